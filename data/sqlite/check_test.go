package sqlite_test

import (
	"os"
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

func TestCheckFindsWhatIsWrong(t *testing.T) {
	cases := map[string]struct {
		tampering string
		want      string
	}{
		"reference":                {"PRAGMA foreign_keys = OFF; UPDATE report SET unit = 99 WHERE id = 1", sqlite.FoundForeignKey},
		"gap in an order":          {"UPDATE remark SET position = 5 WHERE id = 2", sqlite.FoundOrder},
		"twice the same place":     {"UPDATE unit SET position = 1 WHERE id = 2", sqlite.FoundOrder},
		"conclusion of another":    {"INSERT INTO meeting SELECT 9, 'u', kind, 0, 0, '', '', '', '', '', '', NULL, NULL, '', '', '', state, NULL, '' FROM meeting; UPDATE task SET meeting = 9 WHERE id = 1", sqlite.FoundTask},
		"unknown state":            {"UPDATE meeting SET state = 'lost'", sqlite.FoundRecord},
		"empty name":               {"UPDATE person SET name = '' WHERE id = 5; DELETE FROM search_people WHERE rowid = (6 << 40) + 5", sqlite.FoundRecord},
		"no such day":              {"UPDATE meeting SET day = '2016-02-30'", sqlite.FoundRecord},
		"no such time":             {"UPDATE remark SET time = '25:00'", sqlite.FoundRecord},
		"rule that cannot be read": {"UPDATE ballot SET rule = '{'", sqlite.FoundRecord},
		"line changed":             {"UPDATE activity SET actor = 'Người khác' WHERE id = 3", sqlite.FoundActivity},
		"line taken out":           {"DELETE FROM activity WHERE id = 3", sqlite.FoundActivity},
		"last line taken out":      {"DELETE FROM activity WHERE id = (SELECT max(id) FROM activity)", sqlite.FoundActivity},
		"all lines taken out":      {"DELETE FROM activity", sqlite.FoundActivity},
		"text past the index":      {"UPDATE remark SET text = 'sửa lén' WHERE id = 1", sqlite.FoundSearch},
		"index without a record":   {"INSERT INTO search_remark (rowid, exact, folded) VALUES (70, 'thừa', 'thua')", sqlite.FoundSearch},
		"record not in the index":  {"DELETE FROM search_remark WHERE rowid = (4 << 40) + 1", sqlite.FoundSearch},
		"bytes changed":            {"UPDATE content SET bytes = x'00' WHERE length(bytes) = 5", sqlite.FoundContent},
	}
	path := closed(t)
	whole := must(os.ReadFile(path))
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			copied := place(t)
			check(t, os.WriteFile(copied, whole, 0o644))
			tamper(t, copied, c.tampering)
			found, err := open(t, copied).Check(t.Context())
			check(t, err)
			if len(found) == 0 || found[0].Code != c.want || found[0].Detail == "" {
				t.Errorf("found %+v, want %q", found, c.want)
			}
		})
	}
}

// A page overwritten where opening does not look.
func TestCheckFindsADamagedPage(t *testing.T) {
	o := settled(t)
	for range 50 {
		must(o.SaveRemark(t.Context(), data.Remark{Meeting: o.meeting.ID, Text: "Một ý kiến dài vừa đủ để trang đầy"}))
	}
	check(t, o.Close())
	whole := must(os.ReadFile(o.Path()))
	var page int
	check(t, raw(t, o.Path()).QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'remark_meeting'").Scan(&page))
	for i := range 4096 {
		whole[(page-1)*4096+i] = 0xee
	}
	check(t, os.WriteFile(o.Path(), whole, 0o644))
	r := open(t, o.Path())
	found, err := r.Check(t.Context())
	check(t, err)
	if len(found) == 0 || found[0].Code != sqlite.FoundIntegrity {
		t.Errorf("found %+v", found)
	}
	_, err = r.Dossier(t.Context(), o.meeting.ID)
	refused(t, err, data.RefusedDamaged)
}

func TestEmptyRegisterIsSound(t *testing.T) { sound(t, create(t)) }
