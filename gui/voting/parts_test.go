package voting

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"giaoban/data/urn"
)

// Whatever is pressed in whatever order, a paper holds for each name what was marked
// last, is complete only when each name is marked or confirmed, and is empty once
// wiped.
func TestAPaperHoldsWhatWasMarkedLast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names, choices := rapid.IntRange(1, 10).Draw(t, "names"), rapid.IntRange(2, 3).Draw(t, "choices")
		p := newBallotPaper(names, choices)
		marks, confirmed := slices.Repeat([]int{urn.Unmarked}, names), make([]bool, names)
		for range rapid.IntRange(0, 40).Draw(t, "presses") {
			name, choice := rapid.IntRange(-1, names).Draw(t, "name"), rapid.IntRange(-1, choices).Draw(t, "choice")
			known := name >= 0 && name < names
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				p.choose(name, choice)
				if known && choice >= 0 && choice < choices {
					marks[name], confirmed[name] = choice, false
				}
			case 1:
				p.unmark(name)
				if known {
					marks[name], confirmed[name] = urn.Unmarked, false
				}
			case 2:
				p.confirm(name)
				if known && marks[name] == urn.Unmarked {
					confirmed[name] = true
				}
			case 3:
				p.doubt()
				clear(confirmed)
			}
		}
		complete := true
		for i := range marks {
			complete = complete && (marks[i] != urn.Unmarked || confirmed[i])
		}
		if !slices.Equal(p.marks, marks) || p.complete() != complete {
			t.Fatalf("marks %v complete %v, want %v %v", p.marks, p.complete(), marks, complete)
		}
		p.wipe()
		if p.begun() || len(p.unmarked()) != names {
			t.Fatalf("wiped it holds %v %v", p.marks, p.confirmed)
		}
	})
}

func TestTheCountdown(t *testing.T) {
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	c := countdown{clock: func() time.Time { return now }}
	c.touch()
	for _, step := range []struct {
		passed time.Duration
		left   int
	}{
		{0, 90},
		{time.Millisecond, 90},
		{999 * time.Millisecond, 89},
		{17 * time.Second, 72},
		{71 * time.Second, 1},
		{999 * time.Millisecond, 1},
		{time.Millisecond, 0},
		{time.Hour, 0},
	} {
		now = now.Add(step.passed)
		if got := c.left(); got != step.left {
			t.Errorf("after %v more: %d seconds left, want %d", step.passed, got, step.left)
		}
	}
	now = now.Add(-2 * time.Hour)
	if got := c.left(); got != 90 {
		t.Errorf("a clock set back leaves %d seconds", got)
	}
}

func TestTheTellersCode(t *testing.T) {
	pad := codePad{code: "4821"}
	typed := func(keys string) codeAnswer {
		var answer codeAnswer
		for _, key := range strings.Split(keys, " ") {
			answer = pad.press(fyne.KeyName(key))
		}
		return answer
	}
	for _, c := range []struct {
		keys string
		want codeAnswer
	}{
		{"4 8 2", codeWaits},
		{"1", codeRight},
		{"4 8 3 BackSpace 2 1", codeRight},
		{"A F9 Return 4 8 Left 2 1", codeRight},
		{"1 2 3 4", codeWrong},
		{"4 8 2 1", codeRight},
		{"1 1 1 1", codeWrong},
		{"1 1 1 2", codeWrong},
		{"1 1 1 3", codeWrong},
		{"1 1 1 4", codeWrong},
		{"1 1 1 5", codeLocked},
	} {
		if got := typed(c.keys); got != c.want {
			t.Errorf("%s: %d, want %d", c.keys, got, c.want)
		}
	}
	for text, want := range map[string]bool{"4821": true, "12345678": true, "123": false, "123456789": false, "12a4": false, "": false, "１２３４": false} {
		if isCode(text) != want {
			t.Errorf("%q can be a code: %v", text, !want)
		}
	}
	for range 50 {
		if code, err := proposeCode(nil); err != nil || !isCode(code) {
			t.Errorf("proposes %q, %v", code, err)
		}
	}
	if _, err := proposeCode(bytes.NewReader(nil)); err == nil {
		t.Error("a code was drawn without randomness")
	}
}

// Up to ten names stand in view at once on the users' screens, with choices of one
// size that are as large as there is room.
func TestTenNamesFitOnOnePage(t *testing.T) {
	for names := 1; names <= 10; names++ {
		for choices := 2; choices <= 3; choices++ {
			m := measureBallot(names, choices, 1366, 768)
			used := m.header + m.hint + m.foot + 16 + float32(names)*m.row + float32(names-1)*m.gap
			if used > 768 || m.button < 40 || m.button > m.row {
				t.Errorf("%d names, %d choices: %.0f high, choices %.0f in rows of %.0f", names, choices, used, m.button, m.row)
			}
			if wide := float32(choices)*m.width + float32(choices-1)*choiceGap + nameWidth; wide > pageWidth {
				t.Errorf("%d choices are %.0f wide with a name", choices, wide)
			}
		}
	}
	if m := measureBallot(3, 2, 1366, 768); m.row != 128 || m.button != 80 || m.width != 272 {
		t.Errorf("three names: row %.0f, choice %.0f×%.0f; want 128, 272×80", m.row, m.width, m.button)
	}
}
