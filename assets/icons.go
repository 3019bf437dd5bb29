package assets

import (
	"embed"
	"fmt"
	"strings"
)

// iconFiles are Material icons of Google, Apache License 2.0, from the npm
// package @material-design-icons/svg 0.14.15 ("filled"). The licence stands
// beside them in icons/LICENSE.
//
//go:embed icons/*.svg icons/LICENSE icons/NOTICE
var iconFiles embed.FS

// Icon returns the SVG of a Material icon, 24×24 and black, by its name
// without ending ("calendar_today").
func Icon(name string) ([]byte, error) {
	svg, err := iconFiles.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return nil, fmt.Errorf("icon %q: %w", name, err)
	}
	return svg, nil
}

// IconLicence returns the licence text of the icons.
func IconLicence() string {
	text, err := iconFiles.ReadFile("icons/LICENSE")
	if err != nil {
		return ""
	}
	return string(text)
}

// IconNames lists every icon there is, in alphabetical order.
func IconNames() []string {
	entries, err := iconFiles.ReadDir("icons")
	if err != nil {
		return nil
	}
	var names []string
	for _, entry := range entries {
		if name, ok := strings.CutSuffix(entry.Name(), ".svg"); ok {
			names = append(names, name)
		}
	}
	return names
}
