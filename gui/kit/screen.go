package kit

import (
	"context"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/data/proof"
	"giaoban/data/sqlite"
)

// PlaceName names a room of the window.
type PlaceName string

// The rooms of the window, as the rail lists them; Meeting is one briefing
// opened from the list, Ballot one ballot.
const (
	PlaceHome     PlaceName = "home"
	PlaceMeetings PlaceName = "meetings"
	PlaceMeeting  PlaceName = "meeting"
	PlaceTasks    PlaceName = "tasks"
	PlaceBallots  PlaceName = "ballots"
	PlaceBallot   PlaceName = "ballot"
	PlacePeople   PlaceName = "people"
	PlaceSettings PlaceName = "settings"
)

// StepName names a step of one briefing or of one ballot.
type StepName string

// The steps of a briefing, in their order.
const (
	StepInfo        StepName = "info"
	StepAttendance  StepName = "attendance"
	StepReports     StepName = "reports"
	StepCourse      StepName = "course"
	StepConclusions StepName = "conclusions"
	StepBallot      StepName = "ballot"
	StepPapers      StepName = "papers"
)

// Steps lists the steps of a briefing in their order.
func Steps() []StepName {
	return []StepName{StepInfo, StepAttendance, StepReports, StepCourse, StepConclusions, StepBallot, StepPapers}
}

// The steps of a ballot, in their order.
const (
	StepPrepare StepName = "prepare"
	StepRoll    StepName = "roll"
	StepIssue   StepName = "issue"
	StepCount   StepName = "count"
	StepResult  StepName = "result"
)

// BallotSteps lists the steps of a ballot in their order.
func BallotSteps() []StepName {
	return []StepName{StepPrepare, StepRoll, StepIssue, StepCount, StepResult}
}

// BallotPlace is where one ballot of a briefing is opened.
func BallotPlace(meeting data.MeetingID, ballot data.BallotID) Place {
	return Place{Name: PlaceBallot, Meeting: meeting, Kind: data.KindBallot, Record: int64(ballot)}
}

// Place is where in the window the user is, or is to be taken: a room, within a
// briefing or ballot a step, and there a record and a field to put in view and focus.
// Zero parts mean "wherever the room begins".
type Place struct {
	Name    PlaceName
	Meeting data.MeetingID
	Step    StepName
	Kind    data.RecordKind
	Record  int64
	Field   string
}

// Screen is what fills the window beside the rail.
type Screen interface {
	// Content returns the screen with its own header; it is built once.
	Content() fyne.CanvasObject
	// Enter shows the place, loads it and puts the focus where work goes on.
	Enter(Place)
	// Reload loads again what is shown, keeping the place and what is typed.
	Reload()
	// Flush stores what is being typed. It is called before the screen is left
	// and before the window closes.
	Flush()
	// Actions returns what can be done here now, for the menu and its keys.
	Actions() []Action
}

// Warmer is a screen that can read what it will show before it is opened.
type Warmer interface {
	// Warm reads ahead. It is called while another screen is shown.
	Warm()
}

// MenuName names a menu of the main menu.
type MenuName string

// The menus of the main menu, in their order.
const (
	MenuFile    MenuName = "file"
	MenuEdit    MenuName = "edit"
	MenuView    MenuName = "view"
	MenuMeeting MenuName = "meeting"
	MenuTask    MenuName = "task"
	MenuBallot  MenuName = "ballot"
	MenuPaper   MenuName = "paper"
	MenuHelp    MenuName = "help"
)

// Action is something the user can do: an item of a menu and, where Key is set,
// a shortcut that works wherever the focus is.
type Action struct {
	Menu  MenuName
	Label string
	Key   fyne.Shortcut
	Run   func()
	Off   bool
}

// Desk is what every screen has at hand.
type Desk struct {
	Register *sqlite.Register
	Words    *translations.Words
	Window   fyne.Window
	Clock    data.Clock
	// Runner runs loads; tests give one that runs at once.
	Runner Runner
	// Files asks for the files to read and write.
	Files Files
	// Fonts draw papers; nil: the best there are on this PC.
	Fonts *paper.Fonts
	// Reader shows finished papers as pictures; nil: a screen makes its own.
	Reader *proof.Reader
	// Navigate takes the user to a place of the window.
	Navigate func(Place)
	// Project shows the result of a ballot to the room; nil: not to be had. What it
	// returns takes it away again.
	Project func(Projection) (end func())
	// Find opens the search over everything.
	Find func()
	// NextBriefing makes the briefing that follows the latest and opens it.
	NextBriefing func()
	// Vote takes a ballot to voting at the screen: opens it with its urn when it
	// is prepared, goes on with it when it is open; nil: not to be had.
	Vote func(data.BallotID)
	// Named hears of the name of a place once it is loaded; may be nil.
	Named func(name string)
	// Fail shows an error in the user's words, where there is no field to show it at.
	Fail func(error)
	// Explain turns an error into the user's words, for an error shown at its field.
	Explain func(error) string
	// Saved says in the status line how the saving stands.
	Saved func(SaveState)
	// Say shows a short message in the status line.
	Say func(string)
	// Memory keeps habits of whoever works at this PC; nil keeps none.
	Memory Memory
	// ActionsChanged asks the window to build its menu anew from Actions.
	ActionsChanged func()
}

// Projection is what the room sees in a window of its own, on the second screen where
// there is one.
type Projection struct {
	Title   string
	Content fyne.CanvasObject
	OnEnded func() // it was closed at the window itself
}

// Name says that the place in view is loaded and what it is called, for the
// title of the window.
func (d *Desk) Name(place string) {
	if d.Named != nil {
		d.Named(place)
	}
}

// Context returns the context for a call to the register made on the user's behalf.
func (d *Desk) Context() context.Context { return context.Background() }

// Memory keeps small habits from one day to the next: which columns are shown,
// which way of looking at tasks was the last.
type Memory interface {
	Recall(key string) string // "" where nothing is kept
	Remember(key, value string)
}

// Recall returns a habit, "" where none is kept.
func (d *Desk) Recall(key string) string {
	if d.Memory == nil {
		return ""
	}
	return d.Memory.Recall(key)
}

// Remember keeps a habit.
func (d *Desk) Remember(key, value string) {
	if d.Memory != nil {
		d.Memory.Remember(key, value)
	}
}

// FileQuestion says which file is asked for.
type FileQuestion struct {
	Title    string
	Name     string   // proposed name, when saving
	Endings  []string // allowed endings with their dot, e.g. ".pdf"
	Purpose  string   // folders are remembered per purpose
	OnChosen func(path string)
}

// Files asks the user for files. Where a choice is given up, OnChosen is not called.
type Files interface {
	OpenFile(FileQuestion)
	SaveFile(FileQuestion)
	ChooseFolder(FileQuestion)
	// View opens a file in the system's own program.
	View(path string) error
	// Print prints a PDF file after asking how. Where the system cannot, it opens the
	// file in the system's own program instead, to be printed from there. It calls
	// left once the file is with the one or the other, and not where the user gives
	// it up.
	Print(path string, left func(opened bool)) error
	// PrintLast prints a PDF file as the one before, without asking.
	PrintLast(path string, left func(opened bool)) error
}
