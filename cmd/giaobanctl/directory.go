package main

import (
	"context"

	"giaoban/data"
	"giaoban/data/sqlite"
)

// readDirectory reads the units and people that a command line may name.
func readDirectory(ctx context.Context, r *sqlite.Register) (data.Directory, error) {
	units, err := r.Units(ctx)
	if err != nil {
		return data.Directory{}, err
	}
	people, err := r.People(ctx)
	return data.Directory{Units: units, People: people}, err
}
