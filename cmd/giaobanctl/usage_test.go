package main

import (
	"os"
	"strings"
	"testing"

	"giaoban/assets/translations"
)

func TestAWrongCommandLineIsExplained(t *testing.T) {
	c := newConsole(t)
	for name, tt := range map[string]struct {
		args  []string
		words string
	}{
		"no such verb":      {[]string{"delete"}, "Không có lệnh “delete”"},
		"no such paper":     {[]string{"paper", "poster"}, "Không có lệnh “poster”"},
		"no such help":      {[]string{"help", "poster"}, "Không có lệnh “poster”"},
		"no such flag":      {[]string{"meetings", "--all"}, "Không có tùy chọn all"},
		"no such letter":    {[]string{"meetings", "-q"}, "Không có tùy chọn q"},
		"value missing":     {[]string{"meetings", "-f"}, "Tùy chọn f cần giá trị"},
		"value of no kind":  {[]string{"make-register", "--years", "ten"}, "Tùy chọn --years không nhận giá trị “ten”"},
		"register missing":  {[]string{"meetings"}, "-f TỆP"},
		"id missing":        {[]string{"show"}, "giaobanctl show ID"},
		"id too many":       {[]string{"show", "1", "2"}, "giaobanctl show ID"},
		"id is no number":   {[]string{"show", "một"}, "“một” không phải số của cuộc họp"},
		"id is nothing":     {[]string{"show", "0"}, "“0” không phải số của cuộc họp"},
		"words after":       {[]string{"check", "now"}, "Số tham số không đúng"},
		"folder missing":    {[]string{"backup", "-f", "x"}, "--to THƯ MỤC"},
		"output missing":    {[]string{"make-register", "--years", "1"}, "-o TỆP"},
		"no such language":  {[]string{"meetings", "--lang", "fr"}, "Tùy chọn --lang không nhận giá trị “fr”"},
		"English, as asked": {[]string{"delete", "--lang=en"}, "There is no verb “delete”"},
		"English, two args": {[]string{"--lang", "en", "delete"}, "There is no verb “delete”"},
	} {
		t.Run(name, func(t *testing.T) {
			c := c.in(t)
			c.refused(c.run(tt.args...), exitUsage, tt.words)
		})
	}
}

func TestAFileThatIsNoRegisterIsExplained(t *testing.T) {
	c := newConsole(t)
	other := c.path("thư.sogiaoban")
	if err := os.WriteFile(other, []byte(strings.Repeat("đây là một bức thư ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, verb := range [][]string{{"meetings"}, {"check"}, {"show", "1"}, {"record"}} {
		c.refused(c.feed(`{"meeting": {"kind": "week"}}`, append(verb, "-f", other)...), exitRefused, "không phải Sổ Giao Ban")
		missing := c.path("không có.sogiaoban")
		c.refused(c.feed(`{"meeting": {"kind": "week"}}`, append(verb, "-f", missing)...), exitRefused, "Không tìm thấy tệp")
		if _, err := os.Stat(missing); !os.IsNotExist(err) {
			t.Errorf("%v made a file", verb)
		}
	}
}

func TestHelpSpeaksBothLanguages(t *testing.T) {
	c := newConsole(t)
	lines := [][]string{
		{"--help"},
		{},
		{"help"},
		{"paper"},
		{"help", "paper", "minutes"},
		{"help", "paper", "tracking"},
		{"help", "paper", "urging"},
		{"help", "paper", "coordination"},
		{"help", "paper", "ballot"},
		{"help", "paper", "count"},
		{"help", "paper", "summary"},
		{"ballots", "-h"},
		{"ballot"},
		{"help", "ballot", "issue"},
		{"help", "ballot", "papers"},
		{"sample", "-h"},
		{"new", "-h"},
		{"meetings", "-h"},
		{"show", "-h"},
		{"record", "-h"},
		{"check", "-h"},
		{"backup", "-h"},
		{"make-register", "-h"},
	}
	for _, line := range lines {
		vietnamese, english := c.done(line...), c.done(append(line, "--lang=en")...)
		if !strings.Contains(vietnamese, "Cách dùng:\n  giaobanctl") || !strings.Contains(english, "Usage:\n  giaobanctl") {
			t.Errorf("%v: %s%s", line, vietnamese, english)
		}
		if strings.Contains(vietnamese+english, "console.") {
			t.Errorf("%v lacks words: %s", line, vietnamese+english)
		}
		for _, word := range []string{"help for", "[flags]", "Usage", "(default"} {
			if strings.Contains(vietnamese, word) {
				t.Errorf("%v speaks English: %s", line, vietnamese)
			}
		}
	}
}

func TestEveryRefusalOfADocumentHasWords(t *testing.T) {
	for _, language := range []string{translations.Vietnamese, translations.English} {
		words, err := translations.Load(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range []string{"text", "number", "flag", "list", "object", "base64", "moment"} {
			if !words.Has("type." + code) {
				t.Errorf("%s has no words for type %q", language, code)
			}
		}
	}
}
