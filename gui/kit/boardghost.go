package kit

import (
	"fyne.io/fyne/v2"
)

// boardGhost is the card under the pointer while cards are dragged, with words
// that say where they will drop.
type boardGhost struct {
	words Words
	face  *boardFace
	said  bool // there is somewhere to drop
	box   *box
	icon  *glyph
	drop  *line // "Thả vào"
	title *line
}

func newBoardGhost(words Words) *boardGhost {
	g := &boardGhost{
		words: words, face: newBoardFace(words), box: newBox(ColorSurface, ColorLine, radiusControl),
		icon: newGlyph(IconCarried, ColorPrimary), drop: newLine("", RoleBody, ColorText2), title: newLine("", RoleBody, ColorText),
	}
	g.title.bold = true
	return g
}

func (g *boardGhost) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{g.face}
	if g.said {
		objects = append(objects, g.box.obj, g.icon.image, g.drop.obj, g.title.obj)
	}
	return objects
}

// show draws the card that is dragged.
func (g *boardGhost) show(card BoardCard, size fyne.Size, letters *letterWidths, version int) {
	g.face.Resize(size)
	g.face.show(card, faceLook{ghost: true}, letters, version)
}

// moveTo puts the card somewhere and says where it, or a number of cards, drops;
// without a title it drops nowhere.
func (g *boardGhost) moveTo(at fyne.Position, title string, cards int) {
	g.face.Move(at)
	g.said = title != ""
	if !g.said {
		return
	}
	g.drop.set(g.words.T(wordBoardDrop))
	if cards > 1 {
		g.drop.set(g.words.F(wordBoardDropMany, "n", cards))
	}
	g.title.set(title)
	g.box.paint()
	g.icon.paint()
	g.drop.paint()
	g.title.paint()
	g.layoutWords(at.AddXY(0, g.face.Size().Height+Px(6)))
}

func (g *boardGhost) layoutWords(at fyne.Position) {
	high := Px(HeightSmall)
	x := at.X + Px(8)
	g.icon.place(x, at.Y, Px(iconControl), high)
	x += Px(iconControl) + Px(6)
	g.drop.place(x, at.Y, g.drop.width(), high)
	x += g.drop.width() + Px(5)
	g.title.place(x, at.Y, g.title.width(), high)
	Put(g.box.obj, at.X, at.Y, x+g.title.width()+Px(10)-at.X, high)
}
