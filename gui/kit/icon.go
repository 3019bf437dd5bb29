package kit

import (
	"bytes"
	"fmt"
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"giaoban/assets"
)

// IconName names a Material icon of assets/icons.
type IconName string

// The icons that screens use. Where a state has an icon its meaning stands beside it.
const (
	IconNone         IconName = ""
	IconHome         IconName = "home"
	IconMeeting      IconName = "calendar_today" // meeting; also "preparing"
	IconTask         IconName = "check_box"
	IconBallot       IconName = "how_to_vote"
	IconPeople       IconName = "group"
	IconPerson       IconName = "person"
	IconSettings     IconName = "settings"
	IconBook         IconName = "class" // the register
	IconAdd          IconName = "add"
	IconRemove       IconName = "remove" // minus; no deadline
	IconSearch       IconName = "search"
	IconCheck        IconName = "check" // present, complete
	IconClose        IconName = "close" // absent
	IconOverdue      IconName = "error"
	IconClock        IconName = "schedule"               // due soon, in time, late
	IconDone         IconName = "check_circle"           // done, submitted
	IconMissing      IconName = "radio_button_unchecked" // missing, not submitted
	IconRadioOn      IconName = "radio_button_checked"
	IconEdit         IconName = "edit" // being typed, drafting, proposal
	IconMicrophone   IconName = "mic"  // in session
	IconLock         IconName = "lock" // signed
	IconUnlock       IconName = "lock_open"
	IconFolder       IconName = "folder"      // archived
	IconSheet        IconName = "description" // document; excused
	IconPrint        IconName = "print"
	IconDownload     IconName = "download"
	IconUpload       IconName = "upload"
	IconDown         IconName = "expand_more"
	IconUp           IconName = "expand_less"
	IconLeft         IconName = "chevron_left"
	IconRight        IconName = "chevron_right"
	IconDrop         IconName = "arrow_drop_down"
	IconArrowUp      IconName = "arrow_upward"
	IconArrowDown    IconName = "arrow_downward"
	IconArrowLeft    IconName = "arrow_back"
	IconArrowRight   IconName = "arrow_forward"
	IconStanding     IconName = "autorenew" // thường xuyên
	IconPaused       IconName = "pause"
	IconUnit         IconName = "domain"
	IconSend         IconName = "send"
	IconFlag         IconName = "flag" // leadership; conclusion
	IconBell         IconName = "notifications"
	IconPalette      IconName = "palette"
	IconSave         IconName = "save"
	IconMore         IconName = "more_vert"
	IconRows         IconName = "table_rows"
	IconBoard        IconName = "view_kanban"
	IconChart        IconName = "bar_chart"
	IconHistory      IconName = "history" // carried over
	IconCarried      IconName = "subdirectory_arrow_right"
	IconWarning      IconName = "warning"
	IconInfo         IconName = "info"
	IconHelp         IconName = "help"
	IconPaste        IconName = "content_paste"
	IconCopy         IconName = "content_copy"
	IconUndo         IconName = "undo"
	IconRedo         IconName = "redo"
	IconDelete       IconName = "delete"
	IconImage        IconName = "image"
	IconOpen         IconName = "open_in_new"
	IconZoomIn       IconName = "zoom_in"
	IconZoomOut      IconName = "zoom_out"
	IconRefresh      IconName = "refresh"
	IconShow         IconName = "visibility"
	IconGrip         IconName = "drag_indicator"
	IconFilter       IconName = "filter_list"
	IconSignOut      IconName = "logout"
	IconSignIn       IconName = "login"
	IconBackup       IconName = "backup"
	IconRestore      IconName = "restore"
	IconAttach       IconName = "attach_file"
	IconAddPerson    IconName = "person_add"
	IconScreen       IconName = "tv"
	IconTimer        IconName = "timer"
	IconPlay         IconName = "play_arrow"
	IconStop         IconName = "stop"
	IconKeyboard     IconName = "keyboard"
	IconEvent        IconName = "event" // deadline moved
	IconReorder      IconName = "swap_vert"
	IconTicked       IconName = "check_box"
	IconUnticked     IconName = "check_box_outline_blank"
	IconPartlyTicked IconName = "indeterminate_check_box"
)

// Resource returns the icon in the colour of a name, as the theme now has it.
// An unknown icon gives nil, which draws nothing.
func (n IconName) Resource(colorName fyne.ThemeColorName) fyne.Resource {
	if n == IconNone {
		return nil
	}
	svg, err := assets.Icon(string(n))
	if err != nil {
		fyne.LogError("icon of a control", err)
		return nil
	}
	hex := hexColor(Color(colorName))
	for _, shape := range []string{"<path ", "<circle ", "<ellipse ", "<rect "} {
		svg = bytes.ReplaceAll(svg, []byte(shape), []byte(shape+`fill="`+hex+`" `))
	}
	return fyne.NewStaticResource(string(n)+"-"+hex[1:]+".svg", svg)
}

func hexColor(c color.Color) string {
	n, ok := color.NRGBAModel.Convert(c).(color.NRGBA)
	if !ok {
		return "#000000"
	}
	return fmt.Sprintf("#%02x%02x%02x", n.R, n.G, n.B)
}

// glyph is an icon inside a control: a picture that is recoloured with the theme.
// It is a raster because Fyne draws an image twice, and the whole window with it,
// when it comes into a window.
type glyph struct {
	image *canvas.Raster
	name  IconName
	color fyne.ThemeColorName
	shown string
}

func newGlyph(name IconName, color fyne.ThemeColorName) *glyph {
	g := &glyph{name: name, color: color}
	g.image = canvas.NewRaster(g.picture)
	g.paint()
	return g
}

func (g *glyph) picture(width, height int) image.Image {
	return themeInForce().icons.picture(g.name, g.color, width, height)
}

// paint takes the colour from the theme; it redraws only what has changed.
func (g *glyph) paint() {
	if g.name == IconNone {
		g.image.Hide()
		return
	}
	g.image.Show()
	if key := string(g.name) + hexColor(Color(g.color)); key != g.shown {
		g.shown = key
		g.image.Refresh()
	}
}

func (g *glyph) set(name IconName, color fyne.ThemeColorName) {
	g.name, g.color = name, color
	g.paint()
}

// place centres the icon of a side in a box.
func (g *glyph) place(x, y, side, height float32) {
	Put(g.image, x, y+whole((height-side)/2), side, side)
}

// IconOptions describes an Icon.
type IconOptions struct {
	Name  IconName
	Color fyne.ThemeColorName // ColorText2 when empty
	Size  float32             // at 100 %; 20 when 0
}

// Icon is a Material icon in a colour of the theme.
type Icon struct {
	widget.BaseWidget
	glyph *glyph
	size  float32
}

// NewIcon makes an icon.
func NewIcon(o IconOptions) *Icon {
	if o.Color == "" {
		o.Color = ColorText2
	}
	if o.Size == 0 {
		o.Size = iconRow
	}
	i := &Icon{glyph: newGlyph(o.Name, o.Color), size: o.Size}
	i.ExtendBaseWidget(i)
	return i
}

// Set shows another icon or colour.
func (i *Icon) Set(name IconName, color fyne.ThemeColorName) {
	i.glyph.set(name, color)
	i.Refresh()
}

// Name returns the icon shown.
func (i *Icon) Name() IconName { return i.glyph.name }

// CreateRenderer implements fyne.Widget.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		widget: i, objects: fixed(i.glyph.image), layout: i.layout, min: i.min, paint: i.glyph.paint,
	}
}

func (i *Icon) min() fyne.Size { return fyne.NewSquareSize(Px(i.size)) }

func (i *Icon) layout(size fyne.Size) {
	side := Px(i.size)
	i.glyph.place(whole((size.Width-side)/2), 0, side, size.Height)
}
