package sample

import (
	"context"
	"encoding/json"
	"fmt"

	"giaoban/assets"
	"giaoban/data"
	"giaoban/data/sqlite"
)

// RuleCards returns the rule cards the program ships: the key staff meeting and
// the leadership meeting of NĐ 170/2025/NĐ-CP, Điều 39, and a free one. They are
// a start for the office to compare with the law in force.
func RuleCards() ([]data.RuleCard, error) {
	raw, err := assets.Sample.ReadFile("sample/rule_cards.json")
	if err != nil {
		return nil, err
	}
	var cards []data.RuleCard
	if err := json.Unmarshal(raw, &cards); err != nil {
		return nil, fmt.Errorf("read the rule cards: %w", err)
	}
	return cards, nil
}

// AddRuleCards puts the shipped rule cards into a register and returns them as
// stored. A new register starts with them.
func AddRuleCards(ctx context.Context, r *sqlite.Register) ([]data.RuleCard, error) {
	cards, err := RuleCards()
	if err != nil {
		return nil, err
	}
	for i, card := range cards {
		if cards[i], err = r.SaveRuleCard(ctx, card); err != nil {
			return nil, fmt.Errorf("save rule card %q: %w", card.Name, err)
		}
	}
	return cards, nil
}
