package setting

import "giaoban/gui/kit"

var _ kit.Memory = (*Store)(nil)

// Recall implements kit.Memory.
func (s *Store) Recall(key string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pc.Habits[key]
}

// Remember implements kit.Memory. A habit that cannot be written is kept until
// the program ends: it is not worth a message.
func (s *Store) Remember(key, value string) {
	_ = s.Change(func(p *PC) { p.Habits[key] = value })
}
