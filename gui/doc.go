// Package gui is the window: it opens a register, shows its screens beside the
// rail, and holds what belongs to none of them: menu and keys, navigation, the
// status line, search, and the words for errors.
package gui
