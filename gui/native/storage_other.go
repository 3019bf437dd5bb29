//go:build !windows

package native

// StorageOf returns in what kind of place a path lies: on this system only
// folders that are synchronised are known.
func StorageOf(path string) Storage {
	if inCloud(path, nil) {
		return StorageCloud
	}
	return StorageLocal
}
