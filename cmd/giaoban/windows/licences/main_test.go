package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLicencesOfAModule(t *testing.T) {
	const mpl = "Mozilla Public License\n\n1.12. \"Secondary License\"\n   means either the GNU General Public License"
	for name, c := range map[string]struct {
		files map[string]string
		want  string // part of the texts
		fails string
	}{
		"its own and another's": {map[string]string{"LICENSE": "MIT", "font/LICENSE_Inter.txt": "OFL"}, "--- font/LICENSE_Inter.txt", ""},
		"a notice":              {map[string]string{"COPYING.txt": "BSD", "NOTICE": "made by us"}, "made by us", ""},
		"one that names others": {map[string]string{"LICENSE": mpl}, "Secondary", ""},
		"none":                  {map[string]string{"README.md": "free", "notice.go": "package x"}, "", "no licence"},
		"only another's":        {map[string]string{"font/LICENSE": "OFL"}, "", "no licence"},
		"one that binds":        {map[string]string{"LICENSE": "MIT", "c/COPYING": "\n   GNU AFFERO GENERAL PUBLIC LICENSE\n"}, "", "AFFERO"},
		"one that binds tests":  {map[string]string{"LICENSE": "MIT", "testdata/COPYING": "GNU GENERAL PUBLIC LICENSE"}, "MIT", ""},
	} {
		dir := t.TempDir()
		for file, text := range c.files {
			path := filepath.Join(dir, file)
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		texts, err := module{Path: "example.org/m", Dir: dir}.licences()
		switch {
		case c.fails != "" && (err == nil || !strings.Contains(err.Error(), c.fails)):
			t.Errorf("%s: %v, want %q", name, err, c.fails)
		case c.fails == "" && (err != nil || !strings.Contains(strings.Join(texts, "\n"), c.want)):
			t.Errorf("%s: %v, %v", name, texts, err)
		}
	}
}
