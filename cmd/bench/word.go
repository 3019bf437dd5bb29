package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// wordRounds is how often each of the two converts; one more warms what they keep.
const wordRounds = 7

// leastFaster is how many times faster the console must print the minutes than an
// office program converts them.
const leastFaster = 30

// word has the console print the minutes of the sample and LibreOffice convert the
// same minutes from their Word file, in turn, each as a whole process. Without
// LibreOffice there is nothing to measure.
func word(console string) ([]row, error) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench: LibreOffice is not installed: its row is left out (.ci/setup office installs it)")
		return nil, nil
	}
	folder, err := os.MkdirTemp("", "giaoban-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	register, docx := filepath.Join(folder, "so.sogiaoban"), filepath.Join(folder, "bb.docx")
	print := []string{console, "-f", register, "paper", "minutes", "1", "-o"}
	for _, made := range [][]string{{console, "-f", register, "sample"}, append(print[:len(print):len(print)], docx)} {
		if _, err := took(made); err != nil {
			return nil, err
		}
	}
	convert := []string{
		office, "--headless", "--norestore", "-env:UserInstallation=file://" + filepath.Join(folder, "profile"),
		"--convert-to", "pdf", "--outdir", filepath.Join(folder, "out"), docx,
	}
	var ours, theirs []float64
	for i := range wordRounds + 1 {
		a, err := took(append(print[:len(print):len(print)], filepath.Join(folder, "bb.pdf")))
		if err != nil {
			return nil, err
		}
		b, err := took(convert)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			ours, theirs = append(ours, a), append(theirs, b)
		}
	}
	return []row{{what: "minutes to PDF by the console, against LibreOffice from Word", measured: median(ours), floor: median(theirs), limit: 1.0 / leastFaster}}, nil
}

// took runs a program and returns how long it took, in nanoseconds.
func took(command []string) (float64, error) {
	began := time.Now()
	out, err := exec.Command(command[0], command[1:]...).CombinedOutput()
	if err != nil {
		return 0, fmt.Errorf("%v: %w\n%s", command, err, out)
	}
	return float64(time.Since(began).Nanoseconds()), nil
}
