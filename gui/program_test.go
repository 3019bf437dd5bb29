package gui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
	"giaoban/gui/setting"
)

func TestTheSampleOpensOnItsStartScreen(t *testing.T) {
	b := onSample(t)
	b.expect("Tổng quan", "Việc cần làm hôm nay", "Thứ Tư, 06/4/2016", "1 đến hạn trong 7 ngày", "Văn thư")
	if title := b.window.Title(); !strings.Contains(title, "(sổ mẫu)") {
		t.Errorf("the title %q does not say that this is the sample", title)
	}
	if got := b.o.Store.PC().Register; got != b.register.Path() {
		t.Errorf("the register is remembered as %q", got)
	}
}

// TestPicturesWaitForTheRegister: a register that takes its time to open is on
// the pictures all the same.
func TestPicturesWaitForTheRegister(t *testing.T) {
	var work []func()
	b := newBench(t, func(o *Options) {
		o.Today, o.Runner = april6, func(f func()) { work = append(work, f) }
	})
	path := filepath.Join(b.home, "Sổ mẫu"+Ending)
	if err := sample.Make(context.Background(), path, sqlite.Options{}); err != nil {
		t.Fatal(err)
	}
	b.Start(path)
	shown := 0
	b.whenShown(func() { shown++ })
	if shown != 0 {
		t.Fatal("pictures begin before the register is open")
	}
	for ; len(work) > 0; work = work[1:] {
		work[0]()
	}
	if shown != 1 || b.session == nil {
		t.Errorf("pictures begin %d times, want once with the register open", shown)
	}
}

// TestARefusalStaysWhenTheWindowTellsThatItIsPainted: telling so must not take
// the dialog away.
func TestARefusalStaysWhenTheWindowTellsThatItIsPainted(t *testing.T) {
	painted := 0
	b := newBench(t, func(o *Options) { o.Painted = func() { painted++ } })
	path := filepath.Join(b.home, "thư"+Ending)
	if err := os.WriteFile(path, []byte("không phải sổ"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.Start(path)
	b.window.Canvas().Capture()
	if painted != 1 {
		t.Errorf("told %d times, want once", painted)
	}
	b.expect("Không mở được “thư" + Ending + "”")
}

func TestKeysLeadToEveryPlace(t *testing.T) {
	b := onSample(t)
	titles := []string{"Tổng quan", "Cuộc họp", "Nhiệm vụ", "Lấy phiếu", "Đơn vị, cán bộ", "Cài đặt"}
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6} {
		b.press(ctrl(key))
		if want := railPlaces()[i].name; b.session.rail.current != want {
			t.Errorf("Ctrl+%s leads to %s, want %s", key, b.session.rail.current, want)
		}
		if said := wordsOf(b.session.middle); !strings.Contains(said, titles[i]) {
			t.Errorf("Ctrl+%s shows\n%s", key, said)
		}
	}
	b.press(alt(fyne.KeyLeft))
	if got := b.session.history.present().Name; got != kit.PlacePeople {
		t.Errorf("Alt+← leads to %s", got)
	}
	b.press(alt(fyne.KeyRight))
	if got := b.session.history.present().Name; got != kit.PlaceSettings {
		t.Errorf("Alt+→ leads to %s", got)
	}
}

func TestKeysDoNothingBehindADialog(t *testing.T) {
	b := onSample(t)
	b.session.showKeys()
	b.expect("Các phím làm việc")
	b.press(ctrl(fyne.Key2))
	if got := b.session.rail.current; got != kit.PlaceHome {
		t.Errorf("Ctrl+2 went to %s behind a dialog", got)
	}
}

func TestFunctionKeysReachTheWindowFromAnyFocus(t *testing.T) {
	b := onSample(t)
	focused := b.window.Canvas().Focused()
	if focused == nil {
		t.Fatal("nothing has the focus on the start screen")
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	b.expect("Các phím làm việc")
}

func TestNextBriefingIsMadeAndTakenBack(t *testing.T) {
	b := onSample(t)
	b.press(ctrlShift(fyne.KeyN))
	place := b.session.history.present()
	if place.Name != kit.PlaceMeeting || place.Meeting == 0 {
		t.Fatalf("the next briefing is not shown but %+v", place)
	}
	m, err := b.register.Meeting(context.Background(), place.Meeting)
	if err != nil {
		t.Fatal(err)
	}
	if m.Kind != data.KindQuarterly || m.Day != (data.Day{Year: 2016, Month: time.July, Day: 1}) {
		t.Errorf("the next briefing is %s on %s", m.Kind, m.Day)
	}
	undo := b.item("Hoàn tác: thêm cuộc họp")
	b.press(ctrl(fyne.Key1))
	undo.Run()
	if _, err := b.register.Meeting(context.Background(), place.Meeting); err == nil {
		t.Error("the briefing is still there after undo")
	}
	b.expect("Đã hoàn tác")
}

func TestACommitShowsAtOnce(t *testing.T) {
	b := onSample(t)
	tasks, err := b.register.Tasks(context.Background(), sqlite.TaskFilter{})
	if err != nil || len(tasks) == 0 {
		t.Fatal(err, len(tasks))
	}
	task := tasks[0]
	task.Deadline = data.By(data.Day{Year: 2016, Month: time.April, Day: 1})
	if _, err := b.register.SaveTask(context.Background(), task); err != nil {
		t.Fatal(err)
	}
	b.expect("1 quá hạn", "Quá hạn 5 ngày")
	if n := b.session.rail.items[2].n; n != 1 {
		t.Errorf("the rail counts %d overdue", n)
	}
}

func TestWhatCannotBeOpenedIsExplained(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	held := filepath.Join(folder, "held"+Ending)
	if err := sample.Make(context.Background(), held, sqlite.Options{}); err != nil {
		t.Fatal(err)
	}
	holder, err := sqlite.Open(context.Background(), held, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	cases := []struct{ name, path, says string }{
		{"missing", filepath.Join(folder, "none"+Ending), "Không tìm thấy tệp"},
		{"no register", write("thư.sogiaoban", "Kính gửi các phòng, ban"), "không phải Sổ Giao Ban"},
		{"in use", held, "đang mở ở một cửa sổ khác"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t, nil)
			b.Start(c.path)
			said := strings.ReplaceAll(b.says(), "\n", " ")
			if !strings.Contains(said, c.says) || !strings.Contains(said, "Bắt đầu") {
				t.Errorf("the window says\n%s", said)
			}
		})
	}
}

func TestAFalseDayIsRefusedOnAnOrdinaryRegister(t *testing.T) {
	b := newBench(t, func(o *Options) { o.Today = april6 })
	path := filepath.Join(b.home, "sổ"+Ending)
	if err := sample.New(context.Background(), path, sqlite.Options{}); err != nil {
		t.Fatal(err)
	}
	b.Start(path)
	b.expect("Chỉ làm được trên sổ mẫu hoặc sổ thử.")
}

func TestANewRegisterIsMadeFromWhatIsTyped(t *testing.T) {
	b := newBench(t, nil)
	b.Start("")
	b.expect("Bắt đầu", "Mở sổ mẫu", "Lập sổ mới")
	s := &startPane{program: b.Program}
	s.content()
	s.parent.SetText("UBND TỈNH A")
	s.place.SetText("Tỉnh A")
	path := filepath.Join(b.home, "mới", "Sổ văn phòng")
	s.path.SetText(path)
	s.begin()
	if b.session == nil {
		t.Fatalf("the new register is not open: %s", b.says())
	}
	if got := b.register.Path(); got != path+Ending {
		t.Errorf("the register lies at %q", got)
	}
	office, err := b.register.Office(context.Background())
	if err != nil || office.Parent != "UBND TỈNH A" || office.Place != "Tỉnh A" || office.Agency != "VĂN PHÒNG" {
		t.Errorf("the office is %+v, %v", office, err)
	}
	b.expect("Sổ còn trống", "Lập cuộc giao ban đầu tiên")
	s.begin()
	if s.path.Error() == "" {
		t.Error("a file that is there already is not refused")
	}
}

func TestUsersSignIn(t *testing.T) {
	b := onSample(t)
	ctx := context.Background()
	user, err := b.register.SaveUser(ctx, data.User{Name: "Nguyễn Thị A"})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.register.SetPassphrase(ctx, user.ID, "trống đồng"); err != nil {
		t.Fatal(err)
	}
	b.Open(b.register.Path())
	b.expect("Ai đang làm việc?", "Nguyễn Thị A", "Mật khẩu", "không mã hóa")
	if b.session != nil {
		t.Fatal("the register is shown before anybody has signed in")
	}
	users, err := activeUsers(t.Context(), b.register)
	if err != nil {
		t.Fatal(err)
	}
	s := &signInPane{program: b.Program, users: users}
	s.card()
	s.table.SetRows(users)
	s.table.Select(0)
	s.pass.SetText("sai")
	s.enter()
	if s.pass.Error() != "Mật khẩu chưa đúng." {
		t.Errorf("a wrong passphrase says %q", s.pass.Error())
	}
	s.pass.SetText("trống đồng")
	s.enter()
	if b.session == nil || b.register.Actor() != "Nguyễn Thị A" {
		t.Errorf("signed in as %q", b.register.Actor())
	}
	b.expect("Nguyễn Thị A")
}

func TestTheSignInShowsItsUsers(t *testing.T) {
	b := onSample(t)
	if _, err := b.register.SaveUser(context.Background(), data.User{Name: "Trần Văn B"}); err != nil {
		t.Fatal(err)
	}
	b.signInAnew()
	b.expect("Trần Văn B", "Vào sổ")
}

func TestClosingCopiesWhatWasWritten(t *testing.T) {
	for _, c := range []struct {
		name   string
		write  bool
		copies int
	}{{"nothing written", false, 0}, {"something written", true, 1}} {
		t.Run(c.name, func(t *testing.T) {
			b := onSample(t)
			path := b.register.Path()
			if c.write {
				if _, err := b.register.SaveUnit(context.Background(), data.Unit{Name: "Phòng Kinh tế"}); err != nil {
					t.Fatal(err)
				}
			}
			b.Close()
			b.Close()
			if b.register != nil {
				t.Error("the register is still open")
			}
			copies, err := setting.CopiesOf(filepath.Join(b.home, setting.OwnBackupFolder), path)
			if err != nil || len(copies) != c.copies {
				t.Errorf("%d copies, want %d, %v", len(copies), c.copies, err)
			}
		})
	}
}

func TestClosingAsksWhenSomethingIsNotSaved(t *testing.T) {
	b := onSample(t)
	b.session.desk.Saved(kit.SaveState{Kind: kit.SaveFailed, Err: &data.Refusal{Code: data.RefusedFull}})
	b.Close()
	if b.register == nil {
		t.Fatal("closed over what is not saved without asking")
	}
	b.expect("Còn nội dung chưa lưu được", "Ở lại")
	b.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.session.desk.Saved(kit.SaveState{Kind: kit.SaveSaved})
	b.Close()
	if b.register != nil {
		t.Error("the register is still open though all is saved")
	}
}

func TestACopyThatFailsAtClosingAsks(t *testing.T) {
	b := onSample(t)
	if err := b.o.Store.Change(func(pc *setting.PC) { pc.BackupFolder = filepath.Join(b.home, "no such folder") }); err != nil {
		t.Fatal(err)
	}
	if _, err := b.register.SaveUnit(context.Background(), data.Unit{Name: "Phòng Kinh tế"}); err != nil {
		t.Fatal(err)
	}
	b.Close()
	if b.register == nil {
		t.Fatal("closed without a copy and without asking")
	}
	b.expect("Không sao lưu được", "Ở lại")
}

func TestADamagedRegisterOffersItsCopy(t *testing.T) {
	b := onSample(t)
	path := b.register.Path()
	b.backupNow()
	b.leaveRegister()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(raw); i++ {
		raw[i] = 0xA5
	}
	if err := os.WriteFile(path, raw, 0o644); err != nil {
		t.Fatal(err)
	}
	b.Open(path)
	b.expect("Tệp sổ bị hỏng", "Khôi phục bản sao lưu")
	copy, found := b.newestCopy(path)
	if !found {
		t.Fatal("the copy is not found")
	}
	b.restore(path, copy.Path)
	if b.session == nil {
		t.Fatalf("the restored register is not open: %s", b.says())
	}
}

func TestLookAndLanguageChangeAtOnce(t *testing.T) {
	b := onSample(t)
	b.session.navigate(kit.Place{Name: kit.PlaceSettings, Field: setting.PageLook})
	if err := b.o.Store.Change(func(pc *setting.PC) { pc.Language = translations.English }); err != nil {
		t.Fatal(err)
	}
	b.speakAnew()
	b.expect("Settings", "Language", "Overview")
	if got := lang.L("Cancel"); got != "Cancel" {
		t.Errorf("the toolkit says %q for Cancel in English", got)
	}
	if err := b.o.Store.Change(func(pc *setting.PC) { pc.Language = translations.Vietnamese }); err != nil {
		t.Fatal(err)
	}
	b.speakAnew()
	b.expect("Cài đặt", "Ngôn ngữ")
	if got := lang.L("Cancel"); got != "Bỏ qua" {
		t.Errorf("the toolkit says %q for Cancel in Vietnamese", got)
	}
	light := kit.Color(kit.ColorBg)
	b.toggleDark()
	if kit.Color(kit.ColorBg) == light {
		t.Error("the look has not changed")
	}
	if got := b.session.place(); got.Field != setting.PageLook {
		t.Errorf("after the change the window shows %+v", got)
	}
}

func TestTheWindowTellsWhenItIsUsable(t *testing.T) {
	told := 0
	b := newBench(t, func(o *Options) { o.Painted = func() { told++ } })
	b.Start("")
	b.window.Canvas().Capture()
	if told != 1 {
		t.Errorf("told %d times", told)
	}
	if b.window.Canvas().Overlays().Top() != nil {
		t.Error("what waited for the paint is still in the window")
	}
}
