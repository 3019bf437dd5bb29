package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestNextMakesTheFollowingBriefing(t *testing.T) {
	c := newConsole(t)
	path := c.sample()
	if out := c.done("next", "1", "-f", path, "--today", "2016-04-06"); out != "2\n" {
		t.Fatalf("made %q", out)
	}
	var shown struct {
		Meeting struct{ Day, State string }
		Agenda  []struct{ Title, Kind string }
		Reports []struct{ Unit string }
		Review  []struct {
			What, Source, Standing string
			Conclusion             int
		}
	}
	if err := json.Unmarshal([]byte(c.done("show", "2", "-f", path)), &shown); err != nil {
		t.Fatal(err)
	}
	if shown.Meeting.Day != "2016-07-01" || shown.Meeting.State != "preparing" || len(shown.Agenda) < 3 ||
		shown.Agenda[0].Kind != "approval" || shown.Agenda[1].Kind != "review" || len(shown.Reports) == 0 {
		t.Errorf("made %+v", shown)
	}
	if len(shown.Review) != 5 || shown.Review[0].Standing != "overdue" || shown.Review[0].Conclusion != 5 ||
		shown.Review[0].Source != "Giao ban quý I/2016, 01/4/2016" {
		t.Errorf("it reviews %+v", shown.Review)
	}
	c.refused(c.run("next", "1", "-f", path, "--today", "2016-04-06"), exitRefused, "previous", "Kỳ sau của cuộc họp này đã có")
	c.refused(c.run("next", "2", "--day", "2016-06-30", "-f", path, "--today", "2016-04-06"), exitRefused, "day")
	c.refused(c.run("next", "9", "-f", path), exitRefused, "previous")
	c.refused(c.run("next", "2", "--day", "31/12", "-f", path), exitRefused, "--day")
	if out := c.done("next", "2", "--day", "2016-10-05", "-f", path, "--json"); out != "{\"id\":3}\n" && out != "{\n  \"id\": 3\n}\n" {
		t.Errorf("made %q", out)
	}
}

// TestWhatShowSaysOfAReviewIsReadOver: the review of a document stands in the
// ledgers of the tasks reviewed, not in the briefing recorded from it.
func TestWhatShowSaysOfAReviewIsReadOver(t *testing.T) {
	c := newConsole(t)
	path, fresh := c.sample(), c.path("mới.sogiaoban")
	c.done("next", "1", "-f", path, "--today", "2016-04-06")
	c.done("new", "-f", fresh)
	c.doneWith(c.done("show", "1", "-f", path), "record", "-f", fresh)
	second := c.done("show", "2", "-f", path)
	c.doneWith(second, "record", "-f", fresh)
	if again := c.done("show", "2", "-f", fresh); butForIDs(again) != butForIDs(second) {
		t.Errorf("recorded one after the other the briefings show\n%s\nwant\n%s", again, second)
	}
}

// TestARecordedReviewThatHasNoTasksIsTold: a briefing recorded without the one before
// it loses its review, and who records it is told.
func TestARecordedReviewThatHasNoTasksIsTold(t *testing.T) {
	c := newConsole(t)
	path, fresh := c.sample(), c.path("mới.sogiaoban")
	c.done("next", "1", "-f", path, "--today", "2016-04-06")
	c.done("new", "-f", fresh)
	r := c.feed(c.done("show", "2", "-f", path), "record", "-f", fresh)
	if r.code != exitDone || r.out != "1\n" || !strings.Contains(r.errors, "5 dòng rà soát") {
		t.Errorf("code %d, printed %q, told %q", r.code, r.out, r.errors)
	}
}
