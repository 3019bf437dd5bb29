//go:build !windows

package native

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
)

const canPrint = false

func handleOf(fyne.Window) uintptr { return 0 }

func printOn(context.Context, printOrder, printout) error {
	return errors.New("this system does not print by itself")
}
