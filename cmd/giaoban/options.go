package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"giaoban/data"
)

// options is what the command line asks for.
type options struct {
	file   string // the register to open; "" is the one opened last
	sample bool   // open the sample register
	today  data.Day
	shots  string // folder for a picture of every screen
	ready  bool   // say when the window is ready, see answer
}

// readOptions reads the command line.
func readOptions(args []string) (options, error) {
	var o options
	var today string
	flags := flag.NewFlagSet("giaoban", flag.ContinueOnError)
	flags.Usage = func() {
		fmt.Fprintln(os.Stderr, "giaoban [-sample] [-today YYYY-MM-DD] [-shots DIR] [FILE.sogiaoban]")
		flags.PrintDefaults()
	}
	flags.BoolVar(&o.sample, "sample", false, "open the sample register, made where there is none")
	flags.StringVar(&today, "today", "", "the day by which the rules go; sample and test registers only")
	flags.StringVar(&o.shots, "shots", "", "save a picture of every screen in a folder, then end")
	flags.BoolVar(&o.ready, "ready", false, `print "ready" when the first usable screen has been painted, then answer each line read by "ready LINE" once the window is at rest`)
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 1 {
		return o, fmt.Errorf("one register at a time: %q", flags.Args())
	}
	o.file = flags.Arg(0)
	var err error
	if o.today, err = data.ParseISODay(today); err != nil {
		return o, fmt.Errorf("-today %q: a day is written 2016-04-01", today)
	}
	return o, nil
}

// folders is where the program keeps what is not in the register.
type folders struct {
	home      string // settings of the PC, log, sample register, copies
	documents string // where papers are proposed to be saved
	registers string // where a new register is proposed to lie
}

// findFolders returns the folders of this user. GIAOBAN_HOME overrides them all,
// for tests and for a program carried on a stick.
func findFolders() (folders, error) {
	if home := os.Getenv("GIAOBAN_HOME"); home != "" {
		return folders{home: home, documents: home, registers: home}, nil
	}
	home, err := os.UserConfigDir()
	if local := os.Getenv("LOCALAPPDATA"); local != "" {
		home, err = local, nil
	}
	if err != nil {
		return folders{}, fmt.Errorf("find the folder for settings: %w", err)
	}
	user, err := os.UserHomeDir()
	if err != nil {
		return folders{}, fmt.Errorf("find the user's folder: %w", err)
	}
	f := folders{home: filepath.Join(home, "SoGiaoBan"), documents: filepath.Join(documentsOf(user), "Sổ Giao Ban")}
	f.registers = f.documents
	if runtime.GOOS == "windows" {
		f.registers = f.home // documents are often moved to OneDrive or a server
	}
	return f, nil
}

// absolute returns a path as another program finds it too.
func absolute(path string) string {
	if path == "" {
		return ""
	}
	if absolute, err := filepath.Abs(path); err == nil {
		return absolute
	}
	return path
}

// documentsOf returns the folder of documents, or the user's own where there is none.
func documentsOf(user string) string {
	documents := filepath.Join(user, "Documents")
	if info, err := os.Stat(documents); err == nil && info.IsDir() {
		return documents
	}
	return user
}
