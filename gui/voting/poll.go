package voting

import (
	"context"
	"errors"
	"fmt"
	"io"

	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/data/urn"
)

// spareSlots are the slots of an urn beyond the voters.
const spareSlots = 8

// Poll is a ballot that is open at the screen, with its urn. Its methods may take
// as long as a disk does, those with passphrases seconds.
type Poll struct {
	register *sqlite.Register
	ballot   data.Ballot
	people   map[data.PersonID]data.Person
	units    map[data.UnitID]data.Unit
	lines    []data.RollLine // that may vote, in the order of the urn
	random   io.Reader
	path     string
	urn      *urn.Urn
}

// OpenOptions say which ballot is opened, and under which passphrases.
type OpenOptions struct {
	Register    *sqlite.Register
	Ballot      data.BallotID
	Passphrases [2]string
	Random      io.Reader // nil for the system's
	WorkFactor  int       // of the passphrases, see urn.Options
}

// CheckOpen reports why a prepared ballot cannot be opened at the screen.
func CheckOpen(b data.Ballot) error {
	return b.CheckStep(data.BallotStep{To: data.BallotOpen, Way: data.BallotOnScreen, Urn: "urn"})
}

// Open makes the urn of a prepared ballot and opens the ballot with it, both or
// neither.
func Open(ctx context.Context, o OpenOptions) (*Poll, error) {
	var path string
	var u *urn.Urn
	err := o.Register.Together(ctx, func(ctx context.Context) error {
		b, err := o.Register.Ballot(ctx, o.Ballot)
		if err == nil {
			err = CheckOpen(b)
		}
		if err != nil {
			return err
		}
		path = urn.Path(o.Register.Path(), b.UUID)
		if u, err = makeUrn(path, b, o); err != nil {
			return err
		}
		return o.Register.StepBallot(ctx, b.ID, data.BallotStep{To: data.BallotOpen, Way: data.BallotOnScreen, Urn: u.Terms().Urn})
	})
	if err != nil {
		return nil, fmt.Errorf("open a ballot at the screen: %w", errors.Join(err, takeBack(ctx, o, u, path)))
	}
	return newPoll(ctx, o.Register, o.Ballot, pollUrn{path: path, urn: u, random: o.Random})
}

// makeUrn makes the urn of a ballot. One that lies there already was made by an
// opening that was cut off before the register knew of it: nobody has voted in it. Where
// somebody has, the register was put back to how it was before voting.
func makeUrn(path string, b data.Ballot, o OpenOptions) (*urn.Urn, error) {
	if err := clearUnused(path, o.Random); err != nil {
		return nil, err
	}
	clearHalfMade(o.Register.Path(), 0)
	return urn.Create(path, urn.Options{
		Ballot: b.UUID, Candidates: len(b.Candidates), Choices: len(b.Rule.Choices), Voters: len(b.VoterLines()), Spares: spareSlots,
		SpoilByBlank: b.Rule.SpoilByBlank, Passphrases: o.Passphrases, Random: o.Random, WorkFactor: o.WorkFactor,
	})
}

func clearUnused(path string, random io.Reader) error {
	u, err := urn.Open(path, random)
	if errors.Is(err, &data.Refusal{Code: data.RefusedNoFile}) {
		return nil
	}
	if err != nil {
		return err
	}
	used := u.State().Issued > 0
	if err := u.Release(); err != nil {
		return err
	}
	if used {
		return &data.Refusal{Code: data.RefusedUrnUsed, Detail: path}
	}
	return urn.Destroy(path, random)
}

// takeBack destroys the urn of an opening that failed, unless the register holds
// the ballot open with it all the same.
func takeBack(ctx context.Context, o OpenOptions, u *urn.Urn, path string) error {
	if u == nil {
		return nil
	}
	id := u.Terms().Urn
	if err := u.Release(); err != nil {
		return err
	}
	if b, err := o.Register.Ballot(ctx, o.Ballot); err != nil || b.Urn == id {
		return err
	}
	return urn.Destroy(path, o.Random)
}

// Resume goes on with a ballot that is open at the screen. The urn tells then
// whether the ballot of a voter who was interrupted is in. A missing urn is
// refused with data.RefusedNoFile, its Detail the path.
func Resume(ctx context.Context, r *sqlite.Register, id data.BallotID, random io.Reader) (*Poll, error) {
	b, err := r.Ballot(ctx, id)
	if err == nil {
		err = b.CheckCounting(data.BallotOpen)
	}
	if err == nil && b.Way != data.BallotOnScreen {
		err = &data.Refusal{Code: data.RefusedUrn, Field: "urn"}
	}
	var u *urn.Urn
	path := findUrn(r.Path(), b.UUID)
	if err == nil {
		u, err = urn.Open(path, random)
	}
	if err != nil {
		return nil, fmt.Errorf("go on with a ballot at the screen: %w", err)
	}
	return newPoll(ctx, r, id, pollUrn{path: path, urn: u, random: random})
}

// pollUrn is the urn of a poll, held open.
type pollUrn struct {
	path   string
	urn    *urn.Urn
	random io.Reader
}

// newPoll reads what of a ballot does not change any more. An urn that is another
// ballot's, or made for another roll, is refused.
func newPoll(ctx context.Context, r *sqlite.Register, id data.BallotID, at pollUrn) (*Poll, error) {
	p := &Poll{register: r, path: at.path, urn: at.urn, random: at.random}
	err := p.read(ctx, id)
	terms := p.urn.Terms()
	if err == nil && (terms.Urn != p.ballot.Urn || terms.Ballot != p.ballot.UUID || terms.Voters != len(p.lines)) {
		err = &data.Refusal{Code: data.RefusedUrn, Field: "urn"}
	}
	if err != nil {
		return nil, fmt.Errorf("read a ballot at the screen: %w", errors.Join(err, p.urn.Release()))
	}
	return p, nil
}

func (p *Poll) read(ctx context.Context, id data.BallotID) error {
	var err error
	if p.ballot, err = p.register.Ballot(ctx, id); err != nil {
		return err
	}
	for _, l := range p.ballot.Roll {
		if l.Votes() {
			p.lines = append(p.lines, l)
		}
	}
	people, err := p.register.People(ctx)
	if err != nil {
		return err
	}
	units, err := p.register.Units(ctx)
	p.people, p.units = map[data.PersonID]data.Person{}, map[data.UnitID]data.Unit{}
	for _, person := range people {
		p.people[person.ID] = person
	}
	for _, u := range units {
		p.units[u.ID] = u
	}
	return err
}

// Ballot returns the ballot as it was frozen when it opened.
func (p *Poll) Ballot() data.Ballot { return p.ballot }

// State returns how far the urn has come.
func (p *Poll) State() urn.State { return p.urn.State() }

// Voter returns the name and the unit of who stands on a line.
func (p *Poll) Voter(line int) (name, unit string) {
	if line < 0 || line >= len(p.lines) {
		return "", ""
	}
	person := p.people[p.lines[line].Person]
	return person.Name, p.units[person.Unit].Name
}

// Teller returns the name of the teller who keeps a passphrase, 0 or 1: the head
// of the tellers and the first of the others.
func (p *Poll) Teller(i int) string { return p.people[Keepers(p.ballot)[i]].Name }

// Keepers returns the two tellers who keep the passphrases of a ballot: the head
// and the first of the others.
func Keepers(b data.Ballot) [2]data.PersonID {
	keepers := [2]data.PersonID{b.TellerHead().Person}
	for _, t := range b.Tellers {
		if t.Person != keepers[0] {
			keepers[1] = t.Person
			break
		}
	}
	return keepers
}

// Admit hands the voter of a line a ballot and lets them in.
func (p *Poll) Admit(line int) error { return p.urn.Admit(line) }

// Cast puts the ballot of the voter inside into the urn. Where the disk failed so
// that nobody can tell, the urn is opened anew, which tells: cast is true when the
// ballot is in.
func (p *Poll) Cast(line int, choices []int) (cast bool, err error) {
	err = p.urn.Cast(line, choices)
	if !errors.Is(err, &data.Refusal{Code: data.RefusedUrnUnsettled}) {
		return err == nil, err
	}
	if again := p.reopen(); again != nil {
		return false, errors.Join(errLost, err, again)
	}
	if p.State().Lines[line] == urn.MarkCast {
		return true, nil
	}
	return false, errors.Join(errNotIn, err)
}

// What Cast says of a disk that failed so that nobody could tell: it still cannot be
// told, because the urn cannot be opened again; or the urn has told that the ballot
// is not in, and takes it again.
var (
	errLost  = errors.New("the urn cannot be opened again")
	errNotIn = errors.New("the ballot is not in")
)

func (p *Poll) reopen() error {
	_ = p.urn.Release()
	u, err := urn.Open(p.path, p.random)
	if err == nil {
		p.urn = u
	}
	return err
}

// EndUncast ends the session of the voter inside without a vote.
func (p *Poll) EndUncast(line int) error { return p.urn.EndUncast(line) }

// CheckPassphrase checks the passphrase of any of the two tellers.
func (p *Poll) CheckPassphrase(passphrase string) error {
	err := p.urn.CheckPassphrase(0, passphrase)
	if errors.Is(err, &data.Refusal{Code: data.RefusedPassphrase}) {
		err = p.urn.CheckPassphrase(1, passphrase)
	}
	return err
}

// Close ends the voting, opens the urn with both passphrases, seals it and takes
// its totals into the register. Cut off at any moment it can be repeated; the
// totals stand in the register once. A wrong passphrase is refused with Field
// "passphrases[0]" or "passphrases[1]", and the voting goes on.
func (p *Poll) Close(ctx context.Context, passphrases [2]string) error {
	totals, err := p.urn.Close(passphrases[0], passphrases[1])
	if err != nil {
		return err
	}
	sum, err := p.urn.Seal()
	if err != nil {
		return err
	}
	closing, err := totals.Closing(p.ballot, sum)
	if err != nil {
		return err
	}
	return p.register.CloseUrn(ctx, p.ballot.ID, closing)
}

// Annul annuls the ballot with a reason; its votes are never counted, and the urn
// is destroyed.
func (p *Poll) Annul(ctx context.Context, reason string) error {
	if err := AnnulWithoutUrn(ctx, p.register, p.ballot.ID, reason); err != nil {
		return err
	}
	_ = p.urn.Release()
	return Sweep(ctx, p.register, p.random)
}

// AnnulWithoutUrn annuls a ballot whose urn is lost or damaged.
func AnnulWithoutUrn(ctx context.Context, r *sqlite.Register, id data.BallotID, reason string) error {
	return r.StepBallot(ctx, id, data.BallotStep{To: data.BallotAnnulled, Reason: reason})
}

// Release lets go of the urn's file.
func (p *Poll) Release() { _ = p.urn.Release() }
