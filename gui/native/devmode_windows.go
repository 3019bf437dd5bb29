package native

import (
	"encoding/binary"
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	winspool               = windows.NewLazySystemDLL("winspool.drv")
	procGetDefaultPrinter  = winspool.NewProc("GetDefaultPrinterW")
	procEnumPrinters       = winspool.NewProc("EnumPrintersW")
	procOpenPrinter        = winspool.NewProc("OpenPrinterW")
	procClosePrinter       = winspool.NewProc("ClosePrinter")
	procDocumentProperties = winspool.NewProc("DocumentPropertiesW")
)

// deviceMode is a DEVMODEW with what the driver keeps behind it.
type deviceMode []byte

// Places of fields in a DEVMODEW, and the bits that say they count (wingdi.h).
const (
	modeSizeAt        = 68
	modeExtraAt       = 70
	modeFieldsAt      = 72
	modeOrientationAt = 76
	modePaperAt       = 78
	modeCopiesAt      = 86
	modeColourAt      = 92
	modeDuplexAt      = 94

	modeOrientation = 0x1
	modePaper       = 0x2
	modeCopies      = 0x100
	modeColour      = 0x800
	modeDuplex      = 0x1000

	standing   = 1
	lying      = 2
	paperA4    = 9
	monochrome = 1

	modeOut  = 2
	modeIn   = 8
	answerOK = 1
)

func (m deviceMode) get(at int) int16 { return int16(binary.LittleEndian.Uint16(m[at:])) }

func (m deviceMode) set(at int, bit uint32, value int16) {
	binary.LittleEndian.PutUint16(m[at:], uint16(value))
	binary.LittleEndian.PutUint32(m[modeFieldsAt:], m.fields()|bit)
}

func (m deviceMode) fields() uint32 { return binary.LittleEndian.Uint32(m[modeFieldsAt:]) }

// sound reports whether the bytes are as long as they say.
func (m deviceMode) sound() bool {
	return len(m) > modeDuplexAt+2 && len(m) >= int(uint16(m.get(modeSizeAt)))+int(uint16(m.get(modeExtraAt)))
}

// choice returns what of a mode is worth remembering.
func (m deviceMode) choice(name string) PrinterChoice {
	return PrinterChoice{Name: name, Paper: m.get(modePaperAt), Duplex: m.get(modeDuplexAt), Colour: m.get(modeColourAt)}
}

// apply puts what is remembered into a mode.
func (m deviceMode) apply(c PrinterChoice) {
	for _, f := range []struct {
		at    int
		bit   uint32
		value int16
	}{{modePaperAt, modePaper, c.Paper}, {modeDuplexAt, modeDuplex, c.Duplex}, {modeColourAt, modeColour, c.Colour}} {
		if f.value != 0 {
			m.set(f.at, f.bit, f.value)
		}
	}
}

// modeOf asks a printer's driver for its mode; change alters it before the driver
// makes it whole.
func modeOf(name string, change func(deviceMode)) (deviceMode, error) {
	n, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return nil, err
	}
	var handle uintptr
	if ok, _, err := procOpenPrinter.Call(uintptr(unsafe.Pointer(n)), uintptr(unsafe.Pointer(&handle)), 0); ok == 0 {
		return nil, fmt.Errorf("open the printer: %w", err)
	}
	defer func() { _, _, _ = procClosePrinter.Call(handle) }()
	properties := func(out, in deviceMode, what uintptr) (int32, error) {
		var to, from unsafe.Pointer
		if out != nil {
			to = unsafe.Pointer(&out[0])
		}
		if in != nil {
			from = unsafe.Pointer(&in[0])
		}
		r, _, err := procDocumentProperties.Call(0, handle, uintptr(unsafe.Pointer(n)), uintptr(to), uintptr(from), what)
		return int32(r), err
	}
	size, err := properties(nil, nil, 0)
	if size <= modeDuplexAt {
		return nil, fmt.Errorf("ask the printer how it prints: %w", err)
	}
	mode := make(deviceMode, size)
	if r, err := properties(mode, nil, modeOut); r != answerOK {
		return nil, fmt.Errorf("ask the printer how it prints: %w", err)
	}
	change(mode)
	whole := make(deviceMode, size)
	if r, _ := properties(whole, mode, modeIn|modeOut); r == answerOK && whole.sound() {
		return whole, nil
	}
	return mode, nil
}

// defaultPrinter returns the printer that Windows proposes, "" where there is none.
func defaultPrinter() string {
	var size uint32
	_, _, _ = procGetDefaultPrinter.Call(0, uintptr(unsafe.Pointer(&size)))
	if size == 0 {
		return ""
	}
	name := make([]uint16, size)
	if ok, _, _ := procGetDefaultPrinter.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&size))); ok == 0 {
		return ""
	}
	return windows.UTF16ToString(name)
}

// anyPrinter reports whether Windows knows a printer.
func anyPrinter() bool {
	const localAndConnected, briefest = 0x2 | 0x4, 4
	var needed, count uint32
	_, _, _ = procEnumPrinters.Call(localAndConnected, 0, briefest, 0, 0,
		uintptr(unsafe.Pointer(&needed)), uintptr(unsafe.Pointer(&count)))
	return needed > 0
}
