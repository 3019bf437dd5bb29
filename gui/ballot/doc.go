// Package ballot is to prepare, hold and count ballots: the list of them, and one
// ballot step by step from its rule card to its papers. Voting at the screen is
// another room: a ballot is taken there by kit.Desk.Vote.
package ballot
