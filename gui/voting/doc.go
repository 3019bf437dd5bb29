// Package voting is voting at the screen: a ballot is opened with its urn, one
// voter after the other is let in, and the ballot is closed or annulled. It fills
// a window without menu or rail from which no other part of the program can be
// reached until a teller's passphrase ends it.
//
// What a voter has chosen is kept in one place (ballotPaper) and wiped when the ballot is
// cast, when a teller steps in, and after 90 seconds without a key or mouse. No
// control of a voter's page takes the focus, so that neither focus nor clipboard
// nor a text field keeps anything of it. Nothing here is logged with a voter or
// with a time.
package voting
