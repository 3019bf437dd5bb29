package paper_test

import (
	"io"
	"testing"

	"giaoban/data/paper"
)

// BenchmarkSampleSet makes and draws every paper of the sample briefing.
func BenchmarkSampleSet(b *testing.B) { benchmarkSet(b, sampleRecords(b)) }

// BenchmarkFullSet does so for a full briefing of 60 people and 40 tasks.
func BenchmarkFullSet(b *testing.B) { benchmarkSet(b, fullRecords(b)) }

func benchmarkSet(b *testing.B, r paper.Records) {
	fonts, err := paper.EmbeddedFonts()
	must(b, err)
	for b.Loop() {
		for _, ref := range r.List() {
			document, err := paper.Make(ref, r)
			must(b, err)
			_, err = document.PDF(io.Discard, fonts)
			must(b, err)
		}
	}
}
