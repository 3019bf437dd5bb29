package paper

import (
	"fmt"
	"slices"

	"giaoban/data"
	"giaoban/data/vietnamese"
)

// Extract returns an extract of the minutes of a briefing (trích biên bản) with the
// chosen conclusions only, word for word, and the tasks they gave. It is a copy of a
// part (trích sao, TrS in NĐ 30/2020, Phụ lục III), has its own number and day, and
// names the minutes it is from.
func Extract(d data.Dossier, o data.Office) *Document {
	e := extract{officialOf(d, o, data.PaperRef{Kind: data.PaperExtract})}
	e.titled("Trích biên bản "+lowerFirst(e.title()), e.title())
	e.head(e.symbol(), true)
	e.add(&Title{Where: e.from("Tên cuộc họp", titleFact), Kind: "TRÍCH BIÊN BẢN", Subject: e.title()})
	e.source()
	e.whenAndWhere(".")
	e.present()
	e.items()
	e.say("Kết thúc", "Trích y biên bản./.")
	e.close(e.concerned(), "VT, Hồ sơ", e.headSigner())
	return &e.doc
}

// extract collects the blocks of one paper.
type extract struct{ official }

// source names the minutes.
func (e *extract) source() {
	ref := data.PaperRef{Kind: data.PaperMinutes}
	e.add(&Paragraph{Where: "Trích từ", Align: Centered, Text: Italic(fmt.Sprintf(
		"(Trích từ Biên bản số %s %s của %s)", e.symbolOf(ref, minutesNumber(e.Dossier)), dayWords(e.Meeting.Day), e.officeWords()))})
}

// present counts who was there; an extract names nobody.
func (e *extract) present() {
	roll := data.CountRoll(e.byRank(data.InvitedMember))
	value := ""
	if roll.Called() {
		value = fmt.Sprintf("%s/%s người được triệu tập có mặt.", vietnamese.Two(roll.Here()), vietnamese.Two(roll.Invited))
	}
	e.labelled(rosterLabel, value, rollFact)
}

// chosen are the conclusions that the form chooses, in the order of the minutes.
func (e *extract) chosen() []data.Conclusion {
	var chosen []data.Conclusion
	for _, c := range e.Conclusions {
		if slices.Contains(e.form.Conclusions, c.ID) {
			chosen = append(chosen, c)
		}
	}
	return chosen
}

// tasks are those that the chosen conclusions gave.
func (e *extract) tasks() []data.Task {
	var tasks []data.Task
	for _, c := range e.chosen() {
		tasks = append(tasks, e.TasksOf(c.ID)...)
	}
	return tasks
}

// items adds what is taken from the minutes.
func (e *extract) items() {
	where := e.from("Nội dung trích", Fact{Code: FactItems, Step: StepPapers, Field: "conclusions"})
	opening := fmt.Sprintf("Tại %s, %s kết luận:", e.gathering(), e.chair())
	e.add(&Paragraph{Where: where, Text: Plain(opening), KeepNext: true})
	chosen := e.chosen()
	if len(chosen) == 0 {
		e.add(&Paragraph{Where: where, Text: Dots(), NoIndent: true})
		return
	}
	e.sentences(chosen)
	e.assignments(e.tasks())
}

// concerned are those whom the chosen conclusions concern.
func (e *extract) concerned() []string {
	var names []string
	add := func(p data.Party) {
		if name := vietnamese.UpperFirst(e.PartyWords(p)); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, t := range e.tasks() {
		add(t.Lead)
		add(t.SentTo)
		for _, unit := range t.With {
			add(data.Party{Unit: unit})
		}
	}
	return names
}
