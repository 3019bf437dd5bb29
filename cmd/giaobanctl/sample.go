package main

import (
	"context"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

func (t *twin) sample() *cobra.Command {
	return &cobra.Command{
		Use: "sample", Short: t.words.T("console.sample"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return t.making(cmd.Context(), sample.Make)
		},
	}
}

func (t *twin) newRegister() *cobra.Command {
	return &cobra.Command{
		Use: "new", Short: t.words.T("console.new"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if t.today != "" {
				return &data.Refusal{Code: data.RefusedSample, Field: "--today"}
			}
			return t.making(cmd.Context(), sample.New)
		},
	}
}

// making makes a register at the file of -f and says where it is.
func (t *twin) making(ctx context.Context, maker func(context.Context, string, sqlite.Options) error) error {
	path, err := t.registerFile()
	if err != nil {
		return err
	}
	o, err := t.options()
	if err != nil {
		return err
	}
	if err := maker(ctx, path, o); err != nil {
		return err
	}
	return t.made(path)
}

// made says which file was written.
func (t *twin) made(path string) error {
	if t.asJSON {
		return t.printJSON(map[string]string{"file": path})
	}
	return t.printLine(path)
}
