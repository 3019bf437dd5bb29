package cmd

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/paper"
)

func load(t *testing.T, language string) *translations.Words {
	t.Helper()
	w, err := translations.Load(language)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

var placeholder = regexp.MustCompile(`\{[a-z_]+\}`)

func placeholders(sentence string) []string {
	found := placeholder.FindAllString(sentence, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestEveryKeyIsInEveryLanguage(t *testing.T) {
	vi, en := load(t, translations.Vietnamese), load(t, translations.English)
	for _, key := range append(vi.Keys(), en.Keys()...) {
		if !vi.Has(key) || !en.Has(key) {
			t.Errorf("%s: vi %v, en %v", key, vi.Has(key), en.Has(key))
			continue
		}
		if a, b := placeholders(vi.T(key)), placeholders(en.T(key)); !slices.Equal(a, b) {
			t.Errorf("%s: vi has %v, en has %v", key, a, b)
		}
		if strings.TrimSpace(vi.T(key)) == "" {
			t.Errorf("%s says nothing", key)
		}
	}
}

func TestEveryKeyInTheCodeHasWords(t *testing.T) {
	vi := load(t, translations.Vietnamese)
	keys := keysInCode(t)
	if len(keys) < 100 {
		t.Fatalf("found only %d keys in the code: the search is broken", len(keys))
	}
	for key, where := range keys {
		if !vi.Has(key) {
			t.Errorf("%s: %q has no words", where, key)
		}
	}
}

// keysInCode finds the literal keys handed to T and F anywhere in the house.
func keysInCode(t *testing.T) map[string]string {
	t.Helper()
	keys := map[string]string{}
	files := token.NewFileSet()
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if key, ok := keyOf(n); ok {
				keys[key] = files.Position(n.Pos()).String()
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

var keyShape = regexp.MustCompile(`^[a-z0-9_]+(\.[a-z0-9_]+)+$`)

func keyOf(n ast.Node) (string, bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return "", false
	}
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || method.Sel.Name != "T" && method.Sel.Name != "F" {
		return "", false
	}
	literal, ok := call.Args[0].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	key, err := strconv.Unquote(literal.Value)
	return key, err == nil && keyShape.MatchString(key)
}

func TestEveryCodeHasWords(t *testing.T) {
	vi := load(t, translations.Vietnamese)
	need := func(prefix, code string) {
		if !vi.Has(prefix + "." + code) {
			t.Errorf("%s.%s has no words", prefix, code)
		}
	}
	for _, c := range data.RefusalCodes() {
		need("refused", string(c))
	}
	for _, k := range data.MeetingKinds() {
		need("meeting_kind", k.String())
	}
	for _, s := range data.MeetingStates() {
		need("meeting_state", s.String())
	}
	for _, s := range data.ReportStates() {
		need("report_state", s.String())
	}
	for _, r := range data.Ranks() {
		need("rank", r.String())
	}
	for _, p := range data.Presences() {
		need("presence", string(p))
	}
	for _, s := range data.TaskStates() {
		need("task_state", s.String())
	}
	for _, s := range data.Standings() {
		need("standing", s.String())
	}
	for _, s := range data.BallotStates() {
		need("ballot_state", s.String())
	}
	for _, a := range data.ActivityActions() {
		need("activity", string(a))
	}
	for _, k := range data.RecordKinds() {
		need("record", string(k))
	}
	for _, k := range data.PaperKinds() {
		need("paper_kind", k.String())
	}
	for _, c := range paper.FactCodes() {
		need("paper_fact", c)
	}
	for _, u := range data.Urgencies() {
		need("urgency", cmp.Or(u.String(), "none"))
	}
	for _, s := range data.Secrecies() {
		need("secrecy", cmp.Or(s.String(), "none"))
	}
	for _, c := range data.Circulations() {
		need("circulation", cmp.Or(c.String(), "none"))
	}
	for _, to := range data.InvitationTos() {
		need("invitation_to", cmp.Or(string(to), "all"))
	}
	for _, a := range data.Authorities() {
		need("authority", cmp.Or(a.String(), "head"))
	}
}
