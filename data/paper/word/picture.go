package word

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"giaoban/data/paper"
)

// picture writes a photograph in the middle of the text, with its caption.
func (b *body) picture(p *paper.Picture) {
	jpeg, wide, high, err := p.Fit(b.doc.Landscape)
	if err != nil {
		b.err = err
		return
	}
	b.add(paragraph(styleCaption, look{before: paper.PictureGap, after: paper.PictureGap, keepNext: p.Caption != ""},
		el("w:r", b.drawing(b.relate(jpeg), p.Caption, wide, high))))
	if p.Caption != "" {
		b.add(paragraph(styleCaption, look{}, run(p.Caption, manner{})))
	}
}

// relate keeps a picture in the file, once, and returns its relationship.
func (b *body) relate(jpeg []byte) string {
	sum := sha256.Sum256(jpeg)
	key := hex.EncodeToString(sum[:])
	if id, known := b.known[key]; known {
		return id
	}
	n := len(b.pictures) + 1
	id, name := fmt.Sprintf("rIdPicture%d", n), fmt.Sprintf("media/image%d.jpeg", n)
	b.known[key] = id
	b.pictures = append(b.pictures, part{name: "word/" + name, bytes: jpeg})
	b.relations = append(b.relations, relation{id, relateImage, name})
	return id
}

// drawing shows a picture in the line of the text.
func (b *body) drawing(id, caption string, wide, high float64) *node {
	b.drawings++
	number, name := strconv.Itoa(b.drawings), clean(caption)
	extent := func(tag string) *node { return el(tag).with("cx", emus(wide)).with("cy", emus(high)) }
	properties := func(tag string) *node {
		return el(tag).with("id", number).with("name", "Ảnh "+number).with("descr", name)
	}
	shape := el("pic:spPr", el("a:xfrm", el("a:off").with("x", "0").with("y", "0"), extent("a:ext")),
		el("a:prstGeom", el("a:avLst")).with("prst", "rect"))
	fill := el("pic:blipFill", el("a:blip").with("r:embed", id), el("a:stretch", el("a:fillRect")))
	pic := el("pic:pic", el("pic:nvPicPr", properties("pic:cNvPr"), el("pic:cNvPicPr")), fill, shape)
	return el("w:drawing", el("wp:inline", extent("wp:extent"), properties("wp:docPr"),
		el("a:graphic", el("a:graphicData", pic).with("uri", spacePicture))).
		with("distT", "0").with("distB", "0").with("distL", "0").with("distR", "0"))
}
