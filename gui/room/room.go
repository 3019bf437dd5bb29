package room

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
)

// Source is what the room asks of the register.
type Source interface {
	Today() data.Day
	Office(context.Context) (data.Office, error)
	Dossier(context.Context, data.MeetingID) (data.Dossier, error)
}

// Options describes a Room.
type Options struct {
	Source Source
	Words  *translations.Words
	Clock  data.Clock
	Runner kit.Runner
	Timer  kit.Timer // kit.RealTimer when nil
	Fail   func(error)
}

// Room is the picture for the second screen. All of it is used on the UI goroutine.
type Room struct {
	o      Options
	sheet  *sheet
	loader *kit.Loader[facts]
	facts  facts
	place  kit.Place // the clerk's, in a briefing
	clock  itemClock
	held   bool
	ended  bool
	stop   func()
}

// New makes a room that waits for a briefing.
func New(o Options) *Room {
	if o.Timer == nil {
		o.Timer = kit.RealTimer
	}
	r := &Room{o: o, sheet: newSheet(o.Words), loader: kit.NewLoader[facts](o.Runner), clock: itemClock{item: -1}}
	r.tick()
	return r
}

// Content returns what the window shows.
func (r *Room) Content() fyne.CanvasObject { return r.sheet }

// Follow takes the room to the clerk's place. Outside a briefing it stays where it
// is, so that the clerk can look something up; at the ballots it shows the title alone.
func (r *Room) Follow(p kit.Place) {
	if p.Name == kit.PlaceBallot {
		p = kit.Place{Name: kit.PlaceMeeting, Meeting: p.Meeting, Step: kit.StepBallot}
	}
	if p.Name == kit.PlaceBallots && r.place.Meeting != 0 {
		p = kit.Place{Name: kit.PlaceMeeting, Meeting: r.place.Meeting, Step: kit.StepBallot}
	}
	if p.Name != kit.PlaceMeeting || p.Meeting == 0 || p == r.place {
		return
	}
	if p.Meeting != r.place.Meeting {
		r.clock = itemClock{item: -1}
	}
	r.place = p
	r.Reload()
}

// Reload reads the briefing again and shows it, unless the picture is held.
func (r *Room) Reload() {
	if r.held || r.ended || r.place.Meeting == 0 {
		return
	}
	id := r.place.Meeting
	r.loader.Load(func() (facts, error) {
		f := facts{today: r.o.Source.Today()}
		var err error
		if f.office, err = r.o.Source.Office(context.Background()); err != nil {
			return f, err
		}
		f.dossier, err = r.o.Source.Dossier(context.Background(), id)
		return f, err
	}, r.loaded)
}

func (r *Room) loaded(f facts, err error) {
	if err != nil {
		r.o.Fail(err)
		return
	}
	r.facts = f
	r.show()
}

func (r *Room) show() {
	if r.held || r.ended {
		return
	}
	r.sheet.show(newPage(r.facts, r.place, r.clock.item, r.o.Words), r.reading(), false)
}

func (r *Room) reading() reading { return r.clock.read(r.facts.dossier.Agenda, r.o.Clock()) }

// Held reports whether the picture is held.
func (r *Room) Held() bool { return r.held }

// Hold keeps the picture as it is while the clerk goes on, or lets it follow again.
func (r *Room) Hold(held bool) {
	r.held = held
	if held {
		r.loader.Drop()
		r.sheet.show(r.sheet.page, r.sheet.reading, true)
		return
	}
	r.show()
	r.Reload()
}

// Step puts the next point of the programme on, or with -1 the one before, and
// starts its clock.
func (r *Room) Step(by int) {
	last := len(r.facts.dossier.Agenda) - 1
	r.clock.goTo(min(max(r.clock.item+by, 0), last), r.o.Clock())
	r.show()
}

// tick shows the clock anew every second until the room ends.
func (r *Room) tick() {
	r.stop = r.o.Timer(time.Second, func() {
		if r.ended {
			return
		}
		if !r.held {
			r.sheet.tell(r.reading())
		}
		r.tick()
	})
}

// End lets go of the clock.
func (r *Room) End() {
	r.ended = true
	r.loader.Drop()
	r.stop()
}
