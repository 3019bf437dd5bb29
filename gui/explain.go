package gui

import (
	"fmt"
	"log/slog"

	"giaoban/assets/translations"
	"giaoban/data"
)

// explain turns an error into the user's words. What the user can do something
// about has a sentence of its own; everything else says that it is written in
// the log.
func explain(err error, words *translations.Words) string {
	if err == nil {
		return ""
	}
	r, ok := data.AsRefusal(err)
	if !ok {
		return words.T("fail.unknown")
	}
	detail := r.Detail
	if key := detailKey(r); key != "" && words.Has(key) {
		detail = words.T(key)
	}
	return words.F("refused."+string(r.Code), "detail", detail)
}

// explainLogged is explain; what the user cannot do anything about is kept in the log.
func explainLogged(err error, words *translations.Words, log *slog.Logger) string {
	if _, ok := data.AsRefusal(err); !ok && err != nil {
		log.Error("explained to the user", "error", logged(err))
	}
	return explain(err, words)
}

// detailKey returns where the words of a refusal's detail stand, where the
// detail is a code and not what the user typed.
func detailKey(r *data.Refusal) string {
	switch r.Code {
	case data.RefusedType:
		return "type." + r.Detail
	case data.RefusedLocked, data.RefusedStep:
		return "meeting_state." + r.Detail
	}
	return ""
}

// logged says an error in the program's own terms, for the log.
func logged(err error) string { return fmt.Sprintf("%+v", err) }
