package ballot

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/data"
	"giaoban/gui/kit"
)

// otherWay stands where a step has nothing to do yet, or has it done elsewhere: it says
// why and leads there.
type otherWay struct {
	screen *Ballot
	icon   *kit.Icon
	text   *kit.Text
	note   *kit.Text
	button *kit.Button
	root   *fyne.Container
	run    func()
}

func newOtherWay(screen *Ballot) *otherWay {
	o := &otherWay{screen: screen}
	o.icon = kit.NewIcon(kit.IconOptions{Name: kit.IconBallot, Color: kit.ColorText3, Size: 40})
	o.text = kit.NewText(kit.TextOptions{Bold: true, Align: fyne.TextAlignCenter, Wrap: true})
	o.note = kit.NewText(kit.TextOptions{Color: kit.ColorText2, Align: fyne.TextAlignCenter, Wrap: true})
	o.button = kit.NewButton(kit.ButtonOptions{Kind: kit.ButtonMain, OnTap: o.press})
	o.root = container.NewCenter(kit.Sized(520, 0, kit.VBox(10,
		container.NewCenter(o.icon), o.text, o.note, container.NewCenter(o.button))))
	return o
}

func (o *otherWay) press() {
	if o.run != nil {
		o.run()
	}
}

// show says what stands in the way of this step.
func (o *otherWay) show(f facts) {
	b := f.ballot
	switch {
	case b.State == data.BallotAnnulled:
		o.say("ballot.other.annulled", b.Reason, "", nil)
	case b.State == data.BallotPrepared:
		o.say("ballot.other.prepared", "", "ballot.other.to_roll", func() { o.screen.toStep(kit.StepRoll) })
	case b.State == data.BallotOpen && b.Way == data.BallotOnScreen:
		o.say("ballot.other.voting", o.screen.desk.Words.F("ballot.other.voting.note", "n", b.Turnout().Present), "ballot.vote.go_on", o.screen.vote)
		o.button.SetOff(!o.screen.votable())
	case b.State == data.BallotOpen:
		o.say("ballot.other.open", "", "ballot.other.to_issue", func() { o.screen.toStep(kit.StepIssue) })
	default:
		note := ""
		if b.UrnSHA256 != "" {
			note = o.screen.desk.Words.F("ballot.other.urn", "sum", b.UrnSHA256)
		}
		o.say("ballot.other.voted", note, "ballot.other.to_result", func() { o.screen.toStep(kit.StepResult) })
	}
}

func (o *otherWay) say(text, note, button string, run func()) {
	words := o.screen.desk.Words
	o.text.SetText(words.T(text))
	o.note.SetText(note)
	o.note.Hidden = note == ""
	o.button.Hidden = run == nil
	o.button.SetOff(false)
	if run != nil {
		o.button.SetText(words.T(button))
	}
	o.run = run
	o.root.Refresh()
}

func (o *otherWay) focus() {
	if !o.button.Hidden {
		kit.FocusOn(o.button)
	}
}

// actions offers to go on with voting at the screen.
func (o *otherWay) actions() []kit.Action {
	b := o.screen.facts.ballot
	if b.Way != data.BallotOnScreen || b.State != data.BallotOpen {
		return nil
	}
	return []kit.Action{{Menu: kit.MenuBallot, Label: o.screen.desk.Words.T("ballot.vote.go_on"), Key: kit.FunctionKey(fyne.KeyF9), Run: o.screen.vote, Off: !o.screen.votable()}}
}
