// Package excel writes tasks as an Excel workbook and reads such a workbook back.
//
// The sheet has a row of heads, a row for each task, filters, and days as real
// dates; it can be edited in Excel and read again: a row is tied to its task by
// the code in its last column, a row without a code is a new task.
package excel
