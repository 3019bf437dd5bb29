package gui

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"giaoban/data/sample"
	"giaoban/data/sqlite"
	"giaoban/gui/native"
	"giaoban/gui/setting"
)

// another makes a second sample register beside the first.
func (b *bench) another() string {
	b.t.Helper()
	path := filepath.Join(b.home, "Sổ khác"+Ending)
	if err := sample.Make(context.Background(), path, sqlite.Options{}); err != nil {
		b.t.Fatal(err)
	}
	return path
}

func TestASecondStartOffersItsRegister(t *testing.T) {
	b := onSample(t)
	was := b.register.Path()
	for _, path := range []string{"", was, filepath.Join(filepath.Dir(was), "SỔ MẪU"+Ending)} {
		b.startedAgain(path)
		if b.window.Canvas().Overlays().Top() != nil {
			t.Errorf("a second start with %q asks\n%s", path, b.says())
		}
	}
	other := b.another()
	b.startedAgain(other)
	b.expect("Mở sổ khác?", "Sổ khác"+Ending)
	if b.register.Path() != was {
		t.Error("the register was changed without asking")
	}
	votingBench{b}.click("Mở sổ này", 0)
	if b.register == nil || b.register.Path() != other {
		t.Errorf("%s is not open; the window says\n%s", other, b.says())
	}
}

// TestARegisterOnAnUnsafePlaceIsWarnedOf however it was named: by a double click,
// by a second start, in the dialog.
func TestARegisterOnAnUnsafePlaceIsWarnedOf(t *testing.T) {
	for kind, words := range map[native.Storage]string{
		native.StorageNetwork: "ổ mạng", native.StorageCloud: "OneDrive", native.StorageRemovable: "ổ cắm ngoài",
	} {
		for way, open := range map[string]func(*bench, string){
			"started with": func(b *bench, path string) { b.Start(path) },
			"second start": func(b *bench, path string) { b.startedAgain(path) },
			"chosen":       func(b *bench, path string) { b.openChosen(path) },
		} {
			painted := 0
			b := newBench(t, func(o *Options) {
				o.Today, o.Painted = april6, func() { painted++ }
				o.Storage = func(path string) native.Storage {
					if strings.Contains(path, "Sổ khác") {
						return kind
					}
					return native.StorageLocal
				}
			})
			open(b, b.another())
			b.window.Canvas().Capture()
			b.expect(words, "Chép về máy")
			if b.register != nil || painted != 1 {
				t.Errorf("%s: open: %v, painted %d times", way, b.register != nil, painted)
			}
		}
	}
}

func TestAnUnsafePlaceOnceAcceptedIsNotAskedAgain(t *testing.T) {
	b := newBench(t, func(o *Options) {
		o.Today, o.Storage = april6, func(string) native.Storage { return native.StorageCloud }
	})
	path := b.another()
	if err := b.o.Store.Change(func(pc *setting.PC) { pc.Register = path }); err != nil {
		t.Fatal(err)
	}
	b.Start("")
	if b.session == nil {
		t.Errorf("the window says\n%s", b.says())
	}
}
