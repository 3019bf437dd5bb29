package data

import (
	"strings"

	"giaoban/data/vietnamese"
)

// ProposedRank reads the rank off a position as an office writes it: "Chánh Văn
// phòng" leads, "Phó Chánh Văn phòng" is a deputy of that, "Trưởng phòng" leads
// a unit, and so on. A position that says nothing of it gives RankNone.
func ProposedRank(position string) Rank {
	p := strings.Join(strings.Fields(vietnamese.Fold(position)), " ")
	deputy := strings.HasPrefix(p, "pho ") || strings.HasPrefix(p, "cap pho")
	p = strings.TrimPrefix(p, "pho ")
	p = strings.TrimPrefix(p, "q. ")
	p = strings.TrimPrefix(p, "quyen ")
	switch {
	case hasPrefix(p, "chanh van phong", "chu tich", "cap pho"):
		return either(deputy, RankDeputyHead, RankHead)
	case hasPrefix(p, "truong phong", "truong ban", "giam doc", "truong bo phan", "truong trung tam", "to truong", "truong doan", "phong", "ban", "bo phan"):
		return either(deputy, RankUnitDeputy, RankUnitHead)
	case deputy:
		return RankNone
	case hasPrefix(p, "chuyen vien", "nhan vien", "van thu", "can su", "ke toan", "can bo", "cong chuc", "vien chuc", "lai xe", "thu quy", "luu tru"):
		return RankStaff
	case hasPrefix(p, "khach moi"):
		return RankGuest
	}
	return RankNone
}

func hasPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if s == p || strings.HasPrefix(s, p+" ") || strings.HasPrefix(s, p+",") {
			return true
		}
	}
	return false
}

func either(condition bool, yes, no Rank) Rank {
	if condition {
		return yes
	}
	return no
}
