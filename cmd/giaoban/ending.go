package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// endPatience is how long the toolkit may take to end once it was told to.
const endPatience = 5 * time.Second

// ending ends the process where the toolkit does not: Fyne 2.8.1 may wait for
// ever for an event that it queued while its loop was ending
// (internal/app/lifecycle.go, WaitForEvents), and a process without a window
// would keep the register from being opened again.
type ending struct {
	finish func() // does what closing has not done yet
	mu     sync.Mutex
	timer  *time.Timer
	over   bool
}

// begun says that the program was told to end.
func (e *ending) begun() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.timer == nil && !e.over {
		e.timer = time.AfterFunc(endPatience, e.force)
	}
}

// ended says that the toolkit has ended by itself. It returns false when that
// came too late and the process is ending anyway.
func (e *ending) ended() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.over = true
	return e.timer == nil || e.timer.Stop()
}

func (e *ending) force() {
	e.finish()
	os.Exit(0)
}

// heedSignals notices when the system asks the program to end; Fyne itself
// obeys.
func (e *ending) heedSignals() {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-asked
		e.begun()
	}()
}
