package paper

import "giaoban/data"

// Signer is who signs a paper. Whom is the post or the body signed for ("CHÁNH VĂN
// PHÒNG", "ỦY BAN NHÂN DÂN"), left out where somebody signs as head or acting head;
// Title is the signer's own post.
type Signer struct {
	Authority data.Authority
	Whom      string
	Title     string
	Name      string
}

// HeadSigner returns the head of an office as signer.
func HeadSigner(o data.Office, people []data.Person) Signer {
	s := Signer{Title: o.HeadTitle}
	for _, p := range people {
		if p.ID == o.Head && p.ID != 0 {
			s.Name = p.Name
		}
	}
	return s
}

// signature returns the lines of the place to sign: II.7b puts "TM.", "KT.", "TL."
// and "TUQ." before who is signed for and the signer's post under it, "Q." before
// the post itself. A post that is not known prints as dots.
func (s Signer) signature() Signature {
	title := orDots(s.Title)
	switch s.Authority {
	case data.AsHead:
		return Signature{Titles: []string{title}, Name: s.Name}
	case data.AsActing:
		return Signature{Titles: []string{string(data.AsActing) + " " + title}, Name: s.Name}
	}
	return Signature{Titles: []string{string(s.Authority) + " " + orDots(s.Whom), title}, Name: s.Name}
}
