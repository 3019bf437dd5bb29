package reading

var (
	sending = newPhrases(
		"gửi", "trình", "nộp", "chuyển", "báo cáo", "cung cấp", "cập nhật", "thông báo", "đăng ký", "bàn giao", "phản ánh", "đề xuất", "kiến nghị", "thông tin", "báo",
		"đề xuất với", "báo cáo lại", "đồng gửi",
	)
	// those after which the receiver may stand without "cho" or "về"
	direct = newPhrases("gửi", "trình", "nộp", "chuyển", "báo cáo", "báo cáo lại", "đồng gửi", "đề xuất", "báo", "kiến nghị", "bàn giao", "đăng ký", "thông báo")
	toward = newPhrases(
		"cho", "về", "tới", "đến", "lên", "với", "qua", "tại", "về cho", "lại cho", "đến cho", "ngay cho", "ngay về", "kịp thời cho", "đầy đủ cho", "trực tiếp cho", "trực tiếp với",
		"bằng văn bản về", "bằng văn bản cho", "kết quả cho", "kết quả về", "kết quả với", "kết quả đến", "kết quả lên", "ngay đến", "ngay với", "lên cho", "xuống",
	)
	directWords = newPhrases("trực tiếp", "ngay", "lại", "kịp thời", "kết quả", "kèm", "xin ý kiến", ", trình", "và trình", ", báo cáo", ", đề xuất", "và báo cáo", "và đề xuất", ", xin ý kiến", ", tham mưu", "đồng thời", "bằng văn bản")
	// words after which a verb of sending is part of another word, or tells what was
	// or may be sent
	notSendingAfter = newPhrases(
		"chương", "quy", "công", "tờ", "lộ", "quá", "giáo", "tường", "tiến", "thuyết", "hành", "phương", "đã", "được", "chưa", "khi", "trước khi", "sau khi", "không", "khỏi", "đã được", "do", "di",
		"điện", "mạng", "luân", "vận", "theo", "việc",
	)
	// words after which "báo cáo" is a paper
	reportOf = newPhrases(
		"xây dựng", "soạn", "soạn thảo", "dự thảo", "rà soát", "thẩm định", "kiểm tra", "nghe", "xem xét", "các", "những", "bản", "một", "mẫu", "trong", "của", "số liệu", "chế độ", "số", "viết", "từ",
		"kỳ", "hoàn thiện", "có", "về", "thời hạn", "lịch", "nội dung", "làm", "gửi", "nộp", "loại", "hội nghị", "nhận", "hệ thống", "thông tin", "lập", "chất lượng", "tiến độ", "công tác", "việc", "biểu mẫu", "duyệt", "chuẩn bị",
	)
	report           = newPhrases("báo cáo", "thông báo", "thông tin", "báo")
	notSendingBefore = newPhrases("trình độ", "trình tự", "trình diễn", "trình chiếu", "trình bày", "trình trạng", "chuyển đổi", "chuyển biến", "chuyển giao", "thông tin và", "thông báo số", "báo chí", "báo giá", "báo cáo số", "báo cáo viên", "báo cáo của", "báo cáo chính trị")
	must             = newPhrases("cần", "cần phải")
)

// furthestObject is how many tokens the thing sent may have, between the verb and
// "cho" or "về".
const furthestObject = 30

// readReceiver proposes to whom the result goes.
func (s *sentence) readReceiver() {
	for i := 0; i < len(s.tokens); i++ {
		at, ok := s.after(i, sending)
		if !ok {
			continue
		}
		if m := s.receiverOf(i, at); m != nil {
			s.reading.SentTo = m.party
			s.mark(FieldTo, m.start, m.end)
			return
		}
		i = at - 1
	}
}

// receiverOf returns the receiver of the verb at token i, which ends at token at.
func (s *sentence) receiverOf(i, at int) *mention {
	if s.follows(i, notSendingAfter) || s.begins(i, report) && s.follows(i, reportOf) || s.begins(i, notSendingBefore) || s.subordinate(i) {
		return nil
	}
	if s.begins(i, direct) {
		for _, start := range []int{at, s.skip(at, directWords), s.skip(at, toward), s.skip(s.skip(at, directWords), toward)} {
			if m := s.anyoneAt(start); m != nil {
				return m
			}
		}
	}
	for k := at; k < min(at+furthestObject, len(s.tokens)) && !s.ended(k); k++ {
		if k > at && s.begins(k, sending) && !s.follows(k, notSendingAfter) && s.key(k-1) == "," {
			return nil
		}
		if end, ok := s.after(k, toward); ok {
			if m := s.anyoneAt(end); m != nil && (s.key(end-1) != "về" || s.key(i) != "báo" || m.party.Text == "" && !m.party.AllUnits) && s.key(end-1) != "tại" {
				return m
			}
		}
	}
	return nil
}

// subordinate reports whether the verb at token i belongs to a clause that says
// which things are meant: "những nội dung cần báo cáo …", "văn bản phòng B trình".
func (s *sentence) subordinate(i int) bool {
	at := i
	if s.follows(i, must) {
		at = i - 1
		if s.key(i-1) == "phải" {
			at = i - 2
		}
		return s.endingAt(at) == nil && !s.ended(at-1)
	}
	m := s.endingAt(at)
	return m != nil && (s.lead == nil || m.start != s.lead.start) && !s.inLead(m)
}

// inLead reports whether a mention is one of those that are given the task.
func (s *sentence) inLead(m *mention) bool {
	for _, c := range s.cuts {
		if m.start >= c.from && m.end <= c.to {
			return true
		}
	}
	return false
}

func (s *sentence) anyoneAt(i int) *mention {
	if m := s.partyAt(i); m != nil {
		return m
	}
	return s.outsideAt(i)
}
