package sqlite

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"giaoban/data"
)

// Undo is kept by temporary triggers on the connection that writes: for every
// row written they note the statement that takes it back. It ends with the
// program.
//
// Activity, search index, settings, users, number series, signed papers and drafts
// that have left the program are outside it. The state of a briefing is too: a free step leaves the undo steps
// as they are, and signing, taking a signature back and archiving end them, so
// that nothing locked is changed by undoing. The steps of a ballot end them too, and
// what is entered while it is held is no step: no count is ever among them.

// undoTracked are the tables whose rows can be taken back, with the record a row
// belongs to and the briefing of that record, as SQL over {row}.
var undoTracked = []struct {
	table   string
	kind    data.RecordKind
	record  string
	meeting string
}{
	{"office", data.KindOffice, "{row}.id", "0"},
	{"unit", data.KindUnit, "{row}.id", "0"},
	{"person", data.KindPerson, "{row}.id", "0"},
	{"meeting", data.KindMeeting, "{row}.id", "{row}.id"},
	{"attendance", data.KindAttendance, "{row}.id", "{row}.meeting"},
	{"agenda_item", data.KindAgendaItem, "{row}.id", "{row}.meeting"},
	{"report", data.KindReport, "{row}.id", "{row}.meeting"},
	{"remark", data.KindRemark, "{row}.id", "{row}.meeting"},
	{"conclusion", data.KindConclusion, "{row}.id", "{row}.meeting"},
	{"task", data.KindTask, "{row}.id", "coalesce({row}.meeting, 0)"},
	{"task_unit", data.KindTask, "{row}.task", "coalesce((SELECT meeting FROM main.task WHERE id = {row}.task), 0)"},
	{"task_event", data.KindTaskEvent, "{row}.id", "coalesce((SELECT meeting FROM main.task WHERE id = {row}.task), 0)"},
	{"rule_card", data.KindRuleCard, "{row}.id", "0"},
	{"ballot", data.KindBallot, "{row}.id", "{row}.meeting"},
	{"candidate", data.KindBallot, "{row}.ballot", "coalesce((SELECT meeting FROM main.ballot WHERE id = {row}.ballot), 0)"},
	{"roll_line", data.KindBallot, "{row}.ballot", "coalesce((SELECT meeting FROM main.ballot WHERE id = {row}.ballot), 0)"},
	{"teller", data.KindBallot, "{row}.ballot", "coalesce((SELECT meeting FROM main.ballot WHERE id = {row}.ballot), 0)"},
	{"photo", data.KindPhoto, "{row}.id", "{row}.meeting"},
	{"attachment", data.KindAttachment, "{row}.id", "{row}.meeting"},
	{"paper_form", data.KindPaperForm, "{row}.id", "{row}.meeting"},
	{"annex", data.KindAnnex, "{row}.id", "{row}.meeting"},
}

// maxUndoSteps is how many steps are kept; older ones are forgotten.
const maxUndoSteps = 500

// undoStack are the steps that can be taken back, the last one at the end. Each
// is a stretch of rows in temp.undo_row.
type undoStack struct {
	steps []undoneStep
	top   int64 // the last row
	ready bool  // table and triggers are there
}

type undoneStep struct {
	first, last int64
	label       UndoLabel
	record      int64
	meeting     data.MeetingID
	visit       string
}

// joins reports whether a write in the same visit to the same record belongs to
// the step.
func (s undoneStep) joins(visit string, lines []data.Activity) bool {
	return visit != "" && s.visit == visit && len(lines) == 1 && lines[0].Kind == s.label.Kind && lines[0].Record == s.record
}

// laid lays the undo before the first write: it takes longer than opening, and
// who only looks at a register has nothing to take back.
func (u *undoStack) laid(ctx context.Context, c *connection) error {
	if u.ready {
		return nil
	}
	if err := c.once(ctx, "BEGIN"); err != nil {
		return err
	}
	err := u.lay(ctx, c)
	if err == nil {
		err = c.once(ctx, "COMMIT")
	}
	if err != nil {
		_ = c.once(ctx, "ROLLBACK")
		return fmt.Errorf("lay the undo: %w", err)
	}
	u.ready = true
	return nil
}

// lay makes the temporary table and its triggers on the connection that writes.
func (u *undoStack) lay(ctx context.Context, c *connection) error {
	script := `CREATE TEMP TABLE undo_row (
		seq INTEGER PRIMARY KEY, target TEXT, fields TEXT, kind TEXT, record INTEGER, meeting INTEGER, inverse TEXT)`
	if err := c.once(ctx, script); err != nil {
		return err
	}
	for _, tracked := range undoTracked {
		fields, err := fieldsOf(ctx, c, tracked.table)
		if err != nil {
			return err
		}
		for _, event := range []string{"INSERT", "UPDATE", "DELETE"} {
			row := "new"
			if event == "DELETE" {
				row = "old"
			}
			owner := strings.ReplaceAll(fmt.Sprintf("'%s', %s, %s", tracked.kind, tracked.record, tracked.meeting), "{row}", row)
			if err := c.once(ctx, undoTrigger(tracked.table, event, owner, fields)); err != nil {
				return fmt.Errorf("undo of %s: %w", tracked.table, err)
			}
		}
	}
	return nil
}

func fieldsOf(ctx context.Context, c *connection, table string) ([]string, error) {
	rows, err := c.QueryContext(ctx, "SELECT name FROM pragma_table_info(?)", table)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var fields []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		fields = append(fields, name)
	}
	return fields, rows.Err()
}

// undoTrigger returns the trigger that notes the inverse of one event. An update
// notes only the fields it changed.
func undoTrigger(table, event, owner string, fields []string) string {
	row, changed, inverse := "new", "''", ""
	switch event {
	case "INSERT":
		inverse = fmt.Sprintf("'DELETE FROM main.%s WHERE id = ' || new.id", table)
	case "DELETE":
		row = "old"
		quoted := make([]string, len(fields))
		for i, f := range fields {
			quoted[i] = fmt.Sprintf("quote(old.%q)", f)
		}
		inverse = fmt.Sprintf(`'INSERT INTO main.%s ("%s") VALUES (' || %s || ')'`,
			table, strings.Join(fields, `", "`), strings.Join(quoted, ` || ', ' || `))
	case "UPDATE":
		changed, inverse = undoneUpdate(table, fields)
	}
	return fmt.Sprintf(`CREATE TEMP TRIGGER undo_%[1]s_%[2]s AFTER %[2]s ON main.%[1]s BEGIN
		INSERT INTO undo_row (target, fields, kind, record, meeting, inverse)
		VALUES ('%[1]s ' || %[3]s.id, %[4]s, %[5]s, %[6]s); END`, table, event, row, changed, owner, inverse)
}

func undoneUpdate(table string, fields []string) (changed, inverse string) {
	var names, values []string
	for _, f := range fields {
		if f == "id" || (table == "meeting" && f == "state") {
			continue
		}
		names = append(names, fmt.Sprintf(`iif(old.%[1]q IS NOT new.%[1]q, '%[1]s ', '')`, f))
		values = append(values, fmt.Sprintf(`iif(old.%[1]q IS NOT new.%[1]q, ', "%[1]s" = ' || quote(old.%[1]q), '')`, f))
	}
	inverse = fmt.Sprintf("'UPDATE main.%s SET id = id' || %s || ' WHERE id = ' || old.id", table, strings.Join(values, " || "))
	return strings.Join(names, " || "), inverse
}

// after returns the steps as they will be once the write is committed.
func (u undoStack) after(ctx context.Context, t *transaction) (undoStack, error) {
	switch t.undoable {
	case undoNone:
		_, err := t.ExecContext(ctx, "DELETE FROM temp.undo_row WHERE seq > ?", u.top)
		return u, err
	case undoBack:
		top := u.steps[len(u.steps)-1].first - 1
		_, err := t.ExecContext(ctx, "DELETE FROM temp.undo_row WHERE seq > ?", top)
		return undoStack{slices.Clone(u.steps[:len(u.steps)-1]), top, true}, err
	case undoClear:
		_, err := t.ExecContext(ctx, "DELETE FROM temp.undo_row")
		return undoStack{ready: true}, err
	}
	top, err := t.number(ctx, "SELECT coalesce(max(seq), 0) FROM temp.undo_row")
	if err != nil || top == u.top || len(t.notes) == 0 {
		return u, err
	}
	if n := len(u.steps); n > 0 && u.steps[n-1].joins(t.visit, t.notes) {
		return u.joined(ctx, t)
	}
	first := t.notes[0]
	steps := append(slices.Clone(u.steps), undoneStep{
		first: u.top + 1, last: top, record: first.Record, meeting: first.Meeting, visit: t.visit,
		label: UndoLabel{Action: first.Action, Kind: first.Kind, Subject: first.Subject},
	})
	if len(steps) > maxUndoSteps {
		if _, err := t.ExecContext(ctx, "DELETE FROM temp.undo_row WHERE seq <= ?", steps[0].last); err != nil {
			return u, err
		}
		steps = steps[1:]
	}
	return undoStack{steps, top, true}, nil
}

// joined makes the write part of the last step. Of repeated changes to the same
// fields of a row only the first inverse matters: it goes back to before them all.
func (u undoStack) joined(ctx context.Context, t *transaction) (undoStack, error) {
	steps := slices.Clone(u.steps)
	last := &steps[len(steps)-1]
	_, err := t.ExecContext(ctx, `DELETE FROM temp.undo_row WHERE seq > ?1 AND fields <> '' AND EXISTS (
		SELECT 1 FROM temp.undo_row AS earlier WHERE earlier.seq BETWEEN ?2 AND ?1
		AND earlier.target = undo_row.target AND earlier.fields = undo_row.fields)`, u.top, last.first)
	if err != nil {
		return u, err
	}
	top, err := t.number(ctx, "SELECT coalesce(max(seq), 0) FROM temp.undo_row")
	last.last = top
	if last.label.Action != data.ActionCreated {
		last.label.Action = t.notes[0].Action
	}
	last.label.Subject = t.notes[0].Subject
	return undoStack{steps, top, true}, err
}

// UndoLabel names the step that Undo takes back.
type UndoLabel struct {
	Action  data.ActivityAction
	Kind    data.RecordKind
	Subject string
}

// UndoLabel tells which step Undo would take back, and whether there is one.
func (r *Register) UndoLabel() (UndoLabel, bool) {
	r.writing.Lock()
	defer r.writing.Unlock()
	if len(r.undo.steps) == 0 {
		return UndoLabel{}, false
	}
	return r.undo.steps[len(r.undo.steps)-1].label, true
}

// Undo takes the last step back and tells which it was. With no step left it is
// refused (RefusedNothingToUndo). Steps reach back to the opening of the
// register, or to the last signing.
func (r *Register) Undo(ctx context.Context) (UndoLabel, error) {
	var label UndoLabel
	err := r.write(ctx, func(ctx context.Context, t *transaction) error {
		steps := r.undo.steps
		if len(steps) == 0 || r.joined(ctx) != nil {
			return &data.Refusal{Code: data.RefusedNothingToUndo}
		}
		step := steps[len(steps)-1]
		label = step.label
		return t.takeBack(ctx, step)
	})
	return label, err
}

func (t *transaction) takeBack(ctx context.Context, step undoneStep) error {
	rows, err := t.undoRows(ctx, step)
	if err != nil {
		return err
	}
	if err := t.once(ctx, "PRAGMA defer_foreign_keys = ON"); err != nil {
		return err
	}
	for _, row := range rows {
		if row.kind == data.KindMeeting && strings.HasPrefix(row.inverse, "DELETE FROM main.meeting ") {
			if err := t.clearReview(ctx, data.MeetingID(row.record)); err != nil {
				return err
			}
		}
		if err := t.once(ctx, row.inverse); err != nil {
			return fmt.Errorf("take back %s: %w", step.label.Kind, err)
		}
		t.changed(row.kind, row.record, row.meeting)
	}
	t.line(data.Activity{
		Action: data.ActionUndone, Kind: step.label.Kind, Record: step.record, Meeting: step.meeting, Subject: step.label.Subject,
	})
	t.undoable = undoBack
	return nil
}

type undoRow struct {
	kind    data.RecordKind
	record  int64
	meeting data.MeetingID
	inverse string
}

func (t *transaction) undoRows(ctx context.Context, step undoneStep) ([]undoRow, error) {
	rows, err := t.QueryContext(ctx, `SELECT kind, record, meeting, inverse FROM temp.undo_row
		WHERE seq BETWEEN ? AND ? ORDER BY seq DESC`, step.first, step.last)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []undoRow
	for rows.Next() {
		var row undoRow
		if err := rows.Scan(&row.kind, &row.record, &row.meeting, &row.inverse); err != nil {
			return nil, err
		}
		list = append(list, row)
	}
	return list, rows.Err()
}

// undoOfStep tells what a step of a briefing does to the undo steps. One that
// locks or unlocks ends them; so does one of a briefing made since they began,
// for taking that back would delete a briefing that has gone into session.
func (t *transaction) undoOfStep(ctx context.Context, id data.MeetingID, from, to data.MeetingState) (undoMode, error) {
	if from.Locked() || to.Locked() {
		return undoClear, nil
	}
	made, err := t.number(ctx, "SELECT count(*) FROM temp.undo_row WHERE target = ? AND inverse LIKE 'DELETE %'",
		fmt.Sprintf("meeting %d", id))
	if err != nil || made > 0 {
		return undoClear, err
	}
	return undoNone, nil
}
