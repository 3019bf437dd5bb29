package paper

import "giaoban/data"

// Fact is a thing that a paper says and where in the program it is typed: a stable
// code, the step and field of a briefing (or the office's settings), and the record
// where there are several.
type Fact struct {
	Code   string
	Step   string
	Field  string
	Kind   data.RecordKind
	Record int64
}

// Where a Fact leads to: a step of the briefing, or the office's settings.
const (
	StepInfo        = "info"
	StepAttendance  = "attendance"
	StepReports     = "reports"
	StepCourse      = "course"
	StepConclusions = "conclusions"
	StepBallot      = "ballot"
	StepPapers      = "papers"
	StepOffice      = "office"
)

// Codes of the facts that papers may lack; their words are under
// "paper_fact.<code>".
const (
	FactAgency      = "agency"
	FactOfficePlace = "office_place"
	FactHead        = "head"
	FactTitle       = "title"
	FactDay         = "day"
	FactStart       = "start"
	FactEnd         = "end"
	FactPlace       = "place"
	FactChair       = "chair"
	FactSecretary   = "secretary"
	FactAgenda      = "agenda"
	FactRoster      = "roster"
	FactRoll        = "roll"
	FactReport      = "report"
	FactReporter    = "reporter"
	FactConclusions = "conclusions"
	FactTasks       = "tasks"
	FactItems       = "items"
	FactAddressees  = "addressees"
	FactRecipients  = "recipients"
	FactSigner      = "signer"
	FactCandidates  = "candidates"
	FactRuleCard    = "rule_card"
	FactPicture     = "picture"
	FactText        = "text"
)

// FactCodes lists the codes.
func FactCodes() []string {
	return []string{
		FactAgency, FactOfficePlace, FactHead, FactTitle, FactDay, FactStart, FactEnd, FactPlace, FactChair, FactSecretary,
		FactAgenda, FactRoster, FactRoll, FactReport, FactReporter, FactConclusions, FactTasks, FactItems, FactAddressees,
		FactRecipients, FactSigner, FactCandidates, FactRuleCard, FactPicture, FactText,
	}
}

// Facts of the briefing itself.
var (
	agencyFact    = Fact{Code: FactAgency, Step: StepOffice, Field: "agency"}
	cityFact      = Fact{Code: FactOfficePlace, Step: StepOffice, Field: "place"}
	headFact      = Fact{Code: FactHead, Step: StepOffice, Field: "head"}
	titleFact     = Fact{Code: FactTitle, Step: StepInfo, Field: "title"}
	dayFact       = Fact{Code: FactDay, Step: StepInfo, Field: "day"}
	startFact     = Fact{Code: FactStart, Step: StepInfo, Field: "start"}
	endFact       = Fact{Code: FactEnd, Step: StepInfo, Field: "end"}
	placeFact     = Fact{Code: FactPlace, Step: StepInfo, Field: "place"}
	chairFact     = Fact{Code: FactChair, Step: StepInfo, Field: "chair"}
	secretaryFact = Fact{Code: FactSecretary, Step: StepInfo, Field: "secretary"}
	agendaFact    = Fact{Code: FactAgenda, Step: StepInfo, Field: "agenda"}
	rosterFact    = Fact{Code: FactRoster, Step: StepAttendance, Field: "roster"}
	rollFact      = Fact{Code: FactRoll, Step: StepAttendance, Field: "presence"}
	reportsFact   = Fact{Code: FactReport, Step: StepReports, Field: "reports"}
	closingFact   = Fact{Code: FactConclusions, Step: StepConclusions, Field: "conclusions"}
	tasksFact     = Fact{Code: FactTasks, Step: StepConclusions, Field: "tasks"}
	pictureFact   = Fact{Code: FactPicture, Step: StepInfo, Field: "photo"}
)

// lacking collects the facts that a paper lacks, in the order in which it says them.
type lacking struct {
	data.Dossier
	office data.Office
	form   data.PaperForm
	facts  []Fact
}

func (l *lacking) when(missing bool, facts ...Fact) {
	if missing {
		l.facts = append(l.facts, facts...)
	}
}

// Missing lists what a paper still lacks, in the order in which it says it; each of
// them prints as dots, or leaves a part out. Number and day of issue are not among
// them, for the văn thư gives them after signing, nor is what a record may leave
// open for good, such as a task's deadline.
func Missing(ref data.PaperRef, r Records) []Fact {
	l := &lacking{Dossier: r.whole(), office: r.Office}
	l.form = l.Form(ref)
	l.common(ref.Kind)
	switch ref.Kind {
	case data.PaperMinutes:
		l.minutes()
	case data.PaperNotice:
		l.notice()
	case data.PaperInvitation:
		l.held()
		l.when(len(l.Attendance) == 0 && l.form.InvitationTo != data.InviteUnits, rosterFact)
		l.when(len(l.form.Units) == 0 && l.form.InvitationTo == data.InviteUnits, Fact{Code: FactItems, Step: StepPapers, Field: "units"})
		l.signed()
	case data.PaperAgenda:
		l.held()
		l.when(len(l.Agenda) == 0, agendaFact)
	case data.PaperRoster:
		l.when(l.Meeting.Day.IsZero(), dayFact)
		l.when(len(l.Attendance) == 0, rosterFact)
	case data.PaperReport:
		l.jointReport()
	case data.PaperUnitReport:
		l.unitReport(ref.Part)
	case data.PaperExtract:
		l.extract()
	case data.PaperCoordination, data.PaperTracking:
		l.when(len(l.Tasks) == 0, tasksFact)
	case data.PaperBallot, data.PaperCount, data.PaperSummary:
		l.ballot(ref)
	case data.PaperChair:
		l.held()
		l.when(len(l.Agenda) == 0, agendaFact)
	case data.PaperArticle:
		l.article()
	case data.PaperAnnex:
		l.annex(ref.Part)
	}
	return l.facts
}

// common is what every paper with a head of its own says.
func (l *lacking) common(kind data.PaperKind) {
	if kind == data.PaperArticle || kind == data.PaperChair {
		return
	}
	l.when(l.office.Agency == "", agencyFact)
	switch kind {
	case data.PaperNotice, data.PaperInvitation, data.PaperReport, data.PaperExtract, data.PaperUrging, data.PaperTracking,
		data.PaperCoordination, data.PaperSummary, data.PaperUnitReport:
		l.when(l.office.Place == "", cityFact)
	}
}

// held is when, where and by whom the briefing is held.
func (l *lacking) held() {
	m := l.Meeting
	l.when(m.Day.IsZero(), dayFact)
	l.when(m.Start.IsZero(), startFact)
	l.when(m.Place == "", placeFact)
	l.when(l.Person(m.Chair).Name == "", chairFact)
}

// begun reports whether the briefing has been opened.
func (l *lacking) begun() bool {
	return l.Meeting.State != data.StatePreparing && l.Meeting.State != ""
}

// signed is who signs: the head of the office unless the form names somebody.
func (l *lacking) signed() {
	switch {
	case l.form.Authority.NamesWhom() && l.form.Signer == 0:
		l.when(true, Fact{Code: FactSigner, Step: StepPapers, Field: "signer"})
	case l.form.Signer == 0:
		l.when(l.Person(l.office.Head).Name == "", headFact)
	}
}

func (l *lacking) minutes() {
	m := l.Meeting
	l.when(m.Title == "", titleFact)
	l.when(m.Day.IsZero(), dayFact)
	l.when(m.Start.IsZero(), startFact)
	l.when(m.Place == "", placeFact)
	l.attended()
	l.when(l.Person(m.Chair).Name == "", chairFact)
	l.when(l.Person(m.Secretary).Name == "", secretaryFact)
	l.when(m.State == data.StateDrafting && len(l.Conclusions) == 0, closingFact)
	l.when(m.End.IsZero() && l.begun(), endFact)
}

// attended is who was there. The roll is missed once the briefing has begun.
func (l *lacking) attended() {
	roll := data.CountRoll(l.Attendance)
	switch {
	case roll.Invited == 0:
		l.when(true, rosterFact)
	case l.begun():
		l.when(!roll.Called() || roll.Unknown > 0, rollFact)
	}
}

func (l *lacking) notice() {
	m := l.Meeting
	l.when(m.Day.IsZero(), dayFact)
	l.when(m.Place == "", placeFact)
	l.when(l.Person(m.Chair).Name == "", chairFact)
	l.attended()
	l.when(len(l.Conclusions) == 0, closingFact)
	l.signed()
}

// jointReport lacks the units that have not reported, each by itself.
func (l *lacking) jointReport() {
	l.when(len(l.form.Addressees)+len(l.office.Template(data.PaperReport).Addressees) == 0, Fact{Code: FactAddressees, Step: StepPapers, Field: "addressees"})
	l.when(len(l.Reports) == 0, reportsFact)
	for _, r := range l.Reports {
		l.when(r.State != data.ReportSubmitted, reportFact(r, "results"))
	}
	l.signed()
}

// reportFact leads to a text of a report.
func reportFact(r data.Report, field string) Fact {
	return Fact{Code: FactReporter, Step: StepReports, Field: field, Kind: data.KindReport, Record: int64(r.ID)}
}

func (l *lacking) unitReport(part int64) {
	for _, r := range l.Reports {
		if int64(r.ID) != part {
			continue
		}
		l.when(r.Empty(), Fact{Code: FactText, Step: StepReports, Field: "results", Kind: data.KindReport, Record: part})
		l.when(l.form.Signer == 0 && unitHead(l.Dossier, r.Unit).Name == "", Fact{Code: FactSigner, Step: StepPapers, Field: "signer"})
	}
}

func (l *lacking) extract() {
	l.when(len(l.form.Conclusions) == 0, Fact{Code: FactItems, Step: StepPapers, Field: "conclusions"})
	l.when(len(l.Conclusions) == 0, closingFact)
	l.signed()
}

func (l *lacking) ballot(ref data.PaperRef) {
	for _, b := range l.Ballots {
		if int64(b.ID) != ref.Part {
			continue
		}
		to := func(code, field string) Fact {
			return Fact{Code: code, Step: StepBallot, Field: field, Kind: data.KindBallot, Record: ref.Part}
		}
		l.when(len(b.Candidates) == 0, to(FactCandidates, "candidates"))
		l.when(len(b.Rule.Choices) == 0, to(FactRuleCard, "rule"))
		l.when(len(b.Roll) == 0 && len(l.Attendance) == 0, rosterFact)
	}
}

func (l *lacking) article() {
	l.when(l.Meeting.Day.IsZero(), dayFact)
	l.when(l.Person(l.Meeting.Chair).Name == "", chairFact)
	l.when(len(l.Conclusions) == 0, closingFact)
	l.when(len(l.Photos) == 0, pictureFact)
}

func (l *lacking) annex(part int64) {
	for _, a := range l.Annexes {
		if int64(a.ID) == part {
			l.when(a.Text == "", Fact{Code: FactText, Step: StepPapers, Field: "annex", Kind: data.KindAnnex, Record: part})
		}
	}
	l.signed()
}
