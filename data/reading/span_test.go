package reading

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"giaoban/data"
)

// words returns what the spans cover, "field: words".
func words(text string, r Reading) []string {
	runes := []rune(text)
	var list []string
	for _, s := range r.Spans {
		list = append(list, string(s.Field)+": "+string(runes[s.Start:s.End]))
	}
	return list
}

func TestSpans(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{
			"Giao Bộ phận một cửa (phòng Hành chính Tổ chức) đánh giá kết quả.",
			[]string{"lead: Bộ phận một cửa (phòng Hành chính Tổ chức)"},
		},
		{
			"Các phòng, ban tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp) trước ngày 8/4.",
			[]string{"lead: Các phòng, ban", "to: đồng chí Hoàng Ngọc Bích (phòng Tổng hợp)", "deadline: trước ngày 8/4"},
		},
		{
			"Các phòng, ban thường xuyên tăng cường công tác phối hợp với nhau.",
			[]string{"lead: Các phòng, ban", "deadline: thường xuyên"},
		},
		{
			"Các phòng, ban cập nhật ngay cho phòng Tổng hợp những nội dung cần báo cáo Thường trực UBND tỉnh.",
			[]string{"lead: Các phòng, ban", "to: phòng Tổng hợp"},
		},
		{
			"Giao đ/c Bích (phòng Tổng hợp) chủ trì, phối hợp với P. Kinh tế và Ban Tiếp công dân, trình Sở Nội vụ trong 10 ngày làm việc kể từ ngày họp.",
			[]string{"person: đ/c Bích", "lead: phòng Tổng hợp", "with: P. Kinh tế", "with: Ban Tiếp công dân", "to: Sở Nội vụ", "deadline: trong 10 ngày làm việc kể từ ngày họp"},
		},
		{
			"Phòng Tổng hợp phối hợp với các phòng, ban khác rà soát, xong thứ Sáu tuần sau (08/4).",
			[]string{"lead: Phòng Tổng hợp", "with: các phòng, ban khác", "deadline: thứ Sáu tuần sau (08/4)"},
		},
		{"Gửi báo cáo (chậm nhất thứ Hai, ngày 11/4).", []string{"deadline: chậm nhất thứ Hai, ngày 11/4"}},
		{"Gửi báo cáo trước thứ Hai (ngày 11/4).", []string{"deadline: trước thứ Hai (ngày 11/4)"}},
		{
			"Giao Trưởng phòng Tổng hợp rà soát, hạn hoàn thành: thứ Sáu, ngày 8/4.",
			[]string{"person: Trưởng phòng Tổng hợp", "lead: phòng Tổng hợp", "deadline: hạn hoàn thành: thứ Sáu, ngày 8/4"},
		},
	}
	for _, tt := range tests {
		for _, text := range []string{tt.text, norm.NFD.String(tt.text)} {
			got := words(text, Read(text, office(), meetingDay, officeCalendar()))
			for i := range got {
				got[i] = norm.NFC.String(got[i])
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s\n  got  %q\n  want %q", text, got, tt.want)
			}
		}
	}
}

func TestWhat(t *testing.T) {
	for text, want := range map[string]string{
		"Giao Bộ phận một cửa (phòng Hành chính Tổ chức) đánh giá kết quả hoạt động từ khi đi vào hoạt động đến nay.": "Đánh giá kết quả hoạt động từ khi đi vào hoạt động đến nay",
		"Đẩy nhanh tiến độ Đề án ứng dụng công nghệ thông tin trong giải quyết khiếu nại, tố cáo.":                    "Đẩy nhanh tiến độ Đề án ứng dụng công nghệ thông tin trong giải quyết khiếu nại, tố cáo",
		"Các phòng, ban thường xuyên tăng cường công tác phối hợp với nhau.":                                          "Tăng cường công tác phối hợp với nhau",
		"Các phòng, ban cập nhật ngay cho phòng Tổng hợp những nội dung cần báo cáo Thường trực UBND tỉnh.":           "Cập nhật ngay cho phòng Tổng hợp những nội dung cần báo cáo Thường trực UBND tỉnh",
		"Các phòng, ban tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp) trước ngày 8/4.":    "Tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp)",
		"Giao phòng Tổng hợp chủ trì, phối hợp với phòng Kinh tế xây dựng kế hoạch, hoàn thành trước ngày 15/4.":      "Xây dựng kế hoạch",
		"Trong tháng 4, phòng Tổng hợp trình kế hoạch (chậm nhất ngày 30/4).":                                         "Trình kế hoạch (chậm nhất ngày 30/4)",
		"Trước ngày 8/4.":    "Trước ngày 8/4",
		"":                   "",
		"  rà soát hồ sơ ; ": "Rà soát hồ sơ",
		"Phòng Tổng hợp có trách nhiệm đôn đốc (trước ngày 8/4).": "Đôn đốc",
		"Việc này do phòng Tổng hợp chủ trì thực hiện.":           "Việc này do phòng Tổng hợp chủ trì thực hiện",
	} {
		if got := Read(text, office(), meetingDay, officeCalendar()).What; got != want {
			t.Errorf("%s\n  got  %s\n  want %s", text, got, want)
		}
	}
}

// TestWithoutTheDayOfTheMeeting reads only what needs no day to count from.
func TestWithoutTheDayOfTheMeeting(t *testing.T) {
	for text, want := range map[string]string{
		"Hoàn thành trước ngày 8/4.":                    "",
		"Hoàn thành trước ngày 8/4/2016.":               "before 2016-04-08",
		"Hoàn thành trong tháng 4/2016.":                "by 2016-04-30",
		"Hoàn thành trong tháng 4.":                     "",
		"Hoàn thành trong tuần tới.":                    "",
		"Hoàn thành trong 5 ngày làm việc.":             "",
		"Hoàn thành trong ngày, thường xuyên theo dõi.": "standing",
		"Hoàn thành thứ Sáu tuần này.":                  "",
	} {
		if got := said(Read(text, office(), data.Day{}, officeCalendar()), office()); got != want {
			t.Errorf("%s\n  got  %s\n  want %s", text, got, want)
		}
	}
}

// checkReading fails where a reading says what it may not.
func checkReading(t interface{ Fatalf(string, ...any) }, text string, r Reading) {
	length := utf8.RuneCountInString(text)
	count := map[Field]int{}
	for i, s := range r.Spans {
		if s.Start < 0 || s.Start >= s.End || s.End > length || i > 0 && s.Start < r.Spans[i-1].Start {
			t.Fatalf("%q: span %+v of %+v", text, s, r.Spans)
		}
		count[s.Field]++
	}
	for field, stated := range map[Field]bool{
		FieldLead: !r.Lead.IsZero(), FieldWith: len(r.With) > 0, FieldPerson: r.Person != 0, FieldTo: !r.SentTo.IsZero(),
		FieldDeadline: r.Deadline.Kind != data.DeadlineNone,
	} {
		if stated != (count[field] > 0) {
			t.Fatalf("%q: %s stated is %t, with %d spans", text, field, stated, count[field])
		}
	}
	if err := r.Deadline.Check(); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	if slices.Contains(r.With, r.Lead.Unit) {
		t.Fatalf("%q: %d both leads and co-ordinates", text, r.Lead.Unit)
	}
}

func TestReadingProperties(t *testing.T) {
	d, c := office(), officeCalendar()
	var pieces []string
	for _, tt := range conclusions {
		pieces = append(pieces, strings.Fields(tt.text)...)
	}
	piece := rapid.OneOf(rapid.SampledFrom(pieces), rapid.SampledFrom([]string{
		"8/4", "30-4", "ngày", "trước", "trong", "(", ")", ",", ".", "đ/c", "\n", "tháng", "quý", "năm", "mười", "thứ", "2016", "17h", "chậm nhất", "hạn", "99999999999", "\u0301", "\xff", "P.", "TTTH", "HC-TC", "các", "gửi", "cho",
	}), rapid.String())
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), rapid.SampledFrom([]string{" ", "", ", "}).Draw(t, "joint"))
		from := meetingDay.AddDays(rapid.IntRange(0, 800).Draw(t, "days"))
		r := Read(text, d, from, c)
		checkReading(t, text, r)
		if again := Read(text, d, from, c); said(again, d) != said(r, d) || again.What != r.What || !slices.Equal(again.Spans, r.Spans) {
			t.Fatalf("%q: read again as %+v, first %+v", text, again, r)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, tt := range conclusions {
		f.Add(tt.text)
	}
	d, c := office(), officeCalendar()
	f.Fuzz(func(t *testing.T, text string) { checkReading(t, text, Read(text, d, meetingDay, c)) })
}

// TestLongText reads what a slip of the clipboard pastes, in which one rule finds its
// words over and over.
func TestLongText(t *testing.T) {
	for _, piece := range []string{
		"phối hợp ", "giao phòng ", "chủ trì ", "các phòng, ban, ", "gửi cho ", "báo cáo về ", "phòng Tổng hợp ", "đồng chí Hoàng Ngọc Bích, ", "trước ngày ", "a", "(", "đã ", "8/4 ", "cho cho về ", "phòng Tổng hợp, ", "trong vòng một ", "\u0301",
		"đ/c Bích (", "đ/c Bích (phòng Tổng hợp (", "phòng Tổng hợp (Hoàng Ngọc Bích, phòng ", "phòng Tổng hợp Hoàng Ngọc Bích - Trưởng phòng ", "Sở Nội vụ, ", "giao cho phòng Tổng hợp, phòng Kinh tế và ",
	} {
		text := strings.Repeat(piece, 100_000/utf8.RuneCountInString(piece))
		checkReading(t, text, Read(text, office(), meetingDay, officeCalendar()))
	}
}
