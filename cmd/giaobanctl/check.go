package main

import (
	"context"

	"github.com/spf13/cobra"

	"giaoban/data/sqlite"
)

func (t *twin) check() *cobra.Command {
	return &cobra.Command{
		Use: "check", Short: t.words.T("console.check"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return t.reading(cmd.Context(), t.findings) },
	}
}

// found is something wrong as check prints it for programs.
type found struct {
	Code   string `json:"code"`
	Text   string `json:"text"`
	Detail string `json:"detail"`
}

// findings prints what is wrong with the register, a line each; anything makes
// the command fail.
func (t *twin) findings(ctx context.Context, r *sqlite.Register) error {
	findings, err := r.Check(ctx)
	if err != nil {
		return err
	}
	if err := t.printFindings(findings); err != nil {
		return err
	}
	if len(findings) > 0 {
		return &failure{t.words.F("console.check.wrong", "count", len(findings))}
	}
	return nil
}

func (t *twin) printFindings(findings []sqlite.Finding) error {
	if t.asJSON {
		list := make([]found, 0, len(findings))
		for _, f := range findings {
			list = append(list, found{f.Code, t.findingWords(f), f.Detail})
		}
		return t.printJSON(list)
	}
	if len(findings) == 0 {
		return t.printLine(t.words.T("console.check.good"))
	}
	for _, f := range findings {
		if err := t.printLine(t.findingWords(f)); err != nil {
			return err
		}
	}
	return nil
}

func (t *twin) findingWords(f sqlite.Finding) string {
	return t.words.F("check."+f.Code, "detail", f.Detail)
}
