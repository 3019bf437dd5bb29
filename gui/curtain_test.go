package gui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestBehindTheCurtainThingsAreMadeAndShownWhenItRises(t *testing.T) {
	test.NewTempApp(t)
	var c curtain
	var done []string
	note := func(what string) func() { return func() { done = append(done, what) } }
	c.behind(note("made without a curtain"))
	c.do(note("shown at once"))
	c.lower()
	c.behind(note("made"))
	c.do(note("shown"))
	c.do(func() { c.do(note("shown in turn")) })
	if want := []string{"shown at once", "made"}; !slices.Equal(done, want) {
		t.Fatalf("done %q, want %q", done, want)
	}
	c.rise()
	c.behind(note("made late"))
	if want := []string{"shown at once", "made", "shown", "shown in turn"}; !slices.Equal(done, want) {
		t.Errorf("done %q, want %q", done, want)
	}
}

// TestTheCurtainWaitsForWhatIsMadeBehindIt: the UI goroutine touches no object
// while another makes some.
func TestTheCurtainWaitsForWhatIsMadeBehindIt(t *testing.T) {
	var c curtain
	c.lower()
	begun, end, risen := make(chan bool), make(chan bool), make(chan bool)
	made := false
	go c.behind(func() {
		close(begun)
		<-end
		made = true
	})
	<-begun
	go func() {
		c.rise()
		close(risen)
	}()
	select {
	case <-risen:
		t.Fatal("the curtain rose over what was being made")
	default:
	}
	close(end)
	<-risen
	if !made {
		t.Error("nothing was made")
	}
}
