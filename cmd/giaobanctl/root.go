package main

import (
	"github.com/spf13/cobra"

	"giaoban/assets/translations"
	"giaoban/data"
)

// twin is one run of the program.
type twin struct {
	environment
	words *translations.Words

	file   string // -f
	today  string // --today
	asJSON bool   // --json
}

func (t *twin) root() *cobra.Command {
	cobra.MousetrapHelpText = t.words.T("console.mousetrap")
	root := &cobra.Command{
		Use:           "giaobanctl",
		Short:         t.words.T("console.short"),
		Long:          t.words.T("console.long"),
		SilenceErrors: true, SilenceUsage: true,
		Args: t.noSuchVerb,
		RunE: help,
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(t.helpVerb())
	root.SetUsageFunc(t.printUsage)
	root.SetFlagErrorFunc(t.flagError)

	flags := root.PersistentFlags()
	flags.StringVarP(&t.file, "file", "f", "", t.words.T("console.flag.file"))
	flags.StringVar(&t.today, "today", "", t.words.T("console.flag.today"))
	flags.BoolVar(&t.asJSON, "json", false, t.words.T("console.flag.json"))
	flags.String("lang", translations.Vietnamese, t.words.T("console.flag.lang"))
	flags.BoolP("help", "h", false, t.words.T("console.flag.help"))

	root.AddCommand(
		t.sample(), t.newRegister(), t.meetings(), t.show(), t.record(), t.next(), t.tasks(), t.task(), t.paper(),
		t.figures(), t.export(), t.importing(), t.check(), t.backup(), t.makeRegister(),
	)
	root.AddCommand(t.papers(), t.article(), t.readConclusion(), t.find(), t.ballots(), t.ballot(), t.verdict())
	root.PersistentPreRunE = t.checkGlobals
	withoutFlags(root)
	return root
}

// checkGlobals looks at the flags of every verb before anything is done.
func (t *twin) checkGlobals(cmd *cobra.Command, _ []string) error {
	if code, err := cmd.Flags().GetString("lang"); err != nil || (code != translations.Vietnamese && code != translations.English) {
		return t.usage("console.error.invalid", "flag", "lang", "value", code)
	}
	if cmd.Flags().Changed("today") {
		day, err := data.ParseISODay(t.today)
		if err == nil && day.IsZero() {
			err = &data.Refusal{Code: data.RefusedDate, Detail: t.today}
		}
		return data.At("--today", err)
	}
	return nil
}

// ruleClock is the clock the rules go by: the real one, or one that stands on
// the day of --today. Activity always has the real one.
func (t *twin) ruleClock() (data.Clock, error) {
	if t.today == "" {
		return t.clock, nil
	}
	day, err := data.ParseISODay(t.today)
	if err != nil {
		return nil, data.At("--today", err)
	}
	return standing(day, t.clock), nil
}
