package task

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// detail shows one task in full: its facts, the sentence it was made from, and
// its ledger, with what can be written there.
type detail struct {
	screen *Screen
	desk   *kit.Desk
	words  *translations.Words
	loader *kit.Loader[facts]

	id    data.TaskID // in view
	facts facts       // as loaded last
	known bool        // facts are those of id

	header   *kit.Header
	head     *detailHead
	form     *factForm
	result   *resultForm
	sentence *sentenceCard
	progress *progressCard
	ledger   *ledgerCard
	left     *kit.Scroll
	root     *fyne.Container
}

func newDetail(desk *kit.Desk, s *Screen) *detail {
	d := &detail{screen: s, desk: desk, words: desk.Words, loader: kit.NewLoader[facts](desk.Runner)}
	d.build()
	return d
}

func (d *detail) build() {
	w := d.words
	d.header = kit.NewHeader(kit.HeaderOptions{
		Back: w.T("task.detail.back"), OnBack: d.back, Title: w.T("task.detail.title"),
		Search: &kit.SearchButtonOptions{Text: w.T("header.search"), Keys: []string{"Ctrl", "K"}, OnTap: d.desk.Find},
	})
	d.head = newDetailHead(w)
	d.form = newFactForm(d)
	d.result = newResultForm(d)
	d.sentence = newSentenceCard(w.T("task.detail.sentence"), d.openSentence)
	d.progress = newProgressCard(d)
	d.ledger = newLedgerCard(d)
	factCard := kit.NewCard(kit.CardOptions{NoHead: true, Body: kit.VBox(12, d.head.root, d.form.root)})
	d.left = kit.NewScroll(kit.Inside(4, 12, 12, 4, kit.VBox(12, d.sentence.root, factCard, d.result.root)))
	left := kit.VBox(0, kit.Grow(d.left), kit.Inside(0, 12, 0, 4, d.progress.root))
	halves := container.New(&halves{}, left, kit.Inside(4, 0, 0, 0, d.ledger.root))
	d.root = kit.VBox(0, d.header, kit.Grow(kit.Ground(kit.ColorBg, kit.Inside(12, kit.Inset, 16, kit.Inset, halves))))
}

// enter shows a task and puts the focus on its ledger, where single keys work.
func (d *detail) enter(id data.TaskID) {
	if id != d.id {
		d.leave()
		d.id, d.known = id, false
		d.left.ScrollToTop()
	}
	d.reload()
	kit.FocusOn(d.ledger.timeline)
}

// leave stores what was typed before another task is shown.
func (d *detail) leave() {
	d.flush()
	d.form.forget()
	d.progress.kept.Flush()
}

func (d *detail) flush() {
	d.form.flush()
	d.result.flush()
	d.progress.kept.Flush()
}

// reload reads the task anew, keeping what is typed.
func (d *detail) reload() {
	if d.id == 0 {
		return
	}
	r, ctx, id := d.desk.Register, d.desk.Context(), d.id
	d.loader.Load(func() (facts, error) { return readFacts(ctx, r, id) }, d.show)
}

func (d *detail) show(f facts, err error) {
	if r, refused := data.AsRefusal(err); refused && r.Code == data.RefusedMissing {
		d.id = 0
		d.desk.Navigate(kit.Place{Name: kit.PlaceTasks})
		return
	}
	if err != nil {
		d.desk.Fail(err)
		return
	}
	if f.task.ID != d.id {
		return
	}
	first := !d.known
	d.facts, d.known = f, true
	d.header.SetTitle(d.words.F("task.detail.number", "n", int64(f.task.ID)), d.screen.placeInList(f.task.ID))
	d.header.SetActions(d.buttons()...)
	d.head.show(f)
	d.form.show(f)
	d.result.show(f)
	d.sentence.show(d.source(), sentenceSpans(f.conclusion.Text, f.read.Spans))
	d.progress.show(f, first)
	d.ledger.show(f)
	d.root.Refresh()
	d.desk.Name(vietnamese.FirstLine(f.task.What))
	d.desk.ActionsChanged()
}

// source names the conclusion that the task was made from.
func (d *detail) source() string {
	return d.words.F("task.ledger.conclusion", "n", d.facts.task.ConclusionOrder, "meeting", d.facts.meeting.Name())
}

// openSentence leads to the conclusion in its briefing.
func (d *detail) openSentence() {
	t := d.facts.task
	d.desk.Navigate(kit.Place{
		Name: kit.PlaceMeeting, Meeting: t.Meeting, Step: kit.StepConclusions, Kind: data.KindConclusion, Record: int64(t.Conclusion),
	})
}

func (d *detail) openMeeting(id data.MeetingID) {
	d.desk.Navigate(kit.Place{Name: kit.PlaceMeeting, Meeting: id, Step: kit.StepConclusions})
}

// showSlip shows a slip that reminds of the task, as it stands today.
func (d *detail) showSlip() {
	if to := addressees(d.facts.tracking.Tasks); len(to) > 0 {
		d.screen.showReminder(d.facts.tracking, paper.Reminder{To: to[0]}, false)
	}
}

func (d *detail) back() { d.desk.Navigate(kit.Place{Name: kit.PlaceTasks}) }

// buttons are those of the header: what is done most with a task in its state.
func (d *detail) buttons() []fyne.CanvasObject {
	w := d.words
	one := func(do func([]data.TaskID)) func() { return func() { do([]data.TaskID{d.id}) } }
	into := func(to data.TaskState) func() { return func() { d.screen.move([]data.TaskID{d.id}, to) } }
	main := func(key string, icon kit.IconName, do func(), keys ...string) fyne.CanvasObject {
		return kit.NewButton(kit.ButtonOptions{Text: w.T(key), Icon: icon, Kind: kit.ButtonMain, Keys: keys, OnTap: do})
	}
	switch d.facts.task.State {
	case data.TaskDone, data.TaskWithdrawn:
		return []fyne.CanvasObject{main("task.do.reopen", kit.IconUndo, into(data.TaskUnderWay))}
	case data.TaskPaused:
		return []fyne.CanvasObject{main("task.do.go_on", kit.IconPlay, into(data.TaskUnderWay))}
	}
	end := "task.do.done"
	if d.facts.task.State == data.TaskToConfirm {
		end = "task.do.confirm"
	}
	return []fyne.CanvasObject{
		kit.NewButton(kit.ButtonOptions{Text: w.T("task.do.urge"), Icon: kit.IconBell, Keys: []string{"U"}, OnTap: one(d.screen.urge)}),
		kit.NewButton(kit.ButtonOptions{Text: w.T("task.do.extend.ask"), Icon: kit.IconEvent, Keys: []string{"G"}, OnTap: one(d.screen.extend)}),
		main(end, kit.IconCheck, into(data.TaskDone), "F10"),
	}
}

// key does what single keys do while the ledger has the focus.
func (d *detail) key(name fyne.KeyName) bool {
	ids := []data.TaskID{d.id}
	switch name {
	case fyne.KeyM:
		d.screen.chooseMove(ids)
	case fyne.KeyU:
		d.screen.urge(ids)
	case fyne.KeyG:
		d.screen.extend(ids)
	case fyne.KeyL:
		d.screen.reassign(ids)
	default:
		return false
	}
	return true
}

// actions are those of the menu while the task is shown.
func (d *detail) actions() []kit.Action {
	actions := []kit.Action{
		{Menu: kit.MenuTask, Label: d.words.T("task.do.add"), Key: ctrl(fyne.KeyN), Run: d.screen.addHere},
		{Menu: kit.MenuTask, Label: d.words.T("task.do.write"), Key: kit.FunctionKey(fyne.KeyF9), Run: d.progress.write, Off: !d.progress.can()},
	}
	actions = append(actions, d.screen.taskActions([]data.TaskID{d.id})...)
	actions = append(actions, d.screen.paperActions()...)
	return append(actions,
		kit.Action{Menu: kit.MenuTask, Label: d.words.T("task.do.previous"), Key: ctrl(fyne.KeyPageUp), Run: func() { d.screen.step(-1) }},
		kit.Action{Menu: kit.MenuTask, Label: d.words.T("task.do.next"), Key: ctrl(fyne.KeyPageDown), Run: func() { d.screen.step(1) }},
	)
}

// save stores the facts of the task as edited.
func (d *detail) save(ctx context.Context, task data.Task) error {
	saved, err := d.desk.Register.SaveTask(ctx, task)
	if err == nil {
		d.facts.task.Task = saved
	}
	return err
}

// halves sets the facts and the ledger side by side, the facts a little wider.
type halves struct{}

// MinSize implements fyne.Layout.
func (*halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Px(560), kit.Px(200))
}

// Layout implements fyne.Layout.
func (*halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	gap := kit.Px(12)
	left := float32(int((size.Width - gap) * 0.515))
	for i, at := range []struct{ x, width float32 }{{-kit.Px(4), left + kit.Px(16)}, {left + gap, size.Width - left - gap}} {
		objects[i].Move(fyne.NewPos(at.x, 0))
		objects[i].Resize(fyne.NewSize(at.width, size.Height))
	}
}
