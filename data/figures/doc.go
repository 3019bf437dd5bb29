// Package figures counts tasks: by unit, person, field or month, over the tasks
// given in a period, as they stand on a day. Every number knows its tasks.
//
// The numbers of a row add up: assigned = done in time + done late + done without
// deadline + open in time + overdue + open without deadline + paused + withdrawn,
// after the four-way count of báo cáo 1270/BC-TCTTTg 2017. Extended tasks are
// counted beside, as they are among those already.
package figures
