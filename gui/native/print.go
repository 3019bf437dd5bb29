package native

// Print prints a PDF file. No system prints yet: the file is opened in the
// program that shows it, which prints it.
func (f *Files) Print(path string) (opened bool, err error) { return true, f.View(path) }
