package task

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/vietnamese"
	"giaoban/gui/kit"
)

// spoken is an error that says in the user's words what is missing.
type spoken string

// Error implements error.
func (s spoken) Error() string { return string(s) }

// question is a dialog with fields that ends in one step of the register.
type question struct {
	title string
	text  string
	yes   string
	icon  kit.IconName
	body  []fyne.CanvasObject
	first fyne.Focusable
	width float32
	// keep are the fields whose text outlives the program while the dialog is open, by
	// what they are called; of tells what the dialog is about.
	keep map[string]*kit.TextArea
	of   []data.TrackedTask
	// run does what is asked for; the dialog stays open with the words of an error.
	run func() error
	// then follows once the dialog is closed after run; may be nil.
	then func()
}

// ask opens a question. Enter in a field of one line, Ctrl+Enter in one of
// several and F9 anywhere answer it.
func (s *Screen) ask(q question) *kit.Dialog {
	trouble := kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	if q.width == 0 {
		q.width = 520
	}
	answered := false
	jottings := s.jot(q)
	var d *kit.Dialog
	d = kit.NewDialog(kit.DialogOptions{
		Title: q.title, Text: q.text, Icon: q.icon, Width: q.width, Words: s.words, First: q.first,
		Body: kit.NewWholeScroll(kit.VBox(12, append(q.body, trouble)...)),
		OnClosed: func() {
			for _, j := range jottings {
				j.Drop()
			}
			if answered && q.then != nil {
				q.then()
			}
		},
		Buttons: []kit.DialogButton{
			{Text: s.words.T("kit.cancel"), Cancel: true},
			{Text: q.yes, Kind: kit.ButtonMain, Keys: []string{"F9"}, OnTap: func() bool {
				err := q.run()
				if answered = err == nil; answered {
					return true
				}
				s.refuse(d, q.body, trouble, err)
				return false
			}},
		},
	})
	d.Show(s.desk.Window)
	return d
}

// jot keeps what is typed into the fields of a question until it is closed.
func (s *Screen) jot(q question) []*kit.Jotting {
	var tasks []string
	for _, t := range q.of {
		tasks = append(tasks, strconv.FormatInt(int64(t.ID), 10))
	}
	var jottings []*kit.Jotting
	for name, field := range q.keep {
		j := kit.NewJotting(s.desk, field)
		j.Follow(name+"/"+strings.Join(tasks, ","), field.Value())
		jottings = append(jottings, j)
	}
	return jottings
}

// refuse says why a question cannot be answered so: at the field that is wrong,
// which gets the focus, or under the fields.
func (s *Screen) refuse(d *kit.Dialog, body []fyne.CanvasObject, trouble *kit.Notice, err error) {
	wrong := kit.FirstWrong(body...)
	text := s.explain(err)
	if wrong != nil {
		text = ""
	}
	trouble.ShowMessage(kit.ToneRed, "", text)
	d.Refresh()
	if wrong != nil {
		kit.FocusOn(wrong)
	}
}

// explain says an error in the user's words.
func (s *Screen) explain(err error) string {
	var words spoken
	if errors.As(err, &words) {
		return string(words)
	}
	return s.desk.Explain(err)
}

// listed shows the tasks that a question is about: the first ones by name, the
// others by their number.
func (s *Screen) listed(tasks []data.TrackedTask) fyne.CanvasObject {
	const most = 4
	lines := make([]fyne.CanvasObject, 0, most+1)
	for i, t := range tasks {
		if i == most {
			lines = append(lines, kit.Caption(s.words.F("task.more", "n", len(tasks)-most)))
			break
		}
		lines = append(lines, kit.NewText(kit.TextOptions{Text: "•  " + vietnamese.FirstLine(t.What), Color: kit.ColorText2, Ellipsis: true}))
	}
	return kit.VBox(4, lines...)
}
