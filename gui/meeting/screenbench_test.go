package meeting

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/kit/kittest"
)

// screenBench shows a whole screen over the sample register, as the window does:
// after each commit the screen reloads.
type screenBench struct {
	*bench
	screen kit.Screen
}

// screenSize is the room of a screen beside the rail in a window of 1366×768.
var screenSize = fyne.NewSize(1278, 710)

func newScreenBench(t *testing.T, makeScreen func(*kit.Desk) kit.Screen) *screenBench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	clock := data.Clock(clockAt(2016, time.April, 6, 10, 42))
	path := filepath.Join(t.TempDir(), "so.sogiaoban")
	options := sqlite.Options{Clock: clock, Actor: "Văn thư"}
	if err := sample.Make(t.Context(), path, options); err != nil {
		t.Fatal(err)
	}
	register, err := sqlite.Open(t.Context(), path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = register.Close() })
	s := &screenBench{bench: &bench{t: t, register: register}}
	words := vietnameseWords(t)
	s.desk = &kit.Desk{
		Register: register, Words: words, Clock: clock, Runner: kit.AtOnce, Files: &s.files, Reader: benchReader(),
		Navigate:       s.navigate,
		Fail:           func(err error) { s.failed = append(s.failed, err) },
		Explain:        func(err error) string { return explained(words.F, err) },
		Saved:          func(kit.SaveState) {},
		Say:            func(text string) { s.said = append(s.said, text) },
		Find:           func() {},
		ActionsChanged: func() {},
	}
	s.window = test.NewTempWindow(t, kit.Gap(1))
	s.window.SetPadded(false)
	s.desk.Window = s.window
	s.screen = makeScreen(s.desk)
	root := kit.NewRoot(kit.Ground(kit.ColorBg, s.screen.Content()))
	root.OnKey = func(key *fyne.KeyEvent) bool { return kit.PressAction(s.screen.Actions(), key) }
	s.window.SetContent(root)
	s.window.Resize(screenSize)
	t.Cleanup(register.Watch(func([]data.Change) { s.screen.Reload() }))
	meetings, err := register.Meetings(t.Context(), sqlite.MeetingFilter{})
	s.must(err)
	s.meeting = meetings[0].ID
	return s
}

// navigate stays on the screen for places of the briefing shown.
func (s *screenBench) navigate(p kit.Place) {
	s.place = p
	if _, ok := s.screen.(*Briefing); ok && p.Name == kit.PlaceMeeting {
		s.screen.Enter(p)
	}
}

// run does what an item of the menu does.
func (s *screenBench) run(label string) {
	s.t.Helper()
	for _, a := range s.screen.Actions() {
		if a.Label == label {
			if a.Off {
				s.t.Fatalf("%q is off", label)
			}
			a.Run()
			return
		}
	}
	s.t.Fatalf("no action %q", label)
}

// can reports whether an item of the menu is there and not off.
func (s *screenBench) can(label string) bool {
	for _, a := range s.screen.Actions() {
		if a.Label == label {
			return !a.Off
		}
	}
	return false
}

// dialogText returns the words of the dialog that is open, "" without one.
func (s *screenBench) dialogText() string {
	top := s.window.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return textIn(top)
}

// text returns the words in view.
func (s *screenBench) text() string { return textIn(s.window.Content()) }

// textIn returns the words an object shows, a line each.
func textIn(o fyne.CanvasObject) string {
	var lines []string
	for _, part := range test.LaidOutObjects(o) {
		if t, ok := part.(*canvas.Text); ok && t.Visible() && t.Text != "" {
			lines = append(lines, t.Text)
		}
	}
	return strings.Join(lines, "\n")
}

func (s *screenBench) shot(name string) {
	s.t.Helper()
	kittest.Picture(s.t, s.window, name)
}
