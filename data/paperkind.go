package data

// PaperKind names an official paper of a briefing.
type PaperKind string

// The papers of a briefing, in the order in which the office lists them.
const (
	PaperMinutes      PaperKind = "minutes"      // biên bản (NĐ 30/2020, Phụ lục III, Mẫu 1.9)
	PaperNotice       PaperKind = "notice"       // thông báo kết luận (Mẫu 1.4)
	PaperInvitation   PaperKind = "invitation"   // giấy mời (Mẫu 1.7)
	PaperAgenda       PaperKind = "agenda"       // chương trình họp
	PaperRoster       PaperKind = "roster"       // danh sách dự họp
	PaperReport       PaperKind = "report"       // báo cáo tổng hợp (Mẫu 1.4)
	PaperUnitReport   PaperKind = "unit_report"  // báo cáo of one unit (Mẫu 1.4)
	PaperExtract      PaperKind = "extract"      // trích biên bản
	PaperCoordination PaperKind = "coordination" // danh mục phối hợp
	PaperTracking     PaperKind = "tracking"     // bảng theo dõi nhiệm vụ
	PaperUrging       PaperKind = "urging"       // công văn đôn đốc (Mẫu 1.5)
	PaperBallot       PaperKind = "ballot"       // phiếu biểu quyết
	PaperCount        PaperKind = "count"        // biên bản kiểm phiếu
	PaperSummary      PaperKind = "summary"      // bảng tổng hợp kết quả kiểm phiếu
	PaperChair        PaperKind = "chair"        // trang cho chủ trì
	PaperArticle      PaperKind = "article"      // tin bài
	PaperAnnex        PaperKind = "annex"        // phụ lục of a signed paper
)

// String returns the kind's code; its words are under "paper_kind.<code>".
func (k PaperKind) String() string { return string(k) }

// PaperKinds lists the kinds in the order in which the office lists them.
func PaperKinds() []PaperKind {
	return []PaperKind{
		PaperMinutes, PaperNotice, PaperInvitation, PaperAgenda, PaperRoster, PaperReport, PaperUnitReport, PaperExtract,
		PaperCoordination, PaperTracking, PaperUrging, PaperBallot, PaperCount, PaperSummary, PaperChair, PaperArticle, PaperAnnex,
	}
}

// PaperTraits says what a kind of paper needs before it is in force.
type PaperTraits struct {
	// Abbreviation is that of the type of paper in its symbol (NĐ 30/2020, Phụ lục
	// III, mục I): "TB". A letter has a number but no abbreviation.
	Abbreviation string
	Numbered     bool
	Signed       bool
	Sealed       bool
	// Part is what a paper of the kind is made from where a briefing has several of
	// them: KindReport, KindBallot; "" where it has one.
	Part RecordKind
}

var paperTraits = map[PaperKind]PaperTraits{
	PaperMinutes:      {Abbreviation: "BB", Numbered: true, Signed: true, Sealed: true},
	PaperNotice:       {Abbreviation: "TB", Numbered: true, Signed: true, Sealed: true},
	PaperInvitation:   {Abbreviation: "GM", Numbered: true, Signed: true, Sealed: true},
	PaperAgenda:       {},
	PaperRoster:       {Signed: true},
	PaperReport:       {Abbreviation: "BC", Numbered: true, Signed: true, Sealed: true},
	PaperUnitReport:   {Abbreviation: "BC", Numbered: true, Signed: true, Part: KindReport},
	PaperExtract:      {Abbreviation: "TrS", Numbered: true, Signed: true, Sealed: true},
	PaperCoordination: {Signed: true},
	PaperTracking:     {Signed: true},
	PaperUrging:       {Numbered: true, Signed: true, Sealed: true},
	PaperBallot:       {Sealed: true, Part: KindBallot},
	PaperCount:        {Abbreviation: "BB", Numbered: true, Signed: true, Part: KindBallot},
	PaperSummary:      {Signed: true, Part: KindBallot},
	PaperChair:        {},
	PaperArticle:      {},
	PaperAnnex:        {Signed: true, Sealed: true, Part: KindAnnex},
}

// Traits returns what the kind needs before it is in force.
func (k PaperKind) Traits() PaperTraits { return paperTraits[k] }

// Decides reports whether a paper of the kind says what the briefing decided, so that
// the briefing stands once such a paper has a number.
func (k PaperKind) Decides() bool {
	return k == PaperMinutes || k == PaperNotice || k == PaperExtract || k == PaperCount
}

// paperWords are how the kinds are called.
var paperWords = map[PaperKind]string{
	PaperMinutes:      "Biên bản cuộc họp",
	PaperNotice:       "Thông báo kết luận",
	PaperInvitation:   "Giấy mời",
	PaperAgenda:       "Chương trình họp",
	PaperRoster:       "Danh sách dự họp",
	PaperReport:       "Báo cáo tổng hợp",
	PaperUnitReport:   "Báo cáo",
	PaperExtract:      "Trích biên bản",
	PaperCoordination: "Danh mục phối hợp",
	PaperTracking:     "Bảng theo dõi nhiệm vụ",
	PaperUrging:       "Công văn đôn đốc",
	PaperBallot:       "Phiếu biểu quyết",
	PaperCount:        "Biên bản kiểm phiếu",
	PaperSummary:      "Tổng hợp kiểm phiếu",
	PaperChair:        "Trang cho chủ trì",
	PaperArticle:      "Tin bài",
	PaperAnnex:        "Phụ lục",
}

// Words is how the papers of the kind are called in Vietnamese: "Thông báo kết luận".
func (k PaperKind) Words() string { return paperWords[k] }

// PaperRef names one paper of a briefing. Part is the report, ballot or annex it is
// made from; 0 for a kind that a briefing has once.
type PaperRef struct {
	Kind PaperKind
	Part int64
}
