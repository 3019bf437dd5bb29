package sample

import (
	"giaoban/data"
	"giaoban/data/vietnamese"
)

// The words of the full briefing. Nobody and nothing real is meant by them.

func upper(s string) string { return vietnamese.UpperFirst(s) }

var fullUnits = []struct{ name, short, head string }{
	{"Phòng Tổng hợp", "TH", "Trưởng phòng"},
	{"Phòng Hành chính - Tổ chức", "HCTC", "Trưởng phòng"},
	{"Phòng Quản trị - Tài vụ", "QTTV", "Trưởng phòng"},
	{"Phòng Kinh tế", "KT", "Trưởng phòng"},
	{"Phòng Nông nghiệp và Môi trường", "NNMT", "Trưởng phòng"},
	{"Phòng Xây dựng - Giao thông", "XDGT", "Trưởng phòng"},
	{"Phòng Khoa giáo - Văn xã", "KGVX", "Trưởng phòng"},
	{"Phòng Nội chính", "NC", "Trưởng phòng"},
	{"Phòng Kiểm soát thủ tục hành chính", "KSTT", "Trưởng phòng"},
	{"Ban Tiếp công dân", "BTCD", "Trưởng ban"},
	{"Trung tâm Phục vụ hành chính công", "PVHCC", "Giám đốc"},
	{"Trung tâm Tin học - Công báo", "THCB", "Giám đốc"},
}

const fullResults = `Tham mưu, phục vụ đầy đủ, kịp thời các phiên họp, hội nghị và chương trình công tác của lãnh đạo UBND tỉnh trong tháng.
Tiếp nhận và xử lý 1.284 văn bản đến, phát hành 612 văn bản đi; tỷ lệ xử lý đúng hạn đạt 98,2%.
Công tác tiếp công dân, kiểm soát thủ tục hành chính được duy trì nền nếp; 100% hồ sơ được tiếp nhận trên hệ thống một cửa.
Chuẩn bị tốt cơ sở vật chất, hậu cần, bảo đảm an toàn trụ sở và kỷ luật, kỷ cương hành chính.`

const fullShortcomings = `Một số báo cáo chuyên đề của các sở, ngành gửi chậm, việc đôn đốc có lúc chưa quyết liệt.
Chất lượng thẩm tra một số hồ sơ trình chưa cao, còn phải bổ sung, giải trình nhiều lần.
Việc số hóa hồ sơ lưu trữ chậm so với kế hoạch.`

// fullEarlier are the tasks of the briefing before: the unit's place, the days from
// then to the deadline, how far they have come.
var fullEarlier = []struct {
	what, said          string
	unit, days, percent int
}{
	{"Hoàn thiện dự thảo quy chế làm việc của Văn phòng", "Đang lấy ý kiến các phòng, ban.", 1, 17, 70},
	{"Rà soát danh mục nhiệm vụ quá hạn của các sở, ngành", "Đã hoàn thành, gửi Phòng Nội chính theo dõi.", 0, 14, 100},
	{"Trình phương án sửa chữa hội trường tầng 2", "Chờ Sở Xây dựng có ý kiến thẩm định.", 2, 20, 60},
	{"Tổng hợp tình hình giải ngân vốn đầu tư công 9 tháng", "Đã báo cáo lãnh đạo UBND tỉnh.", 3, 9, 100},
	{"Số hóa hồ sơ lưu trữ giai đoạn 2016 - 2020", "Đạt 45% khối lượng; thiếu nhân lực quét tài liệu.", 11, 24, 45},
	{"Xây dựng lịch tiếp công dân quý IV", "Đã ban hành lịch.", 9, 7, 100},
	{"Đánh giá kết quả vận hành hệ thống một cửa điện tử", "Đang hoàn thiện báo cáo.", 10, 55, 30},
	{"Kiểm tra việc thực hiện quy chế văn hóa công sở", "Sẽ kiểm tra trong tháng 11.", 1, 50, 0},
}

var fullAgenda = []struct {
	title         string
	unit, minutes int // unit -1: the chair
	kind          data.AgendaKind
}{
	{"Thông qua biên bản kỳ trước", 0, 10, data.AgendaApproval},
	{"Rà soát việc thực hiện kết luận kỳ trước", 0, 20, data.AgendaReview},
	{"Báo cáo kết quả công tác tháng 10, nhiệm vụ trọng tâm tháng 11", 0, 25, data.AgendaOther},
	{"Báo cáo chuyên đề: tiến độ số hóa hồ sơ lưu trữ", 11, 20, data.AgendaOther},
	{"Báo cáo chuyên đề: kết quả giải quyết thủ tục hành chính", 10, 20, data.AgendaOther},
	{"Thảo luận, ý kiến của các phòng, ban, trung tâm", -1, 45, data.AgendaOther},
	{"Lấy phiếu biểu quyết về nhân sự bổ nhiệm lại", 1, 30, data.AgendaOther},
	{"Kết luận của chủ trì", -1, 30, data.AgendaOther},
}

// fullReports are taken in turn by the units.
var fullReports = []struct{ results, shortcomings, causes, proposals, plan string }{
	{
		"Hoàn thành 12/12 nhiệm vụ được giao trong tháng, không có nhiệm vụ quá hạn.\nChuẩn bị nội dung 04 phiên họp chuyên đề, 02 hội nghị trực tuyến với các huyện, thành phố.",
		"Một số báo cáo tổng hợp còn phải chỉnh sửa nhiều lần.", "Số liệu các sở, ngành gửi không thống nhất về thời điểm chốt.",
		"Đề nghị thống nhất biểu mẫu và thời điểm chốt số liệu hằng tháng.",
		"Chuẩn bị nội dung phiên họp UBND tỉnh thường kỳ tháng 11.\nTổng hợp chương trình công tác năm 2027.",
	},
	{
		"Tiếp nhận, phân loại, chuyển xử lý đúng quy định toàn bộ văn bản đến.\nTổ chức 01 lớp bồi dưỡng nghiệp vụ văn thư, lưu trữ cho 45 người.",
		"Việc lập hồ sơ công việc của một số chuyên viên chưa kịp thời.", "Khối lượng công việc lớn, nhân lực mỏng.",
		"Bổ sung 01 biên chế làm công tác lưu trữ.",
		"Kiểm tra việc lập hồ sơ công việc tại 06 phòng.\nHoàn thiện quy chế làm việc của Văn phòng.",
	},
	{
		"Thẩm tra 37 hồ sơ trình, trong đó 35 hồ sơ đúng hạn.\nTham mưu ban hành 18 văn bản chỉ đạo, điều hành.",
		"Còn 02 hồ sơ trình chậm so với thời hạn quy định.", "Phải chờ ý kiến tham gia của các cơ quan liên quan.",
		"Cho phép gửi lấy ý kiến qua hệ thống quản lý văn bản và điều hành.",
		"Tập trung thẩm tra các hồ sơ trình kỳ họp cuối năm của HĐND tỉnh.",
	},
}

var fullRemarks = []string{
	"Đề nghị các phòng chuyên viên gửi số liệu trước ngày 25 hằng tháng để tổng hợp kịp thời.",
	"Báo cáo bổ sung về tiến độ sửa chữa hội trường; đề nghị được tạm ứng kinh phí đợt 2.",
	"Kiến nghị bố trí thêm máy quét tốc độ cao để đẩy nhanh việc số hóa hồ sơ.",
	"Đề xuất đưa 14 thủ tục có ít hồ sơ ra khỏi danh mục trực tuyến toàn trình.",
	"Phản ánh số lượt công dân đến trụ sở tăng 18% so với tháng trước, chủ yếu về đất đai.",
}

// fullConclusions give two tasks each to the unit at that place, due so many days on.
var fullConclusions = []struct {
	unit, days    int
	first, second string
}{
	{0, 8, "tổng hợp báo cáo kết quả công tác tháng 10, trình lãnh đạo Văn phòng", "thống nhất biểu mẫu, thời điểm chốt số liệu hằng tháng"},
	{0, 15, "xây dựng dự thảo chương trình công tác năm 2027", "rà soát các nhiệm vụ UBND tỉnh giao còn tồn đọng"},
	{1, 10, "hoàn thiện quy chế làm việc của Văn phòng, trình ký ban hành", "kiểm tra việc lập hồ sơ công việc tại 06 phòng"},
	{1, 25, "tham mưu kế hoạch đào tạo, bồi dưỡng năm 2027", "hoàn chỉnh hồ sơ bổ nhiệm lại theo đúng trình tự"},
	{2, 12, "hoàn tất thủ tục sửa chữa hội trường tầng 2", "lập dự toán kinh phí quý I/2027"},
	{2, 20, "kiểm kê tài sản cố định theo quy định", "rà soát công tác phòng cháy, chữa cháy tại trụ sở"},
	{3, 9, "báo cáo tình hình giải ngân vốn đầu tư công", "đôn đốc các chủ đầu tư có tỷ lệ giải ngân thấp"},
	{3, 22, "chuẩn bị nội dung làm việc với doanh nghiệp", "tổng hợp kiến nghị của doanh nghiệp quý IV"},
	{4, 11, "tham mưu chỉ đạo công tác phòng, chống thiên tai", "tổng hợp diện tích cây vụ đông của các địa phương"},
	{4, 24, "thẩm tra hồ sơ giao đất các dự án trọng điểm", "báo cáo kết quả xử lý điểm ô nhiễm môi trường"},
	{5, 13, "kiểm tra tiến độ các dự án giao thông", "tham mưu tháo gỡ vướng mắc giải phóng mặt bằng"},
	{5, 27, "thẩm tra điều chỉnh quy hoạch chi tiết", "báo cáo công tác cấp phép xây dựng"},
	{6, 8, "chuẩn bị nội dung kỷ niệm Ngày Nhà giáo Việt Nam", "theo dõi việc thực hiện chính sách an sinh xã hội"},
	{6, 21, "tham mưu kế hoạch phòng, chống dịch bệnh mùa đông", "tổng hợp kết quả xây dựng trường đạt chuẩn quốc gia"},
	{7, 14, "đôn đốc thực hiện các kết luận thanh tra", "tổng hợp tình hình an ninh, trật tự tháng 11"},
	{8, 10, "công bố danh mục thủ tục hành chính mới", "rà soát 14 thủ tục có ít hồ sơ trực tuyến"},
	{9, 7, "tổ chức tiếp công dân định kỳ tháng 11", "phân loại, chuyển đơn thư về đất đai"},
	{10, 16, "đánh giá mức độ hài lòng của người dân", "bố trí thêm quầy hướng dẫn nộp hồ sơ trực tuyến"},
	{11, 18, "bổ sung máy quét, đẩy nhanh việc số hóa hồ sơ", "bảo đảm an toàn thông tin hệ thống quản lý văn bản"},
	{11, 30, "nâng cấp trang thông tin điện tử của Văn phòng", "hướng dẫn sử dụng chữ ký số cho chuyên viên"},
}
