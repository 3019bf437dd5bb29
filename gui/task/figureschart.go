package task

import (
	"fmt"
	"io"

	"giaoban/data/chart"
	"giaoban/data/file"
	"giaoban/gui/kit"
)

// saveChart asks for a file and writes the chart into it, as large as a projector
// needs it, in the colours of paper.
func (f *figuresView) saveChart() {
	drawn := chart.Of(f.counted, f.words)
	f.desk.Files.SaveFile(kit.FileQuestion{
		Title: f.words.T("figure.save_chart"), Name: f.words.T("figure.title."+f.ask.By.String()) + ".png", Endings: []string{".png"},
		Purpose: "papers", OnChosen: func(path string) { f.writeChart(path, drawn) },
	})
}

func (f *figuresView) writeChart(path string, drawn chart.Chart) {
	picture, err := chart.PNG(drawn, chart.Projector(drawn))
	if err == nil {
		err = file.AtomicWrite(path, func(w io.Writer) error {
			_, err := w.Write(picture)
			return err
		})
	}
	if err != nil {
		f.desk.Fail(fmt.Errorf("save a chart: %w", err))
		return
	}
	f.desk.Say(f.words.F("figure.chart_saved", "path", path))
}
