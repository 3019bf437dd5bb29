package native

import (
	"sync"
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

var (
	user32                = windows.NewLazySystemDLL("user32.dll")
	procCallWindowProc    = user32.NewProc("CallWindowProcW")
	procDefWindowProc     = user32.NewProc("DefWindowProcW")
	procSetWindowLongPtr  = user32.NewProc("SetWindowLongPtrW")
	procMapVirtualKey     = user32.NewProc("MapVirtualKeyW")
	procGetKeyState       = user32.NewProc("GetKeyState")
	procSetProp           = user32.NewProc("SetPropW")
	procIsIconic          = user32.NewProc("IsIconic")
	procShowWindow        = user32.NewProc("ShowWindow")
	procSetForeground     = user32.NewProc("SetForegroundWindow")
	procGetPlacement      = user32.NewProc("GetWindowPlacement")
	procSetPlacement      = user32.NewProc("SetWindowPlacement")
	procEnumMonitors      = user32.NewProc("EnumDisplayMonitors")
	procGetMonitorInfo    = user32.NewProc("GetMonitorInfoW")
	procGetDpiForSystem   = user32.NewProc("GetDpiForSystem")
	procSystemParameters  = user32.NewProc("SystemParametersInfoW")
	procSetDpiAwareness   = user32.NewProc("SetProcessDpiAwarenessContext")
	procEnumWindows       = user32.NewProc("EnumWindows")
	procGetProp           = user32.NewProc("GetPropW")
	procSendMessage       = user32.NewProc("SendMessageTimeoutW")
	procAllowForeground   = user32.NewProc("AllowSetForegroundWindow")
	procGetWindowThreadID = user32.NewProc("GetWindowThreadProcessId")
)

// More messages and numbers of winuser.h.
const (
	gwlpWndProc = ^uintptr(3) // -4

	wmQueryEndSession = 0x0011
	wmEndSession      = 0x0016
	wmLast            = 0x0082 // WM_NCDESTROY
	wmCopyData        = 0x004A
	wmDisplayChange   = 0x007E
	wmPowerBroadcast  = 0x0218
	wmDpiChanged      = 0x02E0

	resumeAutomatic = 0x12
	vkControl       = 0x11
	mapToScanCode   = 0

	swShowNormal    = 1
	swShowMaximized = 3
	swRestore       = 9
)

// MendsTyping says that what Vietnamese input programs send can be mended here.
const MendsTyping = true

// attached is a window whose messages pass by us before the toolkit sees them.
type attached struct {
	events Events
	repair typingRepair
	next   uintptr // the toolkit's own procedure
}

// windowsHeld are the attached windows by handle: the system calls back with a
// handle alone.
var windowsHeld sync.Map

var heed = sync.OnceValue(func() uintptr { return windows.NewCallback(windowProcedure) })

// Attach has the system tell the program about a window that is shown. It
// reports whether there is a window at all: where the PC knows no OpenGL, Fyne
// 2.8.1 goes on without one.
func Attach(w fyne.Window, e Events) bool {
	handle := handleOf(w)
	if handle == 0 {
		return false
	}
	a := &attached{events: e, repair: typingRepair{scan: scanOf, ctrl: ctrlDown}}
	windowsHeld.Store(handle, a)
	a.next, _, _ = procSetWindowLongPtr.Call(handle, gwlpWndProc, heed())
	return true
}

// handleOf returns the system's handle of a window, 0 where it has none.
func handleOf(w fyne.Window) uintptr {
	var handle uintptr
	if native, ok := w.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if c, ok := context.(driver.WindowsWindowContext); ok {
				handle = c.HWND
			}
		})
	}
	return handle
}

func scanOf(virtualKey uintptr) uintptr {
	scan, _, _ := procMapVirtualKey.Call(virtualKey, mapToScanCode)
	return scan
}

func ctrlDown() bool {
	state, _, _ := procGetKeyState.Call(vkControl)
	return int16(state) < 0
}

// windowProcedure takes every message of an attached window.
func windowProcedure(handle uintptr, message uint32, wParam, lParam uintptr) uintptr {
	held, known := windowsHeld.Load(handle)
	if !known {
		result, _, _ := procDefWindowProc.Call(handle, uintptr(message), wParam, lParam)
		return result
	}
	a := held.(*attached)
	toolkit := func(m keyMessage) uintptr {
		result, _, _ := procCallWindowProc.Call(a.next, handle, uintptr(m.message), m.wParam, m.lParam)
		return result
	}
	m := keyMessage{message, wParam, lParam}
	switch message {
	case wmKeyDown, wmKeyUp, wmSysKeyDown, wmSysKeyUp, wmChar:
		if a.events.MendTyping == nil || !a.events.MendTyping() {
			return toolkit(m)
		}
		for _, mended := range a.repair.mend(m) {
			toolkit(mended)
		}
		return 0
	case wmQueryEndSession:
		call(a.events.SessionEnds)
		return 1
	case wmEndSession:
		if wParam != 0 {
			call(a.events.SessionEnded)
		}
		return 0
	case wmCopyData:
		return a.startedAgain(lParam)
	}
	result := toolkit(m)
	switch {
	case message == wmDpiChanged:
		call(a.events.ScaleChanged)
	case message == wmDisplayChange, message == wmPowerBroadcast && wParam == resumeAutomatic:
		call(a.events.Woken)
	case message == wmLast:
		windowsHeld.Delete(handle)
	}
	return result
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// copyData is COPYDATASTRUCT.
type copyData struct {
	kind uintptr
	size uint32
	data *uint16
}

// startedAgain takes what a second start hands over.
func (a *attached) startedAgain(lParam uintptr) uintptr {
	c := (*copyData)(unsafe.Add(nil, lParam))
	if c == nil || c.kind != handOverKind || a.events.StartedAgain == nil {
		return 0
	}
	path := ""
	if letters := int(c.size / 2); letters > 0 && c.data != nil {
		path = windows.UTF16ToString(unsafe.Slice(c.data, letters))
	}
	a.events.StartedAgain(path)
	return 1
}

// Front brings a window before all others, as far as the system lets it.
func Front(w fyne.Window) {
	handle := handleOf(w)
	if handle == 0 {
		return
	}
	if iconic, _, _ := procIsIconic.Call(handle); iconic != 0 {
		_, _, _ = procShowWindow.Call(handle, swRestore)
	}
	_, _, _ = procSetForeground.Call(handle)
}
