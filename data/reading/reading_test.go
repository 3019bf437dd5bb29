package reading

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

// conclusions are sentences in the manner of real ones and what they propose, at
// a meeting on Friday 01/4/2016.
var conclusions = []struct{ text, want string }{
	// The five of the sample briefing.
	{"Giao Bộ phận một cửa (phòng Hành chính Tổ chức) đánh giá kết quả hoạt động từ khi đi vào hoạt động đến nay.", "lead=Bộ phận một cửa"},
	{"Đẩy nhanh tiến độ Đề án ứng dụng công nghệ thông tin trong giải quyết khiếu nại, tố cáo.", ""},
	{"Các phòng, ban thường xuyên tăng cường công tác phối hợp với nhau.", "lead=Các phòng, ban standing"},
	{"Các phòng, ban cập nhật ngay cho phòng Tổng hợp những nội dung cần báo cáo Thường trực UBND tỉnh.", "lead=Các phòng, ban to=Phòng Tổng hợp"},
	{"Các phòng, ban tổng hợp danh mục phối hợp, gửi đồng chí Hoàng Ngọc Bích (phòng Tổng hợp) trước ngày 8/4.", "lead=Các phòng, ban to=Hoàng Ngọc Bích before 2016-04-08"},

	// Units that lead and co-ordinate.
	{"Phòng Tổng hợp chủ trì, phối hợp với phòng Kinh tế xây dựng chương trình công tác.", "lead=Phòng Tổng hợp with=Phòng Kinh tế"},
	{"Giao phòng Tổng hợp chủ trì, phối hợp với phòng Kinh tế, phòng Văn hóa - Xã hội và Ban Tiếp công dân rà soát quy chế.", "lead=Phòng Tổng hợp with=Phòng Kinh tế, Phòng Văn hóa - Xã hội, Ban Tiếp công dân"},
	{"Giao cho P. Tổng hợp chủ trì tham mưu kế hoạch.", "lead=Phòng Tổng hợp"},
	{"Giao P.TH phối hợp với P.HCTC chuẩn bị hội nghị.", "lead=Phòng Tổng hợp with=Phòng Hành chính Tổ chức"},
	{"Yêu cầu phòng HC-TC rà soát hồ sơ cán bộ.", "lead=Phòng Hành chính Tổ chức"},
	{"GIAO PHÒNG HÀNH CHÍNH TỔ CHỨC THAM MƯU QUY HOẠCH CÁN BỘ.", "lead=Phòng Hành chính Tổ chức"},
	{"giao phòng hành chính - tổ chức lập dự toán kinh phí.", "lead=Phòng Hành chính Tổ chức"},
	{"Phòng Văn hoá và Xã hội theo dõi việc thực hiện chính sách.", "lead=Phòng Văn hóa - Xã hội"},
	{"Phòng Tổng hợp và phòng Kinh tế rà soát các văn bản còn tồn.", "lead=Phòng Tổng hợp with=Phòng Kinh tế"},
	{"Các phòng Tổng hợp, Kinh tế rà soát các văn bản còn tồn.", "lead=Phòng Tổng hợp with=Phòng Kinh tế"},
	{"Phòng Tổng hợp chủ trì, các phòng, ban khác phối hợp thực hiện.", "lead=Phòng Tổng hợp with=Phòng Hành chính Tổ chức, Trung tâm Tin học - Công báo, Phòng Kinh tế, Phòng Văn hóa - Xã hội, Ban Tiếp công dân, Phòng Kinh tế ngành"},
	{"Phòng Kinh tế chủ trì, phòng Tổng hợp phối hợp tham mưu báo cáo.", "lead=Phòng Kinh tế with=Phòng Tổng hợp"},
	{"Giao Trung tâm Tin học - Công báo phối hợp với Sở Thông tin và Truyền thông, phòng Tổng hợp nâng cấp phần mềm.", "lead=Trung tâm Tin học - Công báo with=Phòng Tổng hợp"},
	{"Việc sửa chữa trụ sở do phòng Hành chính Tổ chức chủ trì thực hiện.", "lead=Phòng Hành chính Tổ chức"},
	{"Về công tác văn thư, Bộ phận Văn thư thực hiện nghiêm quy chế.", "lead=Bộ phận Văn thư"},
	{"Đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Phòng Tổng hợp.", "lead=Phòng Kinh tế with=Phòng Tổng hợp"},
	{"Tất cả các phòng, ban, trung tâm chấp hành nghiêm kỷ luật giờ làm việc.", "lead=Các phòng, ban"},
	{"Trưởng các phòng, ban chịu trách nhiệm quán triệt đến từng chuyên viên.", "lead=Các phòng, ban"},
	{"Thống nhất chủ trương; giao phòng Kinh tế ngành hoàn thiện hồ sơ.", "lead=Phòng Kinh tế ngành"},
	{"1. Phòng Tổng hợp đôn đốc các sở, ngành gửi báo cáo.", "lead=Phòng Tổng hợp"},
	{"Trước mắt, các phòng, ban tập trung xử lý văn bản đến.", "lead=Các phòng, ban"},
	{"Căn cứ Kế hoạch số 15/KH-UBND ngày 12/3/2016, phòng Kinh tế tham mưu văn bản chỉ đạo.", "lead=Phòng Kinh tế"},
	{"Lãnh đạo phòng Tổng hợp phân công chuyên viên trực.", "lead=Phòng Tổng hợp"},
	{"Giao Bộ phận Văn thư thuộc phòng Hành chính Tổ chức số hóa văn bản.", "lead=Bộ phận Văn thư"},
	{"Giao TTTH cập nhật trang thông tin điện tử.", "lead=Trung tâm Tin học - Công báo"},

	// People.
	{"Giao đồng chí Hoàng Ngọc Bích tổng hợp ý kiến.", "person=Hoàng Ngọc Bích"},
	{"Giao đ/c Bích (phòng Tổng hợp) theo dõi, đôn đốc.", "lead=Phòng Tổng hợp person=Hoàng Ngọc Bích"},
	{"Đồng chí Trần Thị Hoà trực tiếp chỉ đạo phòng Kinh tế hoàn thành đề án.", "lead=Phòng Kinh tế person=Trần Thị Hòa"},
	{"Đ/c Nguyễn Văn An, Trưởng phòng Tổng hợp chịu trách nhiệm kiểm tra.", "lead=Phòng Tổng hợp person=Nguyễn Văn An"},
	{"Giao Trưởng phòng Tổng hợp rà soát phân công nhiệm vụ.", "lead=Phòng Tổng hợp person=Nguyễn Văn An"},
	{"Giao đồng chí Phạm Minh Đức (phòng Kinh tế) soạn thảo văn bản.", "lead=Phòng Kinh tế person=Phạm Minh Đức"},
	{"Giao đồng chí Phạm Minh Đức soạn thảo văn bản.", ""},
	{"Giao phòng Tổng hợp (đồng chí Bích) lập danh mục.", "lead=Phòng Tổng hợp person=Hoàng Ngọc Bích"},
	{"Giao đồng chí Chánh Văn phòng phân công lãnh đạo trực.", "person=Vương Trinh Quốc"},
	{"Hồ sơ do đồng chí Đỗ Thu Thủy phụ trách.", "person=Đỗ Thu Thủy"},
	{"Giao Hoàng Ngọc Bích làm đầu mối.", "person=Hoàng Ngọc Bích"},
	{"Giao chuyên viên Đỗ Thu Thuỷ lập hồ sơ.", "person=Đỗ Thu Thủy"},

	// To whom.
	{"Phòng Kinh tế gửi danh mục về phòng Tổng hợp.", "lead=Phòng Kinh tế to=Phòng Tổng hợp"},
	{"Phòng Kinh tế hoàn thiện dự thảo, báo cáo Chánh Văn phòng.", "lead=Phòng Kinh tế to=Vương Trinh Quốc"},
	{"Phòng Kinh tế hoàn thiện dự thảo, trình Chủ tịch UBND tỉnh xem xét.", "lead=Phòng Kinh tế to=«Chủ tịch UBND tỉnh»"},
	{"Phòng Tổng hợp tổng hợp số liệu, báo cáo UBND tỉnh.", "lead=Phòng Tổng hợp to=«UBND tỉnh»"},
	{"Các phòng, ban báo cáo kết quả về phòng Hành chính Tổ chức.", "lead=Các phòng, ban to=Phòng Hành chính Tổ chức"},
	{"Trung tâm Tin học - Công báo cung cấp số liệu cho phòng Tổng hợp.", "lead=Trung tâm Tin học - Công báo to=Phòng Tổng hợp"},
	{"Phòng Tổng hợp thông báo cho các phòng, ban biết, thực hiện.", "lead=Phòng Tổng hợp to=Các phòng, ban"},
	{"Phòng Tổng hợp tham mưu văn bản gửi Sở Nội vụ.", "lead=Phòng Tổng hợp to=«Sở Nội vụ»"},
	{"Phòng Kinh tế báo cáo Trưởng phòng Tổng hợp.", "lead=Phòng Kinh tế to=Nguyễn Văn An"},
	{"Phòng Kinh tế báo cáo Phó Chánh Văn phòng.", "lead=Phòng Kinh tế to=«Phó Chánh Văn phòng»"},
	{"Các phòng, ban đăng ký với phòng Tổng hợp nội dung làm việc.", "lead=Các phòng, ban to=Phòng Tổng hợp"},
	{"Phòng Kinh tế gửi về phòng Tổng hợp để tổng hợp, báo cáo UBND tỉnh.", "lead=Phòng Kinh tế to=Phòng Tổng hợp"},

	// Deadlines by date.
	{"Gửi phòng Tổng hợp chậm nhất ngày 15/5/2016.", "to=Phòng Tổng hợp by 2016-05-15"},
	{"Hoàn thành trước ngày 05 tháng 4 năm 2016.", "before 2016-04-05"},
	{"Hoàn thành chậm nhất là ngày 30-4.", "by 2016-04-30"},
	{"Các phòng, ban nộp báo cáo trước 30/4.", "lead=Các phòng, ban before 2016-04-30"},
	{"Hoàn thành trước ngày 15/3.", "before 2017-03-15"},
	{"Hoàn thành trước ngày 1/4.", "before 2017-04-01"},
	{"Gửi báo cáo trước 17h ngày 8/4.", "by 2016-04-08"},
	{"Gửi báo cáo trước 16 giờ 30 phút ngày 08/4/2016.", "by 2016-04-08"},
	{"Gửi báo cáo chậm nhất 16h30 chiều thứ Sáu tuần sau.", "by 2016-04-08"},
	{"Hạn hoàn thành: 20/4/2016.", "by 2016-04-20"},
	{"Thời hạn hoàn thành: trước ngày 20/4.", "before 2016-04-20"},
	{"Phòng Kinh tế hoàn thành đến hết ngày 30/4.", "lead=Phòng Kinh tế by 2016-04-30"},
	{"Hoàn thành trước ngày 15.", "before 2016-04-15"},
	{"Hoàn thành trước ngày 10 tháng sau.", "before 2016-05-10"},
	{"Xong trong ngày 5/4.", "by 2016-04-05"},
	{"Hoàn thành trước ngày 8.4.2016.", "before 2016-04-08"},
	{"Chậm nhất thứ Hai, ngày 11/4 phải có dự thảo.", "by 2016-04-11"},
	{"Báo cáo trước ngày 29/2.", "before 2020-02-29"},
	{"Trước ngày 8/4, các phòng, ban gửi danh mục về phòng Tổng hợp.", "lead=Các phòng, ban to=Phòng Tổng hợp before 2016-04-08"},
	{"Gửi dự thảo trước ngày 8/4; hoàn thiện trước ngày 15/4.", "before 2016-04-08"},

	// Deadlines by period.
	{"Trong tháng 4, phòng Tổng hợp trình kế hoạch.", "lead=Phòng Tổng hợp by 2016-04-30"},
	{"Hoàn thành trong tháng 5/2016.", "by 2016-05-31"},
	{"Hoàn thành trong tháng 3.", "by 2017-03-31"},
	{"Hoàn thành hết quý II.", "by 2016-06-30"},
	{"Hoàn thành trong quý III/2016.", "by 2016-09-30"},
	{"Hoàn thành trước quý III.", "before 2016-07-01"},
	{"Hoàn thành trước tháng 6.", "before 2016-06-01"},
	{"Hoàn thành trong 10 ngày làm việc.", "by 2016-04-15"},
	{"Hoàn thành trong thời hạn 12 (mười hai) ngày làm việc kể từ ngày họp.", "by 2016-04-20"},
	{"Hoàn thành trong vòng 10 ngày.", "by 2016-04-11"},
	{"Chậm nhất sau 5 ngày làm việc phải có báo cáo.", "by 2016-04-08"},
	{"Hoàn thành trong vòng một tuần.", "by 2016-04-08"},
	{"Trả lời trong vòng 48 giờ.", "by 2016-04-03"},
	{"Hoàn thành trong hai tháng.", "by 2016-06-01"},
	{"Hoàn thành trong 5 ngày làm việc kể từ ngày 11/4/2016.", "by 2016-04-19"},
	{"Tuần tới phòng Kinh tế trình dự thảo.", "lead=Phòng Kinh tế by 2016-04-08"},
	{"Phòng Kinh tế hoàn thành trong tuần.", "lead=Phòng Kinh tế by 2016-04-01"},
	{"Xong thứ Sáu tuần này.", "by 2016-04-01"},
	{"Gửi trước thứ Tư tuần sau.", "before 2016-04-06"},
	{"Đầu tuần sau trình lãnh đạo Văn phòng.", "to=«lãnh đạo Văn phòng» by 2016-04-04"},
	{"Hoàn thành cuối tháng.", "by 2016-04-30"},
	{"Hoàn thành trước cuối tháng 5.", "by 2016-05-31"},
	{"Phòng Kinh tế báo cáo ngay trong ngày.", "lead=Phòng Kinh tế by 2016-04-01"},
	{"Ngày mai phòng Kinh tế gửi danh sách.", "lead=Phòng Kinh tế by 2016-04-02"},
	{"Hoàn thành trong năm 2016.", "by 2016-12-31"},
	{"Hoàn thành trước 17h chiều nay.", "by 2016-04-01"},
	{"Hoàn thành trong tháng này.", "by 2016-04-30"},
	{"Thường xuyên cập nhật danh mục, gửi bản đầu trước ngày 8/4.", "before 2016-04-08"},
	{"Đây là nhiệm vụ thường xuyên của các phòng, ban.", "standing"},

	// Nothing, or nothing more, is said.
	{"Khẩn trương hoàn thành, báo cáo ngay.", ""},
	{"Phòng Tổng hợp đã hoàn thành tốt nhiệm vụ quý I.", ""},
	{"Tiếp tục thực hiện tốt công tác phòng chống dịch.", ""},
	{"Sửa chữa các phòng họp, phòng làm việc.", ""},
	{"Các phòng họp phải được vệ sinh sạch sẽ.", ""},
	{"Các phòng tổng hợp danh mục phối hợp.", "lead=Các phòng, ban"},
	{"Giao Sở Nội vụ chủ trì tham mưu.", ""},
	{"Giao phòng Tổng hợp Sở Y tế cung cấp số liệu.", ""},
	{"Giao Phòng Ngoại vụ theo dõi.", ""},
	{"Theo Kế hoạch số 15/KH-UBND ngày 12/3/2016 của UBND tỉnh.", ""},
	{"Các văn bản ban hành trước ngày 01/01/2016 được rà soát lại.", ""},
	{"Sau khi tổng kết ngày 15/5 tiếp tục theo dõi.", ""},
	{"Liên hệ số điện thoại 0203.8.4.2016 để biết thêm.", ""},
	{"Đã có 2/3 số phòng nộp trước 2/3 số báo cáo.", ""},
	{"Chuẩn bị tài liệu trước kỳ họp sau.", ""},
	{"Gửi tài liệu trước 03 ngày.", ""},
	{"Hoàn thành trước ngày 31/4.", ""},
	{"Gửi báo cáo trước ngày 25 hằng tháng.", ""},
	{"Rà soát báo cáo của phòng Kinh tế.", ""},
	{"Rà soát kỹ văn bản trước khi trình Chủ tịch UBND tỉnh.", ""},
	{"Đồng chí Vương Trinh Quốc đã kết luận cuộc họp ngày 01/4.", ""},
	{"Trường Trung học phổ thông Hoàng Ngọc Bích Sơn đã gửi văn bản.", ""},
	{"Ban hành quy chế chi thường xuyên.", ""},
	{"Số liệu tính đến hết ngày 31/3/2016.", ""},
	{"Lịch công tác tuần tới có nhiều thay đổi.", ""},
	{"Chuẩn bị cuộc họp giao ban thứ Sáu tuần này.", ""},
	{"Đánh giá kết quả trong quý I còn hình thức.", ""},
	{"Từ ngày 4/4 đến hết ngày 15/4 tổ chức đợt kiểm tra.", ""},
	{"Bàn giao hồ sơ theo quy định, nhiệm vụ được giao chưa rõ.", ""},
	{"Cuộc họp do đồng chí Vương Trinh Quốc chủ trì.", ""},
	{"Xây dựng chương trình, lộ trình, quy trình cụ thể.", ""},
	{"Trong 5 năm qua công tác văn phòng có nhiều tiến bộ.", ""},
	{"Giải quyết trong thời hạn 5 ngày làm việc kể từ ngày nhận đủ hồ sơ.", ""},
	{"Trong tháng 4 và tháng 5 có nhiều ngày lễ.", ""},
	{"Phối hợp với các phòng, ban liên quan.", ""},
	{"", ""},
}

func TestConclusions(t *testing.T) {
	d := office()
	for _, tt := range conclusions {
		if got := said(Read(tt.text, d, meetingDay, officeCalendar()), d); got != tt.want {
			t.Errorf("%s\n  got  %s\n  want %s", tt.text, got, tt.want)
		}
		if got := said(Read(norm.NFD.String(tt.text), d, meetingDay, officeCalendar()), d); tt.want != "" && norm.NFC.String(got) != tt.want {
			t.Errorf("%s, decomposed\n  got  %s\n  want %s", tt.text, got, tt.want)
		}
	}
}
