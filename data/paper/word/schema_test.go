package word_test

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
)

// element says what ECMA-376-1 (transitional) requires of an element: the elements
// inside, in their order, and the attributes. Only what papers use is here; what is
// not here must not be written.
type element struct {
	inside string // names in their order: "?" at most once, "*" any number, none exactly once; "a|b*" any of them
	attrs  string // names with a pattern: "w:val=[a-z]+"; "!" before what is required
	text   bool
}

// Patterns of values: ST_DecimalNumber, ST_TwipsMeasure, ST_OnOff, ST_HexColor, …
const (
	integer  = `-?\d+`
	natural  = `\d+`
	onOff    = `[01]`
	anyText  = `.*`
	some     = `.+`
	hexColor = `[0-9A-F]{6}`
)

const (
	run      = "w:r|w:fldSimple*"
	block    = "w:p|w:tbl*"
	flag     = "w:val=" + onOff
	value    = "!w:val=" + some
	number   = "!w:val=" + natural
	border   = "!w:val=single|dashed !w:sz=" + natural + " !w:space=" + natural + " !w:color=" + hexColor
	measure  = "!w:w=" + integer + " !w:type=dxa"
	margins  = "w:top? w:left? w:bottom? w:right?"
	rowParts = "w:cantSplit? w:trHeight? w:tblHeader?" // a choice in any order; one is kept to
)

// wordSchema is that of the parts under word/.
var wordSchema = map[string]element{
	"w:document": {inside: "w:body"},
	"w:body":     {inside: block + " w:sectPr"},
	"w:hdr":      {inside: block},
	"w:p":        {inside: "w:pPr? " + run},
	"w:pPr": {inside: "w:pStyle? w:keepNext? w:keepLines? w:pageBreakBefore? w:widowControl? w:pBdr? w:tabs? w:spacing? w:ind? w:jc? " +
		"w:outlineLvl? w:rPr? w:sectPr?"},
	"w:pStyle": {attrs: value}, "w:keepNext": {attrs: flag}, "w:keepLines": {attrs: flag}, "w:pageBreakBefore": {attrs: flag},
	"w:pBdr":    {inside: "w:top? w:left? w:bottom? w:right? w:between?"},
	"w:tabs":    {inside: "w:tab*"},
	"w:spacing": {attrs: "w:before=" + natural + " w:after=" + natural + " w:line=" + integer + " w:lineRule=auto|exact|atLeast"},
	"w:ind":     {attrs: "w:left=" + integer + " w:right=" + integer + " w:hanging=" + natural + " w:firstLine=" + natural},
	"w:jc":      {attrs: "!w:val=left|center|right|both"}, "w:outlineLvl": {attrs: "!w:val=[0-8]"},
	"w:r":      {inside: "w:rPr? w:t|w:br|w:tab|w:drawing*"},
	"w:rPr":    {inside: "w:rFonts? w:b? w:bCs? w:i? w:iCs? w:strike? w:color? w:sz? w:szCs? w:u? w:lang?"},
	"w:rFonts": {attrs: "w:ascii=" + some + " w:hAnsi=" + some + " w:eastAsia=" + some + " w:cs=" + some},
	"w:b":      {attrs: flag}, "w:bCs": {attrs: flag}, "w:i": {attrs: flag}, "w:iCs": {attrs: flag}, "w:strike": {attrs: flag},
	"w:color": {attrs: "!w:val=" + hexColor}, "w:sz": {attrs: number}, "w:szCs": {attrs: number}, "w:u": {attrs: "!w:val=single"},
	"w:lang": {attrs: "w:val=" + some + " w:eastAsia=" + some + " w:bidi=" + some},
	"w:t":    {attrs: "xml:space=preserve", text: true}, "w:br": {}, "w:fldSimple": {inside: run, attrs: "!w:instr=" + some},
	"w:tbl":      {inside: "w:tblPr w:tblGrid w:tr*"},
	"w:tblPr":    {inside: "w:tblStyle? w:tblW? w:jc? w:tblInd? w:tblBorders? w:tblLayout? w:tblCellMar? w:tblLook?"},
	"w:tblStyle": {attrs: value}, "w:tblW": {attrs: measure}, "w:tblInd": {attrs: measure}, "w:tblLayout": {attrs: "!w:type=fixed|autofit"},
	"w:tblBorders": {inside: "w:top? w:left? w:bottom? w:right? w:insideH? w:insideV?"},
	"w:insideH":    {attrs: border}, "w:insideV": {attrs: border},
	"w:tblCellMar": {inside: margins},
	"w:tblLook": {attrs: "w:val=[0-9A-F]{4} w:firstRow=" + onOff + " w:lastRow=" + onOff + " w:firstColumn=" + onOff +
		" w:lastColumn=" + onOff + " w:noHBand=" + onOff + " w:noVBand=" + onOff},
	"w:tblGrid": {inside: "w:gridCol*"}, "w:gridCol": {attrs: "w:w=" + natural},
	"w:tr": {inside: "w:trPr? w:tc*"}, "w:trPr": {inside: rowParts},
	"w:cantSplit": {attrs: flag}, "w:trHeight": {attrs: "w:val=" + natural + " w:hRule=exact|atLeast"}, "w:tblHeader": {attrs: flag},
	"w:tc":   {inside: "w:tcPr? " + block},
	"w:tcPr": {inside: "w:tcW? w:gridSpan? w:tcBorders? w:tcMar?"},
	"w:tcW":  {attrs: measure}, "w:gridSpan": {attrs: number}, "w:tcBorders": {inside: margins}, "w:tcMar": {inside: margins},
	"w:sectPr":          {inside: "w:headerReference|w:footerReference* w:type? w:pgSz? w:pgMar? w:pgNumType? w:titlePg?"},
	"w:headerReference": {attrs: "!w:type=default|first|even !r:id=" + some}, "w:type": {attrs: "w:val=nextPage|continuous"},
	"w:pgSz": {attrs: "w:w=" + natural + " w:h=" + natural + " w:orient=portrait|landscape"},
	"w:pgMar": {attrs: "!w:top=" + integer + " !w:right=" + natural + " !w:bottom=" + integer + " !w:left=" + natural +
		" !w:header=" + natural + " !w:footer=" + natural + " !w:gutter=" + natural},
	"w:pgNumType": {attrs: "w:start=" + natural}, "w:titlePg": {attrs: flag},

	"w:drawing":     {inside: "wp:inline*"},
	"wp:inline":     {inside: "wp:extent wp:effectExtent? wp:docPr wp:cNvGraphicFramePr? a:graphic", attrs: "distT=" + natural + " distB=" + natural + " distL=" + natural + " distR=" + natural},
	"wp:extent":     {attrs: "!cx=" + natural + " !cy=" + natural},
	"wp:docPr":      {attrs: "!id=" + natural + " !name=" + anyText + " descr=" + anyText},
	"a:graphic":     {inside: "a:graphicData"},
	"a:graphicData": {inside: "pic:pic", attrs: "!uri=" + some},
	"pic:pic":       {inside: "pic:nvPicPr pic:blipFill pic:spPr"},
	"pic:nvPicPr":   {inside: "pic:cNvPr pic:cNvPicPr"},
	"pic:cNvPr":     {attrs: "!id=" + natural + " !name=" + anyText + " descr=" + anyText},
	"pic:cNvPicPr":  {},
	"pic:blipFill":  {inside: "a:blip? a:stretch?"},
	"a:blip":        {attrs: "r:embed=" + some},
	"a:stretch":     {inside: "a:fillRect?"},
	"a:fillRect":    {},
	"pic:spPr":      {inside: "a:xfrm? a:prstGeom?"},
	"a:xfrm":        {inside: "a:off? a:ext?"},
	"a:off":         {attrs: "!x=" + integer + " !y=" + integer},
	"a:ext":         {attrs: "!cx=" + natural + " !cy=" + natural},
	"a:prstGeom":    {inside: "a:avLst?", attrs: "!prst=rect"},
	"a:avLst":       {},
	"w:styles":      {inside: "w:docDefaults? w:style*"},
	"w:docDefaults": {inside: "w:rPrDefault? w:pPrDefault?"},
	"w:rPrDefault":  {inside: "w:rPr?"},
	"w:pPrDefault":  {inside: "w:pPr?"},
	"w:style": {
		inside: "w:name? w:basedOn? w:next? w:link? w:uiPriority? w:semiHidden? w:unhideWhenUsed? w:qFormat? w:pPr? w:rPr? w:tblPr?",
		attrs:  "w:type=paragraph|character|table w:default=" + onOff + " w:styleId=[A-Za-z0-9]+",
	},
	"w:name": {attrs: value}, "w:basedOn": {attrs: value}, "w:uiPriority": {attrs: number}, "w:semiHidden": {attrs: flag}, "w:qFormat": {attrs: flag},
	"w:settings": {inside: "w:zoom? w:defaultTabStop? w:characterSpacingControl? w:compat? w:themeFontLang? w:decimalSymbol? w:listSeparator?"},
	"w:zoom":     {attrs: "!w:percent=" + natural}, "w:defaultTabStop": {attrs: number}, "w:characterSpacingControl": {attrs: "!w:val=doNotCompress"},
	"w:compat": {inside: "w:doNotExpandShiftReturn? w:compatSetting*"}, "w:doNotExpandShiftReturn": {attrs: flag}, "w:compatSetting": {attrs: "w:name=" + some + " w:uri=" + some + " w:val=" + some},
	"w:themeFontLang": {attrs: "w:val=" + some}, "w:decimalSymbol": {attrs: value}, "w:listSeparator": {attrs: value},
	"w:fonts": {inside: "w:font*"}, "w:font": {inside: "w:altName? w:panose1? w:charset? w:family? w:notTrueType? w:pitch?", attrs: "!w:name=" + some},
	"w:panose1": {attrs: "!w:val=[0-9A-F]{20}"}, "w:charset": {attrs: "w:val=[0-9A-F]{2}"}, "w:family": {attrs: "!w:val=roman"}, "w:pitch": {attrs: "!w:val=variable"},
}

// packageSchema is that of the parts of the package (ECMA-376-2) and of what the
// file says of itself.
var packageSchema = map[string]element{
	"Types":         {inside: "Default|Override*"},
	"Default":       {attrs: "!Extension=[a-z]+ !ContentType=" + some},
	"Override":      {attrs: "!PartName=/.+ !ContentType=" + some},
	"Relationships": {inside: "Relationship*"},
	"Relationship":  {attrs: "!Id=[A-Za-z][A-Za-z0-9]* !Type=http.+ !Target=" + some},
	"Properties":    {inside: "Application?"}, "Application": {text: true},
	"cp:coreProperties": {inside: "dc:title|dc:subject|dc:creator|dcterms:created|dcterms:modified|dc:language*"},
	"dc:title":          {text: true}, "dc:subject": {text: true}, "dc:creator": {text: true}, "dc:language": {text: true},
	"dcterms:created": {attrs: "!xsi:type=dcterms:W3CDTF", text: true}, "dcterms:modified": {attrs: "!xsi:type=dcterms:W3CDTF", text: true},
}

// sides are elements whose content depends on what they stand in.
var sides = map[string]string{"w:top": "", "w:left": "", "w:bottom": "", "w:right": "", "w:tab": ""}

// ruleOf returns what is required of an element inside another.
func ruleOf(schema map[string]element, parent, name string) (element, bool) {
	if _, side := sides[name]; !side {
		rule, ok := schema[name]
		return rule, ok
	}
	switch parent {
	case "w:pBdr", "w:tblBorders", "w:tcBorders":
		return element{attrs: border}, true
	case "w:tblCellMar", "w:tcMar":
		return element{attrs: measure}, true
	case "w:tabs":
		return element{attrs: "!w:val=right w:leader=dot !w:pos=" + integer}, true
	}
	return element{}, name == "w:tab" && parent == "w:r"
}

// tree is an element as it is read back, with the prefixes as they are written.
type tree struct {
	name   string
	attrs  map[string]string
	inside []*tree
	text   string
}

// treeOf reads a part. It fails where the part is no XML or uses a prefix that it
// does not declare.
func treeOf(content []byte) (*tree, error) {
	decoder := xml.NewDecoder(strings.NewReader(string(content)))
	var root *tree
	var open []*tree
	for {
		token, err := decoder.RawToken()
		if token == nil {
			if len(open) > 0 || root == nil {
				return nil, fmt.Errorf("the part ends too early: %w", err)
			}
			return root, nil
		}
		switch token := token.(type) {
		case xml.StartElement:
			t := &tree{name: prefixed(token.Name), attrs: map[string]string{}}
			for _, a := range token.Attr {
				t.attrs[prefixed(a.Name)] = a.Value
			}
			if len(open) > 0 {
				open[len(open)-1].inside = append(open[len(open)-1].inside, t)
			} else {
				root = t
			}
			open = append(open, t)
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1].name != prefixed(token.Name) {
				return nil, fmt.Errorf("%s is closed where it is not open", prefixed(token.Name))
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].text += string(token)
			}
		}
	}
}

func prefixed(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// faults lists what an element and all inside it break of the rules.
func (t *tree) faults(schema map[string]element, parent string) []string {
	rule, ok := ruleOf(schema, parent, t.name)
	if !ok {
		return []string{fmt.Sprintf("%s must not stand in %s", t.name, parent)}
	}
	var found []string
	report := func(format string, args ...any) { found = append(found, t.name+": "+fmt.Sprintf(format, args...)) }
	if !rule.text && strings.TrimSpace(t.text) != "" {
		report("holds the text %q", t.text)
	}
	var names []string
	for _, child := range t.inside {
		names = append(names, child.name)
	}
	if wrong := inOrder(rule.inside, names); wrong != "" {
		report("%s", wrong)
	}
	known := map[string]bool{}
	for _, a := range strings.Fields(rule.attrs) {
		required := strings.HasPrefix(a, "!")
		name, pattern, _ := strings.Cut(strings.TrimPrefix(a, "!"), "=")
		known[name] = true
		value, has := t.attrs[name]
		switch {
		case !has && required:
			report("lacks %s", name)
		case has && !regexp.MustCompile("^(?s:"+pattern+")$").MatchString(value):
			report("%s is %q", name, value)
		}
	}
	for name := range t.attrs {
		if !known[name] && !strings.HasPrefix(name, "xmlns") {
			report("must not have %s", name)
		}
	}
	for _, child := range t.inside {
		found = append(found, child.faults(schema, t.name)...)
	}
	return found
}

// inOrder says what is wrong with the order of elements; "" for nothing.
func inOrder(model string, names []string) string {
	at := 0
	for _, step := range strings.Fields(model) {
		many, optional := strings.HasSuffix(step, "*"), strings.HasSuffix(step, "?")
		allowed := strings.Split(strings.TrimRight(step, "*?"), "|")
		count := 0
		for at < len(names) && contains(allowed, names[at]) && (many || count == 0) {
			at++
			count++
		}
		if count == 0 && !many && !optional {
			return "lacks " + step
		}
	}
	if at < len(names) {
		return fmt.Sprintf("%s stands out of its order, as number %d of %v", names[at], at+1, names)
	}
	return ""
}

func contains(list []string, name string) bool {
	for _, s := range list {
		if s == name {
			return true
		}
	}
	return false
}

// each calls f for an element and all inside it.
func (t *tree) each(f func(*tree)) {
	f(t)
	for _, child := range t.inside {
		child.each(f)
	}
}

// first returns the first element of that name inside; nil for none.
func (t *tree) first(name string) *tree {
	for _, child := range t.inside {
		if child.name == name {
			return child
		}
	}
	return nil
}
