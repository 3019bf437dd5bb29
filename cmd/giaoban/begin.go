package main

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"giaoban/assets/translations"
	"giaoban/gui"
	"giaoban/gui/native"
)

// errNoAnswer says that the program runs already and does not answer.
var errNoAnswer = errors.New("the running program does not answer")

// errNoWindow says that this PC gives the program no window.
var errNoWindow = errors.New("no window: OpenGL 2.1 is not to be had")

// begin says that the program runs for its folder. Where it does already, the
// running one gets what was asked for and nil is returned.
func begin(o options, f folders) (*native.Instance, error) {
	instance, err := native.NewInstance(f.home)
	if err != nil || instance.First() || o.shots != "" {
		return instance, err
	}
	defer instance.Close()
	if err := instance.HandOver(absolute(o.file)); err != nil {
		return nil, fmt.Errorf("%w: %w", errNoAnswer, err)
	}
	return nil, nil
}

// newApp makes the toolkit's app, drawing as large as the system says.
func newApp() fyne.App {
	native.PrepareScale()
	a := app.NewWithID("vn.sogiaoban")
	if native.Software() {
		native.Calm(a)
	}
	return a
}

// show shows the window. Where this PC has no OpenGL it starts the program that
// needs none in its place, with what this one was given.
func show(program *gui.Program, instance *native.Instance, args []string) (here bool, err error) {
	if program.Show() {
		instance.Show(program.Window())
		return true, nil
	}
	program.End()
	instance.Close()
	if err := native.StartSoftware(args); err != nil {
		return false, fmt.Errorf("%w: %w", errNoWindow, err)
	}
	return false, nil
}

// tell says why the program ends without a window, in the user's words.
func tell(err error) {
	words, failed := translations.Load(translations.Vietnamese)
	if failed != nil {
		native.Message("Sổ Giao Ban", err.Error())
		return
	}
	text := words.T("begin.failed") + "\n\n" + err.Error()
	switch {
	case errors.Is(err, errNoAnswer):
		text = words.T("begin.no_answer")
	case errors.Is(err, errNoWindow):
		text = words.T("begin.no_window")
	}
	native.Message(words.T("app.name"), text)
}
