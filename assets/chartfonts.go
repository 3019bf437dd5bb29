package assets

import "embed"

// ChartFonts holds Noto Sans 2.000, regular and bold, under "fonts/", with their
// licence (SIL OFL 1.1) beside them: the letters of the window, for pictures that
// are drawn without one.
//
//go:embed fonts/NotoSans-Regular.ttf fonts/NotoSans-Bold.ttf fonts/LICENSE-OFL-Noto.txt
var ChartFonts embed.FS
