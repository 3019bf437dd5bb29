package sqlite_test

import (
	"maps"
	"slices"
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// taken returns a dossier and its bytes as they leave a register.
func (o *office) taken(t *testing.T) (data.Dossier, sqlite.Files) {
	t.Helper()
	d := o.dossier(t)
	files := sqlite.Files{
		Photos: map[data.PhotoID][]byte{}, Attachments: map[data.AttachmentID][]byte{}, Papers: map[data.PaperID][]byte{},
	}
	for _, p := range d.Photos {
		files.Photos[p.ID] = must(o.PhotoBytes(t.Context(), p.ID))
	}
	for _, a := range d.Attachments {
		files.Attachments[a.ID] = must(o.AttachmentBytes(t.Context(), a.ID))
	}
	for _, p := range d.Papers {
		files.Papers[p.ID] = must(o.SignedPaperBytes(t.Context(), p.ID))
	}
	return d, files
}

// bareOf is what of a dossier does not depend on the register it is in.
func bareOf(d data.Dossier) map[string]int {
	lines := map[string]int{}
	name := func(id data.PersonID) string { return d.Person(id).Name + "/" + d.Unit(d.Person(id).Unit).Name }
	add := func(parts ...string) {
		line := ""
		for _, p := range parts {
			line += p + "|"
		}
		lines[line]++
	}
	add("meeting", d.Meeting.Title, d.Meeting.Day.String(), string(d.Meeting.State), name(d.Meeting.Chair), name(d.Meeting.Secretary))
	for _, a := range d.Attendance {
		add("attendance", name(a.Person), string(a.InvitedAs), string(a.Presence))
	}
	for _, a := range d.Agenda {
		add("agenda", a.Title, name(a.Presenter))
	}
	for _, r := range d.Reports {
		add("report", d.Unit(r.Unit).Name, name(r.Person), r.Results, string(r.State))
	}
	for _, r := range d.Remarks {
		add("remark", name(r.Speaker), r.SpeakerText, r.Text, r.Time.String())
	}
	for _, c := range d.Conclusions {
		add("conclusion", c.Text)
		for _, task := range d.TasksOf(c.ID) {
			add("task", c.Text, task.What, d.PartyWords(task.Lead), d.PartyWords(task.SentTo), task.Deadline.Words())
			for _, u := range task.With {
				add("with", task.What, d.Unit(u).Name)
			}
		}
	}
	for _, e := range d.Events {
		add("event", string(e.Kind), e.Day.String(), e.Logged.String(), e.MeetingText)
	}
	for _, b := range d.Ballots {
		add("ballot", b.Title, b.Rule.Name, string(b.State))
		for _, c := range b.Candidates {
			add("candidate", name(c.Person), c.Position)
		}
	}
	for _, p := range d.Photos {
		add("photo", p.Caption, p.SHA256)
	}
	for _, a := range d.Attachments {
		add("attachment", a.Name, a.SHA256)
	}
	for _, p := range d.Papers {
		add("paper", string(p.Kind), p.Number, p.Signed.String(), p.SHA256)
	}
	return lines
}

func TestAddDossierElsewhere(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	o.sign(t)
	paper := must(o.KeepSignedPaper(ctx, data.SignedPaper{Meeting: o.meeting.ID, Kind: data.PaperMinutes}, []byte("%PDF")))
	check(t, o.NumberPaper(ctx, paper.ID, "3/BB"))
	d, files := o.taken(t)
	want := bareOf(d)

	elsewhere := create(t)
	must(elsewhere.SaveUnit(ctx, data.Unit{Name: "Phòng Tổng hợp"}))
	id := must(elsewhere.AddDossier(ctx, d, files))
	got := must(elsewhere.Dossier(ctx, id))
	if lines := bareOf(got); !maps.Equal(lines, want) {
		t.Errorf("got\n%v\nwant\n%v", lines, want)
	}
	if got.Meeting.State != data.StateSigned || got.Papers[0].Number != "3/BB" {
		t.Errorf("briefing %+v, papers %+v", got.Meeting, got.Papers)
	}
	if units := must(elsewhere.Units(ctx)); len(units) != 4 {
		t.Errorf("units there %+v", units)
	}
	if got := must(elsewhere.PhotoBytes(ctx, got.Photos[0].ID)); string(got) != "ảnh" {
		t.Errorf("picture %q", got)
	}
	if _, ok := elsewhere.UndoLabel(); ok {
		t.Error("a signed briefing can be undone")
	}
	sound(t, elsewhere)
}

func TestAddDossierHere(t *testing.T) {
	o := settled(t)
	d, files := o.taken(t)
	before := dump(t, o.Path())
	id := must(o.AddDossier(t.Context(), d, files))
	again := must(o.Dossier(t.Context(), id))
	if got, want := bareOf(again), bareOf(d); !maps.Equal(got, want) {
		t.Errorf("got\n%v\nwant\n%v", got, want)
	}
	if len(must(o.People(t.Context()))) != 5 || len(must(o.Units(t.Context()))) != 4 {
		t.Error("somebody known was added again")
	}
	if line := must(o.Activities(t.Context(), 1, 0))[0]; line.Action != data.ActionImported || line.Meeting != id {
		t.Errorf("line %+v", line)
	}
	sound(t, o.Register)
	must(o.Undo(t.Context()))
	if dump(t, o.Path()) != before {
		t.Error("one undo does not take it back")
	}
}

func TestAddDossierRefusals(t *testing.T) {
	o := settled(t)
	cases := map[string]struct {
		spoil func(*data.Dossier, *sqlite.Files)
		want  data.RefusalCode
		field string
	}{
		"wrong presence":     {func(d *data.Dossier, _ *sqlite.Files) { d.Attendance[1].Presence = "asleep" }, data.RefusedUnknown, "attendance[1].presence"},
		"unknown person":     {func(d *data.Dossier, _ *sqlite.Files) { d.Remarks[0].Speaker = 77 }, data.RefusedMissing, "remarks[0].person"},
		"unknown conclusion": {func(d *data.Dossier, _ *sqlite.Files) { d.Tasks[1].Conclusion = 77 }, data.RefusedMissing, "tasks[1].conclusion"},
		"event of no task":   {func(d *data.Dossier, _ *sqlite.Files) { d.Events[0].Task = 77 }, data.RefusedMissing, "events[0].task"},
		"no bytes":           {func(_ *data.Dossier, f *sqlite.Files) { f.Photos = nil }, data.RefusedMissing, "photos[0].bytes"},
		"no such state":      {func(d *data.Dossier, _ *sqlite.Files) { d.Meeting.State = "lost" }, data.RefusedUnknown, "state"},
		"somebody twice": {func(d *data.Dossier, _ *sqlite.Files) {
			d.Attendance = append(slices.Clone(d.Attendance), d.Attendance[0])
		}, data.RefusedDuplicate, "attendance[3].person"},
		"unit inside itself": {func(d *data.Dossier, _ *sqlite.Files) {
			d.Units = maps.Clone(d.Units)
			d.Units[50] = data.Unit{ID: 50, Name: "Vòng", Parent: 51}
			d.Units[51] = data.Unit{ID: 51, Name: "Vòng hai", Parent: 50}
		}, data.RefusedLoop, "units[50].parent"},
	}
	before := dump(t, o.Path())
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d, files := o.taken(t)
			c.spoil(&d, &files)
			_, err := o.AddDossier(t.Context(), d, files)
			refused(t, err, c.want)
			if r, _ := data.AsRefusal(err); r.Field != c.field {
				t.Errorf("field %q, want %q", r.Field, c.field)
			}
			if dump(t, o.Path()) != before {
				t.Error("something was stored")
			}
		})
	}
}

// Of two namesakes each becomes a person of its own.
func TestAddDossierKeepsNamesakesApart(t *testing.T) {
	o := settled(t)
	ctx := t.Context()
	first := must(o.SavePerson(ctx, data.Person{Name: "Nguyễn Văn Nam", Position: "Chuyên viên"}))
	second := must(o.SavePerson(ctx, data.Person{Name: "Nguyễn Văn Nam", Position: "Trưởng phòng"}))
	check(t, o.AddToRoster(ctx, o.meeting.ID, []data.PersonID{first.ID, second.ID}))
	d, files := o.taken(t)
	again := must(o.Dossier(ctx, must(o.AddDossier(ctx, d, files))))
	var got []data.PersonID
	for _, a := range again.Attendance {
		got = append(got, a.Person)
	}
	if !slices.Contains(got, first.ID) || !slices.Contains(got, second.ID) {
		t.Errorf("roster %v, want both %d and %d", got, first.ID, second.ID)
	}
}
