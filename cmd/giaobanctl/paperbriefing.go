package main

import (
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/paper"
	"giaoban/data/paper/output"
	"giaoban/data/sqlite"
)

// briefingPaper is what the flags of a paper of a briefing choose, beyond what is
// settled for it in the register.
type briefingPaper struct {
	output      string
	each        bool     // one invitation for each person
	units       []string // an invitation goes to; whose report it is
	conclusions []int    // an extract takes
	annex       int      // which one, by its order
	signed      bool     // the bytes as they were signed
}

// papersOfBriefing are the verbs that write a paper of a briefing.
func (t *twin) papersOfBriefing() []*cobra.Command {
	verbs := []*cobra.Command{t.paperOfBriefing("minutes", data.PaperMinutes, nil)}
	for _, kind := range []data.PaperKind{data.PaperNotice, data.PaperAgenda, data.PaperRoster, data.PaperReport, data.PaperChair, data.PaperArticle} {
		verbs = append(verbs, t.paperOfBriefing(string(kind), kind, nil))
	}
	return append(verbs,
		t.paperOfBriefing("invitation", data.PaperInvitation, func(cmd *cobra.Command, p *briefingPaper) {
			cmd.Flags().BoolVar(&p.each, "each", false, t.words.T("console.flag.each"))
			cmd.Flags().StringArrayVar(&p.units, "unit", nil, t.words.T("console.flag.invited_unit"))
		}),
		t.paperOfBriefing("unit-report", data.PaperUnitReport, func(cmd *cobra.Command, p *briefingPaper) {
			cmd.Flags().StringArrayVar(&p.units, "unit", nil, t.words.T("console.flag.report_unit"))
		}),
		t.paperOfBriefing("extract", data.PaperExtract, func(cmd *cobra.Command, p *briefingPaper) {
			cmd.Flags().IntSliceVar(&p.conclusions, "conclusion", nil, t.words.T("console.flag.extract_item"))
		}),
		t.paperOfBriefing("annex", data.PaperAnnex, func(cmd *cobra.Command, p *briefingPaper) {
			cmd.Flags().IntVar(&p.annex, "annex", 1, t.words.T("console.flag.annex"))
		}),
	)
}

func (t *twin) paperOfBriefing(use string, kind data.PaperKind, flags func(*cobra.Command, *briefingPaper)) *cobra.Command {
	var p briefingPaper
	cmd := &cobra.Command{
		Use: use + " ID -o FILE.{pdf,docx}", Short: t.words.T("paper_kind." + string(kind)), Args: t.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := t.meetingID(args[0])
			if err != nil {
				return err
			}
			if p.output == "" {
				return t.usage("console.error.output")
			}
			return t.reading(cmd.Context(), func(ctx context.Context, r *sqlite.Register) error {
				if err := t.spareRegisters(p.output); err != nil {
					return err
				}
				return t.writeBriefingPaper(ctx, r, id, kind, p)
			})
		},
	}
	cmd.Flags().StringVarP(&p.output, "output", "o", "", t.words.T("console.flag.output"))
	if kind.Traits().Signed {
		cmd.Flags().BoolVar(&p.signed, "signed", false, t.words.T("console.flag.signed"))
	}
	if flags != nil {
		flags(cmd, &p)
	}
	return cmd
}

func (t *twin) writeBriefingPaper(ctx context.Context, r *sqlite.Register, id data.MeetingID, kind data.PaperKind, p briefingPaper) error {
	records, err := r.PaperRecords(ctx, id, kind == data.PaperArticle)
	if err != nil {
		return err
	}
	ref, err := t.chosenPart(records, kind, p)
	if err != nil {
		return err
	}
	if p.signed || p.asItStands(ref) && records.SignedPaper(ref).ID != 0 {
		return t.writeSigned(ctx, r, records.Dossier, ref, p.output)
	}
	if err := t.choose(&records, ref, p); err != nil {
		return err
	}
	document, err := t.drafted(ctx, r, ref, records)
	if err != nil {
		return err
	}
	return t.writePaper(document, p.output)
}

// asItStands reports whether nothing is chosen beyond what is settled, and a PDF is
// asked for: of a signed paper, the bytes that were signed.
func (p briefingPaper) asItStands(ref data.PaperRef) bool {
	chosen := p.each || len(p.conclusions) > 0 || len(p.units) > 0 && ref.Kind != data.PaperUnitReport
	return !chosen && isPDF(p.output)
}

func isPDF(path string) bool { return strings.EqualFold(filepath.Ext(path), output.Endings()[0]) }

// chosenPart names the paper: of a kind that a briefing has several of the annex with
// the order that is named, the report of the unit that is named, or the only one.
func (t *twin) chosenPart(records data.PaperRecords, kind data.PaperKind, p briefingPaper) (data.PaperRef, error) {
	ref := data.PaperRef{Kind: kind}
	switch {
	case kind == data.PaperAnnex && (p.annex < 1 || p.annex > len(records.Annexes)):
		return ref, &data.Refusal{Code: data.RefusedMissing, Field: "--annex", Detail: strconv.Itoa(p.annex)}
	case kind == data.PaperAnnex:
		ref.Part = int64(records.Annexes[p.annex-1].ID)
		return ref, nil
	case kind != data.PaperUnitReport:
		return ref, nil
	}
	units, err := t.namedUnits(records, p.units)
	if err != nil {
		return ref, err
	}
	var found []int64
	for _, report := range records.Reports {
		if len(units) == 0 || slices.Contains(units, report.Unit) {
			found = append(found, int64(report.ID))
		}
	}
	switch {
	case len(found) == 0:
		return ref, &data.Refusal{Code: data.RefusedMissing, Field: "--unit", Detail: strings.Join(p.units, ", ")}
	case len(found) > 1:
		return ref, &data.Refusal{Code: data.RefusedAmbiguous, Field: "--unit", Detail: strings.Join(p.units, ", ")}
	}
	ref.Part = found[0]
	return ref, nil
}

func (t *twin) namedUnits(records data.PaperRecords, names []string) ([]data.UnitID, error) {
	var units []data.UnitID
	for _, name := range names {
		unit, err := records.Tracking.Directory().FindUnit(name)
		if err != nil {
			return nil, data.At("--unit", err)
		}
		units = append(units, unit)
	}
	return units, nil
}

// choose puts what the flags choose in the place of what is settled.
func (t *twin) choose(records *data.PaperRecords, ref data.PaperRef, p briefingPaper) error {
	form := records.Form(ref)
	switch {
	case ref.Kind == data.PaperInvitation && p.each:
		form.InvitationTo = data.InviteEach
	case ref.Kind == data.PaperInvitation && len(p.units) > 0:
		units, err := t.namedUnits(*records, p.units)
		if err != nil {
			return err
		}
		form.InvitationTo, form.Units = data.InviteUnits, units
	case ref.Kind == data.PaperExtract && len(p.conclusions) > 0:
		form.Conclusions = nil
		for _, n := range p.conclusions {
			if n < 1 || n > len(records.Conclusions) {
				return t.usage("console.error.invalid", "flag", "conclusion", "value", n)
			}
			form.Conclusions = append(form.Conclusions, records.Conclusions[n-1].ID)
		}
	}
	records.Forms = slices.Insert(slices.Clone(records.Forms), 0, form)
	return nil
}

// drafted makes a paper. One that is signed bears the number of the draft it would be.
func (t *twin) drafted(ctx context.Context, r *sqlite.Register, ref data.PaperRef, records data.PaperRecords) (*paper.Document, error) {
	document, err := paper.Make(ref, paper.Records(records))
	if err != nil || !ref.Kind.Traits().Signed {
		return document, err
	}
	next, err := r.NextDraft(ctx, data.PaperDraft{Meeting: records.Meeting.ID, Kind: ref.Kind, Part: ref.Part, Lines: document.Lines()})
	if err != nil {
		return nil, err
	}
	document.MarkDraft(next.Number)
	return document, nil
}

// writeSigned writes the very bytes of a paper as it was signed last.
func (t *twin) writeSigned(ctx context.Context, r *sqlite.Register, d data.Dossier, ref data.PaperRef, path string) error {
	if !isPDF(path) {
		return &data.Refusal{Code: data.RefusedEnding, Detail: output.Endings()[0]}
	}
	versions := d.Versions(ref)
	if len(versions) == 0 {
		return &failure{t.words.T("console.error.not_signed")}
	}
	raw, err := r.SignedPaperBytes(ctx, versions[len(versions)-1].ID)
	if err != nil {
		return err
	}
	if err := file.WriteBytes(path, raw); err != nil {
		return err
	}
	return t.made(path)
}
