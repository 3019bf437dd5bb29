package task

import (
	"slices"
	"testing"
	"time"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// april6 is the day on which the boards of the tests are looked at.
var april6 = data.Day{Year: 2016, Month: time.April, Day: 6}

func vietnameseWords(t testing.TB) *translations.Words {
	t.Helper()
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	return words
}

func boardTracking(tasks ...data.TrackedTask) data.Tracking {
	return data.Tracking{
		Today: april6, Office: data.Office{UrgentDays: 7}, Tasks: tasks,
		Units:  []data.Unit{{ID: 1, Name: "Phòng Tổng hợp", Order: 1}, {ID: 7, Name: "Ban Tiếp công dân", Order: 7}},
		People: []data.Person{{ID: 4, Name: "Chuyên viên A"}},
		Meetings: map[data.MeetingID]data.Meeting{
			1: {Kind: data.KindQuarterly, Period: data.Period{Year: 2016, Number: 1}},
			2: {Kind: data.KindWeekly, Period: data.Period{Year: 2016, Number: 13}},
		},
	}
}

func TestNewCard(t *testing.T) {
	task := func(change func(*data.TrackedTask)) data.TrackedTask {
		t := data.TrackedTask{Task: data.Task{ID: 9, What: "Lập lịch\ntiếp công dân", State: data.TaskUnderWay, Deadline: data.Deadline{Kind: data.DeadlineNone}}}
		change(&t)
		return t
	}
	none := kit.BadgeOptions{Icon: kit.IconRemove, Text: "Không nêu hạn", Tone: kit.TonePlain}
	cases := []struct {
		name string
		task data.TrackedTask
		want kit.BoardCard
	}{
		{
			"unit, person, briefing", task(func(t *data.TrackedTask) {
				t.Lead, t.Person, t.Meeting, t.Deadline, t.Carried = data.Party{Unit: 7}, 4, 2, data.By(april6.AddDays(-2)), 3
			}),
			kit.BoardCard{
				Text: "Lập lịch tiếp công dân", Unit: 6, Who: "Ban Tiếp công dân · Chuyên viên A", Carried: 3, Origin: "Tuần 13",
				Badge: kit.BadgeOptions{Icon: kit.IconOverdue, Text: "Quá hạn 2 ngày", Tone: kit.ToneRed},
			},
		},
		{
			"all units, before a near day", task(func(t *data.TrackedTask) {
				t.Lead, t.Meeting, t.Deadline = data.Party{AllUnits: true}, 1, data.Before(april6.AddDays(2))
			}),
			kit.BoardCard{
				Text: "Lập lịch tiếp công dân", Unit: kit.UnitAll, Who: "Các phòng, ban", Origin: "Quý I/2016",
				Badge: kit.BadgeOptions{Icon: kit.IconClock, Text: "Còn 1 ngày", Tone: kit.ToneAmber},
			},
		},
		{
			"a far day is named", task(func(t *data.TrackedTask) { t.Deadline = data.Before(data.Day{Year: 2016, Month: time.August, Day: 8}) }),
			kit.BoardCard{
				Text: "Lập lịch tiếp công dân", Unit: kit.UnitNone, Who: "Chưa giao đơn vị",
				Badge: kit.BadgeOptions{Icon: kit.IconClock, Text: "Trước 08/8", Tone: kit.TonePlain},
			},
		},
		{
			"a far day of another year", task(func(t *data.TrackedTask) { t.Deadline = data.By(data.Day{Year: 2017, Month: time.January, Day: 15}) }),
			kit.BoardCard{
				Text: "Lập lịch tiếp công dân", Unit: kit.UnitNone, Who: "Chưa giao đơn vị",
				Badge: kit.BadgeOptions{Icon: kit.IconClock, Text: "Chậm nhất 15/01/2017", Tone: kit.TonePlain},
			},
		},
		{
			"a person alone, outside a briefing", task(func(t *data.TrackedTask) { t.Person, t.Given = 4, data.Day{Year: 2016, Month: time.March, Day: 3} }),
			kit.BoardCard{Text: "Lập lịch tiếp công dân", Unit: kit.UnitNone, Who: "Chuyên viên A", Badge: none, Origin: "Giao 03/3"},
		},
		{
			"done late", task(func(t *data.TrackedTask) {
				t.State, t.Lead, t.Deadline, t.ReportedDone = data.TaskDone, data.Party{Text: "Sở Tài chính"}, data.By(april6.AddDays(-3)), april6.AddDays(-2)
			}),
			kit.BoardCard{
				Text: "Lập lịch tiếp công dân", Unit: kit.UnitNone, Who: "Sở Tài chính", Muted: true,
				Badge: kit.BadgeOptions{Icon: kit.IconDone, Text: "Xong muộn 1 ngày", Tone: kit.ToneOutline},
			},
		},
		{
			"done without a deadline is not called in time", task(func(t *data.TrackedTask) { t.State, t.ReportedDone = data.TaskDone, april6 }),
			kit.BoardCard{
				Text: "Lập lịch tiếp công dân", Unit: kit.UnitNone, Who: "Chưa giao đơn vị", Muted: true,
				Badge: kit.BadgeOptions{Icon: kit.IconDone, Text: "Đã xong", Tone: kit.ToneGreen},
			},
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := newCard(c.task, newCardNames(boardTracking(c.task), vietnameseWords(t))).face; got != c.want {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

func TestOriginOfACard(t *testing.T) {
	words := vietnameseWords(t)
	for want, m := range map[string]data.Meeting{
		"Tuần 13":        {Kind: data.KindWeekly, Period: data.Period{Year: 2016, Number: 13}},
		"Tuần 50/2015":   {Kind: data.KindWeekly, Period: data.Period{Year: 2015, Number: 50}},
		"Kỳ 5/2016":      {Kind: data.KindFortnightly, Period: data.Period{Year: 2016, Number: 5}},
		"T.2/2016":       {Kind: data.KindMonthly, Period: data.Period{Year: 2016, Number: 2}},
		"Quý IV/2015":    {Kind: data.KindQuarterly, Period: data.Period{Year: 2015, Number: 4}},
		"6T đầu 2016":    {Kind: data.KindHalfYearly, Period: data.Period{Year: 2016, Number: 1}},
		"6T cuối 2015":   {Kind: data.KindHalfYearly, Period: data.Period{Year: 2015, Number: 2}},
		"Năm 2015":       {Kind: data.KindYearly, Period: data.Period{Year: 2015}},
		"Đột xuất 05/4":  {Kind: data.KindExtraordinary, Day: april6.AddDays(-1)},
		"Đột xuất 15/12": {Kind: data.KindWeekly, Day: data.Day{Year: 2016, Month: time.December, Day: 15}},
	} {
		if got := originWords(m, april6, words); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestOrderOfCards(t *testing.T) {
	open := func(id data.TaskID, d data.Deadline) card {
		return card{id: id, state: data.TaskUnderWay, order: deadlineOrder(d)}
	}
	done := func(id data.TaskID, d data.Day) card {
		return card{id: id, state: data.TaskDone, done: dayOrder(d), order: deadlineOrder(data.By(april6))}
	}
	before, by := data.Before(april6), data.By(april6.AddDays(-1))
	for name, sorted := range map[string][]card{
		"open": {
			open(5, data.By(april6.AddDays(-40))), open(1, before), open(2, by), open(3, data.By(april6.AddDays(300))),
			open(4, data.Deadline{Kind: data.DeadlineStanding}), open(0, data.Deadline{Kind: data.DeadlineNone}),
		},
		"done": {done(1, april6), done(3, april6.AddDays(-1)), done(2, april6.AddDays(-1)), done(4, data.Day{})},
	} {
		got := slices.Clone(sorted)
		slices.Reverse(got)
		slices.SortFunc(got, compareCards)
		if !slices.Equal(got, sorted) {
			t.Errorf("%s: got %+v, want %+v", name, got, sorted)
		}
		for i, c := range sorted {
			if at := placeCard(c, slices.Delete(slices.Clone(sorted), i, i+1)); at != i {
				t.Errorf("%s: card %d comes to stand at %d", name, i, at)
			}
		}
	}
}
