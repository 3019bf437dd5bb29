package ballot

import (
	"testing"

	"giaoban/data"
	"giaoban/gui/kit"
)

// three is the count of the pictures: 58 issued, 57 returned, 55 valid.
func three(b int) data.Count {
	return data.Count{
		Valid: 55, Invalid: []data.InvalidCount{{Reason: data.InvalidWriting, Papers: 2}},
		Candidates: []data.CandidateCount{{Choices: []int{49, 6}}, {Choices: []int{b, 55 - b}}, {Choices: []int{24, 29}, Unmarked: 2}},
	}
}

// TestTheResultInWords: each candidate's verdict says the votes over or missing, the
// percent on the named base, and a tie in the card's words.
func TestTheResultInWords(t *testing.T) {
	b := newBench(t, 58)
	b.counted(three(29))
	b.at(kit.StepResult)
	b.shot("result")
	b.says("ĐẠT", "Cần 30, có 49: thừa 19 phiếu", "84,48 %", "trên 58 người có mặt",
		"BẰNG NGƯỠNG", "Đúng 29 trên 58: người đứng đầu xem xét, quyết định", "50,00 %",
		"KHÔNG ĐẠT", "Cần 30, có 24: thiếu 6 phiếu", "41,38 %",
		"58\ntriệu tập", "57\nthu về", "Ngưỡng 1/2 của 58: phải vượt vạch này, từ 30 phiếu")
	b.noFailures()
}
