package native

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"giaoban/data/proof"
)

// TestPrintsWithoutAsking prints on the printer that .ci/wine makes, as
// Ctrl+Shift+P does, and finds as many pages as went in.
func TestPrintsWithoutAsking(t *testing.T) {
	printed, paper := os.Getenv("PRINTED"), os.Getenv("PAPER")
	if printed == "" || paper == "" {
		t.Skip("no printer to test with: run by make test-windows")
	}
	pdf, err := os.ReadFile(paper)
	if err != nil {
		t.Fatal(err)
	}
	reader := proof.NewReader(proof.Options{})
	defer reader.Close()
	file, err := reader.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	done := 0
	err = printOn(context.Background(), printOrder{
		name: "Biên bản #1", pdf: pdf, last: PrinterChoice{Name: defaultPrinter()}, progress: func(n, _ int) { done = n },
	}, finishedPaper{file})
	if err != nil || done != file.Pages() {
		t.Fatalf("printed %d of %d pages: %v", done, file.Pages(), err)
	}
	for end := time.Now().Add(time.Minute); time.Now().Before(end); {
		if files, _ := filepath.Glob(filepath.Join(printed, "*.pdf")); len(files) > 0 {
			t.Log(files)
			return
		}
	}
	t.Fatal("nothing came out")
}
