package reading

import "giaoban/data/vietnamese"

var (
	// heads of agencies and posts outside the directory that are said alone
	outsideWhole = newPhrases(
		"ubnd tỉnh", "hđnd tỉnh", "ubnd", "ủy ban nhân dân tỉnh", "hội đồng nhân dân tỉnh", "thường trực ubnd tỉnh", "thường trực ủy ban nhân dân tỉnh", "thường trực hđnd tỉnh", "thường trực tỉnh ủy",
		"tỉnh ủy", "ban thường vụ tỉnh ủy", "chủ tịch ubnd tỉnh", "phó chủ tịch ubnd tỉnh", "chủ tịch, các phó chủ tịch ubnd tỉnh", "các phó chủ tịch ubnd tỉnh", "chủ tịch ủy ban nhân dân tỉnh",
		"phó chủ tịch ủy ban nhân dân tỉnh", "lãnh đạo ubnd tỉnh", "lãnh đạo tỉnh", "lãnh đạo văn phòng", "lãnh đạo văn phòng ubnd tỉnh", "lãnh đạo cơ quan", "chánh văn phòng", "chánh văn phòng ubnd tỉnh",
		"phó chánh văn phòng", "phó chánh văn phòng ubnd tỉnh", "văn phòng ubnd tỉnh", "văn phòng tỉnh ủy", "văn phòng chính phủ", "văn phòng hđnd tỉnh", "thủ tướng chính phủ", "chính phủ", "quốc hội",
		"các sở, ngành", "các sở, ban, ngành", "các sở, ban, ngành, địa phương", "các sở ban ngành", "các sở", "công an tỉnh", "thanh tra tỉnh", "bộ chỉ huy quân sự tỉnh", "kho bạc nhà nước tỉnh", "cục thuế tỉnh",
		"ban tổ chức tỉnh ủy", "ban tuyên giáo tỉnh ủy", "ban dân vận tỉnh ủy", "ban nội chính tỉnh ủy", "ủy ban kiểm tra tỉnh ủy", "đoàn đại biểu quốc hội tỉnh", "viện kiểm sát nhân dân tỉnh", "tòa án nhân dân tỉnh", "ủy ban mặt trận tổ quốc tỉnh", "ban dân tộc tỉnh", "bhxh tỉnh", "bảo hiểm xã hội tỉnh",
		"chủ tịch", "thường trực", "ban thường vụ", "đảng ủy", "ban chỉ đạo", "hội đồng", "văn phòng", "lãnh đạo",
	)
	outsideHead = newPhrases("sở", "bộ", "giám đốc sở", "lãnh đạo sở", "bộ trưởng bộ")
	// the names that follow "Sở" and "Bộ"
	portfolios = newPhrases(
		"nội vụ", "tài chính", "kế hoạch và đầu tư", "nông nghiệp và phát triển nông thôn", "nông nghiệp và môi trường", "tài nguyên và môi trường", "xây dựng", "giao thông vận tải",
		"công thương", "thông tin và truyền thông", "khoa học và công nghệ", "y tế", "giáo dục và đào tạo", "lao động - thương binh và xã hội", "lao động, thương binh và xã hội",
		"văn hóa, thể thao và du lịch", "văn hóa, thể thao", "tư pháp", "ngoại vụ", "du lịch", "dân tộc và tôn giáo", "quốc phòng", "công an", "ngoại giao", "gd&đt", "tn&mt", "kh&đt", "tt&tt", "kh&cn",
	)
	// posts and agencies whose own name follows in capitals
	outsideNamed = newPhrases("ubnd huyện", "ubnd thành phố", "ubnd thị xã", "ubnd xã", "ubnd phường", "huyện ủy", "thành ủy", "thị ủy")
	bareHeads    = newPhrases("chủ tịch", "thường trực", "hội đồng", "văn phòng", "lãnh đạo", "ban chỉ đạo", "ubnd")
)

// outsideAt returns an agency or a post outside the directory that is named at
// token i, as text, or nil.
func (s *sentence) outsideAt(i int) *mention {
	at := s.skip(i, honorifics)
	if head, ok := s.after(at, outsideHead); ok && s.capital(at) {
		if end, ok := s.after(head, portfolios); ok {
			return s.asText(i, end)
		}
	}
	whole, ok := s.after(at, outsideWhole)
	if named, isNamed := s.after(at, outsideNamed); isNamed && s.capital(named) && named >= whole {
		return s.asText(i, s.runOfCapitals(named))
	}
	if !ok || at == i && !s.anyCapital(at, whole) && !s.begins(at, lowerHeads) {
		return nil
	}
	if end, bare := s.after(at, bareHeads); bare && end == whole && !s.alone(whole) {
		return nil // its own name follows, which no list here knows
	}
	return s.asText(i, whole)
}

var lowerHeads = newPhrases("lãnh đạo", "các sở", "chủ tịch", "phó chủ tịch", "thường trực")

// alone reports whether nothing that could be a part of a name follows.
func (s *sentence) alone(i int) bool { return !s.capital(i) && s.number(i) < 0 }

func (s *sentence) runOfCapitals(i int) int {
	for s.capital(i) && !s.newLine(i) {
		i++
	}
	return i
}

func (s *sentence) asText(i, end int) *mention {
	m := &mention{start: i, end: end}
	m.party.Text = vietnamese.CleanLine(s.text(i, end))
	return m
}
