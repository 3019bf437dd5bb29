package meeting

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/reading"
	"giaoban/gui/kit"
)

const fifth = "Các phòng, ban tổng hợp danh mục phối hợp, gửi đồng chí Lê Quốc Ấn trước ngày 8/4."

var eighthOfApril = data.Day{Year: 2016, Month: time.April, Day: 8}

// TestWhatIsReadIsProposedAndAcceptedByOneKey: typed, read, accepted by F9.
func TestWhatIsReadIsProposedAndAcceptedByOneKey(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	s := b.step.(*conclusionsStep)
	b.typed(fifth)
	if s.entry.read.Hidden || s.panel.badge.Hidden || s.panel.fields.Hidden {
		t.Fatal("nothing is proposed while the sentence is typed")
	}
	if got := s.panel.form.Named("deadline"); got == nil || !s.panel.proposal.shown {
		t.Fatal("no deadline field")
	}
	if got := kit.PartyOf(s.panel.Lead.Selected()); !got.AllUnits {
		t.Errorf("proposes the lead %+v", got)
	}
	if got := s.panel.Person.PlaceHolder; got != "Không có trong câu" {
		t.Errorf("who does it: %q", got)
	}
	if n := len(b.dossier().Tasks); n != 0 {
		t.Errorf("%d tasks before anything was accepted", n)
	}
	b.shot("conclusions-proposal")
	b.key(fyne.KeyF9)
	d := b.dossier()
	if len(d.Tasks) != 1 {
		t.Fatalf("%d tasks", len(d.Tasks))
	}
	task := d.Tasks[0]
	if task.What != "Tổng hợp danh mục phối hợp, gửi đồng chí Lê Quốc Ấn" || !task.Lead.AllUnits || task.Person != 0 ||
		task.SentTo.Person != b.people[2].ID || task.Deadline != data.Before(eighthOfApril) || task.Conclusion != d.Conclusions[0].ID {
		t.Errorf("accepted %+v", task)
	}
	if !s.panel.badge.Hidden || s.panel.task.ID != task.ID {
		t.Error("what was accepted is still a proposal")
	}
	b.press(ctrlEnter())
	if n := len(b.dossier().Tasks); n != 1 || !kit.HasFocus(s.entry.text) {
		t.Errorf("%d tasks after going on", n)
	}
	b.noFailures()
}

// TestASentenceGoneByKeepsItsProposal: Ctrl+Enter accepts nothing; F9 on the card does.
func TestASentenceGoneByKeepsItsProposal(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	s := b.step.(*conclusionsStep)
	b.typed(fifth)
	b.press(ctrlEnter())
	b.typed("Cuộc họp kết thúc tốt đẹp.")
	if !s.entry.read.Hidden || s.panel.proposal.shown {
		t.Error("a sentence that says nothing of a task proposes something")
	}
	b.press(ctrlEnter())
	if n := len(b.dossier().Tasks); n != 0 {
		t.Fatalf("%d tasks", n)
	}
	kit.FocusOn(s.list)
	b.key(fyne.KeyHome)
	if row := s.rows[0]; len(row.proposal) != 3 || len(row.spans) < 6 || row.tasks != nil {
		t.Errorf("the card proposes %+v", row.proposal)
	}
	b.shot("conclusions-proposed-card")
	b.key(fyne.KeyF9)
	if d := b.dossier(); len(d.Tasks) != 1 || d.Tasks[0].Deadline != data.Before(eighthOfApril) {
		t.Errorf("tasks %+v", d.Tasks)
	}
	b.noFailures()
}

// TestOvertypingWins: a field typed over keeps what was typed, whatever more is
// typed in the sentence, and is not lost by leaving.
func TestOvertypingWins(t *testing.T) {
	b := newBench(t, newConclusionsStep)
	s := b.step.(*conclusionsStep)
	b.typed("Phòng Tổng hợp lập danh mục phối hợp")
	if got := kit.PartyOf(s.panel.Lead.Selected()); got.Unit != b.units[0].ID {
		t.Fatalf("proposes %+v", got)
	}
	kit.FocusOn(s.panel.Lead)
	b.typed("kinh te")
	b.key(fyne.KeyReturn)
	kit.FocusOn(s.entry.text)
	b.key(fyne.KeyEnd)
	b.typed(" trước ngày 8/4.")
	if got := kit.PartyOf(s.panel.Lead.Selected()); got.Unit != b.units[2].ID {
		t.Errorf("the lead typed over is now %+v", got)
	}
	if got, _ := s.panel.Deadline.Value(); got != data.Before(eighthOfApril) {
		t.Errorf("the deadline does not follow the sentence: %+v", got)
	}
	b.press(ctrlEnter())
	d := b.dossier()
	if len(d.Tasks) != 1 || d.Tasks[0].Lead.Unit != b.units[2].ID || d.Tasks[0].Deadline != data.Before(eighthOfApril) {
		t.Errorf("tasks %+v", d.Tasks)
	}
	if s.entry.text.Value() != "" || len(d.Conclusions) != 1 {
		t.Errorf("the entry holds %q", s.entry.text.Value())
	}
	b.noFailures()
}

func TestReadSpans(t *testing.T) {
	text := "Giao đ/c Bích trước 8/4."
	r := reading.Reading{Deadline: data.Before(eighthOfApril), Spans: []reading.Span{
		{Field: reading.FieldPerson, Start: 5, End: 13},
		{Field: reading.FieldLead, Start: 9, End: 13},
		{Field: reading.FieldDeadline, Start: 14, End: 23},
		{Field: reading.FieldTo, Start: 20, End: 99},
	}}
	spans := readSpans(text, r)
	want := []kit.Span{
		{Text: "Giao "},
		{Text: "đ/c Bích", Ground: kit.ColorTint, Underline: kit.ColorPrimary, Icon: kit.IconPerson},
		{Text: " "},
		{Text: "trước 8/4", Ground: kit.ColorTint, Underline: kit.ColorPrimary, Icon: kit.IconClock},
		{Text: "."},
	}
	if len(spans) != len(want) {
		t.Fatalf("got %+v", spans)
	}
	for i := range want {
		if spans[i] != want[i] {
			t.Errorf("stretch %d is %+v, want %+v", i, spans[i], want[i])
		}
	}
	words := vietnameseWords(t)
	if got := readFrom(text, r, reading.FieldPerson, words); got != "đọc từ câu: “đ/c Bích”" {
		t.Errorf("read from %q", got)
	}
	if got := readFrom(text, r, reading.FieldWith, words); got != "" {
		t.Errorf("of a field the sentence does not state: %q", got)
	}
}
