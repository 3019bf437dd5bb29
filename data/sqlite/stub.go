package sqlite

import (
	"context"
	"errors"
	"time"

	"giaoban/data"
)

var errNotBuilt = errors.New("not built")

func (r *Register) Close() error                              { return errNotBuilt }
func (r *Register) Path() string                              { return "" }
func (r *Register) Mark() string                              { return "" }
func (r *Register) ReadOnly() bool                            { return false }
func (r *Register) Today() data.Day                           { return data.Day{} }
func (r *Register) Actor() string                             { return "" }
func (r *Register) SetActor(name string)                      { panic("not built") }
func (r *Register) Watch(f func([]data.Change)) (stop func()) { return func() {} }
func (r *Register) Together(ctx context.Context, f func(ctx context.Context) error) error {
	return errNotBuilt
}
func (r *Register) Office(ctx context.Context) (data.Office, error) {
	return data.Office{}, errNotBuilt
}
func (r *Register) SaveOffice(ctx context.Context, o data.Office) error { return errNotBuilt }
func (r *Register) Units(ctx context.Context) ([]data.Unit, error)      { return nil, errNotBuilt }
func (r *Register) SaveUnit(ctx context.Context, u data.Unit) (data.Unit, error) {
	return data.Unit{}, errNotBuilt
}
func (r *Register) DeleteUnit(ctx context.Context, id data.UnitID) error          { return errNotBuilt }
func (r *Register) MoveUnit(ctx context.Context, id data.UnitID, order int) error { return errNotBuilt }
func (r *Register) People(ctx context.Context) ([]data.Person, error)             { return nil, errNotBuilt }
func (r *Register) SavePerson(ctx context.Context, p data.Person) (data.Person, error) {
	return data.Person{}, errNotBuilt
}
func (r *Register) DeletePerson(ctx context.Context, id data.PersonID) error { return errNotBuilt }
func (r *Register) MovePerson(ctx context.Context, id data.PersonID, order int) error {
	return errNotBuilt
}
func (r *Register) AddPeople(ctx context.Context, units []data.Unit, people []PersonLine) error {
	return errNotBuilt
}
func (r *Register) Meetings(ctx context.Context, f MeetingFilter) ([]MeetingRow, error) {
	return nil, errNotBuilt
}
func (r *Register) MeetingCounts(ctx context.Context, year int) (MeetingCounts, error) {
	return MeetingCounts{}, errNotBuilt
}
func (r *Register) Meeting(ctx context.Context, id data.MeetingID) (data.Meeting, error) {
	return data.Meeting{}, errNotBuilt
}
func (r *Register) SaveMeeting(ctx context.Context, m data.Meeting) (data.Meeting, error) {
	return data.Meeting{}, errNotBuilt
}
func (r *Register) NewMeeting(ctx context.Context, kind data.MeetingKind, day data.Day) (data.Meeting, error) {
	return data.Meeting{}, errNotBuilt
}
func (r *Register) DeleteMeeting(ctx context.Context, id data.MeetingID) error { return errNotBuilt }
func (r *Register) Step(ctx context.Context, id data.MeetingID, step data.MeetingStep) error {
	return errNotBuilt
}
func (r *Register) StepFacts(ctx context.Context, id data.MeetingID) (data.MeetingFacts, error) {
	return data.MeetingFacts{}, errNotBuilt
}
func (r *Register) Dossier(ctx context.Context, id data.MeetingID) (data.Dossier, error) {
	return data.Dossier{}, errNotBuilt
}
func (r *Register) AddDossier(ctx context.Context, d data.Dossier, files Files) (data.MeetingID, error) {
	return 0, errNotBuilt
}
func (r *Register) SaveAttendance(ctx context.Context, a data.Attendance) (data.Attendance, error) {
	return data.Attendance{}, errNotBuilt
}
func (r *Register) DeleteAttendance(ctx context.Context, id data.AttendanceID) error {
	return errNotBuilt
}
func (r *Register) MoveAttendance(ctx context.Context, id data.AttendanceID, order int) error {
	return errNotBuilt
}
func (r *Register) AddToRoster(ctx context.Context, id data.MeetingID, people []data.PersonID) error {
	return errNotBuilt
}
func (r *Register) MarkRest(ctx context.Context, id data.MeetingID, presence data.Presence) error {
	return errNotBuilt
}
func (r *Register) RosterFromLast(ctx context.Context, id data.MeetingID) (added int, err error) {
	return 0, errNotBuilt
}
func (r *Register) SaveAgendaItem(ctx context.Context, a data.AgendaItem) (data.AgendaItem, error) {
	return data.AgendaItem{}, errNotBuilt
}
func (r *Register) DeleteAgendaItem(ctx context.Context, id data.AgendaItemID) error {
	return errNotBuilt
}
func (r *Register) MoveAgendaItem(ctx context.Context, id data.AgendaItemID, order int) error {
	return errNotBuilt
}
func (r *Register) SaveReport(ctx context.Context, rep data.Report) (data.Report, error) {
	return data.Report{}, errNotBuilt
}
func (r *Register) DeleteReport(ctx context.Context, id data.ReportID) error { return errNotBuilt }
func (r *Register) MoveReport(ctx context.Context, id data.ReportID, order int) error {
	return errNotBuilt
}
func (r *Register) AddReportForms(ctx context.Context, id data.MeetingID) (added int, err error) {
	return 0, errNotBuilt
}
func (r *Register) SaveRemark(ctx context.Context, rem data.Remark) (data.Remark, error) {
	return data.Remark{}, errNotBuilt
}
func (r *Register) DeleteRemark(ctx context.Context, id data.RemarkID) error { return errNotBuilt }
func (r *Register) MoveRemark(ctx context.Context, id data.RemarkID, order int) error {
	return errNotBuilt
}
func (r *Register) SaveConclusion(ctx context.Context, c data.Conclusion) (data.Conclusion, error) {
	return data.Conclusion{}, errNotBuilt
}
func (r *Register) DeleteConclusion(ctx context.Context, id data.ConclusionID) error {
	return errNotBuilt
}
func (r *Register) MoveConclusion(ctx context.Context, id data.ConclusionID, order int) error {
	return errNotBuilt
}
func (r *Register) Tasks(ctx context.Context, f TaskFilter) ([]data.Task, error) {
	return nil, errNotBuilt
}
func (r *Register) Task(ctx context.Context, id data.TaskID) (data.Task, error) {
	return data.Task{}, errNotBuilt
}
func (r *Register) SaveTask(ctx context.Context, t data.Task) (data.Task, error) {
	return data.Task{}, errNotBuilt
}
func (r *Register) DeleteTask(ctx context.Context, id data.TaskID) error { return errNotBuilt }
func (r *Register) TaskEvents(ctx context.Context, id data.TaskID) ([]data.TaskEvent, error) {
	return nil, errNotBuilt
}
func (r *Register) AddTaskEvent(ctx context.Context, e data.TaskEvent) (data.TaskEvent, error) {
	return data.TaskEvent{}, errNotBuilt
}
func (r *Register) RuleCards(ctx context.Context) ([]data.RuleCard, error) { return nil, errNotBuilt }
func (r *Register) SaveRuleCard(ctx context.Context, c data.RuleCard) (data.RuleCard, error) {
	return data.RuleCard{}, errNotBuilt
}
func (r *Register) DeleteRuleCard(ctx context.Context, id data.RuleCardID) error { return errNotBuilt }
func (r *Register) Ballots(ctx context.Context, meeting data.MeetingID) ([]data.Ballot, error) {
	return nil, errNotBuilt
}
func (r *Register) SaveBallot(ctx context.Context, b data.Ballot) (data.Ballot, error) {
	return data.Ballot{}, errNotBuilt
}
func (r *Register) DeleteBallot(ctx context.Context, id data.BallotID) error { return errNotBuilt }
func (r *Register) AddPhoto(ctx context.Context, p data.Photo, bytes []byte) (data.Photo, error) {
	return data.Photo{}, errNotBuilt
}
func (r *Register) SavePhoto(ctx context.Context, p data.Photo) (data.Photo, error) {
	return data.Photo{}, errNotBuilt
}
func (r *Register) PhotoBytes(ctx context.Context, id data.PhotoID) ([]byte, error) {
	return nil, errNotBuilt
}
func (r *Register) DeletePhoto(ctx context.Context, id data.PhotoID) error { return errNotBuilt }
func (r *Register) AddAttachment(ctx context.Context, a data.Attachment, bytes []byte) (data.Attachment, error) {
	return data.Attachment{}, errNotBuilt
}
func (r *Register) SaveAttachment(ctx context.Context, a data.Attachment) (data.Attachment, error) {
	return data.Attachment{}, errNotBuilt
}
func (r *Register) AttachmentBytes(ctx context.Context, id data.AttachmentID) ([]byte, error) {
	return nil, errNotBuilt
}
func (r *Register) DeleteAttachment(ctx context.Context, id data.AttachmentID) error {
	return errNotBuilt
}
func (r *Register) KeepSignedPaper(ctx context.Context, p data.SignedPaper, bytes []byte) (data.SignedPaper, error) {
	return data.SignedPaper{}, errNotBuilt
}
func (r *Register) SignedPaperBytes(ctx context.Context, id data.PaperID) ([]byte, error) {
	return nil, errNotBuilt
}
func (r *Register) NumberPaper(ctx context.Context, id data.PaperID, number string) error {
	return errNotBuilt
}
func (r *Register) Users(ctx context.Context) ([]data.User, error) { return nil, errNotBuilt }
func (r *Register) SaveUser(ctx context.Context, u data.User) (data.User, error) {
	return data.User{}, errNotBuilt
}
func (r *Register) SetPassphrase(ctx context.Context, id data.UserID, passphrase string) error {
	return errNotBuilt
}
func (r *Register) SignIn(ctx context.Context, id data.UserID, passphrase string) error {
	return errNotBuilt
}
func (r *Register) Activities(ctx context.Context, limit int, before data.ActivityID) ([]data.Activity, error) {
	return nil, errNotBuilt
}
func (r *Register) ActivityCount(ctx context.Context) (data.ActivityCount, error) {
	return data.ActivityCount{}, errNotBuilt
}
func (r *Register) NextNumber(ctx context.Context, series string, year int) (int, error) {
	return 0, errNotBuilt
}
func (r *Register) Setting(ctx context.Context, key string) (string, error) { return "", errNotBuilt }
func (r *Register) SetSetting(ctx context.Context, key, value string) error { return errNotBuilt }
func (r *Register) Undo(ctx context.Context) (UndoLabel, error)             { return UndoLabel{}, errNotBuilt }
func (r *Register) UndoLabel() (UndoLabel, bool)                            { return UndoLabel{}, false }
func (r *Register) Find(ctx context.Context, words string, limit int) ([]Hit, error) {
	return nil, errNotBuilt
}
func (r *Register) Backup(ctx context.Context, folder string) (BackupInfo, error) {
	return BackupInfo{}, errNotBuilt
}
func (r *Register) Compare(ctx context.Context, path string) (Comparison, error) {
	return Comparison{}, errNotBuilt
}
func (r *Register) LastBackup(ctx context.Context) (time.Time, bool, error) {
	return time.Time{}, false, errNotBuilt
}
func (r *Register) Check(ctx context.Context) ([]Finding, error) { return nil, errNotBuilt }

// Create makes a register.
func Create(ctx context.Context, path string, o Options) (*Register, error) { return nil, errNotBuilt }

// Open opens a register.
func Open(ctx context.Context, path string, o Options) (*Register, error) { return nil, errNotBuilt }

// Backups lists the copies in a folder.
func Backups(folder string) ([]BackupInfo, error) { return nil, errNotBuilt }

// Restore replaces a closed register by a copy.
func Restore(ctx context.Context, registerPath, backupPath string) error { return errNotBuilt }

// WithVisit marks writes of one visit.
func WithVisit(ctx context.Context, visit string) context.Context { return ctx }
