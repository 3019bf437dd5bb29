package paper

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"fmt"
	"time"
)

// errShape says that gofpdf wrote another file than finish knows.
var errShape = errors.New("finish paper: unexpected shape of the PDF file")

// finish makes gofpdf's file what an archive expects: version 1.4, fonts under
// their own names, a catalog that names the language and points at the XMP (which
// gofpdf writes but never refers to), and an id. The catalog is the last object,
// so all that stands before it keeps its place.
func finish(file []byte, names map[string]string) ([]byte, error) {
	const written, wanted = "%PDF-1.3", "%PDF-1.4"
	if !bytes.HasPrefix(file, []byte(written)) {
		return nil, errShape
	}
	copy(file, wanted)

	id := sha256.Sum256(file)
	for from, to := range names {
		file = bytes.ReplaceAll(file, []byte("/"+from), []byte("/"+subsetTag(id[:], to)+to))
	}
	return newTail(file, id[:16])
}

// subsetTag returns the six letters and plus sign that tell one subset of a font
// from another.
func subsetTag(id []byte, name string) string {
	sum := sha256.Sum256(append(bytes.Clone(id), name...))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag) + "+"
}

// newTail replaces the catalog and the trailer.
func newTail(file, id []byte) ([]byte, error) {
	catalog := bytes.LastIndex(file, []byte("<<\n/Type /Catalog\n"))
	table := bytes.LastIndex(file, []byte("xref\n0 "))
	trailer := bytes.LastIndex(file, []byte("trailer\n<<\n/Size "))
	metadata := objectBefore(file, "<< /Type /Metadata ")
	if start := bytes.LastIndex(file, []byte("startxref")); start >= 0 && table > start {
		table = bytes.LastIndex(file[:start], []byte("xref\n0 "))
	}
	if catalog < 0 || table < catalog || trailer < table || metadata == 0 {
		return nil, errShape
	}
	var size int
	if _, err := fmt.Sscanf(string(file[trailer:]), "trailer\n<<\n/Size %d", &size); err != nil {
		return nil, errShape
	}
	xref := bytes.Clone(file[table:trailer])

	out := bytes.NewBuffer(file[:catalog])
	fmt.Fprintf(out, "<<\n/Type /Catalog\n/Pages 1 0 R\n/Metadata %d 0 R\n/Lang (vi-VN)\n", metadata)
	fmt.Fprint(out, "/ViewerPreferences <</DisplayDocTitle true>>\n>>\nendobj\n")
	start := out.Len()
	out.Write(xref)
	fmt.Fprintf(out, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/ID [<%x> <%x>]\n>>\n", size, size-1, size-2, id, id)
	fmt.Fprintf(out, "startxref\n%d\n%%%%EOF\n", start)
	return out.Bytes(), nil
}

// objectBefore returns the number of the object whose body starts with head; 0
// where there is none.
func objectBefore(file []byte, head string) int {
	at := bytes.LastIndex(file, []byte(" 0 obj\n"+head))
	if at < 0 {
		return 0
	}
	number := 0
	line := bytes.LastIndexByte(file[:at], '\n')
	if _, err := fmt.Sscanf(string(file[line+1:at]), "%d", &number); err != nil {
		return 0
	}
	return number
}

// xmp returns the file's metadata as Dublin Core: title, author, subject, date
// and the language of the text.
func xmp(d *Document, date time.Time) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	b.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` + "\n")
	alternative(&b, "dc:title", d.Title)
	alternative(&b, "dc:description", d.Subject)
	if d.Author != "" {
		fmt.Fprintf(&b, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", escaped(d.Author))
	}
	b.WriteString("<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>\n")
	stamp := date.Format("2006-01-02T15:04:05Z07:00")
	fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n", stamp, stamp)
	fmt.Fprintf(&b, "<pdf:Producer>%s</pdf:Producer>\n", producer)
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.Bytes()
}

func alternative(b *bytes.Buffer, tag, text string) {
	if text != "" {
		fmt.Fprintf(b, "<%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></%s>\n", tag, escaped(text), tag)
	}
}

func escaped(s string) string {
	var b bytes.Buffer
	// A bytes.Buffer never fails.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
