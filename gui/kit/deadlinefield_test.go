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
