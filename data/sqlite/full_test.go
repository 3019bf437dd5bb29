package sqlite

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data"
)

// fullOf sets how many pages the register may grow by: a disk that is full as
// SQLite sees it.
func fullOf(t *testing.T, r *Register, more int64) {
	t.Helper()
	r.writing.Lock()
	defer r.writing.Unlock()
	pages, err := r.writer.number(t.Context(), "PRAGMA page_count")
	if err == nil {
		_, err = r.writer.number(t.Context(), fmt.Sprintf("PRAGMA max_page_count = %d", pages+more))
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestFullDiskRefusesTheWriteAndKeepsTheRest(t *testing.T) {
	r, err := Create(t.Context(), filepath.Join(t.TempDir(), "sổ.sogiaoban"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	m, err := r.SaveMeeting(t.Context(), data.Meeting{Kind: data.KindMonthly})
	if err != nil {
		t.Fatal(err)
	}
	long := data.Remark{Meeting: m.ID, Text: strings.Repeat("dài ", 20_000)}
	fullOf(t, r, 5)
	lines, _ := r.ActivityCount(t.Context())
	_, err = r.SaveRemark(t.Context(), long)
	if refusal, ok := data.AsRefusal(err); !ok || refusal.Code != data.RefusedFull {
		t.Fatalf("error = %v, want refusal %q", err, data.RefusedFull)
	}
	d, err := r.Dossier(t.Context(), m.ID)
	if err != nil || len(d.Remarks) != 0 {
		t.Errorf("remarks %v, %v", d.Remarks, err)
	}
	if after, _ := r.ActivityCount(t.Context()); after != lines {
		t.Errorf("a refused write left a line of activity")
	}
	if label, _ := r.UndoLabel(); label.Kind != data.KindMeeting {
		t.Errorf("a refused write left the undo step %+v", label)
	}
	fullOf(t, r, 100_000)
	if _, err := r.SaveRemark(t.Context(), long); err != nil {
		t.Errorf("once there is room: %v", err)
	}
	found, err := r.Check(t.Context())
	if err != nil || len(found) > 0 {
		t.Errorf("check found %+v, %v", found, err)
	}
}
