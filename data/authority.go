package data

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

// String returns the right's abbreviation without its stop; "" for the head.
func (a Authority) String() string {
	if a == AsHead {
		return ""
	}
	return string(a[:len(a)-1])
}

// NamesWhom reports whether the line of who is signed for stands over the post of
// who signs.
func (a Authority) NamesWhom() bool { return a != AsHead && a != AsActing }
