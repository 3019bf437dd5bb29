package gui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// deskState is what the status line says about the register.
type deskState struct {
	today      data.Day
	late, soon int
	quiet      int // open tasks without a report for quietDays
	urgentDays int
	quietDays  int
	lastBackup time.Time // zero: none yet
	begun      time.Time // when the first line of the activity was written
	now        time.Time
}

// backupWarnAfter is how many days without a copy the status line bears in silence.
const backupWarnAfter = 7

// sayTime is how long a message stands in the status line.
const sayTime = 10 * time.Second

// backupAge returns how many days the register has been without a copy, and
// whether that calls for a warning.
func (s deskState) backupAge() (days int, warn bool) {
	since := s.lastBackup
	if since.IsZero() {
		since = s.begun
	}
	days = int(s.now.Sub(since).Hours() / 24)
	return days, !since.IsZero() && days > backupWarnAfter
}

// statusLine is the line at the foot of the window: what is saved, the day, what
// is late, and the keys that work where the focus is.
type statusLine struct {
	words  *translations.Words
	open   func(kit.Place)
	state  deskState
	known  bool // state has been read
	save   kit.SaveState
	said   string
	work   string // what is being done in the background; "" for nothing
	timer  kit.Timer
	stop   func() // of the countdown after which said goes
	hints  []kit.Hint
	left   *fyne.Container
	right  *kit.HintRow
	line   *fyne.Container
	object fyne.CanvasObject
}

func newStatusLine(words *translations.Words, open func(kit.Place)) *statusLine {
	s := &statusLine{words: words, open: open, timer: kit.RealTimer, stop: func() {}, left: container.NewStack(), right: kit.NewHintRow()}
	s.line = kit.HBox(16, kit.Grow(s.left), s.right)
	body := kit.VBox(0, kit.NewDivider(), kit.Grow(kit.Inside(0, 12, 0, 14, s.line)))
	s.object = kit.Sized(0, kit.HeightStatusLine, kit.Ground(kit.ColorSurface, body))
	s.show()
	s.showHints()
	return s
}

func (s *statusLine) setState(state deskState) {
	s.state, s.known = state, true
	s.show()
}

func (s *statusLine) setSave(state kit.SaveState) {
	s.save, s.said = state, ""
	s.show()
}

// setWork says what is being done in the background, until it is "".
func (s *statusLine) setWork(work string) {
	if s.work != work {
		s.work = work
		s.show()
	}
}

// unsaved returns why what was typed last could not be stored; nil: it is stored.
func (s *statusLine) unsaved() error {
	if s.save.Kind != kit.SaveFailed {
		return nil
	}
	return s.save.Err
}

// say shows a message for a while.
func (s *statusLine) say(message string) {
	s.said = message
	s.show()
	s.stop()
	s.stop = s.timer(sayTime, func() {
		s.said = ""
		s.show()
	})
}

func (s *statusLine) setHints(hints []kit.Hint) {
	s.hints = hints
	s.showHints()
}

func (s *statusLine) show() {
	s.left.Objects = []fyne.CanvasObject{container.New(&factLayout{gap: 12}, s.facts()...)}
	s.left.Refresh()
}

// facts lists what the line says. A message stands alone while it stands.
func (s *statusLine) facts() []fyne.CanvasObject {
	facts := []fyne.CanvasObject{s.saving()}
	if s.work != "" && s.said == "" {
		return append(facts, s.divider(), s.fact(kit.IconTimer, kit.ColorText2, false, s.work))
	}
	if !s.known || s.said != "" {
		return facts
	}
	facts = append(facts, s.divider(), s.fact(kit.IconNone, kit.ColorText2, false, kit.LongDay(s.state.today, s.words)))
	if tasks := s.tasks(); len(tasks) > 0 {
		facts = append(append(facts, s.divider()), tasks...)
	}
	if days, warn := s.state.backupAge(); warn {
		text := s.words.F("status.backup_old", "days", days)
		if s.state.lastBackup.IsZero() {
			text = s.words.T("status.backup_none")
		}
		facts = append(facts, s.divider(), s.fact(kit.IconWarning, kit.ColorAmber, true, text))
	}
	return facts
}

// tasks says which tasks want looking at; each fact leads to them.
func (s *statusLine) tasks() []fyne.CanvasObject {
	var facts []fyne.CanvasObject
	add := func(n int, icon kit.IconName, color fyne.ThemeColorName, text, field string) {
		if n > 0 {
			lead := func() { s.open(kit.Place{Name: kit.PlaceTasks, Field: field}) }
			facts = append(facts, newTappableFact(s.fact(icon, color, true, text), lead))
		}
	}
	n := s.state
	add(n.late, kit.IconOverdue, kit.ColorRed, s.words.F("status.late", "n", n.late), "overdue")
	add(n.soon, kit.IconClock, kit.ColorAmber, s.words.F("status.soon", "n", n.soon, "days", n.urgentDays), "soon")
	add(n.quiet, kit.IconBell, kit.ColorAmber, s.words.F("status.quiet", "n", n.quiet, "days", n.quietDays), "quiet")
	return facts
}

// saving says how the saving stands, or what a screen has just said.
func (s *statusLine) saving() fyne.CanvasObject {
	switch {
	case s.said != "":
		return s.message()
	case s.save.Kind == kit.SaveFailed:
		return s.fact(kit.IconOverdue, kit.ColorRed, true, s.words.T("status.not_saved"))
	case s.save.Kind == kit.SaveWaiting || s.save.Kind == kit.SaveSaving:
		return s.fact(kit.IconEdit, kit.ColorText2, false, s.words.T("status.saving"))
	case s.save.At.IsZero():
		return s.fact(kit.IconCheck, kit.ColorGreen, false, s.words.T("status.all_saved"))
	}
	return s.fact(kit.IconCheck, kit.ColorGreen, false, s.words.F("status.saved", "time", s.save.At.Format("15:04")))
}

// message shows what a screen has just said, cut with … where the keys need the room.
func (s *statusLine) message() fyne.CanvasObject {
	words := kit.NewText(kit.TextOptions{Text: s.said, Role: kit.RoleCaption, Color: kit.ColorPrimary, Ellipsis: true})
	return kit.HBox(4, kit.NewIcon(kit.IconOptions{Name: kit.IconInfo, Color: kit.ColorPrimary, Size: 14}), kit.Grow(words))
}

func (s *statusLine) fact(icon kit.IconName, color fyne.ThemeColorName, bold bool, text string) fyne.CanvasObject {
	words := kit.NewText(kit.TextOptions{Text: text, Role: kit.RoleCaption, Color: color, Bold: bold})
	if icon == kit.IconNone {
		return words
	}
	return kit.HBox(4, kit.NewIcon(kit.IconOptions{Name: icon, Color: color, Size: 14}), words)
}

func (s *statusLine) divider() fyne.CanvasObject {
	return kit.Sized(1, 14, kit.NewVerticalDivider())
}

func (s *statusLine) showHints() {
	s.right.Set(append(slices.Clone(s.hints), kit.Hint{Keys: []string{"F1"}, Word: s.words.T("status.help")}))
	s.line.Refresh()
}
