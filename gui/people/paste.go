package people

import (
	"strings"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/vietnamese"
)

// pasteColumn says what a column of a pasted list holds.
type pasteColumn int

const (
	columnIgnored pasteColumn = iota
	columnName
	columnFamily // họ và tên đệm; the given name stands in another column
	columnGiven
	columnPosition
	columnUnit
	columnHonorific
)

// headings are the names of columns, folded, as offices write them.
var headings = map[string]pasteColumn{
	"ho va ten": columnName, "ho ten": columnName, "ho va ten can bo": columnName, "can bo": columnName,
	"name": columnName, "full name": columnName,
	"ho": columnFamily, "ho dem": columnFamily, "ho va ten dem": columnFamily, "ho va dem": columnFamily, "ten dem": columnFamily,
	"ten":     columnGiven,
	"chuc vu": columnPosition, "chuc danh": columnPosition, "chuc vu, chuc danh": columnPosition, "chuc vu/chuc danh": columnPosition, "position": columnPosition,
	"don vi": columnUnit, "phong": columnUnit, "phong ban": columnUnit, "phong, ban": columnUnit, "phong/ban": columnUnit,
	"don vi cong tac": columnUnit, "bo phan": columnUnit, "unit": columnUnit,
	"cach goi": columnHonorific, "danh xung": columnHonorific, "xung ho": columnHonorific, "honorific": columnHonorific,
	"stt": columnIgnored, "tt": columnIgnored, "so tt": columnIgnored, "so thu tu": columnIgnored, "no": columnIgnored, "ghi chu": columnIgnored,
}

// pasteColumns finds what the columns hold, by a row of headings or by what
// stands in them; data is the rows without the headings.
func pasteColumns(rows [][]string, d directory) (columns []pasteColumn, rest [][]string) {
	if len(rows) == 0 {
		return nil, nil
	}
	if columns, ok := columnsByHeading(rows[0]); ok {
		return columns, rows[1:]
	}
	return columnsByContent(rows, d), rows
}

func columnsByHeading(row []string) ([]pasteColumn, bool) {
	columns := make([]pasteColumn, len(row))
	given, family, found := -1, false, false
	for i, cell := range row {
		column, ok := headings[strings.TrimRight(vietnamese.Fold(cell), ".: ")]
		columns[i] = column
		found = found || ok
		family = family || column == columnFamily
		if column == columnGiven {
			given = i
		}
	}
	if given >= 0 && !family {
		columns[given] = columnName
	}
	return columns, found && hasName(columns)
}

func hasName(columns []pasteColumn) bool {
	for _, c := range columns {
		if c == columnName || c == columnGiven || c == columnFamily {
			return true
		}
	}
	return false
}

// columnsByContent takes the first column of words for names and the rest by
// what stands in it: forms of address, units that are known or begin like one,
// otherwise positions.
func columnsByContent(rows [][]string, d directory) []pasteColumn {
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	columns := make([]pasteColumn, width)
	taken := map[pasteColumn]bool{}
	for i := range columns {
		column := guessColumn(rows, i, d)
		if !taken[columnName] && column != columnIgnored && column != columnHonorific {
			column = columnName
		}
		if taken[column] {
			column = columnIgnored
		}
		columns[i] = column
		taken[column] = true
	}
	return columns
}

func guessColumn(rows [][]string, i int, d directory) pasteColumn {
	filled, numbers, units, forms := 0, 0, 0, 0
	for _, row := range rows {
		if i >= len(row) || row[i] == "" {
			continue
		}
		filled++
		switch {
		case isNumber(row[i]):
			numbers++
		case isHonorific(row[i]):
			forms++
		case looksLikeUnit(row[i], d):
			units++
		}
	}
	switch {
	case filled == 0 || 2*numbers > filled:
		return columnIgnored
	case 2*forms > filled:
		return columnHonorific
	case 2*units > filled:
		return columnUnit
	}
	return columnPosition
}

func isNumber(s string) bool { return strings.Trim(s, "0123456789.,/-() ") == "" }

// honorifics are the forms of address, folded, with what the record keeps.
var honorifics = map[string]string{
	"dong chi": "đồng chí", "d/c": "đồng chí", "dc": "đồng chí", "ong": "ông", "ba": "bà", "anh": "anh", "chi": "chị", "co": "cô", "chu": "chú",
}

func isHonorific(s string) bool {
	return honorifics[vietnamese.Fold(strings.TrimRight(s, ".: "))] != ""
}

func looksLikeUnit(s string, d directory) bool {
	if _, ok := findUnit(d.units, s); ok {
		return true
	}
	folded := vietnamese.Fold(s)
	for _, head := range []string{"phong ", "ban ", "trung tam ", "bo phan ", "to ", "van phong", "chi cuc ", "doi "} {
		if strings.HasPrefix(folded, head) {
			return true
		}
	}
	return false
}

// findUnit finds a unit by name or short name, whatever the case and the place
// of tone marks, also where its kind is abbreviated; without diacritics only
// where that is not ambiguous.
func findUnit(units []data.Unit, name string) (data.Unit, bool) {
	if u, ok := findUnitNamed(units, name); ok {
		return u, true
	}
	for _, short := range unitAbbreviations {
		if rest, ok := strings.CutPrefix(vietnamese.ExactKey(name), short[0]); ok {
			return findUnitNamed(units, short[1]+" "+strings.TrimSpace(rest))
		}
	}
	return data.Unit{}, false
}

var unitAbbreviations = [][2]string{{"p.", "phòng"}, {"tt.", "trung tâm"}, {"tt ", "trung tâm"}, {"bp.", "bộ phận"}}

func findUnitNamed(units []data.Unit, name string) (data.Unit, bool) {
	key := vietnamese.ExactKey(name)
	var folded []data.Unit
	for _, u := range units {
		if name != "" && (vietnamese.ExactKey(u.Name) == key || u.Short != "" && vietnamese.ExactKey(u.Short) == key) {
			return u, true
		}
		if vietnamese.Fold(u.Name) == vietnamese.Fold(name) && !vietnamese.HasMarks(name) {
			folded = append(folded, u)
		}
	}
	if name != "" && len(folded) == 1 {
		return folded[0], true
	}
	return data.Unit{}, false
}

// pasteFate is what becomes of a line of a pasted list.
type pasteFate int

const (
	fateAdded pasteFate = iota
	fateThere           // already in the directory
	fateRefused
)

// pasteLine is a line of the preview.
type pasteLine struct {
	person  data.Person
	unit    string // as it will be called; "" for none
	newUnit bool
	fate    pasteFate
	reason  string // key of the sentence that says why, or what to know
	detail  string
}

// pastePreview is what a pasted list would bring.
type pastePreview struct {
	lines                 []pasteLine
	added, there, refused int
	newUnits              []string
}

// newPastePreview reads a pasted list and holds every line against the directory.
func newPastePreview(text string, d directory) pastePreview {
	columns, rows := pasteColumns(pasteCells(text), d)
	var p pastePreview
	for _, row := range rows {
		line := d.read(row, columns)
		d.judge(&line, p.lines)
		if line.fate == fateAdded && line.newUnit {
			p.newUnits = appendUnit(p.newUnits, line.unit)
		}
		p.count(line.fate)
		p.lines = append(p.lines, line)
	}
	return p
}

func (p *pastePreview) count(fate pasteFate) {
	switch fate {
	case fateAdded:
		p.added++
	case fateThere:
		p.there++
	default:
		p.refused++
	}
}

func appendUnit(names []string, name string) []string {
	for _, n := range names {
		if vietnamese.ExactKey(n) == vietnamese.ExactKey(name) {
			return names
		}
	}
	return append(names, name)
}

// read makes a person of a row of cells.
func (d directory) read(row []string, columns []pasteColumn) pasteLine {
	var line pasteLine
	var family, given string
	for i, cell := range row {
		if i >= len(columns) {
			break
		}
		switch columns[i] {
		case columnName:
			line.person.Name = cell
		case columnFamily:
			family = cell
		case columnGiven:
			given = cell
		case columnPosition:
			line.person.Position = cell
		case columnUnit:
			line.unit = cell
		case columnHonorific:
			line.person.Honorific = honorific(cell)
		}
	}
	if line.person.Name == "" {
		line.person.Name = strings.TrimSpace(family + " " + given)
	}
	line.takeHonorific()
	line.person.Clean()
	line.person.Rank = data.ProposedRank(line.person.Position)
	if u, ok := findUnit(d.units, line.unit); ok {
		line.person.Unit, line.unit = u.ID, u.Name
	} else if line.unit != "" {
		line.newUnit = true
	}
	return line
}

// takeHonorific moves a form of address from before the name to its own field:
// "Đ/c Lê Văn A".
func (l *pasteLine) takeHonorific() {
	words := strings.Fields(l.person.Name)
	for n := min(2, len(words)-1); n > 0; n-- {
		head := strings.Join(words[:n], " ")
		form := honorifics[vietnamese.Fold(strings.TrimRight(head, ".:"))]
		// A name may begin with Chu, Cô, Anh: only an undoubted form is taken.
		if form == "đồng chí" || (form == "ông" || form == "bà") && vietnamese.HasMarks(head) {
			l.person.Name = strings.Join(words[n:], " ")
			if l.person.Honorific == "" {
				l.person.Honorific = form
			}
			return
		}
	}
}

func honorific(cell string) string {
	if form := honorifics[vietnamese.Fold(strings.TrimRight(cell, ".: "))]; form != "" {
		return form
	}
	return cell
}

// judge settles what becomes of a line, given the lines before it.
func (d directory) judge(line *pasteLine, before []pasteLine) {
	switch {
	case line.person.Name == "":
		line.fate, line.reason = fateRefused, "people.paste.no_name"
		return
	case isNumber(line.person.Name):
		line.fate, line.reason, line.detail = fateRefused, "people.paste.number", line.person.Name
		return
	case line.person.Check() != nil || (data.Unit{Name: line.unit + "x"}).Check() != nil:
		line.fate, line.reason = fateRefused, "people.paste.too_long"
		return
	}
	for _, earlier := range before {
		if earlier.fate == fateAdded && sameName(earlier.person.Name, line.person.Name) && sameUnit(earlier, *line) {
			line.fate, line.reason = fateRefused, "people.paste.twice"
			return
		}
	}
	d.judgeAgainstDirectory(line)
}

func (d directory) judgeAgainstDirectory(line *pasteLine) {
	for _, p := range d.people {
		if !sameName(p.Name, line.person.Name) {
			continue
		}
		elsewhere := line.unit != "" && p.Unit != 0 && p.Unit != line.person.Unit
		if !elsewhere {
			line.fate, line.reason = fateThere, "people.paste.there"
			if p.Retired {
				line.reason = "people.paste.there_retired"
			}
			return
		}
		u, _ := d.unit(p.Unit)
		line.reason, line.detail = "people.paste.namesake", u.Name
	}
}

func sameName(a, b string) bool { return vietnamese.ExactKey(a) == vietnamese.ExactKey(b) }

func sameUnit(a, b pasteLine) bool {
	return a.unit == "" || b.unit == "" || vietnamese.ExactKey(a.unit) == vietnamese.ExactKey(b.unit)
}

// toAdd returns what is to be written for a preview.
func (p pastePreview) toAdd() (units []data.Unit, people []sqlite.PersonLine) {
	for _, name := range p.newUnits {
		units = append(units, data.Unit{Name: name, Reports: true})
	}
	for _, line := range p.lines {
		if line.fate == fateAdded {
			people = append(people, sqlite.PersonLine{Person: line.person, UnitName: line.unit})
		}
	}
	return units, people
}
