package room

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"giaoban/assets/translations"
	"giaoban/data"
	"giaoban/gui/kit"
	"giaoban/gui/kit/kittest"
)

func on(month time.Month, day int) data.Day { return data.Day{Year: 2016, Month: month, Day: day} }

// briefing is an invented briefing with everything the room may and may not see.
func briefing() data.Dossier {
	return data.Dossier{
		Meeting: data.Meeting{
			ID: 1, Kind: data.KindQuarterly, Period: data.Period{Year: 2016, Number: 2}, Day: on(7, 4), State: data.StateInSession,
			Shortcomings: "điều chỉ ghi trong biên bản",
		},
		Agenda: []data.AgendaItem{
			{ID: 1, Title: "Đọc và thông qua biên bản kỳ trước", Minutes: 10}, {ID: 2, Title: "Rà soát kết luận kỳ trước", Minutes: 30, Presenter: 1},
		},
		Reports: []data.Report{{ID: 1, Unit: 1, Results: "báo cáo chưa trình bày"}},
		Remarks: []data.Remark{{ID: 1, Text: "ghi chép của thư ký"}},
		Conclusions: []data.Conclusion{
			{ID: 1, Text: "Phòng Tổng hợp rà soát quy trình trước ngày 20/7."}, {ID: 2, Text: "Các phòng, ban gửi danh mục phối hợp."},
		},
		Tasks: []data.Task{{ID: 9, Conclusion: 1, Lead: data.Party{Unit: 1}, Deadline: data.Before(on(7, 20))}},
		Review: []data.ReviewLine{{
			Event: data.TaskEvent{ID: 5, Text: "Đang lấy ý kiến"},
			Task: data.TrackedTask{Task: data.Task{
				ID: 3, What: "Số hóa hồ sơ", Lead: data.Party{Unit: 1}, Deadline: data.By(on(7, 1)), State: data.TaskUnderWay,
			}},
		}},
		Ballots: []data.Ballot{{ID: 1, Title: "phiếu kín", Candidates: []data.Candidate{{Person: 1}}}},
		Units:   map[data.UnitID]data.Unit{1: {ID: 1, Name: "Phòng Tổng hợp"}},
		People:  map[data.PersonID]data.Person{1: {ID: 1, Name: "Chuyên viên A"}},
	}
}

// source is a register of one briefing.
type source struct{ dossier data.Dossier }

func (s *source) Today() data.Day { return on(7, 4) }
func (s *source) Office(context.Context) (data.Office, error) {
	return data.DefaultOffice(), nil
}

func (s *source) Dossier(context.Context, data.MeetingID) (data.Dossier, error) {
	return s.dossier, nil
}

// shown is a room in a window, with a clock that is moved by hand.
type shown struct {
	*Room
	t      *testing.T
	window fyne.Window
	source *source
	now    time.Time
	fire   func()
}

func show(t *testing.T) *shown {
	t.Helper()
	words, err := translations.Load(translations.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.ModeLight}))
	s := &shown{t: t, source: &source{briefing()}, now: time.Date(2016, 7, 4, 8, 0, 0, 0, time.UTC)}
	s.Room = New(Options{
		Source: s.source, Words: words, Clock: func() time.Time { return s.now }, Runner: kit.AtOnce,
		Timer: func(_ time.Duration, fire func()) func() { s.fire = fire; return func() {} },
		Fail:  func(err error) { t.Error(err) },
	})
	s.window = app.NewWindow("")
	s.window.SetPadded(false)
	s.window.SetContent(s.Content())
	s.window.Resize(fyne.NewSize(1366, 768))
	return s
}

func (s *shown) reads() string {
	var all []string
	for _, o := range test.LaidOutObjects(s.Content()) {
		if text, ok := o.(*canvas.Text); ok {
			all = append(all, text.Text)
		}
	}
	return strings.Join(all, "\n")
}

func (s *shown) expect(words ...string) {
	s.t.Helper()
	for _, w := range words {
		if !strings.Contains(s.reads(), w) {
			s.t.Errorf("the room does not read %q; it reads\n%s", w, s.reads())
		}
	}
}

// picture keeps what the room looks like where SHOTS_DIR names a folder.
func (s *shown) picture(name string) {
	kittest.Picture(s.t, s.window, "room-"+name)
}

func at(step kit.StepName) kit.Place {
	return kit.Place{Name: kit.PlaceMeeting, Meeting: 1, Step: step}
}

func TestTheRoomFollowsTheClerk(t *testing.T) {
	s := show(t)
	s.Follow(at(kit.StepInfo))
	s.expect("Giao ban quý II/2016", "Thứ Hai, 04/7/2016", "Đọc và thông qua biên bản kỳ trước", "10 phút")
	review := at(kit.StepCourse)
	review.Field = FieldReview
	s.Follow(review)
	s.expect("Số hóa hồ sơ", "Quá hạn 3 ngày", "“Đang lấy ý kiến”", "Phòng Tổng hợp")
	s.picture("review")
	s.Follow(at(kit.StepConclusions))
	s.expect("rà soát quy trình", "trước 20/7/2016", "danh mục phối hợp")
	s.source.dossier.Conclusions = append(s.source.dossier.Conclusions, data.Conclusion{ID: 3, Text: "Phòng Kinh tế"})
	s.Reload()
	s.expect("3.", "Phòng Kinh tế")
	s.picture("conclusions")
	s.Follow(kit.Place{Name: kit.PlacePeople})
	s.expect("Kết luận của chủ trì")
}

// TestTheRoomNeverSeesWhatIsNotForIt: at every place of the window.
func TestTheRoomNeverSeesWhatIsNotForIt(t *testing.T) {
	s := show(t)
	places := []kit.Place{{Name: kit.PlaceHome}, {Name: kit.PlaceTasks}, {Name: kit.PlaceBallots}, {Name: kit.PlacePeople}, {Name: kit.PlaceSettings}}
	for _, step := range kit.Steps() {
		places = append(places, at(step), kit.Place{Name: kit.PlaceMeeting, Meeting: 1, Step: step, Kind: data.KindReport, Record: 1})
	}
	for _, p := range places {
		s.Follow(p)
		for _, secret := range []string{"báo cáo chưa trình bày", "ghi chép", "phiếu kín", "điều chỉ ghi"} {
			if strings.Contains(s.reads(), secret) {
				t.Errorf("at %+v the room reads %q", p, secret)
			}
		}
	}
	s.Follow(kit.Place{Name: kit.PlaceBallots})
	s.Follow(kit.BallotPlace(1, 1))
	if strings.Contains(s.reads(), "Chuyên viên A") {
		t.Error("at the ballots the room reads a candidate's name")
	}
}

func TestTheClockOfAnItem(t *testing.T) {
	s := show(t)
	s.Follow(at(kit.StepCourse))
	s.Step(1)
	s.now = s.now.Add(4*time.Minute + 12*time.Second)
	s.fire()
	s.expect("04:12", "trong 10 phút")
	s.picture("agenda")
	s.now = s.now.Add(6 * time.Minute)
	s.fire()
	s.expect("10:12", "quá 1 phút")
	s.Step(1)
	s.expect("00:00", "trong 30 phút")
	s.Step(1)
	s.Step(-1)
	s.expect("00:00", "trong 10 phút")
}

func TestAHeldPictureStays(t *testing.T) {
	s := show(t)
	s.Follow(at(kit.StepConclusions))
	s.Hold(true)
	s.Follow(at(kit.StepInfo))
	s.source.dossier.Conclusions[0].Text = "đổi sau khi giữ hình"
	s.Reload()
	s.expect("Kết luận của chủ trì", "rà soát quy trình", "đang giữ hình")
	s.Hold(false)
	s.expect("Chương trình")
}

// TestHostilePages: whatever stands in a record, the room is drawn and the marked
// block is in view.
func TestHostilePages(t *testing.T) {
	s := show(t)
	long := strings.Repeat("chữ ", 25_000)
	s.source.dossier.Conclusions = nil
	for i := range 300 {
		text := []string{"", "👩‍👩‍👧 emoji", long, strings.Repeat("W", 5000), "dòng\nmới"}[i%5]
		s.source.dossier.Conclusions = append(s.source.dossier.Conclusions, data.Conclusion{ID: data.ConclusionID(i + 1), Text: text})
	}
	s.Follow(at(kit.StepConclusions))
	s.expect("300.")
	for _, size := range []fyne.Size{{Width: 320, Height: 200}, {Width: 3840, Height: 2160}, {Width: 800, Height: 1200}} {
		s.window.Resize(size)
		s.expect("300.")
		for _, o := range test.LaidOutObjects(s.Content()) {
			if text, ok := o.(*canvas.Text); ok && text.Position().X+text.MinSize().Width > size.Width+1 {
				t.Errorf("at %v %.20q leaves the picture", size, text.Text)
			}
		}
	}
}
