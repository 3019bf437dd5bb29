package paper

import (
	"fmt"
	"strconv"
	"strings"

	"giaoban/data"
	"giaoban/data/figures"
	"giaoban/data/vietnamese"
)

// Coordination returns the list of who co-ordinates with whom (danh mục phối hợp):
// every task of the list by lead with its co-ordinating units, then every unit with
// the tasks it leads and those it co-ordinates in. Scope says which tasks are listed
// where it is not all of them. Where no unit co-ordinates yet there are dots to
// write on.
func Coordination(t data.Tracking, scope string) (*Document, error) {
	list, err := newTaskList(t, taskListing{
		kind: "Danh mục phối hợp", subject: coordinationSubject, where: "Tên danh mục", scope: scope,
		maker: "Người lập danh mục",
	})
	if err != nil {
		return nil, fmt.Errorf("coordination list: %w", err)
	}
	c := &coordination{taskList: list, parts: map[data.UnitID]*coordinating{}}
	c.tasks()
	c.units()
	c.foot()
	return &c.doc, nil
}

const coordinationSubject = "Thực hiện nhiệm vụ giữa các phòng, ban, đơn vị"

// coordination collects the blocks of the list. Parts is what each unit has to do
// with the tasks, by their numbers in the list.
type coordination struct {
	taskList
	parts map[data.UnitID]*coordinating
	all   coordinating // of what all units lead together
}

// coordinating are the numbers of the tasks that a unit leads and of those that it
// co-ordinates in.
type coordinating struct{ leads, with []int }

func (c *coordination) part(unit data.UnitID) *coordinating {
	if c.parts[unit] == nil {
		c.parts[unit] = &coordinating{}
	}
	return c.parts[unit]
}

// tasks adds the tasks under a heading for each lead.
func (c *coordination) tasks() {
	const where = "I. Nhiệm vụ và đơn vị phối hợp"
	c.add(&Heading{Where: where, Level: 1, Text: where})
	table := &Table{Where: where, Size: NarrowTableSize, Columns: []Column{
		{Title: "TT", WidthMM: 10, Align: Centered},
		{Title: "Nội dung công việc", WidthMM: 57, Align: Left},
		{Title: "Người thực hiện", WidthMM: 28, Align: Left},
		{Title: "Đơn vị phối hợp", WidthMM: 41, Align: Left},
		{Title: "Thời hạn", WidthMM: 29, Align: Left},
	}}
	c.byLead(table, c.leadWords, c.cells)
}

func (c *coordination) leadWords(_ int, group figures.Row) string {
	name := figureName(figures.ByUnit, group.Key, nil)
	if group.Kind == figures.Without {
		return name
	}
	return name + " chủ trì"
}

// cells writes a task and notes its units.
func (c *coordination) cells(n int, t data.TrackedTask, lead figures.Key) []Text {
	if lead.Unit != 0 {
		c.part(lead.Unit).leads = append(c.part(lead.Unit).leads, n)
	}
	if t.Lead.AllUnits {
		c.all.leads = append(c.all.leads, n)
	}
	for _, unit := range t.With {
		c.part(unit).with = append(c.part(unit).with, n)
	}
	with := cellWords(c.with(t.Task))
	if len(t.With) == 0 && t.Lead.AllUnits {
		with = data.AllUnitsWords
	}
	return []Text{
		Plain(strconv.Itoa(n)), Plain(c.work(t.Task)), Plain(cellWords(c.Person(t.Person).Name)), Plain(with),
		Plain(cellWords(t.Deadline.Words())),
	}
}

// units adds every unit that leads or co-ordinates, in the order of the directory,
// then what all of them lead.
func (c *coordination) units() {
	const where = "II. Phần việc của từng đơn vị"
	table := &Table{Where: where, Size: NarrowTableSize, Columns: []Column{
		{Title: "TT", WidthMM: 10, Align: Centered},
		{Title: "Đơn vị", WidthMM: 65, Align: Left},
		{Title: "Chủ trì (số thứ tự tại mục I)", WidthMM: 45, Align: Left},
		{Title: "Phối hợp (số thứ tự tại mục I)", WidthMM: 45, Align: Left},
	}}
	for _, u := range c.tracking.Units {
		if part := c.parts[u.ID]; part != nil {
			table.Rows = append(table.Rows, part.row(len(table.Rows)+1, vietnamese.UpperFirst(u.Name)))
		}
	}
	if len(c.all.leads) > 0 {
		table.Rows = append(table.Rows, c.all.row(len(table.Rows)+1, data.AllUnitsWords))
	}
	if len(table.Rows) == 0 {
		return
	}
	c.add(&Heading{Where: where, Level: 1, Text: where})
	c.add(table)
}

// row writes what a unit has to do.
func (c *coordinating) row(n int, name string) Row {
	return Row{Where: Where(fmt.Sprintf("II. Phần việc của từng đơn vị, dòng %d", n)), Cells: []Text{
		Plain(strconv.Itoa(n)), Plain(name), Plain(numbered(c.leads)), Plain(numbered(c.with)),
	}}
}

// numbered says how many there are and which: "03 nhiệm vụ: 1, 4, 7".
func numbered(list []int) string {
	if len(list) == 0 {
		return "-"
	}
	words := make([]string, len(list))
	for i, n := range list {
		words[i] = strconv.Itoa(n)
	}
	return vietnamese.Two(len(list)) + " nhiệm vụ: " + strings.Join(words, ", ")
}
