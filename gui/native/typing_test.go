package native

import (
	"slices"
	"testing"
)

// toolkit reads messages as GLFW 3.4 does: keys by their scan codes, characters
// from the space on.
type toolkit struct{ text []rune }

func (g *toolkit) take(messages []keyMessage) {
	for _, m := range messages {
		scan := m.lParam >> scanShift & 0x1FF
		switch {
		case m.message == wmKeyDown && scan == 0x0E && len(g.text) > 0:
			g.text = g.text[:len(g.text)-1]
		case m.message == wmKeyDown && scan == 0x152:
			g.text = append(g.text, []rune("dán")...)
		case m.message == wmChar && m.wParam >= ' ':
			g.text = append(g.text, rune(m.wParam))
		}
	}
}

func letter(r rune) keyMessage { return keyMessage{wmChar, uintptr(r), 1} }

func key(virtual, scan uintptr) []keyMessage {
	lParam := scan<<scanShift | 1
	return []keyMessage{{wmKeyDown, virtual, lParam}, {wmKeyUp, virtual, lParam | keyReleased}}
}

// erase is a Backspace key, as Windows tells of it: the key, its character, its release.
func erase(scan uintptr) []keyMessage {
	both := key(vkBack, scan)
	return []keyMessage{both[0], letter('\b'), both[1]}
}

func packet(r rune) []keyMessage {
	both := key(vkPacket, uintptr(r)&0xFF)
	return []keyMessage{both[0], letter(r), both[1]}
}

func TestTypingIsMended(t *testing.T) {
	insert := uintptr(extendedKey)
	for name, c := range map[string]struct {
		sent [][]keyMessage
		want string
	}{
		"a key without scan code":    {[][]keyMessage{{letter('a')}, erase(0), packet('â')}, "â"},
		"a key":                      {[][]keyMessage{{letter('a')}, erase(0x0E), packet('â')}, "â"},
		"another key's scan code":    {[][]keyMessage{{letter('a')}, erase(0x01), packet('â')}, "â"},
		"a Unicode key":              {[][]keyMessage{{letter('a')}, packet('\b'), packet('â')}, "â"},
		"a character":                {[][]keyMessage{{letter('a')}, {letter('\b')}, {letter('â')}}, "â"},
		"a key's message alone":      {[][]keyMessage{{letter('a')}, erase(0)[:2], {letter('â')}}, "â"},
		"keys ahead of characters":   {[][]keyMessage{{letter('a'), letter('b')}, {key(vkBack, 0)[0], key(vkBack, 0)[0], letter('\b'), letter('\b')}}, ""},
		"two styles after another":   {[][]keyMessage{{letter('a')}, erase(0), {letter('o')}, {letter('\b')}, {letter('ô')}}, "ô"},
		"the clipboard":              {[][]keyMessage{{{wmKeyDown, 0x2D, insert | 1}, {wmKeyUp, 0x2D, insert | 1 | keyReleased}}}, "dán"},
		"letters as Unicode keys":    {[][]keyMessage{packet('N'), packet('“'), packet('ữ')}, "N“ữ"},
		"an ordinary key and letter": {[][]keyMessage{{key('A', 0x1E)[0], letter('a'), key('A', 0x1E)[1]}}, "a"},
	} {
		repair := &typingRepair{scan: func(uintptr) uintptr { return 0 }, ctrl: func() bool { return false }}
		var g toolkit
		for _, messages := range c.sent {
			for _, m := range messages {
				g.take(repair.mend(m))
			}
		}
		if got := string(g.text); got != c.want {
			t.Errorf("%s: the field reads %q, want %q", name, got, c.want)
		}
	}
}

func TestKeysOfTheKeyboardStayAsTheyAre(t *testing.T) {
	repair := &typingRepair{scan: func(uintptr) uintptr { return 0x23 }, ctrl: func() bool { return true }}
	for name, m := range map[string]keyMessage{
		"Ctrl+H, whose character is a Backspace": {wmChar, '\b', 1},
		"← of the numeric pad":                   {wmKeyDown, 0x25, 0x4B<<scanShift | 1},
		"a letter":                               {wmKeyDown, 'H', 0x23<<scanShift | 1},
		"a mouse move":                           {0x0200, 0, 0},
	} {
		if got := repair.mend(m); !slices.Equal(got, []keyMessage{m}) {
			t.Errorf("%s becomes %v", name, got)
		}
	}
	if got := repair.mend(keyMessage{wmKeyDown, 'H', 1}); got[0].lParam>>scanShift&0xFF != 0x23 {
		t.Errorf("a letter without scan code becomes %v", got)
	}
}
