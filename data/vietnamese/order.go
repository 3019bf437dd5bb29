package vietnamese

import (
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// collators lends out collators: one is dear to build and serves one goroutine
// at a time.
var collators = sync.Pool{
	New: func() any { return collate.New(language.Vietnamese) },
}

// Compare puts two texts in the order of the Vietnamese alphabet (a ă â b c d đ
// e ê …; tones level, huyền, hỏi, ngã, sắc, nặng). It returns -1, 0 or 1 and
// fits slices.SortFunc. Texts that differ only in composition are equal.
func Compare(a, b string) int {
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	return c.CompareString(a, b)
}

// CompareNames puts two full names in the order of a Vietnamese list of people:
// by given name, which is the last word, then by family and middle names. Case
// decides only between names that are otherwise the same. It returns -1, 0 or 1.
func CompareNames(a, b string) int {
	restA, givenA := SplitName(a)
	restB, givenB := SplitName(b)
	if c := Compare(strings.ToLower(givenA), strings.ToLower(givenB)); c != 0 {
		return c
	}
	if c := Compare(strings.ToLower(restA), strings.ToLower(restB)); c != 0 {
		return c
	}
	return Compare(joinName(restA, givenA), joinName(restB, givenB))
}
