package main

import (
	"github.com/spf13/cobra"

	"giaoban/data/sample"
)

// yearsMax and tasksMax keep a slip of the hand from filling the disk.
const (
	yearsMax = 50
	tasksMax = 200_000
)

func (t *twin) makeRegister() *cobra.Command {
	var years, tasks int
	var output string
	cmd := &cobra.Command{
		Use: "make-register {--years N | --tasks N} -o FILE", Short: t.words.T("console.make_register"), Args: t.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case output == "":
				return t.usage("console.error.output")
			case cmd.Flags().Changed("tasks"):
				if tasks < 1 || tasks > tasksMax || years != 0 {
					return t.usage("console.error.tasks", "most", tasksMax)
				}
				years = sample.YearsOf(tasks)
			case years < 1 || years > yearsMax:
				return t.usage("console.error.years", "most", yearsMax)
			}
			if err := sample.MakeLarge(cmd.Context(), output, years); err != nil {
				return err
			}
			return t.made(output)
		},
	}
	cmd.Flags().IntVar(&years, "years", 0, t.words.T("console.flag.years"))
	cmd.Flags().IntVar(&tasks, "tasks", 0, t.words.T("console.flag.tasks"))
	cmd.Flags().StringVarP(&output, "output", "o", "", t.words.T("console.flag.output"))
	return cmd
}
