package sample

import (
	"context"
	"encoding/json"
	"fmt"

	"giaoban/assets"
	"giaoban/data"
	"giaoban/data/exchange"
	"giaoban/data/sqlite"
)

// Make makes the sample register at path and closes it. It refuses a file that
// exists; when anything fails no file is left.
func Make(ctx context.Context, path string, o sqlite.Options) error {
	o.Mark = sqlite.MarkSample
	return sqlite.Make(ctx, path, o, fill)
}

func fill(ctx context.Context, r *sqlite.Register) error {
	cards, err := AddRuleCards(ctx, r)
	if err != nil {
		return err
	}
	briefing, err := Briefing()
	if err != nil {
		return err
	}
	useCards(&briefing, cards)
	if _, err := r.Record(ctx, briefing); err != nil {
		return fmt.Errorf("record the sample briefing: %w", err)
	}
	return saveOffice(ctx, r)
}

// Briefing returns the sample briefing as it leaves its document.
func Briefing() (data.Bundle, error) {
	raw, err := assets.Sample.ReadFile("sample/briefing.json")
	if err != nil {
		return data.Bundle{}, err
	}
	document, err := exchange.Read(raw)
	if err != nil {
		return data.Bundle{}, fmt.Errorf("read the sample briefing: %w", err)
	}
	if document.Photos[0].Bytes, err = assets.Sample.ReadFile("sample/room.jpg"); err != nil {
		return data.Bundle{}, err
	}
	return document.Bundle()
}

// useCards makes the ballots' rules copies of the office's cards, where they are.
func useCards(b *data.Bundle, cards []data.RuleCard) {
	for i := range b.Ballots {
		for _, card := range cards {
			if card.Name == b.Ballots[i].Rule.Name {
				b.Ballots[i].Rule = card
			}
		}
	}
}

// office is the form of sample/office.json; what it does not name is as in
// data.DefaultOffice.
type office struct {
	Parent    string `json:"parent"`
	Agency    string `json:"agency"`
	FullName  string `json:"full_name"`
	Symbol    string `json:"symbol"`
	Head      string `json:"head"`
	HeadTitle string `json:"head_title"`
}

func saveOffice(ctx context.Context, r *sqlite.Register) error {
	raw, err := assets.Sample.ReadFile("sample/office.json")
	if err != nil {
		return err
	}
	var stated office
	if err := json.Unmarshal(raw, &stated); err != nil {
		return fmt.Errorf("read the sample office: %w", err)
	}
	people, err := r.People(ctx)
	if err != nil {
		return err
	}
	o := data.DefaultOffice()
	o.Parent, o.Agency, o.FullName = stated.Parent, stated.Agency, stated.FullName
	o.Symbol, o.HeadTitle = stated.Symbol, stated.HeadTitle
	for _, p := range people {
		if p.Name == stated.Head {
			o.Head = p.ID
		}
	}
	return r.SaveOffice(ctx, o)
}
