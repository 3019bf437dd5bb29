package paper

import (
	"bytes"
	"testing"

	"giaoban/data"
)

// sampleOffice is the office of the sample briefing.
func sampleOffice() data.Office {
	o := data.DefaultOffice()
	o.Parent = "UBND TỈNH …"
	return o
}

func day(y, m, d int) data.Day {
	return data.DayOf(data.Day{Year: y, Month: 1, Day: 1}.Time().AddDate(0, m-1, d-1))
}

func clock(h, m int) data.TimeOfDay {
	t, _ := data.NewTimeOfDay(h, m)
	return t
}

// People and units of the sample.
const (
	quoc data.PersonID = iota + 1
	bich
	duc
	hiep
	minh
)

const (
	hanhChinh data.UnitID = iota + 1
	motCua
	tongHop
)

// sampleDossier is the briefing of 01/4/2016 as the office's news told it.
func sampleDossier() data.Dossier {
	all := data.Party{AllUnits: true}
	return data.Dossier{
		Meeting: data.Meeting{
			ID: 1, Kind: data.KindQuarterly, Period: data.Period{Year: 2016, Number: 1},
			Title: "Họp giao ban thường kỳ, đánh giá công tác văn phòng quý I/2016, triển khai nhiệm vụ tháng 4",
			Day:   day(2016, 4, 1), Chair: quoc, State: data.StateDrafting,
			Results: "Tham mưu, phục vụ tốt các chương trình, công việc theo kế hoạch: chuẩn bị báo cáo, bài phát biểu; phục vụ các đồng chí Thường trực UBND tỉnh đi làm việc, thăm và tặng quà Tết gia đình chính sách, đơn vị cơ sở.\n" +
				"Các đơn vị làm việc theo lĩnh vực được giao, phối hợp chặt chẽ và kịp thời với các địa phương trong các buổi làm việc, hội nghị, tọa đàm.\n" +
				"Văn bản tham mưu cho Chủ tịch và các Phó Chủ tịch cơ bản đáp ứng yêu cầu.",
			Shortcomings: "Việc theo dõi, đôn đốc các sở, ngành thực hiện ý kiến chỉ đạo của tỉnh có lúc còn chậm.\n" +
				"Đề án ứng dụng công nghệ thông tin chậm so với tiến độ.\n" +
				"Phối hợp giữa các phòng và chuyên viên chưa hiệu quả như mong muốn.\n" +
				"Công tác phục vụ chưa thật sự chuyên nghiệp, chủ động, sáng tạo.",
		},
		Reports: []data.Report{{ID: 1, Unit: tongHop, State: data.ReportNone}},
		Remarks: []data.Remark{{
			ID: 1, Order: 1, SpeakerText: "Các chuyên viên",
			Text: "báo cáo kết quả công tác quý I/2016 theo lĩnh vực được phân công và đề xuất kế hoạch những tháng tiếp theo.",
		}},
		Conclusions: []data.Conclusion{
			{ID: 1, Order: 1, Text: "Giao Bộ phận một cửa (phòng Hành chính Tổ chức) đánh giá kết quả hoạt động từ khi đi vào hoạt động đến nay."},
			{ID: 2, Order: 2, Text: "Đẩy nhanh tiến độ Đề án ứng dụng công nghệ thông tin trong giải quyết khiếu nại, tố cáo."},
			{ID: 3, Order: 3, Text: "Các phòng, ban thường xuyên tăng cường công tác phối hợp với nhau."},
			{ID: 4, Order: 4, Text: "Các phòng, ban cập nhật ngay cho phòng Tổng hợp những nội dung cần báo cáo Thường trực UBND tỉnh."},
			{ID: 5, Order: 5, Text: "Các phòng, ban tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp) trước ngày 8/4."},
		},
		Tasks: []data.Task{
			{ID: 1, Conclusion: 1, What: "Đánh giá kết quả hoạt động của Bộ phận một cửa", Lead: data.Party{Unit: motCua}, Deadline: data.Deadline{Kind: data.DeadlineNone}},
			{ID: 2, Conclusion: 2, What: "Đẩy nhanh Đề án ứng dụng công nghệ thông tin", Deadline: data.Deadline{Kind: data.DeadlineNone}},
			{ID: 3, Conclusion: 3, What: "Tăng cường phối hợp giữa các phòng, ban", Lead: all, Deadline: data.Deadline{Kind: data.DeadlineStanding}},
			{ID: 4, Conclusion: 4, What: "Cập nhật cho phòng Tổng hợp nội dung cần báo cáo Thường trực UBND tỉnh", Lead: all, SentTo: data.Party{Unit: tongHop}, Deadline: data.Deadline{Kind: data.DeadlineStanding}},
			{ID: 5, Conclusion: 5, What: "Tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích", Lead: all, SentTo: data.Party{Person: bich}, Deadline: data.Before(day(2016, 4, 8))},
		},
		Ballots: []data.Ballot{{
			ID: 1, Title: "Lấy phiếu tín nhiệm bổ nhiệm lại chức danh Phó Trưởng phòng", State: data.BallotPrepared,
			Candidates: []data.Candidate{{Person: duc}, {Person: hiep}, {Person: minh}},
		}},
		Units: map[data.UnitID]data.Unit{
			hanhChinh: {ID: hanhChinh, Name: "phòng Hành chính Tổ chức"},
			motCua:    {ID: motCua, Name: "Bộ phận một cửa", Parent: hanhChinh},
			tongHop:   {ID: tongHop, Name: "phòng Tổng hợp"},
		},
		People: map[data.PersonID]data.Person{
			quoc: {ID: quoc, Name: "Vương Trinh Quốc", Honorific: "đồng chí", Position: "Chánh Văn phòng UBND tỉnh", Rank: data.RankHead},
			bich: {ID: bich, Name: "Hoàng Ngọc Bích", Honorific: "đồng chí", Unit: tongHop},
			duc:  {ID: duc, Name: "Lê Anh Đức"},
			hiep: {ID: hiep, Name: "Nguyễn Duy Hiệp"},
			minh: {ID: minh, Name: "Trần Ngọc Minh"},
		},
	}
}

// embedded returns the fonts of the tests.
func embedded(tb testing.TB) *Fonts {
	tb.Helper()
	fonts, err := EmbeddedFonts()
	if err != nil {
		tb.Fatal(err)
	}
	return fonts
}

// print draws a document and fails the test where that fails.
func print(tb testing.TB, d *Document) ([]byte, Report) {
	tb.Helper()
	var b bytes.Buffer
	report, err := d.PDF(&b, embedded(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return b.Bytes(), report
}
