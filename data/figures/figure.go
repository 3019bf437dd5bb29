package figures

import (
	"fmt"

	"giaoban/data"
)

// Tasks are the tasks behind a number, in the order they were given to Count.
type Tasks []data.TaskID

// Figure holds the numbers of one row, each with its tasks.
type Figure struct {
	Assigned Tasks
	// Of parts Assigned by standing; a standing nobody has may be missing.
	Of map[data.Standing]Tasks
	// Extended are the tasks that were extended at least once, Extensions how
	// often they were extended altogether.
	Extended   Tasks
	Extensions int
}

// Number returns how many tasks have the standing.
func (f Figure) Number(s data.Standing) int { return len(f.Of[s]) }

// Done returns how many tasks are done, in time or not.
func (f Figure) Done() int {
	return f.Number(data.StandingDoneInTime) + f.Number(data.StandingDoneLate) + f.Number(data.StandingDoneUndated)
}

// Check reports where the numbers do not add up.
func (f Figure) Check() error {
	sum := 0
	for _, s := range data.Standings() {
		sum += len(f.Of[s])
	}
	if sum != len(f.Assigned) {
		return fmt.Errorf("%d tasks assigned, but %d by standing", len(f.Assigned), sum)
	}
	if id, stray := f.stray(); stray {
		return fmt.Errorf("task %d is extended but not assigned", id)
	}
	if f.Extensions < len(f.Extended) {
		return fmt.Errorf("%d tasks extended %d times", len(f.Extended), f.Extensions)
	}
	return nil
}

// stray returns a task that is extended but not assigned. Both are in one order.
func (f Figure) stray() (data.TaskID, bool) {
	at := 0
	for _, id := range f.Extended {
		for at < len(f.Assigned) && f.Assigned[at] != id {
			at++
		}
		if at == len(f.Assigned) {
			return id, true
		}
	}
	return 0, false
}

// add counts one more task.
func (f *Figure) add(id data.TaskID, s data.Standing, extensions int) {
	f.Assigned = append(f.Assigned, id)
	if f.Of == nil {
		f.Of = map[data.Standing]Tasks{}
	}
	f.Of[s] = append(f.Of[s], id)
	if extensions > 0 {
		f.Extended = append(f.Extended, id)
		f.Extensions += extensions
	}
}
