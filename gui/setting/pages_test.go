package setting

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// shown is the settings of the sample register in a window.
type shown struct {
	*Screen
	t        *testing.T
	register *sqlite.Register
	store    *Store
	folder   string
	failed   error
	dressed  int
	spoke    int
	restored string
	said     string
}

func show(t *testing.T, page string) *shown {
	t.Helper()
	folder := t.TempDir()
	path := filepath.Join(folder, "sổ.sogiaoban")
	clock := func() time.Time { return time.Date(2016, 4, 6, 10, 0, 0, 0, time.UTC) }
	if err := sample.Make(context.Background(), path, sqlite.Options{Clock: clock}); err != nil {
		t.Fatal(err)
	}
	r, err := sqlite.Open(context.Background(), path, sqlite.Options{Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	s := &shown{t: t, register: r, folder: folder}
	if s.store, err = LoadStore(filepath.Join(folder, "pc", "settings.json")); err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	w := app.NewWindow("")
	w.SetPadded(false)
	s.Screen = New(&kit.Desk{
		Register: r, Words: words, Clock: clock, Runner: kit.AtOnce, Window: w, Find: func() {}, Saved: func(kit.SaveState) {},
		Fail: func(err error) { s.failed = err }, Say: func(m string) { s.said = m },
		Explain: func(err error) string {
			refusal, _ := data.AsRefusal(err)
			return words.F("refused."+string(refusal.Code), "detail", refusal.Detail)
		},
	}, Options{
		Store: s.store, BackupFolder: func() string { return folder }, Dress: func() { s.dressed++ }, Speak: func() { s.spoke++ },
		Restore: func(path string) { s.restored = path },
	})
	w.SetContent(kit.NewRoot(s.Content()))
	w.Resize(fyne.NewSize(1278, 710))
	s.Enter(kit.Place{Name: kit.PlaceSettings, Field: page})
	if s.failed != nil {
		t.Fatal(s.failed)
	}
	return s
}

func (s *shown) expect(words ...string) {
	s.t.Helper()
	var all []string
	objects := append([]fyne.CanvasObject{s.content}, s.desk.Window.Canvas().Overlays().List()...)
	for _, o := range objects {
		for _, part := range test.LaidOutObjects(o) {
			if text, ok := part.(*canvas.Text); ok && text.Text != "" {
				all = append(all, text.Text)
			}
		}
	}
	said := strings.Join(all, "\n")
	for _, w := range words {
		if !strings.Contains(said, w) {
			s.t.Errorf("the settings do not say %q; they say\n%s", w, said)
		}
	}
}

func (s *shown) office() data.Office {
	s.t.Helper()
	o, err := s.register.Office(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	return o
}

func pageOf[T section](s *shown) T {
	s.t.Helper()
	p, ok := s.entries[s.shown_()].page.(T)
	if !ok {
		s.t.Fatalf("page %d is a %T", s.shown_(), s.entries[s.shown_()].page)
	}
	return p
}

func (s *shown) shown_() int { return s.Screen.shown }

func TestTheOfficeStoresItselfAndShowsHowItPrints(t *testing.T) {
	s := show(t, PageOffice)
	p := pageOf[*officePage](s)
	if !kit.HasFocus(p.parent) {
		t.Error("the first field has not the focus")
	}
	p.parent.SetText("Ubnd tỉnh A")
	p.symbol.SetText("VPUB")
	if got := p.preview.left[0].Text; got != "UBND TỈNH A" {
		t.Errorf("the preview shows %q", got)
	}
	if got := p.preview.left[2].Text; got != "Số: ……/BB-VPUB" {
		t.Errorf("the preview shows %q", got)
	}
	s.Flush()
	if o := s.office(); o.Parent != "Ubnd tỉnh A" || o.Symbol != "VPUB" || o.Agency != "VĂN PHÒNG" {
		t.Errorf("the office is %+v", o)
	}
	p.parent.SetText("")
	s.Flush()
	if got := p.preview.left[0].Text; got != "" {
		t.Errorf("an empty parent agency, which does not print, shows as %q", got)
	}
}

func TestPagesOfTheOfficeKeepEachOthersFields(t *testing.T) {
	s := show(t, PageOffice)
	pageOf[*officePage](s).place.SetText("Tỉnh A")
	s.list.Select(1)
	s.Screen.show(1)
	papers := pageOf[*papersPage](s)
	papers.goes.recipients.SetText("Như trên\n\nThường trực UBND")
	s.Flush()
	if o := s.office(); o.Place != "Tỉnh A" || len(o.Recipients) != 2 {
		t.Errorf("the office is %+v", o)
	}
}

// TestEachKindOfPaperHasItsTemplate: what is typed for one kind is stored before
// another comes into view, and stays with its kind.
func TestEachKindOfPaperHasItsTemplate(t *testing.T) {
	s := show(t, PagePapers)
	p := pageOf[*papersPage](s)
	p.goes.recipients.SetText("Thường trực UBND tỉnh")
	p.goes.choose(data.PaperReport)
	if p.goes.recipients.Value() != "" || !p.goes.addressed.Visible() {
		t.Errorf("the report has %q, its Kính gửi shown: %v", p.goes.recipients.Value(), p.goes.addressed.Visible())
	}
	p.goes.addressees.SetText("Chủ tịch UBND tỉnh A")
	p.goes.archive.SetText("VT, TH")
	p.goes.choose(data.PaperNotice)
	p.goes.recipients.SetText("Các phòng, ban\nBan Tiếp công dân")
	p.goes.choose(data.PaperMinutes)
	if p.goes.recipients.Value() != "Thường trực UBND tỉnh" || p.goes.addressed.Visible() {
		t.Errorf("the minutes go to %q", p.goes.recipients.Value())
	}
	o := s.office()
	report, notice := o.Template(data.PaperReport), o.Template(data.PaperNotice)
	if len(o.Recipients) != 1 || len(report.Addressees) != 1 || report.Archive != "VT, TH" || len(notice.Recipients) != 2 || len(o.Templates) != 2 {
		t.Errorf("the office is %+v", o)
	}
	p.goes.choose(data.PaperReport)
	p.goes.addressees.SetText(strings.Repeat("a", 3000))
	p.goes.choose(data.PaperNotice)
	if p.goes.shown != data.PaperReport || p.goes.kind.Selected() != string(data.PaperReport) || p.goes.recipients.Error() == "" {
		t.Error("what could not be stored has left the view")
	}
}

func TestHowPapersAreNumbered(t *testing.T) {
	s := show(t, PagePapers)
	p := pageOf[*papersPage](s)
	p.here.Tapped(nil)
	p.series.Tapped(nil)
	if o := s.office(); !o.NumbersHere || !o.OneSeries {
		t.Errorf("the office is %+v", o)
	}
	p.reload()
	if !p.here.On() || !p.series.On() {
		t.Error("the page does not show how papers are numbered")
	}
}

// choose chooses a kind as the user does.
func (g *paperGoes) choose(kind data.PaperKind) {
	g.kind.SetSelected(string(kind))
	g.turn(string(kind))
}

func TestRemindersAreNumbersOfTheOffice(t *testing.T) {
	s := show(t, PageReminders)
	p := pageOf[*remindersPage](s)
	p.urgent.SetText("10")
	p.quiet.SetText("21")
	p.most.SetText("2")
	s.Flush()
	if o := s.office(); o.UrgentDays != 10 || o.QuietDays != 21 || o.MaxExtensions != 2 {
		t.Errorf("the office is %+v", o)
	}
	p.urgent.SetText("mười")
	s.Flush()
	if p.urgent.Error() == "" {
		t.Error("a wrong number is not refused at its field")
	}
	if got := s.office().UrgentDays; got != 10 {
		t.Errorf("a wrong number changed the office: %d", got)
	}
}

// TestTheOfficeIsKeptThoughTypingBeginsBeforeItIsRead: on a slow disk the fields
// get the focus, and keys, before the office is read.
func TestTheOfficeIsKeptThoughTypingBeginsBeforeItIsRead(t *testing.T) {
	for _, flushFirst := range []bool{false, true} {
		s := show(t, PageLook)
		before := s.office()
		var work []func()
		s.desk.Runner = func(f func()) { work = append(work, f) }
		p := newOfficePage(s.Screen)
		s.desk.Window.SetContent(kit.NewRoot(p.content()))
		p.reload()
		kit.FocusOn(p.parent)
		p.parent.SetText("UBND tỉnh A")
		if flushFirst {
			p.flush()
		}
		for _, f := range work {
			f()
		}
		p.flush()
		after := s.office()
		if after.Parent != "UBND tỉnh A" || after.Agency != before.Agency || after.Symbol != before.Symbol || after.Head != before.Head ||
			after.FullName != before.FullName || after.HeadTitle != before.HeadTitle {
			t.Errorf("the office %+v became %+v", before, after)
		}
		if p.parent.Value() != "UBND tỉnh A" || p.agency.Value() != before.Agency {
			t.Errorf("the fields show %q and %q", p.parent.Value(), p.agency.Value())
		}
	}
}

func TestAFieldThatHasTheFocusFirstIsFilledToo(t *testing.T) {
	s := show(t, PageLook)
	var work []func()
	s.desk.Runner = func(f func()) { work = append(work, f) }
	p := newOfficePage(s.Screen)
	s.desk.Window.SetContent(kit.NewRoot(p.content()))
	p.reload()
	kit.FocusOn(p.parent)
	for _, f := range work {
		f()
	}
	if got := p.parent.Value(); got != "UBND TỈNH …" {
		t.Errorf("the parent agency reads %q", got)
	}
	if got := p.preview.left[0].Text; got != "UBND TỈNH ………" {
		t.Errorf("its preview reads %q, not as it prints", got)
	}
}

func TestReloadDoesNotTouchWhatIsTyped(t *testing.T) {
	s := show(t, PageOffice)
	p := pageOf[*officePage](s)
	p.agency.SetText("VĂN PHÒNG UBND")
	s.Reload()
	if got := p.agency.Value(); got != "VĂN PHÒNG UBND" {
		t.Errorf("a reload made %q of it", got)
	}
}

func TestTheLookIsKeptAndShownAtOnce(t *testing.T) {
	s := show(t, PageLook)
	p := pageOf[*lookPage](s)
	if p.ground.Selected() != 0 || p.size.Selected() != 0 || p.language.Selected() != 0 {
		t.Errorf("begins with %d %d %d", p.ground.Selected(), p.size.Selected(), p.language.Selected())
	}
	p.ground.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	p.size.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	p.language.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	pc := s.store.PC()
	if pc.Look != LookDark || pc.Percent != 115 || pc.Language != translations.English {
		t.Errorf("the computer remembers %+v", pc)
	}
	if s.dressed != 2 || s.spoke != 1 {
		t.Errorf("dressed %d, spoke %d", s.dressed, s.spoke)
	}
}

func TestCopiesAreMadeListedAndCompared(t *testing.T) {
	s := show(t, PageBackup)
	s.expect("Chưa có bản sao lưu")
	p := pageOf[*backupPage](s)
	p.make()
	if n := len(p.table.Rows()); n != 1 {
		t.Fatalf("%d copies are listed", n)
	}
	if !strings.Contains(s.said, "Đã sao lưu và kiểm tra") {
		t.Errorf("said %q", s.said)
	}
	s.expect("Bản gần nhất", "cùng ổ đĩa với sổ")
	if _, err := s.register.SaveUnit(context.Background(), data.Unit{Name: "Phòng Kinh tế"}); err != nil {
		t.Fatal(err)
	}
	p.table.Select(0)
	p.askRestore()
	s.expect("Khôi phục từ bản sao lưu?", "Sổ đang mở", "Bản sao", "Đơn vị")
	if s.restored != "" {
		t.Error("restored without having asked")
	}
}

func TestCopiesOfAnotherRegisterAreNotListed(t *testing.T) {
	s := show(t, PageBackup)
	if _, err := s.register.Backup(context.Background(), s.folder); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]int{s.register.Path(): 1, filepath.Join(s.folder, "khác.sogiaoban"): 0} {
		copies, err := CopiesOf(s.folder, path)
		if err != nil || len(copies) != want {
			t.Errorf("%s has %d copies, %v", filepath.Base(path), len(copies), err)
		}
	}
	if copies, err := CopiesOf(filepath.Join(s.folder, "none"), s.register.Path()); err != nil || len(copies) != 0 {
		t.Errorf("a folder that is not there: %d, %v", len(copies), err)
	}
}

func TestUsersAreAddedAndRetired(t *testing.T) {
	s := show(t, PageUsers)
	s.expect("Chưa có ai", "không khóa tệp sổ")
	p := pageOf[*usersPage](s)
	if problem := p.store(data.User{Name: "Nguyễn Thị A"}); problem != "" {
		t.Fatal(problem)
	}
	if problem := p.store(data.User{Name: "  "}); problem == "" {
		t.Error("a user without a name is taken")
	}
	u, ok := p.table.Row(0)
	if !ok || u.Name != "Nguyễn Thị A" {
		t.Fatalf("listed %+v", u)
	}
	p.retire(u)
	if u, _ = p.table.Row(0); !u.Retired {
		t.Error("not retired")
	}
	s.expect("Đã nghỉ")
}

func TestRuleCardsAreEditedWithTheirSource(t *testing.T) {
	s := show(t, PageRules)
	s.expect("Đối chiếu văn bản hiện hành trước khi dùng")
	p := pageOf[*rulesPage](s)
	if p.citation.Value() == "" {
		t.Error("the card shows no source")
	}
	id := p.card.ID
	p.num.SetText("2")
	p.den.SetText("3")
	p.tie.SetText("Lấy phiếu lại")
	s.Flush()
	cards, err := s.register.RuleCards(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cards {
		if c.ID == id && (c.Threshold != data.Fraction{Num: 2, Den: 3} || c.Tie != "Lấy phiếu lại") {
			t.Errorf("stored %+v", c)
		}
	}
	p.num.SetText("5")
	s.Flush()
	if p.num.Error() == "" {
		t.Error("5/3 is not refused at its field")
	}
	p.num.SetText("2")
	s.Flush()
	second, _ := p.table.Row(1)
	p.table.Select(1)
	p.choose(second)
	if p.name.Value() != second.Name {
		t.Errorf("the second card shows as %q, want %q", p.name.Value(), second.Name)
	}
}

func TestSizeWords(t *testing.T) {
	for bytes, want := range map[int64]string{0: "1 KB", 1024: "1 KB", 1025: "2 KB", 1 << 20: "1,0 MB", 1_300_000: "1,2 MB"} {
		if got := sizeWords(bytes); got != want {
			t.Errorf("%d bytes: %q, want %q", bytes, got, want)
		}
	}
}

func TestFractionOf(t *testing.T) {
	test.NewTempApp(t)
	entry := func(text string) *kit.Entry { return kit.NewEntry(kit.EntryOptions{Text: text}) }
	for _, c := range []struct {
		num, den string
		want     data.Fraction
		refused  bool
	}{
		{"", "", data.Fraction{}, false},
		{"1", "2", data.Fraction{Num: 1, Den: 2}, false},
		{" 2 ", "3", data.Fraction{Num: 2, Den: 3}, false},
		{"1", "", data.Fraction{}, true},
		{"một", "2", data.Fraction{}, true},
	} {
		got, err := fractionOf("threshold", entry(c.num), entry(c.den))
		if refused := errors.Is(err, &data.Refusal{Code: data.RefusedFraction}); refused != c.refused || !refused && got != c.want {
			t.Errorf("%q/%q: %v, %v", c.num, c.den, got, err)
		}
	}
}
