// Package data holds the records of an office's briefing meetings and the rules
// that bind them: what a record is, when it is valid, which step may follow which.
//
// It does no input or output and knows neither SQL, nor paper, nor the screen.
// Time and randomness come from outside.
package data
