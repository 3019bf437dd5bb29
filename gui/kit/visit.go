package kit

import (
	"context"

	"github.com/google/uuid"

	"giaoban/data/sqlite"
)

// Visit is the stay of the focus in one field: what is saved during one visit
// shares a line of activity and a step of undo. The zero Visit is ready.
type Visit struct{ name string }

// Context returns the context for a write of this visit.
func (v *Visit) Context(ctx context.Context) context.Context {
	if v.name == "" {
		v.name = uuid.NewString()
	}
	return sqlite.WithVisit(ctx, v.name)
}

// End ends the visit, as when the field is left; the next write begins another.
func (v *Visit) End() { v.name = "" }
