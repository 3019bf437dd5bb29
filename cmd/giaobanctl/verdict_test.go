package main

import (
	"encoding/json"
	"testing"
)

func TestVerdict(t *testing.T) {
	c := newConsole(t)
	const rule = `"rule":{"base":"summoned","num":1,"den":2,"inclusive":false,"quorum_num":2,"quorum_den":3}`
	const numbers = `"summoned":80,"present":60,"issued":60,"returned":50,"valid":45,"agree":30,"disagree":10,`
	out := c.doneWith(`[{`+numbers+`"unmarked":5,`+rule+`}, {`+numbers+`"unmarked":6,`+rule+`}, 7,
		{"summoned":3,"present":3,"issued":3,"returned":3,"valid":3,"agree":2,"disagree":1,"unmarked":0,"rule":{"base":"valid","num":2,"den":3,"inclusive":true}},
		{"summoned":3,"rule":{"base":"valid","num":1,"den":2,"inclusive":false}},
		{"summoned":3,"rule":{"base":"half","num":1,"den":2}}, {"summoned":3,"rule":{"base":"summoned","num":0,"den":2}},
		{"summoned":3,"rule":{"base":"summoned","num":1,"den":2,"quorum_num":0,"quorum_den":0}}, {"summoned":-3,"rule":{"base":"summoned","num":1,"den":2}}, {}]`, "verdict")
	var got []map[string]any
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	want := []string{
		`{"base":80,"need":41,"outcome":"failed","over":-11,"percent":"37,50"}`, "", "",
		`{"base":3,"need":2,"outcome":"passed","over":0,"percent":"66,67"}`,
		`{"base":0,"need":0,"outcome":"no_base","over":0,"percent":""}`, "", "", "", "", "",
	}
	for i, w := range want {
		said, _ := json.Marshal(got[i])
		if w == "" && got[i]["error"] == nil || w != "" && string(said) != w {
			t.Errorf("%d: %s, want %s", i, said, w)
		}
	}
	if out := c.doneWith("[]", "verdict"); out != "[]\n" {
		t.Errorf("printed %q", out)
	}
	c.refused(c.feed("{}", "verdict"), exitRefused, "JSON")
}
