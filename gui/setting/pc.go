package setting

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"sync"

	"giaoban/assets/translations"
	"giaoban/data/file"
	"giaoban/gui/kit"
	"giaoban/gui/native"
)

// PC is what this computer remembers for whoever works at it. It stands in a
// small file of its own, so that a register carried to another desk brings no
// habits along.
type PC struct {
	Register     string               `json:"register"`      // the register opened last
	Look         string               `json:"look"`          // "system", "light" or "dark"
	Percent      int                  `json:"percent"`       // letter size: 100, 115, 130 or 150
	Language     string               `json:"language"`      // "vi" or "en"
	Width        float32              `json:"width"`         // of the window, in Fyne units
	Height       float32              `json:"height"`        // of the window, in Fyne units
	Place        *native.Place        `json:"place"`         // of the window, in pixels; nil until it was closed once
	MendTyping   bool                 `json:"mend_typing"`   // what Vietnamese input programs send is mended, on Windows
	Printer      native.PrinterChoice `json:"printer"`       // how was printed last
	BackupFolder string               `json:"backup_folder"` // "" is the folder the program proposes
	Folders      map[string]string    `json:"folders"`       // last folder by purpose
	Habits       map[string]string    `json:"habits"`        // how screens were left, by kit.Memory
}

// The looks as the file names them.
const (
	LookSystem = "system"
	LookLight  = "light"
	LookDark   = "dark"
)

// Percents lists the letter sizes to choose from.
func Percents() []int { return []int{100, 115, 130, 150} }

// DefaultPC returns what a computer begins with: light as the papers beside the
// screen, and Vietnamese whatever the system speaks.
func DefaultPC() PC {
	return PC{
		Look: LookLight, Percent: 100, Language: translations.Vietnamese,
		Width: 1366, Height: 768, MendTyping: true, Folders: map[string]string{}, Habits: map[string]string{},
	}
}

// KitLook returns the look in the terms of the kit.
func (p PC) KitLook() kit.Look {
	look := kit.Look{Scale: float32(p.Percent) / 100}
	switch p.Look {
	case LookLight:
		look.Mode = kit.ModeLight
	case LookDark:
		look.Mode = kit.ModeDark
	}
	return look
}

// mend replaces what a damaged or hand-edited file holds by what is possible.
func (p *PC) mend() {
	d := DefaultPC()
	if p.Look != LookSystem && p.Look != LookDark {
		p.Look = d.Look
	}
	if p.Language != translations.English {
		p.Language = d.Language
	}
	known := false
	for _, percent := range Percents() {
		known = known || percent == p.Percent
	}
	if !known {
		p.Percent = d.Percent
	}
	if p.Width < 400 || p.Height < 300 {
		p.Width, p.Height = d.Width, d.Height
	}
	if p.Folders == nil {
		p.Folders = d.Folders
	}
	if p.Habits == nil {
		p.Habits = d.Habits
	}
}

// Store keeps the PC's settings in a file. Its methods may be called from any
// goroutine.
type Store struct {
	path string

	mu sync.Mutex
	pc PC
}

// LoadStore reads the settings at path. A file that is missing or unreadable
// gives the defaults; the error then says why, so that it can be logged.
func LoadStore(path string) (*Store, error) {
	s := &Store{path: path, pc: DefaultPC()}
	raw, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s, nil
	case err != nil:
		return s, fmt.Errorf("settings of this computer: %w", err)
	}
	pc := DefaultPC()
	if err := json.Unmarshal(raw, &pc); err != nil {
		return s, fmt.Errorf("settings of this computer in %s: %w", path, err)
	}
	pc.mend()
	s.pc = pc
	return s, nil
}

// PC returns the settings as they are.
func (s *Store) PC() PC {
	s.mu.Lock()
	defer s.mu.Unlock()
	pc := s.pc
	pc.Folders, pc.Habits = maps.Clone(pc.Folders), maps.Clone(pc.Habits)
	return pc
}

// MendsTyping reports whether what Vietnamese input programs send is mended.
func (s *Store) MendsTyping() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pc.MendTyping
}

// Change changes the settings and writes them.
func (s *Store) Change(change func(*PC)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	change(&s.pc)
	s.pc.mend()
	raw, err := json.MarshalIndent(s.pc, "", "  ")
	if err != nil {
		return fmt.Errorf("settings of this computer: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o755); err != nil {
		return fmt.Errorf("settings of this computer: %w", err)
	}
	err = file.AtomicWrite(s.path, func(w io.Writer) error {
		_, err := w.Write(append(raw, '\n'))
		return err
	})
	if err != nil {
		return fmt.Errorf("settings of this computer: %w", err)
	}
	return nil
}

// Folder returns the folder last used for a purpose, or "".
func (s *Store) Folder(purpose string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pc.Folders[purpose]
}

// RememberFolder keeps the folder used for a purpose.
func (s *Store) RememberFolder(purpose, folder string) error {
	return s.Change(func(p *PC) { p.Folders[purpose] = folder })
}

// Printer returns how was printed last.
func (s *Store) Printer() native.PrinterChoice {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pc.Printer
}

// RememberPrinter keeps how is printed.
func (s *Store) RememberPrinter(c native.PrinterChoice) error {
	return s.Change(func(p *PC) { p.Printer = c })
}
