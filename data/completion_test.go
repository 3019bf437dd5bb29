package data

import "testing"

func TestComplete(t *testing.T) {
	today := day(4, 12)
	given := Task{What: "x", State: TaskUnderWay, Deadline: Before(day(4, 8)), Given: day(4, 1)}
	reported := given
	reported.State, reported.ReportedDone = TaskToConfirm, day(4, 7)
	done := given
	done.State = TaskDone
	cases := map[string]struct {
		task     Task
		how      Completion
		want     Standing
		refusal  RefusalCode
		reported string
	}{
		"in time":                  {given, Completion{Reported: day(4, 7)}, StandingDoneInTime, "", "2016-04-07"},
		"on the day of 'before'":   {given, Completion{Reported: day(4, 8), LateReason: "chờ ý kiến"}, StandingDoneLate, "", "2016-04-08"},
		"late without a reason":    {given, Completion{Reported: day(4, 8)}, "", RefusedReason, ""},
		"confirmed days later":     {reported, Completion{}, StandingDoneInTime, "", "2016-04-07"},
		"today where none is said": {given, Completion{LateReason: "chờ"}, StandingDoneLate, "", "2016-04-12"},
		"tomorrow":                 {given, Completion{Reported: day(4, 13)}, "", RefusedReportDay, ""},
		"before it was given":      {given, Completion{Reported: day(3, 31)}, "", RefusedReportDay, ""},
		"done already":             {done, Completion{}, "", RefusedEnded, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			err := c.task.Complete(c.how, today)
			if c.refusal != "" {
				if r, ok := AsRefusal(err); !ok || r.Code != c.refusal {
					t.Errorf("error %v, want %q", err, c.refusal)
				}
				return
			}
			if err != nil || c.task.Standing(today) != c.want || c.task.ReportedDone.String() != c.reported || c.task.Percent != 100 {
				t.Errorf("%+v, %v: %s", c.task, err, c.task.Standing(today))
			}
		})
	}
}
