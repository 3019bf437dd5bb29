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

// keyers lends out what makes keys, for the same reasons.
var keyers = sync.Pool{
	New: func() any { return &keyer{collator: collate.New(language.Vietnamese)} },
}

type keyer struct {
	collator *collate.Collator
	buffer   collate.Buffer
}

// Key returns what puts a text in its place: keys ordered byte by byte stand as
// Compare orders their texts, and are equal where it finds them equal. A long
// list is sorted far sooner by keys made once than by Compare.
func Key(s string) string {
	k := keyers.Get().(*keyer)
	defer keyers.Put(k)
	k.buffer.Reset()
	return string(k.collator.KeyFromString(&k.buffer, s))
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

// NameKey returns what puts a full name in its place, as Key does for
// CompareNames.
func NameKey(full string) string {
	rest, given := SplitName(full)
	return Key(strings.ToLower(given)) + keyBreak + Key(strings.ToLower(rest)) + keyBreak + Key(joinName(rest, given))
}

// keyBreak stands between two keys: it is less than whatever a key goes on with.
const keyBreak = "\x00"
