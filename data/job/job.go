// Package job runs a long piece of work beside the window: it tells how far it
// has come and can be stopped.
package job

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

// Progress is how far a job has come. Total is 0 while it is not known. What
// names the thing being worked on, in the user's words.
type Progress struct {
	Done, Total int
	What        string
}

// Work does the job. It calls tell whenever it has come further and returns
// ctx.Err() when ctx is done, leaving nothing half made.
type Work func(ctx context.Context, tell func(Progress)) error

// Options say what a job does and who follows it. Tell, where set, is called
// from the job's goroutine with every progress; Ended once, after the last.
type Options struct {
	Work  Work
	Tell  func(Progress)
	Ended func(error)
}

// Job is work under way.
type Job struct {
	cancel context.CancelFunc
	done   chan struct{}

	mu   sync.Mutex
	last Progress
	err  error
}

// ErrStopped is what a job ends with when it was stopped.
var ErrStopped = errors.New("job stopped")

// Start begins the work on a goroutine of its own.
func Start(ctx context.Context, o Options) *Job {
	ctx, cancel := context.WithCancel(ctx)
	j := &Job{cancel: cancel, done: make(chan struct{})}
	go j.run(ctx, o)
	return j
}

func (j *Job) run(ctx context.Context, o Options) {
	defer close(j.done)
	defer j.cancel()
	err := j.work(ctx, o)
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		err = ErrStopped
	}
	j.mu.Lock()
	j.err = err
	j.mu.Unlock()
	if o.Ended != nil {
		o.Ended(err)
	}
}

// work keeps a panic of the work from taking the window and what is typed in
// it along.
func (j *Job) work(ctx context.Context, o Options) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("job broke down: %v", r)
		}
	}()
	return o.Work(ctx, func(p Progress) {
		j.mu.Lock()
		j.last = p
		j.mu.Unlock()
		if o.Tell != nil {
			o.Tell(p)
		}
	})
}

// Stop asks the job to end; it does not wait.
func (j *Job) Stop() { j.cancel() }

// Progress returns how far the job has come.
func (j *Job) Progress() Progress {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.last
}

// Wait returns when the job has ended: nil when it was done, ErrStopped when it
// was stopped, or why it failed.
func (j *Job) Wait() error {
	<-j.done
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.err
}
