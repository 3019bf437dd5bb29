package data

// User is somebody who sits at the desk. A user without a passphrase is only a
// name: it says who writes, it does not lock the disk.
type User struct {
	ID            UserID
	UUID          string
	Name          string
	HasPassphrase bool
	Retired       bool
}

// Clean normalises what was typed.
func (u *User) Clean() { cleanLines(&u.Name) }

// Check reports the first field that cannot be kept.
func (u User) Check() error { return firstOf(filled("name", u.Name), atMost("name", u.Name, 200)) }
