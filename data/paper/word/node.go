package word

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
)

// node is an element of a part: its name with prefix, attributes in their order,
// and either elements or text inside.
type node struct {
	name  string
	attrs []attr
	nodes []*node
	text  string
}

type attr struct{ name, value string }

// el makes an element; nil elements inside are left out.
func el(name string, nodes ...*node) *node {
	n := &node{name: name}
	return n.add(nodes...)
}

// with sets an attribute and returns the element.
func (n *node) with(name, value string) *node {
	n.attrs = append(n.attrs, attr{name, value})
	return n
}

func (n *node) add(nodes ...*node) *node {
	for _, child := range nodes {
		if child != nil {
			n.nodes = append(n.nodes, child)
		}
	}
	return n
}

// val makes an element whose one attribute is w:val.
func val(name, value string) *node { return el(name).with("w:val", value) }

// words makes an element with text inside.
func words(name, text string) *node {
	return &node{name: name, text: text}
}

// twips writes points as twentieths of a point.
func twips(points float64) string { return strconv.Itoa(int(math.Round(points * 20))) }

// halves writes points as half points, as sizes of letters are.
func halves(points float64) string { return strconv.Itoa(int(math.Round(points * 2))) }

// eighths writes points as eighths of a point, as widths of lines are.
func eighths(points float64) string { return strconv.Itoa(int(math.Round(points * 8))) }

// emus writes points as English Metric Units, as drawings are measured.
func emus(points float64) string { return strconv.Itoa(int(math.Round(points * 12700))) }

const pointsPerMM = 72 / 25.4

func mm(length float64) float64 { return length * pointsPerMM }

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// write writes the element as a whole part.
func (n *node) write(w io.Writer) error {
	b := bufio.NewWriterSize(w, 1<<16)
	b.WriteString(declaration)
	n.put(b)
	if err := b.Flush(); err != nil {
		return fmt.Errorf("write %s: %w", n.name, err)
	}
	return nil
}

// put writes the element. A bufio.Writer keeps its first error for Flush.
func (n *node) put(b *bufio.Writer) {
	b.WriteByte('<')
	b.WriteString(n.name)
	for _, a := range n.attrs {
		b.WriteByte(' ')
		b.WriteString(a.name)
		b.WriteString(`="`)
		_ = xml.EscapeText(b, []byte(a.value))
		b.WriteByte('"')
	}
	if len(n.nodes) == 0 && n.text == "" {
		b.WriteString("/>")
		return
	}
	b.WriteByte('>')
	_ = xml.EscapeText(b, []byte(n.text))
	for _, child := range n.nodes {
		child.put(b)
	}
	b.WriteString("</")
	b.WriteString(n.name)
	b.WriteByte('>')
}
