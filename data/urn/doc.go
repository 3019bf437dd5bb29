// Package urn keeps the votes of a ballot held at the screen, from its opening
// until its count, in one file of their own beside the register.
//
// The file is a row of blocks of 4,096 bytes and never grows or shrinks: a
// header, the marks of who was handed a ballot, and the slots, one for each line
// of the roll that may vote and some to spare. At opening the slots are filled
// with random bytes. A vote is padded to the size of a slot, encrypted by age to
// an X25519 key made for this urn, and written with its SHA-256 into a slot drawn
// at random among the empty ones, in one write and one sync; a slot whose hash is
// wrong is empty, so a torn one is not cast. The secret key is split in two
// random halves, each sealed by age's scrypt under one teller's passphrase: each
// passphrase can be checked alone, and only both open the votes.
//
// # What it protects
//
// Whoever has the file after voting, even with both passphrases, finds the votes
// in a random order and the names of those who were handed a ballot, and nothing
// that ties the two: no time, voter, sequence or chain of hashes is kept with a
// vote, the header is written once before the first vote, and the marks are kept
// together in one block, written whole each time, that ends up the same whatever
// the order of voting was. When voting ends every slot is written anew in the
// order of the file, so that a disk that gives each write a new place does not
// show in which order they were filled. Voting makes no other file, temporary or
// otherwise.
// One passphrase alone opens nothing. A vote said to be cast survives a crash or
// a power cut at any moment, and after one the urn tells whether the ballot of
// the voter who was interrupted is in.
//
// # What it does not protect
//
//   - Somebody who copied the disk while people were voting (or whose system
//     keeps old versions: snapshots, shadow copies, a folder kept alike with one
//     elsewhere, a copy-on-write disk, the blocks an SSD has put aside) sees by
//     comparing the copies which slot was filled in whose turn, and reads the vote
//     once they have both passphrases.
//   - Until voting ends, the marks tell who is at the screen.
//   - The file system keeps the time of the last write, as it does of any file:
//     when the last vote was cast, and after closing, when the urn was closed.
//   - Whoever can write the file can spoil the ballot, and whoever knows the
//     format can put votes in. What does not agree with the ballots handed out is
//     found and refused; a vote put in place of another is not.
//   - The choices of the voter at the screen are in the computer's memory, and so
//     are all votes while they are counted; a program that reads memory, or a
//     swap or hibernation file, may keep them.
//   - Few voters, or unanimous ones, are revealed by the totals themselves.
//   - Destroy overwrites the file, which not every disk does in place; what
//     remains is sealed as long as one passphrase stays secret.
//
// Lost passphrases cannot be replaced: such a ballot is annulled and held anew.
//
// age draws its own randomness from the system; everything else random comes
// from a reader that is handed in. One program at a time may use an urn; the lock
// of the register beside it sees to that.
package urn
