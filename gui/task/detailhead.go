package task

import (
	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// detailHead is what a task is called and how it stands.
type detailHead struct {
	words  *translations.Words
	what   *kit.Text
	badges *fyne.Container
	locked *kit.Notice
	root   *fyne.Container
}

func newDetailHead(words *translations.Words) *detailHead {
	h := &detailHead{
		words: words, what: kit.NewText(kit.TextOptions{Role: kit.RoleTitle, Bold: true, Wrap: true, MaxLines: 4}), badges: kit.Wrapped(8, 6),
		locked: kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneGrey, Icon: kit.IconLock, Text: words.T("task.detail.locked"), Hidden: true}),
	}
	h.root = kit.VBox(10, h.what, h.badges, h.locked)
	return h
}

func (h *detailHead) show(f facts) {
	h.what.SetText(f.task.What)
	h.badges.Objects = nil
	for _, o := range badges(f, h.words) {
		h.badges.Add(kit.NewBadge(o))
	}
	setVisible(h.locked, f.locked())
	setVisible(h.what, f.locked()) // else its field stands below
	h.root.Refresh()
}

// badges say how a task stands and what it has been through.
func badges(f facts, w *translations.Words) []kit.BadgeOptions {
	t := f.task
	list := []kit.BadgeOptions{
		kit.DueBadge(t.Task, f.tracking.Today, f.tracking.Office.UrgentDays, w),
		{Icon: stateIcon(t.State), Text: w.T("task_state." + t.State.String())},
	}
	if t.State == data.TaskPaused || t.State == data.TaskWithdrawn {
		list = list[1:]
	}
	for _, c := range []struct {
		n    int
		icon kit.IconName
		key  string
	}{
		{t.Carried, kit.IconHistory, "task.badge.carried"},
		{t.Extended, kit.IconEvent, "task.badge.extended"},
		{t.Urged, kit.IconBell, "task.badge.urged"},
	} {
		if c.n > 0 {
			list = append(list, kit.BadgeOptions{Icon: c.icon, Text: w.F(c.key, "n", c.n)})
		}
	}
	if quiet(t, f.tracking) {
		list = append(list, kit.BadgeOptions{
			Icon: kit.IconWarning, Tone: kit.ToneAmber, Text: w.F("task.badge.quiet", "n", t.QuietDays(f.tracking.Today)),
		})
	}
	return list
}
