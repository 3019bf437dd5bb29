package paper

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// size says how much a generated briefing holds.
type size struct {
	people, reports, remarks, points, conclusions, words int
}

// fourPages is a briefing whose minutes take four pages.
var fourPages = size{people: 14, reports: 3, remarks: 3, points: 3, conclusions: 7, words: 24}

// generator makes up briefings, the same from the same seed.
type generator struct {
	*rand.Rand
	size
}

var (
	families = strings.Fields("Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô Giàng Lù Vàng Sùng")
	middles  = strings.Fields("Văn Thị Ngọc Đức Duy Quỳnh Hữu Thùy A Thị")
	givens   = strings.Fields("Anh Bình Cường Dũng Đạt Hường Khánh Lợi Mẫn Nghĩa Oanh Phượng Quyết Sửu Thưởng Uyên Vỹ Ước Ặng")
	text     = strings.Fields("tham mưu cho lãnh đạo về công tác cải cách hành chính và kiểm soát thủ tục, tổng hợp báo cáo của các sở, ngành, đôn đốc thực hiện nhiệm vụ được giao trong tháng; rà soát những tồn tại, vướng mắc, đề xuất giải pháp khắc phục kịp thời, đúng quy định của pháp luật, bảo đảm tiến độ, chất lượng phục vụ nhân dân")
)

func (g *generator) sentence() string {
	n := max(g.words/2+g.IntN(g.words+1), 1)
	words := make([]string, n)
	start := g.IntN(len(text))
	for i := range words {
		words[i] = text[(start+i)%len(text)]
	}
	return vietnamese.UpperFirst(strings.TrimRight(strings.Join(words, " "), ",;")) + "."
}

func (g *generator) lines(n int) string {
	lines := make([]string, n)
	for i := range lines {
		lines[i] = g.sentence()
	}
	return strings.Join(lines, "\n")
}

func pick[T any](g *generator, list []T) T { return list[g.IntN(len(list))] }

func (g *generator) name() string {
	return pick(g, families) + " " + pick(g, middles) + " " + pick(g, givens)
}

// generate makes up a briefing of that size.
func generate(seed uint64, s size) data.Dossier {
	g := &generator{rand.New(rand.NewPCG(seed, 1)), s}
	d := data.Dossier{
		Meeting: data.Meeting{
			ID: 2, Kind: data.KindMonthly, Period: data.Period{Year: 2026, Number: 1}, Title: "Họp giao ban tháng 01/2026",
			Day: day(2026, 2, 5), Start: clock(7, 30), End: clock(11, 5), Place: "Phòng họp số 2, trụ sở Văn phòng UBND tỉnh",
			Chair: 1, Secretary: 2, Number: "7", Results: g.lines(s.points), Shortcomings: g.lines(s.points),
		},
		Units: map[data.UnitID]data.Unit{
			1: {ID: 1, Name: "phòng Tổng hợp"}, 2: {ID: 2, Name: "phòng Hành chính Tổ chức"}, 3: {ID: 3, Name: "Trung tâm Phục vụ hành chính công"},
		},
		People: map[data.PersonID]data.Person{},
	}
	g.fillPeople(&d)
	g.fillCourse(&d)
	g.fillConclusions(&d)
	return d
}

func (g *generator) fillPeople(d *data.Dossier) {
	ranks := []data.Rank{data.RankHead, data.RankDeputyHead, data.RankUnitHead, data.RankUnitDeputy, data.RankStaff}
	posts := []string{"Chánh Văn phòng", "Phó Chánh Văn phòng", "Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên"}
	presences := []data.Presence{data.PresencePresent, data.PresencePresent, data.PresencePresent, data.PresenceLate, data.PresenceExcused, data.PresenceAbsent}
	for i := range max(g.people, 3) {
		id := data.PersonID(i + 1)
		rank := min(i, 4)
		d.People[id] = data.Person{
			ID: id, Name: g.name(), Honorific: "đồng chí", Position: posts[rank], Rank: ranks[rank],
			Unit: data.UnitID(1 + g.IntN(3)), Order: i,
		}
		presence := data.PresencePresent
		if i > 1 {
			presence = pick(g, presences)
		}
		a := data.Attendance{ID: data.AttendanceID(i + 1), Person: id, InvitedAs: data.InvitedMember, Presence: presence}
		if presence == data.PresenceExcused {
			a.Note = "đi công tác"
		}
		d.Attendance = append(d.Attendance, a)
	}
}

func (g *generator) fillCourse(d *data.Dossier) {
	for i := range g.reports {
		d.Agenda = append(d.Agenda, data.AgendaItem{Title: "Báo cáo lĩnh vực " + fmt.Sprint(i+1), Presenter: data.PersonID(i%3 + 1), Minutes: 10})
		d.Reports = append(d.Reports, data.Report{
			Unit: data.UnitID(i%3 + 1), Person: data.PersonID(i%3 + 1), Field: "cải cách hành chính", State: data.ReportSubmitted,
			Results: g.lines(g.points), Shortcomings: g.sentence(), Proposals: g.sentence(), Plan: g.lines(g.points),
		})
	}
	for i := range g.remarks {
		d.Remarks = append(d.Remarks, data.Remark{Time: clock(8, i%60), Speaker: data.PersonID(i%3 + 1), Text: g.sentence()})
	}
}

func (g *generator) fillConclusions(d *data.Dossier) {
	for i := range g.conclusions {
		id := data.ConclusionID(i + 1)
		d.Conclusions = append(d.Conclusions, data.Conclusion{ID: id, Order: i + 1, Text: g.sentence()})
		task := data.Task{
			ID: data.TaskID(i + 1), Conclusion: id, What: g.sentence(), Lead: data.Party{Unit: data.UnitID(1 + g.IntN(3))},
			Person: data.PersonID(1 + g.IntN(3)), Deadline: data.By(day(2026, 2, 6+i%50)),
		}
		if i%3 == 1 {
			task.With = []data.UnitID{1, 2}
		}
		d.Tasks = append(d.Tasks, task)
	}
}
