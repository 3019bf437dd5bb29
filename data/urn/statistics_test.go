package urn_test

import "testing"

// chiSquare measures how far counts lie from what is expected.
func chiSquare(counted []int, expected []float64) float64 {
	sum := 0.0
	for i, n := range counted {
		d := float64(n) - expected[i]
		sum += d * d / expected[i]
	}
	return sum
}

// independence measures how far a table of counts lies from one whose rows and
// columns have nothing to do with each other.
func independence(table [][]int) float64 {
	rows, columns, all := make([]float64, len(table)), make([]float64, len(table[0])), 0.0
	for i, row := range table {
		for j, n := range row {
			rows[i] += float64(n)
			columns[j] += float64(n)
			all += float64(n)
		}
	}
	sum := 0.0
	for i, row := range table {
		for j, n := range row {
			if expected := rows[i] * columns[j] / all; expected > 0 {
				d := float64(n) - expected
				sum += d * d / expected
			}
		}
	}
	return sum
}

func newTable(rows, columns int) [][]int {
	table := make([][]int, rows)
	for i := range table {
		table[i] = make([]int, columns)
	}
	return table
}

func TestTheMeasuresTellATieFromNone(t *testing.T) {
	if x := independence([][]int{{50, 50}, {50, 50}}); x != 0 {
		t.Errorf("no tie measured as %v", x)
	}
	if x := independence([][]int{{90, 10}, {10, 90}}); x < 100 {
		t.Errorf("a tie measured as %v", x)
	}
	if x := chiSquare([]int{70, 30}, []float64{50, 50}); x != 16 {
		t.Errorf("measured %v, want 16", x)
	}
}
