package kit

import "giaoban/data/vietnamese"

// ShowText shows a stored text in its field, unless what is typed there is that
// text already: the cursor and a space being typed stay.
func ShowText(field interface {
	Value() string
	SetValue(string)
}, value string,
) {
	typed := vietnamese.CleanLine(field.Value())
	if _, long := field.(*TextArea); long {
		typed = vietnamese.Clean(field.Value())
	}
	if typed != value {
		field.SetValue(value)
	}
}
