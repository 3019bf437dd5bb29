package data

// Row ids of the records, unique within one register. Zero means "none".
type (
	UnitID       int64
	PersonID     int64
	MeetingID    int64
	AttendanceID int64
	AgendaItemID int64
	ReportID     int64
	RemarkID     int64
	ConclusionID int64
	TaskID       int64
	TaskEventID  int64
	BallotID     int64
	CandidateID  int64
	RollLineID   int64
	TellerID     int64
	RuleCardID   int64
	PhotoID      int64
	AttachmentID int64
	PaperID      int64
	PaperFormID  int64
	PaperDraftID int64
	AnnexID      int64
	UserID       int64
	ActivityID   int64
)

// RecordKind names a kind of record, in changes announced by the register, in
// activity lines and in search results.
type RecordKind string

// The kinds of record that a register keeps.
const (
	KindOffice     RecordKind = "office"
	KindUnit       RecordKind = "unit"
	KindPerson     RecordKind = "person"
	KindMeeting    RecordKind = "meeting"
	KindAttendance RecordKind = "attendance"
	KindAgendaItem RecordKind = "agenda_item"
	KindReport     RecordKind = "report"
	KindRemark     RecordKind = "remark"
	KindConclusion RecordKind = "conclusion"
	KindTask       RecordKind = "task"
	KindTaskEvent  RecordKind = "task_event"
	KindBallot     RecordKind = "ballot"
	KindCandidate  RecordKind = "candidate"
	KindRuleCard   RecordKind = "rule_card"
	KindPhoto      RecordKind = "photo"
	KindAttachment RecordKind = "attachment"
	KindPaper      RecordKind = "paper"
	KindPaperForm  RecordKind = "paper_form"
	KindAnnex      RecordKind = "annex"
	KindUser       RecordKind = "user"
	KindActivity   RecordKind = "activity"
	KindSetting    RecordKind = "setting"
)

// Change says that a record was written, so that whoever shows it reloads.
// Meeting is the briefing it belongs to, or zero.
type Change struct {
	Kind    RecordKind
	ID      int64
	Meeting MeetingID
}

// RecordKinds lists every kind of record.
func RecordKinds() []RecordKind {
	return []RecordKind{
		KindOffice, KindUnit, KindPerson, KindMeeting, KindAttendance, KindAgendaItem, KindReport,
		KindRemark, KindConclusion, KindTask, KindTaskEvent, KindBallot, KindCandidate, KindRuleCard,
		KindPhoto, KindAttachment, KindPaper, KindPaperForm, KindAnnex, KindUser, KindActivity, KindSetting,
	}
}
