package sqlite_test

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"giaoban/data"
	"giaoban/data/sample"
	"giaoban/data/sqlite"
)

// shared is a folder for what all benchmarks use.
var shared string

func TestMain(m *testing.M) {
	if job := os.Getenv(childJob); job != "" {
		os.Exit(runChild(job))
	}
	var err error
	if shared, err = os.MkdirTemp("", "giaoban-*"); err != nil {
		panic(err)
	}
	code := m.Run()
	_ = os.RemoveAll(shared)
	os.Exit(code)
}

// tenYears opens a made-up register of ten years, made once for all benchmarks.
func tenYears(b *testing.B) *sqlite.Register {
	b.Helper()
	path := filepath.Join(shared, "mười năm.sogiaoban")
	if _, err := os.Stat(path); err != nil {
		if err := sample.MakeLarge(b.Context(), path, 10); err != nil {
			b.Fatal(err)
		}
	}
	r, err := sqlite.Open(b.Context(), path, sqlite.Options{Actor: "Văn thư"})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = r.Close() })
	return r
}

// BenchmarkDossier reads the briefing in the middle of a ten-year register.
func BenchmarkDossier(b *testing.B) {
	r := tenYears(b)
	list, err := r.Meetings(b.Context(), sqlite.MeetingFilter{})
	if err != nil {
		b.Fatal(err)
	}
	id := list[len(list)/2].ID
	for b.Loop() {
		if _, err := r.Dossier(b.Context(), id); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMeetings lists all briefings of a ten-year register.
func BenchmarkMeetings(b *testing.B) {
	r := tenYears(b)
	for b.Loop() {
		if _, err := r.Meetings(b.Context(), sqlite.MeetingFilter{Words: "quy"}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen opens and closes a ten-year register.
func BenchmarkOpen(b *testing.B) {
	path := tenYears(b).Path()
	for b.Loop() {
		b.StopTimer()
		copied := filepath.Join(b.TempDir(), "sổ.sogiaoban")
		bytes, err := os.ReadFile(path)
		if err == nil {
			err = os.WriteFile(copied, bytes, 0o644)
		}
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		r, err := sqlite.Open(b.Context(), copied, sqlite.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		_ = r.Close()
		b.StartTimer()
	}
}

const benchText = "Đồng chí Chánh Văn phòng yêu cầu các phòng, ban tăng cường phối hợp, kịp thời báo cáo Thường trực UBND tỉnh; lần %d."

// BenchmarkSaveField saves one field with its line of activity and its place in
// the search index, each time as a visit of its own. Its floor is
// BenchmarkSaveFieldFloor.
func BenchmarkSaveField(b *testing.B) {
	saveField(b, func(ctx context.Context) context.Context { return ctx })
}

// BenchmarkSaveFieldAgain saves one field as it is being typed, in one visit.
func BenchmarkSaveFieldAgain(b *testing.B) {
	saveField(b, func(ctx context.Context) context.Context { return sqlite.WithVisit(ctx, "text") })
}

func saveField(b *testing.B, visit func(context.Context) context.Context) {
	save := savingField(b, visit)
	for b.Loop() {
		save()
	}
}

// savingField returns what saves the next text of a remark.
func savingField(b *testing.B, visit func(context.Context) context.Context) func() {
	r := tenYears(b)
	m, err := r.NewMeeting(b.Context(), data.KindMonthly, data.Day{})
	if err != nil {
		b.Fatal(err)
	}
	remark, err := r.SaveRemark(b.Context(), data.Remark{Meeting: m.ID, Text: "Đầu"})
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	return func() {
		n++
		remark.Text = fmt.Sprintf(benchText, n)
		if remark, err = r.SaveRemark(visit(b.Context()), remark); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSaveFieldFloor commits the same row in bare SQLite with the same
// safety.
func BenchmarkSaveFieldFloor(b *testing.B) {
	save := savingBare(b)
	for b.Loop() {
		save()
	}
}

// BenchmarkSaveFieldBesideFloor takes turns between the two, so that both meet
// the same noise, and reports their medians and the ratio of these.
func BenchmarkSaveFieldBesideFloor(b *testing.B) {
	field := savingField(b, func(ctx context.Context) context.Context { return ctx })
	bare := savingBare(b)
	var fields, bares []time.Duration
	for b.Loop() {
		fields = append(fields, timed(field))
		bares = append(bares, timed(bare))
	}
	slices.Sort(fields)
	slices.Sort(bares)
	middle := len(fields) / 2
	b.ReportMetric(float64(fields[middle].Microseconds()), "µs-field")
	b.ReportMetric(float64(bares[middle].Microseconds()), "µs-floor")
	b.ReportMetric(float64(fields[middle])/float64(bares[middle]), "times-floor")
}

func timed(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

func savingBare(b *testing.B) func() {
	u := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(filepath.Join(b.TempDir(), "bare.db")), "/")}
	u.RawQuery = "_journal_mode=WAL&_synchronous=FULL&_foreign_keys=1&_busy_timeout=5000&_txlock=immediate"
	db, err := sql.Open("sqlite", u.String())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1)
	for _, text := range []string{
		"CREATE TABLE remark (id INTEGER PRIMARY KEY, uuid TEXT UNIQUE, meeting INTEGER, position INTEGER, time TEXT, speaker INTEGER, speaker_text TEXT, text TEXT) STRICT",
		"INSERT INTO remark VALUES (1, 'u', 1, 1, '', NULL, '', '')",
	} {
		if _, err := db.Exec(text); err != nil {
			b.Fatal(err)
		}
	}
	save, err := db.Prepare("UPDATE remark SET time = '', speaker = NULL, speaker_text = '', text = ? WHERE id = 1")
	if err != nil {
		b.Fatal(err)
	}
	n := 0
	return func() {
		n++
		if _, err := save.Exec(fmt.Sprintf(benchText, n)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTasks lists the open tasks of a ten-year register.
func BenchmarkTasks(b *testing.B) {
	r := tenYears(b)
	for b.Loop() {
		if _, err := r.Tasks(b.Context(), sqlite.TaskFilter{OpenOnly: true}); err != nil {
			b.Fatal(err)
		}
	}
}
