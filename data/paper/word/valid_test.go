package word_test

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strconv"
	"strings"
	"testing"

	"giaoban/data/paper"
)

// opened is a Word file taken apart.
type opened struct {
	names []string
	bytes map[string][]byte
	trees map[string]*tree
}

func open(t testing.TB, file []byte) opened {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	must(t, err)
	o := opened{bytes: map[string][]byte{}, trees: map[string]*tree{}}
	for _, f := range archive.File {
		r, err := f.Open()
		must(t, err)
		content, err := io.ReadAll(r)
		must(t, err)
		if _, twice := o.bytes[f.Name]; twice {
			t.Errorf("%s is there twice", f.Name)
		}
		o.names, o.bytes[f.Name] = append(o.names, f.Name), content
		if ext := path.Ext(f.Name); ext == ".xml" || ext == ".rels" {
			if o.trees[f.Name], err = treeOf(content); err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	return o
}

// valid checks every part of a Word file against what ECMA-376 requires of it.
func valid(t testing.TB, file []byte) opened {
	t.Helper()
	o := open(t, file)
	for _, name := range o.names {
		root := o.trees[name]
		if root == nil {
			continue
		}
		schema := packageSchema
		if strings.HasPrefix(root.name, "w:") {
			schema = wordSchema
		}
		for i, fault := range root.faults(schema, "") {
			if i == 5 {
				t.Errorf("%s: … and more", name)
				break
			}
			t.Errorf("%s: %s", name, fault)
		}
		declared(t, name, root)
	}
	typed(t, o)
	related(t, o)
	meant(t, o)
	return o
}

// declared wants every prefix that a part uses declared at its root.
func declared(t testing.TB, part string, root *tree) {
	t.Helper()
	root.each(func(n *tree) {
		names := []string{n.name}
		for a := range n.attrs {
			names = append(names, a)
		}
		for _, name := range names {
			prefix, _, has := strings.Cut(name, ":")
			if has && prefix != "xml" && prefix != "xmlns" && root.attrs["xmlns:"+prefix] == "" {
				t.Errorf("%s: the prefix %s is not declared", part, prefix)
			}
		}
	})
}

// typed wants a content type for every part (ECMA-376-2, 10.1.2).
func typed(t testing.TB, o opened) {
	t.Helper()
	types := o.trees["[Content_Types].xml"]
	if types == nil || o.names[0] != "[Content_Types].xml" {
		t.Fatal("the file does not begin with its content types")
	}
	known := map[string]bool{}
	for _, n := range types.inside {
		if n.name == "Default" {
			known["."+n.attrs["Extension"]] = true
			continue
		}
		known[n.attrs["PartName"]] = true
		if o.bytes[strings.TrimPrefix(n.attrs["PartName"], "/")] == nil {
			t.Errorf("a content type for %s, which is not there", n.attrs["PartName"])
		}
	}
	for _, name := range o.names[1:] {
		byName := path.Ext(name) == ".xml"
		if byName && !known["/"+name] || !byName && !known[path.Ext(name)] {
			t.Errorf("%s has no content type", name)
		}
	}
}

// related wants every relationship to lead to a part, every part to be led to, and
// every id that a part uses to be one of its relationships.
func related(t testing.TB, o opened) {
	t.Helper()
	led := map[string]bool{"[Content_Types].xml": true}
	for name, root := range o.trees {
		if path.Ext(name) != ".rels" {
			continue
		}
		led[name] = true
		source := path.Join(path.Dir(path.Dir(name)), strings.TrimSuffix(path.Base(name), ".rels"))
		ids := map[string]bool{}
		for _, r := range root.inside {
			target := path.Join(path.Dir(path.Dir(name)), r.attrs["Target"])
			if ids[r.attrs["Id"]] || o.bytes[target] == nil {
				t.Errorf("%s: relationship %s to %s", name, r.attrs["Id"], target)
			}
			ids[r.attrs["Id"]], led[target] = true, true
		}
		if o.trees[source] == nil {
			continue
		}
		o.trees[source].each(func(n *tree) {
			for _, a := range []string{"r:id", "r:embed"} {
				if id := n.attrs[a]; id != "" && !ids[id] {
					t.Errorf("%s: %s names the relationship %s, which is not there", source, n.name, id)
				}
			}
		})
	}
	for _, name := range o.names {
		if !led[name] {
			t.Errorf("nothing leads to %s", name)
		}
	}
}

// meant checks what the rules of XML cannot say: styles exist, rows fill their
// tables, cells end in a paragraph, tables do not touch, drawings have ids of their
// own.
func meant(t testing.TB, o opened) {
	t.Helper()
	styles := map[string]string{}
	for _, s := range o.trees["word/styles.xml"].inside {
		if s.name == "w:style" {
			if styles[s.attrs["w:styleId"]] != "" {
				t.Errorf("the style %s is there twice", s.attrs["w:styleId"])
			}
			styles[s.attrs["w:styleId"]] = s.attrs["w:type"]
		}
	}
	drawings := map[string]bool{}
	o.trees["word/document.xml"].each(func(n *tree) {
		switch n.name {
		case "w:pStyle":
			if styles[n.attrs["w:val"]] != "paragraph" {
				t.Errorf("a paragraph of the style %q", n.attrs["w:val"])
			}
		case "w:tblStyle":
			if styles[n.attrs["w:val"]] != "table" {
				t.Errorf("a table of the style %q", n.attrs["w:val"])
			}
		case "wp:docPr":
			if drawings[n.attrs["id"]] {
				t.Errorf("two drawings with the id %s", n.attrs["id"])
			}
			drawings[n.attrs["id"]] = true
		case "w:tbl":
			filled(t, n)
		}
		for i := 1; i < len(n.inside); i++ {
			if n.inside[i].name == "w:tbl" && n.inside[i-1].name == "w:tbl" {
				t.Errorf("two tables touch in %s", n.name)
			}
		}
	})
}

// filled wants every row of a table to have as many columns as the table.
func filled(t testing.TB, table *tree) {
	t.Helper()
	columns := len(table.first("w:tblGrid").inside)
	for _, row := range table.inside {
		if row.name != "w:tr" {
			continue
		}
		cells := 0
		for _, c := range row.inside {
			if c.name != "w:tc" {
				continue
			}
			span := 1
			if s := c.first("w:tcPr").first("w:gridSpan"); s != nil {
				span, _ = strconv.Atoi(s.attrs["w:val"])
			}
			cells += span
			if last := c.inside[len(c.inside)-1]; last.name != "w:p" {
				t.Errorf("a cell ends in %s", last.name)
			}
		}
		if cells != columns {
			t.Errorf("a row of %d columns in a table of %d", cells, columns)
		}
	}
}

func TestEveryPaperIsValid(t *testing.T) {
	fonts := embedded(t)
	for name, d := range allPapers(t) {
		t.Run(name, func(t *testing.T) {
			file := written(t, d, fonts)
			o := valid(t, file)
			if !bytes.Equal(file, written(t, d, fonts)) {
				t.Error("the same paper gives other bytes")
			}
			sect := o.trees["word/document.xml"].first("w:body").first("w:sectPr")
			if numbered := sect.first("w:titlePg") != nil; numbered != (d.Copies == 0) {
				t.Errorf("pages numbered: %v", numbered)
			}
			size := sect.first("w:pgSz").attrs
			if wide := size["w:w"] == "16838" && size["w:h"] == "11906" && size["w:orient"] == "landscape"; wide != d.Landscape {
				t.Errorf("the sheet is %v", size)
			}
		})
	}
}

// TestTheRulesFindFaults: the rules themselves are worth nothing if they let all
// pass.
func TestTheRulesFindFaults(t *testing.T) {
	cases := map[string]string{
		"out of order":          `<w:p><w:pPr><w:jc w:val="center"/><w:keepNext/></w:pPr></w:p>`,
		"properties behind":     `<w:p><w:r/><w:pPr/></w:p>`,
		"a missing attribute":   `<w:p><w:pPr><w:jc/></w:pPr></w:p>`,
		"a wrong value":         `<w:p><w:pPr><w:jc w:val="middle"/></w:pPr></w:p>`,
		"an unknown attribute":  `<w:p w:x="1"/>`,
		"an unknown element":    `<w:p><w:x/></w:p>`,
		"text where none is":    `<w:p>chữ</w:p>`,
		"a cell of nothing":     `<w:tbl><w:tblGrid/></w:tbl>`,
		"an attribute too many": `<w:p><w:r><w:br w:val="1"/></w:r></w:p>`,
	}
	for name, part := range cases {
		root, err := treeOf([]byte(part))
		must(t, err)
		if len(root.faults(wordSchema, "w:body")) == 0 {
			t.Errorf("%s passes: %s", name, part)
		}
	}
	if _, err := treeOf([]byte(`<w:p><w:r></w:p>`)); err == nil {
		t.Error("an element that is not closed passes")
	}
}

// TestABlockNobodyKnowsIsAnError, rather than missing from the file.
func TestABlockNobodyKnowsIsAnError(t *testing.T) {
	err := writeTo(io.Discard, &paper.Document{Blocks: []paper.Block{strange{}}}, embedded(t))
	if err == nil {
		t.Error("a block that cannot be written is left out in silence")
	}
}

type strange struct{ paper.Where }
