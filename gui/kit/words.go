package kit

// Words gives the sentences that controls of the kit speak themselves: names of
// months and days, what is wrong with a date. Screens pass everything else.
// The program's own are giaoban/assets/translations.Words.
type Words interface {
	// T returns the sentence of a key.
	T(key string) string
	// F returns the sentence of a key with {name} filled in from pairs of name
	// and value.
	F(key string, args ...any) string
}

// Keys of the sentences that the kit itself speaks.
const (
	wordMonthTitle   = "kit.calendar.month" // {month} {year}
	wordMonday       = "kit.calendar.mon"
	wordTuesday      = "kit.calendar.tue"
	wordWednesday    = "kit.calendar.wed"
	wordThursday     = "kit.calendar.thu"
	wordFriday       = "kit.calendar.fri"
	wordSaturday     = "kit.calendar.sat"
	wordSunday       = "kit.calendar.sun"
	wordDateInvalid  = "kit.date.invalid"
	wordDateExample  = "kit.date.example"
	wordTimeInvalid  = "kit.time.invalid"
	wordTimeExample  = "kit.time.example"
	wordHour         = "kit.time.clock" // {hour} {minute}
	wordCancel       = "kit.cancel"
	wordClose        = "kit.close"
	wordNothingFound = "kit.completion.none"
	wordHintCalendar = "kit.hint.calendar"
	wordHintDay      = "kit.hint.day"

	wordBoardMore     = "kit.board.more"  // {n}
	wordBoardAbove    = "kit.board.above" // {n}
	wordBoardGone     = "kit.board.gone"
	wordBoardDrop     = "kit.board.drop"
	wordBoardDropMany = "kit.board.drop_many" // {n}
	wordBoardCancel   = "kit.board.cancel"
)

// WordKeys lists every key that the kit asks Words for, so that a test can hold
// the translations against it.
func WordKeys() []string {
	return []string{
		wordMonthTitle, wordMonday, wordTuesday, wordWednesday, wordThursday, wordFriday, wordSaturday, wordSunday,
		wordDateInvalid, wordDateExample, wordTimeInvalid, wordTimeExample, wordHour, wordCancel, wordClose,
		wordNothingFound, wordHintCalendar, wordHintDay,
		wordBoardMore, wordBoardAbove, wordBoardGone, wordBoardDrop, wordBoardDropMany, wordBoardCancel,
	}
}
