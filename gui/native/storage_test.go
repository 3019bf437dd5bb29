package native

import (
	"path/filepath"
	"testing"
)

func TestSynchronisedFoldersAreKnown(t *testing.T) {
	root := string(filepath.Separator)
	join := func(parts ...string) string { return root + filepath.Join(parts...) }
	for path, want := range map[string]bool{
		join("Users", "an", "OneDrive", "Documents", "so.sogiaoban"):              true,
		join("Users", "an", "OneDrive - UBND tỉnh", "so.sogiaoban"):               true,
		join("Users", "an", "Google Drive", "so.sogiaoban"):                       true,
		join("Users", "an", "Mây", "so.sogiaoban"):                                true,
		join("Users", "an", "mây", "Sổ", "so.sogiaoban"):                          true,
		join("Users", "an", "Mây hồng", "so.sogiaoban"):                           false,
		join("Users", "an", "Documents", "OneDrive.sogiaoban"):                    false,
		join("Users", "an", "Documents", "bản chép OneDrive", "so.sogiaoban"):     false,
		join("Users", "an", "AppData", "Local", "SoGiaoBan", "Sổ giao ban.sogia"): false,
	} {
		if got := inCloud(path, []string{"", join("Users", "an", "Mây")}); got != want {
			t.Errorf("%s is synchronised: %v, want %v", path, got, want)
		}
	}
}
