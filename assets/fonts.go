package assets

import "embed"

// Fonts holds the four faces of Liberation Serif 2.1.5 under "fonts/", with
// their licence (SIL OFL 1.1) beside them. Its letters have the widths of
// Times New Roman, which NĐ 30/2020 prescribes, and cover all of Vietnamese.
// ReadFile returns a fresh copy each time, as gofpdf needs: it writes into the
// bytes of a font it is given.
//
//go:embed fonts/LiberationSerif-Regular.ttf fonts/LiberationSerif-Bold.ttf
//go:embed fonts/LiberationSerif-Italic.ttf fonts/LiberationSerif-BoldItalic.ttf
//go:embed fonts/LICENSE-OFL.txt
var Fonts embed.FS
