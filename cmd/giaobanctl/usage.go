package main

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"giaoban/data"
)

// usageError is a command line that cannot be carried out, in the user's words.
type usageError struct{ words string }

// Error returns the words.
func (e *usageError) Error() string { return e.words }

func (t *twin) usage(key string, pairs ...any) error {
	return &usageError{t.words.F(key, pairs...)}
}

func (t *twin) noSuchVerb(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return t.usage("console.error.verb", "verb", args[0])
	}
	return nil
}

// arguments asks for exactly so many.
func (t *twin) arguments(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return t.usage("console.error.arguments", "use", cmd.UseLine())
		}
		return nil
	}
}

// atMost asks for no more than so many.
func (t *twin) atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return t.usage("console.error.arguments", "use", cmd.UseLine())
		}
		return nil
	}
}

func (t *twin) flagError(_ *cobra.Command, err error) error {
	if missing, ok := errors.AsType[*pflag.NotExistError](err); ok {
		return t.usage("console.error.flag", "flag", missing.GetSpecifiedName())
	}
	if bare, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return t.usage("console.error.value", "flag", bare.GetSpecifiedName())
	}
	if invalid, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return t.usage("console.error.invalid", "flag", invalid.GetFlag().Name, "value", invalid.GetValue())
	}
	return t.usage("console.error.line", "detail", err)
}

// meetingID reads the number by which meetings lists a briefing.
func (t *twin) meetingID(text string) (data.MeetingID, error) {
	id, err := strconv.ParseInt(text, 10, 64)
	if err != nil || id < 1 {
		return 0, t.usage("console.error.id", "value", text)
	}
	return data.MeetingID(id), nil
}
