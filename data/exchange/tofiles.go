package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"

	"giaoban/data"
	"giaoban/data/picture"
)

// readPhoto keeps a picture that comes with its SHA-256 as it is: it was made
// fit by the register it left. Any other is made fit now.
func (r *reader) readPhoto(path string, order int, p Photo) error {
	if len(p.Bytes) == 0 {
		return &data.Refusal{Code: data.RefusedEmpty, Field: path + ".bytes"}
	}
	if err := checkSum(path, p.SHA256, p.Bytes); err != nil {
		return err
	}
	fitted, err := fit(p)
	if err != nil {
		return at(path+".bytes", err)
	}
	if err := checkPhoto(path, p, fitted); err != nil {
		return err
	}
	read := data.Photo{
		ID: data.PhotoID(order), Meeting: here, Order: order, Caption: p.Caption, Format: fitted.Format,
		Width: fitted.Width, Height: fitted.Height, Size: len(fitted.Bytes), SHA256: sum(fitted.Bytes),
	}
	read.Clean()
	r.Photos, r.PhotoBytes[read.ID] = append(r.Photos, read), fitted.Bytes
	return data.At(path, read.Check())
}

func fit(p Photo) (picture.Fitted, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(p.Bytes))
	known := err == nil && (format == "jpeg" || format == "png")
	if p.SHA256 == "" || !known || max(config.Width, config.Height) > data.PhotoSideMax {
		return picture.Fit(p.Bytes)
	}
	if _, _, err := image.Decode(bytes.NewReader(p.Bytes)); err != nil {
		return picture.Fitted{}, &data.Refusal{Code: data.RefusedPicture, Err: err}
	}
	return picture.Fitted{Bytes: p.Bytes, Format: format, Width: config.Width, Height: config.Height}, nil
}

// checkPhoto refuses a picture that is not what the document says of it.
func checkPhoto(path string, p Photo, fitted picture.Fitted) error {
	switch {
	case p.SHA256 == "":
		return nil
	case p.Format != "" && p.Format != fitted.Format:
		return &data.Refusal{Code: data.RefusedUnknown, Field: path + ".format", Detail: p.Format}
	case p.Width != 0 && p.Width != fitted.Width:
		return &data.Refusal{Code: data.RefusedUnknown, Field: path + ".width", Detail: fmt.Sprint(p.Width)}
	case p.Height != 0 && p.Height != fitted.Height:
		return &data.Refusal{Code: data.RefusedUnknown, Field: path + ".height", Detail: fmt.Sprint(p.Height)}
	}
	return nil
}

func (r *reader) readAttachment(path string, order int, a Attachment) error {
	if err := checkSum(path, a.SHA256, a.Bytes); err != nil {
		return err
	}
	if err := place(path+".paper", a.Paper, len(r.Papers)); err != nil {
		return err
	}
	read := data.Attachment{
		ID: data.AttachmentID(order), Meeting: here, Order: order, Name: a.Name, Caption: a.Caption, Format: a.Format,
		Size: len(a.Bytes), SHA256: sum(a.Bytes), Paper: data.PaperID(a.Paper),
	}
	read.Clean()
	r.Attachments, r.AttachmentBytes[read.ID] = append(r.Attachments, read), a.Bytes
	return data.At(path, read.Check())
}

func (r *reader) readPaper(path string, order int, p Paper) error {
	if err := checkSum(path, p.SHA256, p.Bytes); err != nil {
		return err
	}
	part, err := r.readPart(path, p.Kind, p.Part)
	if err != nil {
		return err
	}
	read := data.SignedPaper{
		ID: data.PaperID(order), Meeting: here, Kind: p.Kind, Part: part, Version: max(p.Version, 1), Number: p.Number,
		Signed: p.Signed.UTC(), Reason: p.Reason, Size: len(p.Bytes), SHA256: sum(p.Bytes),
	}
	for _, other := range r.Papers {
		if other.Ref() == read.Ref() && other.Version == read.Version {
			return &data.Refusal{Code: data.RefusedDuplicate, Field: path + ".version", Detail: fmt.Sprint(read.Version)}
		}
	}
	read.Clean()
	r.Papers, r.PaperBytes[read.ID] = append(r.Papers, read), p.Bytes
	return data.At(path, read.Check())
}

func sum(content []byte) string {
	hash := sha256.Sum256(content)
	return hex.EncodeToString(hash[:])
}

// checkSum refuses bytes that are not those the document was written with.
func checkSum(path, stated string, content []byte) error {
	if stated != "" && stated != sum(content) {
		return &data.Refusal{Code: data.RefusedUnknown, Field: path + ".sha256", Detail: stated}
	}
	return nil
}
