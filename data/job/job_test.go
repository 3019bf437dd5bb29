package job

import (
	"context"
	"errors"
	"testing"
)

func TestJobTellsAndEnds(t *testing.T) {
	var told []Progress
	var ended []error
	j := Start(t.Context(), Options{
		Work: func(_ context.Context, tell func(Progress)) error {
			for i := range 3 {
				tell(Progress{Done: i + 1, Total: 3})
			}
			return nil
		},
		Tell:  func(p Progress) { told = append(told, p) },
		Ended: func(err error) { ended = append(ended, err) },
	})
	if err := j.Wait(); err != nil {
		t.Fatal(err)
	}
	if len(told) != 3 || j.Progress() != (Progress{Done: 3, Total: 3}) {
		t.Errorf("told %v, last %v", told, j.Progress())
	}
	if len(ended) != 1 || ended[0] != nil {
		t.Errorf("ended %v", ended)
	}
}

func TestJobStops(t *testing.T) {
	begun := make(chan struct{})
	j := Start(t.Context(), Options{Work: func(ctx context.Context, _ func(Progress)) error {
		close(begun)
		<-ctx.Done()
		return ctx.Err()
	}})
	<-begun
	j.Stop()
	if err := j.Wait(); !errors.Is(err, ErrStopped) {
		t.Errorf("ended with %v", err)
	}
}

func TestJobFailsButTheProgramLives(t *testing.T) {
	full := errors.New("disk full")
	for name, work := range map[string]Work{
		"error": func(context.Context, func(Progress)) error { return full },
		"panic": func(context.Context, func(Progress)) error { panic("out of range") },
	} {
		t.Run(name, func(t *testing.T) {
			err := Start(t.Context(), Options{Work: work}).Wait()
			if err == nil || errors.Is(err, ErrStopped) || name == "error" && !errors.Is(err, full) {
				t.Errorf("ended with %v", err)
			}
		})
	}
}
