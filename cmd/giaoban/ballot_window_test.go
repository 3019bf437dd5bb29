//go:build e2e

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

// ballotVoters is how many are on the roster of the briefing at which the ballot is held.
const ballotVoters = 60

// ballotDesk is the window on an invented office whose briefing has a roster and no
// ballot yet.
type ballotDesk struct {
	*chain
	id data.BallotID
}

func newBallotDesk(t *testing.T) *ballotDesk {
	t.Helper()
	d := &desktop{t: t, home: t.TempDir()}
	d.file = filepath.Join(d.home, "Sổ lấy phiếu.sogiaoban")
	err := sqlite.Make(t.Context(), d.file, sqlite.Options{Mark: sqlite.MarkTest, Actor: "Văn thư"}, fillBallotOffice)
	if err != nil {
		t.Fatal(err)
	}
	return &ballotDesk{chain: &chain{desktop: d}}
}

// fillBallotOffice makes the people and a briefing that all voters attend.
func fillBallotOffice(ctx context.Context, r *sqlite.Register) error {
	if _, err := sample.AddRuleCards(ctx, r); err != nil {
		return err
	}
	office := data.DefaultOffice()
	office.Parent, office.Place = "UBND TỈNH A", "Tỉnh A"
	if err := r.SaveOffice(ctx, office); err != nil {
		return err
	}
	unit, err := r.SaveUnit(ctx, data.Unit{Name: "Phòng A", Reports: true})
	if err != nil {
		return err
	}
	m, err := r.NewMeeting(ctx, data.KindMonthly, data.Day{Year: 2026, Month: 11, Day: 23})
	if err != nil {
		return err
	}
	for _, name := range []string{"Ứng viên A", "Ứng viên B", "Ứng viên C", "Người kiểm A", "Người kiểm B"} {
		if _, err := r.SavePerson(ctx, data.Person{Name: name, Position: "Chuyên viên", Unit: unit.ID}); err != nil {
			return err
		}
	}
	for i := range ballotVoters {
		p, err := r.SavePerson(ctx, data.Person{Name: fmt.Sprintf("Cử tri %02d", i+1), Unit: unit.ID})
		if err != nil {
			return err
		}
		a := data.Attendance{Meeting: m.ID, Person: p.ID, InvitedAs: data.InvitedMember, Presence: data.PresencePresent}
		if i == ballotVoters-1 {
			a.Presence, a.Note = data.PresenceExcused, "đi công tác"
		}
		if _, err := r.SaveAttendance(ctx, a); err != nil {
			return err
		}
	}
	return nil
}

// stored waits until the ballot is stored so.
func (b *ballotDesk) stored(what string, holds func(data.Ballot) bool) {
	b.t.Helper()
	b.eventually(what+" is stored", func() bool {
		var found data.Ballot
		b.read(func(ctx context.Context, r *sqlite.Register) error {
			ballots, err := r.Ballots(ctx, 0)
			if len(ballots) > 0 {
				found = ballots[len(ballots)-1]
			}
			return err
		})
		b.id = found.ID
		return holds(found)
	})
}

func (b *ballotDesk) inState(state data.BallotState) {
	b.t.Helper()
	b.stored("the state "+state.String(), func(found data.Ballot) bool { return found.State == state })
}

// prepare makes the ballot from the list: its name, who stands and who counts.
func (b *ballotDesk) prepare(title, post string) {
	b.t.Helper()
	b.keys("ctrl+4")
	b.titled("Lấy phiếu")
	b.keys("ctrl+n", "F9")
	b.stored("the ballot", func(found data.Ballot) bool { return found.ID != 0 })
	b.titled("Chưa có tên")
	b.settle()
	b.write(title)
	b.keys("Tab")
	b.write(post)
	b.keys("Tab", "Tab") // behind the list of candidates
	for _, name := range []string{"Ứng viên A", "Ứng viên B", "Ứng viên C"} {
		b.write(name)
		b.keys("Return")
	}
	b.keys("Tab", "Tab") // behind the list of tellers
	for _, name := range []string{"Người kiểm A", "Người kiểm B"} {
		b.write(name)
		b.keys("Return")
	}
	b.stored("who stands and who counts", func(found data.Ballot) bool {
		return found.Title == title && found.Post == post && len(found.Candidates) == 3 && len(found.Tellers) == 2
	})
}

// TestWindowPaperBallot holds a ballot on paper of sixty voters and three candidates by keys
// alone, from the roll to the printed count, and reads the papers back.
func TestWindowPaperBallot(t *testing.T) {
	b := newBallotDesk(t)
	b.on("2026-11-23")
	b.prepare("Biểu quyết bổ nhiệm lại Phó Trưởng phòng", "Phó Trưởng phòng")

	b.keys("ctrl+Next", "Return") // Người bỏ phiếu: from the briefing's roster
	b.stored("the roll", func(found data.Ballot) bool {
		return found.Turnout().Summoned == ballotVoters && found.Turnout().Present == ballotVoters-1
	})
	b.picture("roll")
	b.keys("ctrl+p")
	b.write("2") // spares
	b.keys("F9")
	papers := b.savePaper("Phiếu.pdf")
	if n := strings.Count(papers, "PHIẾU BIỂU QUYẾT VỀ NHÂN SỰ"); n != ballotVoters+2 {
		t.Errorf("%d ballot papers, want %d", n, ballotVoters+2)
	}
	b.says("a ballot paper", papers, "1 Ứng viên A", "2 Ứng viên B", "3 Ứng viên C")
	b.stored("how many are printed", func(found data.Ballot) bool { return found.Papers.Printed == ballotVoters+2 })

	b.keys("F9", "Return")
	b.inState(data.BallotOpen)
	b.settle()
	for range ballotVoters - 2 { // one of those present takes no paper
		b.keys("space")
	}
	b.stored("what is handed out", func(found data.Ballot) bool { return found.Turnout().Issued == ballotVoters-2 })
	b.keys("Tab", "Tab") // behind the papers printed
	b.write("3")
	b.keys("Tab")
	b.write("1")
	b.keys("Tab")
	b.stored("what was not handed out", func(found data.Ballot) bool { return found.PrintedSum().Holds() })
	b.picture("issued")
	b.keys("F9", "Return")
	b.inState(data.BallotClosed)
	b.settle()

	b.write("57")
	b.keys("Tab")
	b.write("1")
	b.keys("Tab", "Tab") // behind the link to annul: the tellers
	b.keys("Return")
	// Valid 56, invalid for writing 1; A 40:16, B 29:27, C 30:25 and one unmarked.
	for _, n := range []string{"56", "0", "0", "1", "0", "40", "16", "0", "29", "27", "0", "30", "25", "1"} {
		b.keys(strings.Split(n, "")...)
		b.keys("Return")
	}
	b.picture("count")
	b.keys("F9")
	b.stored("the first count", func(found data.Ballot) bool { return found.Tellers[0].Finished })
	b.settle()
	b.keys("space")
	for i := range 56 {
		b.keys(markedPaper(i)...)
	}
	b.keys("k", "3")
	b.picture("tally")
	b.keys("F9")
	b.stored("the second count", func(found data.Ballot) bool { return found.Tellers[1].Finished })
	b.settle()
	b.picture("compare")
	b.keys("F9", "Return")
	b.inState(data.BallotCounted)
	b.settle()
	b.picture("result")

	b.keys("ctrl+p")
	count := b.savePaper("Biên bản kiểm phiếu.pdf")
	b.checkCount(count)
	b.keys("F9", "Return")
	b.inState(data.BallotSigned)
	b.close()
	b.checkTheirPapers(count)
	b.checkSound()
}

// markedPaper are the keys for the marks of the valid paper i: "1" agrees, "2" does not, "0"
// leaves the name unmarked.
func markedPaper(i int) []string {
	agrees := func(yes bool) string {
		if yes {
			return "1"
		}
		return "2"
	}
	third := agrees(i < 30)
	if i == 55 {
		third = "0"
	}
	return []string{agrees(i < 40), agrees(i < 29), third}
}

// checkCount compares the printed count with what was reckoned by hand: 59 are present, so
// 30 votes are over half.
func (b *ballotDesk) checkCount(text string) {
	b.t.Helper()
	b.says("the minutes of the count", text,
		"BIÊN BẢN", "Kiểm phiếu", "Người kiểm A", "Tổ trưởng", "Người kiểm B", "Thành viên",
		"Được triệu tập: 60 người; có mặt khi mở bỏ phiếu: 59 người; vắng: 1 người.", "Vắng: Cử tri 60 (đi công tác).",
		"Phiếu in: 62; phát ra: 58; chưa dùng: 3; hỏng, đã đổi: 1.", "Phiếu thu về: 57; không thu về: 1.",
		"Phiếu hợp lệ: 56; phiếu không hợp lệ: 1, gồm: ghi thêm tên hoặc nội dung khác 1.",
		"số người có mặt (59)", "Ứng viên A", "40 (67,80%)", "Ứng viên B", "29 (49,15%)", "Ứng viên C", "30 (50,85%)",
		"Ứng viên A: đạt; 40/59 (67,80%), cần ít nhất 30, thừa 10.", "Ứng viên B: không đạt; 29/59 (49,15%), cần ít nhất 30, thiếu 1.",
		"Ứng viên C: đạt; 30/59 (50,85%), cần ít nhất 30.", "Kết quả không công bố tại hội nghị.")
}

// checkTheirPapers compares the papers of the console with those of the window, and looks
// for the result in the minutes of the briefing, where the card keeps it out.
func (b *ballotDesk) checkTheirPapers(count string) {
	b.t.Helper()
	paper := func(args ...string) string {
		file := filepath.Join(b.home, "console.pdf")
		b.console(append(append([]string{"paper"}, args...), "-o", file)...)
		pdf, err := os.ReadFile(file)
		if err != nil {
			b.t.Fatal(err)
		}
		return textOf(b.t, pdf)
	}
	id := fmt.Sprint(b.id)
	b.same("the minutes of the count by the console", paper("count", id), count)
	b.says("the summary", paper("summary", id), "67,80%", "Đạt", "49,15%", "Không đạt", "50,85%", "Đạt")
	minutes := paper("minutes", "1")
	b.says("the minutes of the briefing", minutes, "Ứng viên A")
	for _, secret := range []string{"67,80", "không đạt", "phát ra"} {
		if strings.Contains(minutes, secret) {
			b.t.Errorf("the minutes of the briefing tell %q", secret)
		}
	}
}
