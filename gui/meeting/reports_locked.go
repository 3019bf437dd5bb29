package meeting

import (
	"giaoban/data"
	"giaoban/gui/kit"
)

// newLockedNotice makes the notice that says why nothing can be typed in a
// signed briefing.
func newLockedNotice() *kit.Notice {
	return kit.NewNotice(kit.NoticeOptions{Tone: kit.ToneInfo, Icon: kit.IconLock, Hidden: true})
}

// showLocked shows the notice while the briefing is locked; an archived one
// stays so.
func showLocked(n *kit.Notice, m data.Meeting, words kit.Words) {
	switch m.State {
	case data.StateSigned:
		n.ShowMessage(kit.ToneInfo, "", words.T("meeting.locked"))
	case data.StateArchived:
		n.ShowMessage(kit.ToneInfo, "", words.T("meeting.locked.archived"))
	default:
		n.ShowMessage(kit.ToneInfo, "", "")
	}
}
