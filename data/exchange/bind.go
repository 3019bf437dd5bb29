package exchange

import (
	"encoding/base64"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"

	"giaoban/data"
)

// What a value must be, as the detail of a refusal; words under "type.<code>".
const (
	wantText   = "text"
	wantNumber = "number"
	wantFlag   = "flag"
	wantList   = "list"
	wantObject = "object"
	wantBase64 = "base64"
	wantMoment = "moment"
)

var (
	dayType    = reflect.TypeFor[data.Day]()
	clockType  = reflect.TypeFor[data.TimeOfDay]()
	momentType = reflect.TypeFor[time.Time]()
	bytesType  = reflect.TypeFor[[]byte]()
)

func mistyped(path, want string) error {
	return &data.Refusal{Code: data.RefusedType, Field: path, Detail: want}
}

// bind puts a parsed value into a field of a document. It takes only the exact
// type and the exact spelling of a field.
func bind(n *node, into reflect.Value, path string) error {
	if into.Kind() == reflect.Pointer {
		return bindPointer(n, into, path)
	}
	switch into.Type() {
	case dayType, clockType, momentType, bytesType:
		return bindScalar(n, into, path)
	}
	switch into.Kind() {
	case reflect.Struct:
		return bindObject(n, into, path)
	case reflect.Slice:
		return bindList(n, into, path)
	case reflect.Bool:
		if n.kind != flagNode {
			return mistyped(path, wantFlag)
		}
		into.SetBool(n.flag)
		return nil
	case reflect.Int, reflect.Int64:
		return bindNumber(n, into, path)
	}
	if n.kind != textNode {
		return mistyped(path, wantText)
	}
	into.SetString(n.text)
	return nil
}

func bindPointer(n *node, into reflect.Value, path string) error {
	if n.kind == nullNode {
		return nil
	}
	target := reflect.New(into.Type().Elem())
	if err := bind(n, target.Elem(), path); err != nil {
		return err
	}
	into.Set(target)
	return nil
}

func bindNumber(n *node, into reflect.Value, path string) error {
	number, err := strconv.ParseInt(n.text, 10, 64)
	if n.kind != numberNode || err != nil {
		return mistyped(path, wantNumber)
	}
	into.SetInt(number)
	return nil
}

// bindScalar reads the values that JSON has no type for from their text.
func bindScalar(n *node, into reflect.Value, path string) error {
	if n.kind != textNode {
		return mistyped(path, wantText)
	}
	switch field := into.Addr().Interface().(type) {
	case *data.Day:
		day, err := data.ParseISODay(n.text)
		*field = day
		return data.At(path, err)
	case *data.TimeOfDay:
		clock, err := data.ParseTimeOfDay(n.text)
		if err != nil || clock.String() != n.text {
			return &data.Refusal{Code: data.RefusedTime, Field: path, Detail: n.text}
		}
		*field = clock
	case *time.Time:
		moment, err := time.Parse(time.RFC3339Nano, n.text)
		if err != nil {
			return mistyped(path, wantMoment)
		}
		*field = moment
	case *[]byte:
		content, err := base64.StdEncoding.Strict().DecodeString(n.text)
		if err != nil || strings.ContainsAny(n.text, "\r\n") {
			return mistyped(path, wantBase64)
		}
		*field = content
	}
	return nil
}

func bindList(n *node, into reflect.Value, path string) error {
	if n.kind != listNode {
		return mistyped(path, wantList)
	}
	list := reflect.MakeSlice(into.Type(), len(n.items), len(n.items))
	for i, item := range n.items {
		if err := bind(item, list.Index(i), fmt.Sprintf("%s[%d]", path, i)); err != nil {
			return err
		}
	}
	into.Set(list)
	return nil
}

func bindObject(n *node, into reflect.Value, path string) error {
	if n.kind != objectNode {
		return mistyped(path, wantObject)
	}
	places := map[string]int{}
	for i := range into.NumField() {
		name, _, _ := strings.Cut(into.Type().Field(i).Tag.Get("json"), ",")
		places[name] = i
	}
	for _, key := range n.keys {
		place, known := places[key]
		if !known {
			return &data.Refusal{Code: data.RefusedField, Field: join(path, key)}
		}
		if err := bind(n.fields[key], into.Field(place), join(path, key)); err != nil {
			return err
		}
	}
	return checkMust(n, into.Type(), path)
}

// checkMust refuses an object that lacks a field tagged must, or has null there.
func checkMust(n *node, t reflect.Type, path string) error {
	for i := range t.NumField() {
		field := t.Field(i)
		if _, must := field.Tag.Lookup("must"); !must {
			continue
		}
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if value := n.fields[name]; value == nil || value.kind == nullNode {
			return &data.Refusal{Code: data.RefusedEmpty, Field: join(path, name)}
		}
	}
	return nil
}
