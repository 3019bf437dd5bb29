package task

// yearSheet shows the sheet for the yearly rating.
func (f *figuresView) yearSheet() {}
