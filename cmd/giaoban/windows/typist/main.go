//go:build windows

// Command typist types into the window in front as Vietnamese input programs do:
// a letter without its mark by the keyboard, then a Backspace of their own and
// the letter with it. By logoff it types and at once has the window told that the
// session ends. It is for tests.
//
//	typist STYLE TEXT
//	typist logoff TEXT
package main

import (
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf16"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/text/unicode/norm"
)

var (
	user32            = windows.NewLazySystemDLL("user32.dll")
	sendInput         = user32.NewProc("SendInput")
	postMessage       = user32.NewProc("PostMessageW")
	foregroundWindow  = user32.NewProc("GetForegroundWindow")
	mapVirtualKey     = user32.NewProc("MapVirtualKeyW")
	openClipboard     = user32.NewProc("OpenClipboard")
	emptyClipboard    = user32.NewProc("EmptyClipboard")
	setClipboardData  = user32.NewProc("SetClipboardData")
	closeClipboard    = user32.NewProc("CloseClipboard")
	kernel32          = windows.NewLazySystemDLL("kernel32.dll")
	globalAlloc       = kernel32.NewProc("GlobalAlloc")
	globalLock        = kernel32.NewProc("GlobalLock")
	globalUnlock      = kernel32.NewProc("GlobalUnlock")
	pauseBetweenWords = 60 * time.Millisecond // of somebody who types fast
)

// Names of winuser.h.
const (
	keyExtended = 1
	keyUp       = 2
	keyUnicode  = 4

	vkBack    = 0x08
	vkShift   = 0x10
	vkControl = 0x11
	vkInsert  = 0x2D

	wmKeyDown = 0x0100
	wmKeyUp   = 0x0101
	wmChar    = 0x0102

	wmQueryEndSession = 0x0011
	wmEndSession      = 0x0016

	unicodeText = 13
	movable     = 2
)

// input is INPUT for a key.
type input struct {
	kind     uint32
	_        uint32
	key      uint16
	scan     uint16
	flags    uint32
	time     uint32
	extra    uintptr
	_padding [8]byte
}

const keyboard = 1

// style is a way in which an input program takes letters back and puts others in
// their place.
type style struct {
	erase func() []input
	put   func(string) []input
	// post is for those who put messages into the window's queue; nil: keys are sent,
	// a letter with its mark in one burst.
	post func(erase int)
	// whole is for those who take what they put from the clipboard. All of the text
	// is put at once: the clipboard must not change before the window has read it.
	whole bool
}

var styles = map[string]style{
	"scanless":  {erase: key(vkBack, 0, 0), put: unicode},                       // OpenKey
	"scan":      {erase: key(vkBack, 0x0E, 0), put: unicode},                    // a keyboard's own
	"wrongscan": {erase: key(vkBack, 0x01, 0), put: unicode},                    // EVKey
	"unicode":   {erase: func() []input { return unicode("\b") }, put: unicode}, // Unikey
	"character": {post: characters},                                             // Unikey, by message
	"message":   {post: messages},                                               // by message, as a key
	"clipboard": {erase: key(vkBack, 0, 0), put: shiftInsert, whole: true},      // OpenKey, not step by step
	"paste":     {erase: key(vkBack, 0, 0), put: ctrlV, whole: true},
}

func main() {
	if len(os.Args) == 3 && os.Args[1] == "logoff" {
		postText(os.Args[2])
		post(wmQueryEndSession, 0, 0)
		post(wmEndSession, 1, 0)
		return
	}
	if len(os.Args) != 3 || styles[os.Args[1]].erase == nil && styles[os.Args[1]].post == nil {
		fmt.Fprintln(os.Stderr, "typist scanless|scan|wrongscan|unicode|character|message|clipboard|paste|logoff TEXT")
		os.Exit(2)
	}
	s := styles[os.Args[1]]
	if s.whole {
		s.text(os.Args[2])
		return
	}
	for _, word := range strings.SplitAfter(os.Args[2], " ") {
		s.word(word)
		time.Sleep(pauseBetweenWords)
	}
}

// word types a word: up to its last letter with a mark bare, then all of it anew.
func (s style) word(word string) {
	bare, marked := bareOf(word)
	switch {
	case marked == 0 && s.post != nil:
		postText(word)
		return
	case marked == 0:
		send(unicode(word))
		return
	}
	first := string([]rune(bare)[:marked])
	put, rest := string([]rune(word)[:marked]), string([]rune(word)[marked:])
	if s.post != nil {
		// All of it by messages: they overtake keys that a slow window has before it.
		postText(first)
		s.post(marked)
		postText(put + rest)
		return
	}
	send(plain(first))
	var all []input
	for range marked {
		all = append(all, s.erase()...)
	}
	send(append(all, s.put(put)...))
	send(unicode(rest))
}

// text types the first word bare and puts all of the text in its place.
func (s style) text(text string) {
	first, _, _ := strings.Cut(text, " ")
	bare, _ := bareOf(first)
	send(plain(bare))
	var all []input
	for range []rune(bare) {
		all = append(all, s.erase()...)
	}
	send(append(all, s.put(text)...))
}

// bareOf returns a word without marks, and how many letters there are up to the
// last that has one.
func bareOf(word string) (bare string, marked int) {
	letters := []rune(word)
	for i, r := range letters {
		d := []rune(norm.NFD.String(string(r)))[0]
		switch r {
		case 'đ':
			d = 'd'
		case 'Đ':
			d = 'D'
		}
		if d != r {
			marked = i + 1
		}
		letters[i] = d
	}
	return string(letters), marked
}

// plain are the keys of letters as a keyboard sends them, others as characters.
func plain(text string) []input {
	var all []input
	for _, r := range text {
		upper := r >= 'A' && r <= 'Z'
		if !upper && (r < 'a' || r > 'z') {
			all = append(all, unicode(string(r))...)
			continue
		}
		virtual := uint16(strings.ToUpper(string(r))[0])
		press := key(virtual, scanOf(virtual), 0)()
		if upper {
			press = append(append(down(vkShift), press...), up(vkShift)...)
		}
		all = append(all, press...)
	}
	return all
}

func scanOf(virtual uint16) uint16 {
	scan, _, _ := mapVirtualKey.Call(uintptr(virtual), 0)
	return uint16(scan)
}

func down(virtual uint16) []input {
	return []input{{kind: keyboard, key: virtual, scan: scanOf(virtual)}}
}

func up(virtual uint16) []input {
	return []input{{kind: keyboard, key: virtual, scan: scanOf(virtual), flags: keyUp}}
}

func key(virtual, scan uint16, flags uint32) func() []input {
	return func() []input {
		return []input{
			{kind: keyboard, key: virtual, scan: scan, flags: flags},
			{kind: keyboard, key: virtual, scan: scan, flags: flags | keyUp},
		}
	}
}

func unicode(text string) []input {
	var all []input
	for _, unit := range utf16.Encode([]rune(text)) {
		all = append(all, input{kind: keyboard, scan: unit, flags: keyUnicode}, input{kind: keyboard, scan: unit, flags: keyUnicode | keyUp})
	}
	return all
}

func shiftInsert(text string) []input {
	copyText(text)
	return append(append(down(vkShift), key(vkInsert, 0, keyExtended)()...), up(vkShift)...)
}

func ctrlV(text string) []input {
	copyText(text)
	return append(append(down(vkControl), key('V', 0, 0)()...), up(vkControl)...)
}

func send(all []input) {
	if len(all) == 0 {
		return
	}
	if n, _, err := sendInput.Call(uintptr(len(all)), uintptr(unsafe.Pointer(&all[0])), unsafe.Sizeof(all[0])); int(n) != len(all) {
		fail("SendInput", err)
	}
}

func fail(what string, err error) {
	fmt.Fprintln(os.Stderr, "typist:", what, err)
	os.Exit(1)
}

func post(message, w, l uintptr) {
	window, _, _ := foregroundWindow.Call()
	if ok, _, err := postMessage.Call(window, message, w, l); ok == 0 {
		fail("PostMessage", err)
	}
}

func characters(erase int) {
	for range erase {
		post(wmChar, '\b', 1)
	}
}

func messages(erase int) {
	for range erase {
		post(wmKeyDown, vkBack, 1)
		post(wmKeyUp, vkBack, 1|3<<30)
	}
}

func postText(text string) {
	for _, unit := range utf16.Encode([]rune(text)) {
		post(wmChar, uintptr(unit), 1)
	}
}

func copyText(text string) {
	units := append(utf16.Encode([]rune(text)), 0)
	if ok, _, err := openClipboard.Call(0); ok == 0 {
		fail("OpenClipboard", err)
	}
	_, _, _ = emptyClipboard.Call()
	block, _, _ := globalAlloc.Call(movable, uintptr(len(units)*2))
	at, _, _ := globalLock.Call(block)
	copy(unsafe.Slice((*uint16)(unsafe.Add(nil, at)), len(units)), units)
	_, _, _ = globalUnlock.Call(block)
	_, _, _ = setClipboardData.Call(unicodeText, block)
	_, _, _ = closeClipboard.Call()
}
