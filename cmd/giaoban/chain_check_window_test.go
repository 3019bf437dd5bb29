//go:build e2e

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// What arithmetic by hand gives of the chain, as of 08/01/2027. The last good day
// of "trước ngày" is the day before it, of "chậm nhất" the day itself. Ten working
// days after Thursday 02/7/2026 are two weeks: Thursday 16/7/2026. Three months
// after 02/10/2026 is Saturday 02/01/2027, so the fourth briefing is on Monday 04/01.
//
//	task  lead      given   first deadline    put off to      last good day  done         standing on 08/01/2027
//	1     A (B)     02/4    trước 15/4        –               14/4           14/4         done in time (on its last day)
//	2     B         02/4    chậm nhất 30/6    chậm nhất 30/9  30/9           05/10        done late, by 5 days
//	3     all       02/4    thường xuyên      –               none           –            undated, never late
//	4     C         02/7    chậm nhất 16/7    chậm nhất 31/7  31/7           31/7         done in time (only as put off)
//	5     B         02/7    trước 15/8        –               14/8           –            paused on 03/8
//	6     A         02/10   chậm nhất 31/12   –               31/12          –            overdue, by 8 days
//	7     C         02/10   trước 20/11       –               19/11          –            withdrawn on 10/11
//	8     B         02/10   trước 15/01/2027  –               14/01/2027     04/01/2027   done in time, confirmed on 06/01
//	9     C         04/01   chậm nhất 31/3    –               31/3/2027      –            in time, 82 days left (23 + 28 + 31)
//
//	lead   assigned = in time + late + undated done + in time + overdue + undated + paused + withdrawn   extended
//	A      2 (1 6)    1 (1)                                     1 (6)                                      0
//	B      3 (2 5 8)  1 (8)     1 (2)                                               1 (5)                  1 (2)
//	C      3 (4 7 9)  1 (4)                          1 (9)                                    1 (7)        1 (4)
//	all    1 (3)                                                          1 (3)                            0
//	total  9          3         1      0             1          1         1         1         1            2
//
// The second briefing goes through 2 and 3, the third too: 1 and 4 are done by
// then, 5 is paused. The fourth goes through 6, 8 and 3; 2 is done, 7 withdrawn.
// Task 2 was overdue on 02/7 (since 30/6) and on 02/10 (since 30/9).
const chainToday = "2027-01-08"

// listed is what the console tells of a task.
type listed struct {
	What     string         `json:"what"`
	Lead     string         `json:"lead"`
	Person   string         `json:"person"`
	With     []string       `json:"with"`
	SentTo   string         `json:"sent_to"`
	Deadline data.Deadline  `json:"deadline"`
	First    data.Deadline  `json:"first_deadline"`
	State    data.TaskState `json:"state"`
	Standing data.Standing  `json:"standing"`
	DaysLeft *int           `json:"days_left"`
	Percent  int            `json:"percent"`
	Given    data.Day       `json:"given"`
	Reported data.Day       `json:"reported_done"`
	Result   string         `json:"result"`
	Paper    string         `json:"result_paper"`
	Late     string         `json:"late_reason"`
	Carried  int            `json:"carried"`
	Extended int            `json:"extended"`
	Urged    int            `json:"urged"`
	LastSaid string         `json:"last_said"`
	SaidOn   data.Day       `json:"said_on"`
}

// line writes a task in the order of the table.
func (l listed) line() string {
	left := "–"
	if l.DaysLeft != nil {
		left = fmt.Sprint(*l.DaysLeft)
	}
	lead := strings.Join(append([]string{l.Lead}, l.With...), " + ")
	return fmt.Sprintf("%s | %s | %s | %s | %s %s | %s %s | %s %d%% %s | %s | left %s | %s | %s | %s | carried %d extended %d urged %d | %s %s",
		l.What, lead, l.Person, l.SentTo, l.First.Kind, l.First.Day, l.Deadline.Kind, l.Deadline.Day, l.State, l.Percent, l.Reported,
		l.Standing, left, l.Result, l.Paper, l.Late, l.Carried, l.Extended, l.Urged, l.SaidOn, l.LastSaid)
}

// lines compares two lists line by line.
func (c *chain) lines(what string, got, want []string) {
	c.t.Helper()
	for i := range max(len(got), len(want)) {
		var g, w string
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			c.t.Errorf("%s, line %d is\n\t%s\nby hand it is\n\t%s", what, i+1, g, w)
		}
	}
}

// checkTasks compares what the console tells of the tasks.
func (c *chain) checkTasks() {
	c.t.Helper()
	var tasks []listed
	if err := json.Unmarshal([]byte(c.console("--today", chainToday, "--json", "tasks")), &tasks); err != nil {
		c.t.Fatal(err)
	}
	var got []string
	for _, t := range tasks {
		got = append(got, t.line())
	}
	slices.Sort(got)
	want := []string{
		taskFiles + " | Phòng A + Phòng B |  | Lãnh đạo A | before 2026-04-15 | before 2026-04-15 | done 100% 2026-04-14 | done_in_time | left -269 | Đã gửi danh mục. |  |  | carried 0 extended 0 urged 0 | 2026-04-20 Đã gửi danh mục.",
		taskScan + " | Phòng B |  |  | by 2026-06-30 | by 2026-09-30 | done 100% 2026-10-05 | done_late | left -100 | Đã trình đề án. | 34/TTr-PB | Kinh phí cấp muộn. | carried 2 extended 1 urged 1 | 2026-10-05 Đã trình đề án.",
		taskOrder + " | Các phòng, ban |  |  | standing  | standing  | not_started 0%  | undated | left – |  |  |  | carried 3 extended 0 urged 0 | 2027-01-04 Các phòng thực hiện tốt.",
		taskRules + " | Phòng C |  |  | by 2026-07-16 | by 2026-07-31 | done 100% 2026-07-31 | done_in_time | left -161 | Đã trình quy chế. | 12/BC-PC |  | carried 0 extended 1 urged 0 | 2026-07-31 Đã trình quy chế.",
		taskHandbook + " | Phòng B | Chuyên viên B |  | before 2026-08-15 | before 2026-08-15 | paused 0%  | paused | left -147 |  |  |  | carried 0 extended 0 urged 0 |  ",
		taskStore + " | Phòng A |  |  | by 2026-12-31 | by 2026-12-31 | under_way 60%  | overdue | left -8 |  |  |  | carried 1 extended 0 urged 1 | 2027-01-04 Còn hai kho chưa chỉnh lý.",
		taskTraining + " | Phòng C |  |  | before 2026-11-20 | before 2026-11-20 | withdrawn 0%  | withdrawn | left -50 |  |  |  | carried 0 extended 0 urged 0 |  ",
		taskShopping + " | Phòng B |  |  | before 2027-01-15 | before 2027-01-15 | done 100% 2027-01-04 | done_in_time | left 6 |  |  |  | carried 1 extended 0 urged 0 | 2027-01-04 Kế hoạch đã trình.",
		taskSummary + " | Phòng C |  |  | by 2027-03-31 | by 2027-03-31 | not_started 0%  | in_time | left 82 |  |  |  | carried 0 extended 0 urged 0 |  ",
	}
	slices.Sort(want)
	c.lines("tasks", got, want)
}

// figure is a row of the figures.
type figure struct {
	Name        string `json:"name"`
	Assigned    int    `json:"assigned"`
	DoneInTime  int    `json:"done_in_time"`
	DoneLate    int    `json:"done_late"`
	DoneUndated int    `json:"done_undated"`
	InTime      int    `json:"in_time"`
	Overdue     int    `json:"overdue"`
	Undated     int    `json:"undated"`
	Paused      int    `json:"paused"`
	Withdrawn   int    `json:"withdrawn"`
	Extended    int    `json:"extended"`
	Extensions  int    `json:"extensions"`
}

// checkFigures compares the figures of the whole time by unit.
func (c *chain) checkFigures() {
	c.t.Helper()
	var table struct {
		Rows  []figure `json:"rows"`
		Total figure   `json:"total"`
	}
	if err := json.Unmarshal([]byte(c.console("--today", chainToday, "--json", "figures", "--from", "2026-04-01", "--to", chainToday)), &table); err != nil {
		c.t.Fatal(err)
	}
	var got []string
	for _, row := range append(table.Rows, table.Total) {
		parts := row.DoneInTime + row.DoneLate + row.DoneUndated + row.InTime + row.Overdue + row.Undated + row.Paused + row.Withdrawn
		if row.Assigned != parts {
			c.t.Errorf("%s was assigned %d, and its parts are %d", row.Name, row.Assigned, parts)
		}
		got = append(got, fmt.Sprint(row))
	}
	c.lines("figures", got, []string{
		fmt.Sprint(figure{Name: "Phòng A", Assigned: 2, DoneInTime: 1, Overdue: 1}),
		fmt.Sprint(figure{Name: "Phòng B", Assigned: 3, DoneInTime: 1, DoneLate: 1, Paused: 1, Extended: 1, Extensions: 1}),
		fmt.Sprint(figure{Name: "Phòng C", Assigned: 3, DoneInTime: 1, InTime: 1, Withdrawn: 1, Extended: 1, Extensions: 1}),
		fmt.Sprint(figure{Name: data.AllUnitsWords, Assigned: 1, Undated: 1}),
		fmt.Sprint(figure{Name: "Tổng số", Assigned: 9, DoneInTime: 3, DoneLate: 1, InTime: 1, Overdue: 1, Undated: 1, Paused: 1, Withdrawn: 1, Extended: 2, Extensions: 2}),
	})
}

// checkLedgers compares the ledger of each task.
func (c *chain) checkLedgers() {
	c.t.Helper()
	for what, want := range map[string][]string{
		taskFiles: {
			"2026-04-02 assigned at 1: not_started 0%, before 2026-04-15",
			"2026-04-10 moved: under_way 0%",
			"2026-04-14 reported: to_confirm 100%, reported 2026-04-14: Đã gửi danh mục.",
			"2026-04-20 done: done 100%, reported 2026-04-14: Đã gửi danh mục.",
		},
		taskScan: {
			"2026-04-02 assigned at 1: not_started 0%, by 2026-06-30",
			"2026-04-10 moved: under_way 0%",
			"2026-07-02 carried at 2: under_way 40%, by 2026-06-30: Đề án đang lấy ý kiến các phòng.",
			"2026-07-06 urged: under_way 40%: Đề nghị trình trước kỳ họp tới.",
			"2026-07-10 extended: under_way 40%, from by 2026-06-30, by 2026-09-30, approved by Lãnh đạo A: Chờ kinh phí.",
			"2026-10-02 carried at 3: under_way 80%, by 2026-09-30: Đề án đã thẩm định.",
			"2026-10-05 done: done 100%, reported 2026-10-05: Đã trình đề án.",
		},
		taskOrder: {
			"2026-04-02 assigned at 1: not_started 0%, standing ",
			"2026-07-02 carried at 2: not_started 0%, standing : Các phòng tiếp tục thực hiện.",
			"2026-10-02 carried at 3: not_started 0%, standing : Các phòng giữ nếp.",
			"2027-01-04 carried at 4: not_started 0%, standing : Các phòng thực hiện tốt.",
		},
		taskRules: {
			"2026-07-02 assigned at 2: not_started 0%, by 2026-07-16",
			"2026-07-15 extended: not_started 0%, from by 2026-07-16, by 2026-07-31, approved by Lãnh đạo A: Chờ ý kiến các phòng.",
			"2026-07-31 done: done 100%, reported 2026-07-31: Đã trình quy chế.",
		},
		taskHandbook: {
			"2026-07-02 assigned at 2: not_started 0%, before 2026-08-15",
			"2026-08-03 moved: paused 0%: Chờ hướng dẫn mới.",
		},
		taskStore: {
			"2026-10-02 assigned at 3: not_started 0%, by 2026-12-31",
			"2026-12-01 reported: under_way 60%: Đã chỉnh lý ba kho.",
			"2027-01-04 carried at 4: under_way 60%, by 2026-12-31: Còn hai kho chưa chỉnh lý.",
			"2027-01-05 urged: under_way 60%: Đề nghị xong trong tháng 01.",
		},
		taskTraining: {
			"2026-10-02 assigned at 3: not_started 0%, before 2026-11-20",
			"2026-10-12 moved: under_way 0%",
			"2026-11-10 moved: withdrawn 0%: Gộp vào lớp năm sau.",
		},
		taskShopping: {
			"2026-10-02 assigned at 3: not_started 0%, before 2027-01-15",
			"2027-01-04 carried at 4: to_confirm 100%, reported 2027-01-04, before 2027-01-15: Kế hoạch đã trình.",
			"2027-01-06 done: done 100%, reported 2027-01-04",
		},
		taskSummary: {"2027-01-04 assigned at 4: not_started 0%, by 2027-03-31"},
	} {
		c.lines("the ledger of "+what, c.ledger(what), want)
	}
}

// ledger writes the lines of a task's ledger, the oldest first.
func (c *chain) ledger(what string) []string {
	c.t.Helper()
	id := c.task(what).ID
	var lines []string
	c.read(func(ctx context.Context, r *sqlite.Register) error {
		people, err := r.People(ctx)
		if err != nil {
			return err
		}
		events, err := r.TaskEvents(ctx, id)
		for _, e := range events {
			lines = append(lines, eventLine(e, people))
		}
		return err
	})
	return lines
}

func eventLine(e data.TaskEvent, people []data.Person) string {
	line := fmt.Sprintf("%s %s", e.Day, e.Kind)
	if e.Meeting != 0 {
		line += fmt.Sprintf(" at %d", e.Meeting)
	}
	line += fmt.Sprintf(": %s %d%%", e.State, e.Percent)
	if !e.ReportedDone.IsZero() {
		line += ", reported " + e.ReportedDone.String()
	}
	if e.Old.Kind != "" {
		line += fmt.Sprintf(", from %s %s", e.Old.Kind, e.Old.Day)
	}
	if e.New.Kind != "" {
		line += fmt.Sprintf(", %s %s", e.New.Kind, e.New.Day)
	}
	for _, p := range people {
		if p.ID == e.ApprovedBy {
			line += ", approved by " + p.Name
		}
	}
	if e.Text != "" {
		line += ": " + e.Text
	}
	return line
}

// checkReviews compares what each signed briefing holds of the tasks it went
// through, which later days have not altered.
func (c *chain) checkReviews() {
	c.t.Helper()
	for id, want := range map[string][]string{
		"1": nil,
		"2": {
			taskScan + " | by 2026-06-30 | under_way 40%  | overdue | carried 0 | last  | Đề án đang lấy ý kiến các phòng.",
			taskOrder + " | standing  | not_started 0%  | undated | carried 0 | last  | Các phòng tiếp tục thực hiện.",
		},
		"3": {
			taskScan + " | by 2026-09-30 | under_way 80%  | overdue | carried 1 | last Đề án đang lấy ý kiến các phòng. | Đề án đã thẩm định.",
			taskOrder + " | standing  | not_started 0%  | undated | carried 1 | last Các phòng tiếp tục thực hiện. | Các phòng giữ nếp.",
		},
		"4": {
			taskStore + " | by 2026-12-31 | under_way 60%  | overdue | carried 0 | last Đã chỉnh lý ba kho. | Còn hai kho chưa chỉnh lý.",
			taskShopping + " | before 2027-01-15 | to_confirm 100% 2027-01-04 | in_time | carried 0 | last  | Kế hoạch đã trình.",
			taskOrder + " | standing  | not_started 0%  | undated | carried 2 | last Các phòng giữ nếp. | Các phòng thực hiện tốt.",
		},
	} {
		var got []string
		for _, entry := range c.show(id)["review"].([]any) {
			l := entry.(map[string]any)
			due := l["deadline"].(map[string]any)
			got = append(got, fmt.Sprintf("%v | %v %v | %v %v%% %v | %v | carried %v | last %v | %v", l["what"], due["kind"], text(due["day"]),
				l["state"], l["percent"], text(l["reported_done"]), l["standing"], l["carried"], l["last_said"], l["said"]))
		}
		c.lines("the review of briefing "+id, got, want)
	}
}

// text returns a text of a document, "" for null.
func text(value any) string {
	s, _ := value.(string)
	return s
}
