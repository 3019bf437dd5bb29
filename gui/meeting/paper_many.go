package meeting

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/job"
	"giaoban/data/paper"
	"giaoban/data/paper/output"
	"giaoban/gui/kit"
)

// paperFile is a paper and the file it is written into.
type paperFile struct {
	ref        data.PaperRef
	name, file string
}

// makeMarked asks for a folder and writes the papers that are ticked into it.
func (s *papersStep) makeMarked() {
	refs := s.index.refs()
	if len(refs) == 0 {
		return
	}
	s.flush()
	s.desk.Files.ChooseFolder(kit.FileQuestion{
		Title: s.desk.Words.F("meeting.papers.make_folder", "n", len(refs)), Purpose: "papers", OnChosen: func(folder string) { s.askMake(refs, folder) },
	})
}

// askMake asks first where papers of those names lie in the folder already.
func (s *papersStep) askMake(refs []data.PaperRef, folder string) {
	w, there := s.desk.Words, 0
	var files []paperFile
	for i, name := range paper.FileNames(refs, s.d) {
		f := paperFile{ref: refs[i], name: paper.Name(refs[i], s.d), file: filepath.Join(folder, name+output.Endings()[0])}
		if _, err := os.Stat(f.file); err == nil {
			there++
		}
		files = append(files, f)
	}
	if there == 0 {
		s.makeAll(files, folder)
		return
	}
	kit.Confirm(s.desk.Window, kit.ConfirmOptions{
		Title: w.F("meeting.papers.replace.title", "n", there), Text: w.T("meeting.papers.replace.text"), Yes: w.T("meeting.papers.replace.yes"),
		Danger: true, Words: w, OnYes: func() { s.makeAll(files, folder) },
	})
}

// makeAll writes papers, one after the other, with a bar that shows how far it has
// come and a button that stops it. What is written by then stays, whole.
func (s *papersStep) makeAll(files []paperFile, folder string) {
	w, id, made := s.desk.Words, s.d.Meeting.ID, 0
	s.work(workOptions{
		title: w.F("meeting.papers.making", "n", len(files)),
		work: func(ctx context.Context, tell func(job.Progress)) error {
			var err error
			made, err = newPress(s.desk).write(ctx, tell, id, files)
			return err
		},
		done:    func() { s.desk.Say(w.F("meeting.papers.made", "n", made, "folder", folder)) },
		stopped: func() { s.desk.Say(w.F("meeting.papers.stopped", "n", made, "all", len(files))) },
	})
}

// write writes papers as they stand and returns how many it wrote.
func (p *press) write(ctx context.Context, tell func(job.Progress), id data.MeetingID, files []paperFile) (int, error) {
	for i, f := range files {
		if err := ctx.Err(); err != nil {
			return i, err
		}
		tell(job.Progress{Done: i, Total: len(files), What: f.name})
		out, err := p.standing(id, f.ref)
		if err == nil {
			err = file.WriteBytes(f.file, out.pdf)
		}
		if err == nil {
			err = p.left(out)
		}
		if err != nil {
			return i, fmt.Errorf("write %s: %w", f.name, err)
		}
	}
	return len(files), nil
}

// standing returns a paper as it stands: the draft, or the bytes that were signed.
func (p *press) standing(id data.MeetingID, ref data.PaperRef) (printed, error) {
	records, err := p.records(id, ref)
	if err != nil {
		return printed{}, err
	}
	return p.bytes(records, paperView{ref: ref})
}

// exportArticle asks for a folder and writes the news item into it: as text, and as a
// page with its pictures beside it.
func (s *papersStep) exportArticle() {
	w := s.desk.Words
	s.desk.Files.ChooseFolder(kit.FileQuestion{Title: w.T("meeting.papers.article"), Purpose: "papers", OnChosen: s.writeArticle})
}

func (s *papersStep) writeArticle(folder string) {
	w, id, ref := s.desk.Words, s.d.Meeting.ID, data.PaperRef{Kind: data.PaperArticle}
	var made []string
	s.work(workOptions{
		title: w.T("meeting.papers.article"),
		work: func(_ context.Context, tell func(job.Progress)) error {
			tell(job.Progress{Total: 1, What: ref.Kind.Words()})
			records, err := s.press.records(id, ref)
			if err != nil {
				return err
			}
			if made, err = output.WriteArticle(paper.Records(records), folder); err != nil {
				return fmt.Errorf("write the news item: %w", err)
			}
			return nil
		},
		done: func() { s.desk.Say(w.F("meeting.papers.made", "n", len(made), "folder", folder)) },
	})
}

// workOptions describes long work that a dialog follows.
type workOptions struct {
	title   string
	work    job.Work
	done    func()
	stopped func() // may be nil
}

// workDialog follows a job: what is being done, how far it is, and a way to stop it.
type workDialog struct {
	desk   *kit.Desk
	o      workOptions
	what   *kit.Text
	bar    *kit.Progress
	dialog *kit.Dialog
	job    *job.Job
}

// work begins a job and follows it in a dialog.
func (s *papersStep) work(o workOptions) {
	w := s.desk.Words
	d := &workDialog{desk: s.desk, o: o, what: kit.NewText(kit.TextOptions{Ellipsis: true}), bar: kit.NewProgress(kit.ProgressOptions{})}
	d.dialog = kit.NewDialog(kit.DialogOptions{
		Title: o.title, Icon: kit.IconSheet, Tone: kit.ToneInfo, Words: w, Body: kit.VBox(8, d.what, d.bar),
		Buttons: []kit.DialogButton{{Text: w.T("meeting.papers.stop"), Icon: kit.IconStop, Cancel: true, OnTap: d.stop}},
	})
	d.dialog.Show(s.desk.Window)
	s.working = d
	d.job = job.Start(s.desk.Context(), job.Options{
		Work:  o.work,
		Tell:  func(p job.Progress) { fyne.Do(func() { d.tell(p) }) },
		Ended: func(err error) { fyne.Do(func() { d.ended(err) }) },
	})
}

func (d *workDialog) tell(p job.Progress) {
	d.what.SetText(d.desk.Words.F("meeting.papers.making_one", "i", p.Done+1, "n", p.Total, "name", p.What))
	if p.Total > 0 {
		d.bar.Set(float32(p.Done) / float32(p.Total))
	}
}

// stop asks the job to end; the dialog closes once it has.
func (d *workDialog) stop() bool {
	if d.job != nil {
		d.job.Stop()
	}
	return false
}

func (d *workDialog) ended(err error) {
	d.dialog.Hide()
	switch {
	case err == nil:
		d.o.done()
	case errors.Is(err, job.ErrStopped):
		if d.o.stopped != nil {
			d.o.stopped()
		}
	default:
		d.desk.Fail(err)
	}
}
