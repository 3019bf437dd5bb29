package meeting

import (
	"bytes"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"giaoban/data"
	"giaoban/gui/kit"
	"giaoban/gui/preview"
)

// besideKey keeps whether the paper stands beside the steps.
const besideKey = "meeting.beside"

// beside shows the paper of a briefing at the right of whatever step is worked in,
// and prints it anew after each change.
type beside struct {
	desk   *kit.Desk
	open   bool
	d      data.Dossier
	now    printed
	loader *kit.Loader[printed]
	press  *press
	pane   *preview.Pane
	step   fyne.CanvasObject // what stands at the left
	root   *fyne.Container
}

// newBeside makes the place for a step and for the paper beside it.
func newBeside(desk *kit.Desk, step fyne.CanvasObject) *beside {
	b := &beside{desk: desk, open: desk.Recall(besideKey) != "", loader: kit.NewLoader[printed](desk.Runner), step: step}
	b.root = container.New(&besideLayout{}, step)
	return b
}

// toggle opens or closes the paper.
func (b *beside) toggle() {
	b.open = !b.open
	kept := ""
	if b.open {
		kept = "open"
	}
	b.desk.Remember(besideKey, kept)
}

// show prints the paper of a dossier anew, unless the step itself shows papers.
func (b *beside) show(d data.Dossier, shown bool) {
	shown = shown && b.open
	if shown != (len(b.root.Objects) > 1) {
		b.put(shown)
	}
	if !shown {
		b.loader.Drop()
		return
	}
	if d.Meeting.ID != b.d.Meeting.ID {
		b.now = printed{}
		b.pane.Wait()
	}
	b.d = d
	id := d.Meeting.ID
	b.loader.Load(func() (printed, error) {
		records, err := b.press.records(id, minutesRef)
		if err != nil {
			return printed{}, err
		}
		return b.press.print(records, paperView{ref: minutesRef})
	}, b.printed)
}

// put puts the paper beside the step, or takes it away.
func (b *beside) put(shown bool) {
	if b.pane == nil {
		b.press = newPress(b.desk)
		b.pane = preview.NewPane(preview.PaneOptions{Desk: b.desk})
	}
	b.root.Objects = []fyne.CanvasObject{b.step}
	if shown {
		b.root.Objects = append(b.root.Objects, kit.NewVerticalDivider(), b.pane.Object())
	}
	b.root.Refresh()
}

// printed takes a paper into view. The same bytes leave the view as it is.
func (b *beside) printed(p printed, err error) {
	if err != nil {
		b.desk.Fail(err)
		return
	}
	if b.now.pages != nil && bytes.Equal(b.now.pdf, p.pdf) {
		return
	}
	b.now = p
	b.pane.Show(p.pages)
}

// actions are what can be done with the paper beside the step.
func (b *beside) actions() []kit.Action {
	if len(b.root.Objects) < 2 {
		return nil
	}
	return b.pane.Actions()
}

// besideAction opens the paper beside the steps, or closes it.
func (b *Briefing) besideAction() kit.Action {
	label := "meeting.beside.open"
	if b.beside.open {
		label = "meeting.beside.close"
	}
	return kit.Action{
		Menu: kit.MenuPaper, Label: b.desk.Words.T(label), Off: b.inPapers(),
		Key: &desktop.CustomShortcut{KeyName: fyne.KeyM, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}, Run: b.toggleBeside,
	}
}

func (b *Briefing) toggleBeside() {
	b.beside.toggle()
	b.beside.show(b.dossier, b.loaded && !b.inPapers())
	b.desk.ActionsChanged()
}

// inPapers reports whether the step in view shows papers itself.
func (b *Briefing) inPapers() bool { return kit.Steps()[b.current] == kit.StepPapers }

// besideLayout gives the paper two fifths of the width.
type besideLayout struct{}

// MinSize implements fyne.Layout.
func (besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// leastBeside is how wide the paper is at least, at 100 %.
const leastBeside float32 = 420

// Layout implements fyne.Layout.
func (besideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) < 3 {
		kit.Put(objects[0], 0, 0, size.Width, size.Height)
		return
	}
	width := min(max(kit.Px(leastBeside), size.Width*2/5), size.Width/2)
	at := size.Width - width
	kit.Put(objects[0], 0, 0, at-kit.Px(1), size.Height)
	kit.Put(objects[1], at-kit.Px(1), 0, kit.Px(1), size.Height)
	kit.Put(objects[2], at, 0, width, size.Height)
}
