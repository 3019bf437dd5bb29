package data

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseDay(t *testing.T) {
	ref := Day{2016, time.April, 1}
	good := map[string]string{
		"8/4": "2016-04-08", "08-04-2016": "2016-04-08", "080416": "2016-04-08", "08042016": "2016-04-08",
		"8.4.16": "2016-04-08", " 8 / 4 / 2016 ": "2016-04-08", "0804": "2016-04-08", "29/2": "2016-02-29", "": "",
		"9/3/26": "2026-03-09", "9-3-2026": "2026-03-09", "090326": "2026-03-09", "31/12/1999": "1999-12-31",
	}
	for text, want := range good {
		got, err := ParseDay(text, ref)
		if err != nil || got.String() != want {
			t.Errorf("ParseDay(%q) = %v, %v, want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"30/2", "8/13", "0/4", "x", "8", "8/4/216", "8/4/2016/1", "29/2/2015", "8//", "1/1/9999", "-8/4x", "١/٤", "008/4"} {
		if got, err := ParseDay(text, ref); !errors.Is(err, &Refusal{Code: RefusedDate}) {
			t.Errorf("ParseDay(%q) = %v, %v, want a refused date", text, got, err)
		}
	}
}

func TestDayReadsWhatItWrites(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := DayOf(time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 300*365).Draw(t, "days")))
		raw, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back Day
		if err := json.Unmarshal(raw, &back); err != nil || back != d {
			t.Fatalf("%v came back as %v, %v", d, back, err)
		}
		n := rapid.IntRange(-400, 400).Draw(t, "n")
		if d.DaysUntil(d.AddDays(n)) != n {
			t.Fatalf("%v plus %d days is %v, %d days away", d, n, d.AddDays(n), d.DaysUntil(d.AddDays(n)))
		}
	})
}

func TestParseTimeOfDay(t *testing.T) {
	good := map[string]string{
		"8": "08:00", "8h": "08:00", "8h30": "08:30", "8:30": "08:30", "8 giờ": "08:00", "8 giờ 30": "08:30",
		"8 giờ 30 phút": "08:30", "0830": "08:30", "830": "08:30", "14g15": "14:15", "0:00": "00:00", "": "", "8.30": "08:30",
	}
	for text, want := range good {
		got, err := ParseTimeOfDay(text)
		if err != nil || got.String() != want {
			t.Errorf("ParseTimeOfDay(%q) = %q, %v, want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"24h", "8h60", "x", "8:30:10", "-1", "123456", "8h-3"} {
		if got, err := ParseTimeOfDay(text); !errors.Is(err, &Refusal{Code: RefusedTime}) {
			t.Errorf("ParseTimeOfDay(%q) = %v, %v, want a refused time", text, got, err)
		}
	}
	midnight, _ := NewTimeOfDay(0, 0)
	if midnight.IsZero() {
		t.Error("midnight counts as not stated")
	}
}
