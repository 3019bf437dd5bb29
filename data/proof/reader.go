package proof

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Errors of this package.
var (
	ErrClosed = errors.New("pdf reader is closed")
	ErrNoPage = errors.New("no such page")
)

// Options says how a Reader works.
type Options struct {
	// CacheDir keeps pdfium's compiled code between runs of the program: a
	// reader starts in a tenth of a second instead of three. It is made when it
	// is not there; what is damaged in it is made anew. Empty, or a folder that
	// cannot be used: nothing is kept.
	CacheDir string
}

// Reader opens PDF files. It costs nothing until the first file is opened, or
// Start is called; then it holds some 45 MB until it is closed. It is safe for
// concurrent use; its files take turns.
type Reader struct {
	options Options
	ready   atomic.Bool // the engine runs

	mu     sync.Mutex
	engine *engine
	closed bool
}

// NewReader returns a Reader.
func NewReader(o Options) *Reader { return &Reader{options: o} }

// Cold reports whether the reader has yet to compile pdfium, which takes seconds.
// It does not wait for a reader that is starting.
func (r *Reader) Cold() bool {
	return !r.ready.Load() && (r.options.CacheDir == "" || !codeStore{r.options.CacheDir}.has())
}

// engine is a running pdfium.
type engine struct {
	cache wazero.CompilationCache
	pool  pdfium.Pool
	pdfium.Pdfium
}

// Start makes the reader ready, so that the first Open need not wait.
func (r *Reader) Start() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.start()
}

func (r *Reader) start() error {
	if r.closed {
		return ErrClosed
	}
	if r.engine != nil {
		return nil
	}
	e, err := r.newEngine()
	if err != nil {
		return fmt.Errorf("start pdfium: %w", err)
	}
	r.engine = e
	r.ready.Store(true)
	return nil
}

// newEngine starts pdfium from the code that is kept, else from code it keeps,
// else without keeping any.
func (r *Reader) newEngine() (*engine, error) {
	if r.options.CacheDir == "" {
		return newEngine("")
	}
	store := codeStore{r.options.CacheDir}
	kept := store.has()
	e, err := newEngine(store.folder())
	if err != nil && kept { // what is kept is damaged
		store.drop()
		e, err = newEngine(store.folder())
	}
	if err != nil { // nothing can be kept
		return newEngine("")
	}
	store.tidy()
	if !kept {
		debug.FreeOSMemory() // compiling takes some 250 MB
	}
	return e, nil
}

func newEngine(cacheDir string) (*engine, error) {
	// The bundled pdfium needs exception handling on top of the usual features.
	config := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	e := &engine{}
	if cacheDir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(cacheDir)
		if err != nil {
			return nil, err
		}
		e.cache = cache
		config = config.WithCompilationCache(cache)
	}
	pool, err := webassembly.Init(webassembly.Config{
		MinIdle: 1, MaxIdle: 1, MaxTotal: 1,
		RuntimeConfig: config, FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, errors.Join(err, e.close())
	}
	e.pool = pool
	if e.Pdfium, err = pool.GetInstanceWithContext(context.Background()); err != nil {
		return nil, errors.Join(err, e.close())
	}
	return e, nil
}

func (e *engine) close() error {
	var errs []error
	if e.Pdfium != nil {
		errs = append(errs, e.Pdfium.Close())
	}
	if e.pool != nil {
		errs = append(errs, e.pool.Close())
	}
	if e.cache != nil {
		errs = append(errs, e.cache.Close(context.Background()))
	}
	return errors.Join(errs...)
}

// Open reads a PDF file from its bytes, which must not change until the file is
// closed.
func (r *Reader) Open(pdf []byte) (*File, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.start(); err != nil {
		return nil, err
	}
	opened, err := r.engine.OpenDocument(&requests.OpenDocument{File: &pdf})
	if err != nil {
		return nil, fmt.Errorf("open pdf: %w", err)
	}
	count, err := r.engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: opened.Document})
	if err != nil {
		return nil, fmt.Errorf("count pages of pdf: %w", err)
	}
	return &File{reader: r, document: opened.Document, pages: count.PageCount}, nil
}

// Close frees what the reader holds and closes its files. A closed reader opens
// nothing more.
func (r *Reader) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return nil
	}
	r.closed = true
	r.ready.Store(false)
	if r.engine == nil {
		return nil
	}
	err := r.engine.close()
	r.engine = nil
	if err != nil {
		return fmt.Errorf("stop pdfium: %w", err)
	}
	return nil
}
