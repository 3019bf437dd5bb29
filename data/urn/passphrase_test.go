package urn_test

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"giaoban/data"
	"giaoban/data/urn"
)

func TestProposedPassphrases(t *testing.T) {
	shape := regexp.MustCompile(`^[cfhjkmnprtvx2-9]{4}(-[cfhjkmnprtvx2-9]{4}){3}$`)
	random := seeded(1)
	seen, signs := map[string]bool{}, map[rune]int{}
	const draws = 2000
	for range draws {
		p := must(urn.ProposePassphrase(random))
		if !shape.MatchString(p) {
			t.Fatalf("proposed %q", p)
		}
		if seen[p] {
			t.Fatalf("%q was proposed twice", p)
		}
		seen[p] = true
		for _, r := range strings.ReplaceAll(p, "-", "") {
			signs[r]++
		}
	}
	expected := make([]float64, 0, len(signs))
	counted := make([]int, 0, len(signs))
	for _, n := range signs {
		counted = append(counted, n)
		expected = append(expected, draws*16/20.0)
	}
	if len(signs) != 20 || chiSquare(counted, expected) > 60 { // 19 degrees: 1 in 2 million
		t.Errorf("the signs are drawn unevenly: %v", signs)
	}
	check(t, urn.CheckPassphrases([2]string{must(urn.ProposePassphrase(nil)), must(urn.ProposePassphrase(nil))}))
}

func TestPassphrasesThatAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		passphrases [2]string
		code        data.RefusalCode
		field       string
	}{
		"eleven":        {[2]string{"mười một ký", second}, data.RefusedPassphraseShort, "passphrases[0]"},
		"empty":         {[2]string{first, ""}, data.RefusedPassphraseShort, "passphrases[1]"},
		"blanks":        {[2]string{first, "  mật        khẩu  "}, data.RefusedPassphraseShort, "passphrases[1]"},
		"loose accents": {[2]string{norm.NFD.String("ẫẫẫẫẫẫ"), second}, data.RefusedPassphraseShort, "passphrases[0]"},
		"same":          {[2]string{first, first}, data.RefusedPassphraseSame, "passphrases[1]"},
		"same but typed in another way": {
			[2]string{first, " " + norm.NFD.String(first)}, data.RefusedPassphraseSame, "passphrases[1]",
		},
	} {
		t.Run(name, func(t *testing.T) {
			err := urn.CheckPassphrases(c.passphrases)
			refused(t, err, c.code)
			if r, _ := data.AsRefusal(err); r == nil || r.Field != c.field {
				t.Errorf("refused %v at %s, want %s", err, r.Field, c.field)
			}
			o := options()
			o.Passphrases = c.passphrases
			_, err = urn.Create(t.TempDir()+"/hòm", o)
			refused(t, err, c.code)
		})
	}
	check(t, urn.CheckPassphrases([2]string{"mười hai kýý", second}))
}

func TestEachPassphraseIsCheckedAlone(t *testing.T) {
	u, _ := create(t, options())
	vote(t, u, 0, 0, 0, 0)
	check(t, u.CheckPassphrase(0, first))
	check(t, u.CheckPassphrase(1, second))
	check(t, u.CheckPassphrase(0, "  "+norm.NFD.String(first)+" "))
	for _, wrong := range []string{"", "x", second, strings.ToUpper(first)} {
		refused(t, u.CheckPassphrase(0, wrong), data.RefusedPassphrase)
	}
	refused(t, u.CheckPassphrase(1, first), data.RefusedPassphrase)
	refused(t, u.CheckPassphrase(2, first), data.RefusedUnknown)
	for name, c := range map[string]struct {
		first, second, field string
	}{
		"first wrong":  {"sai mật khẩu rồi", second, "passphrases[0]"},
		"second wrong": {first, "sai mật khẩu rồi", "passphrases[1]"},
		"swapped":      {second, first, "passphrases[0]"},
		"one for both": {first, first, "passphrases[1]"},
	} {
		_, err := u.Close(c.first, c.second)
		refused(t, err, data.RefusedPassphrase)
		if r, _ := data.AsRefusal(err); r == nil || r.Field != c.field {
			t.Errorf("%s: refused %v, want at %s", name, err, c.field)
		}
	}
	if u.State().Ended {
		t.Error("a wrong passphrase ended the voting")
	}
	vote(t, u, 1, 0, 0, 0)
	if got := must(closed(u)); got.Returned != 2 {
		t.Errorf("totals %+v", got)
	}
}
