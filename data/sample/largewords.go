package sample

import (
	"fmt"
	"strings"
)

// The words of the made-up register. Nobody and nothing real is meant by them.
var (
	madeUnits = []string{
		"Phòng Tổng hợp", "Phòng Hành chính Tổ chức", "Phòng Kinh tế ngành", "Phòng Kinh tế tổng hợp", "Phòng Khoa giáo Văn xã",
		"Phòng Nội chính", "Phòng Đầu tư Xây dựng", "Phòng Tài nguyên Môi trường", "Phòng Quản trị Tài vụ", "Ban Tiếp công dân",
		"Trung tâm Tin học", "Trung tâm Phục vụ hành chính công",
	}
	madeFamilies = []string{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"}
	madeMiddles  = []string{"Văn", "Thị", "Đức", "Minh", "Thanh", "Quang", "Hồng", "Ngọc", "Hữu", "Xuân", "Thu", "Đình"}
	madeGivens   = []string{
		"An", "Bình", "Châu", "Dũng", "Đông", "Giang", "Hà", "Hạnh", "Hòa", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam",
		"Nga", "Oanh", "Phong", "Phúc", "Quyên", "Sơn", "Tâm", "Thảo", "Thủy", "Toàn", "Trang", "Tuấn", "Uyên", "Việt", "Xuân", "Yến",
	}
	madeVerbs = []string{
		"Hoàn thiện", "Rà soát", "Tham mưu", "Tổng hợp", "Đôn đốc", "Kiểm tra", "Chuẩn bị", "Theo dõi", "Báo cáo", "Xây dựng",
		"Phối hợp thực hiện", "Đẩy nhanh tiến độ",
	}
	madeMatters = []string{
		"báo cáo tình hình kinh tế - xã hội", "kế hoạch cải cách hành chính", "hồ sơ trình phiên họp thường kỳ",
		"danh mục nhiệm vụ quá hạn của các sở, ngành", "lịch tiếp công dân định kỳ", "dự thảo quy chế làm việc",
		"kết quả giải quyết thủ tục hành chính", "phương án sử dụng trụ sở làm việc", "dự toán chi thường xuyên",
		"công tác văn thư, lưu trữ", "việc số hóa hồ sơ", "hội nghị trực tuyến với các địa phương",
		"chương trình công tác của lãnh đạo", "việc thực hiện kết luận thanh tra", "công tác phòng, chống thiên tai",
		"hạ tầng công nghệ thông tin của Văn phòng",
	}
	madeTails = []string{
		"trong quý này", "theo đúng tiến độ đã giao", "trên địa bàn tỉnh", "của các đơn vị trực thuộc", "để trình lãnh đạo xem xét",
		"theo ý kiến chỉ đạo tại cuộc họp trước", "và gửi các đơn vị liên quan", "bảo đảm chất lượng, đúng quy định",
	}
	madeResults = []string{"Đã hoàn thành", "Đã trình", "Đã gửi", "Đã thống nhất với các đơn vị về"}
	madeLacks   = []string{"Còn chậm", "Chưa kịp thời", "Còn lúng túng", "Phối hợp chưa chặt chẽ"}
	madeCauses  = []string{"Khối lượng công việc lớn, nhân lực mỏng.", "Văn bản của cấp trên gửi đến muộn.", "Dữ liệu chưa đồng bộ."}
)

// work names a piece of work: "Rà soát dự toán chi thường xuyên trên địa bàn tỉnh".
func (m *maker) work() string {
	return pick(m, madeVerbs) + " " + pick(m, madeMatters) + " " + pick(m, madeTails)
}

// points are so many lines, each the beginning of one of heads with a matter.
func (m *maker) points(n int, heads []string) string {
	lines := make([]string, n)
	for i := range lines {
		lines[i] = fmt.Sprintf("%s %s %s (%d mục).", pick(m, heads), pick(m, madeMatters), pick(m, madeTails), m.number(2, 90))
	}
	return strings.Join(lines, "\n")
}
