package ballot

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/proof"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/kit/kittest"
)

// bench shows one ballot over a real register, as the window does: what is committed is
// shown anew.
type bench struct {
	t        *testing.T
	register *sqlite.Register
	desk     *kit.Desk
	screen   *Ballot
	window   fyne.Window
	meeting  data.MeetingID
	card     data.RuleCard
	id       data.BallotID

	waiting []func() // loads that are under way

	people []data.Person
	said   []string
	failed []error
	places []kit.Place
	voted  []data.BallotID
	shown  []kit.Projection
	ended  int
	files  benchFiles
}

// benchFiles answers each question for a file with a path.
type benchFiles struct {
	answer string
	asked  kit.FileQuestion
	viewed string
}

func (f *benchFiles) OpenFile(q kit.FileQuestion)     { f.asked = q }
func (f *benchFiles) ChooseFolder(q kit.FileQuestion) { f.asked = q }
func (f *benchFiles) View(path string) error {
	f.viewed = path
	return nil
}

func (f *benchFiles) Print(path string, left func(bool)) error {
	err := f.View(path)
	if err == nil {
		left(true)
	}
	return err
}

func (f *benchFiles) PrintLast(path string, left func(bool)) error { return f.Print(path, left) }

func (f *benchFiles) SaveFile(q kit.FileQuestion) {
	f.asked = q
	if f.answer != "" {
		q.OnChosen(f.answer)
	}
}

// benchSize is the room of a screen in a window of 1366×697.
var benchSize = fyne.NewSize(1278, 639)

// benchReader starts pdfium once for all tests and keeps its compiled code for the next
// run.
var benchReader = sync.OnceValue(func() *proof.Reader {
	cache := ""
	if dir, err := os.UserCacheDir(); err == nil {
		cache = filepath.Join(dir, "giaoban", "pdfium")
	}
	return proof.NewReader(proof.Options{CacheDir: cache})
})

// keyStaff is the rule of a key staff meeting.
func keyStaff() data.RuleCard {
	return data.RuleCard{
		Name: "Hội nghị cán bộ chủ chốt", Citation: "NĐ 170/2025, Điều 39 khoản 2", PaperTitle: "Phiếu biểu quyết về nhân sự",
		Choices: []data.RuleChoice{{Code: "agree", Words: "Đồng ý"}, {Code: "disagree", Words: "Không đồng ý", Against: true}},
		Base:    data.BasePresent, Threshold: data.Fraction{Num: 1, Den: 2}, Tie: "Người đứng đầu xem xét, quyết định",
	}
}

// newBench makes an invented office with so many voters on the roster of a briefing, all
// present, and a prepared ballot without candidates.
func newBench(t *testing.T, voters int) *bench {
	t.Helper()
	return newBenchBy(t, voters, keyStaff(), kit.Look{Mode: kit.ModeLight}, translations.Vietnamese)
}

func newBenchBy(t *testing.T, voters int, card data.RuleCard, look kit.Look, language string) *bench {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(look))
	b := &bench{t: t}
	clock := data.Clock(func() time.Time { return time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC) })
	register, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "so.sogiaoban"), sqlite.Options{Clock: clock, Actor: "Văn thư", Mark: sqlite.MarkTest})
	b.must(err)
	b.register = register
	t.Cleanup(func() { _ = register.Close() })
	b.fill(voters, card)
	words, err := translations.Load(language)
	b.must(err)
	b.desk = &kit.Desk{
		Register: register, Words: words, Clock: clock, Runner: func(work func()) { b.waiting = append(b.waiting, work) }, Files: &b.files, Reader: benchReader(),
		Navigate: b.navigate, Find: func() {}, Vote: func(id data.BallotID) { b.voted = append(b.voted, id) }, Project: b.project,
		Fail: func(err error) { b.failed = append(b.failed, err) },
		Explain: func(err error) string {
			if r, ok := data.AsRefusal(err); ok {
				return words.F("refused."+string(r.Code), "detail", r.Detail)
			}
			return err.Error()
		},
		Saved: func(kit.SaveState) {}, Say: func(text string) { b.said = append(b.said, text) }, ActionsChanged: func() {},
	}
	b.window = test.NewTempWindow(t, kit.Gap(1))
	b.window.SetPadded(false)
	b.desk.Window = b.window
	b.screen = New(b.desk)
	root := kit.NewRoot(b.screen.Content())
	root.OnKey = func(key *fyne.KeyEvent) bool { return kit.PressAction(b.screen.Actions(), key) }
	b.window.SetContent(root)
	b.window.Resize(benchSize)
	stop := register.Watch(func([]data.Change) { b.screen.Reload() })
	t.Cleanup(stop)
	b.screen.Enter(kit.BallotPlace(b.meeting, b.id))
	b.settle()
	return b
}

// settle lets what is being loaded arrive, as it has in a window at rest. Each key finds
// the screen so; what it does itself finds it as it was before.
func (b *bench) settle() {
	for len(b.waiting) > 0 {
		work := b.waiting[0]
		b.waiting = b.waiting[1:]
		work()
	}
}

func (b *bench) navigate(p kit.Place) {
	b.places = append(b.places, p)
	if p.Name == kit.PlaceBallot {
		b.screen.Enter(p)
	}
}

func (b *bench) project(p kit.Projection) func() {
	b.shown = append(b.shown, p)
	return func() { b.ended++ }
}

func (b *bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// fill makes the office: the first three people stand, the next three count, and all
// the others are summoned and present.
func (b *bench) fill(voters int, card data.RuleCard) {
	ctx := b.t.Context()
	unit, err := b.register.SaveUnit(ctx, data.Unit{Name: "Phòng Tổng hợp"})
	b.must(err)
	m, err := b.register.NewMeeting(ctx, data.KindMonthly, data.Day{Year: 2026, Month: time.November, Day: 23})
	b.must(err)
	b.meeting = m.ID
	b.must(b.register.Together(ctx, func(ctx context.Context) error {
		for i, name := range append([]string{"Ứng viên A", "Ứng viên B", "Ứng viên C", "Người kiểm A", "Người kiểm B", "Người kiểm C"}, named("Cử tri", voters)...) {
			p, err := b.register.SavePerson(ctx, data.Person{Name: name, Unit: unit.ID, Position: "Chuyên viên"})
			if err != nil {
				return err
			}
			b.people = append(b.people, p)
			if i < 6 {
				continue
			}
			a := data.Attendance{Meeting: m.ID, Person: p.ID, InvitedAs: data.InvitedMember, Presence: data.PresencePresent}
			if _, err := b.register.SaveAttendance(ctx, a); err != nil {
				return err
			}
		}
		return nil
	}))
	b.card, err = b.register.SaveRuleCard(ctx, card)
	b.must(err)
	ballot, err := b.register.SaveBallot(ctx, data.Ballot{Meeting: m.ID, Rule: b.card})
	b.must(err)
	b.id = ballot.ID
}

func named(what string, n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("%s %02d", what, i+1)
	}
	return names
}

// prepared gives the ballot a title, so many candidates, two tellers and its roll.
func (b *bench) prepared(candidates int) {
	b.t.Helper()
	ctx := b.t.Context()
	ballot := b.ballot()
	ballot.Title, ballot.Post = "Biểu quyết bổ nhiệm lại Phó Trưởng phòng", "Phó Trưởng phòng"
	for i := range candidates {
		ballot.Candidates = append(ballot.Candidates, data.Candidate{Person: b.people[i].ID, Position: "Phó Trưởng phòng"})
	}
	_, err := b.register.SaveBallot(ctx, ballot)
	b.must(err)
	b.must(b.register.SaveTellers(ctx, b.id, []data.Teller{{Person: b.people[3].ID, Role: data.TellerHead}, {Person: b.people[4].ID, Role: data.TellerMember}}))
	b.must(b.register.FillRoll(ctx, b.id))
}

// opened opens voting on paper; all present are handed a paper and so many come back.
func (b *bench) closed(candidates, returned int) {
	b.t.Helper()
	ctx := b.t.Context()
	b.prepared(candidates)
	b.step(data.BallotOpen)
	issued := 0
	for _, l := range b.ballot().Roll {
		if l.Votes() {
			b.must(b.register.MarkIssued(ctx, l.ID, true))
			issued++
		}
	}
	b.must(b.register.SavePapers(ctx, b.id, data.BallotPapers{
		Printed: issued + 2, Unused: 1, Spoiled: 1, Returned: returned, NotReturned: issued - returned,
	}))
	b.step(data.BallotClosed)
}

// counted takes the ballot to its result.
func (b *bench) counted(count data.Count) {
	b.t.Helper()
	b.closed(len(count.Candidates), count.Valid+count.InvalidPapers())
	for _, t := range b.ballot().Tellers {
		b.must(b.register.EnterCount(b.t.Context(), t.ID, count))
	}
	b.step(data.BallotCounted)
}

func (b *bench) step(to data.BallotState) {
	b.t.Helper()
	b.must(b.register.StepBallot(b.t.Context(), b.id, data.BallotStep{To: to, Way: data.BallotOnPaper}))
}

func (b *bench) ballot() data.Ballot {
	b.t.Helper()
	ballot, err := b.register.Ballot(b.t.Context(), b.id)
	b.must(err)
	return ballot
}

// at opens a step of the ballot.
func (b *bench) at(name kit.StepName) step {
	b.t.Helper()
	p := kit.BallotPlace(b.meeting, b.id)
	p.Step = name
	b.screen.Flush()
	b.screen.Enter(p)
	b.settle()
	return b.screen.steps[b.screen.current]
}

func (b *bench) focused() fyne.Focusable {
	b.t.Helper()
	b.settle()
	f := b.window.Canvas().Focused()
	if f == nil {
		b.t.Fatal("nothing has the focus")
	}
	return f
}

// typed types into the focused control.
func (b *bench) typed(text string) {
	b.t.Helper()
	for _, r := range text {
		b.focused().TypedRune(r)
	}
}

// keys presses keys in the focused control, one after the other.
func (b *bench) keys(names ...fyne.KeyName) {
	b.t.Helper()
	for _, name := range names {
		b.focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (b *bench) tab() {
	b.settle()
	b.window.Canvas().FocusNext()
}

// press runs the action of a shortcut, as the menu does.
func (b *bench) press(shortcut fyne.Shortcut) {
	b.t.Helper()
	b.settle()
	want := shortcut.(*desktop.CustomShortcut)
	for _, a := range b.screen.Actions() {
		if s, ok := a.Key.(*desktop.CustomShortcut); ok && *s == *want {
			if a.Off {
				b.t.Fatalf("%q is off", a.Label)
			}
			a.Run()
			return
		}
	}
	b.t.Fatalf("no action for %v", want)
}

// off reports whether the action of a shortcut is off or missing.
func (b *bench) off(shortcut fyne.Shortcut) bool {
	b.settle()
	want := shortcut.(*desktop.CustomShortcut)
	for _, a := range b.screen.Actions() {
		if s, ok := a.Key.(*desktop.CustomShortcut); ok && *s == *want {
			return a.Off
		}
	}
	return true
}

// dialog returns the words of the dialog that is open, "" for none.
func (b *bench) dialog() string {
	b.settle()
	top := b.window.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	return shownText(top)
}

// accept presses the last button of the dialog that is open.
func (b *bench) accept() {
	b.t.Helper()
	if b.window.Canvas().Overlays().Top() == nil {
		b.t.Fatal("no dialog is open")
	}
	for range 12 {
		if button, ok := b.window.Canvas().Focused().(*kit.Button); ok && !button.Off() && b.isLast(button) {
			b.keys(fyne.KeyReturn)
			return
		}
		b.window.Canvas().FocusNext()
	}
	b.t.Fatal("the dialog has no button to accept")
}

func (b *bench) isLast(button *kit.Button) bool {
	var last *kit.Button
	walk(b.window.Canvas().Overlays().Top(), func(o fyne.CanvasObject) {
		if found, ok := o.(*kit.Button); ok {
			last = found
		}
	})
	return last == button
}

// walk goes through an object and all that is visible in it.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}

// shownText returns the words that are visible in an object.
func shownText(o fyne.CanvasObject) string {
	var parts []string
	walk(o, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *kit.Text:
			parts = append(parts, o.Text())
		case *kit.Button:
			parts = append(parts, o.Text())
		case *kit.Badge:
			parts = append(parts, o.Options().Text)
		case *kit.Notice:
			parts = append(parts, o.Message())
		}
	})
	return strings.Join(parts, "\n")
}

// says checks that words are in view on the screen.
func (b *bench) says(words ...string) {
	b.t.Helper()
	b.settle()
	shown := shownText(b.screen.steps[b.screen.current].content())
	for _, w := range words {
		if !strings.Contains(shown, w) {
			b.t.Errorf("the screen does not say %q", w)
		}
	}
}

// keepsQuiet checks that words are not in view.
func (b *bench) keepsQuiet(words ...string) {
	b.t.Helper()
	b.settle()
	shown := shownText(b.screen.steps[b.screen.current].content())
	for _, w := range words {
		if strings.Contains(shown, w) {
			b.t.Errorf("the screen says %q", w)
		}
	}
}

// shot writes a picture of the screen for looking at, where SHOTS_DIR names a folder.
func (b *bench) shot(name string) {
	b.t.Helper()
	b.settle()
	kittest.Picture(b.t, b.window, name)
}

// noFailures fails the test when the screen told the desk of an error.
func (b *bench) noFailures() {
	b.t.Helper()
	for _, err := range b.failed {
		b.t.Errorf("told the desk: %v", err)
	}
}
