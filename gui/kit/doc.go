// Package kit holds the controls and helpers that screens share, drawn to the
// visual system of the program. Lengths in options are Fyne units at 100 %; Px
// turns them into the chosen letter size. Options structs everywhere; what a
// user reads is passed in.
//
// # Look
//
//	app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeDark, Scale: kit.Scale115}))
//	kit.Color(kit.ColorPrimary)   a colour of the theme in force
//	kit.Px(24)                    a length at the chosen letter size
//
// # Window
//
//	kit.NewRoot(content)          outermost object: lists float in it, it watches the focus (OnFocus) and keys left over (OnKey)
//	kit.NewHeader(HeaderOptions)  back link, title, subtitle, badge, search box, buttons; 60 high
//	kit.NewStepBar(StepBarOptions) numbered steps and what they lack; 52 high
//	kit.Panels(left, middle, right) side by side; the right one folds below 1200
//	kit.NewScroll(content)        scrolls up and down; the focused control comes into view
//	kit.NewHintRow(hints...)      key caps and their words; kit.HintsOf(focused) says which
//
// # Layout
//
//	kit.VBox(gap, ...), kit.HBox(gap, ...), kit.HBoxTop(gap, ...), kit.Wrapped(gapX, gapY, ...), kit.Grid(columns, gapX, gapY, ...)
//	kit.Grow(o) takes what remains; kit.Sized(w, h, o); kit.Inside(top, right, bottom, left, o); kit.Spacer(); kit.Gap(8)
//	kit.Ground(color, o)          a colour behind an object
//
// Own composite widgets implement Flow (HeightFor) where their height depends
// on their width, and Parent (Children) so that scrolling finds what is in them.
//
// # Words and marks
//
//	kit.Body, BodyBold, Caption, Lead, Title, Paragraph; kit.NewText(TextOptions) with Spans for mixed manners
//	kit.NewIcon(IconOptions), kit.NewBadge(BadgeOptions), kit.NewChip(ChipOptions), kit.NewUnitMark(place), kit.UnitLine(place, name)
//	kit.NewKeyCaps("Ctrl", "K"), kit.NewProgress(ProgressOptions), kit.NewStackedBar(most, parts), kit.LegendMark(tone, text)
//	kit.NewCard(CardOptions), kit.NewTile(TileOptions), kit.NewEmpty(EmptyOptions), kit.NewNotice(NoticeOptions), kit.NewDivider()
//
// # Controls
//
//	kit.NewButton(ButtonOptions), kit.NewIconButton(IconButtonOptions), kit.NewLink(LinkOptions)
//	kit.NewSegment(SegmentOptions), kit.NewTickBox(TickOptions), kit.NewRadioButton(TickOptions)
//	kit.NewCellButton, NewCellLink, NewCellSegment, NewCellTick    the same inside rows of a list: they take no focus
//	kit.NewField(FieldOptions)    label over a control, hint or error under it
//	kit.NewEntry(EntryOptions), kit.NewTextArea(EntryOptions), kit.NewSearchBox(SearchOptions)
//	kit.NewSelect(SelectOptions), kit.NewCompletion(CompletionOptions)
//	kit.NewDateField(DateOptions), kit.NewTimeField(TimeOptions)
//	kit.NewTable(TableOptions[T]) rows in columns, only those in view laid out
//	kit.NewCardList(CardListOptions) cards below one another with one focus
//	kit.NewBoard(BoardOptions[T]) cards in columns, dragged or moved by keys, only those in view laid out
//	kit.NewDialog(DialogOptions), kit.Confirm(w, ...), kit.Ask(w, ...), kit.ShowMessage(w, ...)
//
// Set… methods show a value without reporting it; OnChange reports what the
// user did. SetError on a control shows its words under the Field around it.
//
// # Loading and saving
//
//	kit.NewLoader[T](runner).Load(fetch, show)   off the UI goroutine, stale answers dropped; kit.AtOnce in tests
//	kit.NewAutosave(AutosaveOptions)             Touch on typing, Flush on leaving and closing
package kit
