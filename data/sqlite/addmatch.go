package sqlite

// matcher pairs the ids of a dossier's directory with records of the register,
// each record once at most. found holds indexes into kept.
type matcher[ID ~int64, T any] struct {
	kept  []T
	ids   []ID
	taken []bool
	found map[ID]int
}

func newMatcher[ID ~int64, T any](kept []T, ids []ID) *matcher[ID, T] {
	return &matcher[ID, T]{kept: kept, ids: ids, taken: make([]bool, len(kept)), found: map[ID]int{}}
}

func (m *matcher[ID, T]) take(id ID, i int) { m.found[id], m.taken[i] = i, true }

// inOrder pairs each id with the next record that is like it, so that a
// directory that came from this register finds itself in its own order.
func (m *matcher[ID, T]) inOrder(like func(ID, T) bool) {
	next := 0
	for _, id := range m.ids {
		for i := next; i < len(m.kept); i++ {
			if like(id, m.kept[i]) {
				m.take(id, i)
				next = i + 1
				break
			}
		}
	}
}

// any pairs each id that is left with the first record that is left and like it.
func (m *matcher[ID, T]) any(like func(ID, T) bool) {
	for _, id := range m.ids {
		if _, done := m.found[id]; done {
			continue
		}
		for i, k := range m.kept {
			if !m.taken[i] && like(id, k) {
				m.take(id, i)
				break
			}
		}
	}
}

// left returns the records that are left and like what is asked for.
func (m *matcher[ID, T]) left(like func(T) bool) []int {
	var list []int
	for i, k := range m.kept {
		if !m.taken[i] && like(k) {
			list = append(list, i)
		}
	}
	return list
}
