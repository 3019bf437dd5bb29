package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data/proof"
)

// printed reads the text of a PDF file back, without spaces.
func (c console) printed(path string) string {
	c.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = c.TempDir()
	}
	reader := proof.NewReader(proof.Options{CacheDir: filepath.Join(cache, "giaoban", "pdfium")})
	defer reader.Close()
	file, err := reader.Open(c.read(path))
	if err != nil {
		c.Fatal(err)
	}
	defer file.Close()
	var text strings.Builder
	for page := 1; page <= file.Pages(); page++ {
		glyphs, err := file.Glyphs(page)
		if err != nil {
			c.Fatal(err)
		}
		for _, g := range glyphs {
			if g.Rune > ' ' && g.Rune != '\u00a0' && !g.Inferred {
				text.WriteRune(g.Rune)
			}
		}
	}
	return text.String()
}

// says fails where a paper lacks one of the words.
func (c console) says(path string, words ...string) {
	c.Helper()
	text := c.printed(path)
	for _, w := range words {
		if !strings.Contains(text, strings.ReplaceAll(w, " ", "")) {
			c.Errorf("the paper does not say %q: %s", w, text)
		}
	}
}

func TestPapersOfTheSamplesTasks(t *testing.T) {
	c := newConsole(t)
	path, pdf := c.sample(), c.path("giấy tờ.pdf")
	if out := c.done("paper", "tracking", "-o", pdf, "-f", path, "--today", "2016-04-06"); out != pdf+"\n" {
		t.Errorf("printed %q", out)
	}
	c.says(pdf, "BẢNG THEO DÕI NHIỆM VỤ", "(Tình trạng đến hết ngày 06/4/2016)", "Chưa hoàn thành, trong hạn (còn 01 ngày)", "Tổng số5---1-4---")
	c.done("paper", "tracking", "-o", pdf, "-f", path, "--today", "2016-04-08", "--standing", "overdue")
	c.says(pdf, "(Chưa hoàn thành, quá hạn; tình trạng đến hết ngày 08/4/2016)", "quá hạn 01 ngày", "Tổng số1----1----")

	c.done("paper", "coordination", "-o", pdf, "-f", path, "--today", "2016-04-06")
	c.says(pdf, "DANH MỤC PHỐI HỢP", "Bộ phận một cửa chủ trì", "Tăng cường phối hợp giữa các phòng, ban")

	c.done("paper", "urging", "--unit", "phong tong hop", "-o", pdf, "-f", path, "--today", "2016-04-06")
	c.says(pdf, "Số: ……/VP-……", "Kính gửi: Phòng Tổng hợp", "có 01 nhiệm vụ sắp đến hạn", "Trước 08/4/2016", "chậm nhất ngày 11 tháng 4 năm 2016", "Nơi nhận:")
	c.done("paper", "urging", "-o", pdf, "-f", path, "--today", "2016-04-09", "--reply-by", "2016-04-12")
	c.says(pdf, "Kính gửi: Các phòng, ban", "có 01 nhiệm vụ đã quá hạn", "Quá hạn 02 ngày", "chậm nhất ngày 12 tháng 4 năm 2016")
}

func TestAnUrgingTakesOnlyWhatIsLateOrDue(t *testing.T) {
	c := newConsole(t)
	path, pdf := c.office(), c.path("phiếu.pdf")
	add := func(what string, more ...string) {
		c.done(append([]string{"task", "add", what, "-f", path, "--given", "2026-10-01"}, more...)...)
	}
	add("Việc quá hạn", "--lead", "Phòng Tổng hợp", "--person", "Chuyên viên B", "--by", "2026-11-10")
	add("Việc sắp đến hạn", "--lead", "Phòng Tổng hợp", "--by", "2026-11-25")
	add("Việc còn xa", "--lead", "Phòng Tổng hợp", "--by", "2027-03-01")
	add("Việc của phòng khác", "--lead", "Phòng Kinh tế", "--with", "Phòng Tổng hợp", "--by", "2026-11-10")

	c.done("paper", "urging", "--unit", "Phòng Tổng hợp", "--form", "slip", "-o", pdf, "-f", path)
	c.says(pdf, "PHIẾU NHẮC VIỆC", "Kính gửi: Phòng Tổng hợp", "có 02 nhiệm vụ, trong đó 01 nhiệm vụ đã quá hạn, 01 nhiệm vụ sắp đến hạn")
	if text := c.printed(pdf); strings.Contains(text, "Việccònxa") || strings.Contains(text, "Việccủaphòngkhác") || strings.Contains(text, "Số:") {
		t.Errorf("the slip says %s", text)
	}
	c.done("paper", "urging", "--person", "Chuyên viên B", "-o", pdf, "-f", path)
	c.says(pdf, "PHIẾU NHẮC VIỆC", "Kính gửi: Chuyên viên B", "có 01 nhiệm vụ đã quá hạn")
	c.done("paper", "urging", "--person", "Chuyên viên B", "--form", "letter", "--drafter", "P.TH", "-o", pdf, "-f", path)
	c.says(pdf, "V/v đôn đốc", "-P.TH", "Kính gửi: Chuyên viên B")
	c.done("paper", "urging", "-o", pdf, "-f", path)
	c.says(pdf, "Kính gửi: - Phòng Tổng hợp; - Phòng Kinh tế.", "Chủ trì: Phòng Kinh tế")

	gone := c.path("không.pdf")
	c.refused(c.run("paper", "urging", "--person", "Lãnh đạo A", "-o", gone, "-f", path), exitRefused, "Không có nhiệm vụ nào quá hạn")
	c.refused(c.run("paper", "urging", "--unit", "Phòng Không Có", "-o", gone, "-f", path), exitRefused, "--unit", "Phòng Không Có")
	c.refused(c.run("paper", "tracking", "--person", "Không Ai", "-o", gone, "-f", path), exitRefused, "--person", "Không Ai")
	c.refused(c.run("paper", "urging", "--form", "poem", "-o", gone, "-f", path), exitUsage, "poem")
	c.refused(c.run("paper", "urging", "--reply-by", "mai", "-o", gone, "-f", path), exitRefused, "--reply-by")
	c.refused(c.run("paper", "coordination", "-f", path), exitUsage, "-o TỆP")
	if _, err := os.Stat(gone); !os.IsNotExist(err) {
		t.Error("a paper that was refused was written")
	}
}
