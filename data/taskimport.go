package data

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf16"
)

// SheetTextMax is how many characters a cell of a sheet holds, in UTF-16.
const SheetTextMax = 32_767

// TaskLine is a row of a sheet of tasks as it was read: names as they stand
// there. Columns are the fields that the sheet has; a field outside them is left
// as it is. Wrong is what of the row could not be read.
type TaskLine struct {
	Row         int // of the sheet, from 1
	Columns     []string
	UUID        string // of the task it was written from; "" for a new one
	What        string
	Lead        string
	Person      string
	With        []string
	SentTo      string
	Field       string
	Given       Day
	Deadline    Deadline
	State       TaskState
	Percent     int
	Reported    Day
	Result      string
	ResultPaper string
	LateReason  string
	Wrong       error
}

// The fields of a sheet of tasks, as refusals and TaskLine.Columns name them.
const (
	SheetWhat        = "what"
	SheetLead        = "lead"
	SheetPerson      = "person"
	SheetWith        = "with"
	SheetSentTo      = "sent_to"
	SheetField       = "field"
	SheetGiven       = "given"
	SheetDeadline    = "deadline"
	SheetState       = "state"
	SheetPercent     = "percent"
	SheetReported    = "reported_done"
	SheetResult      = "result"
	SheetResultPaper = "result_paper"
	SheetLateReason  = "late_reason"
	// SheetDeadlineKind says how the deadline was said; without this column a day
	// that is as it was keeps its kind.
	SheetDeadlineKind = "deadline_kind"
)

// ImportKind is what a row of a sheet does.
type ImportKind string

// The kinds of row. The words are under "import.<kind>".
const (
	ImportAdd    ImportKind = "add"
	ImportChange ImportKind = "change"
	ImportSame   ImportKind = "same"
	ImportRefuse ImportKind = "refuse"
)

// TaskImport is what a row of a sheet does to one task. Task is as it will be;
// Changes are the fields that differ; Refusal says why the row cannot be taken.
type TaskImport struct {
	Row     int
	Kind    ImportKind
	Task    Task
	Changes []string
	Refusal error
}

// PlanTaskImport says row by row what a sheet does to the register that the
// tracking was read from whole. Nothing is guessed: a name the directory does not
// have is refused, and so is a second row of one task.
func PlanTaskImport(lines []TaskLine, t Tracking) []TaskImport {
	p := importPlan{Tracking: t, directory: t.Directory(), byUUID: map[string]Task{}, seen: map[string]bool{}}
	for _, task := range t.Tasks {
		p.byUUID[task.UUID] = task.Task
	}
	plan := make([]TaskImport, 0, len(lines))
	for _, line := range lines {
		plan = append(plan, p.row(line))
	}
	return plan
}

type importPlan struct {
	Tracking
	directory Directory
	byUUID    map[string]Task
	seen      map[string]bool
}

func (p *importPlan) row(line TaskLine) TaskImport {
	step := TaskImport{Row: line.Row}
	old, known, err := p.find(line)
	if err == nil {
		step.Task, err = p.read(line, old)
	}
	if err == nil && known {
		step.Changes = changesOf(old, step.Task)
		err = p.allowed(old, &step)
	}
	if err == nil && !known {
		err = p.ended(TaskNotStarted, &step.Task)
	}
	switch {
	case err != nil:
		step.Kind, step.Refusal = ImportRefuse, err
	case !known:
		step.Kind = ImportAdd
	case len(step.Changes) == 0:
		step.Kind = ImportSame
	default:
		step.Kind = ImportChange
	}
	return step
}

func (p *importPlan) find(line TaskLine) (Task, bool, error) {
	if line.Wrong != nil {
		return Task{}, false, line.Wrong
	}
	if line.UUID == "" {
		return Task{State: TaskNotStarted, Given: p.Today, Deadline: Deadline{Kind: DeadlineNone}}, false, nil
	}
	if p.seen[line.UUID] {
		return Task{}, false, &Refusal{Code: RefusedDuplicate, Field: "uuid", Detail: line.UUID}
	}
	p.seen[line.UUID] = true
	old, known := p.byUUID[line.UUID]
	if !known {
		return Task{}, false, &Refusal{Code: RefusedMissing, Field: "uuid", Detail: line.UUID}
	}
	return old, true, nil
}

// read lays the cells of a line over a task.
func (p *importPlan) read(line TaskLine, task Task) (Task, error) {
	has := func(column string) bool { return slices.Contains(line.Columns, column) }
	text := func(column string, into *string, cell string) {
		if has(column) && !cutOff(*into, cell) {
			*into = cell
		}
	}
	text(SheetWhat, &task.What, line.What)
	text(SheetField, &task.Field, line.Field)
	text(SheetResult, &task.Result, line.Result)
	text(SheetResultPaper, &task.ResultPaper, line.ResultPaper)
	text(SheetLateReason, &task.LateReason, line.LateReason)
	if has(SheetGiven) && !line.Given.IsZero() {
		task.Given = line.Given
	}
	if has(SheetDeadline) && (has(SheetDeadlineKind) || line.Deadline.Day != task.Deadline.Day) {
		task.Deadline = line.Deadline
	}
	if has(SheetPercent) {
		task.Percent = line.Percent
	}
	if has(SheetReported) {
		task.ReportedDone = line.Reported
	}
	if has(SheetState) && line.State != "" {
		task.State = line.State
	}
	task.Clean()
	return task, p.readNames(line, has, &task)
}

func (p *importPlan) readNames(line TaskLine, has func(string) bool, task *Task) error {
	var err error
	if has(SheetLead) && line.Lead != p.directory.PartyName(task.Lead) {
		if task.Lead, err = p.directory.FindParty(line.Lead); err != nil {
			return At(SheetLead, err)
		}
	}
	if has(SheetSentTo) && line.SentTo != p.directory.PartyName(task.SentTo) {
		if task.SentTo, err = p.directory.FindParty(line.SentTo); err != nil {
			return At(SheetSentTo, err)
		}
	}
	if has(SheetPerson) && line.Person != p.directory.Person(task.Person).Name {
		if task.Person, err = p.directory.FindPerson(line.Person); err != nil {
			return At(SheetPerson, err)
		}
	}
	if !has(SheetWith) || slices.Equal(line.With, p.unitNames(task.With)) {
		return nil
	}
	task.With = nil
	for _, name := range line.With {
		unit, err := p.directory.FindUnit(name)
		if err != nil {
			return At(SheetWith, err)
		}
		if slices.Contains(task.With, unit) {
			return &Refusal{Code: RefusedDuplicate, Field: SheetWith, Detail: name}
		}
		task.With = append(task.With, unit)
	}
	return nil
}

func (p *importPlan) unitNames(units []UnitID) []string {
	var names []string
	for _, id := range units {
		names = append(names, p.directory.Unit(id).Name)
	}
	return names
}

// cutOff reports whether a cell is a text that the sheet could not hold whole.
func cutOff(whole, cell string) bool {
	// A character beyond the basic plane counts twice there and is not cut in half.
	return len(utf16.Encode([]rune(cell))) >= SheetTextMax-1 && strings.HasPrefix(whole, cell)
}

// allowed checks a change of a task that exists. What a signed briefing said of
// it stays, and a task comes to its end by the rules of Complete.
func (p *importPlan) allowed(old Task, step *TaskImport) error {
	if p.Meetings[old.Meeting].State.Locked() {
		for _, field := range step.Changes {
			if !slices.Contains([]string{SheetState, SheetPercent, SheetReported, SheetResult, SheetResultPaper, SheetLateReason}, field) {
				return &Refusal{Code: RefusedLocked, Field: field}
			}
		}
	}
	if !slices.ContainsFunc(step.Changes, ofTheEnd) {
		return step.Task.Check()
	}
	if old.ReportedDone == step.Task.ReportedDone && old.State != step.Task.State && !step.Task.reported() {
		step.Task.ReportedDone = Day{} // it goes on
	}
	if err := p.ended(old.State, &step.Task); err != nil {
		return err
	}
	step.Changes = changesOf(old, step.Task)
	return nil
}

// ofTheEnd reports whether a field has to do with how a task ends.
func ofTheEnd(field string) bool {
	return slices.Contains([]string{SheetState, SheetPercent, SheetReported, SheetGiven, SheetDeadline, SheetLateReason}, field)
}

// ended brings a task that the sheet calls done, or reported done, there by the
// rules; one that it calls neither has no day of report.
func (p *importPlan) ended(from TaskState, task *Task) error {
	if task.State == TaskDone && from != TaskDone {
		done := *task
		done.State = from
		if err := done.Complete(Completion{Reported: done.ReportedDone}, p.Today); err != nil {
			return err
		}
		*task = done
		return done.Check()
	}
	if err := p.reported(from, task); err != nil {
		return err
	}
	return task.Check()
}

func (p *importPlan) reported(from TaskState, task *Task) error {
	switch {
	case !task.reported() && !task.ReportedDone.IsZero():
		return &Refusal{Code: RefusedUnknown, Field: SheetReported, Detail: task.ReportedDone.String()}
	case !task.reported():
		return nil
	case from == TaskWithdrawn:
		return &Refusal{Code: RefusedEnded, Field: SheetState, Detail: from.String()}
	case task.ReportedDone.IsZero() && task.State == TaskDone:
		return &Refusal{Code: RefusedEmpty, Field: SheetReported}
	case task.ReportedDone.IsZero():
		task.ReportedDone = p.Today
	}
	if task.State == TaskDone {
		task.Percent = 100
		if task.Standing(p.Today) == StandingDoneLate && task.LateReason == "" {
			return &Refusal{Code: RefusedReason, Field: SheetLateReason}
		}
	}
	return task.CheckReported(task.ReportedDone, p.Today)
}

// changesOf lists the fields in which two versions of a task differ.
func changesOf(old, task Task) []string {
	var changes []string
	for _, f := range []struct {
		name string
		a, b any
	}{
		{SheetWhat, old.What, task.What},
		{SheetLead, old.Lead, task.Lead},
		{SheetPerson, old.Person, task.Person},
		{SheetWith, append([]UnitID{}, old.With...), append([]UnitID{}, task.With...)},
		{SheetSentTo, old.SentTo, task.SentTo},
		{SheetField, old.Field, task.Field},
		{SheetGiven, old.Given, task.Given},
		{SheetDeadline, old.Deadline, task.Deadline},
		{SheetState, old.State, task.State},
		{SheetPercent, old.Percent, task.Percent},
		{SheetReported, old.ReportedDone, task.ReportedDone},
		{SheetResult, old.Result, task.Result},
		{SheetResultPaper, old.ResultPaper, task.ResultPaper},
		{SheetLateReason, old.LateReason, task.LateReason},
	} {
		if !reflect.DeepEqual(f.a, f.b) {
			changes = append(changes, f.name)
		}
	}
	return changes
}
