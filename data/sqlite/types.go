package sqlite

import (
	"io"
	"time"

	"giaoban/data"
)

// Options says how a register is created or opened.
type Options struct {
	Clock  data.Clock // the rules' time; nil: time.Now
	Real   data.Clock // the activity's time, always the real one outside tests; nil: time.Now
	Random io.Reader  // of UUIDs and salts; nil: crypto/rand
	Actor  string     // who writes, for the activity
	// ReadOnly opens for reading beside a program that holds the register: no
	// lock is taken and nothing is written.
	ReadOnly bool
	Mark     string // for Create only: MarkOrdinary, MarkSample or MarkTest
}

// The marks of a register. Only a marked one takes a false day (--today).
const (
	MarkOrdinary = ""
	MarkSample   = "sample"
	MarkTest     = "test"
)

// Register is an open register. Its methods may be called from any goroutine.
type Register struct{}

// PersonLine is somebody from a pasted list. The unit is found by its name among
// those of the register and those added with the list; empty is no unit.
type PersonLine struct {
	Person   data.Person
	UnitName string
}

// MeetingFilter chooses briefings; a zero field chooses all.
type MeetingFilter struct {
	Year  int // of the period, or of the day where no period is stated
	State data.MeetingState
	Kind  data.MeetingKind
	Words string // as typed: title, name, place or chair, with or without diacritics
}

// MeetingRow is a briefing as lists show it.
type MeetingRow struct {
	data.Meeting
	ChairName                    string
	ReportsDue, ReportsSubmitted int
	Conclusions                  int
	Tasks, OpenTasks             int
}

// MeetingCounts are the briefings in figures: by year over the whole register, by
// state within the year asked for (0: all years). All counts the whole register.
type MeetingCounts struct {
	Years  map[int]int
	States map[data.MeetingState]int
	All    int
}

// TaskFilter chooses tasks; a zero field chooses all. Unit is the lead or one of
// those that co-ordinate.
type TaskFilter struct {
	Meeting  data.MeetingID
	Unit     data.UnitID
	OpenOnly bool
	Words    string
}

// Files holds the bytes that belong to a dossier, by the ids in it.
type Files struct {
	Photos      map[data.PhotoID][]byte
	Attachments map[data.AttachmentID][]byte
	Papers      map[data.PaperID][]byte
}

// UndoLabel names the step that Undo takes back.
type UndoLabel struct {
	Action  data.ActivityAction
	Kind    data.RecordKind
	Subject string
}

// Hit is a record found. Exact says that it holds the words with the diacritics
// as typed. Meeting is the briefing it belongs to, or zero.
type Hit struct {
	Kind    data.RecordKind
	ID      int64
	Meeting data.MeetingID
	Text    string
	Exact   bool
}

// Counts are the records of a register in figures.
type Counts struct{ Meetings, People, Units, Tasks, Reports, Ballots, Activities int }

// BackupInfo describes a copy. Counts is set where the copy was opened.
type BackupInfo struct {
	Path   string
	Time   time.Time
	Size   int64 // bytes
	Counts Counts
}

// Comparison sets the register beside a copy.
type Comparison struct{ Here, There Counts }

// Finding is something wrong in a register. Code is one of the Found constants,
// Text says it in Vietnamese, Detail in the program's own terms.
type Finding struct {
	Code   string
	Text   string
	Detail string
}
