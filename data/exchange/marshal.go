package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"

	"giaoban/data"
)

// Marshal returns the document of a bundle: JSON, two spaces deep, with a line
// break at its end. The same bundle gives the same bytes.
func Marshal(b data.Bundle) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(FromBundle(b)); err != nil {
		return nil, fmt.Errorf("write dossier: %w", err)
	}
	return out.Bytes(), nil
}

// Unmarshal reads a document and returns its bundle, cleaned and checked, with
// row ids of its own that only tie its records together.
func Unmarshal(raw []byte) (data.Bundle, error) {
	document, err := Read(raw)
	if err != nil {
		return data.Bundle{}, err
	}
	return document.Bundle()
}

// Read reads a document, but does not look at what its fields say.
func Read(raw []byte) (Document, error) {
	var document Document
	root, err := parse(raw)
	if err != nil {
		return Document{}, err
	}
	if err := bind(root, reflect.ValueOf(&document).Elem(), ""); err != nil {
		return Document{}, err
	}
	if document.Version != 0 && document.Version != Version {
		return Document{}, &data.Refusal{Code: data.RefusedUnknown, Field: "version", Detail: fmt.Sprint(document.Version)}
	}
	return document, nil
}
