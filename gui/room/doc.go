// Package room is what the room sees on the second screen: the agenda with a
// clock for its item, the review of the last conclusions, and the conclusions as
// they are typed, in letters that are read from ten metres.
//
// It follows the clerk's place and can be held. It is made from a page, which has
// no field for ballots, remarks, notes or the text of reports: what is not in a
// page cannot be shown.
package room
