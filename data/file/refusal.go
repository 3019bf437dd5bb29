package file

import (
	"errors"
	"io/fs"

	"giaoban/data"
)

// Refusal turns an error of the file system into the *data.Refusal that tells
// the user what stands in the way of path. Other errors, refusals among them,
// come back as they are.
func Refusal(path string, err error) error {
	if _, refused := data.AsRefusal(err); refused || err == nil {
		return err
	}
	code := reason(path, err)
	switch {
	case code != "":
	case errors.Is(err, fs.ErrPermission):
		code = data.RefusedReadOnly
	case errors.Is(err, fs.ErrNotExist):
		code = data.RefusedNoFolder
	case errors.Is(err, fs.ErrExist):
		code = data.RefusedExists
	default:
		return err
	}
	return &data.Refusal{Code: code, Detail: path, Err: err}
}
