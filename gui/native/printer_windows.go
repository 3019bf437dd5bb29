package native

import (
	"context"
	"errors"
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"

	"giaoban/data"
)

const canPrint = true

var (
	gdi32             = windows.NewLazySystemDLL("gdi32.dll")
	procCreateDC      = gdi32.NewProc("CreateDCW")
	procDeleteDC      = gdi32.NewProc("DeleteDC")
	procResetDC       = gdi32.NewProc("ResetDCW")
	procStartDoc      = gdi32.NewProc("StartDocW")
	procEndDoc        = gdi32.NewProc("EndDoc")
	procAbortDoc      = gdi32.NewProc("AbortDoc")
	procStartPage     = gdi32.NewProc("StartPage")
	procEndPage       = gdi32.NewProc("EndPage")
	procGetDeviceCaps = gdi32.NewProc("GetDeviceCaps")
	procStretchDIBits = gdi32.NewProc("StretchDIBits")
	procStretchMode   = gdi32.NewProc("SetStretchBltMode")
)

// What GetDeviceCaps tells (wingdi.h).
const (
	dotsAcross     = 88  // LOGPIXELSX
	dotsDown       = 90  // LOGPIXELSY
	sheetWidth     = 110 // PHYSICALWIDTH
	sheetHeight    = 111 // PHYSICALHEIGHT
	sheetLeft      = 112 // PHYSICALOFFSETX
	sheetTop       = 113 // PHYSICALOFFSETY
	sourceCopy     = 0x00CC0020
	halftone       = 4
	colourIsDevice = 0 // DIB_RGB_COLORS
)

// printOn prints a paper: on the printer that the user chooses, or chose last.
func printOn(ctx context.Context, o printOrder, paper printout) error {
	if !anyPrinter() {
		return &data.Refusal{Code: data.RefusedNoPrinter}
	}
	answer, err := chosenPrinter(o, paper.Pages())
	if err != nil {
		return err
	}
	if o.ask {
		o.chosen(answer.mode.choice(answer.printer))
	}
	d := &device{mode: answer.mode}
	if err := d.open(answer.printer, o.name); err != nil {
		return spoolerRefusal(answer.printer, err)
	}
	job := &printJob{
		paper: paper, to: d, which: answer.which, gray: answer.mode.get(modeColourAt) == monochrome, progress: o.progress,
	}
	return spoolerRefusal(answer.printer, d.close(job.run(ctx)))
}

func chosenPrinter(o printOrder, pages int) (printAnswer, error) {
	name := o.last.Name
	if name == "" {
		name = defaultPrinter()
	}
	prepare := func(m deviceMode) {
		m.set(modePaperAt, modePaper, paperA4)
		m.set(modeCopiesAt, modeCopies, 1)
		m.apply(o.last)
	}
	mode, err := modeOf(name, prepare)
	switch {
	case err != nil && !o.ask:
		return printAnswer{}, &data.Refusal{Code: data.RefusedPrinterGone, Detail: name, Err: err}
	case err != nil && name != defaultPrinter():
		name = defaultPrinter()
		mode, _ = modeOf(name, prepare)
	}
	if !o.ask {
		return printAnswer{printer: name, mode: mode}, nil
	}
	return askPrinter(o.owner, pages, name, mode)
}

// spoolerRefusal turns what the spooler says into what the user can do.
func spoolerRefusal(printer string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	var code windows.Errno
	if !errors.As(err, &code) {
		return err
	}
	refused := data.RefusedPrinting
	switch code {
	case windows.ERROR_CANCELLED, windows.ERROR_PRINT_CANCELLED:
		return errNotPrinted
	case windows.RPC_S_SERVER_UNAVAILABLE, windows.ERROR_SERVICE_NOT_ACTIVE, windows.ERROR_SERVICE_DISABLED:
		refused = data.RefusedSpooler
	case windows.ERROR_INVALID_PRINTER_NAME, windows.ERROR_PRINTER_DELETED, windows.ERROR_UNKNOWN_PRINTER_DRIVER,
		windows.ERROR_FILE_NOT_FOUND, windows.ERROR_BAD_NETPATH, windows.ERROR_BAD_NET_NAME:
		refused = data.RefusedPrinterGone
	case windows.ERROR_ACCESS_DENIED:
		refused = data.RefusedPrinterDenied
	case windows.ERROR_DISK_FULL, windows.ERROR_NO_SPOOL_SPACE, windows.ERROR_PRINTQ_FULL, windows.ERROR_HANDLE_DISK_FULL:
		refused = data.RefusedSpoolFull
	}
	return &data.Refusal{Code: refused, Detail: printer, Err: err}
}

// device is a printer of Windows with a job begun on it.
type device struct {
	handle uintptr
	mode   deviceMode
	across bool
}

// documentInfo is DOCINFOW.
type documentInfo struct {
	size             int32
	name, file, kind *uint16
	flags            uint32
}

func (d *device) open(printer, job string) error {
	name, err := windows.UTF16PtrFromString(printer)
	if err != nil {
		return err
	}
	title, err := windows.UTF16PtrFromString(job)
	if err != nil {
		return err
	}
	d.handle, _, err = procCreateDC.Call(0, uintptr(unsafe.Pointer(name)), 0, uintptr(unsafe.Pointer(&d.mode[0])))
	if d.handle == 0 {
		return fmt.Errorf("open the printer: %w", err)
	}
	d.across = d.mode.get(modeOrientationAt) == lying
	info := documentInfo{name: title}
	info.size = int32(unsafe.Sizeof(info))
	if id, _, err := procStartDoc.Call(d.handle, uintptr(unsafe.Pointer(&info))); int32(id) <= 0 {
		_, _, _ = procDeleteDC.Call(d.handle)
		return fmt.Errorf("begin to print: %w", err)
	}
	return nil
}

// close ends the job, or takes it back where err says that it failed.
func (d *device) close(err error) error {
	defer func() { _, _, _ = procDeleteDC.Call(d.handle) }()
	if err != nil {
		_, _, _ = procAbortDoc.Call(d.handle)
		return err
	}
	if r, _, err := procEndDoc.Call(d.handle); int32(r) <= 0 {
		return fmt.Errorf("finish printing: %w", err)
	}
	return nil
}

// Begin implements printer.
func (d *device) Begin(lies bool) (paperSheet, error) {
	if lies != d.across {
		turned := int16(standing)
		if lies {
			turned = lying
		}
		d.mode.set(modeOrientationAt, modeOrientation, turned)
		if r, _, err := procResetDC.Call(d.handle, uintptr(unsafe.Pointer(&d.mode[0]))); r == 0 {
			return paperSheet{}, fmt.Errorf("turn the sheet: %w", err)
		}
		d.across = lies
	}
	if r, _, err := procStartPage.Call(d.handle); int32(r) <= 0 {
		return paperSheet{}, fmt.Errorf("begin a page: %w", err)
	}
	_, _, _ = procStretchMode.Call(d.handle, halftone)
	caps := func(what uintptr) int {
		value, _, _ := procGetDeviceCaps.Call(d.handle, what)
		return int(int32(value))
	}
	return paperSheet{
		dpiX: max(caps(dotsAcross), 1), dpiY: max(caps(dotsDown), 1),
		width: caps(sheetWidth), height: caps(sheetHeight), left: caps(sheetLeft), top: caps(sheetTop),
	}, nil
}

// End implements printer.
func (d *device) End() error {
	if r, _, err := procEndPage.Call(d.handle); int32(r) <= 0 {
		return fmt.Errorf("end a page: %w", err)
	}
	return nil
}

// bitmapInfo is BITMAPINFO with 256 greys.
type bitmapInfo struct {
	size                   uint32
	width, height          int32
	planes, bits           uint16
	compression, imageSize uint32
	perMetreX, perMetreY   int32
	used, important        uint32
	greys                  [256]uint32
}

const bitmapHead = 40 // bytes of bitmapInfo before the greys

// Draw implements printer.
func (d *device) Draw(p pixels, x, y, width, height int) error {
	info := bitmapInfo{size: bitmapHead, width: int32(p.width), height: int32(-p.height), planes: 1, bits: 24}
	if !p.coloured {
		info.bits = 8
		for i := range info.greys {
			info.greys[i] = uint32(i) * 0x010101
		}
	}
	r, _, err := procStretchDIBits.Call(d.handle, uintptr(x), uintptr(y), uintptr(width), uintptr(height),
		0, 0, uintptr(p.width), uintptr(p.height), uintptr(unsafe.Pointer(&p.bytes[0])), uintptr(unsafe.Pointer(&info)), colourIsDevice, sourceCopy)
	if int32(r) == 0 || int32(r) == -1 {
		return fmt.Errorf("draw on a page: %w", err)
	}
	return nil
}
