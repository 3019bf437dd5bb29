// Package task shows the tasks of the register: the board with its cards, the
// tracking table, the figures, each task in full with its ledger, and the
// questions asked before several tasks are moved, urged, extended or reassigned.
package task
