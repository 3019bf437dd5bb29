package main

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/spf13/cobra"

	"giaoban/data"
)

// asked is a tally with its rule, as verdict reads it.
type asked struct {
	Summoned int        `json:"summoned"`
	Present  int        `json:"present"`
	Issued   int        `json:"issued"`
	Returned int        `json:"returned"`
	Valid    int        `json:"valid"`
	Agree    int        `json:"agree"`
	Disagree int        `json:"disagree"`
	Unmarked int        `json:"unmarked"`
	Rule     *askedRule `json:"rule"`
}

// askedRule is a rule. A quorum that is left out is not asked.
type askedRule struct {
	Base      data.BallotBase `json:"base"`
	Num       int             `json:"num"`
	Den       int             `json:"den"`
	Inclusive bool            `json:"inclusive"`
	QuorumNum *int            `json:"quorum_num"`
	QuorumDen *int            `json:"quorum_den"`
}

// answered is a verdict as verdict prints it; Error stands alone.
type answered struct {
	Base    int          `json:"base"`
	Need    int          `json:"need"`
	Over    int          `json:"over"`
	Percent string       `json:"percent"`
	Outcome data.Outcome `json:"outcome"`
}

func (t *twin) verdict() *cobra.Command {
	return &cobra.Command{
		Use: "verdict", Short: t.words.T("console.verdict"), Args: t.arguments(0),
		RunE: func(*cobra.Command, []string) error {
			raw, err := io.ReadAll(t.in)
			if err != nil {
				return err
			}
			var list []json.RawMessage
			if err := json.Unmarshal(raw, &list); err != nil {
				return &data.Refusal{Code: data.RefusedSyntax, Detail: "JSON", Err: err}
			}
			answers := make([]any, len(list))
			for i, one := range list {
				answers[i] = t.judge(one)
			}
			return t.printJSON(answers)
		},
	}
}

// judge answers one tally; what cannot be weighed is told in its place.
func (t *twin) judge(one json.RawMessage) any {
	v, err := verdictOf(one)
	if err != nil {
		return map[string]string{"error": t.explain(err)}
	}
	return answered(v)
}

func verdictOf(one json.RawMessage) (data.Verdict, error) {
	var a asked
	decoder := json.NewDecoder(bytes.NewReader(one))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&a); err != nil {
		return data.Verdict{}, &data.Refusal{Code: data.RefusedSyntax, Detail: err.Error(), Err: err}
	}
	if a.Rule == nil {
		return data.Verdict{}, &data.Refusal{Code: data.RefusedEmpty, Field: "rule"}
	}
	card := data.RuleCard{Base: a.Rule.Base, Threshold: data.Fraction{Num: a.Rule.Num, Den: a.Rule.Den}, AtLeast: a.Rule.Inclusive}
	if a.Rule.QuorumNum != nil || a.Rule.QuorumDen != nil {
		card.Quorum = data.Fraction{Num: valueOf(a.Rule.QuorumNum), Den: valueOf(a.Rule.QuorumDen)}
		if card.Quorum.IsZero() {
			return data.Verdict{}, &data.Refusal{Code: data.RefusedFraction, Field: "quorum"}
		}
	}
	return card.Judge(data.Tally{
		Summoned: a.Summoned, Present: a.Present, Issued: a.Issued, Returned: a.Returned, Valid: a.Valid,
		For: a.Agree, Against: a.Disagree, Unmarked: a.Unmarked,
	})
}

func valueOf(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}
