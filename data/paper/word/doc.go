// Package word writes papers as Word files (.docx), for those who must edit them.
//
// It writes the same blocks as the PDF, in real paragraph styles and tables, with
// the same sheet, margins and letters: Office Open XML, transitional
// (ECMA-376-1:2016), nothing that a program of its kind does not read. Where a line
// ends is left to the program that opens the file, but for centred lines, which are
// broken as the PDF breaks them.
//
// In this package lengths are points; twips, half points and eighths of points are
// made where they are written.
package word
