package data

import (
	"errors"
	"fmt"
)

// RefusalCode says why a record or a step is refused. Each code has a sentence
// for the user in assets/translations under "refused.<code>".
type RefusalCode string

// The reasons for which records and steps are refused.
const (
	RefusedDate          RefusalCode = "date"            // no such day, or not in a form we read
	RefusedTime          RefusalCode = "time"            // no such time
	RefusedEmpty         RefusalCode = "empty"           // a field that must be filled is empty
	RefusedTooLong       RefusalCode = "too_long"        // more characters than the field holds; Detail is the limit
	RefusedUnknown       RefusalCode = "unknown"         // a value outside the list; Detail is the value
	RefusedOrder         RefusalCode = "order"           // an end before its start
	RefusedLocked        RefusalCode = "locked"          // the briefing is signed or archived
	RefusedStep          RefusalCode = "step"            // that state cannot follow this one
	RefusedReason        RefusalCode = "reason"          // the step needs a reason
	RefusedNumbered      RefusalCode = "numbered"        // a paper of the briefing has a number
	RefusedFollowed      RefusalCode = "followed"        // the next briefing exists
	RefusedUsed          RefusalCode = "used"            // used elsewhere: retire it instead of deleting
	RefusedLoop          RefusalCode = "loop"            // a unit inside itself
	RefusedDuplicate     RefusalCode = "duplicate"       // there already; Detail is the value
	RefusedMissing       RefusalCode = "missing"         // no such record (any more)
	RefusedPicture       RefusalCode = "picture"         // not a JPEG or PNG that can be read
	RefusedPictureSize   RefusalCode = "picture_size"    // more megapixels than the program opens
	RefusedPassphrase    RefusalCode = "passphrase"      // the passphrase is not the right one
	RefusedSample        RefusalCode = "sample_only"     // allowed on a sample or test register only
	RefusedFraction      RefusalCode = "fraction"        // not a proper fraction of whole numbers
	RefusedNewer         RefusalCode = "newer"           // the register was made by a newer program
	RefusedNoRegister    RefusalCode = "no_register"     // the file is not a register
	RefusedNoFile        RefusalCode = "no_file"         // there is no such file
	RefusedExists        RefusalCode = "exists"          // there is such a file already
	RefusedReadOnly      RefusalCode = "read_only"       // the file or folder cannot be written
	RefusedUnreadable    RefusalCode = "unreadable"      // the user may not read the file; Detail is the path
	RefusedFull          RefusalCode = "full"            // the disk is full
	RefusedInUse         RefusalCode = "in_use"          // another instance holds the register
	RefusedDamaged       RefusalCode = "damaged"         // the file is damaged
	RefusedNoFolder      RefusalCode = "no_folder"       // there is no such folder (any more); Detail is the path
	RefusedPath          RefusalCode = "path"            // the system cannot hold such a path; Detail is the path
	RefusedFileInUse     RefusalCode = "file_in_use"     // another program has the file open; Detail is the path
	RefusedScan          RefusalCode = "scan"            // neither a PDF nor a picture; Detail is the file's name
	RefusedFileSize      RefusalCode = "file_size"       // a file larger than is kept; Detail is the limit
	RefusedEnding        RefusalCode = "ending"          // no form of paper has that ending; Detail lists those there are
	RefusedNumberTaken   RefusalCode = "number_taken"    // another paper of that book and year has the number; Detail names it
	RefusedNothingToUndo RefusalCode = "nothing_to_undo" // no step to take back
	RefusedSyntax        RefusalCode = "syntax"          // not JSON; Detail is line:column
	RefusedField         RefusalCode = "unknown_field"   // a document has a field that we do not know
	RefusedType          RefusalCode = "type"            // a value of another type; Detail is the type wanted, words under "type.<detail>"
	RefusedNoName        RefusalCode = "no_name"         // the directory has nobody of that name; Detail is the name
	RefusedSum           RefusalCode = "sum"             // numbers that do not add up; Detail shows the sum
	RefusedNoSheet       RefusalCode = "no_sheet"        // not a workbook with a sheet of tasks
	RefusedAmbiguous     RefusalCode = "ambiguous"       // several people or units bear the name; Detail is the name
	RefusedCarried       RefusalCode = "carried"         // a task that a later briefing takes up is closed, not deleted
	RefusedEnded         RefusalCode = "ended"           // the task has ended; Detail is its state
	RefusedExtensions    RefusalCode = "extensions"      // put off as often as the office allows; Detail is how often
	RefusedPercent       RefusalCode = "percent"         // not a whole number from 0 to 100; Detail is what was typed
	RefusedNotLater      RefusalCode = "not_later"       // a deadline put off to a day that is not later
	RefusedReportDay     RefusalCode = "report_day"      // reported done before it was given or after today; Detail is the day
	RefusedBeforeLast    RefusalCode = "before_last"     // a briefing before the one it follows; Detail is its day
	RefusedOlder         RefusalCode = "older"           // the register must be upgraded first, and is opened for reading

	RefusedPassphraseShort RefusalCode = "passphrase_short" // fewer characters than a passphrase needs; Detail is how many
	RefusedPassphraseSame  RefusalCode = "passphrase_same"  // both tellers would have the same passphrase
	RefusedNoUrn           RefusalCode = "no_urn"           // the file is not an urn of votes; Detail is the path
	RefusedUrnDamaged      RefusalCode = "urn_damaged"      // the urn is damaged, or somebody changed it
	RefusedUrnUsed         RefusalCode = "urn_used"         // an urn of the ballot holds votes already; Detail is the path
	RefusedUrnFull         RefusalCode = "urn_full"         // no slot of the urn is empty
	RefusedUrnClosed       RefusalCode = "urn_closed"       // voting has ended
	RefusedUrnOpen         RefusalCode = "urn_open"         // voting has not ended
	RefusedUrnUnsettled    RefusalCode = "urn_unsettled"    // the disk failed: whether the vote is in shows when the urn is opened again
	RefusedVoted           RefusalCode = "voted"            // that voter has cast a ballot
	RefusedVoterInside     RefusalCode = "voter_inside"     // a voter is at the screen
	RefusedVoterOutside    RefusalCode = "voter_outside"    // that voter has not been let in
	RefusedBallotStep      RefusalCode = "ballot_step"      // a ballot cannot go from its state to that one; Detail is the state wanted
	RefusedScreen          RefusalCode = "screen"           // the rule card does not allow voting at the screen; Detail is the card
	RefusedTellers         RefusalCode = "tellers"          // no Tổ trưởng, several, or too few tellers to count twice
	RefusedStands          RefusalCode = "stands"           // a candidate cannot be a teller
	RefusedNobody          RefusalCode = "nobody"           // nobody on the roll is summoned and present
	RefusedNoVoter         RefusalCode = "no_voter"         // a paper handed to somebody absent or without a vote
	RefusedUncounted       RefusalCode = "uncounted"        // fewer than two tellers have finished their count
	RefusedDiffer          RefusalCode = "differ"           // the counts of the tellers differ; Detail is in how many places
	RefusedNoPrinter       RefusalCode = "no_printer"       // the system knows no printer
	RefusedPrinterGone     RefusalCode = "printer_gone"     // no such printer (any more), or it is not reached; Detail is its name
	RefusedPrinterDenied   RefusalCode = "printer_denied"   // the user may not print there; Detail is its name
	RefusedSpooler         RefusalCode = "spooler"          // the print spooler does not run
	RefusedSpoolFull       RefusalCode = "spool_full"       // no room for the job
	RefusedPrinting        RefusalCode = "printing"         // the printer takes no more; Detail is its name
	RefusedUrn             RefusalCode = "urn"              // the ballot belongs to another urn, or to none
	RefusedNoCard          RefusalCode = "no_card"          // the office has no rule card in use
	RefusedPapers          RefusalCode = "papers"           // not a whole number of papers; Detail is what was typed
)

// Refusal is an error the user can do something about. Field is the path of the
// field it concerns (e.g. "agenda[2].minutes"), or "". Detail is the offending
// value or limit.
type Refusal struct {
	Code   RefusalCode
	Field  string
	Detail string
	Err    error
}

// Error returns the refusal in the program's own terms, for logs.
func (r *Refusal) Error() string {
	s := "refused: " + string(r.Code)
	if r.Field != "" {
		s += " at " + r.Field
	}
	if r.Detail != "" {
		s += fmt.Sprintf(" (%s)", r.Detail)
	}
	if r.Err != nil {
		s += ": " + r.Err.Error()
	}
	return s
}

// Unwrap returns the underlying error.
func (r *Refusal) Unwrap() error { return r.Err }

// Is reports whether target is a Refusal with the same code, so that
// errors.Is(err, &Refusal{Code: RefusedLocked}) works.
func (r *Refusal) Is(target error) bool {
	var other *Refusal
	return errors.As(target, &other) && other.Code == r.Code
}

// AsRefusal finds the refusal in a chain of errors.
func AsRefusal(err error) (*Refusal, bool) {
	var r *Refusal
	ok := errors.As(err, &r)
	return r, ok
}

// At puts a path before the field of a refusal, e.g. At("agenda[2]", err).
func At(path string, err error) error {
	r, ok := AsRefusal(err)
	if !ok {
		return err
	}
	moved := *r
	switch {
	case moved.Field == "":
		moved.Field = path
	case path != "":
		moved.Field = path + "." + moved.Field
	}
	return &moved
}

// RefusalCodes lists every reason.
func RefusalCodes() []RefusalCode {
	return []RefusalCode{
		RefusedDate, RefusedTime, RefusedEmpty, RefusedTooLong, RefusedUnknown, RefusedOrder,
		RefusedLocked, RefusedStep, RefusedReason, RefusedNumbered, RefusedFollowed, RefusedUsed,
		RefusedLoop, RefusedDuplicate, RefusedMissing, RefusedPicture, RefusedPictureSize,
		RefusedPassphrase, RefusedSample, RefusedFraction, RefusedNewer, RefusedNoRegister, RefusedNoFile,
		RefusedExists, RefusedReadOnly, RefusedFull, RefusedInUse, RefusedDamaged, RefusedNothingToUndo,
		RefusedUnreadable, RefusedNoFolder, RefusedPath, RefusedFileInUse,
		RefusedSyntax, RefusedField, RefusedType, RefusedAmbiguous,
		RefusedCarried, RefusedEnded, RefusedExtensions, RefusedNotLater, RefusedPercent,
		RefusedReportDay, RefusedBeforeLast, RefusedOlder, RefusedNoName, RefusedNoSheet,
		RefusedPassphraseShort, RefusedPassphraseSame, RefusedNoUrn, RefusedUrnDamaged, RefusedUrnUsed, RefusedUrnFull,
		RefusedUrnClosed, RefusedUrnOpen, RefusedUrnUnsettled, RefusedVoted, RefusedVoterInside, RefusedVoterOutside,
		RefusedBallotStep, RefusedScreen, RefusedTellers, RefusedStands, RefusedNobody, RefusedNoVoter,
		RefusedUncounted, RefusedDiffer, RefusedUrn, RefusedNoCard, RefusedPapers, RefusedEnding, RefusedNumberTaken, RefusedScan, RefusedFileSize,
		RefusedNoPrinter, RefusedPrinterGone, RefusedPrinterDenied, RefusedSpooler, RefusedSpoolFull, RefusedPrinting,
	}
}
