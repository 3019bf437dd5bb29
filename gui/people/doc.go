// Package people is the screen of units and people: the directory that every
// other screen chooses from.
package people
