package ballot

import (
	"context"
	"fmt"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// facts is what the screen of one ballot shows, read at once.
type facts struct {
	ballot    data.Ballot
	dossier   data.Dossier // of its briefing
	directory kit.Directory
	cards     []data.RuleCard
	office    data.Office
	counts    []data.TellerCount // nobody's before two tellers have finished
	readOnly  bool               // the register is open for reading
}

// readFacts reads a ballot with its briefing and the directory.
func readFacts(ctx context.Context, r *sqlite.Register, id data.BallotID) (f facts, err error) {
	if f.ballot, err = r.Ballot(ctx, id); err != nil {
		return f, fmt.Errorf("read a ballot: %w", err)
	}
	if f.dossier, err = r.Dossier(ctx, f.ballot.Meeting); err != nil {
		return f, fmt.Errorf("read the briefing of a ballot: %w", err)
	}
	if f.directory.Units, err = r.Units(ctx); err != nil {
		return f, fmt.Errorf("read units: %w", err)
	}
	if f.directory.People, err = r.People(ctx); err != nil {
		return f, fmt.Errorf("read people: %w", err)
	}
	if f.cards, err = r.RuleCards(ctx); err != nil {
		return f, fmt.Errorf("read rule cards: %w", err)
	}
	if f.office, err = r.Office(ctx); err != nil {
		return f, fmt.Errorf("read the office: %w", err)
	}
	f.readOnly = r.ReadOnly()
	f.counts, err = readCounts(ctx, r, f.ballot)
	return f, err
}

// readCounts reads the counts of the tellers, nobody's before two have finished.
func readCounts(ctx context.Context, r *sqlite.Register, b data.Ballot) ([]data.TellerCount, error) {
	if !countable(b) {
		return nil, nil
	}
	counts, _, err := r.Counts(ctx, b.ID)
	return counts, err
}

// countable reports whether the counts of two tellers can be read.
func countable(b data.Ballot) bool {
	finished := 0
	for _, t := range b.Tellers {
		if t.Finished {
			finished++
		}
	}
	return finished >= data.CountingTellers
}

// editable reports whether the ballot may be prepared further.
func (f facts) editable() bool {
	return f.ballot.CheckEdit() == nil && f.dossier.Meeting.CheckEdit() == nil && !f.readOnly
}

// closed reports whether the papers of the ballot are being counted now.
func (f facts) closed() bool { return f.ballot.State == data.BallotClosed && !f.readOnly }

// name returns what somebody is called.
func (f facts) name(id data.PersonID) string { return f.directory.Person(id).Name }

// names returns what several people are called.
func (f facts) names(ids []data.PersonID) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = f.name(id)
	}
	return names
}

// unit returns where somebody works; leaders of the office are in none.
func (f facts) unit(id data.PersonID, words kit.Words) string {
	p := f.directory.Person(id)
	if p.Unit == 0 && p.Rank.Leads() {
		return words.T("people.leaders")
	}
	return f.directory.Unit(p.Unit).Name
}

// candidate returns the name of a candidate, counted from 0.
func (f facts) candidate(i int) string { return f.name(f.ballot.Candidates[i].Person) }

// position is the post that stands beside a candidate's name.
func (f facts) position(i int) string {
	c := f.ballot.Candidates[i]
	if c.Position != "" {
		return c.Position
	}
	return f.directory.Person(c.Person).Position
}

// title is what the ballot is called.
func title(b data.Ballot, words kit.Words) string {
	if b.Title == "" {
		return words.T("ballot.untitled")
	}
	return b.Title
}
