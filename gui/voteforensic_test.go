package gui

import (
	"bytes"
	"context"
	"encoding/hex"
	"io/fs"
	"log/slog"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/cryptotest"
	"time"

	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/data/urn"
	"giaoban/gui/setting"
)

// evening is a time of voting: which line of the roll comes in which turn, which
// paper each turn casts (nil leaves without casting), how long each takes, and the
// turn in which the program is killed and started again, or -1.
type evening struct {
	lines   []int
	papers  [][]int
	takes   time.Duration
	restart int
}

// eveningPapers are the papers of six voters; all differ.
var eveningPapers = [][]int{{0, 0, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}, {1, 1, urn.Unmarked}, {1, 1, 1}}

func inOrder(order ...int) evening {
	e := evening{lines: []int{0, 1, 2, 3, 4, 5}, takes: time.Minute, restart: -1}
	for _, p := range order {
		e.papers = append(e.papers, eveningPapers[p])
	}
	return e
}

// chaCha is a source of randomness that repeats itself.
func chaCha(seed byte) *rand.ChaCha8 { return rand.NewChaCha8([32]byte{seed}) }

// besideCodes is randomness of which the tellers' codes, which are drawn anew after each
// start, take nothing away: short reads have a source of their own.
type besideCodes struct{ codes, rest *rand.ChaCha8 }

func (b besideCodes) Read(p []byte) (int, error) {
	if len(p) < 8 {
		return b.codes.Read(p)
	}
	return b.rest.Read(p)
}

// leftBehind holds a ballot in the program, from the session to the count and the copy
// at the end, and returns the bytes of every file that is left: register, journal, urn,
// copies, settings, log and what lies in the folder of temporary files. All randomness
// comes from a seed, and the voting begins and ends at the same times whatever it is
// like. Home is the program's folder, the same for all evenings that are compared:
// registers keep the paths of their copies.
func leftBehind(t *testing.T, home string, e evening) map[string][]byte {
	t.Helper()
	cryptotest.SetGlobalRandom(t, 7)
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	must(t, os.RemoveAll(home))
	must(t, os.Mkdir(home, 0o755))
	store, err := setting.LoadStore(filepath.Join(home, "settings.json"))
	must(t, err)
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	clock := func() time.Time { return now }
	v := votingBench{newBench(t, func(o *Options) {
		o.Home, o.Documents, o.Store = home, home, store
		o.Timer, o.UrnCost, o.Clock, o.Real, o.Random = briefTimer, 1, clock, clock, besideCodes{chaCha(2), chaCha(3)}
		o.Log = slog.New(slog.NewTextHandler(logFile(t, o.Home), nil))
	})}
	v.home = home
	path := filepath.Join(v.home, "sổ"+Ending)
	must(t, sample.MakeBallot(t.Context(), path, sqlite.Options{Clock: clock, Real: clock, Random: chaCha(4)}, sixVoters))
	v.Start(path)
	v.open()
	for turn, line := range e.lines {
		now = now.Add(e.takes)
		if e.papers[turn] == nil {
			v.leaveUncast(line)
			continue
		}
		v.letIn(line)
		v.choose(e.papers[turn])
		if turn == e.restart {
			v = v.killedHere()
			v.unlock()
			v.letIn(line)
			v.choose(e.papers[turn])
		}
		v.cast(e.papers[turn])
	}
	now = time.Date(2026, 11, 23, 17, 0, 0, 0, time.UTC)
	v.count()
	v.End()
	files := readAll(t, v.home)
	maps.Copy(files, readAll(t, temp))
	return files
}

// killedHere starts a program anew on what the one before leaves when it is killed: its
// files as they are, under the same names.
func (v votingBench) killedHere() votingBench {
	v.t.Helper()
	image := readAll(v.t, v.home)
	options := v.o
	v.mode.Drop()
	must(v.t, v.register.Close())
	v.register = nil
	must(v.t, os.RemoveAll(v.home))
	for name, raw := range image {
		must(v.t, os.MkdirAll(filepath.Dir(name), 0o755))
		must(v.t, os.WriteFile(name, raw, 0o600))
	}
	again := votingBench{newBench(v.t, func(o *Options) {
		app := o.App
		*o = options
		o.App = app
	})}
	again.home = v.home
	again.Start("")
	return again
}

// logFile is the log as the program keeps it.
func logFile(t *testing.T, home string) *os.File {
	t.Helper()
	must(t, os.MkdirAll(filepath.Join(home, "log"), 0o755))
	f, err := os.OpenFile(filepath.Join(home, "log", "giaoban.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	must(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// readAll reads every file under a folder, by path.
func readAll(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	must(t, filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files[path], err = os.ReadFile(path)
		return err
	}))
	return files
}

// byName names files without the folder of the test.
func byName(files map[string][]byte) map[string][]byte {
	named := map[string][]byte{}
	for path, raw := range files {
		name := filepath.Base(path)
		if filepath.Base(filepath.Dir(path)) == setting.OwnBackupFolder {
			name = "copy of " + name
		}
		named[name] = raw
	}
	return named
}

// differ names the files that differ.
func differ(a, b map[string][]byte) []string {
	a, b = byName(a), byName(b)
	var names []string
	for name := range a {
		if !bytes.Equal(a[name], b[name]) {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// TestWhatIsLeftTellsNoOrderOfTheRoll: with the same papers and the same randomness
// every file the program leaves is the same to the last byte, whoever came when, who of
// them left without casting, how long each took, and whether the program was killed in
// between.
func TestWhatIsLeftTellsNoOrderOfTheRoll(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	base := inOrder(0, 1, 2, 3, 4, 5)
	base.papers[2] = nil
	want := leftBehind(t, home, base)
	if names := slices.Sorted(maps.Keys(byName(want))); len(names) < 4 {
		t.Fatalf("there are only %v", names)
	}
	random := rand.New(chaCha(9))
	for name, change := range map[string]func(*evening){
		"the same":            func(*evening) {},
		"in another order":    func(e *evening) { e.lines = random.Perm(6) },
		"the other way round": func(e *evening) { slices.Reverse(e.lines) },
		"at other times":      func(e *evening) { e.takes = 37 * time.Minute; e.lines = random.Perm(6) },
		"another leaves uncast": func(e *evening) {
			e.papers = slices.Concat([][]int{nil}, base.papers[:2], base.papers[3:])
		},
		"killed in between": func(e *evening) { e.restart, e.lines = 3, random.Perm(6) },
	} {
		t.Run(name, func(t *testing.T) {
			other := base
			other.lines, other.papers = slices.Clone(base.lines), slices.Clone(base.papers)
			change(&other)
			if names := differ(leftBehind(t, home, other), want); len(names) > 0 {
				t.Errorf("what is left differs in %v", names)
			}
		})
	}
}

// TestWhatIsLeftTellsNoOrderOfThePapers: cast in another order, the same papers change
// the full slots of the urn and nothing else. What those slots tell is measured beside
// the urn.
func TestWhatIsLeftTellsNoOrderOfThePapers(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	want := leftBehind(t, home, inOrder(0, 1, 2, 3, 4, 5))
	for _, order := range [][]int{{5, 4, 3, 2, 1, 0}, {2, 0, 5, 1, 4, 3}} {
		got := leftBehind(t, home, inOrder(order...))
		for _, name := range differ(got, want) {
			if !strings.HasSuffix(name, urn.Extension) && !strings.HasSuffix(name, Ending) {
				t.Errorf("order %v: %s differs", order, name)
			}
		}
		a, b := byName(got), byName(want)
		for name := range a {
			switch {
			case strings.HasSuffix(name, urn.Extension):
				checkSlots(t, a[name], b[name])
			case strings.HasSuffix(name, Ending):
				checkButSum(t, name, a[name], b[name])
			}
		}
	}
	other := inOrder(0, 1, 2, 3, 4, 5)
	other.papers[5] = eveningPapers[2]
	if len(differ(leftBehind(t, home, other), want)) == 0 {
		t.Error("another paper leaves the same files: the comparison is broken")
	}
}

// slotsAt is where the slots of an urn begin, slotSize how large they are: see package
// urn.
const (
	slotSize = 4096
	slotsAt  = 4 * slotSize
)

// checkSlots reports blocks of two urns that differ before the slots, and slots that
// differ in whether they are full.
func checkSlots(t *testing.T, a, b []byte) {
	t.Helper()
	if len(a) != len(b) || !bytes.Equal(a[:slotsAt], b[:slotsAt]) {
		t.Error("header or marks of the urn differ")
	}
	changed := 0
	for at := slotsAt; at+slotSize <= len(a); at += slotSize {
		if !bytes.Equal(a[at:][:slotSize], b[at:][:slotSize]) {
			changed++
		}
	}
	if changed > len(eveningPapers) {
		t.Errorf("%d slots differ", changed)
	}
}

// checkButSum compares two registers save for the sum of the urn's file, which differs
// as the urns do.
func checkButSum(t *testing.T, name string, a, b []byte) {
	t.Helper()
	if len(a) != len(b) {
		t.Errorf("%s: %d and %d bytes", name, len(a), len(b))
		return
	}
	apart := 0
	for i := range a {
		if a[i] != b[i] {
			apart++
		}
	}
	// The sum of 64 figures, and the hash of each line of activity, are all that may
	// differ. No line of activity names the sum.
	if apart > 64 {
		t.Errorf("%s: %d bytes differ", name, apart)
	}
}

// TestNothingThatIsLeftCanBeRead: no passphrase, no key, no open vote and no roll line
// beside a vote in any file; and no copy holds the urn.
func TestNothingThatIsLeftCanBeRead(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	files := leftBehind(t, home, inOrder(3, 1, 4, 0, 5, 2))
	var raw, id []byte
	for path, content := range files {
		if strings.HasSuffix(path, urn.Extension) {
			raw = content
			if strings.Contains(path, setting.OwnBackupFolder) {
				t.Errorf("a copy of the urn lies at %s", path)
			}
		}
	}
	_, after, ok := bytes.Cut(raw, []byte(`"urn":"`))
	if !ok {
		t.Fatal("no urn is left")
	}
	id, err := hex.DecodeString(strings.ReplaceAll(string(after[:36]), "-", ""))
	must(t, err)
	secrets := map[string][]byte{
		"a passphrase": []byte(firstPass), "the other passphrase": []byte(secondPass), "the key": []byte("AGE-SECRET-KEY"), "an open vote": id,
	}
	for path, content := range files {
		for what, secret := range secrets {
			if bytes.Contains(content, secret) {
				t.Errorf("%s holds %s", path, what)
			}
		}
		if strings.HasSuffix(path, urn.Extension) && bytes.Contains(content, []byte("Cử tri")) {
			t.Error("the urn names a voter")
		}
		if strings.HasSuffix(path, ".log") && (bytes.Contains(content, []byte("Cử tri")) || bytes.Contains(content, []byte("ồng ý"))) {
			t.Errorf("the log names a voter or a choice:\n%s", content)
		}
	}
	whole := filepath.Join(t.TempDir(), "sổ"+Ending)
	for path, content := range files {
		if filepath.Base(path) == "sổ"+Ending {
			must(t, os.WriteFile(whole, content, 0o600))
		}
	}
	r, err := sqlite.Open(context.Background(), whole, sqlite.Options{ReadOnly: true})
	must(t, err)
	defer r.Close()
	lines, err := r.Activities(context.Background(), 1000, 0)
	must(t, err)
	for _, a := range lines {
		if strings.Contains(a.Detail, "Cử tri") || a.Time.Hour() > 9 && a.Time.Hour() < 17 {
			t.Errorf("the activity says %+v", a)
		}
	}
}
