package task

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/chart"
	"giaoban/data/excel"
	"giaoban/data/file"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// purposeSheet is what folders of sheets are remembered under.
const purposeSheet = "sheet"

// export asks where to write the tasks in view as an Excel workbook.
func (s *Screen) export() {
	today := s.desk.Register.Today()
	s.desk.Files.SaveFile(kit.FileQuestion{
		Title: s.words.T("task.export.title"), Purpose: purposeSheet, Endings: []string{".xlsx"},
		Name:     s.words.F("task.export.name", "day", fmt.Sprintf("%02d-%d-%04d", today.Day, int(today.Month), today.Year)) + ".xlsx",
		OnChosen: s.exportTo,
	})
}

// exportTo writes the tasks in view, in the order of the view, off the UI goroutine.
func (s *Screen) exportTo(path string) {
	read := s.whole()
	kit.NewLoader[int](s.desk.Runner).Load(func() (int, error) {
		tracking, err := read()
		if err != nil {
			return 0, err
		}
		picture, err := chart.Sheet(tracking, s.words)
		if err != nil {
			return 0, err
		}
		return len(tracking.Tasks), file.AtomicWrite(path, func(w io.Writer) error {
			return excel.WriteTasks(w, tracking, excel.Options{Words: s.words, Chart: picture})
		})
	}, func(n int, err error) {
		if err != nil {
			s.desk.Fail(err)
			return
		}
		s.exported(path, n)
	})
}

// exported says where the workbook lies and offers to open it.
func (s *Screen) exported(path string, n int) {
	w := s.words
	kit.Confirm(s.desk.Window, kit.ConfirmOptions{
		Title: w.F("task.export.done", "n", n), Text: path, Yes: w.T("task.export.open"), No: w.T("task.export.close"), Words: w,
		OnYes: func() {
			if err := s.desk.Files.View(path); err != nil {
				s.desk.Fail(err)
			}
		},
	})
}

// importSheet asks for a workbook of tasks and shows what it would do.
func (s *Screen) importSheet() {
	s.desk.Files.OpenFile(kit.FileQuestion{
		Title: s.words.T("task.import.title"), Purpose: purposeSheet, Endings: []string{".xlsx"}, OnChosen: s.importFrom,
	})
}

func (s *Screen) importFrom(path string) {
	kit.NewLoader[[]data.TaskImport](s.desk.Runner).Load(func() ([]data.TaskImport, error) { return s.plan(path) },
		func(plan []data.TaskImport, err error) {
			if err != nil {
				s.desk.Fail(err)
				return
			}
			s.showImport(plan)
		})
}

// plan reads a workbook and says row by row what it does.
func (s *Screen) plan(path string) ([]data.TaskImport, error) {
	workbook, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &data.Refusal{Code: data.RefusedNoFile, Detail: path, Err: err}
	}
	if err != nil {
		return nil, file.Refusal(path, err)
	}
	lines, err := excel.ReadTasks(bytes.NewReader(workbook), s.words, s.desk.Register.Today())
	if err != nil {
		return nil, err
	}
	tracking, err := s.desk.Register.Tracking(s.desk.Context(), sqlite.TaskFilter{})
	if err != nil {
		return nil, err
	}
	return data.PlanTaskImport(lines, tracking), nil
}

// sheetActions are what can be done with workbooks.
func (s *Screen) sheetActions() []kit.Action {
	return []kit.Action{
		{Menu: kit.MenuTask, Label: s.words.T("task.do.export"), Key: ctrl(fyne.KeyE), Run: s.export, Off: len(s.held.tracking.Tasks) == 0},
		{Menu: kit.MenuTask, Label: s.words.T("task.do.import"), Run: s.importSheet},
	}
}
