package excel

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"giaoban/data"
)

// Options is what a workbook of tasks is written with.
type Options struct {
	Words Words
	// Chart is a PNG that goes on the sheet of totals; nil for none.
	Chart []byte
}

// dayFormat shows a date as the office writes it.
const dayFormat = "dd/mm/yyyy"

// writer writes one workbook.
type writer struct {
	tracking  data.Tracking
	directory data.Directory
	words     Words
	book      *excelize.File
	sheet     string
	columns   []column
	row       int // being written, from 1
}

// WriteTasks writes the tasks as a workbook: a sheet of tasks in the order given,
// with filters and a frozen head, and a sheet of totals by standing.
func WriteTasks(out io.Writer, tracking data.Tracking, o Options) (err error) {
	w := &writer{
		tracking: tracking, directory: tracking.Directory(), words: o.Words, book: excelize.NewFile(),
		sheet: o.Words.T("excel.sheet"), columns: columns(),
	}
	defer func() {
		if closed := w.book.Close(); err == nil {
			err = closed
		}
	}()
	for _, step := range []func() error{w.begin, w.heads, w.rows, w.finish, func() error { return w.totals(o.Chart) }} {
		if err := step(); err != nil {
			return fmt.Errorf("write workbook: %w", err)
		}
	}
	if _, err := w.book.WriteTo(out); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

func (w *writer) begin() error {
	if err := w.book.SetSheetName(w.book.GetSheetName(0), w.sheet); err != nil {
		return err
	}
	top := excelize.Alignment{Vertical: "top", WrapText: true}
	format := dayFormat
	for i, c := range w.columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		style := &excelize.Style{Alignment: &top}
		if c.kind == kindDay {
			style.CustomNumFmt = &format
		}
		id, err := w.book.NewStyle(style)
		if err != nil {
			return err
		}
		if err := w.book.SetColStyle(w.sheet, name, id); err != nil {
			return err
		}
		if err := w.book.SetColWidth(w.sheet, name, name, c.width); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) heads() error {
	style, err := w.book.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E9EEF2"}},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	})
	if err != nil {
		return err
	}
	w.row = 1
	for i, c := range w.columns {
		if err := w.book.SetCellStr(w.sheet, w.at(i), w.words.T(c.head)); err != nil {
			return err
		}
	}
	return w.book.SetCellStyle(w.sheet, w.at(0), w.at(len(w.columns)-1), style)
}

func (w *writer) rows() error {
	for _, task := range w.tracking.Tasks {
		w.row++
		for i, c := range w.columns {
			if err := w.set(w.at(i), c.cell(w, task)); err != nil {
				return err
			}
		}
	}
	return nil
}

// set writes a cell. Text is written as text, so that none is taken for a formula.
func (w *writer) set(cell string, value any) error {
	switch v := value.(type) {
	case data.Day:
		if v.IsZero() {
			return nil
		}
		return w.book.SetCellValue(w.sheet, cell, v.Time())
	case string:
		if v == "" {
			return nil
		}
		return w.book.SetCellStr(w.sheet, cell, v)
	}
	return w.book.SetCellValue(w.sheet, cell, value)
}

// at names a cell of the row being written.
func (w *writer) at(column int) string {
	name, _ := excelize.CoordinatesToCellName(column+1, w.row) // both from 1
	return name
}

func (w *writer) finish() error {
	err := w.book.SetPanes(w.sheet, &excelize.Panes{Freeze: true, XSplit: 2, YSplit: 1, TopLeftCell: "C2", ActivePane: "bottomRight"})
	if err != nil {
		return err
	}
	return w.book.AutoFilter(w.sheet, "A1:"+w.at(len(w.columns)-1), nil)
}

// totals writes how many tasks stand how; the sum is a formula that Excel keeps true.
func (w *writer) totals(chart []byte) error {
	sheet := w.words.T("excel.totals")
	if _, err := w.book.NewSheet(sheet); err != nil {
		return err
	}
	counts := map[data.Standing]int{}
	for _, t := range w.tracking.Tasks {
		counts[t.Standing(w.tracking.Today)]++
	}
	if err := w.book.SetColWidth(sheet, "A", "A", 34); err != nil {
		return err
	}
	if err := w.book.SetSheetRow(sheet, "A1", &[]any{w.words.T("excel.standing"), w.words.T("excel.count")}); err != nil {
		return err
	}
	for i, s := range data.Standings() {
		row := []any{w.words.T("standing." + s.String()), counts[s]}
		if err := w.book.SetSheetRow(sheet, fmt.Sprintf("A%d", i+2), &row); err != nil {
			return err
		}
	}
	last := len(data.Standings()) + 1
	if err := w.book.SetCellStr(sheet, fmt.Sprintf("A%d", last+1), w.words.T("excel.sum")); err != nil {
		return err
	}
	sum := fmt.Sprintf("B%d", last+1)
	if err := w.book.SetCellValue(sheet, sum, len(w.tracking.Tasks)); err != nil {
		return err
	}
	if err := w.book.SetCellFormula(sheet, sum, fmt.Sprintf("SUM(B2:B%d)", last)); err != nil {
		return err
	}
	bold, err := w.book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	for _, row := range []int{1, last + 1} {
		if err := w.book.SetCellStyle(sheet, fmt.Sprintf("A%d", row), fmt.Sprintf("B%d", row), bold); err != nil {
			return err
		}
	}
	if chart == nil {
		return nil
	}
	return w.book.AddPictureFromBytes(sheet, "D1", &excelize.Picture{Extension: ".png", File: chart, Format: &excelize.GraphicOptions{ScaleX: 0.5, ScaleY: 0.5}})
}
