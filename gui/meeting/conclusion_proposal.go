package meeting

import (
	"strings"

	"giaoban/data"
	"giaoban/data/reading"
	"giaoban/gui/kit"
)

// beingTyped stands for the sentence in the entry, which may not be stored yet.
const beingTyped data.ConclusionID = -1

// proposal is what the panel shows of a sentence that has no task yet: what was
// read from it, with what was typed over it.
type proposal struct {
	shown     bool
	of        data.ConclusionID
	text      string
	read      reading.Reading
	overtyped map[string]bool // by the task's name of the field
	painted   string          // what stood under the fields when they were painted
}

// propose shows what the sentence proposes, in the fields that were not typed
// over. A sentence from which nothing is read proposes nothing.
func (p *taskPanel) propose() {
	c, _ := p.step.sentence()
	of := c.ID
	if p.step.typing {
		of = beingTyped
	}
	r := p.step.reader.of(c.Text)
	same := p.proposal.shown && p.proposal.of == of
	begun := same && len(p.proposal.overtyped) > 0
	if p.step.locked() || of == 0 || len(r.Spans) == 0 && !begun {
		p.leaveTask()
		p.close()
		p.paint()
		return
	}
	if !same {
		p.leaveTask()
		p.close()
		p.proposal = proposal{overtyped: map[string]bool{}}
	}
	p.proposal.shown, p.proposal.of, p.proposal.text, p.proposal.read = true, of, c.Text, r
	p.fillProposal(proposed(p.step.d, c, r))
	// A letter that changes nothing of what is read need not draw the panel anew.
	if painted := strings.Join(p.readFrom(), "\n"); !same || painted != p.proposal.painted {
		p.proposal.painted = painted
		p.paint()
	}
}

// leaveTask stores the task in view before something else takes its place.
func (p *taskPanel) leaveTask() {
	if p.task.ID != 0 {
		p.form.Leave()
	}
}

func (p *taskPanel) fillProposal(t data.Task) {
	d, over := namedBy(p.step.d, p.step.dir), p.proposal.overtyped
	if !over["what"] {
		kit.ShowText(p.What, t.What)
	}
	for name, field := range map[string]*kit.Completion{"lead": p.Lead, "person": p.Person, "sent_to": p.SentTo} {
		party := map[string]data.Party{"lead": t.Lead, "person": {Person: t.Person}, "sent_to": t.SentTo}[name]
		if !over[name] {
			kit.ShowParty(field, party, partyName(d, party))
		}
	}
	if !over["with"] {
		p.With.Show(t.With)
	}
	if !over["deadline"] {
		p.Deadline.Show(t.Deadline, p.step.d.Meeting.Day)
	}
}

// overtype notes that a field of the proposal was typed over, and reports whether
// there is a proposal.
func (p *taskPanel) overtype(field string) bool {
	if !p.proposal.shown {
		return false
	}
	if !p.proposal.overtyped[field] {
		p.proposal.overtyped[field] = true
		p.paintHints()
	}
	return true
}

// proposes reports whether what is in view is proposed by that sentence.
func (p *taskPanel) proposes(c data.ConclusionID) bool { return p.proposal.shown && p.proposal.of == c }

// settled tells the panel what the sentence in the entry has become.
func (p *taskPanel) settled(c data.ConclusionID) {
	if p.proposal.of == beingTyped {
		p.proposal.of = c
	}
}

// keep makes a task of a proposal that was typed over, so that nothing typed is
// lost. The sentence is stored by then.
func (p *taskPanel) keep() {
	if !p.proposal.shown || len(p.proposal.overtyped) == 0 {
		return
	}
	c := data.Conclusion{ID: p.proposal.of, Text: p.proposal.text}
	if c.ID == beingTyped {
		c.ID = p.step.entry.conclusion.ID
	}
	if c.ID == 0 {
		return
	}
	saved, err := p.step.desk.Register.SaveTask(p.step.desk.Context(), p.Typed(taskFrom(p.step.d, c)))
	if err != nil {
		p.form.Refuse(err)
		return
	}
	p.openMade(saved)
}

// readFields are the fields that a sentence may state, by the task's names.
var readFields = []struct {
	name  string
	field reading.Field
}{
	{"lead", reading.FieldLead},
	{"person", reading.FieldPerson},
	{"with", reading.FieldWith},
	{"sent_to", reading.FieldTo},
	{"deadline", reading.FieldDeadline},
}

// readFrom returns for each of readFields what stands under it: from which words
// it was read, "" where the sentence does not say it or it was typed over.
func (p *taskPanel) readFrom() []string {
	hints := make([]string, len(readFields))
	for i, f := range readFields {
		if p.proposal.shown && !p.proposal.overtyped[f.name] {
			hints[i] = readFrom(p.proposal.text, p.proposal.read, f.field, p.step.desk.Words)
		}
	}
	return hints
}

// paintHints says under each field from which words it was read, and in it that
// the sentence does not say it.
func (p *taskPanel) paintHints() {
	words := p.step.desk.Words
	for i, hint := range p.readFrom() {
		p.form.Named(readFields[i].name).SetHint(hint)
	}
	absent := words.T("meeting.task.absent")
	hint := func(key string) string {
		if p.proposal.shown {
			return absent
		}
		return words.T(key)
	}
	p.Lead.SetPlaceHolder(hint("meeting.task.lead.hint"))
	p.Person.SetPlaceHolder(hint("meeting.task.lead.hint"))
	p.With.Adder().SetPlaceHolder(hint("kit.units.add"))
	p.SentTo.SetPlaceHolder(hint("meeting.task.sent_to.hint"))
	if p.proposal.shown && len(p.proposal.read.With) > 0 {
		p.With.Adder().SetPlaceHolder(words.T("kit.units.add"))
	}
}
