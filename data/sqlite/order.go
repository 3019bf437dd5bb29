package sqlite

import (
	"context"
	"fmt"
	"strings"
)

// list is a table whose rows stand in an order, position 1 to n within the group
// of rows that share the values of some columns.
type list struct {
	table string
	group []string
}

var (
	unitList       = list{table: "unit"}
	personList     = list{table: "person"}
	attendanceList = list{"attendance", []string{"meeting"}}
	agendaList     = list{"agenda_item", []string{"meeting"}}
	reportList     = list{"report", []string{"meeting"}}
	remarkList     = list{"remark", []string{"meeting"}}
	conclusionList = list{"conclusion", []string{"meeting"}}
	taskList       = list{"task", []string{"meeting", "conclusion"}}
	ballotList     = list{"ballot", []string{"meeting"}}
	rollList       = list{"roll_line", []string{"ballot"}}
	tellerList     = list{"teller", []string{"ballot"}}
	photoList      = list{"photo", []string{"meeting"}}
	attachmentList = list{"attachment", []string{"meeting"}}
	annexList      = list{"annex", []string{"meeting"}}
)

// lists are all of them, for Check.
var lists = []list{
	unitList, personList, attendanceList, agendaList, reportList, remarkList, conclusionList,
	taskList, ballotList, rollList, tellerList, photoList, attachmentList, annexList,
}

// where returns the condition that a row stands in the group.
func (l list) where() string {
	conditions := []string{"true"}
	for _, column := range l.group {
		conditions = append(conditions, column+" IS ?")
	}
	return strings.Join(conditions, " AND ")
}

// place makes room in the group for a new row at order, or at the end when order
// is 0 or beyond it, and returns its position.
func (t *transaction) place(ctx context.Context, l list, order int, group ...any) (int, error) {
	count, err := t.number(ctx, fmt.Sprintf("SELECT coalesce(max(position), 0) FROM %s WHERE %s", l.table, l.where()), group...)
	if err != nil {
		return 0, err
	}
	if order < 1 || order > int(count) {
		return int(count) + 1, nil
	}
	return order, t.shift(ctx, l, 1, order, int(count), group...)
}

// closeUp closes the gap that a row taken out at order left.
func (t *transaction) closeUp(ctx context.Context, l list, order int, group ...any) error {
	return t.shift(ctx, l, -1, order+1, 1<<31, group...)
}

// shift moves the rows at positions from to to, both included, by one.
func (t *transaction) shift(ctx context.Context, l list, by, from, to int, group ...any) error {
	text := fmt.Sprintf("UPDATE %s SET position = position + (%d) WHERE %s AND position BETWEEN ? AND ?", l.table, by, l.where())
	_, err := t.ExecContext(ctx, text, append(append([]any(nil), group...), from, to)...)
	return err
}

// move puts a row that stands at one position at another of its group, at the
// end when order is beyond it. It reports whether the row moved.
func (t *transaction) move(ctx context.Context, l list, id int64, at, order int, group ...any) (bool, error) {
	count, err := t.number(ctx, fmt.Sprintf("SELECT count(*) FROM %s WHERE %s", l.table, l.where()), group...)
	if err != nil {
		return false, err
	}
	order = min(max(order, 1), int(count))
	switch {
	case order == at:
		return false, nil
	case order > at:
		err = t.shift(ctx, l, -1, at+1, order, group...)
	default:
		err = t.shift(ctx, l, 1, order, at-1, group...)
	}
	if err != nil {
		return false, err
	}
	_, err = t.ExecContext(ctx, fmt.Sprintf("UPDATE %s SET position = ? WHERE id = ?", l.table), order, id)
	return true, err
}
