package paper

import "giaoban/data"

// Authority is by what right somebody signs: NĐ 30/2020, Phụ lục I, II.7b and
// Điều 13.
type Authority string

// The rights to sign. Their value is what stands before the line of who is signed
// for; a head signs without any.
const (
	AsHead    Authority = ""     // người đứng đầu
	ForAll    Authority = "TM."  // thay mặt tập thể
	AsActing  Authority = "Q."   // được giao quyền cấp trưởng
	ForHead   Authority = "KT."  // ký thay người đứng đầu, also a deputy in charge
	ByOrder   Authority = "TL."  // ký thừa lệnh
	ByMandate Authority = "TUQ." // ký thừa ủy quyền
)

// Authorities lists the rights to sign.
func Authorities() []Authority {
	return []Authority{AsHead, ForAll, AsActing, ForHead, ByOrder, ByMandate}
}

// Signer is who signs a paper. Whom is the post or the body signed for ("CHÁNH VĂN
// PHÒNG", "ỦY BAN NHÂN DÂN"), left out where somebody signs as head or acting head;
// Title is the signer's own post.
type Signer struct {
	Authority Authority
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
	case AsHead:
		return Signature{Titles: []string{title}, Name: s.Name}
	case AsActing:
		return Signature{Titles: []string{string(AsActing) + " " + title}, Name: s.Name}
	}
	return Signature{Titles: []string{string(s.Authority) + " " + orDots(s.Whom), title}, Name: s.Name}
}
