package meeting

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"giaoban/data"
	"giaoban/data/picture"
	"giaoban/gui/kit"
)

// fileMax is how many bytes a picture file may have before it is read at all.
const fileMax = 200 << 20

// photoPanel shows the pictures of a briefing with their captions.
type photoPanel struct {
	desk    *kit.Desk
	grown   func() // lays out anew what stands around the panel
	d       data.Dossier
	loader  *kit.Loader[[]fittedPhoto]
	cards   map[data.PhotoID]*photoCard
	button  *kit.Button
	trouble *kit.Notice
	list    *fyne.Container
	root    *fyne.Container
}

func newPhotoPanel(desk *kit.Desk, grown func()) *photoPanel {
	words := desk.Words
	p := &photoPanel{desk: desk, grown: grown, loader: kit.NewLoader[[]fittedPhoto](desk.Runner), cards: map[data.PhotoID]*photoCard{}, list: kit.VBox(16)}
	p.button = kit.NewButton(kit.ButtonOptions{Text: words.T("meeting.photo.add"), Icon: kit.IconImage, OnTap: p.choose})
	p.trouble = kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneRed, Hidden: true})
	hint := kit.NewText(kit.TextOptions{Text: words.T("meeting.photo.hint"), Role: kit.RoleCaption, Color: kit.ColorText2, Wrap: true})
	p.root = kit.VBox(12, kit.Lead(words.T("meeting.photo.title")), p.list, p.trouble, kit.HBox(0, p.button), hint)
	return p
}

func (p *photoPanel) show(d data.Dossier) {
	if d.Meeting.ID != p.d.Meeting.ID {
		p.trouble.ShowMessage(kit.ToneRed, "", "")
	}
	p.d = d
	locked := d.Meeting.State.Locked()
	cards := map[data.PhotoID]*photoCard{}
	p.list.Objects = nil
	for _, photo := range d.Photos {
		c := p.cards[photo.ID]
		if c == nil {
			c = newPhotoCard(p, photo)
		}
		c.show(photo, locked)
		cards[photo.ID] = c
		p.list.Objects = append(p.list.Objects, c.root)
	}
	p.cards = cards
	p.button.SetOff(locked)
}

func (p *photoPanel) flush() {
	for _, c := range p.cards {
		c.form.Flush()
	}
}

func (p *photoPanel) focus(id data.PhotoID) {
	if c := p.cards[id]; c != nil {
		kit.FocusOn(c.caption)
		return
	}
	kit.FocusOn(p.button)
}

// choose asks for a picture file.
func (p *photoPanel) choose() {
	p.desk.Files.OpenFile(kit.FileQuestion{
		Title: p.desk.Words.T("meeting.photo.add"), Endings: []string{".jpg", ".jpeg", ".png"}, Purpose: "photo",
		OnChosen: func(path string) { p.add([]string{path}) },
	})
}

// fittedPhoto is a picture file read and fitted, or why it was refused.
type fittedPhoto struct {
	name    string
	picture picture.Fitted
	err     error
}

// add reads picture files off the UI goroutine and puts them into the briefing.
func (p *photoPanel) add(paths []string) {
	id := p.d.Meeting.ID
	p.trouble.ShowMessage(kit.ToneInfo, "", p.desk.Words.T("meeting.photo.reading"))
	p.grown()
	p.loader.Load(func() ([]fittedPhoto, error) { return fitFiles(paths), nil },
		func(photos []fittedPhoto, _ error) { p.store(id, photos) })
}

func fitFiles(paths []string) []fittedPhoto {
	photos := make([]fittedPhoto, len(paths))
	for i, path := range paths {
		photos[i] = fittedPhoto{name: filepath.Base(path)}
		photos[i].picture, photos[i].err = fitFile(path)
	}
	return photos
}

func fitFile(path string) (picture.Fitted, error) {
	info, err := os.Stat(path)
	if err != nil {
		return picture.Fitted{}, fmt.Errorf("read picture: %w", err)
	}
	if info.Size() > fileMax || info.IsDir() {
		return picture.Fitted{}, &data.Refusal{Code: data.RefusedPicture, Field: "photo"}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return picture.Fitted{}, fmt.Errorf("read picture: %w", err)
	}
	return picture.Fit(raw)
}

// store writes the pictures that were read and says which were refused.
func (p *photoPanel) store(id data.MeetingID, photos []fittedPhoto) {
	var refused []string
	for _, photo := range photos {
		err := photo.err
		if err == nil {
			f := photo.picture
			_, err = p.desk.Register.AddPhoto(p.desk.Context(), data.Photo{Meeting: id, Format: f.Format, Width: f.Width, Height: f.Height}, f.Bytes)
		}
		if err != nil {
			refused = append(refused, p.desk.Words.F("meeting.photo.refused", "file", photo.name, "why", p.desk.Explain(err)))
		}
	}
	p.trouble.ShowMessage(kit.ToneRed, "", strings.Join(refused, "\n"))
	p.grown()
}

// photoCard is one picture with its caption.
type photoCard struct {
	panel   *photoPanel
	photo   data.Photo
	form    *kit.RecordForm
	loader  *kit.Loader[image.Image]
	image   *canvas.Image
	caption *kit.Entry
	remove  *kit.Button
	root    fyne.CanvasObject
}

// photoHeight is the height of a picture in the panel, at 100 %.
const photoHeight float32 = 162

func newPhotoCard(p *photoPanel, photo data.Photo) *photoCard {
	words := p.desk.Words
	c := &photoCard{panel: p, photo: photo, loader: kit.NewLoader[image.Image](p.desk.Runner)}
	c.form = kit.NewRecordForm(p.desk, c.save)
	c.image = &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}
	c.caption = kit.NewEntry(kit.EntryOptions{
		Text: photo.Caption, Placeholder: words.T("meeting.photo.caption.example"), OnChange: c.typed, OnBlur: c.form.Leave, Small: true,
	})
	c.remove = kit.NewIconButton(kit.IconButtonOptions{Icon: kit.IconDelete, Name: words.T("meeting.photo.delete"), OnTap: c.removed})
	frame := kit.Ground(kit.ColorSunken, kit.Sized(0, photoHeight, c.image))
	field := c.form.Field(kit.FieldOptions{Label: words.T("meeting.photo.caption"), Control: c.caption}, "caption")
	c.root = kit.VBox(8, frame, kit.HBoxTop(8, kit.Grow(field), kit.Inside(20, 0, 0, 0, kit.Sized(kit.HeightSmallField, kit.HeightSmallField, c.remove))))
	c.load()
	return c
}

// load fetches the picture off the UI goroutine, shrunk to what the panel shows.
func (c *photoCard) load() {
	c.loader.Load(c.fetch, c.loaded)
}

func (c *photoCard) fetch() (image.Image, error) {
	raw, err := c.panel.desk.Register.PhotoBytes(c.panel.desk.Context(), c.photo.ID)
	if err != nil {
		return nil, err
	}
	m, _, err := image.Decode(bytes.NewReader(raw))
	return m, err
}

func (c *photoCard) loaded(m image.Image, err error) {
	if err != nil {
		c.panel.desk.Fail(err)
		return
	}
	c.image.Image = m
	c.image.Refresh()
}

func (c *photoCard) show(photo data.Photo, locked bool) {
	if !c.form.Dirty() {
		c.photo = photo
		fillEntry(c.caption, photo.Caption, false)
	}
	c.caption.SetReadOnly(locked)
	setShown(c.remove, !locked)
}

func setShown(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func (c *photoCard) typed(text string) {
	c.photo.Caption = text
	c.form.Touch()
}

func (c *photoCard) save(ctx context.Context) error {
	_, err := c.panel.desk.Register.SavePhoto(ctx, c.photo)
	return err
}

// removed deletes the picture; Undo brings it back.
func (c *photoCard) removed() {
	c.form.Forget()
	kit.FocusOn(c.panel.button)
	if err := c.panel.desk.Register.DeletePhoto(c.panel.desk.Context(), c.photo.ID); err != nil {
		c.panel.desk.Fail(err)
		return
	}
	c.panel.desk.Say(c.panel.desk.Words.T("meeting.photo.deleted"))
}
