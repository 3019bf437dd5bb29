package reading

import "giaoban/data"

var (
	headsOfAll = newPhrases("lãnh đạo", "trưởng", "thủ trưởng", "người đứng đầu", "tập thể")
	wholeOf    = newPhrases("tất cả", "toàn thể", "toàn bộ")
	each       = newPhrases("các", "mọi", "từng", "mỗi")
	divisions  = newPhrases("phòng", "phòng ban", "phòng - ban", "ban", "trung tâm", "đơn vị", "bộ phận")
	andOf      = newPhrases(",", "/", "-", "và")
	essential  = newPhrases("phòng", "đơn vị")
	ofOffice   = newPhrases(
		"chuyên môn", "trực thuộc", "trực thuộc văn phòng", "thuộc văn phòng", "của văn phòng", "trong văn phòng", "trong cơ quan",
		"thuộc cơ quan", "của cơ quan", "trong toàn cơ quan", "trực thuộc cơ quan", "chuyên môn thuộc văn phòng", "khác", "còn lại",
	)
	ofOfficeName = newPhrases("ubnd tỉnh", "ủy ban nhân dân tỉnh")
	// what makes "các phòng", "các đơn vị" something else than all units
	otherThanAll = newPhrases(
		"liên quan", "có liên quan", "họp", "chống", "ngừa", "khám", "học", "cháy", "làm việc", "trực", "bệnh", "vé", "thi", "thu",
		"nghỉ", "máy", "kho", "khách", "thí nghiệm", "giao dịch", "huyện", "xã", "cấp", "sự nghiệp", "trên", "địa phương", "cơ sở",
		"ngành", ", ngành", ", sở", ", huyện", ", địa phương", ", thành phố", ", cơ quan", ", tổ chức", ", doanh nghiệp", "được giao", "chức năng",
		"thi công", "tư vấn", "bạn", "ngoài", "đã", "chưa", "chậm", "nói trên", "nêu trên", "này", "đó", "tham gia", "ở", "tại",
		"và địa phương", "và các địa phương", "thuộc sở", "thuộc các sở", "của sở", "của các sở", "của huyện", "thuộc huyện", "của tỉnh", "thuộc tỉnh",
	)
)

// allUnitsAt returns all units where token i names them ("các phòng, ban"), or nil.
func (s *sentence) allUnitsAt(i int) *mention {
	at := s.skip(i, headsOfAll)
	at = s.skip(at, wholeOf)
	at, ok := s.after(at, each)
	if !ok {
		return nil
	}
	at, ok = s.divisionsAt(at)
	if !ok || s.begins(at, otherThanAll) || s.foreign(at) {
		return nil
	}
	if end, ok := s.after(at, ofOffice); ok {
		at = s.skip(end, ofOfficeName)
	} else if s.capital(at) && !s.newLine(at) || s.key(at) == ":" {
		return nil // "các phòng Nội vụ": units by name
	}
	return &mention{start: i, end: at, party: data.Party{AllUnits: true}}
}

// divisionsAt reads "phòng, ban, trung tâm" and returns where it ends.
func (s *sentence) divisionsAt(i int) (end int, ok bool) {
	at := i
	for {
		next, found := s.after(at, divisions)
		if !found {
			return end, ok
		}
		ok = ok || s.begins(at, essential)
		end = next
		if at = s.skip(end, andOf); at == end {
			if !s.begins(at, divisions) {
				return end, ok
			}
		} else if !s.begins(at, divisions) || s.nameAt(at).end > 0 {
			return end, ok
		}
	}
}
