package voting

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"giaoban/data"
	"giaoban/data/file"
	"giaoban/data/sqlite"
	"giaoban/data/urn"
)

// doomedSuffix ends the name of an urn from the moment it is to be destroyed, so
// that one of which the program was cut off meanwhile is known at the next start.
const doomedSuffix = ".huy"

// Sweep destroys the urns of ballots that are archived or annulled, with a line in
// the activity record. Cut off at any moment it is made good by the next Sweep. An
// urn that is not there any more is not said to have been destroyed.
func Sweep(ctx context.Context, r *sqlite.Register, random io.Reader) error {
	clearHalfMade(r.Path(), time.Hour)
	err := noteSpent(ctx, r)
	if err = errors.Join(err, destroyDoomed(ctx, r, random)); err != nil {
		return fmt.Errorf("destroy spent urns: %w", err)
	}
	return nil
}

// noteSpent gives spent urns the name of doom and notes that they are destroyed.
func noteSpent(ctx context.Context, r *sqlite.Register) error {
	spent, err := r.BallotsWithSpentUrn(ctx)
	for _, b := range spent {
		err = errors.Join(err, doom(findUrn(r.Path(), b.UUID)))
		doomed, listErr := besideRegister(r.Path(), "-"+b.UUID+urn.Extension+doomedSuffix)
		err = errors.Join(err, listErr)
		if len(doomed) > 0 {
			err = errors.Join(err, r.NoteUrnDestroyed(ctx, b.ID))
		}
	}
	return err
}

func doom(path string) error {
	err := os.Rename(path, path+doomedSuffix)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return file.Refusal(path, err)
	}
	return file.SyncFolder(filepath.Dir(path))
}

// destroyDoomed destroys the doomed urns of this register's ballots of which that
// is noted.
func destroyDoomed(ctx context.Context, r *sqlite.Register, random io.Reader) error {
	doomed, err := besideRegister(r.Path(), urn.Extension+doomedSuffix)
	if err != nil || len(doomed) == 0 {
		return err
	}
	ballots, err := r.Ballots(ctx, 0)
	for _, path := range doomed {
		for _, b := range ballots {
			if b.Urn == "" && (b.State == data.BallotArchived || b.State == data.BallotAnnulled) && strings.Contains(path, b.UUID) {
				err = errors.Join(err, urn.Destroy(path, random))
			}
		}
	}
	return err
}

// clearHalfMade removes what the making of an urn leaves when it is cut off, unless it
// is younger than that: another register in the folder may have one in the making.
func clearHalfMade(register string, age time.Duration) {
	halfMade, err := besideRegister(register, urn.Extension)
	if err != nil {
		return
	}
	for _, path := range halfMade {
		info, err := os.Stat(path)
		if err == nil && strings.HasPrefix(filepath.Base(path), ".~") && time.Since(info.ModTime()) >= age {
			_ = os.Remove(path)
		}
	}
}

// findUrn returns where the urn of a ballot lies: at its place or, where the
// register was given another name since, under the old one. Where none is found it
// is the place where it ought to lie.
func findUrn(register, ballot string) string {
	path := urn.Path(register, ballot)
	if _, err := os.Stat(path); err == nil {
		return path
	}
	if others, err := besideRegister(register, "-"+ballot+urn.Extension); err == nil && len(others) == 1 {
		return others[0]
	}
	return path
}

// besideRegister lists the files in the folder of a register whose names end so.
func besideRegister(register, suffix string) ([]string, error) {
	folder := filepath.Dir(register)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, file.Refusal(folder, err)
	}
	var paths []string
	for _, e := range entries {
		if e.Type().IsRegular() && strings.HasSuffix(e.Name(), suffix) {
			paths = append(paths, filepath.Join(folder, e.Name()))
		}
	}
	return paths, nil
}
