package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data/sqlite"
)

// plant changes a register behind the program's back.
func (c console) plant(path, statement string) {
	c.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?_pragma=foreign_keys(0)")
	if err != nil {
		c.Fatal(err)
	}
	defer db.Close()
	done, err := db.ExecContext(c.Context(), statement)
	if err != nil {
		c.Fatal(err)
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		c.Fatalf("%s changed %d rows, %v", statement, n, err)
	}
}

func TestASoundRegister(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	if out := c.done("check", "-f", path); out != "Sổ không có chỗ sai.\n" {
		t.Errorf("printed %q", out)
	}
	if out := c.done("check", "--json", "-f", path); out != "[]\n" {
		t.Errorf("printed %q", out)
	}
}

func TestCheckFindsPlantedDamage(t *testing.T) {
	for name, tt := range map[string]struct{ statement, code, words string }{
		"a person gone":           {`DELETE FROM person WHERE name = 'Lê Anh Đức'`, sqlite.FoundForeignKey, "Có bản ghi trỏ tới mục không còn trong sổ"},
		"a conclusion gone":       {`DELETE FROM conclusion WHERE position = 5`, sqlite.FoundForeignKey, "Có bản ghi trỏ tới mục"},
		"an impossible task":      {`UPDATE task SET percent = 300 WHERE id = 1`, sqlite.FoundRecord, "Có bản ghi không hợp lệ"},
		"a day that is none":      {`UPDATE meeting SET day = '2016-02-30'`, sqlite.FoundRecord, "2016-02-30"},
		"a state that is none":    {`UPDATE meeting SET state = 'lost'`, sqlite.FoundRecord, "Có bản ghi không hợp lệ"},
		"a unit inside itself":    {`UPDATE unit SET parent = id WHERE id = 1`, sqlite.FoundRecord, "Có bản ghi không hợp lệ"},
		"two at one place":        {`UPDATE conclusion SET position = 1 WHERE position = 2`, sqlite.FoundOrder, "Thứ tự trong danh sách"},
		"another picture":         {`UPDATE content SET bytes = x'00'`, sqlite.FoundContent, "Tệp ảnh"},
		"another actor":           {`UPDATE activity SET actor = 'người khác' WHERE id = 1`, sqlite.FoundActivity, "Nhật ký bị sửa"},
		"the last line taken out": {`DELETE FROM activity WHERE id = (SELECT max(id) FROM activity)`, sqlite.FoundActivity, "Nhật ký bị sửa"},
		"a line taken out":        {`DELETE FROM activity WHERE id = 2`, sqlite.FoundActivity, "Nhật ký bị sửa"},
		"a text behind search":    {`UPDATE conclusion SET text = 'khác hẳn' WHERE position = 1`, sqlite.FoundSearch, "Chỉ mục tìm kiếm"},
	} {
		t.Run(name, func(t *testing.T) {
			c := newConsole(t)
			path := c.sample()
			c.plant(path, tt.statement)
			r := c.run("check", "-f", path)
			if r.code != exitRefused || !strings.Contains(r.out, tt.words) || !strings.Contains(r.errors, "chỗ sai") {
				t.Errorf("code %d, printed %q, said %q", r.code, r.out, r.errors)
			}
			var list []found
			if err := json.Unmarshal([]byte(c.run("check", "--json", "-f", path).out), &list); err != nil {
				t.Fatal(err)
			}
			if !named(list, tt.code) {
				t.Errorf("found %+v, want %s", list, tt.code)
			}
		})
	}
}

func named(list []found, code string) bool {
	for _, f := range list {
		if f.Code == code && f.Text != "" && !strings.HasPrefix(f.Text, "check.") {
			return true
		}
	}
	return false
}

// TestCheckOfADamagedFile overwrites pages of the file. Whichever is hit, check
// says that something is wrong and leaves the file as it is.
func TestCheckOfADamagedFile(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	whole := c.read(path)
	damaged := c.path("hỏng.sogiaoban")
	for _, page := range []int{1, 2, 5, 20} {
		raw := bytes.Clone(whole)
		copy(raw[page*4096:], bytes.Repeat([]byte{0xA5}, 4096))
		if err := os.WriteFile(damaged, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		r := c.run("check", "-f", damaged)
		if r.code != exitRefused || r.errors == "" {
			t.Errorf("page %d: code %d, printed %q, said %q", page, r.code, r.out, r.errors)
		}
		if !bytes.Equal(raw, c.read(damaged)) {
			t.Errorf("page %d: check changed the file", page)
		}
	}
}
