package meeting

import (
	"fmt"
	"os"
	"path/filepath"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/gui/kit"
)

// scanMost is how large a scan may be, in bytes: the register is copied whole each day.
const scanMost = 50 << 20

// askScan asks for the scan of the signed paper in view and keeps it with it.
func (s *papersStep) askScan() {
	signed := s.now.signed
	if signed.ID == 0 {
		return
	}
	s.desk.Files.OpenFile(kit.FileQuestion{
		Title: s.desk.Words.T("meeting.papers.scan"), Endings: []string{".pdf", ".jpg", ".jpeg", ".png"}, Purpose: "scans",
		OnChosen: func(path string) {
			if err := s.keepScan(signed, path); err != nil {
				s.desk.Fail(err)
			}
		},
	})
}

// keepScan reads a file and keeps it as the scan of a signed paper. What is neither a
// PDF nor a picture is refused (RefusedScan), and what is too large
// (RefusedFileSize).
func (s *papersStep) keepScan(signed data.SignedPaper, path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return fmt.Errorf("read a scan: %w", file.Refusal(path, err))
	}
	if info.Size() > scanMost {
		return &data.Refusal{Code: data.RefusedFileSize, Detail: fmt.Sprintf("%d MB", scanMost>>20)}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read a scan: %w", file.Refusal(path, err))
	}
	format := data.FileFormat(raw)
	if format == "" {
		return &data.Refusal{Code: data.RefusedScan, Detail: filepath.Base(path)}
	}
	_, err = s.desk.Register.AddAttachment(s.desk.Context(), data.Attachment{
		Meeting: signed.Meeting, Name: filepath.Base(path), Format: format, Paper: signed.ID,
	}, raw)
	if err != nil {
		return fmt.Errorf("keep a scan: %w", err)
	}
	s.desk.Say(s.desk.Words.T("meeting.papers.scan_kept"))
	return nil
}

// askAnnex asks what an annex to the signed paper in view is about, and opens it.
func (s *papersStep) askAnnex() {
	signed, w := s.now.signed, s.desk.Words
	if signed.ID == 0 {
		return
	}
	var made data.AnnexID
	kit.Ask(s.desk.Window, kit.AskOptions{
		Title: w.T("meeting.annex.title"), Text: w.T("meeting.annex.text"), Label: w.T("meeting.papers.field.annex_title"), Yes: w.T("meeting.annex.yes"),
		Placeholder: w.T("meeting.annex.example"), Words: w,
		OnYes: func(title string) string {
			annex, err := s.desk.Register.SaveAnnex(s.desk.Context(), data.Annex{Paper: signed.ID, Title: title})
			if err != nil {
				return s.desk.Explain(err)
			}
			made = annex.ID
			return ""
		},
		OnClosed: func() {
			if made != 0 {
				s.lookAt(paperView{ref: data.PaperRef{Kind: data.PaperAnnex, Part: int64(made)}}, "text")
			}
		},
	})
}
