package urn

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"

	"giaoban/data"
	"giaoban/data/file"
)

// NoLine stands where there is no line of the roll.
const NoLine = -1

// storage is the file as an urn uses it.
type storage interface {
	io.ReaderAt
	io.WriterAt
	io.Closer
	Sync() error
}

// Urn is an open urn. Its methods may be called from several goroutines.
//
// Lines of the roll count from 0, among those that may vote. Methods that write
// return a *data.Refusal where the disk is full, write-protected or failing.
type Urn struct {
	path     string
	random   io.Reader
	readOnly bool
	header   header

	mu        sync.Mutex
	file      storage
	marks     marks
	full      []bool    // by slot
	recovered *Recovery // what Open found of a session that was cut off
	unsettled bool      // the disk failed and what it holds is not known
	stale     bool      // the marks on the disk are older than those in memory
}

// Recovery tells what Open found of a session that a crash, a power cut or the
// end of the program had cut off.
type Recovery struct {
	Line int  // whose session it was
	Cast bool // its ballot is in the urn; if not, the voter is let in again
}

// State is how far an urn has come.
type State struct {
	Ended     bool
	Lines     []Mark    // by line of the roll
	Issued    int       // ballots handed out
	Cast      int       // votes in the urn
	Uncast    int       // sessions ended without a vote
	Inside    int       // the line of the voter at the screen, or NoLine
	Recovered *Recovery // of the session cut off before this opening, or nil
	ReadOnly  bool      // the file cannot be written
}

// Open opens the urn at path; random is nil for the system's randomness.
//
// It settles what a crash left: a torn block of marks is mended from its copy, a
// half-written vote is overwritten, and from the ballots handed out, the sessions
// ended uncast and the full slots it tells whether the ballot of the voter who
// was interrupted is in. A file that is not an urn is refused and not changed; an
// urn whose votes do not agree with its marks is refused as damaged. A
// write-protected urn can be read and counted once voting has ended.
func Open(path string, random io.Reader) (*Urn, error) {
	f, readOnly, err := openFile(path)
	if err != nil {
		return nil, fmt.Errorf("open urn: %w", err)
	}
	u := &Urn{path: path, random: source(random), readOnly: readOnly, file: f}
	if err = u.checkSize(f); err == nil {
		err = u.load()
	}
	if err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("open urn: %w", err)
	}
	return u, nil
}

// checkSize refuses what is not an urn, or not the whole of one, before anything
// large is read.
func (u *Urn) checkSize(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return file.Refusal(u.path, err)
	}
	start := make([]byte, len(magic))
	n, err := f.ReadAt(start, 0)
	if err != nil && err != io.EOF {
		return file.Refusal(u.path, err)
	}
	family := magic[:strings.LastIndex(magic, "-")+1]
	named := string(start) == magic
	if !named && strings.HasPrefix(string(start[:n]), family) {
		return &data.Refusal{Code: data.RefusedNewer, Detail: u.path}
	}
	if info.Size() < firstSlotBlock*blockSize || info.Size()%blockSize != 0 {
		return u.notAnUrn(named)
	}
	h, err := readHeader(f)
	if err != nil {
		return u.notAnUrn(named)
	}
	if info.Size() != h.size() {
		return damaged("%d bytes instead of %d", info.Size(), h.size())
	}
	return nil
}

// notAnUrn refuses a file without a header: damaged where it is named an urn.
func (u *Urn) notAnUrn(named bool) error {
	if named {
		return damaged("no header")
	}
	return &data.Refusal{Code: data.RefusedNoUrn, Detail: u.path}
}

// load reads header, marks and slots, and settles what a crash left.
func (u *Urn) load() error {
	var err error
	if u.header, err = readHeader(u.file); err != nil {
		return err
	}
	m, alike, err := readMarks(u.file, u.header.Terms)
	if err != nil {
		return err
	}
	u.marks, u.stale = m, !alike
	torn, err := u.readSlots()
	if err != nil {
		return err
	}
	return u.settle(torn)
}

// readSlots notes which slots are full and returns those that are torn. Two
// slots with the same bytes cannot come from two voters.
func (u *Urn) readSlots() (torn []int, err error) {
	u.full = make([]bool, u.header.slots())
	seen := map[[sha256.Size]byte]bool{}
	for i := range u.full {
		slot, err := u.readSlot(i)
		if err != nil {
			return nil, err
		}
		u.full[i] = isFull(slot)
		if sum := [sha256.Size]byte(slot); u.full[i] && seen[sum] {
			return nil, damaged("one vote lies in two slots")
		} else if u.full[i] {
			seen[sum] = true
		}
		if isTorn(slot) {
			torn = append(torn, i)
		}
	}
	return torn, nil
}

func (u *Urn) readSlot(i int) ([]byte, error) { return readBlock(u.file, firstSlotBlock+i) }

// settle compares votes and marks and mends the file where it can be written.
func (u *Urn) settle(torn []int) error {
	line, votes := u.marks.inside(), u.votes()
	switch {
	case votes == u.marks.cast():
		if line != NoLine {
			u.recovered = &Recovery{Line: line}
		}
	case votes == u.marks.cast()+1 && line != NoLine:
		u.recovered = &Recovery{Line: line, Cast: true}
		u.marks, u.stale = u.marks.with(line, MarkCast), true
	default:
		return damaged("%d votes for %d ballots cast", votes, u.marks.cast())
	}
	if u.readOnly {
		return nil
	}
	return u.mend(torn)
}

// mend overwrites half-written votes, makes durable what was written but perhaps
// never forced to the disk, and writes the marks if their blocks differ.
func (u *Urn) mend(torn []int) error {
	for _, i := range torn {
		if err := u.wipe(i); err != nil {
			return err
		}
	}
	// Of a session that was cut off the disk may hold less than it shows.
	if u.recovered != nil {
		if err := u.rewrite(); err != nil {
			return err
		}
	}
	if !u.stale {
		return nil
	}
	found := u.recovered
	err := u.writeMarks(u.marks)
	u.recovered = found
	return err
}

// rewrite writes every slot anew with the bytes it holds and forces them to the
// disk: all of them, so that none stands out. Torn, it changes nothing.
func (u *Urn) rewrite() error {
	for i := range u.full {
		slot, err := u.readSlot(i)
		if err != nil {
			return err
		}
		if _, err := u.file.WriteAt(slot, u.slotOffset(i)); err != nil {
			return file.Refusal(u.path, err)
		}
	}
	return file.Refusal(u.path, u.file.Sync())
}

func (u *Urn) slotOffset(i int) int64 { return int64(firstSlotBlock+i) * blockSize }

// votes returns how many slots are full.
func (u *Urn) votes() int {
	n := 0
	for _, full := range u.full {
		if full {
			n++
		}
	}
	return n
}

// Terms returns what the urn was made for.
func (u *Urn) Terms() Terms { return u.header.Terms }

// State returns how far the urn has come.
func (u *Urn) State() State {
	u.mu.Lock()
	defer u.mu.Unlock()
	s := State{
		Ended: u.marks.ended, Lines: slices.Clone(u.marks.lines), Issued: u.marks.issued(),
		Cast: u.votes(), Uncast: u.marks.count(MarkUncast), Inside: u.marks.inside(), ReadOnly: u.readOnly,
	}
	if s.Ended {
		s.Uncast = u.marks.uncast
	}
	if u.recovered != nil {
		found := *u.recovered
		s.Recovered = &found
	}
	return s
}

// Release lets go of the file. A voter at the screen is then one whose session
// was cut off.
func (u *Urn) Release() error {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.file.Close()
}
