package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpVerb prints the help of a verb, as --help does.
func (t *twin) helpVerb() *cobra.Command {
	return &cobra.Command{
		Use: "help", Short: t.words.T("console.help"),
		RunE: func(cmd *cobra.Command, args []string) error {
			verb, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return t.noSuchVerb(cmd, args)
			}
			return verb.Help()
		},
	}
}

func help(cmd *cobra.Command, _ []string) error { return cmd.Help() }

// printUsage writes how a command is called: its line, the verbs beneath it and
// its flags, in columns.
func (t *twin) printUsage(cmd *cobra.Command) error {
	w := cmd.OutOrStdout()
	line := cmd.CommandPath() + " " + t.words.T("console.help.verb")
	if !cmd.HasAvailableSubCommands() {
		line = strings.TrimSpace(cmd.UseLine()) + " " + t.words.T("console.help.options")
	}
	fmt.Fprintf(w, "%s\n  %s\n", t.words.T("console.help.usage"), line)

	var verbs [][2]string
	for _, verb := range cmd.Commands() {
		if verb.IsAvailableCommand() {
			verbs = append(verbs, [2]string{verb.Name(), verb.Short})
		}
	}
	t.printColumns(w, "console.help.verbs", verbs)
	t.printColumns(w, "console.help.flags", flagRows(cmd.LocalNonPersistentFlags()))
	t.printColumns(w, "console.help.global", flagRows(cmd.Root().PersistentFlags()))
	return nil
}

func flagRows(flags *pflag.FlagSet) [][2]string {
	var rows [][2]string
	flags.VisitAll(func(f *pflag.Flag) {
		short := "    "
		if f.Shorthand != "" {
			short = "-" + f.Shorthand + ", "
		}
		value, words := pflag.UnquoteUsage(f)
		rows = append(rows, [2]string{strings.TrimRight(short+"--"+f.Name+" "+value, " "), words})
	})
	return rows
}

// printColumns writes a heading and two columns under it; no rows, no heading.
func (t *twin) printColumns(w io.Writer, heading string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	width := 0
	for _, row := range rows {
		width = max(width, utf8.RuneCountInString(row[0]))
	}
	fmt.Fprintf(w, "\n%s\n", t.words.T(heading))
	for _, row := range rows {
		fmt.Fprintf(w, "  %s%s  %s\n", row[0], strings.Repeat(" ", width-utf8.RuneCountInString(row[0])), row[1])
	}
}

// withoutFlags keeps cobra from adding English words to the line of a command.
func withoutFlags(cmd *cobra.Command) {
	cmd.DisableFlagsInUseLine = true
	for _, verb := range cmd.Commands() {
		withoutFlags(verb)
	}
}
