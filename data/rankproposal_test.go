package data

import "testing"

func TestProposedRank(t *testing.T) {
	for position, want := range map[string]Rank{
		"Chánh Văn phòng UBND tỉnh":         RankHead,
		"Phó Chánh Văn phòng":               RankDeputyHead,
		"phó chánh văn phòng":               RankDeputyHead,
		"Quyền Chánh Văn phòng":             RankHead,
		"Trưởng phòng Tổng hợp":             RankUnitHead,
		"Phó Trưởng phòng":                  RankUnitDeputy,
		"Phó Trưởng phòng phụ trách":        RankUnitDeputy,
		"Giám đốc Trung tâm Tin học":        RankUnitHead,
		"Phó Giám đốc":                      RankUnitDeputy,
		"Trưởng ban":                        RankUnitHead,
		"Phó phòng":                         RankUnitDeputy,
		"Chuyên viên":                       RankStaff,
		"Chuyên viên chính, Phòng Tổng hợp": RankStaff,
		"Văn thư":                           RankStaff,
		"Khách mời":                         RankGuest,
		"":                                  RankNone,
		"Thành viên":                        RankNone,
		"Phó":                               RankNone,
		"Chánhvăn":                          RankNone,
	} {
		if got := ProposedRank(position); got != want {
			t.Errorf("ProposedRank(%q) = %v, want %v", position, got, want)
		}
	}
}
