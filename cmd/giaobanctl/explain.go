package main

import (
	"errors"

	"giaoban/data"
)

// explain returns what went wrong in the user's words: for a refusal its
// sentence behind the path of the field, for anything else the error itself.
func (t *twin) explain(err error) string {
	if usage, ok := errors.AsType[*usageError](err); ok {
		return usage.words
	}
	if failed, ok := errors.AsType[*failure](err); ok {
		return failed.words
	}
	refusal, ok := data.AsRefusal(err)
	if !ok {
		return t.words.F("console.error.other", "detail", err)
	}
	detail := refusal.Detail
	if refusal.Code == data.RefusedType {
		detail = t.words.T("type." + detail)
	}
	sentence := t.words.F("refused."+string(refusal.Code), "detail", detail)
	if refusal.Field == "" {
		return sentence
	}
	return refusal.Field + ": " + sentence
}
