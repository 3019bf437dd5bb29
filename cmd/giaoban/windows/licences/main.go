// Command licences writes the licence texts of Go and of every module that is
// linked into some programs into one file, to be handed out with them. A module
// without a licence is an error, and so is one whose licence would bind ours. The
// system that is built for is told by GOOS, GOARCH and CGO_ENABLED, as to go build.
//
//	licences -tags TAGS -o FILE PACKAGE …
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	tags := flag.String("tags", "", "the tags the programs are built with")
	out := flag.String("o", "", "the file to write")
	flag.Parse()
	if err := write(*out, *tags, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

func write(out, tags string, packages []string) error {
	modules, err := linked(tags, packages)
	if err != nil {
		return err
	}
	var all bytes.Buffer
	for _, m := range modules {
		texts, err := m.licences()
		if err != nil {
			return fmt.Errorf("%s: %w", m.Path, err)
		}
		fmt.Fprintf(&all, "%s\n%s %s\n%s\n\n%s\n", rule, m.Path, m.Version, rule, strings.Join(texts, "\n"))
	}
	return os.WriteFile(out, all.Bytes(), 0o644)
}

var rule = strings.Repeat("=", 78)

// module is a module as go list tells of it.
type module struct {
	Path, Version, Dir string
	Main               bool
}

// linked returns Go itself and the modules that packages are linked with, by name.
func linked(tags string, packages []string) ([]module, error) {
	root, err := answer("env", "GOROOT", "GOVERSION")
	if err != nil {
		return nil, err
	}
	listed, err := answer(append([]string{"list", "-deps", "-tags", tags, "-json=Module"}, packages...)...)
	if err != nil {
		return nil, err
	}
	var modules []module
	for decoder := json.NewDecoder(bytes.NewReader(listed)); ; {
		var p struct{ Module *module }
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("read go list: %w", err)
		}
		if p.Module != nil && !p.Module.Main && !slices.Contains(modules, *p.Module) {
			modules = append(modules, *p.Module)
		}
	}
	slices.SortFunc(modules, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	lines := strings.Split(string(root), "\n")
	return append([]module{{Path: goItself, Version: lines[1], Dir: lines[0]}}, modules...), nil
}

const goItself = "Go"

// answer returns what the go command prints.
func answer(args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w", args[0], err)
	}
	return out, nil
}

var (
	licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|unlicense|patents)([-_.][^/]*)?$`)
	sourceName  = regexp.MustCompile(`\.(go|c|h|js|sh|py|html)$`)
	// binding are the licences that ask the same of every program they are linked
	// into. The MPL names them too, but not as its title.
	binding = regexp.MustCompile(`(?m)^\s*GNU (AFFERO |LESSER |LIBRARY )?GENERAL PUBLIC LICENSE|^SPDX-License-Identifier: [AL]?GPL`)
)

// licences returns the licence texts of a module: its own, which must be there, and
// those of what it took in from elsewhere.
func (m module) licences() ([]string, error) {
	var texts []string
	own := false
	err := filepath.WalkDir(m.Dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && path != m.Dir && m.passed(e.Name()):
			return fs.SkipDir
		case e.IsDir() || !licenceName.MatchString(e.Name()) || sourceName.MatchString(e.Name()):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(strings.TrimPrefix(path, m.Dir+string(filepath.Separator)))
		if title := binding.Find(text); title != nil {
			return fmt.Errorf("%s is %q", name, bytes.TrimSpace(title))
		}
		own = own || filepath.Dir(path) == m.Dir
		texts = append(texts, fmt.Sprintf("--- %s\n\n%s\n", name, bytes.TrimSpace(text)))
		return nil
	})
	if err == nil && !own {
		err = errors.New("no licence")
	}
	return texts, err
}

// passed reports whether a folder holds nothing that is linked. Go's own folders
// are all covered by the one licence.
func (m module) passed(folder string) bool {
	return m.Path == goItself || strings.HasPrefix(folder, ".") || strings.HasPrefix(folder, "_") ||
		folder == "testdata" || folder == "cmd" || folder == "examples"
}
