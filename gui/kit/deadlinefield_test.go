package kit

import (
	"testing"
	"time"

	"giaoban/data"
)

func TestDeadlineMeaningSpellsOutTheLastGoodDay(t *testing.T) {
	day := data.Day{Year: 2016, Month: time.April, Day: 8}
	cases := []struct {
		deadline data.Deadline
		want     string
	}{
		{data.Before(day), "Sang ngày 08/4 là quá hạn.\nNgày cuối còn kịp: thứ Năm, 07/4."},
		{data.By(day), "Sang ngày 09/4 là quá hạn.\nNgày cuối còn kịp: thứ Sáu, 08/4."},
		{data.By(data.Day{Year: 2016, Month: time.January, Day: 31}), "Sang ngày 01/02 là quá hạn.\nNgày cuối còn kịp: Chủ nhật, 31/01."},
		{data.Deadline{Kind: data.DeadlineStanding}, ""},
		{data.Deadline{Kind: data.DeadlineNone}, ""},
		{data.Deadline{Kind: data.DeadlineBefore}, ""},
	}
	words := testWords(t)
	for _, c := range cases {
		if got := DeadlineMeaning(c.deadline, words); got != c.want {
			t.Errorf("%v: got %q, want %q", c.deadline, got, c.want)
		}
	}
}

// TestADayWithoutItsYearIsTheNextOne: work given at the end of a year is mostly
// due in the next.
func TestADayWithoutItsYearIsTheNextOne(t *testing.T) {
	given := data.Day{Year: 2016, Month: time.December, Day: 27}
	cases := []struct {
		typed, want string
	}{
		{"10/2", "10/02/2017"},
		{"27/12", "27/12/2016"},
		{"30/12", "30/12/2016"},
		{"1002", "10/02/2017"},
		{"10/2/2016", "10/02/2016"},
		{"29/2", "29/02/2020"},
	}
	for _, c := range cases {
		f := NewDeadlineField(DeadlineOptions{
			Words: testWords(t), Today: func() data.Day { return given },
			Kinds: []data.DeadlineKind{data.DeadlineBy}, From: given,
		})
		w := show(t, VBox(8, f.Object(), NewEntry(EntryOptions{})))
		w.Canvas().Focus(f.Day())
		write(f.Day(), c.typed)
		w.Canvas().FocusNext()
		if got := f.Day().Text; got != c.want {
			t.Errorf("%q is read as %q, want %q", c.typed, got, c.want)
		}
	}
}

func TestADayThatIsNoneIsSaidToBeNone(t *testing.T) {
	f := NewDeadlineField(DeadlineOptions{
		Words: testWords(t), Today: func() data.Day { return april(6) }, Kinds: []data.DeadlineKind{data.DeadlineBy},
	})
	w := show(t, VBox(8, f.Object(), NewEntry(EntryOptions{})))
	w.Canvas().Focus(f.Day())
	write(f.Day(), "31/2/2017")
	w.Canvas().FocusNext()
	if _, complete := f.Value(); complete || !f.Unread() || f.Meaning() != testWords(t).T("kit.date.invalid") {
		t.Errorf("complete %v, unread %v, says %q", complete, f.Unread(), f.Meaning())
	}
	w.Canvas().Focus(f.Day())
	write(f.Day(), "28/2/2017")
	w.Canvas().FocusNext()
	if _, complete := f.Value(); !complete || f.Unread() {
		t.Errorf("a day that is one leaves %q", f.Meaning())
	}
}
