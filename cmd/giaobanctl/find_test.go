package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	c := newConsole(t)
	file := c.path("mẫu.sogiaoban")
	c.done("-f", file, "sample")
	out := c.done("-f", file, "find", "phoi", "hop")
	for _, want := range []string{"nhiệm vụ\t", "2016-04-01\tTổng hợp danh mục phối hợp", "kết luận\t", "5 kết quả"} {
		if !strings.Contains(out, want) {
			t.Errorf("find does not print %q:\n%s", want, out)
		}
	}
	if out := c.done("-f", file, "find", "--limit", "1", "phoi hop"); !strings.Contains(out, "hơn 3 kết quả") {
		t.Errorf("with one of each sort find prints\n%s", out)
	}
	if out := c.done("-f", file, "find", `"`, "OR", "*"); !strings.Contains(out, "0 kết quả") {
		t.Errorf("signs find\n%s", out)
	}
}

func TestFindForPrograms(t *testing.T) {
	c := newConsole(t)
	file := c.path("mẫu.sogiaoban")
	c.done("-f", file, "sample")
	var hits []hit
	if err := json.Unmarshal([]byte(c.done("-f", file, "find", "phoi hop", "--json")), &hits); err != nil {
		t.Fatal(err)
	}
	if len(hits) != 5 {
		t.Fatalf("%d hits", len(hits))
	}
	for _, h := range hits {
		runes := []rune(h.Text)
		if len(h.Marks) == 0 || h.Meeting == 0 || h.Exact {
			t.Errorf("hit %+v", h)
		}
		for _, m := range h.Marks {
			if got := string(runes[m.Start:m.End]); got != "phối hợp" {
				t.Errorf("marks %q in %q", got, h.Text)
			}
		}
	}
	if out := c.done("-f", file, "find", "xyzxyz", "--json"); strings.TrimSpace(out) != "[]" {
		t.Errorf("nothing found is printed as %q", out)
	}
	if r := c.run("-f", file, "find"); r.code == 0 {
		t.Error("find without words succeeds")
	}
}
