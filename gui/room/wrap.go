package room

import (
	"strings"

	"fyne.io/fyne/v2"
)

// measure tells how wide words are.
type measure func(text string) float32

func measured(size float32, bold bool) measure {
	return func(text string) float32 {
		return fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
	}
}

// wrap breaks a text into lines no wider than width, at most so many; where more
// are needed the last ends with …. Words wider than a line are broken.
func wrap(text string, width float32, most int, of measure) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = append(lines, wrapParagraph(paragraph, width, most-len(lines)+1, of)...)
		if len(lines) > most {
			break
		}
	}
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	if most > 0 {
		lines[most-1] = shortened(lines[most-1], width, of)
	}
	return lines
}

// wrapParagraph stops after most lines: more are not looked at.
func wrapParagraph(text string, width float32, most int, of measure) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch longer := strings.TrimSpace(line + " " + word); {
		case of(longer) <= width:
			line = longer
			continue
		case line != "":
			lines = append(lines, line)
		}
		for line = word; of(line) > width; {
			head := fitting(line, width, of)
			lines, line = append(lines, head), line[len(head):]
			if len(lines) >= most {
				return lines
			}
		}
		if len(lines) >= most {
			return append(lines, line)
		}
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// fitting returns the longest beginning of a word that fits, at least a character.
func fitting(word string, width float32, of measure) string {
	runes := []rune(word)
	n := 1
	for n < len(runes) && n < 400 && of(string(runes[:n+1])) <= width {
		n++
	}
	return string(runes[:n])
}

func shortened(line string, width float32, of measure) string {
	runes := []rune(line)
	for len(runes) > 0 && of(string(runes)+"…") > width {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + "…"
}
