package task

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/chart"
	"giaoban/data/figures"
	"giaoban/gui/kit"
)

// figuresView shows the tasks in figures: a table whose numbers open their tasks,
// and the chart of it.
type figuresView struct {
	desk     *kit.Desk
	words    *translations.Words
	commands commands

	tracking data.Tracking
	ask      figures.Ask
	counted  figures.Table
	given    [2]data.Day // the period of the filter bar, as last shown

	by       *kit.Segment
	from, to *kit.DateField
	problem  *kit.Text // said where the days are the wrong way round
	tables   map[figures.By]*figureTable
	table    *figureTable
	chart    *kit.Chart
	large    *kit.Chart
	enlarge  *kit.Button
	enlarged bool
	pane     *fyne.Container
	root     *fyne.Container
}

var (
	_ view   = (*figuresView)(nil)
	_ acting = (*figuresView)(nil)
	_ ranged = (*figuresView)(nil)
)

func newFigures(desk *kit.Desk, c commands) *figuresView {
	f := &figuresView{desk: desk, words: desk.Words, commands: c, tables: map[figures.By]*figureTable{}}
	f.ask.By = figures.ByUnit
	f.build()
	f.showTable()
	return f
}

// largeLetters is how much larger the letters of the chart are when it fills the
// view: they are read from ten metres.
const largeLetters = 1.7

func (f *figuresView) build() {
	f.by = kit.NewSegment(kit.SegmentOptions{Items: f.byItems(), OnChange: f.chooseBy})
	f.from, f.to = f.newDay(f.setFrom), f.newDay(f.setTo)
	f.problem = kit.NewText(kit.TextOptions{Color: kit.ColorRed, Bold: true})
	f.problem.Hide()
	f.chart = kit.NewChart(kit.ChartOptions{})
	f.large = kit.NewChart(kit.ChartOptions{Letters: largeLetters})
	f.enlarge = kit.NewButton(kit.ButtonOptions{Text: f.words.T("figure.enlarge"), OnTap: f.toggleLarge})
	f.pane = container.New(&figuresLayout{})
	f.root = kit.VBox(12, f.bar(), kit.Grow(f.pane))
}

// bar is the row of controls over the figures.
func (f *figuresView) bar() fyne.CanvasObject {
	w := f.words
	save := kit.NewButton(kit.ButtonOptions{Text: w.T("figure.save_chart"), Icon: kit.IconImage, OnTap: f.saveChart})
	sheet := kit.NewButton(kit.ButtonOptions{Text: w.T("figure.year_sheet"), Icon: kit.IconSheet, OnTap: f.yearSheet})
	return kit.Wrapped(
		8, 8, f.by,
		kit.HBox(6, kit.Caption(w.T("figure.from")), kit.Sized(132, 0, f.from)),
		kit.HBox(6, kit.Caption(w.T("figure.to")), kit.Sized(132, 0, f.to)),
		f.problem, f.enlarge, save, sheet,
	)
}

func (f *figuresView) byItems() []kit.SegmentItem {
	var items []kit.SegmentItem
	for _, by := range figures.Bys() {
		items = append(items, kit.SegmentItem{Text: f.words.T("figure.by." + by.String())})
	}
	return items
}

func (f *figuresView) newDay(changed func(data.Day)) *kit.DateField {
	return kit.NewDateField(kit.DateOptions{
		Words: f.words, Placeholder: f.words.T("figure.any_day"), Today: func() data.Day { return f.tracking.Today }, OnChange: changed,
	})
}

func (f *figuresView) content() fyne.CanvasObject { return f.root }

// ranged is a view that counts by the period itself: it is given the tasks of all
// time, because some of its figures look back.
type ranged interface {
	// setPeriod sets the period of the filter bar, zero days for any. It is called
	// before show.
	setPeriod(from, to data.Day)
}

// setPeriod implements ranged. The days follow the period of the filter bar when
// that has changed; else what was typed into them stays.
func (f *figuresView) setPeriod(from, to data.Day) {
	period := [2]data.Day{from, to}
	if period == f.given {
		return
	}
	f.given = period
	f.ask.From, f.ask.To = from, to
	f.from.SetDay(from)
	f.to.SetDay(to)
}

// show counts other tasks.
func (f *figuresView) show(s shown) {
	f.tracking = s.tracking
	f.count()
}

func (f *figuresView) chooseBy(index int) {
	f.ask.By = figures.Bys()[index]
	f.showTable()
	f.count()
}

func (f *figuresView) setFrom(day data.Day) {
	f.ask.From = day
	f.count()
}

func (f *figuresView) setTo(day data.Day) {
	f.ask.To = day
	f.count()
}

// count counts the tasks and shows the figures. Days the wrong way round are said
// to be so, and the figures of before stay.
func (f *figuresView) count() {
	if !f.ask.To.IsZero() && f.ask.To.Before(f.ask.From) {
		f.problem.SetText(f.words.T("figure.wrong_days"))
		f.problem.Show()
		f.root.Refresh()
		return
	}
	if f.problem.Visible() {
		f.problem.Hide()
		f.root.Refresh()
	}
	f.ask.Today = f.tracking.Today
	counted, err := figures.Count(figures.FromTracking(f.tracking), f.ask)
	if err != nil {
		f.desk.Fail(err)
		return
	}
	f.counted = counted
	f.table.show(counted, f.tracking.Units)
	drawn := chart.Of(counted, f.words)
	f.chart.Set(chart.Untitled(drawn))
	f.large.Set(drawn)
	f.pane.Refresh()
}

// showTable puts the table of the way of counting into view.
func (f *figuresView) showTable() {
	if f.tables[f.ask.By] == nil {
		f.tables[f.ask.By] = newFigureTable(f.words, f.ask.By, f.commands.only)
	}
	f.table = f.tables[f.ask.By]
	f.arrange()
}

// arrange puts table and chart, or the large chart alone, into the view.
func (f *figuresView) arrange() {
	if f.enlarged {
		f.pane.Objects = []fyne.CanvasObject{chartCard(f.large)}
	} else {
		f.pane.Objects = []fyne.CanvasObject{f.table.table, chartCard(f.chart)}
	}
	f.pane.Refresh()
}

func chartCard(c *kit.Chart) fyne.CanvasObject {
	return kit.Ground(kit.ColorSurface, kit.NewScroll(container.New(&atLeastLayout{}, c)))
}

// toggleLarge lets the chart fill the view, or brings the table back.
func (f *figuresView) toggleLarge() {
	f.enlarged = !f.enlarged
	key := "figure.enlarge"
	if f.enlarged {
		key = "figure.with_table"
	}
	f.enlarge.SetText(f.words.T(key))
	f.arrange()
	f.root.Refresh()
}

func (f *figuresView) focus() {
	if f.enlarged {
		kit.FocusOn(f.enlarge)
		return
	}
	kit.FocusOn(f.table.table)
}

// chosen returns nothing: a command is never for all tasks of a number.
func (f *figuresView) chosen() []data.TaskID { return nil }

// choose does nothing: figures show no single task.
func (f *figuresView) choose(data.TaskID) {}

func (f *figuresView) actions() []kit.Action {
	w := f.words
	return []kit.Action{
		{Menu: kit.MenuTask, Label: w.T("figure.save_chart"), Run: f.saveChart},
		{Menu: kit.MenuPaper, Label: w.T("figure.year_sheet"), Run: f.yearSheet},
	}
}
