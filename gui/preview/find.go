package preview

// finder looks for words on the pages of a paper, page by page. It is used on
// the goroutine of the user interface; the pages are read off it.
type finder struct {
	sought sought
	words  []*pageWords // by page; nil while it has not been read
	hits   [][]span     // by page
	total  int
	unread int
	at     hitAt // the one shown; page -1 for none
	from   int   // the page where the search began
	anew   bool  // what was sought before is sought in a newer paper
}

// hitAt names a hit: the page, and its place among those of the page.
type hitAt struct{ page, index int }

var noHit = hitAt{page: -1}

// reset takes up another paper of so many pages, to seek the same in it.
func (f *finder) reset(pages int) {
	if f.at != noHit {
		f.from = min(f.at.page, max(pages-1, 0))
	}
	f.words, f.hits = make([]*pageWords, pages), make([][]span, pages)
	f.total, f.unread, f.at, f.anew = 0, pages, noHit, true
}

// seek looks for something else, from a page on. Nothing gives up what was read.
func (f *finder) seek(s sought, page int) {
	if s.isZero() {
		f.sought = s
		f.reset(len(f.words))
		return
	}
	f.sought, f.at, f.from, f.anew = s, noHit, max(page, 0), false
	f.total = 0
	for i, words := range f.words {
		f.hits[i] = nil
		if words != nil {
			f.hits[i] = words.find(s)
			f.total += len(f.hits[i])
		}
	}
	f.settle()
}

// next returns the page to read next, the first one from where the search began;
// -1 when all are read or nothing is sought.
func (f *finder) next() int {
	if f.sought.isZero() || f.unread == 0 {
		return -1
	}
	for i := range f.words {
		page := (f.from + i) % len(f.words)
		if f.words[page] == nil {
			return page
		}
	}
	return -1
}

// read takes up what a page says, where something is sought on it.
func (f *finder) read(page int, words *pageWords) {
	if f.sought.isZero() || page >= len(f.words) || f.words[page] != nil {
		return
	}
	f.words[page] = words
	f.unread--
	f.hits[page] = words.find(f.sought)
	f.total += len(f.hits[page])
	f.settle()
}

// settle shows the first hit from where the search began, as soon as it is known:
// when all pages before it have been read.
func (f *finder) settle() {
	if f.at != noHit || f.sought.isZero() || f.total == 0 {
		return
	}
	for i := range f.words {
		page := (f.from + i) % len(f.words)
		if f.words[page] == nil {
			return
		}
		if len(f.hits[page]) > 0 {
			f.at = hitAt{page: page}
			return
		}
	}
}

// step goes to the next hit (+1) or to the one before (-1), round the paper.
func (f *finder) step(by int) {
	if f.at == noHit {
		return
	}
	if i := f.at.index + by; i >= 0 && i < len(f.hits[f.at.page]) {
		f.at.index = i
		return
	}
	page := f.at.page
	for range f.hits {
		page = (page + by + len(f.hits)) % len(f.hits)
		if n := len(f.hits[page]); n > 0 {
			f.at = hitAt{page: page}
			if by < 0 {
				f.at.index = n - 1
			}
			return
		}
	}
}

// hit returns the hit shown.
func (f *finder) hit() (page int, at span, ok bool) {
	if f.at == noHit || f.at.page >= len(f.hits) || f.at.index >= len(f.hits[f.at.page]) {
		return 0, span{}, false
	}
	return f.at.page, f.hits[f.at.page][f.at.index], true
}

// ordinal returns which of the hits is shown, from 1; 0 for none.
func (f *finder) ordinal() int {
	if f.at == noHit {
		return 0
	}
	n := f.at.index + 1
	for _, hits := range f.hits[:f.at.page] {
		n += len(hits)
	}
	return n
}
