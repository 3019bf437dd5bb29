//go:build e2e

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/proof"
	"giaoban/data/sqlite"
)

// reviewHead is the head of the table of a review.
const reviewHead = "TT Nhiệm vụ Chủ trì Thời hạn Tình trạng Nội dung báo cáo"

// checkPapers compares what the papers say: the minutes as they were signed, and
// the tracking table as of the last day. A paper is compared row by row, as a page
// may end between two.
func (c *chain) checkPapers() {
	c.t.Helper()
	c.says("the minutes of quarter II", c.signedMinutes(2),
		"Rà soát kết luận kỳ trước Cuộc họp rà soát 02 nhiệm vụ: chưa hoàn thành, quá hạn 01; không thời hạn 01. "+reviewHead,
		"1 Xây dựng đề án số hóa Phòng B Chậm nhất 30/6/2026 Chưa hoàn thành, quá hạn (40%) Đề án đang lấy ý kiến các phòng.",
		"2 Giữ trật tự nơi làm việc Các phòng, ban Thường xuyên Không thời hạn Các phòng tiếp tục thực hiện.",
		"4. Kết luận của chủ trì")
	c.says("the minutes of quarter III", c.signedMinutes(3),
		"Rà soát kết luận kỳ trước Cuộc họp rà soát 02 nhiệm vụ: chưa hoàn thành, quá hạn 01; không thời hạn 01. "+reviewHead,
		"1 Xây dựng đề án số hóa Phòng B Chậm nhất 30/9/2026 Chưa hoàn thành, quá hạn (80%) Đề án đã thẩm định.",
		"2 Giữ trật tự nơi làm việc Các phòng, ban Thường xuyên Không thời hạn Các phòng giữ nếp.",
		"4. Kết luận của chủ trì")
	c.says("the minutes of quarter IV", c.signedMinutes(4),
		"- Đánh giá công tác quý IV, triển khai nhiệm vụ quý I (60 phút).", // moved on from quarters I and II
		"Rà soát kết luận kỳ trước Cuộc họp rà soát 03 nhiệm vụ: chưa hoàn thành, trong hạn 01; chưa hoàn thành, quá hạn 01; không thời hạn 01. "+reviewHead,
		"1 Chỉnh lý kho lưu trữ (Giao ban quý III/2026) Phòng A Chậm nhất 31/12/2026 Chưa hoàn thành, quá hạn (60%) Còn hai kho chưa chỉnh lý.",
		"2 Lập kế hoạch mua sắm (Giao ban quý III/2026) Phòng B Trước 15/01/2027 Chưa hoàn thành, trong hạn (đã báo cáo xong, chờ xác nhận) Kế hoạch đã trình.",
		"3 Giữ trật tự nơi làm việc (Giao ban quý I/2026) Các phòng, ban Thường xuyên Không thời hạn Các phòng thực hiện tốt.",
		"4. Kết luận của chủ trì")
	c.says("the tracking table", c.trackingTable(),
		"(Tình trạng đến hết ngày 08/01/2027)",
		"I. Phòng A: 02 nhiệm vụ, quá hạn 01",
		"1 Tổng hợp danh mục hồ sơ, gửi Lãnh đạo A Phòng A - Phòng B Trước 15/4/2026 Hoàn thành đúng hạn 100% Đã gửi danh mục. KL 1, giao ban quý I/2026",
		"2 Chỉnh lý kho lưu trữ Phòng A - - Chậm nhất 31/12/2026 Chưa hoàn thành, quá hạn 08 ngày 60% Còn hai kho chưa chỉnh lý. Đã đôn đốc 01 lần KL 1, giao ban quý III/2026",
		"II. Phòng B: 03 nhiệm vụ",
		"3 Lập sổ tay nghiệp vụ Phòng B Chuyên viên B - Trước 15/8/2026 Tạm dừng - - KL 2, giao ban quý II/2026",
		"4 Xây dựng đề án số hóa Phòng B - - Chậm nhất 30/9/2026 Gia hạn 01 lần Hoàn thành quá hạn 100% Đã trình đề án. Văn bản: 34/TTr-PB Lý do chậm: Kinh phí cấp muộn. Đã đôn đốc 01 lần KL 2, giao ban quý I/2026",
		"5 Lập kế hoạch mua sắm Phòng B - - Trước 15/01/2027 Hoàn thành đúng hạn 100% - KL 3, giao ban quý III/2026",
		"III. Phòng C: 03 nhiệm vụ",
		"6 Rà soát quy chế làm việc Phòng C - - Chậm nhất 31/7/2026 Gia hạn 01 lần Hoàn thành đúng hạn 100% Đã trình quy chế. Văn bản: 12/BC-PC KL 1, giao ban quý II/2026",
		"7 Tổ chức tập huấn Phòng C - - Trước 20/11/2026 Thu hồi - - KL 2, giao ban quý III/2026",
		"8 Chuẩn bị báo cáo quý I Phòng C - - Chậm nhất 31/3/2027 Chưa hoàn thành, trong hạn (còn 82 ngày) 0% - KL 1, giao ban quý IV/2026",
		"IV. Các phòng, ban: 01 nhiệm vụ",
		"9 Giữ trật tự nơi làm việc Các phòng, ban - - Thường xuyên Không thời hạn (thường xuyên) - Các phòng thực hiện tốt. KL 3, giao ban quý I/2026",
		"Tổng hợp theo tình trạng",
		"1 Phòng A 2 1 - - - 1 - - - -",
		"2 Phòng B 3 1 1 - - - - 1 - 1",
		"3 Phòng C 3 1 - - 1 - - - 1 1",
		"4 Các phòng, ban 1 - - - - - 1 - - -",
		"Tổng số 9 3 1 - 1 1 1 1 1 2")
}

// says reports the first part of a paper that is not there after the one before.
func (c *chain) says(paper, text string, parts ...string) {
	c.t.Helper()
	rest := text
	for _, part := range parts {
		_, after, found := strings.Cut(rest, part)
		if !found {
			c.t.Errorf("%s does not say\n\t%s\nin\n\t%s", paper, part, text)
			return
		}
		rest = after
	}
}

// trackingTable returns the text of the tracking table that the console writes.
func (c *chain) trackingTable() string {
	c.t.Helper()
	file := filepath.Join(c.home, "Bảng theo dõi.pdf")
	c.console("--today", chainToday, "paper", "tracking", "-o", file)
	pdf, err := os.ReadFile(file)
	if err != nil {
		c.t.Fatal(err)
	}
	return textOf(c.t, pdf)
}

// signedMinutes returns the text of a briefing's minutes as they were signed.
func (c *chain) signedMinutes(id data.MeetingID) string {
	c.t.Helper()
	var pdf []byte
	c.read(func(ctx context.Context, r *sqlite.Register) error {
		d, err := r.Dossier(ctx, id)
		if err != nil {
			return err
		}
		if len(d.Papers) != 1 {
			return fmt.Errorf("briefing %d keeps %d signed papers", id, len(d.Papers))
		}
		pdf, err = r.SignedPaperBytes(ctx, d.Papers[0].ID)
		return err
	})
	return textOf(c.t, pdf)
}

// textOf returns what a reader takes out of a paper, its words parted by single
// spaces.
func textOf(t *testing.T, pdf []byte) string {
	t.Helper()
	reader := proof.NewReader(proof.Options{})
	defer reader.Close()
	file, err := reader.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var text []string
	for page := 1; page <= file.Pages(); page++ {
		words, err := file.Text(page)
		if err != nil {
			t.Fatal(err)
		}
		text = append(text, strings.Fields(words)...)
	}
	return strings.Join(text, " ")
}
