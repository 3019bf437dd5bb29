package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Promises of the board with 5,000 open tasks, in nanoseconds: opened, and a card
// moved within two frames.
const (
	boardOpened float64 = 100e6
	boardMoved  float64 = 33e6
)

// board measures the board of tasks on a copy of a register, which it changes.
func board(program, file string) ([]row, error) {
	folder, err := os.MkdirTemp("", "giaoban-bench-*")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	copied := filepath.Join(folder, filepath.Base(file))
	if err := os.WriteFile(copied, content, 0o600); err != nil {
		return nil, err
	}
	figures, err := figuresOf(program, copied)
	if err != nil {
		return nil, err
	}
	return []row{
		{what: "board of 5,000 open tasks opened, read ahead", measured: figures["opened"], limit: boardOpened},
		{what: "the same, read when it is opened", measured: figures["read"]},
		{what: "a card moved, key to painted frame", measured: figures["moved"], limit: boardMoved},
		{what: "the same window painted anew (the floor of a move)", measured: figures["repainted"], limit: boardMoved},
	}, nil
}

// figuresOf runs a program that prints names and nanoseconds.
func figuresOf(program string, args ...string) (map[string]float64, error) {
	var out bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%s: %w", program, err)
	}
	figures := map[string]float64{}
	for lines := bufio.NewScanner(&out); lines.Scan(); {
		var name string
		var took float64
		if _, err := fmt.Sscan(lines.Text(), &name, &took); err == nil {
			figures[name] = took
		}
	}
	if figures["opened"] == 0 || figures["moved"] == 0 || figures["repainted"] == 0 {
		return nil, fmt.Errorf("%s printed %q", program, out.String())
	}
	return figures, nil
}
