//go:build !unix && !windows

package file

import "giaoban/data"

func reason(string, error) data.RefusalCode { return "" }

// SyncFolder does nothing where the system has no such call.
func SyncFolder(string) error { return nil }
