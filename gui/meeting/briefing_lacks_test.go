package meeting

import (
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/gui/kit"
)

func at(hour, minute int) data.TimeOfDay {
	t, _ := data.NewTimeOfDay(hour, minute)
	return t
}

// complete is a briefing that lacks nothing.
func complete() data.Dossier {
	return data.Dossier{
		Meeting: data.Meeting{
			Kind: data.KindWeekly, Title: "Họp giao ban", Day: data.Day{Year: 2016, Month: 4, Day: 11}, Start: at(8, 0), End: at(10, 0),
			Place: "Phòng họp số 1", Chair: 1, Secretary: 2, State: data.StateDrafting,
		},
		Attendance:  []data.Attendance{{ID: 1, Person: 1, Presence: data.PresencePresent}, {ID: 2, Person: 2, Presence: data.PresenceAbsent}},
		Reports:     []data.Report{{ID: 1, State: data.ReportSubmitted}, {ID: 2, State: data.ReportSubmitted}},
		Remarks:     []data.Remark{{ID: 1}},
		Conclusions: []data.Conclusion{{ID: 1}, {ID: 2}},
	}
}

func TestLacks(t *testing.T) {
	tests := []struct {
		name   string
		change func(*data.Dossier)
		step   kit.StepName
		want   lack
	}{
		{"info complete", func(*data.Dossier) {}, kit.StepInfo, lack{complete: true}},
		{"no hour, place, secretary", func(d *data.Dossier) {
			d.Meeting.Start, d.Meeting.Place, d.Meeting.Secretary = data.TimeOfDay{}, "", 0
		}, kit.StepInfo, lack{words: "thiếu 3", missing: true}},
		{"the end is not missed before the beginning", func(d *data.Dossier) {
			d.Meeting.End, d.Meeting.State = data.TimeOfDay{}, data.StatePreparing
		}, kit.StepInfo, lack{complete: true}},
		{"the end is missed afterwards", func(d *data.Dossier) { d.Meeting.End = data.TimeOfDay{} }, kit.StepInfo, lack{words: "thiếu 1", missing: true}},
		{"no roster", func(d *data.Dossier) { d.Attendance = nil }, kit.StepAttendance, lack{words: "chưa ghi", missing: true}},
		{"roll half called", func(d *data.Dossier) { d.Attendance[1].Presence = "" }, kit.StepAttendance, lack{words: "1/2", missing: true}},
		{"roster before the briefing", func(d *data.Dossier) {
			d.Meeting.State = data.StatePreparing
			d.Attendance[0].Presence, d.Attendance[1].Presence = "", ""
		}, kit.StepAttendance, lack{words: "2 người"}},
		{"roll called", func(*data.Dossier) {}, kit.StepAttendance, lack{complete: true}},
		{"no forms", func(d *data.Dossier) { d.Reports = nil }, kit.StepReports, lack{}},
		{"none in", func(d *data.Dossier) { d.Reports = []data.Report{{State: data.ReportNone}, {State: data.ReportDraft}} }, kit.StepReports, lack{words: "chưa nộp", missing: true}},
		{"one in", func(d *data.Dossier) { d.Reports[0].State = data.ReportDraft }, kit.StepReports, lack{words: "1/2", missing: true}},
		{"all in", func(*data.Dossier) {}, kit.StepReports, lack{complete: true}},
		{"course", func(*data.Dossier) {}, kit.StepCourse, lack{words: "1"}},
		{"no course", func(d *data.Dossier) { d.Remarks = nil }, kit.StepCourse, lack{words: "chưa ghi", missing: true}},
		{"no course yet", func(d *data.Dossier) { d.Remarks, d.Meeting.State = nil, data.StateInSession }, kit.StepCourse, lack{}},
		{"conclusions", func(*data.Dossier) {}, kit.StepConclusions, lack{words: "2"}},
		{"no ballot", func(*data.Dossier) {}, kit.StepBallot, lack{}},
		{"ballots", func(d *data.Dossier) { d.Ballots = []data.Ballot{{}} }, kit.StepBallot, lack{words: "1"}},
		{"paper", func(*data.Dossier) {}, kit.StepPapers, lack{}},
		{"paper without conclusions and secretary", func(d *data.Dossier) { d.Conclusions, d.Meeting.Secretary = nil, 0 }, kit.StepPapers, lack{words: "thiếu 2", missing: true}},
		{"paper before the briefing", func(d *data.Dossier) { d.Meeting.State, d.Meeting.Place = data.StatePreparing, "" }, kit.StepPapers, lack{}},
		{"paper signed", func(d *data.Dossier) { d.Meeting.State, d.Meeting.Place = data.StateSigned, "" }, kit.StepPapers, lack{complete: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := complete()
			test.change(&d)
			if got := lacks(d, vietnameseWords(t))[test.step]; got != test.want {
				t.Errorf("%s shows %+v, want %+v", test.step, got, test.want)
			}
		})
	}
}

func TestMissingFactsHaveWordsAndAPlace(t *testing.T) {
	empty := data.Dossier{Meeting: data.Meeting{State: data.StateDrafting}}
	facts := missingFacts(empty)
	if len(facts) != 9 {
		t.Errorf("an empty briefing misses %d facts, want 9: %v", len(facts), facts)
	}
	called := complete()
	called.Attendance[0].Presence, called.Attendance[1].Presence = "", ""
	facts = append(facts, missingFacts(called)...)
	for _, f := range facts {
		if !vietnameseWords(t).Has(f.key) || f.step == "" {
			t.Errorf("missing fact %+v cannot be shown", f)
		}
		if f.step == kit.StepInfo && f.field == "" {
			t.Errorf("missing fact %s leads to no field", f.key)
		}
	}
	if last := facts[len(facts)-1].key; !strings.HasSuffix(last, ".roll") {
		t.Errorf("an uncalled roll is shown as %s", last)
	}
}
