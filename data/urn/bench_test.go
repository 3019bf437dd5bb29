package urn_test

import (
	"testing"

	"giaoban/data/urn"
)

// BenchmarkCast measures one voter from being let in to a durable vote on a real
// disk: five syncs.
func BenchmarkCast(b *testing.B) {
	o := options()
	o.Voters = 4000
	u, _ := create(b, o)
	line := 0
	for b.Loop() {
		if line == o.Voters {
			b.StopTimer()
			u, _ = create(b, o)
			line = 0
			b.StartTimer()
		}
		vote(b, u, line, 0, 1, urn.Unmarked)
		line++
	}
}

// BenchmarkSeal measures what a vote costs before it is written.
func BenchmarkSeal(b *testing.B) {
	u := must(urn.OpenOn(&memory{bytes: must(urn.NewBytes(options()))}, nil))
	for b.Loop() {
		must(u.SealVote([]int{0, 1, urn.Unmarked}))
	}
}

// BenchmarkClose measures the count of 60 votes, with passphrases that cost as
// much as those of an office.
func BenchmarkClose(b *testing.B) {
	o := options()
	o.Voters, o.WorkFactor = 60, 0
	u := must(urn.OpenOn(&memory{bytes: must(urn.NewBytes(o))}, nil))
	for line := range o.Voters {
		vote(b, u, line, 0, 1, urn.Unmarked)
	}
	for b.Loop() {
		must(closed(u))
	}
}
