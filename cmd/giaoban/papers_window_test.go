//go:build e2e

package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// TestWindowPapers: by keys alone several papers are made at once, one is numbered,
// signed and given a scan; all of it is there after a restart.
func TestWindowPapers(t *testing.T) {
	d := sampleDesktop(t)
	folder := filepath.Join(d.home, "văn bản")
	scan := filepath.Join(d.home, "bản quét.pdf")
	for _, err := range []error{os.MkdirAll(folder, 0o755), os.WriteFile(scan, []byte("%PDF-1.4\nbản quét\n%%EOF\n"), 0o600)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	d.enterBriefing("Giao ban quý I/2016")
	d.keys("ctrl+Next", "ctrl+Next") // from Kết luận to Văn bản, where the list has the focus
	d.keys("space", "Down", "space", "ctrl+g")
	d.write(folder)
	d.keys("Return")
	d.eventually("two papers are made", func() bool { return len(filesIn(folder)) == 2 })
	d.picture("made")

	d.keys("ctrl+i") // to the number of the notice
	d.write("07")
	d.eventually("the number is stored", func() bool { return d.notice().Number == "07" })
	d.keys("ctrl+shift+k")
	d.picture("sign")
	d.keys("Return")
	d.eventually("the notice is signed", func() bool { return d.signedNotice().ID != 0 })
	d.keys("ctrl+shift+q")
	d.write(scan)
	d.keys("Return")
	d.eventually("the scan is kept", func() bool { return len(d.dossier().Attachments) == 1 })
	d.picture("signed")
	d.close()

	d.open()
	d.enterBriefing("Giao ban quý I/2016")
	d.keys("ctrl+Next", "ctrl+Next", "Down")
	d.finds("07/TB-VP", "07/TB-VP")
	d.picture("again")
	signed := d.signedNotice()
	d.same("the number of the signed paper", signed.Number, "07")
	d.same("the paper of the scan", d.dossier().Attachments[0].Paper, signed.ID)
	pdf := filepath.Join(d.home, "tb.pdf")
	d.console("paper", "notice", "1", "--signed", "-o", pdf)
	raw, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	d.same("the size of the signed paper", len(raw), signed.Size)
	if text := textOf(t, raw); !strings.Contains(text, "Số: 07/TB-VP") || strings.Contains(text, "DỰ THẢO") {
		t.Errorf("the signed paper says\n%s", text)
	}
	d.close()
	d.checkSound()
}

func filesIn(folder string) []string {
	files, _ := filepath.Glob(filepath.Join(folder, "*.pdf"))
	return files
}

// dossier reads the briefing of the sample.
func (d *desktop) dossier() data.Dossier {
	d.t.Helper()
	ctx := context.Background()
	r, err := sqlite.Open(ctx, d.file, sqlite.Options{ReadOnly: true})
	if err != nil {
		d.t.Fatal(fmt.Errorf("open %s: %w", d.file, err))
	}
	defer r.Close()
	dossier, err := r.Dossier(ctx, 1)
	if err != nil {
		d.t.Fatal(err)
	}
	return dossier
}

func (d *desktop) notice() data.PaperForm {
	return d.dossier().Form(data.PaperRef{Kind: data.PaperNotice})
}

func (d *desktop) signedNotice() data.SignedPaper {
	return d.dossier().SignedPaper(data.PaperRef{Kind: data.PaperNotice})
}
