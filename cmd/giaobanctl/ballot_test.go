package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/proof"
)

// briefingWithBallot makes a test register with a briefing of sixty-two people,
// sixty of them present, and a ballot on three candidates who are not among them.
func (c console) briefingWithBallot(base string, announce bool) string {
	c.Helper()
	path := c.path("lấy phiếu.sogiaoban")
	c.done("new", "-f", path)
	var people, roster []string
	for i := range 62 {
		name := fmt.Sprintf("Cử tri %02d", i+1)
		presence := "present"
		if i >= 60 {
			presence = "excused"
		}
		people = append(people, fmt.Sprintf(`{"name": %q}`, name))
		roster = append(roster, fmt.Sprintf(`{"person": {"name": %q}, "presence": %q}`, name, presence))
	}
	var candidates []string
	for _, letter := range []string{"A", "B", "C"} {
		people = append(people, fmt.Sprintf(`{"name": "Ứng viên %s"}`, letter))
		candidates = append(candidates, fmt.Sprintf(`{"person": {"name": "Ứng viên %s"}, "position": "Phó Trưởng phòng"}`, letter))
	}
	c.doneWith(fmt.Sprintf(`{"meeting": {"kind": "month", "day": "2026-11-02", "title": "Họp giao ban tháng 10"},
		"people": [%s], "attendance": [%s],
		"ballots": [{"title": "Lấy phiếu biểu quyết về nhân sự", "post": "Phó Trưởng phòng", "candidates": [%s],
			"rule": {"name": "Thẻ thử", "citation": "Quy chế thử", "paper_title": "Phiếu biểu quyết", "base": %q,
				"threshold": {"num": 1, "den": 2}, "announce": %t, "tie": "Người đứng đầu quyết định",
				"choices": [{"code": "agree", "words": "Đồng ý"}, {"code": "disagree", "words": "Không đồng ý", "against": true}]}}]}`,
		strings.Join(people, ","), strings.Join(roster, ","), strings.Join(candidates, ","), base, announce),
		"record", "-f", path)
	return path
}

func (c console) ballotOf(path string) shownBallot {
	c.Helper()
	var b shownBallot
	if err := json.Unmarshal([]byte(c.done("ballot", "show", "1", "--json", "-f", path)), &b); err != nil {
		c.Fatal(err)
	}
	return b
}

// textOf is the text of a finished PDF, its spaces and line ends made one.
func (c console) textOf(path string) (string, int) {
	c.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = c.folder
	}
	reader := proof.NewReader(proof.Options{CacheDir: filepath.Join(cache, "giaoban", "pdfium")})
	defer reader.Close()
	file, err := reader.Open(c.read(path))
	if err != nil {
		c.Fatal(err)
	}
	defer file.Close()
	var all []string
	for page := 1; page <= file.Pages(); page++ {
		text, err := file.Text(page)
		if err != nil {
			c.Fatal(err)
		}
		all = append(all, strings.Fields(text)...)
	}
	return strings.Join(all, " "), file.Pages()
}

const (
	firstCount = `{"valid": 57, "invalid": [{"reason": "writing", "papers": 1}, {"reason": "form", "papers": 1}],
		"candidates": [{"choices": [40, 17]}, {"choices": [30, 20], "unmarked": 7}, {"choices": [10, 47]}]}`
	otherCount = `{"valid": 57, "invalid": [{"reason": "writing", "papers": 2}],
		"candidates": [{"choices": [40, 17]}, {"choices": [31, 20], "unmarked": 6}, {"choices": [10, 47]}]}`
)

// TestAPaperBallotFromTheRollToThePrintedCount holds one on paper with sixty voters
// and three candidates; both papers add up.
func TestAPaperBallotFromTheRollToThePrintedCount(t *testing.T) {
	c := newConsole(t)
	path := c.briefingWithBallot("present", true)
	c.done("ballot", "roll", "1", "-f", path)
	c.done("ballot", "excuse", "1", "Cử tri 62", "--reason", "điều trị tại bệnh viện", "-f", path)
	c.refused(c.run("ballot", "excuse", "1", "Cử tri 61", "-f", path), exitRefused, "lý do")
	c.refused(c.run("ballot", "tellers", "1", "Cử tri 01", "Ứng viên B", "-f", path), exitRefused, "không tham gia Tổ kiểm phiếu")
	c.refused(c.run("ballot", "step", "1", "open", "-f", path), exitRefused, "Tổ kiểm phiếu cần")
	c.done("ballot", "tellers", "1", "Cử tri 01", "Cử tri 02", "Cử tri 03", "-f", path)

	papers := c.path("phiếu.pdf")
	c.done("paper", "ballot", "1", "--spares", "4", "-o", papers, "-f", path)
	if _, sheets := c.textOf(papers); sheets != 33 {
		t.Errorf("65 ballot papers on %d sheets", sheets)
	}
	c.refused(c.run("paper", "count", "1", "-o", c.path("sớm.pdf"), "-f", path), exitRefused, "hai người kiểm phiếu")

	c.done("ballot", "step", "1", "open", "-f", path)
	c.refused(c.run("ballot", "issue", "1", "Cử tri 61", "-f", path), exitRefused, "có mặt")
	c.done("ballot", "issue", "1", "--all", "-f", path)
	c.done("ballot", "papers", "1", "--printed", "65", "--unused", "3", "-f", path)
	c.refused(c.run("ballot", "step", "1", "closed", "-f", path), exitRefused, "60 + 3 + 0 = 63, thiếu 2")
	c.done("ballot", "papers", "1", "--printed", "65", "--unused", "3", "--spoiled", "2", "--returned", "59", "--not-returned", "1", "-f", path)
	c.done("ballot", "step", "1", "closed", "-f", path)

	c.refused(c.feed(strings.Replace(firstCount, `"valid": 57`, `"valid": 58`, 1), "ballot", "count", "1", "Cử tri 01", "-f", path), exitRefused, "58 + 2 = 60, thừa 1")
	c.doneWith(firstCount, "ballot", "count", "1", "Cử tri 01", "-f", path)
	c.refused(c.run("ballot", "compare", "1", "-f", path), exitRefused, "hai người kiểm phiếu")
	shown := butForIDs(c.done("ballot", "show", "1", "--json", "-f", path) + c.done("show", "1", "-f", path))
	if strings.Contains(shown, " 40,") || strings.Contains(shown, `"choices": [`+"\n        4") || strings.Count(shown, `"result": null`) != 4 {
		t.Error("one teller's count can be read before the other has finished")
	}
	c.doneWith(otherCount, "ballot", "count", "1", "Cử tri 02", "-f", path)
	var differences []shownDifference
	if err := json.Unmarshal([]byte(c.done("ballot", "compare", "1", "-f", path)), &differences); err != nil || len(differences) != 4 ||
		differences[2] != (shownDifference{Teller: "Cử tri 02", Candidate: "Ứng viên B", Choice: "Đồng ý", First: 30, Second: 31}) {
		t.Errorf("differences %+v, %v", differences, err)
	}
	c.refused(c.run("ballot", "step", "1", "counted", "-f", path), exitRefused, "khác nhau ở 4 chỗ")
	c.doneWith(firstCount, "ballot", "count", "1", "Cử tri 02", "-f", path)
	c.done("ballot", "step", "1", "counted", "-f", path)

	b := c.ballotOf(path)
	if want := (shownTurnout{Summoned: 61, Excused: 1, Present: 60, Absent: 1, Issued: 60}); b.Turnout != want {
		t.Errorf("turnout %+v", b.Turnout)
	}
	for i, want := range []answered{
		{60, 31, 9, "66,67", data.OutcomePassed}, {60, 31, -1, "50,00", data.OutcomeTied}, {60, 31, -21, "16,67", data.OutcomeFailed},
	} {
		if got := b.Candidates[i].Result.Verdict; got != want {
			t.Errorf("%s: %+v, want %+v", b.Candidates[i].Name, got, want)
		}
	}
	c.ballotPrinted(path)
	for _, state := range []string{"signed", "archived"} {
		c.done("ballot", "step", "1", state, "-f", path)
	}
	c.refused(c.run("ballot", "step", "1", "open", "-f", path), exitRefused, "không chuyển sang bước này")
	c.done("check", "-f", path)
	if list := c.done("ballots", "-f", path); !strings.Contains(list, "1\t1\tarchived\tLấy phiếu biểu quyết về nhân sự") {
		t.Errorf("ballots prints %q", list)
	}
}

// ballotPrinted looks at the papers of the counted ballot.
func (c console) ballotPrinted(path string) {
	c.Helper()
	both := []string{"40 (66,67%)", "17 (28,33%)", "30 (50,00%)", "20 (33,33%)", "7 (11,67%)", "10 (16,67%)", "47 (78,33%)"}
	wanted := map[string][]string{
		"count": append([]string{
			"Phiếu in: 65; phát ra: 60; chưa dùng: 3; hỏng, đã đổi: 2.", "Phiếu thu về: 59; không thu về: 1.",
			"Phiếu hợp lệ: 57; phiếu không hợp lệ: 2", "số người có mặt (60)", "đối chiếu văn bản hiện hành", "Cử tri 62 (điều trị tại bệnh viện)",
			"TỔ TRƯỞNG TỔ KIỂM PHIẾU", "CHỦ TỌA",
		}, both...),
		"summary": append([]string{"BẢNG TỔNG HỢP KẾT QUẢ KIỂM PHIẾU", "Bằng ngưỡng", "Không đạt"}, both...),
		"minutes": {"Ứng viên A: đạt; 40/60 (66,67%), cần ít nhất 31, thừa 9."},
	}
	for kind, words := range wanted {
		output := c.path(kind + ".pdf")
		c.done("paper", kind, "1", "-o", output, "-f", path)
		text, _ := c.textOf(output)
		for _, w := range words {
			if !strings.Contains(text, w) {
				c.Errorf("%s lacks %q:\n%s", kind, w, text)
			}
		}
	}
}

// TestMinutesOfABriefingKeepAResultThatIsNotAnnounced: nothing of it stands in the
// minutes, whatever the count's own papers say.
func TestMinutesOfABriefingKeepAResultThatIsNotAnnounced(t *testing.T) {
	c := newConsole(t)
	path := c.briefingWithBallot("summoned", false)
	c.done("ballot", "roll", "1", "-f", path)
	c.done("ballot", "tellers", "1", "Cử tri 01", "Cử tri 02", "-f", path)
	c.done("ballot", "step", "1", "open", "-f", path)
	c.done("ballot", "issue", "1", "--all", "-f", path)
	c.done("ballot", "papers", "1", "--printed", "62", "--unused", "2", "--returned", "59", "--not-returned", "1", "-f", path)
	c.done("ballot", "step", "1", "closed", "-f", path)
	c.doneWith(firstCount, "ballot", "count", "1", "Cử tri 01", "-f", path)
	c.doneWith(firstCount, "ballot", "count", "1", "Cử tri 02", "-f", path)
	c.done("ballot", "step", "1", "counted", "-f", path)
	if got := c.ballotOf(path).Candidates[1].Result.Verdict; got != (answered{62, 32, -2, "48,39", data.OutcomeFailed}) {
		t.Errorf("30 of 62 summoned: %+v", got)
	}
	output := c.path("biên bản.pdf")
	c.done("paper", "minutes", "1", "-o", output, "-f", path)
	text, _ := c.textOf(output)
	if !strings.Contains(text, "Ứng viên A") || strings.Contains(text, "64,52") || strings.Contains(text, "Kết quả: được triệu tập") {
		t.Errorf("the minutes say:\n%s", text)
	}
	c.done("ballot", "step", "1", "annulled", "--reason", "In sai tên", "-f", path)
	c.refused(c.run("paper", "count", "1", "-o", c.path("hủy.pdf"), "-f", path), exitRefused)
}

func TestTheSamplesBallotStaysPrepared(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	b := c.ballotOf(path)
	if b.State != data.BallotPrepared || len(b.Roll) != 0 || len(b.Tellers) != 0 || b.Candidates[0].Result != nil {
		t.Errorf("the sample's ballot is %+v", b)
	}
	c.refused(c.run("ballot", "show", "x", "-f", path), exitUsage, "đợt lấy phiếu")
	c.refused(c.run("ballot", "show", "9", "-f", path), exitRefused)
	c.refused(c.run("ballot", "roll", "1", "2", "-f", path), exitUsage, "giaobanctl ballot roll ID")
	c.refused(c.run("ballot", "excuse", "1", "-f", path), exitUsage, "excuse ID NAME")
	c.refused(c.run("ballot", "tellers", "1", "Không Ai", "-f", path), exitRefused, "Không Ai")
	c.refused(c.feed(`{"valid": 1, "votes": []}`, "ballot", "count", "1", "Lê Anh Đức", "-f", path), exitRefused)
	c.refused(c.run("ballot", "step", "1", "gone", "-f", path), exitUsage, "gone")
	c.refused(c.run("ballot", "step", "1", "open", "-f", path), exitRefused)
	c.refused(c.run("paper", "ballot", "1", "-f", path), exitUsage, "-o TỆP")
	c.refused(c.run("paper", "ballot", "1", "--copies", "-1", "-o", c.path("x.pdf"), "-f", path), exitUsage, "copies")
}
