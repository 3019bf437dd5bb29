package paper

import (
	"fmt"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"giaoban/data"
)

// followed makes up a list of n tasks in every state and with every deadline.
func followed(n int) data.Tracking {
	g := &generator{rand.New(rand.NewPCG(uint64(n), 7)), size{words: 14}}
	o := sampleOffice()
	o.Parent, o.Place, o.Head = "UBND tỉnh Nam Định", "Nam Định", 1
	t := data.Tracking{
		Today: day(2026, 4, 6), Office: o, Meetings: map[data.MeetingID]data.Meeting{
			1: {ID: 1, Kind: data.KindQuarterly, Period: data.Period{Year: 2026, Number: 1}, Day: day(2026, 4, 1)},
			2: {ID: 2, Kind: data.KindWeekly, Period: data.Period{Year: 2026, Number: 12}, Day: day(2026, 3, 20)},
			3: {ID: 3, Kind: data.KindExtraordinary, Day: day(2026, 3, 27)},
		},
		Units: []data.Unit{
			{ID: 1, Name: "Phòng Tổng hợp", Short: "TH", Order: 1},
			{ID: 2, Name: "Phòng Hành chính - Tổ chức", Short: "HCTC", Order: 2},
			{ID: 3, Name: "Bộ phận một cửa", Parent: 2, Order: 3},
			{ID: 4, Name: "Trung tâm Phục vụ hành chính công", Order: 4},
		},
		People: []data.Person{
			{ID: 1, Name: "Ứng viên A", Honorific: "đồng chí", Position: "Chánh Văn phòng", Rank: data.RankHead},
			{ID: 2, Name: "Nguyễn Văn Bình", Honorific: "đồng chí", Position: "Chuyên viên", Unit: 1},
			{ID: 3, Name: "Trần Thị Ngọc Ánh", Honorific: "đồng chí", Position: "Chuyên viên", Unit: 2},
		},
	}
	for i := range n {
		t.Tasks = append(t.Tasks, g.followedTask(i))
	}
	return t
}

func (g *generator) followedTask(i int) data.TrackedTask {
	states := []data.TaskState{data.TaskUnderWay, data.TaskNotStarted, data.TaskDone, data.TaskUnderWay, data.TaskToConfirm, data.TaskPaused, data.TaskDone, data.TaskWithdrawn}
	leads := []data.Party{{Unit: 1}, {Unit: 1}, {Unit: 2}, {Unit: 3}, {AllUnits: true}, {Person: 3}, {Text: "Sở Nội vụ"}, {}}
	deadlines := []data.Deadline{
		data.By(day(2026, 3, 31)), data.Before(day(2026, 4, 8)), data.By(day(2026, 4, 6)), {Kind: data.DeadlineStanding}, {Kind: data.DeadlineNone}, data.By(day(2026, 5, 15)),
	}
	t := data.TrackedTask{Task: data.Task{
		ID: data.TaskID(i + 1), What: g.sentence(), Lead: leads[g.IntN(len(leads))], Person: data.PersonID(g.IntN(4)), State: states[i%len(states)],
		Deadline: deadlines[g.IntN(len(deadlines))], Given: day(2026, 3, 20), Meeting: data.MeetingID(i % 4), Percent: 10 * g.IntN(10),
	}, ConclusionOrder: i%4*2 - i%3, Extended: i % 5 / 4, Urged: i % 3}
	if t.Meeting == 0 {
		t.ConclusionOrder = 0
	}
	t.ConclusionOrder = max(t.ConclusionOrder, 0)
	for _, unit := range []data.UnitID{1, 2, 4} {
		if g.IntN(3) == 0 && t.Lead.Unit != unit {
			t.With = append(t.With, unit)
		}
	}
	if t.State == data.TaskDone {
		t.ReportedDone, t.Result, t.ResultPaper, t.Percent = day(2026, 4, 1), "Đã trình lãnh đạo Văn phòng", fmt.Sprintf("%02d/BC-VP", i+1), 100
		if t.Task.Standing(day(2026, 4, 6)) == data.StandingDoneLate {
			t.LateReason = "chờ số liệu của các sở, ngành"
		}
	} else if i%3 == 0 {
		t.LastSaid = "Đang lấy ý kiến các đơn vị."
	}
	return t
}

// shots writes the pages as pictures where SHOTS_DIR says so, to be looked at.
func shots(t *testing.T, p *proofed, name string) {
	t.Helper()
	dir := os.Getenv("SHOTS_DIR")
	if dir == "" {
		return
	}
	file, err := reader.Open(p.pdf)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for page := 1; page <= min(file.Pages(), 9); page++ {
		picture, err := file.Picture(page, 96)
		if err != nil {
			t.Fatal(err)
		}
		out, err := os.Create(filepath.Join(dir, fmt.Sprintf("%s-%d.png", name, page)))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(out, picture); err != nil {
			t.Fatal(err)
		}
		if err := out.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func made(t *testing.T, d *Document, err error) *Document {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return d
}
