package data

import "strings"

// Photo is a picture of a briefing. Its bytes (JPEG or PNG, at most
// PhotoSideMax pixels on the longer side) are fetched by id when needed.
type Photo struct {
	ID      PhotoID
	UUID    string
	Meeting MeetingID
	Order   int
	Caption string
	Format  string // "jpeg" or "png"
	Width   int    // pixels
	Height  int
	Size    int    // bytes
	SHA256  string // of the bytes, hexadecimal
}

// PhotoSideMax is the longer side, in pixels, to which pictures are shrunk.
const PhotoSideMax = 2000

// Clean normalises what was typed.
func (p *Photo) Clean() { cleanLines(&p.Caption) }

// Check reports the first field that cannot be kept.
func (p Photo) Check() error {
	return firstOf(atMost("caption", p.Caption, lineMax), known("format", p.Format, []string{"jpeg", "png"}))
}

// Attachment is a file kept with a briefing, such as the scan of a signed paper.
type Attachment struct {
	ID      AttachmentID
	UUID    string
	Meeting MeetingID
	Order   int
	Name    string // the file's name
	Caption string
	Format  string // "pdf", "jpeg" or "png"
	Size    int    // bytes
	SHA256  string
	Paper   PaperID // the signed paper that it is a scan of; 0 for any other file
}

// FileFormat tells the format of a file that can be attached by how its bytes begin:
// "pdf", "jpeg" or "png"; "" for any other.
func FileFormat(raw []byte) string {
	for format, begin := range map[string]string{"pdf": "%PDF-", "jpeg": "\xff\xd8\xff", "png": "\x89PNG\r\n\x1a\n"} {
		if strings.HasPrefix(string(raw[:min(len(raw), 16)]), begin) {
			return format
		}
	}
	return ""
}

// Clean normalises what was typed. The name keeps no folder: it may come from
// another desk, and one day names a file on this one.
func (a *Attachment) Clean() {
	cleanLines(&a.Name, &a.Caption)
	a.Name = a.Name[strings.LastIndexAny(a.Name, `/\`)+1:]
}

// Check reports the first field that cannot be kept.
func (a Attachment) Check() error {
	return firstOf(
		filled("name", a.Name), atMost("name", a.Name, lineMax), atMost("caption", a.Caption, lineMax),
		known("format", a.Format, []string{"pdf", "jpeg", "png"}),
	)
}
