// Package ballot is to prepare, hold and count ballots. Holding and counting are
// not built yet: the screen says so and leads to the ballots that are prepared.
package ballot
