package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

func TestAllPapersOfTheSample(t *testing.T) {
	c := newConsole(t)
	register, folder := c.sample(), c.path("văn bản/quý I")
	out := c.done("papers", "--meeting", "1", "--out", folder, "--today", "2016-04-06", "-f", register)
	made := strings.Split(strings.TrimSpace(out), "\n")
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != len(made) {
		t.Fatalf("%d files, %d named: %v", len(entries), len(made), err)
	}
	for _, name := range []string{
		"BB giao ban quý I-2016 (01-4-2016).pdf", "TB kết luận giao ban quý I-2016 (01-4-2016).pdf", "GM giao ban quý I-2016 (01-4-2016).pdf",
		"BC phòng Tổng hợp, giao ban quý I-2016 (01-4-2016).pdf", "Tin giao ban quý I-2016 (01-4-2016).html",
		"Tin giao ban quý I-2016 (01-4-2016), ảnh 1.jpg",
	} {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Errorf("%v in:\n%s", err, out)
		}
	}
	notice := filepath.Join(folder, "TB kết luận giao ban quý I-2016 (01-4-2016).pdf")
	c.says(notice, "DỰ THẢO LẦN 1", "THÔNG BÁO", "2. Kết luận và phân công", "trước ngày 8/4")
	if text := string(c.read(filepath.Join(folder, "Tin giao ban quý I-2016 (01-4-2016).txt"))); !strings.Contains(text, "Quang cảnh cuộc họp") {
		t.Errorf("the article says\n%s", text)
	}
	again := c.done("papers", "--meeting", "1", "--out", folder, "--today", "2016-04-06", "-f", register)
	if again != out {
		t.Errorf("a second time:\n%s", again)
	}
}

func TestEachPaperOfABriefing(t *testing.T) {
	c := newConsole(t)
	register := c.path("đầy đủ.sogiaoban")
	if err := sample.MakeFull(t.Context(), register); err != nil {
		t.Fatal(err)
	}
	write := func(kind string, flags ...string) string {
		path := c.path(kind + ".pdf")
		c.done(append([]string{"paper", kind, "2", "-o", path, "-f", register}, flags...)...)
		return path
	}
	c.says(write("notice"), "Văn phòng UBND tỉnh Tân Lâm", "Dự họp có 55/57 người")
	c.says(write("agenda"), "08 giờ 30 - 08 giờ 55", "Báo cáo kết quả công tác tháng 10")
	c.says(write("roster"), "XII. Trung tâm Phục vụ hành chính công", "60")
	c.says(write("report"), "Kính gửi: Chủ tịch UBND tỉnh Tân Lâm", "5. Kế hoạch thời gian tới")
	c.says(write("chair"), "TRANG CHO CHỦ TRÌ")
	c.says(write("unit-report", "--unit", "ban tiep cong dan"), "BAN TIẾP CÔNG DÂN", "Số: ……/BC-BTCD")
	c.says(write("extract", "--conclusion", "1,3"), "a) Phòng Tổng hợp tổng hợp báo cáo", "b) Phòng Hành chính - Tổ chức hoàn thiện")
	if text := c.printed(write("extract", "--conclusion", "1")); strings.Contains(text, "Phònghànhchính-Tổchứchoànthiện") {
		t.Error("an extract of one conclusion holds another")
	}
	c.says(write("invitation", "--unit", "phong noi chinh", "--unit", "PVHCC"), "Phòng Nội chính:", "Trung tâm Phục vụ hành chính công:")
	if text := c.printed(write("invitation", "--each")); strings.Count(text, "GIẤYMỜI") != 60 {
		t.Errorf("%d invitations", strings.Count(text, "GIẤYMỜI"))
	}
	folder := c.path("tin")
	c.done("article", "2", "-o", folder, "-f", register)
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 4 {
		t.Errorf("%v, %v", entries, err)
	}
}

func TestPapersThatCannotBeWritten(t *testing.T) {
	c := newConsole(t)
	register := c.sample()
	c.refused(c.run("papers", "--meeting", "1", "-f", register), exitUsage, "thư mục")
	c.refused(c.run("papers", "--meeting", "x", "--out", c.path("a"), "-f", register), exitUsage)
	c.refused(c.run("papers", "--meeting", "9", "--out", c.path("a"), "-f", register), exitRefused, "Không còn mục này")
	c.refused(c.run("papers", "--meeting", "1", "--out", register, "-f", register), exitRefused, "Đã có tệp")
	c.refused(c.run("article", "1", "-f", register), exitUsage, "thư mục")
	c.refused(c.run("paper", "notice", "1", "-o", c.path("x.txt"), "-f", register), exitRefused, ".pdf")
	c.refused(c.run("paper", "unit-report", "1", "-o", c.path("x.pdf"), "-f", register), exitRefused)
	c.refused(c.run("paper", "unit-report", "1", "--unit", "không có", "-o", c.path("x.pdf"), "-f", register), exitRefused, "Danh bạ không có")
	c.refused(c.run("paper", "extract", "1", "--conclusion", "9", "-o", c.path("x.pdf"), "-f", register), exitUsage, "9")
	c.refused(c.run("paper", "minutes", "1", "--signed", "-o", c.path("x.pdf"), "-f", register), exitRefused, "chưa được ký")
	c.refused(c.run("paper", "notice", "1", "-o", c.path("không có/x.pdf"), "-f", register), exitRefused, "thư mục")
}

// TestASignedPaperIsWrittenAsItWasSigned: what the records say since is a draft of the
// next version, and says so.
func TestASignedPaperIsWrittenAsItWasSigned(t *testing.T) {
	c := newConsole(t)
	register := c.sample()
	r, err := sqlite.Open(t.Context(), register, sqlite.Options{Actor: "thử"})
	if err != nil {
		t.Fatal(err)
	}
	bytes := []byte("%PDF-1.7 as it was signed")
	signed, err := r.KeepSignedPaper(t.Context(), data.SignedPaper{Meeting: 1, Kind: data.PaperNotice}, bytes)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.SaveAnnex(t.Context(), data.Annex{Paper: signed.ID, Title: "Đính chính tên đơn vị", Text: "Sửa một chỗ."}); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	for _, flags := range [][]string{nil, {"--signed"}} {
		path := c.path("tb.pdf")
		c.done(append([]string{"paper", "notice", "1", "-o", path, "-f", register}, flags...)...)
		if got := c.read(path); string(got) != string(bytes) {
			t.Errorf("%v: %d other bytes", flags, len(got))
		}
	}
	c.refused(c.run("paper", "notice", "1", "--signed", "-o", c.path("tb.docx"), "-f", register), exitRefused, ".pdf")
	c.done("paper", "notice", "1", "-o", c.path("tb.docx"), "-f", register)
	c.done("paper", "article", "1", "-o", c.path("tin.pdf"), "-f", register)
	c.says(c.path("tin.pdf"), "Quang cảnh cuộc họp")
	c.done("paper", "annex", "1", "-o", c.path("pl.pdf"), "-f", register)
	c.says(c.path("pl.pdf"), "ĐÍNH CHÍNH TÊN ĐƠN VỊ", "Sửa một chỗ.")
	c.refused(c.run("paper", "annex", "1", "--annex", "2", "-o", c.path("pl.pdf"), "-f", register), exitRefused)
}
