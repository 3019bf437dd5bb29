// Package setting shows what the office and this computer have set: the office
// as its papers name it, rule cards, look, copies, and who sits at the desk. It
// also keeps what this computer remembers outside the register.
package setting
