package preview

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data/paper"
	"giaoban/gui/kit"
)

// CautionKind is what a caution is about.
type CautionKind int

// The kinds of cautions.
const (
	CautionMissing    CautionKind = iota // a fact is missing and prints as dots
	CautionUnreported                    // a unit has not reported
	CautionUndrawn                       // characters could not be drawn
)

// Caution is one thing to look at before a paper is printed.
type Caution struct {
	Kind CautionKind
	Text string
	Note string // where it is typed, or what was printed instead
	// Go leads to the field; nil: there is none to lead to.
	Go func()
}

// CautionList lists cautions beside the pages. Each leads to its field, by a
// press or by Enter.
type CautionList struct {
	*kit.Table[Caution]
	desk *kit.Desk
}

// heightCaution is the height of a line at 100 %.
const heightCaution float32 = 48

// NewCautionList makes an empty list.
func NewCautionList(desk *kit.Desk) *CautionList {
	c := &CautionList{desk: desk}
	c.Table = kit.NewTable(kit.TableOptions[Caution]{
		Columns: []kit.Column[Caution]{
			{ID: "icon", Width: 28, Create: newCautionIcon, Update: setCautionIcon},
			{ID: "text", Create: newCautionText, Update: setCautionText},
			{ID: "go", Width: 48, Align: fyne.TextAlignTrailing, Create: newGo, Update: c.setGo},
		},
		HeadHidden: true, Bare: true, RowHeight: heightCaution, OnActivate: func(_ int, caution Caution) { caution.lead() },
		Hints: []kit.Hint{{Keys: []string{"Enter"}, Word: desk.Words.T("preview.hint.fill")}},
	})
	return c
}

func (c Caution) lead() {
	if c.Go != nil {
		c.Go()
	}
}

func newCautionIcon() fyne.CanvasObject {
	return kit.NewIcon(kit.IconOptions{Name: kit.IconMissing, Color: kit.ColorAmber, Size: 18})
}

func setCautionIcon(cell fyne.CanvasObject, caution Caution) {
	icon, ok := cell.(*kit.Icon)
	switch {
	case !ok:
	case caution.Kind == CautionUndrawn:
		icon.Set(kit.IconWarning, kit.ColorAmber)
	default:
		icon.Set(kit.IconMissing, kit.ColorAmber)
	}
}

func newCautionText() fyne.CanvasObject {
	return kit.VBox(0, kit.NewText(kit.TextOptions{Ellipsis: true}),
		kit.NewText(kit.TextOptions{Role: kit.RoleCaption, Color: kit.ColorText2, Ellipsis: true}))
}

func setCautionText(cell fyne.CanvasObject, caution Caution) {
	lines, ok := cell.(*fyne.Container)
	if !ok {
		return
	}
	for i, text := range []string{caution.Text, caution.Note} {
		if line, ok := lines.Objects[i].(*kit.Text); ok {
			line.SetText(text)
		}
	}
}

func newGo() fyne.CanvasObject { return kit.NewCellLink(kit.LinkOptions{}) }

func (c *CautionList) setGo(cell fyne.CanvasObject, caution Caution) {
	link, ok := cell.(*kit.CellLink)
	if !ok {
		return
	}
	words := ""
	if caution.Go != nil {
		words = c.desk.Words.T("preview.fill")
	}
	link.SetText(words)
	link.SetOnTap(caution.lead)
}

// Undrawn is the caution about characters that a paper could not draw.
func Undrawn(words *translations.Words, w paper.Warning, lead func()) Caution {
	names := make([]string, len(w.Runes))
	for i, r := range w.Runes {
		names[i] = fmt.Sprintf("U+%04X", r)
	}
	return Caution{
		Kind: CautionUndrawn, Text: words.F("preview.undrawn", "where", w.Where, "page", w.Page),
		Note: words.F("preview.undrawn.note", "runes", strings.Join(names, ", "), "n", w.Count), Go: lead,
	}
}
