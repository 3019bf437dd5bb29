package proof

import (
	"bytes"
	"errors"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/jung-kurt/gofpdf"
)

// cacheDir keeps pdfium's code between runs of the tests.
func cacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "giaoban", "pdfium")
}

// specimen is a PDF of two pages: "Ab" at (100, 50) in Times 14 and a line from
// (100, 60) to (250, 60) on the first, nothing on the second.
func specimen(t *testing.T) []byte {
	t.Helper()
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetTitle("Mẫu", true)
	pdf.SetAuthor("Văn phòng", true)
	pdf.AddPage()
	pdf.SetFont("Times", "B", 14)
	pdf.Text(100, 50, "Ab")
	pdf.SetLineWidth(0.5)
	pdf.Line(100, 60, 250, 60)
	pdf.AddPage()
	var b bytes.Buffer
	if err := pdf.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T) (*Reader, *File) {
	t.Helper()
	r := NewReader(Options{CacheDir: cacheDir()})
	t.Cleanup(func() { _ = r.Close() })
	f, err := r.Open(specimen(t))
	if err != nil {
		t.Fatal(err)
	}
	return r, f
}

func near(a, b float64) bool { return math.Abs(a-b) < 0.02 }

func TestFile(t *testing.T) {
	_, f := open(t)

	t.Run("pages and size", func(t *testing.T) {
		width, height, err := f.Size(2)
		if err != nil || f.Pages() != 2 || !near(width, 595.28) || !near(height, 841.89) {
			t.Errorf("%d pages, second %v x %v, %v", f.Pages(), width, height, err)
		}
	})
	t.Run("text", func(t *testing.T) {
		text, err := f.Text(1)
		if err != nil || text != "Ab" {
			t.Errorf("got %q, %v", text, err)
		}
	})
	t.Run("glyphs", func(t *testing.T) {
		glyphs, err := f.Glyphs(1)
		if err != nil || len(glyphs) != 2 {
			t.Fatalf("got %v, %v", glyphs, err)
		}
		a, b := glyphs[0], glyphs[1]
		if a.Rune != 'A' || !near(a.X, 100) || !near(a.Y, 50) || a.Size != 14 || a.Font != "Times-Bold" {
			t.Errorf("first glyph %+v", a)
		}
		// A is 722 thousandths of an em wide in Times Bold.
		if !near(b.X, 100+0.722*14) || !near(a.Right, b.X) {
			t.Errorf("second glyph starts at %v, first ends at %v", b.X, a.Right)
		}
		if a.Top >= 50 || a.Bottom <= 50 {
			t.Errorf("the box %v to %v does not hold the base line", a.Top, a.Bottom)
		}
	})
	t.Run("lines", func(t *testing.T) {
		lines, err := f.Lines(1)
		if err != nil || len(lines) != 1 {
			t.Fatalf("got %v, %v", lines, err)
		}
		l := lines[0]
		if !l.Horizontal() || !near(l.Y1, 60) || !near(l.X1, 100) || !near(l.Length(), 150) || !near(l.Width, 0.5) {
			t.Errorf("got %+v", l)
		}
	})
	t.Run("picture", func(t *testing.T) {
		picture, err := f.Picture(1, 72)
		if err != nil {
			t.Fatal(err)
		}
		if size := picture.Bounds().Size(); size.X != 596 || size.Y != 842 {
			t.Errorf("picture is %v", size)
		}
		if picture.RGBAAt(5, 5) != (color.RGBA{255, 255, 255, 255}) || picture.RGBAAt(150, 59) == picture.RGBAAt(5, 5) && picture.RGBAAt(150, 60) == picture.RGBAAt(5, 5) {
			t.Error("want a white page with a line on it")
		}
	})
	t.Run("picture of a width", func(t *testing.T) {
		picture, err := f.PictureCut(2, Cut{Wide: 300})
		if err != nil {
			t.Fatal(err)
		}
		if size := picture.Bounds().Size(); size.X != 300 || size.Y != 425 || size.Y != RowsOf(300, 595.28, 841.89) {
			t.Errorf("picture is %v", size)
		}
	})
	t.Run("cuts fit together", func(t *testing.T) {
		for _, wide := range []int{303, 794, 1191} {
			whole, err := f.PictureCut(1, Cut{Wide: wide})
			if err != nil {
				t.Fatal(err)
			}
			rows := whole.Bounds().Dy()
			var joined []byte
			for top := 0; top < rows; top += 97 {
				part, err := f.PictureCut(1, Cut{Wide: wide, Top: top, High: min(97, rows-top)})
				if err != nil {
					t.Fatal(err)
				}
				joined = append(joined, part.Pix...)
			}
			if !bytes.Equal(joined, whole.Pix) {
				t.Errorf("the parts of a page %d wide differ from the whole", wide)
			}
		}
	})
	t.Run("letters", func(t *testing.T) {
		letters, err := f.Letters(1)
		glyphs, _ := f.Glyphs(1)
		if err != nil || len(letters) != len(glyphs) {
			t.Fatalf("got %v, %v", letters, err)
		}
		for i, l := range letters {
			g := glyphs[i]
			same := near(float64(l.Left), g.Left) && near(float64(l.Top), g.Top) && near(float64(l.Right), g.Right) && near(float64(l.Bottom), g.Bottom)
			if l.Rune != g.Rune || l.Inferred != g.Inferred || !same {
				t.Errorf("letter %+v, glyph %+v", l, g)
			}
		}
	})
	t.Run("info", func(t *testing.T) {
		info, err := f.Info()
		if err != nil || info.Title != "Mẫu" || info.Author != "Văn phòng" || info.Version != 13 || info.Language != "" {
			t.Errorf("got %+v, %v", info, err)
		}
	})
	t.Run("no such page", func(t *testing.T) {
		for _, page := range []int{0, 3} {
			if _, err := f.Picture(page, 72); !errors.Is(err, ErrNoPage) {
				t.Errorf("page %d: %v", page, err)
			}
		}
	})
}

func TestOpenRefusesWhatIsNoPDF(t *testing.T) {
	r, _ := open(t)
	if _, err := r.Open([]byte("không phải PDF")); err == nil {
		t.Error("want an error")
	}
	if _, err := r.Open(nil); err == nil {
		t.Error("want an error for nothing")
	}
}

func TestClosed(t *testing.T) {
	r, f := open(t)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Text(1); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed file reads: %v", err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(r.Close(), f.Close()); err != nil {
		t.Errorf("closing again: %v", err)
	}
	if _, err := r.Open(specimen(t)); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed reader opens: %v", err)
	}
}

func TestCloseBeforeUse(t *testing.T) {
	r := NewReader(Options{})
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if err := r.Start(); !errors.Is(err, ErrClosed) {
		t.Errorf("got %v", err)
	}
}

// TestCompiledCodeIsKept: what is damaged is made anew, what another version of
// the program left goes, and a reader says beforehand whether it must compile.
func TestCompiledCodeIsKept(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles pdfium anew")
	}
	open(t) // somebody has compiled before
	root := t.TempDir()
	if !NewReader(Options{CacheDir: root}).Cold() {
		t.Error("a reader without compiled code is not cold")
	}
	mustDo(t, os.CopyFS(codeStore{root}.folder(), os.DirFS(codeStore{cacheDir()}.folder())))
	old := filepath.Join(root, codePrefix+"v0")
	mustDo(t, os.MkdirAll(old, 0o755))
	other := filepath.Join(root, "không phải của ta")
	mustDo(t, os.WriteFile(other, nil, 0o600))
	startsWarm(t, root)
	if _, err := os.Stat(old); !os.IsNotExist(err) {
		t.Errorf("code of another version: %v", err)
	}
	if _, err := os.Stat(other); err != nil {
		t.Errorf("a file that is none of the reader's: %v", err)
	}

	code := keptCode(t, root)
	mustDo(t, os.Truncate(code, 1<<20))
	startsWarm(t, root)
	if info, err := os.Stat(keptCode(t, root)); err != nil || info.Size() <= 1<<20 {
		t.Errorf("damaged code was not made anew: %v", err)
	}
}

// startsWarm starts a reader from the code in a folder.
func startsWarm(t *testing.T, root string) {
	t.Helper()
	r := NewReader(Options{CacheDir: root})
	defer r.Close()
	if r.Cold() {
		t.Error("a reader with compiled code is cold")
	}
	mustDo(t, r.Start())
}

func keptCode(t *testing.T, root string) string {
	t.Helper()
	found := ""
	mustDo(t, filepath.WalkDir(codeStore{root}.folder(), func(path string, e os.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			found = path
		}
		return err
	}))
	return found
}

func mustDo(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A cache that cannot be used must not keep the preview from working.
func TestUnusableCache(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles pdfium anew")
	}
	file := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r := NewReader(Options{CacheDir: file})
	defer r.Close()
	f, err := r.Open(specimen(t))
	if err != nil || f.Pages() != 2 {
		t.Errorf("got %v", err)
	}
}

func TestConcurrentUse(t *testing.T) {
	r, f := open(t)
	pdf := specimen(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			other, err := r.Open(pdf)
			if err != nil {
				t.Error(err)
				return
			}
			defer other.Close()
			for page := 1; page <= 2; page++ {
				_, err1 := f.Picture(page, 30)
				_, err2 := other.Glyphs(page)
				if err := errors.Join(err1, err2); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}
