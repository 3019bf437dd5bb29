package paper

import "time"

// Document is one paper: what it says, in order, and what its file says of it.
type Document struct {
	Title   string
	Subject string
	Author  string
	// Date is the date the file carries as its creation; it makes the bytes the
	// same each time. A zero Date is written as 1 January 2000.
	Date time.Time
	// Landscape lays the sheet on its long side, as NĐ 30/2020, Phụ lục I, I.2
	// allows for tables: "văn bản có thể được trình bày theo chiều rộng".
	Landscape bool
	// BodySize is that of the letters of running text, in points; 0 is BodySize.
	BodySize float64
	// PageOf numbers the pages "2/5": which one it is and of how many. The first
	// shows no number either way.
	PageOf bool
	// Copies repeats the whole paper so many times in one file, each sheet exactly
	// like the others and none with a number: ballot papers. 0 is one paper with
	// numbered pages.
	Copies int
	// Halves lays two copies on one upright sheet, to be cut in the middle. A paper
	// that is longer than half a sheet takes whole ones.
	Halves bool
	// Shorter returns what the paper says with less on it, less each time, while it
	// takes more than one page; nil where it says all there is. It is asked for 1, 2,
	// … until it returns nil.
	Shorter func(step int) []Block
	Blocks  []Block

	leads map[Where]Fact // where in the program the texts of a place are typed
}

// Block is one part of a paper: *Head, *Title, *Addressees, *Heading, *Paragraph,
// *List, *Table, *Picture, *Signatures, *Recipients, *Closing, *BallotHead,
// *AnnexHead or *NewPaper.
type Block interface {
	// Place says in the user's words where the block's text comes from.
	Place() string
}

// Where names the place a block's text comes from ("Kết luận 3"), for warnings.
type Where string

// Place returns the name.
func (w Where) Place() string { return string(w) }

// Head is the top of a paper (boxes 1 to 4 of NĐ 30/2020, Phụ lục I): the
// agency at the left, Quốc hiệu and Tiêu ngữ at the right.
type Head struct {
	Where
	Parent    string // cơ quan chủ quản; printed in capitals, left out when empty
	Agency    string // cơ quan ban hành; printed in capitals
	Symbol    string // "Số: 05/BB-VP"
	About     string // a letter's "V/v …"; empty on other papers
	PlaceDate string // "Hà Nội, ngày 01 tháng 4 năm 2016"; empty on minutes
	// Stamps stand in frames under what the agency's side says (boxes 10a and 10b);
	// Circulation under the date (box 11).
	Stamps      []Stamp
	Circulation []Stamp
}

// Stamp is words in a single frame, as a rubber stamp leaves them.
type Stamp struct {
	Text    string
	WidthMM float64 // of the frame; 0 is as wide as the words need
	Red     bool
	Draft   bool // it is no mark of the paper itself and stands in the top margin
}

// Quốc hiệu and Tiêu ngữ, as NĐ 30/2020, Phụ lục I, II.1 writes them.
const (
	Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
	Motto  = "Độc lập - Tự do - Hạnh phúc"
)

// Title is tên loại and trích yếu with the rule line under them (box 5a).
type Title struct {
	Where
	Kind    string // "BIÊN BẢN"
	Subject string
}

// Heading names a section. It is never left alone at the foot of a page.
type Heading struct {
	Where
	Level int // 1: bold; 2: slanted
	Text  string
}

// Align is how the lines of a paragraph or cell lie.
type Align int

// The ways lines lie.
const (
	Justified Align = iota
	Left
	Centered
	Right
)

// Paragraph is a paragraph of the body. A Marker ("-", "a)") stands before its
// first word.
type Paragraph struct {
	Where
	Marker   string
	Text     Text
	Align    Align
	NoIndent bool
	KeepNext bool // stays on the page of what follows
}

// List is a row of points, each a paragraph with the same Marker.
type List struct {
	Where
	Marker string
	Items  []Text
}

// Column is one column of a table. Title stands at its top on every page.
type Column struct {
	Title   string
	WidthMM float64
	Align   Align
}

// Row is one row of a table, a text for each column. A Heading has one text over
// all of them and stays on the page of the row after it.
type Row struct {
	Where
	Cells    []Text
	Heading  bool
	KeepNext bool // stays on the page of the row after it
}

// Table is a ruled table over the whole width of the text. Size is that of its
// letters in points; 0 is TableSize. A row is at least RowMM high, to be signed in.
type Table struct {
	Where
	Columns []Column
	Rows    []Row
	Size    float64
	RowMM   float64
}

// Picture is a photograph (JPEG or PNG) in the middle of the text, as wide as the
// text but not enlarged beyond what its pixels give. The caption stays with it.
type Picture struct {
	Where
	Bytes   []byte
	Caption string
}

// AnnexHead is the top of an annex: its name, what it is about, and which paper it
// goes with (NĐ 30/2020, Phụ lục I, phần I, II.6 "Phụ lục").
type AnnexHead struct {
	Where
	Name    string // "Phụ lục", "Phụ lục II"
	Subject string
	Of      string // "Kèm theo Biên bản số 05/BB-VP ngày …"; printed in brackets
	Stamps  []Stamp
}

// NewPaper begins another paper in the same file: a new sheet, with pages counted
// from 1 again.
type NewPaper struct {
	Where
}

// Addressees is Kính gửi (box 9a): one name on the line of the words, several
// below one another with dashes under the colon. No name prints as dots.
type Addressees struct {
	Where
	Names []string // without dash and stop
}

// Signature is one place to sign. An empty Name prints as dots.
type Signature struct {
	Titles []string // quyền hạn, chức vụ, a line each, in capitals
	Name   string
}

// Signatures are places to sign side by side, from the left.
type Signatures struct {
	Where
	Columns []Signature
}

// Recipients is Nơi nhận (box 9b). An empty list prints as a dotted line.
type Recipients struct {
	Where
	Items   []string // without dash and stop
	Archive string   // what follows "Lưu: "
	Drafter string   // box 12: "PL.(15)", who drafted the paper and how many are issued
}

// Closing is the end of a paper by Mẫu 1.4 and Mẫu 1.5 of NĐ 30/2020, Phụ lục III:
// Nơi nhận at the left, at the height of quyền hạn, chức vụ at the right.
type Closing struct {
	Where
	Recipients Recipients
	Signature  Signature
}
