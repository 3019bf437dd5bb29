package native

// Messages and keys of Windows, as winuser.h names them.
const (
	wmKeyDown    = 0x0100
	wmKeyUp      = 0x0101
	wmChar       = 0x0102
	wmSysKeyDown = 0x0104
	wmSysKeyUp   = 0x0105

	vkBack   = 0x08
	vkReturn = 0x0D
	vkPacket = 0xE7
)

const (
	scanShift   = 16
	scanMask    = 0xFF << scanShift
	extendedKey = 1 << 24
	keyReleased = 3 << 30 // was down, goes up
)

// keyMessage is what Windows tells a window about a key or a character. Bits 16
// to 23 of lParam are the key's scan code, bit 24 tells the keys of its kind
// apart that stand twice on a keyboard.
type keyMessage struct {
	message uint32
	wParam  uintptr
	lParam  uintptr
}

// typingRepair mends what Vietnamese input programs (Unikey, EVKey, OpenKey) send
// to the window. They take a letter back by a Backspace of their own and send the
// letter with its mark instead. GLFW 3.4 knows keys by their scan codes alone and
// drops characters below the space (src/win32_window.c, src/input.c), so that a
// Backspace with a wrong scan code or sent as a character would be lost and leave
// the bare letter standing.
type typingRepair struct {
	scan func(virtualKey uintptr) uintptr // of the keyboard in use, MapVirtualKeyW
	ctrl func() bool                      // the Ctrl key is down
	// erasing counts Backspace keys whose character has not come yet.
	erasing int
}

// editingKeys are the keys of an input program whose scan codes are the same on
// every keyboard; true where the extended bit belongs to them.
var editingKeys = map[uintptr]struct {
	scan     uintptr
	extended bool
}{
	vkBack:   {0x0E, false},
	vkReturn: {0x1C, false},
	0x21:     {0x49, true}, // Page Up
	0x22:     {0x51, true}, // Page Down
	0x23:     {0x4F, true}, // End
	0x24:     {0x47, true}, // Home
	0x25:     {0x4B, true}, // ←
	0x26:     {0x48, true}, // ↑
	0x27:     {0x4D, true}, // →
	0x28:     {0x50, true}, // ↓
	0x2D:     {0x52, true}, // Insert
	0x2E:     {0x53, true}, // Delete
}

// mend returns what the window is to be told in place of a message: the same,
// another, several, or nothing.
func (r *typingRepair) mend(m keyMessage) []keyMessage {
	switch m.message {
	case wmKeyDown, wmKeyUp, wmSysKeyDown, wmSysKeyUp:
		return r.key(m)
	case wmChar:
		return r.character(m)
	}
	return []keyMessage{m}
}

func (r *typingRepair) key(m keyMessage) []keyMessage {
	if m.wParam == vkPacket {
		return nil // its character comes by itself; as a key it is any key at all
	}
	if m.wParam == vkBack && m.message == wmKeyDown && !r.ctrl() {
		r.erasing++
	}
	scan := m.lParam & scanMask >> scanShift
	if key, known := editingKeys[m.wParam]; known && scan != key.scan {
		m.lParam = m.lParam&^(scanMask|extendedKey) | key.scan<<scanShift
		if key.extended {
			m.lParam |= extendedKey
		}
	} else if scan == 0 {
		m.lParam |= r.scan(m.wParam) & 0xFF << scanShift
	}
	return []keyMessage{m}
}

// character turns a Backspace that came as a character, without its key, into
// the key.
func (r *typingRepair) character(m keyMessage) []keyMessage {
	if m.wParam != '\b' || r.ctrl() {
		return []keyMessage{m}
	}
	if r.erasing > 0 {
		r.erasing--
		return []keyMessage{m}
	}
	lParam := editingKeys[vkBack].scan<<scanShift | 1
	return []keyMessage{{wmKeyDown, vkBack, lParam}, {wmKeyUp, vkBack, lParam | keyReleased}}
}
