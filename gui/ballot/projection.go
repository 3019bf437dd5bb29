package ballot

import (
	"fmt"

	"fyne.io/fyne/v2"

	"giaoban/gui/kit"
)

// newProjection is the result as the room sees it: large, without anything that can be
// pressed.
func newProjection(f facts, words kit.Words) (fyne.CanvasObject, error) {
	rows, err := newResultRows(f, words)
	if err != nil {
		return nil, err
	}
	head := kit.NewText(kit.TextOptions{Text: title(f.ballot, words), Role: kit.RoleFigure, Bold: true, Wrap: true, MaxLines: 2})
	var figures []fyne.CanvasObject
	for _, figure := range newFigures(f.ballot) {
		number := kit.NewText(kit.TextOptions{Text: fmt.Sprint(figure.n), Role: kit.RoleFigure, Bold: true})
		label := kit.NewText(kit.TextOptions{Text: words.T(figure.key), Role: kit.RoleLead, Color: kit.ColorText2, Ellipsis: true})
		figures = append(figures, kit.HBox(8, number, kit.Grow(label)))
	}
	list := kit.VBox(0)
	for _, row := range rows {
		list.Add(kit.NewDivider())
		list.Add(projected(row))
	}
	legend := kit.NewText(kit.TextOptions{Text: legendWords(f, words), Role: kit.RoleLead, Color: kit.ColorText2, Wrap: true})
	return kit.Ground(kit.ColorSurface, kit.NewScroll(kit.Inside(32, 48, 32, 48, kit.VBox(24, head, kit.Tiled(150, 12, figures...), list, legend)))), nil
}

func projected(r resultRow) fyne.CanvasObject {
	name := kit.NewText(kit.TextOptions{Text: r.name, Role: kit.RoleVoting, Bold: true, Wrap: true})
	left := kit.VBox(6, name, kit.NewText(kit.TextOptions{Text: r.position, Role: kit.RoleLead, Color: kit.ColorText2, Wrap: true}),
		kit.HBox(0, kit.NewBadge(r.badge), kit.Spacer()))
	middle := kit.VBox(6, newVoteBar(r.share, r.mark, 40), kit.NewText(kit.TextOptions{Spans: r.votes, Role: kit.RoleLead, Wrap: true}),
		kit.NewText(kit.TextOptions{Text: r.words, Role: kit.RoleLead, Color: r.color, Wrap: true}))
	right := kit.VBox(0, kit.NewText(kit.TextOptions{Text: r.percent, Role: kit.RoleDisplay, Bold: true, Align: fyne.TextAlignTrailing, Ellipsis: true}),
		kit.NewText(kit.TextOptions{Text: r.base, Role: kit.RoleLead, Color: kit.ColorText2, Align: fyne.TextAlignTrailing, Wrap: true}))
	return kit.Inside(16, 0, 16, 0, kit.HBoxTop(28, kit.Sized(280, 0, left), kit.Grow(middle), kit.Sized(220, 0, right)))
}
