package cmd

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

type goPackage struct {
	ImportPath string
	Imports    []string
	Deps       []string
}

// arrow forbids packages under from to know packages under to, except where
// the path lies under one of the exceptions.
type arrow struct {
	from   string
	to     []string
	except []string
	direct bool // only the package's own imports count
}

var (
	screens = []string{
		"giaoban/gui/home", "giaoban/gui/meeting", "giaoban/gui/task", "giaoban/gui/ballot",
		"giaoban/gui/people", "giaoban/gui/room", "giaoban/gui/setting", "giaoban/gui/voting",
	}
	rooms = []string{
		"giaoban/data/sqlite", "giaoban/data/paper", "giaoban/data/proof", "giaoban/data/excel", "giaoban/data/urn",
		"giaoban/data/exchange", "giaoban/data/sample",
	}
)

func forbidden() []arrow {
	arrows := []arrow{
		{from: "giaoban/assets", to: []string{"giaoban/"}, except: []string{"giaoban/assets"}},
		{from: "giaoban/data/vietnamese", to: []string{"giaoban/"}, except: []string{"giaoban/data/vietnamese"}},
		{from: "giaoban/data", to: []string{"fyne.io/", "giaoban/gui", "giaoban/cmd"}},
		{from: "giaoban/gui", to: []string{"giaoban/cmd"}},
		{from: "giaoban/gui/kit", to: append([]string{"giaoban/gui/preview"}, screens...)},
		{from: "giaoban/cmd/giaobanctl", to: []string{"fyne.io/", "giaoban/gui"}},
		{from: "giaoban/", to: []string{"github.com/jung-kurt/gofpdf"}, except: []string{"giaoban/data/paper"}, direct: true},
		{from: "giaoban/", to: []string{"modernc.org/sqlite"}, except: []string{"giaoban/data/sqlite", "giaoban/cmd/bench"}, direct: true},
		{from: "giaoban/data/paper", to: []string{"giaoban/data/sqlite", "modernc.org/sqlite", "giaoban/data/proof"}},
		{from: "giaoban/data/sqlite", to: []string{"giaoban/data/paper", "giaoban/data/proof", "github.com/jung-kurt/gofpdf"}},
		{
			from: "giaoban/data/urn",
			to: []string{
				"giaoban/data/sqlite", "giaoban/data/paper", "giaoban/data/proof", "giaoban/data/excel",
				"giaoban/data/exchange", "giaoban/data/sample", "giaoban/assets", "modernc.org/",
			},
		},
		{from: "giaoban/data/urn", to: []string{"time", "log"}, direct: true}, // no vote ever meets a clock or a log
		{from: "giaoban/gui/voting", to: []string{"log", "log/slog"}, direct: true},
		{from: "giaoban/", to: []string{"filippo.io/age"}, except: []string{"giaoban/data/urn"}, direct: true},
	}
	for _, screen := range screens {
		arrows = append(arrows, arrow{from: screen, to: screens, except: []string{screen}})
	}
	return arrows
}

func TestArrowsRunOneWay(t *testing.T) {
	for _, p := range listPackages(t) {
		for _, a := range forbidden() {
			checkArrow(t, p, a)
		}
		if p.ImportPath == "giaoban/data" {
			checkArrow(t, p, arrow{from: "giaoban/data", to: append([]string{"modernc.org/", "database/sql", "github.com/"}, rooms...)})
		}
	}
}

func checkArrow(t *testing.T, p goPackage, a arrow) {
	t.Helper()
	if !under(p.ImportPath, a.from) || anyUnder(p.ImportPath, a.except) && a.direct {
		return
	}
	known := p.Deps
	if a.direct {
		known = p.Imports
	}
	for _, dep := range known {
		if anyUnder(dep, a.to) && !anyUnder(dep, a.except) {
			t.Errorf("%s may not know %s", p.ImportPath, dep)
		}
	}
}

func under(path, root string) bool {
	return path == root || strings.HasPrefix(path, strings.TrimSuffix(root, "/")+"/")
}

func anyUnder(path string, roots []string) bool {
	for _, root := range roots {
		if under(path, root) {
			return true
		}
	}
	return false
}

func listPackages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-tags", "ci,migrated_fynedo", "-json=ImportPath,Imports,Deps", "giaoban/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}

func TestTheArrowTestCanFail(t *testing.T) {
	for _, c := range []struct {
		p    goPackage
		want bool
	}{
		{goPackage{ImportPath: "giaoban/gui/home", Deps: []string{"giaoban/gui/meeting"}}, true},
		{goPackage{ImportPath: "giaoban/gui/home", Deps: []string{"giaoban/gui/kit", "giaoban/data/sqlite"}}, false},
		{goPackage{ImportPath: "giaoban/data/excel", Deps: []string{"fyne.io/fyne/v2"}}, true},
		{goPackage{ImportPath: "giaoban/gui/home", Imports: []string{"modernc.org/sqlite"}}, true},
	} {
		found := false
		for _, a := range forbidden() {
			probe := &testing.T{}
			checkArrow(probe, c.p, a)
			found = found || probe.Failed()
		}
		if found != c.want {
			t.Errorf("%s with %v %v: forbidden %v, want %v", c.p.ImportPath, c.p.Deps, c.p.Imports, found, c.want)
		}
	}
}
