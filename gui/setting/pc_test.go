package setting

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"giaoban/gui/kit"
)

func TestTheComputerRemembers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Thư mục mới", "settings.json")
	s, err := LoadStore(path)
	if err != nil || !reflect.DeepEqual(s.PC(), DefaultPC()) {
		t.Fatalf("begins with %+v, %v", s.PC(), err)
	}
	if err := s.Change(func(pc *PC) { pc.Look, pc.Percent, pc.Register = LookDark, 130, "/a/b.sogiaoban" }); err != nil {
		t.Fatal(err)
	}
	if err := s.RememberFolder("photo", "/ảnh"); err != nil {
		t.Fatal(err)
	}
	s.Remember("task.mode", "table")
	again, err := LoadStore(path)
	if again.Recall("task.mode") != "table" || again.Recall("nothing") != "" {
		t.Errorf("the habits are %v", again.PC().Habits)
	}
	if err != nil || !reflect.DeepEqual(again.PC(), s.PC()) {
		t.Errorf("reads back %+v, %v, want %+v", again.PC(), err, s.PC())
	}
	if got := again.Folder("photo"); got != "/ảnh" {
		t.Errorf("the folder is %q", got)
	}
	if look := again.PC().KitLook(); look.Mode != kit.ModeDark || look.Scale != 1.3 {
		t.Errorf("the look is %+v", look)
	}
}

func TestADamagedFileGivesDefaults(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	if err := os.WriteFile(path, []byte(`{"percent": 100`), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := LoadStore(path)
	if err == nil {
		t.Error("a damaged file is not reported")
	}
	if !reflect.DeepEqual(s.PC(), DefaultPC()) {
		t.Errorf("begins with %+v", s.PC())
	}
}

func TestImpossibleSettingsAreMended(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pc := PC{
			Look: rapid.String().Draw(t, "look"), Language: rapid.String().Draw(t, "language"),
			Percent: rapid.Int().Draw(t, "percent"), Width: rapid.Float32().Draw(t, "width"), Height: rapid.Float32().Draw(t, "height"),
		}
		pc.mend()
		if index(looks, pc.Look) < 0 || index(languages, pc.Language) < 0 || index(Percents(), pc.Percent) < 0 || pc.Folders == nil {
			t.Fatalf("left as %+v", pc)
		}
		if pc.Width < 400 || pc.Height < 300 {
			t.Fatalf("a window of %v × %v", pc.Width, pc.Height)
		}
	})
}

func TestPCIsACopy(t *testing.T) {
	s, err := LoadStore(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	s.PC().Folders["x"] = "y"
	if s.Folder("x") != "" {
		t.Error("a change of the copy changed what is kept")
	}
}
