package task

import (
	"cmp"

	"giaoban/data/vietnamese"
)

// wording is the text that a column orders rows by.
type wording struct {
	text  func(r row) string
	key   func(text string) string
	first func(r row) int // orders before the text does
}

// wordingOf returns the wording of a column, and whether the column has one.
func wordingOf(column string) (wording, bool) {
	switch column {
	case columnWhat:
		return wording{text: func(r row) string { return r.what }, key: vietnamese.Key, first: func(row) int { return 0 }}, true
	case columnLead:
		return wording{text: func(r row) string { return r.lead }, key: vietnamese.Key, first: func(r row) int { return r.order }}, true
	case columnPerson:
		return emptyLast(func(r row) string { return r.person }, vietnamese.NameKey), true
	case columnWith:
		return emptyLast(row.with, vietnamese.Key), true
	case columnField:
		return emptyLast(func(r row) string { return r.task.Field }, vietnamese.Key), true
	}
	return wording{}, false
}

// emptyLast orders by a text; the rows without one come at the end.
func emptyLast(text func(r row) string, key func(text string) string) wording {
	return wording{text: text, key: key, first: func(r row) int {
		if text(r) == "" {
			return 1
		}
		return 0
	}}
}

// place is where a row stands by a wording.
type place struct {
	first int
	key   string
}

func (w wording) place(r row, key func(text string) string) place {
	return place{first: w.first(r), key: key(w.text(r))}
}

func (p place) compare(other place) int {
	return cmp.Or(cmp.Compare(p.first, other.first), cmp.Compare(p.key, other.key))
}

// keyring keeps the sort keys of texts, by column, from one sorting to the next:
// a key is dear to make, and of thousands of texts few change.
type keyring map[string]map[string]string

// places returns where rows stand by the wording of a column.
func (k keyring) places(rows []row, column string, w wording) []place {
	known, used := k[column], make(map[string]string, len(rows))
	places := make([]place, len(rows))
	for i, r := range rows {
		places[i] = w.place(r, func(text string) string {
			key, ok := used[text]
			if !ok {
				if key, ok = known[text]; !ok {
					key = w.key(text)
				}
				used[text] = key
			}
			return key
		})
	}
	k[column] = used
	return places
}
