package people

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"giaoban/data"
)

func TestPasteCells(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"rows and cells", "A\tB\r\nC\tD\r\n", "A|B;C|D"},
		{"empty rows go", "A\n\n \t \nB", "A;B"},
		{"quoted line break", "\"Phòng\nTổng hợp\"\tX", "Phòng Tổng hợp|X"},
		{"quoted quote", "\"Phòng \"\"A\"\"\"\tX", "Phòng \"A\"|X"},
		{"stray quote", "\"Lê A\tX\nB\tY", "\"Lê A|X;B|Y"},
		{"spaces and decomposed letters", "  Lê\u0300  A \tB", "Lề A|B"},
		{"nothing", " \n\t", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var rows []string
			for _, row := range pasteCells(test.text) {
				rows = append(rows, strings.Join(row, "|"))
			}
			if got := strings.Join(rows, ";"); got != test.want {
				t.Errorf("read %q, want %q", got, test.want)
			}
		})
	}
}

// shortLine writes a line of a preview for comparing.
func shortLine(l pasteLine) string {
	fate := map[pasteFate]string{fateAdded: "+", fateThere: "=", fateRefused: "!"}[l.fate]
	unit := l.unit
	if l.newUnit {
		unit += "*"
	}
	return fmt.Sprintf("%s%s/%s/%s/%s", fate, l.person.Name, l.person.Honorific, l.person.Position, unit)
}

func TestPastePreview(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{
			"with headings", "STT\tHọ và tên\tChức vụ\tĐơn vị\tCách gọi\n1\tTrần Văn A\tChuyên viên\tPhòng Tổng hợp\tÔng",
			"+Trần Văn A/ông/Chuyên viên/Phòng Tổng hợp",
		},
		{
			"headings in another order and case", "ĐƠN VỊ\tHỌ TÊN\nphòng tổng hợp\tTrần Văn A",
			"+Trần Văn A///Phòng Tổng hợp",
		},
		{
			"family and given name apart", "Họ và tên đệm\tTên\tChức danh\nTrần Văn\tA\tVăn thư",
			"+Trần Văn A//Văn thư/",
		},
		{"given name alone is the name", "Tên\tĐơn vị\nTrần Văn A\tHCTC", "+Trần Văn A///Phòng Hành chính Tổ chức"},
		{
			"without headings", "1\tTrần Văn A\tChuyên viên\tP. Tổng hợp\n2\tTrần Văn B\tTrưởng phòng\tPhòng Kinh tế",
			"+Trần Văn A//Chuyên viên/Phòng Tổng hợp;+Trần Văn B//Trưởng phòng/Phòng Kinh tế*",
		},
		{"names alone", "Trần Văn A\nTrần Văn B", "+Trần Văn A///;+Trần Văn B///"},
		{"address before the name", "Đ/c Trần Văn A\nÔng Trần Văn B\nAnh Thư", "+Trần Văn A/đồng chí//;+Trần Văn B/ông//;+Anh Thư///"},
		{"address in its own column", "Đ/c\tTrần Văn A", "+Trần Văn A/đồng chí//"},
		{"there already", "Lê Anh Đức\tPhòng Tổng hợp\nHoàng Ngọc Bích\t", "=Lê Anh Đức///Phòng Tổng hợp;=Hoàng Ngọc Bích///"},
		{"tone mark elsewhere", "Hoàng Ngoc Bích\nVương Trinh Quôc", "+Hoàng Ngoc Bích///;+Vương Trinh Quôc///"},
		{"namesake in another unit", "Hoàng Ngọc Bích\tBan Tiếp công dân", "+Hoàng Ngọc Bích///Ban Tiếp công dân"},
		{"twice in the list", "Trần Văn A\nTrần Văn A", "+Trần Văn A///;!Trần Văn A///"},
		{"no name", "Họ tên\tChức vụ\n\tChuyên viên", "!//Chuyên viên/"},
		{"a number for a name", "Họ tên\n123", "!123///"},
		{"empty", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var lines []string
			for _, l := range newPastePreview(test.text, office()).lines {
				lines = append(lines, shortLine(l))
			}
			if got := strings.Join(lines, ";"); got != test.want {
				t.Errorf("preview is\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func TestPasteRefusesWhatCannotBeKept(t *testing.T) {
	p := newPastePreview(strings.Repeat("x", 1500)+"\nTrần Văn A", office())
	if p.lines[0].fate != fateRefused || p.lines[0].reason != "people.paste.too_long" || p.added != 1 {
		t.Errorf("preview %+v", p)
	}
}

func TestPasteAddsUnitsOnce(t *testing.T) {
	p := newPastePreview("Họ tên\tĐơn vị\nA B\tPhòng Kinh tế\nC D\tphòng kinh tế\nE F\tPhòng Tổng hợp", office())
	units, people := p.toAdd()
	if len(units) != 1 || units[0].Name != "Phòng Kinh tế" || len(people) != 3 {
		t.Errorf("would add units %v and people %v", units, people)
	}
	if people[2].Person.Unit != 1 {
		t.Errorf("known unit not matched: %+v", people[2])
	}
}

func TestPasteProposesRank(t *testing.T) {
	p := newPastePreview("Họ tên\tChức vụ\nA B\tPhó Trưởng phòng", office())
	if rank := p.lines[0].person.Rank; rank != data.RankUnitDeputy {
		t.Errorf("rank of a deputy head of a unit read as %v", rank)
	}
}

func TestPasteCountsEveryLine(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		cell := rapid.SampledFrom([]string{"", "1", "Lê Anh Đức", "Trần Văn A", "Phòng Tổng hợp", "Phòng Mới", "Chuyên viên", "Họ tên", "\"", "ông"})
		var b strings.Builder
		for range rapid.IntRange(0, 6).Draw(rt, "rows") {
			for range rapid.IntRange(1, 4).Draw(rt, "cells") {
				b.WriteString(cell.Draw(rt, "cell") + "\t")
			}
			b.WriteString("\n")
		}
		p := newPastePreview(b.String(), office())
		if p.added+p.there+p.refused != len(p.lines) {
			rt.Fatalf("%d lines, counted %d added, %d there, %d refused", len(p.lines), p.added, p.there, p.refused)
		}
		_, people := p.toAdd()
		if len(people) != p.added {
			rt.Fatalf("would add %d, counted %d", len(people), p.added)
		}
		for _, l := range people {
			if l.Person.Name == "" {
				rt.Fatal("would add somebody without a name")
			}
		}
	})
}
