package sqlite

import (
	"context"
	"fmt"

	"giaoban/data"
)

// partKey is a record of a dossier that a paper is made from.
type partKey struct {
	kind data.RecordKind
	id   int64
}

// part tells what the part of a paper has become; a part that the dossier does not
// explain is refused.
func (in *intake) part(kind data.PaperKind, part *int64) error {
	known, ok := in.parts[partKey{kind.Traits().Part, *part}]
	if *part != 0 && !ok {
		return &data.Refusal{Code: data.RefusedMissing, Field: "part", Detail: fmt.Sprint(*part)}
	}
	*part = known
	return nil
}

// takePapers takes the signed papers, then the annexes of them, then those annexes
// that are signed themselves.
func (in *intake) takePapers(ctx context.Context, d data.Dossier) error {
	if err := in.takeSigned(ctx, d, false); err != nil {
		return err
	}
	err := each("annexes", d.Annexes, func(a *data.Annex) error {
		old := a.ID
		paper, ok := in.papers[a.Paper]
		if !ok {
			return &data.Refusal{Code: data.RefusedMissing, Field: "paper", Detail: fmt.Sprint(a.Paper)}
		}
		a.Order, a.Paper = 0, paper
		err := in.addAnnex(ctx, in.meeting, a)
		in.parts[partKey{data.KindAnnex, int64(old)}] = int64(a.ID)
		return err
	})
	if err != nil {
		return err
	}
	return in.takeSigned(ctx, d, true)
}

// takeSigned takes signed papers: those of annexes or all others.
func (in *intake) takeSigned(ctx context.Context, d data.Dossier, annexes bool) error {
	return each("papers", d.Papers, func(p *data.SignedPaper) error {
		if (p.Kind == data.PaperAnnex) != annexes {
			return nil
		}
		old := p.ID
		bytes, ok := in.files.Papers[p.ID]
		if !ok {
			return &data.Refusal{Code: data.RefusedMissing, Field: "bytes"}
		}
		if err := in.part(p.Kind, &p.Part); err != nil {
			return err
		}
		err := in.addPaper(ctx, in.meeting, p, bytes)
		in.papers[old] = p.ID
		return err
	})
}

// takeForms takes what is settled for papers, with the numbers they were given: a
// briefing that is recorded a second time has them a second time.
func (in *intake) takeForms(ctx context.Context, d data.Dossier) error {
	return each("forms", d.Forms, func(f *data.PaperForm) error {
		if err := in.linkForm(f); err != nil {
			return err
		}
		return in.addPaperForm(ctx, in.meeting, f)
	})
}

func (in *intake) linkForm(f *data.PaperForm) error {
	f.ID = 0
	if err := in.part(f.Kind, &f.Part); err != nil {
		return err
	}
	units, conclusions := append([]data.UnitID(nil), f.Units...), append([]data.ConclusionID(nil), f.Conclusions...)
	for i := range units {
		if err := in.unit(&units[i]); err != nil {
			return err
		}
	}
	for i, id := range conclusions {
		known, ok := in.conclusions[id]
		if !ok {
			return &data.Refusal{Code: data.RefusedMissing, Field: "conclusions", Detail: fmt.Sprint(id)}
		}
		conclusions[i] = known
	}
	f.Units, f.Conclusions = units, conclusions
	return in.person(&f.Signer, &f.Drafter)
}
