package word

import (
	"fmt"
	"slices"

	"giaoban/data/paper"
)

// font is the only family of letters (NĐ 30/2020, Phụ lục I, I.4).
const font = "Times New Roman"

// style is a paragraph style: what Word lists it as, and how its letters and lines
// look. Lengths are points.
type style struct {
	id, name     string
	size         float64 // of the letters; 0 is the usual one
	bold, italic bool
	align        string // w:jc; "" is left
	indent       float64
	before       float64
	exact        float64 // height of its lines; 0 is single spacing
	keepNext     bool
	outline      int // level from 1; 0 for text
}

// Styles of papers, by the ids under which paragraphs name them. Those that Word
// knows of itself have its own names.
const (
	styleNormal      = "Normal"
	styleHeader      = "Header"
	styleTitle       = "Title"
	styleSubtitle    = "Subtitle"
	styleHeading1    = "Heading1"
	styleHeading2    = "Heading2"
	styleBody        = "BodyText"
	styleCaption     = "Caption"
	styleParent      = "CoQuanChuQuan"
	styleAgency      = "CoQuanBanHanh"
	styleNation      = "QuocHieu"
	styleMotto       = "TieuNgu"
	styleRule        = "DuongKe"
	styleSymbol      = "SoKyHieu"
	stylePlaceDate   = "DiaDanhThoiGian"
	styleAbout       = "VeViec"
	styleStamp       = "DauMuc"
	styleAddressee   = "KinhGui"
	styleSigner      = "QuyenHanChucVu"
	styleSignerName  = "HoTenNguoiKy"
	styleRecipients  = "NoiNhan"
	styleRecipient   = "NoiNhanDong"
	styleSeal        = "DauTreo"
	styleAnnexName   = "TenPhuLuc"
	styleAnnexOf     = "KemTheo"
	styleTablePrefix = "ChuBang"
	styleHeadPrefix  = "DauBang"
	styleGrid        = "TableGrid"
	styleTableNormal = "TableNormal"
)

func paragraphStyles(bodySize float64) []style {
	return []style{
		{id: styleHeader, name: "header", size: paper.PageNumberSize, align: "center"},
		{id: styleTitle, name: "Title", size: paper.TitleSize, bold: true, align: "center", keepNext: true},
		{id: styleSubtitle, name: "Subtitle", size: paper.TitleSize, bold: true, align: "center", keepNext: true},
		{id: styleHeading1, name: "heading 1", size: bodySize, bold: true, align: "both", indent: mm(paper.FirstIndentMM), before: paper.ParagraphGap, keepNext: true, outline: 1},
		{id: styleHeading2, name: "heading 2", size: bodySize, italic: true, align: "both", indent: mm(paper.FirstIndentMM), before: paper.ParagraphGap, keepNext: true, outline: 2},
		{id: styleBody, name: "Body Text", size: bodySize, align: "both", indent: mm(paper.FirstIndentMM), before: paper.ParagraphGap},
		{id: styleCaption, name: "caption", size: paper.TableSize, italic: true, align: "center"},
		{id: styleParent, name: "Cơ quan chủ quản", size: paper.ParentSize, align: "center"},
		{id: styleAgency, name: "Cơ quan ban hành", size: paper.AgencySize, bold: true, align: "center"},
		{id: styleNation, name: "Quốc hiệu", size: paper.NationSize, bold: true, align: "center"},
		{id: styleMotto, name: "Tiêu ngữ", size: paper.MottoSize, bold: true, align: "center"},
		{id: styleRule, name: "Đường kẻ", size: 1, align: "center", exact: ruleHeight},
		{id: styleSymbol, name: "Số, ký hiệu", size: paper.SymbolSize, align: "center"},
		{id: stylePlaceDate, name: "Địa danh, thời gian", size: paper.PlaceDateSize, italic: true, align: "center"},
		{id: styleAbout, name: "Về việc", size: paper.AboutSize, align: "center"},
		{id: styleStamp, name: "Dấu chỉ mức độ", size: paper.StampSize, bold: true, align: "center"},
		{id: styleAddressee, name: "Kính gửi", size: paper.AddresseeSize},
		{id: styleSigner, name: "Quyền hạn, chức vụ", size: paper.SignerSize, bold: true, align: "center"},
		{id: styleSignerName, name: "Họ và tên người ký", size: paper.SignerSize, bold: true, align: "center"},
		{id: styleRecipients, name: "Nơi nhận", size: paper.RecipientsTitleSize, bold: true, italic: true},
		{id: styleRecipient, name: "Nơi nhận: dòng", size: paper.RecipientsSize},
		{id: styleSeal, name: "Chỗ đóng dấu treo", size: paper.RecipientsSize, italic: true, align: "center"},
		{id: styleAnnexName, name: "Tên phụ lục", size: paper.TitleSize, bold: true, align: "center", keepNext: true},
		{id: styleAnnexOf, name: "Kèm theo", size: paper.BodySize, italic: true, align: "center", keepNext: true},
	}
}

// tableStyles are the paragraph styles of tables whose letters have the sizes.
func tableStyles(sizes []float64) []style {
	var styles []style
	for _, size := range sizes {
		styles = append(styles,
			style{id: styleTablePrefix + halves(size), name: fmt.Sprintf("Chữ trong bảng, cỡ %g", size), size: size},
			style{id: styleHeadPrefix + halves(size), name: fmt.Sprintf("Đầu cột, cỡ %g", size), size: size, bold: true, align: "center", keepNext: true})
	}
	return styles
}

// stylesPart is word/styles.xml.
func stylesPart(bodySize float64, tableSizes []float64) *node {
	fonts := el("w:rFonts").with("w:ascii", font).with("w:hAnsi", font).with("w:eastAsia", font).with("w:cs", font)
	letters := el("w:rPr", fonts, val("w:sz", halves(paper.BodySize)), val("w:szCs", halves(paper.BodySize)),
		el("w:lang").with("w:val", "vi-VN").with("w:eastAsia", "vi-VN").with("w:bidi", "ar-SA"))
	lines := el("w:pPr", el("w:spacing").with("w:before", "0").with("w:after", "0").with("w:line", "240").with("w:lineRule", "auto"))
	root := el("w:styles", el("w:docDefaults", el("w:rPrDefault", letters), el("w:pPrDefault", lines))).with("xmlns:w", spaceMain)
	root.add(el("w:style", val("w:name", "Normal"), el("w:qFormat")).with("w:type", "paragraph").with("w:default", "1").with("w:styleId", styleNormal))
	root.add(el("w:style", val("w:name", "Default Paragraph Font"), val("w:uiPriority", "1"), el("w:semiHidden")).
		with("w:type", "character").with("w:default", "1").with("w:styleId", "DefaultParagraphFont"))
	root.add(tableNormal(), tableGrid())
	sizes := slices.Clone(tableSizes)
	slices.Sort(sizes)
	for _, s := range append(paragraphStyles(bodySize), tableStyles(slices.Compact(sizes))...) {
		root.add(s.node())
	}
	return root
}

func (s style) node() *node {
	n := el("w:style", val("w:name", s.name), val("w:basedOn", styleNormal), el("w:qFormat")).with("w:type", "paragraph").with("w:styleId", s.id)
	lines := el("w:pPr")
	if s.keepNext {
		lines.add(el("w:keepNext"))
	}
	if spacing := s.spacing(); len(spacing.attrs) > 0 {
		lines.add(spacing)
	}
	if s.indent > 0 {
		lines.add(el("w:ind").with("w:firstLine", twips(s.indent)))
	}
	if s.align != "" {
		lines.add(val("w:jc", s.align))
	}
	if s.outline > 0 {
		lines.add(val("w:outlineLvl", fmt.Sprint(s.outline-1)))
	}
	if len(lines.nodes) > 0 {
		n.add(lines)
	}
	letters := el("w:rPr")
	if s.bold {
		letters.add(el("w:b"), el("w:bCs"))
	}
	if s.italic {
		letters.add(el("w:i"), el("w:iCs"))
	}
	if s.size > 0 {
		letters.add(val("w:sz", halves(s.size)), val("w:szCs", halves(s.size)))
	}
	if len(letters.nodes) > 0 {
		n.add(letters)
	}
	return n
}

func (s style) spacing() *node {
	n := el("w:spacing")
	if s.before > 0 {
		n.with("w:before", twips(s.before))
	}
	if s.exact > 0 {
		n.with("w:line", twips(s.exact)).with("w:lineRule", "exact")
	}
	return n
}

// tableNormal is what every table is based on: no lines, no room beside the text.
func tableNormal() *node {
	return el("w:style", val("w:name", "Normal Table"), val("w:uiPriority", "99"), el("w:semiHidden"),
		el("w:tblPr", width("w:tblInd", 0), cellMargins(0, 0, 0))).
		with("w:type", "table").with("w:default", "1").with("w:styleId", styleTableNormal)
}

// tableGrid is a table with lines around its cells.
func tableGrid() *node {
	borders := el("w:tblBorders")
	for _, side := range []string{"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"} {
		borders.add(line(side))
	}
	return el("w:style", val("w:name", "Table Grid"), val("w:basedOn", styleTableNormal), val("w:uiPriority", "39"),
		el("w:tblPr", borders, cellMargins(paper.CellPadTop, paper.CellPadX, paper.CellPadBottom-paper.RuleWidth))). // a row is higher by its line
		with("w:type", "table").with("w:styleId", styleGrid)
}

// line is a single black line.
func line(name string) *node { return border(name, "single", "0", "000000") }

// border is a line of a kind and colour, so many points away from what it borders.
func border(name, kind, room, ink string) *node {
	return val(name, kind).with("w:sz", eighths(paper.RuleWidth)).with("w:space", room).with("w:color", ink)
}

// red is the ink of stamps.
const red = "FF0000"

// width is a length of a table, in twips.
func width(name string, points float64) *node {
	return el(name).with("w:w", twips(points)).with("w:type", "dxa")
}

func cellMargins(top, side, bottom float64) *node {
	return el("w:tblCellMar", width("w:top", top), width("w:left", side), width("w:bottom", bottom), width("w:right", side))
}
