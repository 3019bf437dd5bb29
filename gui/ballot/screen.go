package ballot

import (
	"fmt"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/data/sqlite"
	"giaoban/gui/kit"
)

// row is a line of the list.
type row struct {
	title, meeting, candidates, state string
	place                             kit.Place
}

// newRows makes the lines of the prepared ballots.
func newRows(ballots []data.Ballot, meetings []sqlite.MeetingRow, words *translations.Words) []row {
	names := map[data.MeetingID]string{}
	for _, m := range meetings {
		names[m.ID] = m.Name()
	}
	rows := make([]row, len(ballots))
	for i, b := range ballots {
		rows[i] = row{
			title: b.Title, meeting: names[b.Meeting], candidates: fmt.Sprint(len(b.Candidates)),
			state: words.T("ballot_state." + b.State.String()),
			place: kit.Place{Name: kit.PlaceMeeting, Meeting: b.Meeting, Step: kit.StepBallot, Kind: data.KindBallot, Record: int64(b.ID)},
		}
	}
	return rows
}

// Screen lists the ballots of all briefings; each opens in its briefing.
type Screen struct {
	desk    *kit.Desk
	words   *translations.Words
	loader  *kit.Loader[[]row]
	table   *kit.Table[row]
	content fyne.CanvasObject
}

var _ kit.Screen = (*Screen)(nil)

// New makes the screen of a desk.
func New(desk *kit.Desk) *Screen {
	s := &Screen{desk: desk, words: desk.Words, loader: kit.NewLoader[[]row](desk.Runner)}
	w := s.words
	header := kit.NewHeader(kit.HeaderOptions{
		Title:  w.T("place.ballots"),
		Search: &kit.SearchButtonOptions{Text: w.T("kit.find"), Keys: []string{"Ctrl", "K"}, OnTap: desk.Find},
	})
	s.table = kit.NewTable(kit.TableOptions[row]{
		Columns: []kit.Column[row]{
			{ID: "title", Title: w.T("ballot.title"), Weight: 3, Text: func(r row) kit.Span { return kit.Span{Text: r.title, Bold: true} }},
			{ID: "meeting", Title: w.T("ballot.meeting"), Weight: 1, Text: func(r row) kit.Span { return kit.Span{Text: r.meeting} }},
			{ID: "candidates", Title: w.T("ballot.candidates"), Width: 130, Text: func(r row) kit.Span { return kit.Span{Text: r.candidates} }},
			{ID: "state", Title: w.T("ballot.state"), Width: 170, Text: func(r row) kit.Span { return kit.Span{Text: r.state, Color: kit.ColorText2} }},
		},
		OnActivate: func(_ int, r row) { desk.Navigate(r.place) },
		Empty:      kit.NewEmpty(kit.EmptyOptions{Icon: kit.IconBallot, Text: w.T("ballot.none")}),
		Hints: []kit.Hint{
			{Keys: []string{"↑", "↓"}, Word: w.T("ballot.hint.choose")}, {Keys: []string{"Enter"}, Word: w.T("ballot.hint.open")},
		},
	})
	honest := kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneGrey, Icon: kit.IconInfo, Text: w.T("ballot.not_built")})
	body := kit.Inside(16, kit.Inset, 16, kit.Inset, kit.VBox(12, honest, kit.Grow(s.table)))
	s.content = kit.VBox(0, header, kit.Grow(kit.Ground(kit.ColorBg, body)))
	return s
}

// Content implements kit.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Enter implements kit.Screen.
func (s *Screen) Enter(kit.Place) {
	kit.FocusOn(s.table)
	s.Reload()
}

// Reload implements kit.Screen.
func (s *Screen) Reload() {
	r, ctx, words := s.desk.Register, s.desk.Context(), s.words
	s.loader.Load(func() ([]row, error) {
		ballots, err := r.Ballots(ctx, 0)
		if err != nil {
			return nil, err
		}
		meetings, err := r.Meetings(ctx, sqlite.MeetingFilter{})
		return newRows(ballots, meetings, words), err
	}, s.show)
}

func (s *Screen) show(rows []row, err error) {
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.table.SetRows(rows)
}

// Flush implements kit.Screen; nothing is typed here.
func (s *Screen) Flush() {}

// Actions implements kit.Screen.
func (s *Screen) Actions() []kit.Action { return nil }
