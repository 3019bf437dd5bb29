package main

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestReadConclusionOfTheSample reads the five conclusions of the sample briefing.
func TestReadConclusionOfTheSample(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	input := strings.Join([]string{
		"Giao Bộ phận một cửa (phòng Hành chính Tổ chức) đánh giá kết quả hoạt động từ khi đi vào hoạt động đến nay.",
		"Đẩy nhanh tiến độ Đề án ứng dụng công nghệ thông tin trong giải quyết khiếu nại, tố cáo.",
		"Các phòng, ban thường xuyên tăng cường công tác phối hợp với nhau.",
		"Các phòng, ban cập nhật ngay cho phòng Tổng hợp những nội dung cần báo cáo Thường trực UBND tỉnh.",
		"Các phòng, ban tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp) trước ngày 8/4.",
		"",
		"Phòng Tổng hợp chủ trì, phối hợp với P. Hành chính Tổ chức, trình Sở Nội vụ trong 10 ngày làm việc.",
		"Đồng chí Hoàng Ngọc Bích (phòng Tổng hợp) tổng hợp, tuần tới báo cáo Chánh Văn phòng.",
	}, "\r\n")
	want := strings.Join([]string{
		`{"lead":"Bộ phận một cửa","with":[],"person":null,"to":null,"deadline":{"day":null,"kind":"none"},"spans":[{"field":"lead","start":5,"end":47}]}`,
		`{"lead":null,"with":[],"person":null,"to":null,"deadline":{"day":null,"kind":"none"},"spans":[]}`,
		`{"lead":"Các phòng, ban","with":[],"person":null,"to":null,"deadline":{"day":null,"kind":"standing"},"spans":[{"field":"lead","start":0,"end":14},{"field":"deadline","start":15,"end":27}]}`,
		`{"lead":"Các phòng, ban","with":[],"person":null,"to":"Phòng Tổng hợp","deadline":{"day":null,"kind":"none"},"spans":[{"field":"lead","start":0,"end":14},{"field":"to","start":33,"end":47}]}`,
		`{"lead":"Các phòng, ban","with":[],"person":null,"to":"Hoàng Ngọc Bích","deadline":{"day":"2016-04-08","kind":"before"},"spans":[{"field":"lead","start":0,"end":14},{"field":"to","start":47,"end":88},{"field":"deadline","start":89,"end":103}]}`,
		`{"lead":null,"with":[],"person":null,"to":null,"deadline":{"day":null,"kind":"none"},"spans":[]}`,
		`{"lead":"Phòng Tổng hợp","with":["Phòng Hành chính Tổ chức"],"person":null,"to":"Sở Nội vụ","deadline":{"day":"2016-04-15","kind":"by"},"spans":[{"field":"lead","start":0,"end":14},{"field":"with","start":37,"end":58},{"field":"to","start":66,"end":75},{"field":"deadline","start":76,"end":98}]}`,
		`{"lead":"Phòng Tổng hợp","with":[],"person":"Hoàng Ngọc Bích","to":"Vương Trinh Quốc","deadline":{"day":"2016-04-08","kind":"by"},"spans":[{"field":"person","start":0,"end":24},{"field":"lead","start":26,"end":40},{"field":"deadline","start":52,"end":60},{"field":"to","start":69,"end":84}]}`,
	}, "\n") + "\n"
	for _, args := range [][]string{{"--date", "2016-04-01"}, {"--today", "2016-04-01"}} {
		if got := c.doneWith("\ufeff"+input+"\r\n", append([]string{"read-conclusion", "-f", path}, args...)...); got != want {
			t.Errorf("%v printed\n%s\nwant\n%s", args, got, want)
		}
	}
	if got := c.doneWith("", "read-conclusion", "-f", path); got != "" {
		t.Errorf("nothing to read gave %q", got)
	}
}

// TestReadConclusionCountsRunes counts the words of a line in runes, whatever the
// bytes.
func TestReadConclusionCountsRunes(t *testing.T) {
	c := newConsole(t)
	before := "Ký tự ngoài BMP 👍 và chữ ế; "
	got := c.doneWith(before+"trước ngày 8/4", "read-conclusion", "-f", c.sample(), "--date", "2016-04-01")
	if want := `"spans":[{"field":"deadline","start":28,"end":42}]}`; utf8.RuneCountInString(before) != 28 || !strings.Contains(got, want) {
		t.Errorf("printed %s, want %s after %d runes", got, want, utf8.RuneCountInString(before))
	}
}

func TestReadConclusionRefuses(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	c.refused(c.feed("x", "read-conclusion", "-f", path, "--date", "2016-02-30"), exitRefused, "--date")
	c.refused(c.feed("x", "read-conclusion", "-f", path, "--date", "8/4"), exitRefused, "--date")
	c.refused(c.feed("x", "read-conclusion"), exitUsage, "-f TỆP")
	c.refused(c.feed("x", "read-conclusion", "-f", path, "câu"), exitUsage, "read-conclusion")
	help := c.done("read-conclusion", "-h")
	if !strings.Contains(help, "--date NGÀY") || !strings.Contains(help, `"spans": [{"field", "start", "end"}]`) || strings.Contains(help, "console.") {
		t.Errorf("help is %s", help)
	}
}
