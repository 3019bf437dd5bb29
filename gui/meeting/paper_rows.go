package meeting

import (
	"slices"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/paper"
	"giaoban/gui/kit"
)

// paperView says which paper is in view: as it stands now, or a version that was
// signed.
type paperView struct {
	ref     data.PaperRef
	version data.PaperID // that was signed; 0 is the last one, or the draft where none was
	anew    bool         // the draft of a version after the signed one
}

// signed returns the version in view; without an ID for a draft.
func (v paperView) signed(d data.Dossier) data.SignedPaper {
	for _, p := range d.Papers {
		if v.version != 0 && p.ID == v.version {
			return p
		}
	}
	if v.anew {
		return data.SignedPaper{}
	}
	return d.SignedPaper(v.ref)
}

// nextVersion returns the version number of a paper that is signed next.
func nextVersion(d data.Dossier, ref data.PaperRef) int {
	versions := d.Versions(ref)
	if len(versions) == 0 {
		return 1
	}
	return versions[len(versions)-1].Version + 1
}

// paperRow is a paper of the list and how it stands.
type paperRow struct {
	ref    data.PaperRef
	name   string
	lacks  int
	signed bool
	badge  kit.BadgeOptions
}

// key tells papers apart.
func (r paperRow) key() int64 {
	return int64(slices.Index(data.PaperKinds(), r.ref.Kind))<<40 | r.ref.Part
}

// newPaperRows lists the papers of a briefing.
func newPaperRows(records data.PaperRecords, words *translations.Words) []paperRow {
	var rows []paperRow
	for _, ref := range paper.Records(records).List() {
		row := paperRow{
			ref: ref, name: paper.Name(ref, records.Dossier), lacks: len(paper.Missing(ref, paper.Records(records))),
			signed: records.SignedPaper(ref).ID != 0,
		}
		switch {
		case row.signed:
			row.badge = kit.BadgeOptions{Icon: kit.IconLock, Text: words.T("meeting_state.signed"), Tone: kit.ToneGrey}
		case row.lacks > 0:
			row.badge = kit.BadgeOptions{Icon: kit.IconMissing, Text: words.F("meeting.papers.lacks", "n", row.lacks), Tone: kit.ToneAmber}
		default:
			row.badge = kit.BadgeOptions{Icon: kit.IconCheck, Text: words.T("meeting.papers.complete"), Tone: kit.ToneGreen}
		}
		rows = append(rows, row)
	}
	return rows
}
