package sqlite

import (
	"context"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"io"
	"strings"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// Users returns who may sit at the desk, by name, retired ones too.
func (r *Register) Users(ctx context.Context) ([]data.User, error) {
	var users []data.User
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.plain.Accounts(ctx)
		users, err = mapped(rows, err, userOf)
		return err
	})
	return users, err
}

// SaveUser adds a user (ID 0) without a passphrase, or edits name and retirement
// of one, and returns it as stored. It is not a step of undo.
func (r *Register) SaveUser(ctx context.Context, u data.User) (data.User, error) {
	return save(ctx, r, u, (*transaction).saveUser)
}

func (t *transaction) saveUser(ctx context.Context, u *data.User) (err error) {
	t.undoable = undoNone
	if u.ID == 0 {
		if u.UUID, err = t.newUUID(); err != nil {
			return err
		}
		id, err := t.plain.InsertAccount(ctx, query.InsertAccountParams{UUID: u.UUID, Name: u.Name, Retired: u.Retired})
		u.ID, u.HasPassphrase = data.UserID(id), false
		t.note(data.ActionCreated, data.KindUser, id, 0, u.Name)
		return err
	}
	row, err := t.plain.Account(ctx, int64(u.ID))
	if err != nil {
		return err
	}
	old := userOf(row)
	u.UUID, u.HasPassphrase = old.UUID, old.HasPassphrase
	if *u == old {
		return nil
	}
	t.note(retiring(old.Retired, u.Retired), data.KindUser, row.ID, 0, u.Name)
	return t.plain.UpdateAccount(ctx, query.UpdateAccountParams{Name: u.Name, Retired: u.Retired, ID: row.ID})
}

// SetPassphrase sets the passphrase of a user; "" asks for none any more.
func (r *Register) SetPassphrase(ctx context.Context, id data.UserID, passphrase string) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		t.undoable = undoNone
		row, err := t.plain.Account(ctx, int64(id))
		if err != nil {
			return err
		}
		sealed := ""
		if passphrase != "" {
			if sealed, err = seal(passphrase, t.register.random); err != nil {
				return err
			}
		}
		t.note(data.ActionEdited, data.KindUser, row.ID, 0, row.Name)
		return t.plain.SetPassphrase(ctx, query.SetPassphraseParams{Passphrase: sealed, ID: row.ID})
	})
}

// SignIn lets a user sit down at the desk: from then on the activity carries the
// name. A wrong passphrase is refused (RefusedPassphrase), a retired user as
// missing. A user without a passphrase needs none.
func (r *Register) SignIn(ctx context.Context, id data.UserID, passphrase string) error {
	var row query.Account
	err := r.read(ctx, func(c *connection) (err error) {
		row, err = c.plain.Account(ctx, int64(id))
		return err
	})
	if err != nil {
		return err
	}
	if row.Retired {
		return &data.Refusal{Code: data.RefusedMissing, Detail: row.Name}
	}
	if row.Passphrase != "" && !opens(row.Passphrase, passphrase) {
		return &data.Refusal{Code: data.RefusedPassphrase, Field: "passphrase"}
	}
	r.SetActor(row.Name)
	if r.readOnly {
		return nil
	}
	return r.write(ctx, func(_ context.Context, t *transaction) error {
		t.undoable = undoNone
		t.line(data.Activity{Action: data.ActionSignedIn, Kind: data.KindUser, Record: row.ID, Subject: row.Name})
		return nil
	})
}

// The cost of a passphrase (RFC 9106, 4: argon2id).
const (
	sealTime    = 2
	sealMemory  = 64 * 1024 // KiB
	sealThreads = 2
	sealSalt    = 16
	sealLength  = 32
)

// seal returns a passphrase as it is kept: argon2id$time$memory$threads$salt$sum.
func seal(passphrase string, random io.Reader) (string, error) {
	salt := make([]byte, sealSalt)
	if _, err := io.ReadFull(random, salt); err != nil {
		return "", fmt.Errorf("draw a salt: %w", err)
	}
	sum := argon2.IDKey(passphraseBytes(passphrase), salt, sealTime, sealMemory, sealThreads, sealLength)
	return fmt.Sprintf("argon2id$%d$%d$%d$%s$%s", sealTime, sealMemory, sealThreads,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(sum)), nil
}

// opens reports whether the passphrase is the one that was sealed.
func opens(sealed, passphrase string) bool {
	var time, memory uint32
	var threads uint8
	var rest string
	if _, err := fmt.Sscanf(sealed, "argon2id$%d$%d$%d$%s", &time, &memory, &threads, &rest); err != nil {
		return false
	}
	saltText, sumText, _ := strings.Cut(rest, "$")
	salt, err := base64.RawStdEncoding.DecodeString(saltText)
	if err != nil || time < 1 || threads < 1 {
		return false
	}
	sum, err := base64.RawStdEncoding.DecodeString(sumText)
	if err != nil || len(sum) == 0 {
		return false
	}
	got := argon2.IDKey(passphraseBytes(passphrase), salt, time, memory, threads, uint32(len(sum)))
	return subtle.ConstantTimeCompare(got, sum) == 1
}

// passphraseBytes makes one passphrase of the ways in which input programs
// compose its letters.
func passphraseBytes(passphrase string) []byte { return norm.NFC.Bytes([]byte(passphrase)) }

func userOf(row query.Account) data.User {
	return data.User{
		ID: data.UserID(row.ID), UUID: row.UUID, Name: row.Name, HasPassphrase: row.Passphrase != "", Retired: row.Retired,
	}
}
