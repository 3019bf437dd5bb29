// Package home shows what needs doing today: tasks that are late or nearly so,
// the next briefing and what it lacks, the last minutes, and the register in
// figures.
package home
