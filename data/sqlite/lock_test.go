package sqlite

import (
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"giaoban/data"
)

// Many instances come and go; however they meet, one at a time holds the lock,
// and the last takes its file away.
func TestOneHolderAtATime(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "sổ.sogiaoban")
	var holder sync.Mutex
	var instances sync.WaitGroup
	for range 8 {
		instances.Go(func() {
			for got := 0; got < 25; {
				lock, err := hold(path)
				if refusal, ok := data.AsRefusal(err); ok && refusal.Code == data.RefusedInUse {
					continue
				}
				if err != nil {
					t.Error(err)
					return
				}
				got++
				alone := holder.TryLock()
				if !alone {
					t.Error("two hold the lock")
				}
				runtime.Gosched()
				if alone {
					holder.Unlock()
				}
				if err := release(lock); err != nil {
					t.Error(err)
				}
			}
		})
	}
	instances.Wait()
	if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
		t.Errorf("left: %v, %v", entries, err)
	}
}
