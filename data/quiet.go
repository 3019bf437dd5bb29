package data

// Quiet reports whether nothing has been reported of an open task for more than
// that many days (Office.QuietDays); with 0 days no task ever is.
func (t TrackedTask) Quiet(today Day, days int) bool {
	return days > 0 && t.QuietDays(today) > days
}
