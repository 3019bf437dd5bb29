//go:build e2e

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestWine installs the program for Windows under Wine without a question, uses
// it as a clerk does, prints, and takes it away again. Each step leaves a picture
// under out/windows.
func TestWine(t *testing.T) {
	d := installed(t)
	d.opensTheSample()
	d.typesInEveryStyle()
	d.savesMinutes()
	d.printsMinutes()
	d.startsAgain()
	d.takesAnother()
	d.refusesToInstall()
	d.keepsEverything()
	d.logsOff()
	d.uninstalls()
}

// wine is the folder of a Windows of Wine's, as .ci/wine makes it.
type wine struct {
	drive   string // C:\ as this system sees it
	program string // folder of the installed program, likewise
	local   string // %LOCALAPPDATA%, likewise
	dist    string // what make windows built
	typist  string
}

// folder returns a folder that make test-windows names.
func folder(t *testing.T, name string) string {
	t.Helper()
	dir := os.Getenv(name)
	if dir == "" {
		t.Fatalf("%s names nothing: run this test by make test-windows", name)
	}
	return dir
}

func (w *wine) command(name string, args ...string) *exec.Cmd {
	file := map[string]string{"giaoban": "SoGiaoBan.exe", "giaobanctl": "giaobanctl.exe"}[name]
	return exec.Command("wine", append([]string{filepath.Join(w.program, file)}, args...)...)
}

// path returns a path of this system as Windows names it.
func (w *wine) path(path string) string {
	if inside, ok := strings.CutPrefix(path, w.drive+"/"); ok {
		return `C:\` + strings.ReplaceAll(inside, "/", `\`)
	}
	return `Z:` + strings.ReplaceAll(path, "/", `\`)
}

// window returns the X id of the program's window.
func (w *wine) window(d *desktop) string {
	ids := strings.Fields(d.read("xdotool", "search", "--onlyvisible", "--name", "– Sổ Giao Ban"))
	if len(ids) == 0 {
		return ""
	}
	return ids[len(ids)-1]
}

// clerk is the desktop of a user of Windows.
type clerk struct{ *desktop }

// installed installs the program and makes a sample register in the user's folder.
func installed(t *testing.T) clerk {
	t.Helper()
	drive := filepath.Join(folder(t, "WINEPREFIX"), "drive_c")
	users, err := filepath.Glob(filepath.Join(drive, "users", "*", "AppData", "Local"))
	if err != nil || len(users) != 1 {
		t.Fatalf("the user's folder: %v, %v", users, err)
	}
	w := &wine{drive: drive, local: users[0], dist: folder(t, "GIAOBAN_DIST"), typist: folder(t, "GIAOBAN_TYPIST")}
	w.program = filepath.Join(w.local, "Programs", "SoGiaoBan")
	c := clerk{&desktop{t: t, wine: w, home: filepath.Join(w.local, "SoGiaoBan"), pictures: filepath.Join("..", "..", "out", "windows")}}
	c.file = filepath.Join(c.home, "Sổ mẫu #1 50% dùng thử.sogiaoban")
	c.setup()
	for _, file := range []string{
		filepath.Join(w.program, "SoGiaoBan.exe"), filepath.Join(w.program, "giaobanctl.exe"), filepath.Join(w.program, "Uninstall.exe"),
		filepath.Join(w.program, "software", "SoGiaoBan.exe"), filepath.Join(w.program, "software", "opengl32.dll"), c.shortcut(),
		filepath.Join(w.program, "licences", "Go-modules.txt"), filepath.Join(w.program, "licences", "PDFium-LICENSE.txt"),
	} {
		c.there(file, true)
	}
	c.isAProgramOfWindows()
	c.has(c.registry(`HKCU\Software\Classes\SoGiaoBan.Register\shell\open\command`), `SoGiaoBan.exe" "%1"`)
	c.has(c.registry(`HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SoGiaoBan`), "Uninstall.exe")
	if err := os.MkdirAll(c.home, 0o755); err != nil {
		t.Fatal(err)
	}
	c.console("sample")
	return c
}

func (c clerk) setup() {
	c.t.Helper()
	if out, err := exec.Command("wine", filepath.Join(c.wine.dist, "SoGiaoBan-Setup.exe"), "/S").CombinedOutput(); err != nil {
		c.t.Fatalf("install: %v\n%s", err, out)
	}
}

func (c clerk) shortcut() string {
	return filepath.Join(c.wine.local, "..", "Roaming", "Microsoft", "Windows", "Start Menu", "Programs", "Sổ Giao Ban.lnk")
}

// there reports a file that is not there, or one that is.
func (c clerk) there(path string, want bool) {
	c.t.Helper()
	if _, err := os.Stat(path); (err == nil) != want {
		c.t.Errorf("%s is there: %v, want %v", path, err == nil, want)
	}
}

// registry returns what stands under a key of the registry, "" where there is none.
func (c clerk) registry(key string) string { return c.read("wine", "reg", "query", key, "/s") }

func (c clerk) has(text, part string) {
	c.t.Helper()
	if !strings.Contains(text, part) {
		c.t.Errorf("%q is not in\n%s", part, text)
	}
}

// opensTheSample opens the register as Windows does that was double-clicked.
func (c clerk) opensTheSample() {
	c.t.Helper()
	c.open("-today", "2016-04-06")
	c.titled("Sổ mẫu #1 50% dùng thử")
	c.picture("1-opened")
	c.enterBriefing("Giao ban quý I/2016")
	c.picture("2-briefing")
}

// typedText is typed in one style after another. No letter may get lost.
const typedText = "Đã tham mưu 12 văn bản; những nội dung phức tạp đều được Chánh Văn phòng UBND tỉnh Thừa Thiên duyệt ở Nghị quyết 05."

// typesInEveryStyle types into the report of the first unit as each of the input
// programs does, and reads the record back each time.
func (c clerk) typesInEveryStyle() {
	c.t.Helper()
	b := briefing{desktop: c.desktop, id: "1"}
	c.keys("ctrl+Prior", "ctrl+Prior") // from Kết luận back to Báo cáo
	for i, style := range []string{"scanless", "scan", "wrongscan", "unicode", "character", "message", "clipboard", "paste"} {
		want := fmt.Sprintf("%s Lần %d.", typedText, i+1)
		c.keys("ctrl+a", "Delete")
		if out, err := exec.Command("wine", c.wine.typist, style, want).CombinedOutput(); err != nil {
			c.t.Fatalf("typist %s: %v\n%s", style, err, out)
		}
		c.settle()
		b.stored("what was typed by "+style, func(m map[string]any) bool { return first(m, "reports")["results"] == want })
	}
	c.picture("3-typed")
}

// savesMinutes saves the minutes as PDF where the clerk says.
func (c clerk) savesMinutes() {
	c.t.Helper()
	c.keys("ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+Next", "ctrl+s")
	c.saveAs("Lưu PDF", c.minutes())
	c.eventually("the minutes lie in "+c.minutes(), func() bool {
		pdf, err := os.ReadFile(c.minutes())
		return err == nil && strings.HasPrefix(string(pdf), "%PDF-1.") && strings.Contains(string(pdf), "%%EOF")
	})
	c.settle()
	c.picture("5-minutes")
}

func (c clerk) minutes() string { return filepath.Join(c.home, "BB quý I (dùng thử) #1 50%.pdf") }

// startsAgain starts the program a second time: the first one stays the only one.
func (c clerk) startsAgain() {
	c.t.Helper()
	if out, err := c.command("giaoban", c.path(c.file)).CombinedOutput(); err != nil {
		c.t.Errorf("a second start: %v\n%s", err, out)
	}
	c.settle()
	c.picture("7-started-again")
}

// takesAnother starts the program with another register: the window that is open
// offers to open it. It goes back the same way.
func (c clerk) takesAnother() {
	c.t.Helper()
	other := *c.desktop
	other.file = filepath.Join(c.home, "Sổ khác.sogiaoban")
	other.console("sample")
	for _, to := range []*desktop{&other, c.desktop} {
		if out, err := c.command("giaoban", c.path(to.file)).CombinedOutput(); err != nil {
			c.t.Errorf("a start with another register: %v\n%s", err, out)
		}
		c.settle()
		c.picture("8-another-register")
		c.keys("Return")
		name, _, _ := strings.Cut(filepath.Base(to.file), ".sogiaoban")
		c.titled(name)
	}
}

// refusesToInstall: the installer does not touch a program that runs.
func (c clerk) refusesToInstall() {
	c.t.Helper()
	err := exec.Command("wine", filepath.Join(c.wine.dist, "SoGiaoBan-Setup.exe"), "/S").Run()
	exit, ok := err.(*exec.ExitError)
	if !ok || exit.ExitCode() != 3 {
		c.t.Errorf("the installer ends with %v while the program runs, want 3", err)
	}
	c.there(filepath.Join(c.wine.program, "SoGiaoBan.exe"), true)
}

// keepsEverything closes the program, installs over it and finds on the next start
// what was typed.
func (c clerk) keepsEverything() {
	c.t.Helper()
	c.close()
	before := c.console("show", "1")
	c.setup()
	c.open("-today", "2016-04-06")
	c.titled("Sổ mẫu #1 50% dùng thử")
	c.picture("9-upgraded")
	c.close()
	if after := c.console("show", "1"); after != before || !strings.Contains(after, typedText) {
		c.t.Error("an upgrade changed the register")
	}
	c.checkSound()
}

// logsOff types and has Windows end the session in the same moment: what was typed
// is in the register, which is closed although the program still runs.
func (c clerk) logsOff() {
	c.t.Helper()
	c.open("-today", "2016-04-06")
	c.enterBriefing("Giao ban quý I/2016")
	c.keys("ctrl+Prior", "ctrl+Prior", "ctrl+a", "Delete")
	const typed = "Gõ xong thì tắt máy."
	if out, err := exec.Command("wine", c.wine.typist, "logoff", typed).CombinedOutput(); err != nil {
		c.t.Fatalf("typist logoff: %v\n%s", err, out)
	}
	c.eventually("the register is closed", func() bool {
		_, err := os.Stat(c.file + "-wal")
		return os.IsNotExist(err)
	})
	c.kill()
	c.same("what was typed before the session ended", first(c.show("1"), "reports")["results"], typed)
	c.checkSound()
}

// uninstalls takes the program away; the register and what was saved stay.
func (c clerk) uninstalls() {
	c.t.Helper()
	if out, err := exec.Command("wine", filepath.Join(c.wine.program, "Uninstall.exe"), "/S").CombinedOutput(); err != nil {
		c.t.Fatalf("uninstall: %v\n%s", err, out)
	}
	c.eventually("the program is gone", func() bool {
		_, err := os.Stat(c.wine.program)
		return os.IsNotExist(err)
	})
	c.there(c.shortcut(), false)
	c.there(c.file, true)
	c.there(c.minutes(), true)
	if left := c.registry(`HKCU\Software\Classes\SoGiaoBan.Register`); left != "" {
		c.t.Errorf("left in the registry: %s", left)
	}
}

// saveAs answers the system's question for a file.
func (c clerk) saveAs(title, file string) {
	c.t.Helper()
	c.inDialog(title, "4-saving", func(dialog string) {
		c.click(dialog, 88, 96) // the folder of documents: Wine 8 goes by itself into none
		c.click(dialog, 426, 445)
		c.clipboard(c.path(file))
		c.xdo("key", "ctrl+a", "ctrl+v", "Return")
	})
}

// inDialog answers a dialog of the system's own once it is in view. Without a
// window manager it gets no keys by itself, nor does the window afterwards.
func (c clerk) inDialog(title, picture string, answer func(dialog string)) {
	c.t.Helper()
	c.eventually("a dialog asks: "+title, func() bool { return c.dialog(title) != "" })
	c.focus(c.dialog(title))
	c.picture(picture)
	answer(c.dialog(title))
	c.eventually("the dialog is answered: "+title, func() bool { return c.dialog(title) == "" })
	c.focus(c.window())
	c.settle()
}

// click clicks at a point of a window, in pixels from its corner.
func (c clerk) click(window string, x, y int) {
	c.t.Helper()
	c.xdo("mousemove", "--window", window, strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

// dialog returns the X id of a dialog of the system's own, "" while there is none.
func (c clerk) dialog(name string) string {
	ids := strings.Fields(c.read("xdotool", "search", "--onlyvisible", "--name", "^"+name+"$"))
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}
