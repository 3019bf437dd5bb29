//go:build e2e

package main

import (
	"strings"

	"giaoban/data/sqlite"
)

// briefing is a briefing that is open in the window. Each of its methods begins
// where the step named in it does, and ends when the register holds what was
// entered.
type briefing struct {
	*desktop
	id string // by which the console knows it
}

// pastePeople adds people to the directory from lines of cells as Excel copies
// them: name, position, unit.
func (d *desktop) pastePeople(lines ...string) {
	d.t.Helper()
	d.keys("ctrl+5")
	d.titled("Cán bộ")
	before := d.people()
	d.clipboard("Họ và tên\tChức vụ\tĐơn vị\n" + strings.Join(lines, "\n") + "\n")
	d.keys("ctrl+shift+v", "Return")
	d.eventually("the people pasted are in the directory", func() bool { return d.people() == before+len(lines) })
}

// people counts the directory as it is stored.
func (d *desktop) people() int {
	d.t.Helper()
	r, err := sqlite.Open(d.t.Context(), d.file, sqlite.Options{ReadOnly: true})
	if err != nil {
		d.t.Fatal(err)
	}
	defer r.Close()
	people, err := r.People(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	return len(people)
}

// newBriefing makes the briefing of a day, which will have a number and a name,
// and opens it on its first step.
func (d *desktop) newBriefing(id, day, name string) briefing {
	d.t.Helper()
	d.keys("ctrl+2")
	d.titled("Cuộc họp")
	d.keys("ctrl+n", "Tab")
	d.write(day)
	d.keys("Return")
	d.titled(name)
	return briefing{desktop: d, id: id}
}

// stored waits until the briefing holds what was entered.
func (b briefing) stored(what string, holds func(document map[string]any) bool) {
	b.t.Helper()
	b.eventually(what+" is stored", func() bool { return holds(b.show(b.id)) })
}

// listed waits until a list of the briefing has a number of entries.
func (b briefing) listed(list string, n int) {
	b.t.Helper()
	b.stored(list, func(m map[string]any) bool { return len(m[list].([]any)) == n })
}

func (b briefing) nextStep() {
	b.t.Helper()
	b.keys("ctrl+Next")
}

// info is what the step Thông tin asks of a new briefing, as it is typed.
type info struct{ start, end, place, chair, secretary, item, minutes string }

// fillInfo begins in the first field that a new briefing lacks. The agenda gets
// its first item.
func (b briefing) fillInfo(f info) {
	b.t.Helper()
	b.write(f.start)
	b.keys("Tab")
	b.write(f.end)
	b.keys("Tab", "Tab")
	b.write(f.place)
	b.keys("Tab")
	b.write(f.chair)
	b.keys("Return", "Tab")
	b.write(f.secretary)
	b.keys("Return", "Tab", "Tab")
	b.write(f.item)
	b.keys("Tab", "Tab")
	b.write(f.minutes)
	b.keys("Return")
	b.listed("agenda", 1)
}

// invite puts people on an empty roster, each found by a name that no other has.
func (b briefing) invite(names ...string) {
	b.t.Helper()
	b.keys("Insert")
	for _, name := range names {
		b.write(name)
		b.keys("Return") // ticks the only one found and empties the search
	}
	b.keys("Return")
	b.listed("attendance", len(names))
}

// callRoll answers for everybody on the roster, in its order, by the keys of the
// answers.
func (b briefing) callRoll(keys ...string) {
	b.t.Helper()
	presences := map[string]string{"1": "present", "2": "late", "3": "excused", "4": "absent"}
	b.keys("Home")
	b.keys(keys...)
	b.stored("the roll", func(m map[string]any) bool {
		for i, key := range keys {
			if m["attendance"].([]any)[i].(map[string]any)["presence"] != presences[key] {
				return false
			}
		}
		return true
	})
}

// report writes what the first unit reports and submits it.
func (b briefing) report(results, shortcomings string) {
	b.t.Helper()
	b.write(results)
	b.keys("Tab")
	b.write(shortcomings)
	b.keys("F9")
	b.stored("the report", func(m map[string]any) bool { return first(m, "reports")["state"] == "submitted" })
}

// remark writes the first remark of the course, by somebody found by name.
func (b briefing) remark(who, text string) {
	b.t.Helper()
	b.write(who)
	b.keys("Return", "Tab")
	b.write(text)
	b.keys("ctrl+Return")
	b.listed("remarks", 1)
}

// conclude writes the first conclusion.
func (b briefing) conclude(text string) {
	b.t.Helper()
	b.write(text)
	b.keys("ctrl+Return")
	b.listed("conclusions", 1)
}

// makeTask makes a task of the conclusion just written, with the unit and the
// deadline that the program read from its sentence, which mean a day.
func (b briefing) makeTask(day string) {
	b.t.Helper()
	b.keys("Up", "F9")
	b.stored("the task", func(m map[string]any) bool { return len(first(m, "conclusions")["tasks"].([]any)) == 1 })
	b.stored("the deadline", func(m map[string]any) bool {
		return first(first(m, "conclusions"), "tasks")["deadline"].(map[string]any)["day"] == day
	})
}

// saveMinutes saves the minutes as PDF under a name, from the step Văn bản.
func (b briefing) saveMinutes(name string) {
	b.t.Helper()
	b.savePDF(name)
	b.picture("minutes")
}
