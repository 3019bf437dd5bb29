//go:build e2e

package main

// Places of the steps of a briefing, from 0.
const (
	stepInfo        = 0
	stepConclusions = 4
	stepPapers      = 6
)

// firstOfSeries makes the first briefing of a quarterly series.
func (c *chain) firstOfSeries(day, name string) briefing {
	c.t.Helper()
	c.keys("ctrl+2")
	c.titled("Cuộc họp")
	c.keys("ctrl+n", "Down", "Down", "Down", "Tab") // weekly, fortnightly, monthly, quarterly
	c.write(day)
	c.keys("Return")
	c.titled(name)
	return briefing{desktop: c.desktop, id: "1"}
}

// nextOfSeries makes the briefing that follows the last one, which will have a
// number, a name and a day.
func (c *chain) nextOfSeries(id, name, day string) briefing {
	c.t.Helper()
	c.keys("ctrl+shift+n")
	c.titled(name)
	b := briefing{desktop: c.desktop, id: id}
	b.same("the day of "+name, fact(b.show(id), "day"), day)
	return b
}

// fact returns what a briefing is itself.
func fact(document map[string]any, name string) any {
	return document["meeting"].(map[string]any)[name]
}

// skip goes a number of steps on.
func (b briefing) skip(steps int) {
	b.t.Helper()
	for range steps {
		b.nextStep()
	}
}

// advance takes the briefing, in its first step, to its next state: the button
// stands before the steps, and they before the first field.
func (b briefing) advance(state string) {
	b.t.Helper()
	b.keys("ctrl+Next", "ctrl+Prior", "shift+Tab", "shift+Tab", "Return")
	b.inState(state)
}

func (b briefing) inState(state string) {
	b.t.Helper()
	b.stored("the state "+state, func(m map[string]any) bool { return fact(m, "state") == state })
}

// give writes conclusions, the first ones of the briefing, and takes up the task
// that each proposes.
func (b briefing) give(sentences ...string) {
	b.t.Helper()
	for i, sentence := range sentences {
		b.write(sentence)
		b.keys("F9")
		b.stored("the task of "+sentence, func(m map[string]any) bool {
			conclusions := m["conclusions"].([]any)
			if len(conclusions) != i+1 {
				return false
			}
			last := conclusions[i].(map[string]any)
			return last["text"] == sentence && len(last["tasks"].([]any)) == 1
		})
		b.keys("ctrl+Return")
	}
}

// discussed is what is said of a task; percent "" leaves it as far as it is.
type discussed struct{ said, percent string }

// review goes from the task on which the list stands to those below.
func (b briefing) review(tasks ...discussed) {
	b.t.Helper()
	b.keys("Return")
	for _, t := range tasks {
		b.write(t.said)
		if t.percent != "" {
			b.keys("Tab", "Tab") // behind the state
			b.write(t.percent)
		}
		b.keys("ctrl+Return")
		b.said(t.said)
	}
}

// unitSays says how far the first task of the unit is whose report is in view.
func (b briefing) unitSays(t discussed) {
	b.t.Helper()
	b.keys("F7")
	b.write(t.said)
	b.keys("Tab")
	b.write(t.percent)
	b.keys("Tab")
	b.said(t.said)
}

func (b briefing) said(text string) {
	b.t.Helper()
	b.stored(text, func(m map[string]any) bool {
		for _, line := range m["review"].([]any) {
			if line.(map[string]any)["said"] == text {
				return true
			}
		}
		return false
	})
}

// closeAndSign goes from the conclusions back to end the session, and on to sign
// the minutes in the step Văn bản. end is when the session ended; it is asked for
// where it is not known yet.
func (b briefing) closeAndSign(end string) {
	b.t.Helper()
	for range stepConclusions - stepInfo {
		b.keys("ctrl+Prior")
	}
	if end != "" {
		b.write(end)
		b.keys("Tab")
		b.stored("the end", func(m map[string]any) bool { return fact(m, "end") != "" })
	}
	b.advance("drafting")
	b.skip(stepPapers - stepInfo)
	b.keys("ctrl+shift+k", "Return")
	b.inState("signed")
}
