package paper

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// ChairPage returns one page for who chairs a briefing: the programme, who has not
// reported, the overdue tasks by unit, what is to be decided, and sentences to read
// out. It is no official paper. Where the records hold more than a page takes, lists
// are cut short and say how much more there is. Tasks are those of the register, as
// they stand on the day of the tracking.
func ChairPage(d data.Dossier, t data.Tracking, o data.Office) *Document {
	write := func(step int) *Document {
		p := &chairPage{official: officialOf(d, o, data.PaperRef{Kind: data.PaperChair}), tracking: t, budget: budgets[step]}
		return p.write()
	}
	doc := write(0)
	doc.Shorter = func(step int) []Block {
		if step >= len(budgets) {
			return nil
		}
		return write(step).Blocks
	}
	return doc
}

// budget is how much the page may say: points of the programme, units, decisions, and
// characters of each; 0 is all there is.
type budget struct{ points, units, decisions, characters int }

// budgets go from all there is to what fits a page in any case.
var budgets = []budget{
	{}, {20, 12, 10, 240}, {16, 10, 8, 180}, {14, 8, 6, 150}, {12, 8, 5, 120}, {10, 6, 5, 100}, {8, 6, 4, 90}, {8, 5, 3, 70}, {6, 4, 3, 60}, {4, 3, 2, 40},
}

// chairSize is that of the letters of the page, within the 13 to 14 of II.6.
const chairSize = 13.0

// chairPage writes the page.
type chairPage struct {
	official
	tracking data.Tracking
	budget   budget
}

func (p *chairPage) write() *Document {
	p.titled("Trang cho chủ trì: "+lowerFirst(p.title()), p.title())
	p.doc.BodySize = chairSize
	p.add(&Title{Where: p.from("Tên cuộc họp", titleFact), Kind: "TRANG CHO CHỦ TRÌ", Subject: p.clip(p.title(), 2)})
	p.say(p.from("Thời gian", startFact), "Thời gian: "+p.when()+". Địa điểm: "+stopped(p.clip(orDots(p.Meeting.Place), 1)))
	p.programme()
	p.unreported()
	p.overdue()
	p.decisions()
	p.script()
	return &p.doc
}

// clip cuts a text to so many times the budget's characters, at a space.
func (p *chairPage) clip(text string, times int) string {
	text = vietnamese.CleanLine(strings.ReplaceAll(text, "\n", " "))
	limit := p.budget.characters * times
	runes := []rune(text)
	if limit == 0 || len(runes) <= limit {
		return text
	}
	cut := string(runes[:limit])
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " .,;:") + "…"
}

// within cuts a list to a limit and says how many entries are left out; "" for none.
func within[T any](list []T, limit int, what string) ([]T, string) {
	if limit == 0 || len(list) <= limit {
		return list, ""
	}
	return list[:limit], fmt.Sprintf("và %s %s khác", vietnamese.Two(len(list)-limit), what)
}

func (p *chairPage) programme() {
	const where = "Chương trình"
	p.begin(where)
	plan := p.plan()
	if len(plan) == 0 {
		p.add(&Paragraph{Where: p.from(where, agendaFact), Text: Dots(), NoIndent: true})
		return
	}
	table := &Table{Where: p.from(where, agendaFact), Size: NarrowTableSize, Columns: []Column{
		{Title: "Thời gian", WidthMM: 43, Align: Centered},
		{Title: "Nội dung", WidthMM: 82, Align: Left},
		{Title: "Người thực hiện", WidthMM: 40, Align: Left},
	}}
	shown, rest := within(plan, p.budget.points, "nội dung")
	for i, item := range shown {
		table.Rows = append(table.Rows, Row{Where: p.agendaPlace(i, item.AgendaItem), Cells: []Text{
			Plain(item.hours()), Plain(p.clip(item.Title, 1)), Plain(p.clip(p.Person(item.Presenter).Name, 1)),
		}})
	}
	if rest != "" {
		table.Rows = append(table.Rows, Row{Where: where, Cells: []Text{nil, Plain(rest)}})
	}
	p.add(table)
}

// unreported names who has not handed in a report.
func (p *chairPage) unreported() {
	const where = "Chưa có báo cáo"
	p.begin(where)
	var names []string
	for _, r := range p.Reports {
		if r.State != data.ReportSubmitted {
			names = append(names, p.clip(p.reporter(r), 1))
		}
	}
	place := p.from(where, reportsFact)
	switch {
	case len(p.Reports) == 0:
		p.say(place, "Chưa có đơn vị nào trong danh sách báo cáo.")
	case len(names) == 0:
		p.say(place, fmt.Sprintf("Đủ %s/%s báo cáo.", vietnamese.Two(len(p.Reports)), vietnamese.Two(len(p.Reports))))
	default:
		shown, rest := within(names, p.budget.units, "đơn vị")
		p.say(place, fmt.Sprintf("%s/%s: %s.", vietnamese.Two(len(names)), vietnamese.Two(len(p.Reports)),
			vietnamese.Joined(" ", strings.Join(shown, "; "), rest)))
	}
}

// overdueGroup is the overdue tasks of one lead.
type overdueGroup struct {
	name  string
	tasks []data.TrackedTask
}

// overdueGroups parts the overdue tasks by lead, the one with most of them first; of
// each the one longest overdue first.
func (p *chairPage) overdueGroups() []overdueGroup {
	var groups []overdueGroup
	names := wordingOf(p.tracking)
	for _, t := range p.tracking.ByDue().Tasks {
		if t.Standing(p.tracking.Today) != data.StandingOverdue {
			continue
		}
		name := vietnamese.UpperFirst(names.PartyWords(leadOf(t)))
		if name == "" {
			name = "Chưa giao đơn vị"
		}
		at := slices.IndexFunc(groups, func(g overdueGroup) bool { return g.name == name })
		if at < 0 {
			groups, at = append(groups, overdueGroup{name: name}), len(groups)
		}
		groups[at].tasks = append(groups[at].tasks, t)
	}
	slices.SortStableFunc(groups, func(a, b overdueGroup) int { return cmp.Compare(len(b.tasks), len(a.tasks)) })
	return groups
}

// overdue adds the overdue tasks by unit, with the one that is late the longest.
func (p *chairPage) overdue() {
	const where = "Nhiệm vụ quá hạn"
	p.begin(where)
	groups := p.overdueGroups()
	place := p.from(where, Fact{Step: StepCourse, Field: "review"})
	if len(groups) == 0 {
		p.say(place, "Không có nhiệm vụ quá hạn.")
		return
	}
	table := &Table{Where: place, Size: NarrowTableSize, Columns: []Column{
		{Title: "Đơn vị", WidthMM: 50, Align: Left},
		{Title: "Số", WidthMM: 12, Align: Centered},
		{Title: "Chậm nhất", WidthMM: 103, Align: Left},
	}}
	shown, rest := within(groups, p.budget.units, "đơn vị")
	for _, g := range shown {
		first := g.tasks[0]
		table.Rows = append(table.Rows, Row{Where: place, Cells: []Text{
			Plain(p.clip(g.name, 1)), Plain(vietnamese.Two(len(g.tasks))),
			Plain(p.clip(first.What, 1) + " (" + lowerFirst(dueWords(first.Task, p.tracking.Today)) + ")"),
		}})
	}
	if rest != "" {
		table.Rows = append(table.Rows, Row{Where: place, Cells: []Text{Plain(rest)}})
	}
	p.add(table)
}

// decisions adds what the chair is asked to decide: the units' proposals and the
// ballots.
func (p *chairPage) decisions() {
	const where = "Nội dung cần quyết định"
	p.begin(where)
	var points []string
	for _, r := range p.Reports {
		for _, proposal := range lines(r.Proposals) {
			who := vietnamese.UpperFirst(vietnamese.Joined(", ", p.Unit(r.Unit).Name, r.Field))
			points = append(points, vietnamese.Joined(": ", who, proposal))
		}
	}
	for _, b := range p.Ballots {
		if b.State == data.BallotPrepared || b.State == data.BallotOpen {
			points = append(points, vietnamese.UpperFirst(p.ballotWords(b)))
		}
	}
	place := p.from(where, reportsFact)
	if len(points) == 0 {
		p.say(place, "Chưa có đề xuất, kiến nghị.")
		return
	}
	shown, rest := within(points, p.budget.decisions, "nội dung")
	kept := make([]string, len(shown))
	for i, point := range shown {
		kept[i] = p.clip(point, 1)
	}
	if rest != "" {
		kept = append(kept, vietnamese.UpperFirst(rest))
	}
	p.pointList(place, kept, ".")
}

// script adds sentences to read out.
func (p *chairPage) script() {
	const where = "Lời dẫn"
	p.begin(where)
	day := "Hôm nay"
	if !p.Meeting.Day.IsZero() {
		day = "Hôm nay, " + dayWords(p.Meeting.Day)
	}
	sentences := []string{fmt.Sprintf("Kính thưa các đồng chí. %s, %s tổ chức %s.", day, p.officeWords(), p.clip(lowerFirst(p.title()), 1))}
	if n := len(p.Review); n > 0 {
		sentences = append(sentences, fmt.Sprintf("Trước hết, cuộc họp rà soát %s nhiệm vụ đã giao tại các kỳ trước; đề nghị đơn vị chủ trì nêu rõ kết quả và khó khăn, vướng mắc.",
			vietnamese.Two(n)))
	}
	if first := p.firstSpeaker(); first != "" {
		sentences = append(sentences, first)
	}
	sentences = append(sentences, "Đề nghị các đồng chí thảo luận, cho ý kiến về các báo cáo và những nội dung cần quyết định.",
		"Giao các phòng, ban, đơn vị thực hiện nghiêm túc kết luận; thư ký hoàn thiện biên bản, thông báo kết luận. Xin cảm ơn các đồng chí.")
	for _, s := range sentences {
		p.add(&Paragraph{Where: where, Text: Italic("“" + s + "”")})
	}
}

// firstSpeaker asks the first presenter of the programme to begin.
func (p *chairPage) firstSpeaker() string {
	for _, item := range p.Agenda {
		if who := p.Person(item.Presenter); who.Name != "" {
			return fmt.Sprintf("Đề nghị %s trình bày: %s.", p.clip(who.Addressed(), 1), p.clip(strings.TrimRight(lowerFirst(item.Title), ".; "), 1))
		}
	}
	return ""
}
