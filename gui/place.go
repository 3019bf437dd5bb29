package gui

import (
	"giaoban/gui/kit"
)

// railPlace is a place that the rail leads to.
type railPlace struct {
	name kit.PlaceName
	icon kit.IconName
	key  string // of its words
}

// railPlaces lists the places of the rail, in the order of their keys Ctrl+1 to 6.
func railPlaces() []railPlace {
	return []railPlace{
		{kit.PlaceHome, kit.IconHome, "place.home"},
		{kit.PlaceMeetings, kit.IconMeeting, "place.meetings"},
		{kit.PlaceTasks, kit.IconTask, "place.tasks"},
		{kit.PlaceBallots, kit.IconBallot, "place.ballots"},
		{kit.PlacePeople, kit.IconPeople, "place.people"},
		{kit.PlaceSettings, kit.IconSettings, "place.settings"},
	}
}

// railOf returns the place of the rail that a place belongs to.
func railOf(name kit.PlaceName) kit.PlaceName {
	switch name {
	case kit.PlaceMeeting:
		return kit.PlaceMeetings
	case kit.PlaceBallot:
		return kit.PlaceBallots
	}
	return name
}

// history is where the user has been, so that Alt+← leads back.
type history struct {
	places []kit.Place
	at     int // of the present place
}

const historyMax = 100

// visit adds the place the user has come to; what lay ahead is forgotten.
func (h *history) visit(p kit.Place) {
	if len(h.places) > 0 && h.places[h.at] == p {
		return
	}
	if len(h.places) > 0 {
		h.places = h.places[:h.at+1]
	}
	h.places = append(h.places, p)
	if len(h.places) > historyMax {
		h.places = h.places[len(h.places)-historyMax:]
	}
	h.at = len(h.places) - 1
}

// step moves by one back (-1) or forth (+1) and returns where that leads.
func (h *history) step(by int) (kit.Place, bool) {
	to := h.at + by
	if to < 0 || to >= len(h.places) {
		return kit.Place{}, false
	}
	h.at = to
	return h.places[to], true
}

// present returns where the user is.
func (h *history) present() kit.Place {
	if len(h.places) == 0 {
		return kit.Place{Name: kit.PlaceHome}
	}
	return h.places[h.at]
}

// can reports whether a step leads anywhere.
func (h *history) can(by int) bool {
	to := h.at + by
	return to >= 0 && to < len(h.places)
}
