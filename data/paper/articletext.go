package paper

import (
	"bytes"
	"fmt"
	"html"
	"strings"
)

// Text returns the article as plain text: headline, lead, the captions of its
// pictures, paragraphs with an empty line between, points with dashes.
func (a *Article) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n", a.Headline, a.Lead)
	for _, p := range a.Pictures {
		if p.Caption != "" {
			fmt.Fprintf(&b, "\n[Ảnh: %s]\n", p.Caption)
		}
	}
	for _, part := range a.Parts {
		fmt.Fprintf(&b, "\n%s\n", part.Text)
		for _, p := range part.Points {
			fmt.Fprintf(&b, "- %s\n", p)
		}
	}
	fmt.Fprintf(&b, "\n%s\n", a.Author)
	return b.String()
}

// pageHead begins a page that stands for itself.
const pageHead = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.55 "Times New Roman", serif; color: #17232b; }
h1 { font-size: 1.6rem; line-height: 1.3; }
figure { margin: 1.5rem 0; text-align: center; }
figure img { max-width: 100%%; height: auto; }
figcaption { font-style: italic; font-size: .95rem; }
.lead, .author { font-weight: bold; }
.author { text-align: right; }
</style>
</head>
<body>
<article>
`

// HTML returns the article as a page; files are the names of its pictures, which lie
// beside it.
func (a *Article) HTML(files []string) []byte {
	var b bytes.Buffer
	element := func(open, text, end string) { fmt.Fprintf(&b, "%s%s%s\n", open, html.EscapeString(text), end) }
	fmt.Fprintf(&b, pageHead, html.EscapeString(a.Headline))
	element("<h1>", a.Headline, "</h1>")
	element(`<p class="lead">`, a.Lead, "</p>")
	for i, p := range a.Pictures {
		if i >= len(files) {
			break
		}
		fmt.Fprintf(&b, "<figure>\n<img src=\"%s\" alt=\"%s\">\n", html.EscapeString(files[i]), html.EscapeString(p.Caption))
		if p.Caption != "" {
			element("<figcaption>", p.Caption, "</figcaption>")
		}
		b.WriteString("</figure>\n")
	}
	for _, part := range a.Parts {
		element("<p>", part.Text, "</p>")
		if len(part.Points) == 0 {
			continue
		}
		b.WriteString("<ul>\n")
		for _, p := range part.Points {
			element("<li>", p, "</li>")
		}
		b.WriteString("</ul>\n")
	}
	element(`<p class="author">`, a.Author, "</p>")
	b.WriteString("</article>\n</body>\n</html>\n")
	return b.Bytes()
}
