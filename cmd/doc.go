// Package cmd holds the programs of the house. The tests beside this file hold
// the whole house to its plan: which room may know which, and that every word
// on screen is there in every language.
package cmd
