package main

import (
	"context"
	"errors"

	"giaoban/data"
)

// explain returns what went wrong in the user's words: for a refusal its
// sentence behind the path of the field, for anything else the error itself. A
// sentence that tells how to type something has its own form for the console.
func (t *twin) explain(err error) string {
	if usage, ok := errors.AsType[*usageError](err); ok {
		return usage.words
	}
	if failed, ok := errors.AsType[*failure](err); ok {
		return failed.words
	}
	if errors.Is(err, context.Canceled) {
		return t.words.T("console.error.stopped")
	}
	refusal, ok := data.AsRefusal(err)
	if !ok {
		return t.words.F("console.error.other", "detail", err)
	}
	detail := refusal.Detail
	if refusal.Code == data.RefusedType {
		detail = t.words.T("type." + detail)
	}
	key := "console.refused." + string(refusal.Code)
	if !t.words.Has(key) {
		key = "refused." + string(refusal.Code)
	}
	sentence := t.words.F(key, "detail", detail)
	if refusal.Field == "" {
		return sentence
	}
	return refusal.Field + ": " + sentence
}
