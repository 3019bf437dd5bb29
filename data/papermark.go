package data

// Urgency is how fast a paper must be carried: NĐ 30/2020, Phụ lục I, II.10b.
type Urgency string

// The degrees of urgency, from the least.
const (
	NotUrgent  Urgency = ""
	Urgent     Urgency = "urgent"
	VeryUrgent Urgency = "very_urgent"
	Express    Urgency = "express"
)

// Urgencies lists the degrees of urgency.
func Urgencies() []Urgency { return []Urgency{NotUrgent, Urgent, VeryUrgent, Express} }

// String returns the degree's code; its words are under "urgency.<code>".
func (u Urgency) String() string { return string(u) }

// Words returns what the paper is stamped with; "" for none.
func (u Urgency) Words() string {
	switch u {
	case Urgent:
		return "KHẨN"
	case VeryUrgent:
		return "THƯỢNG KHẨN"
	case Express:
		return "HỎA TỐC"
	}
	return ""
}

// Secrecy is a degree of state secrecy: NĐ 30/2020, Phụ lục I, II.10a.
type Secrecy string

// The degrees of secrecy, from the least.
const (
	NotSecret  Secrecy = ""
	Secret     Secrecy = "secret"
	HighSecret Secrecy = "highly_secret"
	TopSecret  Secrecy = "top_secret"
)

// Secrecies lists the degrees of secrecy.
func Secrecies() []Secrecy { return []Secrecy{NotSecret, Secret, HighSecret, TopSecret} }

// String returns the degree's code; its words are under "secrecy.<code>".
func (s Secrecy) String() string { return string(s) }

// Words returns what the paper is stamped with; "" for none.
func (s Secrecy) Words() string {
	switch s {
	case Secret:
		return "MẬT"
	case HighSecret:
		return "TỐI MẬT"
	case TopSecret:
		return "TUYỆT MẬT"
	}
	return ""
}

// Circulation is how far a paper may go: NĐ 30/2020, Phụ lục I, II.11.
type Circulation string

// The limits of circulation.
const (
	Unlimited  Circulation = ""
	ReturnSeen Circulation = "return_seen"
	Internal   Circulation = "internal"
)

// Circulations lists the limits of circulation.
func Circulations() []Circulation { return []Circulation{Unlimited, ReturnSeen, Internal} }

// String returns the limit's code; its words are under "circulation.<code>".
func (c Circulation) String() string { return string(c) }

// Words returns what the paper is stamped with; "" for none.
func (c Circulation) Words() string {
	switch c {
	case ReturnSeen:
		return "XEM XONG TRẢ LẠI"
	case Internal:
		return "LƯU HÀNH NỘI BỘ"
	}
	return ""
}
