package native

import (
	"sync"
	"unsafe"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"
)

type rect struct{ left, top, right, bottom int32 }

func (r rect) area() Area {
	return Area{X: int(r.left), Y: int(r.top), Width: int(r.right - r.left), Height: int(r.bottom - r.top)}
}

// placement is WINDOWPLACEMENT.
type placement struct {
	length, flags, show uint32
	min, max            struct{ x, y int32 }
	normal              rect
}

// monitorInfo is MONITORINFO.
type monitorInfo struct {
	size          uint32
	monitor, work rect
	flags         uint32
}

const mainMonitor = 1

var eachMonitor = sync.OnceValue(func() uintptr { return windows.NewCallback(addMonitor) })

// screens returns what the screens leave to windows, the main one first.
func screens() []Area {
	var all []Area
	_, _, _ = procEnumMonitors.Call(0, 0, eachMonitor(), uintptr(unsafe.Pointer(&all)))
	return all
}

// addMonitor adds a screen to a list of areas.
func addMonitor(monitor, _ uintptr, _ *rect, list uintptr) uintptr {
	info := monitorInfo{size: uint32(unsafe.Sizeof(monitorInfo{}))}
	if ok, _, _ := procGetMonitorInfo.Call(monitor, uintptr(unsafe.Pointer(&info))); ok == 0 {
		return 1
	}
	all := (*[]Area)(unsafe.Add(nil, list))
	if info.flags&mainMonitor != 0 {
		*all = append([]Area{info.work.area()}, *all...)
	} else {
		*all = append(*all, info.work.area())
	}
	return 1
}

// PlaceOf returns where a window stands, and false where the system does not say.
// Of a maximized window it is the place it goes back to.
func PlaceOf(w fyne.Window) (Place, bool) {
	p, ok := placementOf(handleOf(w))
	if !ok {
		return Place{}, false
	}
	a := p.normal.area()
	return Place{X: a.X, Y: a.Y, Width: a.Width, Height: a.Height, Maximized: p.show == swShowMaximized}, true
}

func placementOf(handle uintptr) (placement, bool) {
	p := placement{length: uint32(unsafe.Sizeof(placement{}))}
	if handle == 0 {
		return p, false
	}
	ok, _, _ := procGetPlacement.Call(handle, uintptr(unsafe.Pointer(&p)))
	return p, ok != 0
}

// PutWindow puts a shown window where it stood last, on a screen that is there; a
// window without a place yet where it is seen whole.
func PutWindow(w fyne.Window, last *Place) {
	handle := handleOf(w)
	now, ok := placementOf(handle)
	if !ok {
		return
	}
	a := now.normal.area()
	place := firstPlace(a.Width, a.Height, screens())
	if last != nil {
		place = last.fit(screens())
	}
	now.flags, now.show = 0, swShowNormal
	if place.Maximized {
		now.show = swShowMaximized
	}
	now.normal = rect{int32(place.X), int32(place.Y), int32(place.X + place.Width), int32(place.Y + place.Height)}
	_, _, _ = procSetPlacement.Call(handle, uintptr(unsafe.Pointer(&now)))
}

// KeepOnScreen brings a window back onto a screen after one was taken away.
func KeepOnScreen(w fyne.Window) {
	place, ok := PlaceOf(w)
	if !ok {
		return
	}
	if _, seen := place.screen(screens()); !seen {
		PutWindow(w, &place)
	}
}
