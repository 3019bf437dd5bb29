package native

import (
	"os"
	"strconv"
	"unsafe"
)

const (
	perMonitorV2 = ^uintptr(3) // DPI_AWARENESS_CONTEXT_PER_MONITOR_AWARE_V2, -4
	getWorkArea  = 0x30        // SPI_GETWORKAREA
	dotsAtFull   = 96          // dots to the inch at 100 %
)

// PrepareScale tells the toolkit how large to draw, before it begins: as Windows
// is set, without a guess from what a screen says of its size, and not so large
// that the window leaves the screen. A scale set from outside stays.
func PrepareScale() {
	setUnlessSet("FYNE_DISABLE_DPI_DETECTION", "1")
	// The manifest says so too; a program run without one must see real pixels.
	_, _, _ = procSetDpiAwareness.Call(perMonitorV2)
	dots, _, _ := procGetDpiForSystem.Call()
	var work rect
	_, _, _ = procSystemParameters.Call(getWorkArea, 0, uintptr(unsafe.Pointer(&work)), 0)
	scale := userScale(float64(dots)/dotsAtFull, work.area())
	setUnlessSet("FYNE_SCALE", strconv.FormatFloat(scale, 'f', 4, 64))
}

func setUnlessSet(name, value string) {
	if os.Getenv(name) == "" {
		_ = os.Setenv(name, value)
	}
}
