package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/user"
	"path/filepath"
	"strings"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui"
	"giaoban/gui/native"
	"giaoban/gui/preview"
	"giaoban/gui/setting"
)

// launch is a start of the program: what it was asked for and what it has found.
type launch struct {
	options
	folders  folders
	instance *native.Instance
	log      *slog.Logger
	crash    *crashFile
	report   string // of the run before, where that broke down
}

// run opens the window and returns when it is closed.
func run(o options) error {
	f, err := findFolders()
	if err != nil {
		return err
	}
	if o.shots != "" && o.file == "" {
		if o.file, err = sampleForPictures(&o, &f); err != nil {
			return err
		}
		defer os.RemoveAll(f.home)
	}
	instance, err := begin(o, f)
	if err != nil || instance == nil {
		return err
	}
	defer instance.Close()
	log, file := openLog(f.home)
	defer file.Close()
	l := &launch{options: o, folders: f, instance: instance, log: log}
	if l.report, err = lastCrash(f.home); err != nil {
		log.Warn("no report of the last crash", "error", err)
	}
	if l.crash, err = catchCrash(f.home); err != nil {
		return err
	}
	if err := l.openWindow(); err != nil {
		log.Error("ended", "error", err)
		return err
	}
	l.crash.endedWell()
	return nil
}

func (l *launch) openWindow() error {
	end := &ending{}
	clock := &shiftedClock{}
	store, err := setting.LoadStore(filepath.Join(l.folders.home, "settings.json"))
	if err != nil {
		l.log.Warn("begin with default settings", "error", err)
	}
	program, err := gui.New(gui.Options{
		App: newApp(), Store: store, Home: l.folders.home, Documents: l.folders.documents, Registers: l.folders.registers,
		Actor: l.actor(), Today: l.today, Clock: clock.now, Log: l.log, Painted: painted(l.options), Ending: end.begun, LoggedOff: l.crash.endedWell, CrashReport: l.report,
		Ahead: !l.ready && l.shots == "",
		Voting: func(on bool) {
			if err := l.crash.catch(!on); err != nil {
				l.log.Error("switch crash dumps", "on", !on, "error", err)
			}
		},
	})
	if err != nil {
		return err
	}
	end.finish = func() {
		program.End()
		l.crash.endedWell()
	}
	end.heedSignals()
	shelf := preview.NewShelf("")
	shelf.ClearLeft()
	program.Begin(func() { l.start(program) })
	if l.ready {
		go answer(os.Stdin, os.Stdout, program.Settled, clock.shift)
	}
	if l.shots != "" {
		err = takeShots(program, l.shots)
	} else {
		var here bool
		if here, err = show(program, l.instance, os.Args[1:]); here {
			program.Run()
		}
	}
	if !end.ended() {
		select {} // the process is being ended
	}
	program.End()
	shelf.Clear()
	return err
}

// start opens what the program was started with.
func (l *launch) start(program *gui.Program) {
	if l.sample {
		program.StartSample()
	} else {
		program.Start(l.file)
	}
}

func takeShots(program *gui.Program, folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	ended := errors.New("the window was closed before all pictures were taken")
	program.Show()
	program.Shots(folder, func(err error) {
		ended = err
		program.Quit()
	})
	program.Run()
	return ended
}

// sampleForPictures makes a sample register in a folder of its own, on a day
// shortly after its briefing.
func sampleForPictures(o *options, f *folders) (string, error) {
	home, err := os.MkdirTemp("", "giaoban-shots-")
	if err != nil {
		return "", fmt.Errorf("folder for the sample: %w", err)
	}
	f.home, f.documents = home, filepath.Join("Tài liệu", "Sổ Giao Ban")
	if o.today.IsZero() {
		o.today = data.Day{Year: 2016, Month: 4, Day: 6}
	}
	path := filepath.Join(home, "Sổ mẫu"+gui.Ending)
	return path, sample.Make(context.Background(), path, sqlite.Options{Actor: o.actor()})
}

// actor returns who sits at the desk: in pictures nobody's own name.
func (o options) actor() string {
	if o.shots != "" {
		return "Văn thư"
	}
	return account()
}

// account returns the name of the system's account.
func account() string {
	u, err := user.Current()
	if err != nil {
		return "?"
	}
	if u.Name != "" {
		return u.Name
	}
	_, name, domain := strings.Cut(u.Username, `\`) // Windows puts the PC's name before it
	if domain {
		return name
	}
	return u.Username
}

func painted(o options) func() {
	if !o.ready {
		return nil
	}
	return func() { fmt.Println("ready") }
}
