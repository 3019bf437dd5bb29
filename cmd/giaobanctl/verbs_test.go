package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

func TestSampleRefusesAnExistingFile(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	before := c.read(path)
	c.refused(c.run("sample", "-f", path), exitRefused, "Đã có tệp", path)
	if !bytes.Equal(before, c.read(path)) {
		t.Error("the register was changed")
	}
}

func TestMeetingsAreListed(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	want := "1\t2016-04-01\tdrafting\tHọp giao ban thường kỳ, đánh giá công tác văn phòng quý I/2016, triển khai nhiệm vụ tháng 4\n"
	if out := c.done("meetings", "-f", path); out != want {
		t.Errorf("listed %q", out)
	}
	var list []listed
	if err := json.Unmarshal([]byte(c.done("meetings", "--json", "-f", path)), &list); err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].ID != 1 || list[0].Day.String() != "2016-04-01" || list[0].State != "drafting" ||
		list[0].Chair != "Vương Trinh Quốc" || list[0].Conclusions != 5 || list[0].Tasks != 5 || list[0].OpenTasks != 5 {
		t.Errorf("listed %+v", list)
	}
}

func TestAnEmptyRegisterListsNothing(t *testing.T) {
	c := newConsole(t)
	path := c.path("mới.sogiaoban")
	c.done("new", "-f", path)
	if out := c.done("meetings", "-f", path); out != "" {
		t.Errorf("listed %q", out)
	}
	if out := c.done("meetings", "-f", path, "--json"); out != "[]\n" {
		t.Errorf("listed %q", out)
	}
}

func TestRecordOfWhatShowPrintedGivesTheSameDossier(t *testing.T) {
	c := newConsole(t)
	path, fresh := c.sample(), c.path("mới.sogiaoban")
	c.done("new", "-f", fresh)
	shown := c.done("show", "1", "-f", path)
	for register, id := range map[string]string{path: "2", fresh: "1"} {
		if out := c.doneWith(shown, "record", "-f", register); out != id+"\n" {
			t.Fatalf("recorded as %q, want %s", out, id)
		}
		if again := c.done("show", id, "-f", register); butForIDs(again) != butForIDs(shown) {
			t.Errorf("%s shows\n%s", register, butForIDs(again))
		}
	}
	if out := c.doneWith(shown, "record", "--json", "-f", path); out != "{\n  \"id\": 3\n}\n" {
		t.Errorf("printed %q", out)
	}
}

func TestADossierGoesThroughAFile(t *testing.T) {
	c := newConsole(t)
	path, document := c.sample(), c.path("hồ sơ.json")
	if out := c.done("show", "1", "-o", document, "-f", path); out != document+"\n" {
		t.Errorf("printed %q", out)
	}
	if string(c.read(document)) != c.done("show", "1", "-f", path) {
		t.Error("the file holds something else than what show prints")
	}
	if out := c.done("record", document, "-f", path); out != "2\n" {
		t.Errorf("recorded as %q", out)
	}
	c.refused(c.run("record", c.path("không có.json"), "-f", path), exitRefused, "Không tìm thấy tệp", "không có.json")
	c.refused(c.run("record", "a", "b", "-f", path), exitUsage, "giaobanctl record [FILE]")
}

func TestRecordRefusesWithThePathAndStoresNothing(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	before := c.done("check", "-f", path) + c.done("meetings", "-f", path) + c.done("show", "1", "-f", path)
	shown := c.done("show", "1", "-f", path)
	for name, tt := range map[string]struct{ old, new, words string }{
		"unknown field": {`"caption":`, `"titel": "", "caption":`, "photos[0].titel: Không có trường nào tên như vậy."},
		"wrong type":    {`"percent": 0`, `"percent": "0"`, "conclusions[0].tasks[0].percent: Sai kiểu dữ liệu: ở đây cần số nguyên."},
		"wrong date":    {`"day": "2016-04-08"`, `"day": "2016-04-31"`, "conclusions[4].tasks[0].deadline.day: Ngày “2016-04-31” không đúng. Viết dạng 2016-04-01."},
		"unknown value": {`"state": "drafting"`, `"state": "sketch"`, "meeting.state: Giá trị “sketch” không dùng được ở đây."},
		"not JSON":      {`"agenda":`, `agenda:`, "Không phải JSON đúng cách"},
	} {
		t.Run(name, func(t *testing.T) {
			c := c.in(t)
			document := strings.Replace(shown, tt.old, tt.new, 1)
			if document == shown {
				t.Fatalf("the document has no %s", tt.old)
			}
			c.refused(c.feed(document, "record", "-f", path), exitRefused, tt.words)
		})
	}
	if after := c.done("check", "-f", path) + c.done("meetings", "-f", path) + c.done("show", "1", "-f", path); after != before {
		t.Error("a refused document left something behind")
	}
}

func TestActivityHasTheAccountAndTheRealClock(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	c.doneWith(c.done("show", "1", "-f", path), "record", "-f", path, "--today", "2016-04-06")
	lines, err := c.opened(path).Activities(t.Context(), 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) != 1 || lines[0].Actor != "vanthu" || !lines[0].Time.Equal(testClock()) {
		t.Errorf("the last line is %+v", lines)
	}
}

func TestAFalseDayIsTakenOnMarkedRegistersOnly(t *testing.T) {
	c := newConsole(t)
	sample, ordinary := c.sample(), c.path("mới.sogiaoban")
	c.done("new", "-f", ordinary)
	shown := c.done("show", "1", "-f", sample, "--today", "2016-04-06")
	c.refused(c.feed(shown, "record", "-f", ordinary, "--today", "2016-04-06"), exitRefused, "--today: Chỉ làm được trên sổ mẫu")
	c.refused(c.run("backup", "--to", c.folder, "-f", ordinary, "--today", "2016-04-06"), exitRefused, "--today: Chỉ làm được")
	c.refused(c.run("new", "-f", c.path("x.sogiaoban"), "--today", "2016-04-06"), exitRefused, "--today: Chỉ làm được")
	c.refused(c.run("meetings", "-f", sample, "--today", "6/4/2016"), exitRefused, "--today: Ngày “6/4/2016” không đúng. Viết dạng")
	c.refused(c.run("make-register", "--years", "1", "-o", c.path("x.sogiaoban"), "--today", "2016-13-01"), exitRefused, "--today: Ngày")
	c.refused(c.feed(shown, "record", "-f", ordinary, "--today="), exitRefused, "--today: Ngày “” không đúng.")
	c.done("meetings", "-f", ordinary, "--today", "2016-04-06")
	if out := c.done("meetings", "-f", ordinary); out != "" {
		t.Errorf("a refused verb stored %q", out)
	}
}

func TestMinutesAreWritten(t *testing.T) {
	c := newConsole(t)
	path, pdf := c.sample(), c.path("biên bản.pdf")
	if out := c.done("paper", "minutes", "1", "-o", pdf, "-f", path); out != pdf+"\n" {
		t.Errorf("printed %q", out)
	}
	first := c.read(pdf)
	if !bytes.HasPrefix(first, []byte("%PDF-1.")) {
		t.Errorf("the file begins with %q", first[:8])
	}
	c.done("paper", "minutes", "1", "-o", pdf, "-f", path)
	if !bytes.Equal(first, c.read(pdf)) {
		t.Error("the same record gave other bytes")
	}
}

// TestMinutesAreWrittenForWord: the ending of the file's name chooses.
func TestMinutesAreWrittenForWord(t *testing.T) {
	c := newConsole(t)
	path, docx := c.sample(), c.path("biên bản.DOCX")
	c.done("paper", "minutes", "1", "-o", docx, "-f", path)
	first := c.read(docx)
	archive, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := archive.Open("word/document.xml"); err != nil {
		t.Error(err)
	}
	c.done("paper", "minutes", "1", "-o", docx, "-f", path)
	if !bytes.Equal(first, c.read(docx)) {
		t.Error("the same record gave other bytes")
	}
}

func TestAPaperThatCannotBeWritten(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	c.refused(c.run("paper", "minutes", "7", "-o", c.path("x.pdf"), "-f", path), exitRefused, "Không còn mục này")
	if _, err := os.Stat(c.path("x.pdf")); !os.IsNotExist(err) {
		t.Error("a paper of no briefing was written")
	}
	c.refused(c.run("paper", "minutes", "1", "-o", c.path("không có/x.pdf"), "-f", path), exitRefused)
	c.refused(c.run("paper", "minutes", "1", "-f", path), exitUsage, "-o TỆP")
}

func TestBackup(t *testing.T) {
	c := newConsole(t)
	path, folder := c.sample(), c.path("sao lưu")
	c.refused(c.run("backup", "--to", folder, "-f", path), exitRefused, "Không tìm thấy thư mục", folder)
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	var copy copied
	if err := json.Unmarshal([]byte(c.done("backup", "--to", folder, "--json", "-f", path)), &copy); err != nil {
		t.Fatal(err)
	}
	if copy.Meetings != 1 || copy.Tasks != 5 || copy.Size == 0 || copy.Time.IsZero() {
		t.Errorf("copied %+v", copy)
	}
	if out := c.done("meetings", "-f", copy.File); !strings.HasPrefix(out, "1\t2016-04-01\t") {
		t.Errorf("the copy lists %q", out)
	}
}

func TestMakeRegister(t *testing.T) {
	c := newConsole(t)
	path := c.path("lớn.sogiaoban")
	c.done("make-register", "--years", "1", "-o", path)
	if n := strings.Count(c.done("meetings", "-f", path), "\n"); n != 64 {
		t.Errorf("a year holds %d briefings", n)
	}
	for _, years := range []string{"0", "-1", "51"} {
		c.refused(c.run("make-register", "--years", years, "-o", c.path("x")), exitUsage, "1 đến 50")
	}
	c.refused(c.run("make-register", "--years", "1", "-o", path), exitRefused, "Đã có tệp")
}

func TestAClockOfAnotherDayKeepsTheHour(t *testing.T) {
	c := newConsole(t)
	twin := twin{environment: environment{clock: testClock}, today: "2016-04-06"}
	clock, err := twin.ruleClock()
	if err != nil {
		c.Fatal(err)
	}
	if want := time.Date(2016, time.April, 6, 10, 42, 0, 0, time.Local); !clock().Equal(want) {
		t.Errorf("the clock shows %v", clock())
	}
}

func TestAResultIsNotWrittenOverARegister(t *testing.T) {
	c := newConsole(t)
	path, other, bare := c.sample(), c.path("khác.sogiaoban"), c.path("không đuôi")
	c.done("new", "-f", other)
	c.done("sample", "-f", bare)
	for _, tt := range []struct{ register, output string }{{path, path}, {path, other}, {bare, bare}, {bare, c.path(".") + "/không đuôi"}} {
		before := c.read(tt.output)
		c.refused(c.run("paper", "minutes", "1", "-f", tt.register, "-o", tt.output), exitRefused, "Đã có tệp", tt.output)
		c.refused(c.run("show", "1", "-f", tt.register, "-o", tt.output), exitRefused, "Đã có tệp", tt.output)
		if !bytes.Equal(before, c.read(tt.output)) {
			t.Errorf("%s was written over", tt.output)
		}
	}
}

// closedPipe is a reader that went away.
type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// Whoever reads the result may go away: the register is closed by then, and the
// program does not say that all went well.
func TestAResultNobodyReads(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	var said bytes.Buffer
	code := run(t.Context(), environment{
		in: strings.NewReader(""), out: closedPipe{}, errors: &said, clock: testClock, random: c.random,
		account: func() string { return "vanthu" },
	}, []string{"meetings", "-f", path})
	if code != exitRefused || said.Len() == 0 {
		t.Errorf("code %d, said %q", code, &said)
	}
	if entries, err := os.ReadDir(c.folder); err != nil || len(entries) != 1 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}
