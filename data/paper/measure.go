package paper

// pointsPerMM converts millimetres to points.
const pointsPerMM = 72 / 25.4

// Page and margins, in millimetres.
const (
	// PageWidthMM and PageHeightMM are the sheet. NĐ 30/2020, Phụ lục I, I.1:
	// "A4 (210 mm x 297 mm)", upright.
	PageWidthMM  = 210.0
	PageHeightMM = 297.0
	// MarginTopMM and MarginBottomMM: I.3: "mép trên và mép dưới 20 - 25 mm".
	MarginTopMM    = 20.0
	MarginBottomMM = 20.0
	// MarginLeftMM: I.3: "mép trái 30 - 35 mm".
	MarginLeftMM = 30.0
	// MarginRightMM: I.3: "mép phải 15 - 20 mm".
	MarginRightMM = 15.0
	// TextWidthMM is what the margins leave of the sheet's width.
	TextWidthMM = PageWidthMM - MarginLeftMM - MarginRightMM
	// PageNumberMM is how far the middle of a page number lies under the upper
	// edge: I.7 wants it centred in the top margin.
	PageNumberMM = 12.7
)

// Sizes of letters, in points.
const (
	// PageNumberSize: I.7: "cỡ chữ 13 đến 14, kiểu chữ đứng"; the first page
	// shows none.
	PageNumberSize = 14.0
	// NationSize is the Quốc hiệu's: II.1: "cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm".
	NationSize = 13.0
	// MottoSize is the Tiêu ngữ's: II.1: "cỡ chữ từ 13 đến 14, kiểu chữ đứng,
	// đậm". The forms of Phụ lục III pair 13 with 14.
	MottoSize = 14.0
	// ParentSize and AgencySize: II.2: "cỡ chữ từ 12 đến 13", the parent agency
	// upright, the issuing one upright and bold, both in capitals.
	ParentSize = 13.0
	AgencySize = 13.0
	// SymbolSize is that of số and ký hiệu: II.3: "cỡ chữ 13, kiểu chữ đứng".
	SymbolSize = 13.0
	// PlaceDateSize: II.4: "cỡ chữ từ 13 đến 14, kiểu chữ nghiêng".
	PlaceDateSize = 14.0
	// TitleSize is that of tên loại and trích yếu: II.5: "cỡ chữ từ 13 đến 14,
	// kiểu chữ đứng, đậm".
	TitleSize = 14.0
	// AboutSize is that of a letter's V/v: II.5: "cỡ chữ từ 12 đến 13".
	AboutSize = 13.0
	// BodySize: II.6: "cỡ chữ từ 13 đến 14"; the forms print 14.
	BodySize = 14.0
	// TableSize is that of a table in the body, within the same 13 to 14.
	TableSize = 13.0
	// WideTableSize is that of a table of many columns on a sheet that lies. II.6
	// sets 13 to 14 for the body of a paper; no rule sets a size for a list kept
	// inside the office, whose columns must all stand on one sheet.
	WideTableSize = 11.0
	// NarrowTableSize is that of a table of many columns on an upright sheet.
	NarrowTableSize = 12.0
	// AddresseeSize is that of Kính gửi: II.9: "cỡ chữ từ 13 đến 14, kiểu chữ đứng".
	AddresseeSize = 14.0
	// SignerSize is that of quyền hạn, chức vụ and of the name: II.7: "cỡ chữ từ
	// 13 đến 14, kiểu chữ đứng, đậm".
	SignerSize = 14.0
	// RecipientsTitleSize: II.9: "Nơi nhận" is "cỡ chữ 12, kiểu chữ nghiêng, đậm".
	RecipientsTitleSize = 12.0
	// RecipientsSize: II.9: the list is "cỡ chữ 11, kiểu chữ đứng".
	RecipientsSize = 11.0
)

// Distances in the text.
const (
	// FirstIndentMM: II.6: the first line goes in by "1 cm hoặc 1,27 cm".
	FirstIndentMM = 10.0
	// ParagraphGap: II.6: "khoảng cách giữa các đoạn văn tối thiểu là 6pt".
	ParagraphGap = 6.0
	// LineSpacing is single spacing in ems, by the metrics of Times New Roman.
	// II.6: "khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines".
	LineSpacing = 1.149
	// ascent is how far letters rise over their base line, in ems.
	ascent = 0.891
)

// Rule lines.
const (
	// RuleShare is the length of the line under the agency's name and under the
	// trích yếu as a share of the longest line of text over it. II.2, II.5:
	// "có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ". The line under the
	// Tiêu ngữ is as long as its text (II.1).
	RuleShare = 0.4
	// RuleWidth is the thickness of rule lines and of table borders.
	RuleWidth = 0.6
	// ruleDrop is how far a rule lies under the foot of its text's line, clear of
	// the dots under ạ, ộ, ụ.
	ruleDrop = 2.5
)

// The two columns of the head, in millimetres from the left margin: the agency
// at the left, Quốc hiệu and Tiêu ngữ at the right (sơ đồ bố trí, boxes 1 and 2).
const (
	headLeftMM  = 62.0
	headRightMM = 100.0
	// levelled is the difference in height up to which the rules of both columns
	// are brought side by side.
	levelled = 4.0
	// symbolGap is the room between the agency's rule and số, ký hiệu.
	symbolGap = 8.0
	// aboutGap: II.5: V/v stands "cách dòng 6pt với số và ký hiệu".
	aboutGap = 6.0
)

// Room around the parts of a paper.
const (
	titleGap      = 24.0 // over the name of the type
	titleRuleGap  = 7.0  // under the rule of the trích yếu
	signerGap     = 22.0 // over the signatures' titles
	signatureRoom = 68.0 // left free for a signature and a seal
	recipientsGap = 14.0
	addresseeGap  = 18.0 // over Kính gửi
	tableGap      = 6.0
	cellPadX      = 4.5
	cellPadTop    = 2.0
	cellPadBottom = 4.0
)

// breakableRow is the height from which a table's row may be broken across
// pages, as a share of the page's text: smaller rows stay whole.
const breakableRow = 1.0 / 3

// recipientsShare is how much of the text's width Nơi nhận has beside a signature.
const recipientsShare = 0.45

// leaderMin is the least length of a dotted line in points: where less is left
// of a line, the dots take the next one.
const leaderMin = 60.0

const (
	textLeft   = MarginLeftMM * pointsPerMM
	textWidth  = TextWidthMM * pointsPerMM
	textTop    = MarginTopMM * pointsPerMM
	textBottom = (PageHeightMM - MarginBottomMM) * pointsPerMM
)

// area is where the text of a page lies, in points.
type area struct{ left, width, top, bottom float64 }

func (a area) height() float64 { return a.bottom - a.top }

// areaOf returns the area of an upright sheet or of one that lies; both have the
// same margins.
func areaOf(landscape bool) area {
	if landscape {
		return area{
			left: textLeft, width: (PageHeightMM - MarginLeftMM - MarginRightMM) * pointsPerMM,
			top: textTop, bottom: (PageWidthMM - MarginBottomMM) * pointsPerMM,
		}
	}
	return area{left: textLeft, width: textWidth, top: textTop, bottom: textBottom}
}

// lineHeight returns the height of a line of letters of that size.
func lineHeight(size float64) float64 { return size * LineSpacing }
