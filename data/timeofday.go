package data

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// TimeOfDay is a time on the wall clock, to the minute. The zero value means
// "not stated"; midnight is a stated time.
type TimeOfDay struct {
	// afterMidnight is one more than the minutes since midnight.
	afterMidnight int16
}

// NewTimeOfDay returns the time and whether the clock has it.
func NewTimeOfDay(hour, minute int) (TimeOfDay, bool) {
	if hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return TimeOfDay{}, false
	}
	return TimeOfDay{int16(hour*60 + minute + 1)}, true
}

// IsZero reports whether no time is stated.
func (t TimeOfDay) IsZero() bool { return t.afterMidnight == 0 }

// Hour returns the hour, 0 to 23; 0 when no time is stated.
func (t TimeOfDay) Hour() int { return t.Minutes() / 60 }

// Minute returns the minute, 0 to 59; 0 when no time is stated.
func (t TimeOfDay) Minute() int { return t.Minutes() % 60 }

// Minutes returns the minutes since midnight; 0 when no time is stated.
func (t TimeOfDay) Minutes() int {
	if t.IsZero() {
		return 0
	}
	return int(t.afterMidnight) - 1
}

// String returns 08:30, or "" when no time is stated.
func (t TimeOfDay) String() string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", t.Hour(), t.Minute())
}

// ParseTimeOfDay reads a time as people type it: 8, 8h, 8h30, 8:30, 8 giờ,
// 8 giờ 30 phút, 0830. "" is the zero value.
func ParseTimeOfDay(text string) (TimeOfDay, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	if text == "" {
		return TimeOfDay{}, nil
	}
	refused := &Refusal{Code: RefusedTime, Detail: text}
	plain := strings.NewReplacer("giờ", ":", "gio", ":", "phút", "", "phut", "", "h", ":", "g", ":", "'", "", " ", "", ".", ":").Replace(text)
	hourText, minuteText, found := strings.Cut(plain, ":")
	if !found && (len(plain) == 3 || len(plain) == 4) {
		hourText, minuteText = plain[:len(plain)-2], plain[len(plain)-2:]
	}
	if minuteText == "" {
		minuteText = "0"
	}
	hour, err := strconv.Atoi(hourText)
	if err != nil || len(hourText) > 2 {
		return TimeOfDay{}, refused
	}
	minute, err := strconv.Atoi(minuteText)
	if err != nil || len(minuteText) > 2 {
		return TimeOfDay{}, refused
	}
	t, ok := NewTimeOfDay(hour, minute)
	if !ok {
		return TimeOfDay{}, refused
	}
	return t, nil
}

// MarshalJSON writes the form 08:30.
func (t TimeOfDay) MarshalJSON() ([]byte, error) { return json.Marshal(t.String()) }

// UnmarshalJSON reads the form 08:30; "" is "not stated".
func (t *TimeOfDay) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	parsed, err := ParseTimeOfDay(s)
	if err == nil && parsed.String() != s {
		err = &Refusal{Code: RefusedTime, Detail: s}
	}
	*t = parsed
	return err
}
