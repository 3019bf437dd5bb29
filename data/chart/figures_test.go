package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"testing"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/figures"
)

func counted(t *testing.T, s figures.Source, by figures.By) figures.Table {
	t.Helper()
	table, err := figures.Count(s, figures.Ask{By: by, From: data.Day{Year: 2015, Month: 12, Day: 1}, Today: data.Day{Year: 2016, Month: 2, Day: 10}})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func vietnameseWords(t *testing.T) *translations.Words {
	t.Helper()
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// Twenty units, unit n with n tasks: the smallest become one bar, and no task is lost.
func TestManyUnitsBecomeOneBar(t *testing.T) {
	var s figures.Source
	for n := 1; n <= 20; n++ {
		s.Units = append(s.Units, data.Unit{ID: data.UnitID(n), Name: fmt.Sprintf("Phòng %d", n)})
		for range n {
			s.Tasks = append(s.Tasks, data.Task{
				ID: data.TaskID(len(s.Tasks) + 1), Lead: data.Party{Unit: data.UnitID(n)}, Given: data.Day{Year: 2016, Month: 1, Day: 5},
				State: data.TaskNotStarted,
			})
		}
	}
	bars, ok := Of(counted(t, s, figures.ByUnit), vietnameseWords(t)).(Bars)
	if !ok || len(bars.Bars) != most {
		t.Fatalf("%d bars", len(bars.Bars))
	}
	total := 0
	for _, bar := range bars.Bars {
		total += bar.Total()
	}
	if total != 210 || bars.Bars[0].Name != "Phòng 10" || bars.Bars[most-1].Name != "Còn lại (9)" || bars.Bars[most-1].Total() != 45 {
		t.Errorf("%d tasks, first %q, last %+v", total, bars.Bars[0].Name, bars.Bars[most-1])
	}
	if bars.Title != "Nhiệm vụ theo đơn vị" || bars.Subtitle != "Giao từ 01/12/2015, tính đến 10/02/2016" {
		t.Errorf("headed %q, %q", bars.Title, bars.Subtitle)
	}
}

func TestMonthsAreNamedWithTheirYearOnce(t *testing.T) {
	s := figures.Source{Tasks: []data.Task{
		{ID: 1, Given: data.Day{Year: 2015, Month: 12, Day: 5}, Deadline: data.By(data.Day{Year: 2015, Month: 12, Day: 20}), State: data.TaskNotStarted},
	}}
	lines, ok := Of(counted(t, s, figures.ByMonth), vietnameseWords(t)).(Lines)
	if !ok || fmt.Sprint(lines.Labels) != "[12/2015 1/2016 2]" || fmt.Sprint(lines.Series[2].Values) != "[1 1 1]" {
		t.Errorf("months %v, overdue %v", lines.Labels, lines.Series[2].Values)
	}
}

// A sheet has the bars and below them the lines.
func TestASheetHasBothCharts(t *testing.T) {
	tracking := data.Tracking{
		Today: data.Day{Year: 2016, Month: 4, Day: 6}, Units: []data.Unit{{ID: 1, Name: "Phòng Tổng hợp"}},
		Tasks: []data.TrackedTask{{Task: data.Task{
			ID: 1, Lead: data.Party{Unit: 1}, Given: data.Day{Year: 2016, Month: 1, Day: 5}, Deadline: data.By(data.Day{Year: 2016, Month: 1, Day: 31}),
			State: data.TaskNotStarted,
		}}},
	}
	raw, err := Sheet(tracking, vietnameseWords(t))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if img.Bounds() != image.Rect(0, 0, 1920, 2160) {
		t.Fatalf("the sheet is %v", img.Bounds())
	}
	red := color.NRGBAModel.Convert(Light().Red)
	for name, from := range map[string]int{"bars": 0, "lines": 1080} {
		n := 0
		for y := from; y < from+1080; y++ {
			for x := 0; x < 1920; x += 3 {
				if color.NRGBAModel.Convert(img.At(x, y)) == red {
					n++
				}
			}
		}
		if n < 100 {
			t.Errorf("the %s have %d red pixels", name, n)
		}
	}
}
