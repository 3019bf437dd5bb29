package excel

import (
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// The greatest workbook that is read. A workbook is a zip: these bounds hold for
// what it unpacks to.
const (
	maxUnpacked = 200 << 20
	maxRows     = 20_000
)

// ReadTasks reads the first sheet of a workbook whose first row names the columns
// as WriteTasks does. Columns it does not know are passed over; without the
// column of what is to be done the workbook is refused (RefusedNoSheet). What is
// wrong with a row is told in the row.
func ReadTasks(in io.Reader, words Words, today data.Day) ([]data.TaskLine, error) {
	book, err := excelize.OpenReader(in, excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked, RawCellValue: true})
	if err != nil {
		return nil, &data.Refusal{Code: data.RefusedNoSheet, Err: err}
	}
	defer book.Close()
	rows, err := book.Rows(book.GetSheetName(0))
	if err != nil {
		return nil, &data.Refusal{Code: data.RefusedNoSheet, Err: err}
	}
	defer rows.Close()
	r := &reader{words: words, today: today}
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, &data.Refusal{Code: data.RefusedNoSheet, Err: err}
		}
		if n > maxRows {
			return nil, &data.Refusal{Code: data.RefusedTooLong, Field: "rows", Detail: strconv.Itoa(maxRows)}
		}
		if err := r.row(n, cells); err != nil {
			return nil, err
		}
	}
	if r.heads == nil {
		return nil, &data.Refusal{Code: data.RefusedNoSheet, Err: errors.New("the sheet is empty")}
	}
	return r.lines, rows.Error()
}

// reader reads one sheet.
type reader struct {
	words  Words
	today  data.Day
	heads  []string // the field of each column, "" for one that is not read
	fields []string
	lines  []data.TaskLine
}

func (r *reader) row(n int, cells []string) error {
	if r.heads == nil {
		return r.readHeads(cells)
	}
	if strings.TrimSpace(strings.Join(cells, "")) == "" {
		return nil
	}
	line := data.TaskLine{Row: n, Columns: r.fields}
	deadlineKind := ""
	for i, cell := range cells {
		if i >= len(r.heads) || r.heads[i] == "" {
			continue
		}
		if r.heads[i] == data.SheetDeadlineKind {
			deadlineKind = cell
			continue
		}
		if err := r.cell(&line, r.heads[i], cell); err != nil && line.Wrong == nil {
			line.Wrong = data.At(r.heads[i], err)
		}
	}
	if err := r.deadline(&line, deadlineKind); err != nil && line.Wrong == nil {
		line.Wrong = err
	}
	r.lines = append(r.lines, line)
	return nil
}

func (r *reader) readHeads(cells []string) error {
	for _, cell := range cells {
		field := ""
		for _, c := range columns() {
			if c.field != "" && vietnamese.Fold(vietnamese.CleanLine(cell)) == vietnamese.Fold(r.words.T(c.head)) {
				field = c.field
			}
		}
		r.heads = append(r.heads, field)
		if field != "" {
			r.fields = append(r.fields, field)
		}
	}
	if !slices.Contains(r.fields, data.SheetWhat) {
		return &data.Refusal{Code: data.RefusedNoSheet, Detail: r.words.T("excel.what"), Err: errors.New("no column of what is to be done")}
	}
	return nil
}

// cell reads one cell into its line.
func (r *reader) cell(line *data.TaskLine, field, text string) (err error) {
	cell := strings.TrimSpace(text)
	switch field {
	case "uuid":
		line.UUID = cell
	case data.SheetWhat:
		line.What = text
	case data.SheetLead:
		line.Lead = cell
	case data.SheetPerson:
		line.Person = cell
	case data.SheetWith:
		line.With = names(cell)
	case data.SheetSentTo:
		line.SentTo = cell
	case data.SheetField:
		line.Field = cell
	case data.SheetGiven:
		line.Given, err = r.day(cell)
	case data.SheetDeadline:
		line.Deadline.Day, err = r.day(cell)
	case data.SheetReported:
		line.Reported, err = r.day(cell)
	case data.SheetState:
		line.State, err = r.state(cell)
	case data.SheetPercent:
		line.Percent, err = percent(cell)
	case data.SheetResult:
		line.Result = text
	case data.SheetResultPaper:
		line.ResultPaper = cell
	case data.SheetLateReason:
		line.LateReason = text
	}
	return err
}

func names(cell string) []string {
	var list []string
	for _, name := range strings.FieldsFunc(cell, func(r rune) bool { return r == ';' || r == '\n' }) {
		if name = strings.TrimSpace(name); name != "" {
			list = append(list, name)
		}
	}
	return list
}

// day reads a date: a real one, which the sheet holds as a number, or one typed.
func (r *reader) day(cell string) (data.Day, error) {
	serial, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return data.ParseDay(cell, r.today)
	}
	// A number this small was never a date of an office; 2200 is the last year read.
	if serial < 367 || serial > 110_000 {
		return data.Day{}, &data.Refusal{Code: data.RefusedDate, Detail: cell}
	}
	at, err := excelize.ExcelDateToTime(serial, false)
	if err != nil || !data.DayOf(at).Valid() {
		return data.Day{}, &data.Refusal{Code: data.RefusedDate, Detail: cell}
	}
	return data.DayOf(at), nil
}

// percent reads "40", "40 %" and 0.4 shown as a percentage.
func percent(cell string) (int, error) {
	cell = strings.TrimSpace(strings.TrimSuffix(cell, "%"))
	if cell == "" {
		return 0, nil
	}
	n, err := strconv.ParseFloat(strings.Replace(cell, ",", ".", 1), 64)
	if err == nil && n > 0 && n < 1 {
		n = math.Round(n*1e8) / 1e6 // 0.29 * 100 is not 29 by itself
	}
	if err != nil || n < 0 || n > 100 || n != float64(int(n)) {
		return 0, &data.Refusal{Code: data.RefusedUnknown, Detail: cell}
	}
	return int(n), nil
}

func (r *reader) state(cell string) (data.TaskState, error) {
	if cell == "" {
		return "", nil
	}
	for _, s := range data.TaskStates() {
		if r.means(cell, "task_state."+s.String()) || cell == s.String() {
			return s, nil
		}
	}
	return "", &data.Refusal{Code: data.RefusedUnknown, Detail: cell}
}

// means reports whether a cell says what a key's words say, in whatever case or
// with or without diacritics.
func (r *reader) means(cell, key string) bool {
	return vietnamese.Fold(vietnamese.CleanLine(cell)) == vietnamese.Fold(r.words.T(key))
}

// deadline reads how the deadline is said. A day without a kind is the last good one.
func (r *reader) deadline(line *data.TaskLine, cell string) error {
	kind := data.DeadlineNone
	if !line.Deadline.Day.IsZero() {
		kind = data.DeadlineBy
	}
	if cell = strings.TrimSpace(cell); cell != "" {
		found := false
		for _, k := range []data.DeadlineKind{data.DeadlineNone, data.DeadlineBefore, data.DeadlineBy, data.DeadlineStanding} {
			if r.means(cell, "deadline_kind."+k.String()) || cell == k.String() {
				kind, found = k, true
			}
		}
		if !found {
			return &data.Refusal{Code: data.RefusedUnknown, Field: data.SheetDeadlineKind, Detail: cell}
		}
	}
	line.Deadline.Kind = kind
	if !slices.Contains(line.Columns, data.SheetDeadline) {
		line.Deadline = data.Deadline{}
		return nil
	}
	return data.At("deadline", line.Deadline.Check())
}
