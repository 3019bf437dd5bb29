package exchange

import (
	"time"

	"giaoban/data"
)

// Version is the form of the documents this package writes and reads.
const Version = 1

// Document is everything of one briefing. A field tagged must may not be missing.
type Document struct {
	Version     int          `json:"version"`
	Meeting     Meeting      `json:"meeting" must:""`
	Attendance  []Attendance `json:"attendance"`
	Agenda      []AgendaItem `json:"agenda"`
	Reports     []Report     `json:"reports"`
	Review      []Review     `json:"review"` // read over: see Review
	Remarks     []Remark     `json:"remarks"`
	Conclusions []Conclusion `json:"conclusions"`
	Tasks       []Task       `json:"tasks"` // those that no conclusion gave
	Ballots     []Ballot     `json:"ballots"`
	Photos      []Photo      `json:"photos"`
	Attachments []Attachment `json:"attachments"`
	Papers      []Paper      `json:"papers"`
	Annexes     []Annex      `json:"annexes"`
	Forms       []Form       `json:"forms"`
	Units       []Unit       `json:"units"`
	People      []Person     `json:"people"`
}

// Meeting is the briefing itself.
type Meeting struct {
	ID           int64             `json:"id,omitempty"`
	UUID         string            `json:"uuid,omitempty"`
	Kind         data.MeetingKind  `json:"kind" must:""`
	Period       Period            `json:"period"`
	Title        string            `json:"title"`
	Day          data.Day          `json:"day"`
	Start        data.TimeOfDay    `json:"start"`
	EndDay       data.Day          `json:"end_day"`
	End          data.TimeOfDay    `json:"end"`
	Place        string            `json:"place"`
	Chair        *PersonRef        `json:"chair"`
	Secretary    *PersonRef        `json:"secretary"`
	Number       string            `json:"number"`
	Results      string            `json:"results"`
	Shortcomings string            `json:"shortcomings"`
	State        data.MeetingState `json:"state"` // left out: preparing
	Objections   string            `json:"objections"`
}

// Period is the stretch of time reviewed, as data.Period.
type Period struct {
	Year   int `json:"year"`
	Number int `json:"number"`
}

// Attendance is one line of the roster.
type Attendance struct {
	ID         int64          `json:"id,omitempty"`
	Person     *PersonRef     `json:"person" must:""`
	InvitedAs  data.InvitedAs `json:"invited_as"` // left out: member
	Presence   data.Presence  `json:"presence"`
	Note       string         `json:"note"`
	Arrived    data.TimeOfDay `json:"arrived"`
	Left       data.TimeOfDay `json:"left"`
	Substitute *PersonRef     `json:"substitute"`
}

// AgendaItem is one point of the programme.
type AgendaItem struct {
	ID        int64           `json:"id,omitempty"`
	Title     string          `json:"title"`
	Presenter *PersonRef      `json:"presenter"`
	Minutes   int             `json:"minutes"`
	Kind      data.AgendaKind `json:"kind"`
}

// Report is what a unit or a specialist reports.
type Report struct {
	ID           int64            `json:"id,omitempty"`
	UUID         string           `json:"uuid,omitempty"`
	Unit         string           `json:"unit"`
	Person       *PersonRef       `json:"person"`
	Field        string           `json:"field"`
	Results      string           `json:"results"`
	Shortcomings string           `json:"shortcomings"`
	Causes       string           `json:"causes"`
	Proposals    string           `json:"proposals"`
	Plan         string           `json:"plan"`
	State        data.ReportState `json:"state"` // left out: not submitted
}

// Remark is one thing said. Speaker is somebody of the directory, SpeakerText
// the words for anybody else.
type Remark struct {
	ID          int64          `json:"id,omitempty"`
	UUID        string         `json:"uuid,omitempty"`
	Time        data.TimeOfDay `json:"time"`
	Speaker     *PersonRef     `json:"speaker"`
	SpeakerText string         `json:"speaker_text"`
	Text        string         `json:"text"`
}

// Conclusion is one sentence of the chair with the tasks it gave.
type Conclusion struct {
	ID    int64  `json:"id,omitempty"`
	UUID  string `json:"uuid,omitempty"`
	Text  string `json:"text" must:""`
	Tasks []Task `json:"tasks"`
}

// Photo is a picture. Format, width, height and SHA-256 follow from the bytes;
// where they are given they must agree with them.
type Photo struct {
	ID      int64  `json:"id,omitempty"`
	UUID    string `json:"uuid,omitempty"`
	Caption string `json:"caption"`
	Format  string `json:"format"`
	Width   int    `json:"width"`
	Height  int    `json:"height"`
	SHA256  string `json:"sha256"`
	Bytes   []byte `json:"bytes"`
}

// Attachment is a file kept with the briefing.
type Attachment struct {
	ID      int64  `json:"id,omitempty"`
	UUID    string `json:"uuid,omitempty"`
	Name    string `json:"name" must:""`
	Caption string `json:"caption"`
	Format  string `json:"format" must:""`
	SHA256  string `json:"sha256"`
	Bytes   []byte `json:"bytes" must:""`
	Paper   int    `json:"paper"` // place among the papers, from 1, of the one it is a scan of; 0 of none
}

// Paper is a paper as it was signed. Part is the place, from 1, of the report, ballot
// or annex it is made from; 0 for a kind that a briefing has once.
type Paper struct {
	ID      int64          `json:"id,omitempty"`
	UUID    string         `json:"uuid,omitempty"`
	Kind    data.PaperKind `json:"kind" must:""`
	Part    int            `json:"part"`
	Version int            `json:"version"`
	Number  string         `json:"number"`
	Signed  time.Time      `json:"signed" must:""`
	Reason  string         `json:"reason"`
	SHA256  string         `json:"sha256"`
	Bytes   []byte         `json:"bytes" must:""`
}
