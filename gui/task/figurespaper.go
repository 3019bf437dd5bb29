package task

import (
	"giaoban/data"
	"giaoban/data/figures"
	"giaoban/data/paper"
	"giaoban/gui/preview"
)

// yearSheet shows the sheet for the yearly rating: the figures of the period per
// unit and person, as they will print.
func (f *figuresView) yearSheet() {
	tracking, ask := f.tracking, f.counted.Ask
	preview.Show(f.desk, preview.PaperOptions{
		Title: f.words.T("figure.year_sheet.title"), Name: f.words.T("figure.year_sheet.name") + ".pdf",
		Make: func() (*paper.Document, error) { return newYearSheet(tracking, ask) },
	})
}

// newYearSheet counts the tasks both ways.
func newYearSheet(t data.Tracking, ask figures.Ask) (*paper.Document, error) {
	yearly := paper.Yearly{Units: t.Units, People: t.People}
	source := figures.FromTracking(t)
	var err error
	ask.By = figures.ByUnit
	if yearly.ByUnit, err = figures.Count(source, ask); err != nil {
		return nil, err
	}
	ask.By = figures.ByPerson
	if yearly.ByPerson, err = figures.Count(source, ask); err != nil {
		return nil, err
	}
	return paper.YearSheet(yearly, t.Office), nil
}
