package native

import (
	"errors"
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	comdlg32             = windows.NewLazySystemDLL("comdlg32.dll")
	procPrintDlgEx       = comdlg32.NewProc("PrintDlgExW")
	procPrintDlg         = comdlg32.NewProc("PrintDlgW")
	procDialogError      = comdlg32.NewProc("CommDlgExtendedError")
	kernel32             = windows.NewLazySystemDLL("kernel32.dll")
	procGlobalAlloc      = kernel32.NewProc("GlobalAlloc")
	procGlobalFree       = kernel32.NewProc("GlobalFree")
	procGlobalLock       = kernel32.NewProc("GlobalLock")
	procGlobalUnlock     = kernel32.NewProc("GlobalUnlock")
	procGlobalSize       = kernel32.NewProc("GlobalSize")
	ole32                = windows.NewLazySystemDLL("ole32.dll")
	procCoInitialize     = ole32.NewProc("CoInitializeEx")
	procCoUninitialize   = ole32.NewProc("CoUninitialize")
	procGetDesktopWindow = user32.NewProc("GetDesktopWindow")
)

// Flags and answers of the print dialog (commdlg.h).
const (
	pagesChosen        = 0x2
	noSelection        = 0x4
	hidePrintToFile    = 0x100000
	disablePrintToFile = 0x80000
	noCurrentPage      = 0x800000
	collate            = 0x10

	startGeneral = 0xFFFFFFFF
	resultPrint  = 1
	mostRanges   = 1
	movable      = 0x2
	zeroed       = 0x40
	apartment    = 0x2
)

// printQuestion is PRINTDLGEXW.
type printQuestion struct {
	size                       uint32
	owner, mode, names, device uintptr
	flags, flags2, exclusion   uint32
	ranges, rangesMax          uint32
	rangeList                  *[mostRanges]pageRange
	least, most, copies        uint32
	instance                   uintptr
	template                   *uint16
	callback                   uintptr
	sheets                     uint32
	sheetList                  uintptr
	startPage, result          uint32
}

type pageRange struct{ from, to uint32 }

// oldPrintQuestion is PRINTDLGW: where the newer dialog cannot be had.
type oldPrintQuestion struct {
	size                       uint32
	owner, mode, names, device uintptr
	flags                      uint32
	from, to, least, most      uint16
	copies                     uint16
	instance, custom           uintptr
	hooks                      [2]uintptr
	templates                  [2]*uint16
	templateHandles            [2]uintptr
}

// printAnswer is what the user chose.
type printAnswer struct {
	printer string
	mode    deviceMode
	which   printRange
}

// askPrinter shows the system's print dialog over a window and waits for the
// answer; errNotPrinted when the user gives up.
func askPrinter(owner uintptr, pages int, name string, mode deviceMode) (printAnswer, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if r, _, _ := procCoInitialize.Call(0, apartment); int32(r) >= 0 {
		defer func() { _, _, _ = procCoUninitialize.Call() }()
	}
	if owner == 0 {
		owner, _, _ = procGetDesktopWindow.Call()
	}
	q := printQuestion{
		owner: owner, flags: noSelection | noCurrentPage | hidePrintToFile | disablePrintToFile | collate,
		rangesMax: mostRanges, rangeList: &[mostRanges]pageRange{{1, uint32(pages)}}, least: 1, most: uint32(pages), copies: 1,
		startPage: startGeneral, mode: globalOf(mode), names: globalOf(namesOf(name)),
	}
	q.size = uint32(unsafe.Sizeof(q))
	defer func() { freeGlobals(q.mode, q.names) }()
	r, _, _ := procPrintDlgEx.Call(uintptr(unsafe.Pointer(&q)))
	if int32(r) < 0 {
		return askOldDialog(&q)
	}
	if q.result != resultPrint {
		return printAnswer{}, errNotPrinted
	}
	which := printRange{copies: int(q.copies)}
	if q.flags&pagesChosen != 0 && q.ranges > 0 {
		which.from, which.to = int(q.rangeList[0].from), int(q.rangeList[0].to)
	}
	return answerOf(q.mode, q.names, which)
}

// askOldDialog asks by the dialog of older systems.
func askOldDialog(q *printQuestion) (printAnswer, error) {
	old := oldPrintQuestion{
		owner: q.owner, mode: q.mode, names: q.names, flags: q.flags &^ noCurrentPage,
		from: 1, to: uint16(q.most), least: 1, most: uint16(q.most), copies: 1,
	}
	old.size = uint32(unsafe.Sizeof(old))
	ok, _, _ := procPrintDlg.Call(uintptr(unsafe.Pointer(&old)))
	q.mode, q.names = old.mode, old.names
	if ok == 0 {
		if code, _, _ := procDialogError.Call(); code != 0 {
			return printAnswer{}, fmt.Errorf("the print dialog fails: %#x", code)
		}
		return printAnswer{}, errNotPrinted
	}
	which := printRange{copies: int(old.copies)}
	if old.flags&pagesChosen != 0 {
		which.from, which.to = int(old.from), int(old.to)
	}
	return answerOf(old.mode, old.names, which)
}

// answerOf reads mode and printer from the blocks of memory that the dialog
// leaves.
func answerOf(mode, names uintptr, which printRange) (printAnswer, error) {
	a := printAnswer{mode: deviceMode(bytesOf(mode)), which: which}
	block := bytesOf(names)
	if !a.mode.sound() || len(block) < namesHead {
		return a, errors.New("the print dialog names no printer")
	}
	letters := unsafe.Slice((*uint16)(unsafe.Pointer(&block[0])), len(block)/2)
	if at := int(letters[1]); at < len(letters) {
		a.printer = windows.UTF16ToString(letters[at:])
	}
	return a, nil
}

// namesHead is the length of DEVNAMES before its letters.
const namesHead = 8

// namesOf makes a DEVNAMES that names a printer.
func namesOf(printer string) []byte {
	driver, name := windows.StringToUTF16("winspool"), windows.StringToUTF16(printer)
	head := []uint16{namesHead / 2, uint16(namesHead/2 + len(driver)), uint16(namesHead/2 + len(driver) + len(name)), 0}
	letters := append(append(append(head, driver...), name...), 0)
	return append([]byte(nil), unsafe.Slice((*byte)(unsafe.Pointer(&letters[0])), 2*len(letters))...)
}

// globalOf puts bytes into a movable block of the system's memory.
func globalOf(content []byte) uintptr {
	if len(content) == 0 {
		return 0
	}
	handle, _, _ := procGlobalAlloc.Call(movable|zeroed, uintptr(len(content)))
	if at, _, _ := procGlobalLock.Call(handle); at != 0 {
		copy(unsafe.Slice((*byte)(unsafe.Add(nil, at)), len(content)), content)
		_, _, _ = procGlobalUnlock.Call(handle)
	}
	return handle
}

// bytesOf returns what a movable block holds.
func bytesOf(handle uintptr) []byte {
	if handle == 0 {
		return nil
	}
	size, _, _ := procGlobalSize.Call(handle)
	at, _, _ := procGlobalLock.Call(handle)
	if at == 0 {
		return nil
	}
	defer func() { _, _, _ = procGlobalUnlock.Call(handle) }()
	return append([]byte(nil), unsafe.Slice((*byte)(unsafe.Add(nil, at)), size)...)
}

func freeGlobals(handles ...uintptr) {
	for _, h := range handles {
		if h != 0 {
			_, _, _ = procGlobalFree.Call(h)
		}
	}
}
