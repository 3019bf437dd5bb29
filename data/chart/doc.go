// Package chart draws figures as pictures that a chair reads from a projector:
// bars by unit, stacked by standing, and lines by month.
//
// One drawing serves the window, a picture file and a sheet. Lengths are units;
// a picture has Scale pixels to the unit, so the same drawing is sharp on every
// screen. A picture of few units at a great scale has big letters: Projector
// makes one. Colour never speaks alone: every fill has a pattern or an edge of
// its own, every line a mark of its own, and what is overdue carries "!".
package chart
