// Package preview shows a paper on the screen as it will print: the pages of
// its own PDF as pictures, below one another.
package preview
