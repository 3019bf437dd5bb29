// Package file writes the files of the program so that a reader never finds
// half of one: beside the old file first, then in its place.
package file
