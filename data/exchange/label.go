package exchange

import "fmt"

// labels returns what each name of a list is referred to by: the name itself
// for the first that bears it, "name (2)", "name (3)", … for the others. Writing
// and reading reckon it alike from the list.
func labels(names []string) []string {
	taken := make(map[string]bool, len(names))
	for _, name := range names {
		taken[name] = true
	}
	used := make(map[string]bool, len(names))
	out := make([]string, len(names))
	for i, name := range names {
		label := name
		for n := 2; used[label] || (label != name && taken[label]); n++ {
			label = fmt.Sprintf("%s (%d)", name, n)
		}
		used[label] = true
		out[i] = label
	}
	return out
}
