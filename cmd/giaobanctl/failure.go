package main

// failure is a result that is not good, already in the user's words.
type failure struct{ words string }

// Error returns the words.
func (e *failure) Error() string { return e.words }
