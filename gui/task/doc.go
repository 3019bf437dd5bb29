// Package task shows the tasks of the register. The board and the tracking table
// are not built yet: here is the list of open tasks, to be read.
package task
