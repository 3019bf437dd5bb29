package data

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"giaoban/data/vietnamese"
)

// The greatest lengths of typed fields, in characters. They keep a slip of the
// clipboard from swelling the register, far above what an office writes.
const (
	lineMax = 1_000
	textMax = 200_000
)

func cleanLines(fields ...*string) {
	for _, f := range fields {
		*f = vietnamese.CleanLine(*f)
	}
}

func cleanTexts(fields ...*string) {
	for _, f := range fields {
		*f = vietnamese.Clean(*f)
	}
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func filled(field, value string) error {
	if value == "" {
		return &Refusal{Code: RefusedEmpty, Field: field}
	}
	return nil
}

func atMost(field, value string, limit int) error {
	if len(value) > limit && utf8.RuneCountInString(value) > limit {
		return &Refusal{Code: RefusedTooLong, Field: field, Detail: strconv.Itoa(limit)}
	}
	return nil
}

func between(field string, n, low, high int) error {
	if n < low || n > high {
		return &Refusal{Code: RefusedUnknown, Field: field, Detail: fmt.Sprint(n)}
	}
	return nil
}

func known[T ~string](field string, value T, list []T) error {
	for _, v := range list {
		if v == value {
			return nil
		}
	}
	return &Refusal{Code: RefusedUnknown, Field: field, Detail: string(value)}
}

func validDay(field string, d Day) error {
	if d.IsZero() || d.Valid() {
		return nil
	}
	return &Refusal{Code: RefusedDate, Field: field, Detail: d.String()}
}
