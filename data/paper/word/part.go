package word

import (
	"time"

	"giaoban/data/paper"
	"giaoban/data/vietnamese"
)

// Namespaces of the parts (ECMA-376-1, Annex A; ECMA-376-2 for those of the package).
const (
	spaceMain          = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	spaceRelations     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	spacePackage       = "http://schemas.openxmlformats.org/package/2006/relationships"
	spaceTypes         = "http://schemas.openxmlformats.org/package/2006/content-types"
	spaceCore          = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
	spaceExtended      = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
	spaceDrawing       = "http://schemas.openxmlformats.org/drawingml/2006/main"
	spaceWordDrawing   = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	spacePicture       = "http://schemas.openxmlformats.org/drawingml/2006/picture"
	spaceDublinCore    = "http://purl.org/dc/elements/1.1/"
	spaceDublinTerms   = "http://purl.org/dc/terms/"
	spaceSchemaInstant = "http://www.w3.org/2001/XMLSchema-instance"
)

// Content types of the parts.
const (
	typeDocument  = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	typeStyles    = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
	typeSettings  = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
	typeFontTable = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
	typeHeader    = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
	typeCore      = "application/vnd.openxmlformats-package.core-properties+xml"
	typeExtended  = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
	typeRelations = "application/vnd.openxmlformats-package.relationships+xml"
)

// relation is one line of a part of relationships.
type relation struct{ id, kind, target string }

// Kinds of relationships.
const (
	relateDocument  = spaceRelations + "/officeDocument"
	relateStyles    = spaceRelations + "/styles"
	relateSettings  = spaceRelations + "/settings"
	relateFontTable = spaceRelations + "/fontTable"
	relateHeader    = spaceRelations + "/header"
	relateImage     = spaceRelations + "/image"
	relateExtended  = spaceRelations + "/extended-properties"
	relateCore      = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)

func relationsPart(relations []relation) *node {
	root := el("Relationships").with("xmlns", spacePackage)
	for _, r := range relations {
		root.add(el("Relationship").with("Id", r.id).with("Type", r.kind).with("Target", r.target))
	}
	return root
}

// typesPart is [Content_Types].xml.
func typesPart(parts []part) *node {
	root := el("Types").with("xmlns", spaceTypes)
	root.add(el("Default").with("Extension", "rels").with("ContentType", typeRelations))
	root.add(el("Default").with("Extension", "xml").with("ContentType", "application/xml"))
	root.add(el("Default").with("Extension", "jpeg").with("ContentType", "image/jpeg"))
	for _, p := range parts {
		if p.kind != "" {
			root.add(el("Override").with("PartName", "/"+p.name).with("ContentType", p.kind))
		}
	}
	return root
}

// settingsPart is word/settings.xml. The mode of compatibility is that of Word 2013
// and later, in which a table begins at the margin. A line that ends by hand is not
// stretched.
func settingsPart() *node {
	mode := el("w:compatSetting").with("w:name", "compatibilityMode").with("w:uri", "http://schemas.microsoft.com/office/word").with("w:val", "15")
	return el("w:settings", el("w:zoom").with("w:percent", "100"), val("w:defaultTabStop", twips(mm(paper.FirstIndentMM))),
		val("w:characterSpacingControl", "doNotCompress"), el("w:compat", el("w:doNotExpandShiftReturn"), mode),
		el("w:themeFontLang").with("w:val", "vi-VN"), val("w:decimalSymbol", ","), val("w:listSeparator", ";")).with("xmlns:w", spaceMain)
}

// fontTablePart is word/fontTable.xml.
func fontTablePart() *node {
	times := el("w:font", val("w:panose1", "02020603050405020304"), val("w:charset", "A3"), val("w:family", "roman"), val("w:pitch", "variable")).
		with("w:name", font)
	return el("w:fonts", times).with("xmlns:w", spaceMain)
}

// corePart is docProps/core.xml: what the file says of itself.
func corePart(d *paper.Document) *node {
	root := el("cp:coreProperties").with("xmlns:cp", spaceCore).with("xmlns:dc", spaceDublinCore).
		with("xmlns:dcterms", spaceDublinTerms).with("xmlns:xsi", spaceSchemaInstant)
	said := func(name, text string) {
		if text = vietnamese.CleanLine(text); text != "" {
			root.add(words(name, text))
		}
	}
	said("dc:title", d.Title)
	said("dc:subject", d.Subject)
	said("dc:creator", d.Author)
	stamp := dateOf(d).UTC().Format(time.RFC3339)
	root.add(words("dcterms:created", stamp).with("xsi:type", "dcterms:W3CDTF"))
	root.add(words("dcterms:modified", stamp).with("xsi:type", "dcterms:W3CDTF"))
	root.add(words("dc:language", "vi-VN"))
	return root
}

// dateOf is the date the file carries, as the PDF of the paper does.
func dateOf(d *paper.Document) time.Time {
	if d.Date.IsZero() {
		return time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	return d.Date
}

// extendedPart is docProps/app.xml.
func extendedPart() *node {
	return el("Properties", words("Application", "Sổ Giao Ban")).with("xmlns", spaceExtended)
}
