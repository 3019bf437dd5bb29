// Package sample makes registers that come with the program: the sample, which
// holds one real briefing and nothing made up about it, and a large made-up one
// on which speed is measured. Both are made through data/sqlite as anybody would,
// and are the same each time for the same clock and randomness.
package sample
