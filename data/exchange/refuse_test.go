package exchange_test

import (
	"strings"
	"testing"

	"giaoban/data"
	"giaoban/data/exchange"
)

const small = `{
  "version": 1,
  "meeting": {"kind": "quarter", "period": {"year": 2016, "number": 1}, "title": "Họp giao ban", "day": "2016-04-01",
    "start": "08:30", "chair": {"name": "Ứng viên A"}, "state": "drafting"},
  "attendance": [{"person": {"name": "Ứng viên A", "unit": "Phòng X"}, "presence": "present"}],
  "agenda": [{"title": "Khai mạc"}, {"title": "Báo cáo"}, {"title": "Kết luận", "minutes": 20}],
  "reports": [{"unit": "Phòng X", "state": "not_submitted"}],
  "conclusions": [{"text": "Giao Phòng X.", "tasks": [{"what": "Việc", "with": ["Phòng X"],
    "deadline": {"kind": "before", "day": "2016-04-08"}, "events": [{"kind": "assigned", "day": "2016-04-01"}]}]}],
  "ballots": [{"title": "Phiếu", "rule": {"name": "Thẻ", "choices": [{"code": "agree", "words": "Đồng ý"},
    {"code": "disagree", "words": "Không đồng ý", "against": true}], "base": "present", "threshold": {"num": 1, "den": 2}},
    "candidates": [{"person": {"name": "Ứng viên A"}}]}],
  "people": [{"name": "Ứng viên A", "rank": "staff", "unit": "Phòng X"}],
  "units": [{"name": "Phòng X"}]
}`

func TestTheSmallDocumentIsTaken(t *testing.T) {
	b, err := exchange.Unmarshal([]byte(small))
	if err != nil {
		t.Fatal(err)
	}
	task := b.Tasks[0]
	switch {
	case len(b.People) != 1 || len(b.Units) != 1:
		t.Errorf("a name that only one bears in the list means that one: %v %v", b.People, b.Units)
	case task.Given != b.Meeting.Day || task.State != data.TaskNotStarted:
		t.Errorf("a task is given on the day of the briefing and not started: %+v", task)
	case len(b.Events) != 1 || b.Agenda[2].Minutes != 20 || b.Attendance[0].InvitedAs != data.InvitedMember:
		t.Errorf("read wrongly: %+v", b)
	}
}

func TestATaskWithoutALedgerIsAssigned(t *testing.T) {
	b, err := exchange.Unmarshal([]byte(strings.Replace(small, `, "events": [{"kind": "assigned", "day": "2016-04-01"}]`, "", 1)))
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Events) != 1 || b.Events[0].Kind != data.EventAssigned || b.Events[0].Day != b.Meeting.Day ||
		b.Events[0].New != b.Tasks[0].Deadline {
		t.Errorf("ledger is %+v", b.Events)
	}
}

func TestAByteOrderMarkIsReadOver(t *testing.T) {
	if _, err := exchange.Unmarshal([]byte("\uFEFF" + small)); err != nil {
		t.Fatal(err)
	}
}

func TestHalfACharacterIsRefused(t *testing.T) {
	for escape, want := range map[string]string{
		`\ud83d\ude00`: "😀", `\u1ebf`: "ế", `\\ud800`: `\ud800`, `\\\ud83d\ude00`: `\😀`,
		`\ud800`: "", `\udc00`: "", `\ud800x`: "", `\ud800\u0041`: "", `\ud800\ud800\udc00`: "",
	} {
		b, err := exchange.Unmarshal([]byte(`{"meeting": {"kind": "week",` + "\n" + `"title": "` + escape + `"}}`))
		refusal, refused := data.AsRefusal(err)
		switch {
		case want == "" && (!refused || refusal.Code != data.RefusedSyntax || !strings.HasPrefix(refusal.Detail, "2:")):
			t.Errorf("%s: error = %v, title %q", escape, err, b.Meeting.Title)
		case want != "" && (err != nil || b.Meeting.Title != want):
			t.Errorf("%s: error = %v, title %q, want %q", escape, err, b.Meeting.Title, want)
		}
	}
}

func TestTextIsCleanedAtTheDoor(t *testing.T) {
	b, err := exchange.Unmarshal([]byte(strings.Replace(small, "Họp giao ban", `  Ho\u0323p\u200b giao\tban `, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if b.Meeting.Title != "Họp giao ban" {
		t.Errorf("title is %q", b.Meeting.Title)
	}
}

func TestIDsAreReadOver(t *testing.T) {
	plain, err := exchange.Unmarshal([]byte(small))
	if err != nil {
		t.Fatal(err)
	}
	with := strings.NewReplacer(`"meeting": {`, `"meeting": {"id": 77, "uuid": "x", `, `{"title": "Khai`, `{"id": 12, "title": "Khai`).Replace(small)
	marked, err := exchange.Unmarshal([]byte(with))
	if err != nil {
		t.Fatal(err)
	}
	if marked.Meeting != plain.Meeting || marked.Agenda[0] != plain.Agenda[0] {
		t.Errorf("ids were not read over: %+v", marked.Meeting)
	}
}

func TestWhatIsWrongIsRefusedWithItsPath(t *testing.T) {
	for name, tt := range map[string]struct {
		old, new string
		code     data.RefusalCode
		field    string
	}{
		"unknown field":           {`"minutes": 20`, `"minute": 20`, data.RefusedField, "agenda[2].minute"},
		"unknown field at top":    {`"version": 1`, `"versions": 1`, data.RefusedField, "versions"},
		"field in another case":   {`"title": "Khai`, `"Title": "Khai`, data.RefusedField, "agenda[0].Title"},
		"text for a number":       {`"minutes": 20`, `"minutes": "20"`, data.RefusedType, "agenda[2].minutes"},
		"fraction for a number":   {`"minutes": 20`, `"minutes": 20.5`, data.RefusedType, "agenda[2].minutes"},
		"huge number":             {`"minutes": 20`, `"minutes": 99999999999999999999`, data.RefusedType, "agenda[2].minutes"},
		"impossible number":       {`"minutes": 20`, `"minutes": -1`, data.RefusedUnknown, "agenda[2].minutes"},
		"number for a text":       {`"Khai mạc"`, `7`, data.RefusedType, "agenda[0].title"},
		"null for a text":         {`"Khai mạc"`, `null`, data.RefusedType, "agenda[0].title"},
		"object for a list":       {`"units": [{"name": "Phòng X"}]`, `"units": {}`, data.RefusedType, "units"},
		"list for an object":      {`{"title": "Khai mạc"}`, `[]`, data.RefusedType, "agenda[0]"},
		"text for a reference":    {`"chair": {"name": "Ứng viên A"}`, `"chair": "Ứng viên A"`, data.RefusedType, "meeting.chair"},
		"text for a flag":         {`"against": true`, `"against": "true"`, data.RefusedType, "ballots[0].rule.choices[1].against"},
		"no such day":             {`"day": "2016-04-01",`, `"day": "2016-02-30",`, data.RefusedDate, "meeting.day"},
		"day in another form":     {`"day": "2016-04-08"`, `"day": "8/4/2016"`, data.RefusedDate, "conclusions[0].tasks[0].deadline.day"},
		"moment for a day":        {`"day": "2016-04-08"`, `"day": "2016-04-08T00:00:00Z"`, data.RefusedDate, "conclusions[0].tasks[0].deadline.day"},
		"deadline without a day":  {`"kind": "before", "day": "2016-04-08"`, `"kind": "before"`, data.RefusedDate, "conclusions[0].tasks[0].deadline.day"},
		"no such time":            {`"08:30"`, `"24:30"`, data.RefusedTime, "meeting.start"},
		"time in another form":    {`"08:30"`, `"8h30"`, data.RefusedTime, "meeting.start"},
		"unknown kind":            {`"kind": "quarter"`, `"kind": "daily"`, data.RefusedUnknown, "meeting.kind"},
		"unknown state":           {`"drafting"`, `"done"`, data.RefusedUnknown, "meeting.state"},
		"unknown presence":        {`"presence": "present"`, `"presence": "here"`, data.RefusedUnknown, "attendance[0].presence"},
		"unknown rank":            {`"rank": "staff"`, `"rank": "boss"`, data.RefusedUnknown, "people[0].rank"},
		"unknown event":           {`"kind": "assigned"`, `"kind": "made"`, data.RefusedUnknown, "conclusions[0].tasks[0].events[0].kind"},
		"unknown base":            {`"base": "present"`, `"base": "all"`, data.RefusedUnknown, "ballots[0].rule.base"},
		"improper fraction":       {`"num": 1, "den": 2`, `"num": 3, "den": 2`, data.RefusedFraction, "ballots[0].rule.threshold"},
		"period out of its kind":  {`"year": 2016, "number": 1`, `"year": 2016, "number": 5`, data.RefusedUnknown, "meeting.period.number"},
		"end before start":        {`"start": "08:30"`, `"start": "08:30", "end": "07:00"`, data.RefusedOrder, "meeting.end"},
		"kind missing":            {`"kind": "quarter", `, ``, data.RefusedEmpty, "meeting.kind"},
		"task without words":      {`"what": "Việc", `, ``, data.RefusedEmpty, "conclusions[0].tasks[0].what"},
		"task with empty words":   {`"what": "Việc"`, `"what": ""`, data.RefusedEmpty, "conclusions[0].tasks[0].what"},
		"nobody attends":          {`"person": {"name": "Ứng viên A", "unit": "Phòng X"}, `, ``, data.RefusedEmpty, "attendance[0].person"},
		"null attends":            {`"person": {"name": "Ứng viên A", "unit": "Phòng X"}`, `"person": null`, data.RefusedEmpty, "attendance[0].person"},
		"reference without name":  {`"chair": {"name": "Ứng viên A"}`, `"chair": {"unit": "Phòng X"}`, data.RefusedEmpty, "meeting.chair.name"},
		"blank name":              {`"chair": {"name": "Ứng viên A"}`, `"chair": {"name": " "}`, data.RefusedEmpty, "meeting.chair.name"},
		"rule missing":            {`"title": "Phiếu", "rule"`, `"title": "Phiếu", "rules"`, data.RefusedField, "ballots[0].rules"},
		"twice on the roster":     {`"presence": "present"}`, `"presence": "present"}, {"person": {"name": "Ứng viên A"}}`, data.RefusedDuplicate, "attendance[1].person"},
		"twice a candidate":       {`"candidates": [`, `"candidates": [{"person": {"name": "Ứng viên A"}}, `, data.RefusedDuplicate, "ballots[0].candidates[1].person"},
		"twice on the roll":       {`"candidates": [`, `"roll": [{"person": {"name": "Ứng viên A"}}, {"person": {"name": "Ứng viên A"}}], "candidates": [`, data.RefusedDuplicate, "ballots[0].roll[1].person"},
		"excused for no reason":   {`"candidates": [`, `"roll": [{"person": {"name": "Ứng viên A"}, "standing": "excused"}], "candidates": [`, data.RefusedReason, "ballots[0].roll[0].reason"},
		"handed to the absent":    {`"candidates": [`, `"state": "open", "roll": [{"person": {"name": "Ứng viên A"}, "issued": true}], "candidates": [`, data.RefusedNoVoter, "ballots[0].roll[0].issued"},
		"a candidate as teller":   {`"candidates": [`, `"tellers": [{"person": {"name": "Ứng viên A"}}], "candidates": [`, data.RefusedStands, "ballots[0].tellers[0].person"},
		"a count that is wrong":   {`"candidates": [`, `"state": "counted", "result": {"valid": 1, "candidates": [{"choices": [1, 0]}]}, "candidates": [`, data.RefusedSum, "ballots[0].result.returned"},
		"unit twice co-ordinates": {`"with": ["Phòng X"]`, `"with": ["Phòng X", "Phòng X"]`, data.RefusedDuplicate, "conclusions[0].tasks[0].with[1]"},
		"field twice":             {`"minutes": 20`, `"minutes": 20, "minutes": 20`, data.RefusedDuplicate, "agenda[2].minutes"},
		"unit inside itself":      {`{"name": "Phòng X"}]`, `{"name": "Phòng X", "parent": "Phòng Y"}, {"name": "Phòng Y", "parent": "Phòng X"}]`, data.RefusedLoop, "units[0].parent"},
		"which of two":            {`"people": [`, `"people": [{"name": "Ứng viên A", "unit": "Phòng Y"}, `, data.RefusedAmbiguous, "meeting.chair"},
		"report without content":  {`"not_submitted"`, `"submitted"`, data.RefusedEmpty, "reports[0].results"},
		"newer form":              {`"version": 1`, `"version": 2`, data.RefusedUnknown, "version"},
		"picture that is none":    {`"version": 1`, `"version": 1, "photos": [{"bytes": "AAAA"}]`, data.RefusedPicture, "photos[0].bytes"},
		"picture without bytes":   {`"version": 1`, `"version": 1, "photos": [{"caption": "x"}]`, data.RefusedEmpty, "photos[0].bytes"},
		"bytes not base64":        {`"version": 1`, `"version": 1, "photos": [{"bytes": "?"}]`, data.RefusedType, "photos[0].bytes"},
		"other bytes than hashed": {`"version": 1`, `"version": 1, "attachments": [{"name": "a", "format": "pdf", "bytes": "AAAA", "sha256": "00"}]`, data.RefusedUnknown, "attachments[0].sha256"},
		"paper of another kind":   {`"version": 1`, `"version": 1, "papers": [{"kind": "x", "signed": "2016-04-01T08:30:00Z", "bytes": "AAAA"}]`, data.RefusedUnknown, "papers[0].kind"},
		"wrong moment":            {`"version": 1`, `"version": 1, "papers": [{"kind": "minutes", "signed": "2016-04-01", "bytes": "AAAA"}]`, data.RefusedType, "papers[0].signed"},
		"too long":                {`Khai mạc`, strings.Repeat("a", 2001), data.RefusedTooLong, "agenda[0].title"},
		"nested too deep":         {`"version": 1`, `"version": ` + strings.Repeat("[", 40) + strings.Repeat("]", 40), data.RefusedType, "version" + strings.Repeat("[0]", 31)},
		"anything after":          {"\n}", "\n} {}", data.RefusedSyntax, ""},
		"comma too many":          {`"minutes": 20`, `"minutes": 20,`, data.RefusedSyntax, ""},
		"not text":                {`Khai mạc`, "Khai m\xff", data.RefusedSyntax, ""},
		"cut off":                 {"\n}", "", data.RefusedSyntax, ""},
		"meeting is a list":       {small, `{"meeting": []}`, data.RefusedType, "meeting"},
		"no meeting":              {small, `{}`, data.RefusedEmpty, "meeting"},
		"not an object":           {small, `[]`, data.RefusedType, ""},
		"nothing":                 {small, ``, data.RefusedSyntax, ""},
	} {
		t.Run(name, func(t *testing.T) {
			changed := strings.Replace(small, tt.old, tt.new, 1)
			if changed == small {
				t.Fatalf("the document has no %s", tt.old)
			}
			_, err := exchange.Unmarshal([]byte(changed))
			refusal, ok := data.AsRefusal(err)
			if !ok {
				t.Fatalf("not refused: %v", err)
			}
			if refusal.Code != tt.code || refusal.Field != tt.field {
				t.Errorf("refused as %s at %q, want %s at %q", refusal.Code, refusal.Field, tt.code, tt.field)
			}
		})
	}
}

func TestASyntaxErrorNamesLineAndColumn(t *testing.T) {
	_, err := exchange.Unmarshal([]byte("{\n  \"meeting\": ?\n}"))
	refusal, ok := data.AsRefusal(err)
	if !ok || refusal.Detail != "2:14" {
		t.Errorf("got %v", err)
	}
}

func FuzzUnmarshal(f *testing.F) {
	f.Add([]byte(small))
	f.Fuzz(func(t *testing.T, raw []byte) {
		b, err := exchange.Unmarshal(raw)
		if err != nil {
			if _, ok := data.AsRefusal(err); !ok {
				t.Fatalf("not a refusal: %v", err)
			}
			return
		}
		written, err := exchange.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := exchange.Unmarshal(written); err != nil {
			t.Fatalf("%v\n%s", err, written)
		}
	})
}
