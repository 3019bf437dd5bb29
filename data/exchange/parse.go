package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"giaoban/data"
)

// depthMax is far more than any document nests; it keeps a hostile one from
// exhausting the stack.
const depthMax = 32

type nodeKind int

const (
	nullNode nodeKind = iota
	textNode
	numberNode
	flagNode
	listNode
	objectNode
)

// node is a JSON value as it was read, before anything is known of its meaning.
type node struct {
	kind   nodeKind
	text   string // of a text or of a number
	flag   bool
	items  []*node
	keys   []string
	fields map[string]*node
}

// parse reads one JSON value and nothing after it. A byte order mark before it
// is read over: Windows editors write one.
func parse(raw []byte) (*node, error) {
	raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
	if err := checkSyntax(raw); err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	return parseValue(decoder, "", 0)
}

func checkSyntax(raw []byte) error {
	refused := &data.Refusal{Code: data.RefusedSyntax}
	if at := firstInvalid(raw); at >= 0 {
		refused.Detail = position(raw, at)
		return refused
	}
	var whole json.RawMessage
	if err := json.Unmarshal(raw, &whole); err != nil {
		at := len(raw)
		if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
			at = int(syntax.Offset)
		}
		refused.Detail, refused.Err = position(raw, at), err
		return refused
	}
	if at := firstHalf(raw); at >= 0 {
		refused.Detail = position(raw, at)
		return refused
	}
	return nil
}

// firstHalf returns where valid JSON escapes half a character (a surrogate
// without its other), which Go would silently replace; -1 where it does not.
func firstHalf(raw []byte) int {
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		unit := escaped(raw[i:])
		if !utf16.IsSurrogate(unit) {
			i++
			continue
		}
		if utf16.DecodeRune(unit, escaped(raw[i+len(`\u0000`):])) == utf8.RuneError {
			return i
		}
		i += len(`\u0000\u0000`) - 1
	}
	return -1
}

// escaped returns the UTF-16 unit that raw begins with, written as \uXXXX; 0
// where it begins otherwise.
func escaped(raw []byte) rune {
	if len(raw) < len(`\u0000`) || string(raw[:2]) != `\u` {
		return 0
	}
	unit, err := strconv.ParseUint(string(raw[2:len(`\u0000`)]), 16, 16)
	if err != nil {
		return 0
	}
	return rune(unit)
}

// firstInvalid returns where the bytes stop being UTF-8, or -1.
func firstInvalid(raw []byte) int {
	if utf8.Valid(raw) {
		return -1
	}
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// position returns a byte offset as line:column, both from 1.
func position(raw []byte, offset int) string {
	before := string(raw[:min(offset, len(raw))])
	line := strings.Count(before, "\n") + 1
	column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
	return fmt.Sprintf("%d:%d", line, max(column, 1))
}

func parseValue(decoder *json.Decoder, path string, depth int) (*node, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, &data.Refusal{Code: data.RefusedSyntax, Field: path, Err: err}
	}
	switch value := token.(type) {
	case string:
		return &node{kind: textNode, text: value}, nil
	case json.Number:
		return &node{kind: numberNode, text: value.String()}, nil
	case bool:
		return &node{kind: flagNode, flag: value}, nil
	case json.Delim:
		if depth == depthMax {
			return nil, &data.Refusal{Code: data.RefusedType, Field: path, Detail: wantText}
		}
		if value == '[' {
			return parseList(decoder, path, depth+1)
		}
		return parseObject(decoder, path, depth+1)
	}
	return &node{kind: nullNode}, nil
}

func parseList(decoder *json.Decoder, path string, depth int) (*node, error) {
	list := &node{kind: listNode}
	for decoder.More() {
		item, err := parseValue(decoder, fmt.Sprintf("%s[%d]", path, len(list.items)), depth)
		if err != nil {
			return nil, err
		}
		list.items = append(list.items, item)
	}
	_, err := decoder.Token()
	return list, err
}

func parseObject(decoder *json.Decoder, path string, depth int) (*node, error) {
	object := &node{kind: objectNode, fields: map[string]*node{}}
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			return nil, &data.Refusal{Code: data.RefusedSyntax, Field: path, Err: err}
		}
		key, _ := token.(string)
		inside := join(path, key)
		if _, there := object.fields[key]; there {
			return nil, &data.Refusal{Code: data.RefusedDuplicate, Field: inside, Detail: key}
		}
		value, err := parseValue(decoder, inside, depth)
		if err != nil {
			return nil, err
		}
		object.keys = append(object.keys, key)
		object.fields[key] = value
	}
	_, err := decoder.Token()
	return object, err
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
