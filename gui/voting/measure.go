package voting

import "giaoban/gui/kit"

// measures are the lengths of the ballot page at 100 %, chosen so that all names
// stand in view where the window is high enough for that.
type measures struct {
	header  float32
	hint    float32 // the line over the names
	foot    float32
	row     float32
	gap     float32 // between two rows
	button  float32 // height of a choice
	width   float32 // of a choice
	name    kit.Role
	circle  float32 // side of the number
	compact bool    // post and name share a line
}

// Sizes of the voters' pages at 100 %.
const (
	pageWidth    float32 = 1080 // of what stands in the middle
	pageInset    float32 = 24   // at the least, at its left and right
	nameWidth    float32 = 216  // at the least, for a name
	choiceWidth  float32 = 272
	choiceNarrow float32 = 136
	choiceGap    float32 = 16
)

// measureBallot chooses the lengths for so many names and choices in a window of a
// size at 100 %.
func measureBallot(names, choices int, width, height float32) measures {
	m := measures{header: 104, hint: 64, foot: 104, gap: 12, name: kit.RoleVoting, circle: 40}
	if names > 3 || height < 700 {
		m.header, m.hint, m.foot, m.gap = 64, 44, 84, 4
	}
	room := height - m.header - m.hint - m.foot - 16
	m.row = (room - m.gap*float32(names-1)) / float32(names)
	switch {
	case m.row >= 128:
		m.row, m.button = 128, 80
	case m.row >= 96:
		m.button = m.row - 28
	case m.row >= 64:
		m.button, m.name, m.circle = m.row-12, kit.RoleTitle, 32
	case m.row >= 50:
		m.button, m.name, m.circle, m.compact = m.row-8, kit.RoleLead, 28, true
	default: // they do not fit: the page scrolls, and need not be so tight
		m.row, m.button, m.name, m.circle, m.compact = 72, 60, kit.RoleLead, 28, true
	}
	inner := min(width-2*pageInset, pageWidth) - 2*24 - nameWidth - m.circle - 16
	n := float32(choices)
	m.width = max(min((inner-choiceGap*(n-1))/n, choiceWidth), choiceNarrow)
	return m
}
