package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"giaoban/data"
)

// longName is a name of 200 characters.
var longName = string([]rune(strings.Repeat("Nguyễn Thị Hương ", 12))[:200])

// hostileRecords are what nobody should have to print.
func hostileRecords() map[string]Records {
	office := sampleOffice()
	office.Place, office.Head = "Nam Định", 1
	crowd := Records{Dossier: generate(41, size{people: 400, reports: 2, remarks: 1, points: 1, conclusions: 2, words: 6}), Office: office}
	long := Records{Dossier: generate(42, size{people: 8, reports: 3, remarks: 2, points: 2, conclusions: 4, words: 8}), Office: office}
	for id, p := range long.People {
		p.Name, p.Position = longName, longName
		long.People[id] = p
	}
	for id, u := range long.Units {
		u.Name = longName
		long.Units[id] = u
	}
	long.Meeting.Title, long.Meeting.Place = longName+longName, longName
	long.Office.Agency, long.Office.FullName, long.Office.Place, long.Office.HeadTitle = longName, longName, longName, longName
	many := Records{Dossier: generate(43, size{people: 4, reports: 1, points: 1, conclusions: 2000, words: 5}), Office: office}
	many.Tracking = followed(2000)
	reports := Records{Dossier: generate(44, size{people: 4, reports: 3, points: 1, conclusions: 2, words: 5}), Office: office}
	for i := range reports.Reports {
		reports.Reports[i].Results = strings.Repeat("Rà soát, đôn đốc việc thực hiện.\n", 100_000/33)
		reports.Reports[i].Proposals = strings.Repeat("không ngắt dòng ", 100_000/16)
	}
	for _, r := range []Records{crowd, long, many, reports} {
		for i := range r.Reports {
			r.Reports[i].ID = data.ReportID(i + 1)
		}
	}
	return map[string]Records{
		"400 invitees": crowd, "names of 200 characters": long, "2,000 conclusions and tasks": many, "reports of 100,000 characters": reports,
		"nothing": {}, "an office and nothing else": {Office: office},
	}
}

// TestHostileRecords prints every paper of them: nothing reaches into a margin, and
// nobody and nothing is left out.
func TestHostileRecords(t *testing.T) {
	for name, r := range hostileRecords() {
		t.Run(name, func(t *testing.T) {
			for _, ref := range r.List() {
				document, err := Make(ref, r)
				made(t, document, err)
				document.MarkDraft(1)
				if name == "reports of 100,000 characters" && ref.Kind == data.PaperUnitReport && ref.Part > 1 {
					continue
				}
				hostilePaper(t, ref, r, document)
			}
		})
	}
}

func hostilePaper(t *testing.T, ref data.PaperRef, r Records, document *Document) {
	t.Helper()
	_, report := print(t, document)
	if ref.Kind == data.PaperChair && report.Pages != 1 {
		t.Errorf("the chair's page takes %d pages", report.Pages)
	}
	said := strings.Join(document.Lines(), "\n")
	switch ref.Kind {
	case data.PaperRoster, data.PaperInvitation:
		for _, a := range r.Attendance {
			if p := r.Person(a.Person); !strings.Contains(said, p.Name) {
				t.Fatalf("%s: %s is left out", ref.Kind, p.Name)
			}
		}
	case data.PaperNotice, data.PaperMinutes, data.PaperArticle:
		for _, c := range r.Conclusions {
			if !strings.Contains(said, strings.TrimRight(c.Text, ".")) {
				t.Fatalf("%s: conclusion %d is left out", ref.Kind, c.ID)
			}
		}
	case data.PaperReport:
		want := 0
		for _, rep := range r.Reports {
			want += len(lines(rep.Results))
		}
		if got := strings.Count(said, "Rà soát, đôn đốc việc thực hiện."); strings.Contains(fmt.Sprint(r.Reports), "Rà soát, đôn đốc việc thực hiện.") && got != want {
			t.Errorf("%d of %d points", got, want)
		}
	}
	if report.Pages > 40 {
		return // reading thousands of letters back takes minutes
	}
	p := readBack(t, document)
	checkMargins(p, minutesCase{})
}

// TestInvitationsToFourHundred: one for each person, each of one page.
func TestInvitationsToFourHundred(t *testing.T) {
	r := hostileRecords()["400 invitees"].settled(data.PaperForm{Kind: data.PaperInvitation, InvitationTo: data.InviteEach, Number: "12", Day: day(2026, 2, 2)})
	document := r.made(t, data.PaperInvitation)
	_, pages := document.laidOut(embedded(t))
	if len(pages) != 400 || slices.ContainsFunc(pages, func(p page) bool { return p.number != 1 }) {
		t.Errorf("%d pages", len(pages))
	}
}

// TestEveryPaperWarnsOfOddLetters: what cannot be drawn is marked and named.
func TestEveryPaperWarnsOfOddLetters(t *testing.T) {
	r := recordsToJudge()[2]
	r.Meeting.Title = "Họp giao ban 🎉"
	for _, ref := range r.List() {
		if ref.Kind == data.PaperReport || ref.Kind == data.PaperUnitReport || ref.Kind == data.PaperCoordination || ref.Kind == data.PaperTracking {
			continue // they do not say the title
		}
		document, err := Make(ref, r)
		made(t, document, err)
		_, report := print(t, document)
		if len(report.Warnings) == 0 {
			t.Errorf("%s: no warning", ref.Kind)
		}
		for _, w := range report.Warnings {
			if w.Where == "" || w.Page == 0 || w.Count == 0 {
				t.Errorf("%s: incomplete warning %+v", ref.Kind, w)
			}
		}
	}
}

func TestSameRecordsSameBytes(t *testing.T) {
	r := recordsToJudge()[2]
	for _, ref := range r.List() {
		document, err := Make(ref, r)
		first, _ := print(t, made(t, document, err))
		document, err = Make(ref, r)
		second, _ := print(t, made(t, document, err))
		if string(first) != string(second) {
			t.Errorf("%s: two drawings differ", ref.Kind)
		}
	}
}
