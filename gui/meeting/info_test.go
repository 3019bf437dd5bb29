package meeting

import (
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"giaoban/data"
	"giaoban/gui/kit"
)

func newInfoBench(t *testing.T) (*bench, *infoStep) {
	t.Helper()
	b := newBench(t, newInfoStep)
	return b, b.step.(*infoStep)
}

func (b *bench) saved() data.Meeting {
	b.t.Helper()
	b.step.flush()
	return b.dossier().Meeting
}

func TestTheFormByKeysAlone(t *testing.T) {
	b, s := newInfoBench(t)
	b.step.enter(kit.Place{Field: "day"})
	b.typed("11042016")
	b.tab() // title
	b.tab() // start
	b.typed("8h")
	b.tab()
	b.typed("10h30")
	b.tab()
	b.tab() // place
	b.typed("Phòng họp số 1")
	b.tab()
	b.typed("duong")
	b.key(fyne.KeyReturn)
	b.tab()
	b.typed("anh")
	b.key(fyne.KeyReturn)
	b.tab()
	b.typed("05")
	m := b.saved()
	if m.Day != (data.Day{Year: 2016, Month: time.April, Day: 11}) || m.Start.String() != "08:00" || m.End.String() != "10:30" {
		t.Errorf("stored %v %v %v", m.Day, m.Start, m.End)
	}
	if m.Place != "Phòng họp số 1" || m.Chair != b.people[0].ID || m.Secretary != b.people[1].ID || m.Number != "05" {
		t.Errorf("stored place %q, chair %d, secretary %d, number %q", m.Place, m.Chair, m.Secretary, m.Number)
	}
	if len(missingInfo(m)) != 0 {
		t.Errorf("still missing: %v", missingInfo(m))
	}
	if s.title.Text != m.ProposedTitle() {
		t.Errorf("title is %q", s.title.Text)
	}
	b.shot("info-filled")
	b.noFailures()
}

func TestTitleAndPeriodFollowTheKind(t *testing.T) {
	b, s := newInfoBench(t)
	s.choseKind(data.KindMonthly.String())
	m := b.saved()
	proposed := data.PeriodOf(data.KindMonthly, m.Day)
	if m.Kind != data.KindMonthly || m.Period != proposed || m.Title != "Họp giao ban "+proposed.Words(data.KindMonthly) {
		t.Errorf("stored %s %+v %q", m.Kind, m.Period, m.Title)
	}
	if s.number.Text != fmt.Sprint(proposed.Number) || s.title.Text != m.Title {
		t.Errorf("shown %q %q", s.number.Text, s.title.Text)
	}
	s.focusField("title")
	s.title.SelectAllText()
	b.typed("Họp giao ban thường kỳ")
	s.choseKind(data.KindQuarterly.String())
	if m = b.saved(); m.Title != "Họp giao ban thường kỳ" || m.Period != data.PeriodOf(data.KindQuarterly, m.Day) {
		t.Errorf("stored %q %+v", m.Title, m.Period)
	}
	s.focusField("period")
	s.number.SelectAllText()
	b.typed("IV")
	if m = b.saved(); m.Period.Number != 4 {
		t.Errorf("quarter stored: %d", m.Period.Number)
	}
	s.focusField("title")
	s.title.SetText("")
	b.tab()
	if m = b.saved(); m.Title != "Họp giao ban quý IV/2016" {
		t.Errorf("an emptied title became %q", m.Title)
	}
	b.noFailures()
}

func TestWrongFactsAreSaidAtTheirField(t *testing.T) {
	b, s := newInfoBench(t)
	s.focusField("start")
	b.typed("10h")
	b.tab()
	b.typed("9h")
	b.tab()
	if s.form.Named("end").Error() == "" {
		t.Error("an end before the start is not said at its field")
	}
	if m := b.dossier().Meeting; !m.End.IsZero() {
		t.Errorf("stored an end at %v", m.End)
	}
	s.focusField("end")
	s.end.SelectAllText()
	b.typed("11h")
	b.tab()
	if m := b.saved(); m.End.String() != "11:00" || s.form.Named("end").Error() != "" {
		t.Errorf("mended: stored %v, said %q", m.End, s.form.Named("end").Error())
	}
	s.focusField("period")
	s.number.SelectAllText()
	b.typed("9")
	if s.form.Named("period.number").Error() == "" {
		t.Error("a ninth quarter is not refused")
	}
	b.shot("info-wrong")
	b.noFailures()
}

func TestAnUnknownNameIsOfferedToTheDirectory(t *testing.T) {
	b, s := newInfoBench(t)
	s.focusField("secretary")
	b.typed("Ứng viên A")
	if offers := s.secretary.completion.Suggestions(); len(offers) != 1 || !strings.Contains(offers[0].Text, "Ứng viên A") {
		t.Fatalf("offered %v", offers)
	}
	b.key(fyne.KeyReturn)
	if s.secretary.field.Error() == "" || !s.secretary.completion.ListOpen() || b.saved().Secretary != 0 {
		t.Error("an Enter after an unknown name adds it, or does not say what to do")
	}
	b.shot("info-unknown")
	b.key(fyne.KeyDown)
	b.key(fyne.KeyReturn)
	m := b.saved()
	p := b.dossier().Person(m.Secretary)
	if p.Name != "Ứng viên A" || s.secretary.completion.Text != "Ứng viên A" {
		t.Errorf("secretary stored: %+v, shown %q", p, s.secretary.completion.Text)
	}
	s.focusField("chair")
	b.typed("Không ai cả")
	b.key(fyne.KeyEscape)
	b.tab()
	if s.chair.field.Error() == "" || b.saved().Chair != 0 {
		t.Errorf("an unknown chair is said as %q, stored %d", s.chair.field.Error(), b.saved().Chair)
	}
	b.noFailures()
}

func TestTypingIsNotDisturbed(t *testing.T) {
	b, s := newInfoBench(t)
	s.focusField("place")
	b.typed("Phòng họp ")
	b.step.flush()
	if s.place.Text != "Phòng họp " {
		t.Errorf("after saving, the field holds %q", s.place.Text)
	}
	m := b.dossier().Meeting
	m.Results = "Đã làm xong"
	_, err := b.register.SaveMeeting(t.Context(), m)
	b.must(err)
	b.typed("số 1")
	if m = b.saved(); m.Place != "Phòng họp số 1" || m.Results != "Đã làm xong" {
		t.Errorf("stored place %q, assessment %q", m.Place, m.Results)
	}
	b.noFailures()
}

func (b *bench) agenda() string {
	var titles []string
	for _, a := range b.dossier().Agenda {
		titles = append(titles, a.Title)
	}
	return strings.Join(titles, "|")
}

func TestAgendaByKeysAlone(t *testing.T) {
	b, s := newInfoBench(t)
	s.agenda.addLast()
	b.typed("Đánh giá quý I")
	b.tab()
	b.typed("quoc an")
	b.key(fyne.KeyReturn)
	b.tab()
	b.typed("15")
	b.key(fyne.KeyReturn)
	b.typed("Kết luận")
	b.key(fyne.KeyReturn)
	b.typed("Thảo luận")
	b.step.flush()
	if got := b.agenda(); got != "Đánh giá quý I|Kết luận|Thảo luận" {
		t.Fatalf("agenda is %s", got)
	}
	if a := b.dossier().Agenda[0]; a.Presenter != b.people[2].ID || a.Minutes != 15 {
		t.Errorf("first point stored: %+v", a)
	}
	b.press(altKey(fyne.KeyUp))
	if got := b.agenda(); got != "Đánh giá quý I|Thảo luận|Kết luận" {
		t.Errorf("after Alt+↑: %s", got)
	}
	if at := s.agenda.focused(); at != 1 || s.agenda.lines[at].item.Title != "Thảo luận" {
		t.Errorf("the focus is on line %d", at)
	}
	b.press(altKey(fyne.KeyDelete))
	if got := b.agenda(); got != "Đánh giá quý I|Kết luận" {
		t.Errorf("after Alt+Del: %s", got)
	}
	if s.agenda.total.Text() != "2 mục · 15 phút" {
		t.Errorf("total says %q", s.agenda.total.Text())
	}
	b.shot("info-agenda")
	if _, err := b.register.Undo(t.Context()); err != nil || b.agenda() != "Đánh giá quý I|Thảo luận|Kết luận" {
		t.Errorf("after undo: %s, %v", b.agenda(), err)
	}
	b.noFailures()
}

func TestAltDownOutsideTheAgendaOpensTheList(t *testing.T) {
	b, s := newInfoBench(t)
	s.focusField("chair")
	b.press(altKey(fyne.KeyDown))
	if !s.chair.completion.ListOpen() {
		t.Error("Alt+↓ in a field with a list does not open it")
	}
}

// photoFile writes a picture file and returns its path.
func photoFile(t *testing.T, width, height int) string {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range width {
		m.Set(i, height/2, color.RGBA{R: 0xFF, A: 0xFF})
	}
	path := filepath.Join(t.TempDir(), "ảnh họp.jpg")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := jpeg.Encode(f, m, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestPicturesAreShrunkAndCaptioned(t *testing.T) {
	b, s := newInfoBench(t)
	s.photos.choose()
	b.files.asked.OnChosen(photoFile(t, 2600, 1300))
	photos := b.dossier().Photos
	if len(photos) != 1 || photos[0].Width != 2000 || photos[0].Height != 1000 || photos[0].Format != "jpeg" {
		t.Fatalf("stored %+v; said %q", photos, s.photos.trouble.Message())
	}
	s.enter(kit.Place{Kind: data.KindPhoto, Record: int64(photos[0].ID)})
	b.typed("Quang cảnh cuộc họp")
	b.step.flush()
	if got := b.dossier().Photos[0].Caption; got != "Quang cảnh cuộc họp" {
		t.Errorf("caption stored: %q", got)
	}
	b.shot("info-photo")
	s.photos.cards[photos[0].ID].removed()
	if len(b.dossier().Photos) != 0 {
		t.Error("the picture is still there")
	}
	b.noFailures()
}

func TestDroppedFilesAreTakenOrRefusedInWords(t *testing.T) {
	b, s := newInfoBench(t)
	broken := filepath.Join(t.TempDir(), "hỏng.png")
	b.must(os.WriteFile(broken, []byte("không phải ảnh"), 0o600))
	s.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(broken), storage.NewFileURI(photoFile(t, 10, 10))})
	if len(b.dossier().Photos) != 1 {
		t.Errorf("%d pictures stored, want 1", len(b.dossier().Photos))
	}
	if said := s.photos.trouble.Message(); !strings.Contains(said, "hỏng.png") || !strings.Contains(said, "không phải ảnh JPEG") {
		t.Errorf("the refusal says %q", said)
	}
	b.shot("info-refused")
	b.noFailures()
}

func TestSignedFactsAreForReading(t *testing.T) {
	b, s := newInfoBench(t)
	b.to(data.StateDrafting)
	b.to(data.StateSigned)
	if !s.title.Disabled() || !s.day.Disabled() || !s.start.Disabled() || !s.kind.Disabled() || !s.number.Disabled() || !s.secretary.completion.Disabled() {
		t.Error("a field of signed minutes can be typed in")
	}
	if len(s.agenda.lines) != 0 || !s.photos.button.Off() || s.locked.Message() == "" {
		t.Error("signed minutes take agenda points or pictures, or do not say that they are signed")
	}
	s.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(photoFile(t, 10, 10))})
	if len(b.dossier().Photos) != 0 {
		t.Error("a dropped picture was taken")
	}
	b.shot("info-locked")
	b.noFailures()
}

func TestMissingFactsLeadToTheirFields(t *testing.T) {
	b, s := newInfoBench(t)
	b.step.enter(kit.Place{})
	if !kit.HasFocus(s.start) {
		t.Error("the focus is not on the first missing fact")
	}
	s.missing.open(missingFact{"meeting.missing.place", kit.StepInfo, "place"})
	if !kit.HasFocus(s.place) {
		t.Error("a missing fact does not lead to its field")
	}
	s.missing.open(missingFact{"meeting.missing.roster", kit.StepAttendance, ""})
	if b.place.Step != kit.StepAttendance {
		t.Errorf("a fact of another step leads to %+v", b.place)
	}
}
