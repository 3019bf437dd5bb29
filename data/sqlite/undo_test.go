package sqlite_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func TestUndoRestoresADeletedBriefing(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	before, rows := o.dossier(t), dump(t, o.Path())
	check(t, o.DeleteMeeting(ctx, o.meeting.ID))
	if hits := must(o.Find(ctx, "danh mục", 10)).Hits; len(hits) != 0 {
		t.Errorf("search still finds %+v", hits)
	}
	label := must(o.Undo(ctx))
	if want := (sqlite.UndoLabel{Action: data.ActionDeleted, Kind: data.KindMeeting, Subject: "Giao ban quý I/2016"}); label != want {
		t.Errorf("label %+v, want %+v", label, want)
	}
	same(t, o.dossier(t), before)
	if dump(t, o.Path()) != rows {
		t.Error("the rows are not as they were")
	}
	if hits := must(o.Find(ctx, "danh mục", 10)).Hits; len(hits) != 3 {
		t.Errorf("search finds %+v", hits)
	}
	if got := must(o.PhotoBytes(ctx, before.Photos[0].ID)); string(got) != "ảnh" {
		t.Errorf("bytes of the picture %q", got)
	}
	sound(t, o.Register)
}

// Undoing everything leads back to the register as it was opened.
func TestUndoToTheBeginning(t *testing.T) {
	o := settled(t)
	check(t, o.Close())
	o.Register = open(t, o.Path())
	if label, ok := o.UndoLabel(); ok {
		t.Fatalf("a register just opened offers to undo %+v", label)
	}
	before := dump(t, o.Path())
	o.fill(t)
	check(t, o.DeleteConclusion(t.Context(), o.dossier(t).Conclusions[1].ID))
	for {
		if _, ok := o.UndoLabel(); !ok {
			break
		}
		must(o.Undo(t.Context()))
		sound(t, o.Register)
	}
	if after := dump(t, o.Path()); after != before {
		t.Errorf("after undoing everything:\n%s\nwant\n%s", after, before)
	}
	_, err := o.Undo(t.Context())
	refused(t, err, data.RefusedNothingToUndo)
}

func TestAutosavesOfAVisitAreOneStep(t *testing.T) {
	o := settled(t)
	remark := o.dossier(t).Remarks[0]
	before := remark.Text
	type visited struct {
		visit string
		text  string
	}
	for _, v := range []visited{{"a", "Đ"}, {"a", "Đề"}, {"a", "Đề nghị"}, {"b", "Đề nghị sớm"}, {"b", "Đề nghị sớm có"}} {
		remark.Text = v.text
		remark = must(o.SaveRemark(sqlite.WithVisit(t.Context(), v.visit), remark))
	}
	for _, want := range []string{"Đề nghị", before} {
		must(o.Undo(t.Context()))
		if got := o.dossier(t).Remarks[0].Text; got != want {
			t.Errorf("text %q after undo, want %q", got, want)
		}
	}
}

// What is typed into a new record within one visit goes back with it.
func TestANewRecordAndItsAutosavesAreOneStep(t *testing.T) {
	o := settled(t)
	ctx := sqlite.WithVisit(t.Context(), "new")
	rows := dump(t, o.Path())
	c := must(o.SaveConclusion(ctx, data.Conclusion{Meeting: o.meeting.ID, Text: "G"}))
	for _, text := range []string{"Gi", "Gia", "Giao"} {
		c.Text = text
		c = must(o.SaveConclusion(ctx, c))
	}
	label := must(o.Undo(t.Context()))
	if label.Action != data.ActionCreated || label.Subject != "Giao – Giao ban quý I/2016" {
		t.Errorf("label %+v", label)
	}
	if dump(t, o.Path()) != rows {
		t.Error("the rows are not as they were")
	}
}

func TestFreeStepsLeaveUndoAlone(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	check(t, o.Close())
	o.Register = open(t, o.Path())
	check(t, o.DeleteRemark(ctx, o.dossier(t).Remarks[0].ID))
	check(t, o.Step(ctx, o.meeting.ID, data.MeetingStep{To: data.StateInSession}))
	must(o.Undo(ctx))
	d := o.dossier(t)
	if len(d.Remarks) != 2 || d.Meeting.State != data.StateInSession {
		t.Errorf("%d remarks in state %s", len(d.Remarks), d.Meeting.State)
	}
}

// A briefing that has gone into session is not unmade by undoing its making.
func TestStartedBriefingIsNotUnmade(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	m := must(o.NewMeeting(ctx, data.KindMonthly, firstOfApril))
	check(t, o.Step(ctx, m.ID, data.MeetingStep{To: data.StateInSession}))
	_, err := o.Undo(ctx)
	refused(t, err, data.RefusedNothingToUndo)
}

func TestSigningEndsUndo(t *testing.T) {
	signed := func(o *office) { o.sign(t) }
	paper := func(o *office) {
		must(o.KeepSignedPaper(t.Context(), data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperMinutes}, []byte("x")))
	}
	for name, end := range map[string]func(*office){"signing": signed, "keeping a signed paper": paper} {
		t.Run(name, func(t *testing.T) {
			o := settled(t)
			end(o)
			before := dump(t, o.Path())
			_, err := o.Undo(t.Context())
			refused(t, err, data.RefusedNothingToUndo)
			if dump(t, o.Path()) != before {
				t.Error("undo changed something")
			}
		})
	}
}

func TestUndoneIsWrittenDown(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	check(t, o.DeleteRemark(ctx, o.dossier(t).Remarks[1].ID))
	var announced []data.Change
	defer o.Watch(func(c []data.Change) { announced = append(announced, c...) })()
	must(o.Undo(ctx))
	line := must(o.Activities(ctx, 1, 0))[0]
	if line.Action != data.ActionUndone || line.Kind != data.KindRemark || line.Subject != "Thống nhất – Giao ban quý I/2016" {
		t.Errorf("line %+v", line)
	}
	want := data.Change{Kind: data.KindRemark, ID: int64(o.dossier(t).Remarks[1].ID), Meeting: o.meeting.ID}
	if !slices.Contains(announced, want) {
		t.Errorf("announced %+v, want %+v among them", announced, want)
	}
}

func TestTogetherIsOneStep(t *testing.T) {
	o := settled(t)
	before := dump(t, o.Path())
	check(t, o.Together(t.Context(), func(ctx context.Context) error {
		u := must(o.SaveUnit(ctx, data.Unit{Name: "Ban Tiếp công dân"}))
		must(o.SavePerson(ctx, data.Person{Name: "Trần Văn Mới", Unit: u.ID}))
		if people := must(o.People(ctx)); last(people).Unit != u.ID {
			t.Errorf("a read inside sees %+v", last(people))
		}
		return nil
	}))
	must(o.Undo(t.Context()))
	if dump(t, o.Path()) != before {
		t.Error("the rows are not as they were")
	}
}

func TestTogetherFailingStoresNothing(t *testing.T) {
	o := settled(t)
	before := dump(t, o.Path())
	activities := must(o.ActivityCount(t.Context()))
	failing := map[string]func(ctx context.Context) error{
		"an error": func(ctx context.Context) error {
			must(o.SaveUnit(ctx, data.Unit{Name: "X"}))
			return fmt.Errorf("đổi ý")
		},
		"a refused write": func(ctx context.Context) error {
			must(o.SaveUnit(ctx, data.Unit{Name: "X"}))
			_ = o.DeleteUnit(ctx, o.units[0].ID)
			return nil
		},
	}
	for name, f := range failing {
		if err := o.Together(t.Context(), f); err == nil {
			t.Errorf("%s: Together succeeded", name)
		}
	}
	if dump(t, o.Path()) != before || must(o.ActivityCount(t.Context())) != activities {
		t.Error("something was stored")
	}
	sound(t, o.Register)
}

// editor makes random edits of one briefing.
type editor struct {
	*office
	rt *rapid.T
}

func pick[T any](rt *rapid.T, list []T) (T, bool) {
	var none T
	if len(list) == 0 {
		return none, false
	}
	return rapid.SampledFrom(list).Draw(rt, "one of them"), true
}

func (e editor) text() string {
	return rapid.StringOfN(rapid.RuneFrom([]rune("aăâđêôơư hoà'\"\n%_;–")), 1, 30, -1).Draw(e.rt, "text")
}

func (e editor) order() int { return rapid.IntRange(0, 4).Draw(e.rt, "order") }

// edit makes one random edit; refusals are as good as any outcome.
func (e editor) edit(ctx context.Context, d data.Dossier) {
	id := e.meeting.ID
	remark, hasRemark := pick(e.rt, d.Remarks)
	conclusion, hasConclusion := pick(e.rt, d.Conclusions)
	task, hasTask := pick(e.rt, d.Tasks)
	person, _ := pick(e.rt, e.people)
	unit, _ := pick(e.rt, e.units)
	switch rapid.IntRange(0, 17).Draw(e.rt, "kind") {
	case 0:
		_, _ = e.SaveRemark(ctx, data.Remark{Meeting: id, Order: e.order(), Speaker: person.ID, Text: e.text()})
	case 1:
		remark.Text, remark.Meeting = e.text(), id
		_, _ = e.SaveRemark(ctx, remark)
	case 2:
		if hasRemark {
			_ = e.DeleteRemark(ctx, remark.ID)
		}
	case 3:
		if hasRemark {
			_ = e.MoveRemark(ctx, remark.ID, e.order())
		}
	case 4:
		_, _ = e.SaveConclusion(ctx, data.Conclusion{Meeting: id, Order: e.order(), Text: e.text()})
	case 5:
		if hasConclusion {
			_ = e.DeleteConclusion(ctx, conclusion.ID)
		}
	case 6:
		if hasConclusion {
			_ = e.MoveConclusion(ctx, conclusion.ID, e.order())
		}
	case 7:
		_, _ = e.SaveTask(ctx, data.Task{Meeting: id, Conclusion: conclusion.ID, What: e.text(), With: []data.UnitID{unit.ID}})
	case 8:
		task.What, task.Conclusion, task.With, task.Meeting = e.text(), conclusion.ID, []data.UnitID{unit.ID, e.units[0].ID}, id
		_, _ = e.SaveTask(ctx, task)
	case 9:
		if hasTask {
			_ = e.DeleteTask(ctx, task.ID)
		}
	case 10:
		_, _ = e.AddTaskEvent(ctx, data.TaskEvent{Task: task.ID, Kind: data.EventUrged, State: data.TaskUnderWay, Percent: e.order()})
	case 11:
		m := d.Meeting
		m.Title, m.Results = e.text(), e.text()
		_, _ = e.SaveMeeting(ctx, m)
	case 12:
		unit.Name = e.text()
		_, _ = e.SaveUnit(ctx, unit)
	case 13:
		_ = e.AddToRoster(ctx, id, []data.PersonID{person.ID})
	case 14:
		_, _ = e.AddPhoto(ctx, data.Photo{Meeting: id, Format: "png", Caption: e.text()}, []byte(e.text()))
	case 15:
		if b, ok := pick(e.rt, d.Ballots); ok {
			slices.Reverse(b.Candidates)
			b.Title = e.text()
			_, _ = e.SaveBallot(ctx, b)
		}
	case 16:
		if b, ok := pick(e.rt, d.Ballots); ok {
			_ = e.FillRoll(ctx, b.ID)
			_ = e.SaveTellers(ctx, b.ID, []data.Teller{{Person: person.ID, Role: data.TellerHead}})
		}
	case 17:
		if b, ok := pick(e.rt, d.Ballots); ok {
			if l, ok := pick(e.rt, b.Roll); ok {
				l.Standing, l.Reason = data.RollExcused, e.text()
				_, _ = e.SaveRollLine(ctx, l)
			} else {
				_, _ = e.SaveRollLine(ctx, data.RollLine{Ballot: b.ID, Person: person.ID, Standing: data.RollSummoned, Present: true})
			}
		}
	}
}

// Random edits, some within visits, and then as many undos as there are steps
// give the register as it was before them, step by step.
func TestUndoTakesBackAnyEdits(t *testing.T) {
	o := settled(t)
	check(t, o.Close())
	o.Register = open(t, o.Path())
	rapid.Check(t, func(rt *rapid.T) {
		e := editor{o, rt}
		states := []data.Dossier{o.dossier(t)}
		before := dump(t, o.Path())
		for n := range rapid.IntRange(1, 12).Draw(rt, "edits") {
			e.edit(sqlite.WithVisit(context.Background(), fmt.Sprint(n)), o.dossier(t))
			if d := o.dossier(t); !reflect.DeepEqual(d, last(states)) {
				states = append(states, d)
			}
		}
		for {
			if _, ok := o.UndoLabel(); !ok {
				break
			}
			if _, err := o.Undo(context.Background()); err != nil {
				rt.Fatalf("undo: %v", err)
			}
			d := o.dossier(t)
			if n := len(states); n > 1 && !reflect.DeepEqual(d, states[n-1]) {
				if !reflect.DeepEqual(d, states[n-2]) {
					rt.Fatalf("undo leads to a state that never was")
				}
				states = states[:n-1]
			}
		}
		if after := dump(t, o.Path()); after != before {
			rt.Fatalf("after undoing everything:\n%s\nwant\n%s", after, before)
		}
		found, err := o.Check(context.Background())
		if err != nil || len(found) > 0 {
			rt.Fatalf("check found %+v, %v", found, err)
		}
	})
}
