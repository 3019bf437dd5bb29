package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"

	"giaoban/data"
	"giaoban/data/sqlite/query"
)

// RuleCards returns the rule cards by name, retired ones too.
func (r *Register) RuleCards(ctx context.Context) ([]data.RuleCard, error) {
	var cards []data.RuleCard
	err := r.read(ctx, func(c *connection) error {
		rows, err := c.plain.RuleCards(ctx)
		if err != nil {
			return err
		}
		for _, row := range rows {
			card, err := ruleCardOf(row)
			if err != nil {
				return err
			}
			cards = append(cards, card)
		}
		return nil
	})
	return cards, err
}

// SaveRuleCard adds a rule card (ID 0) or edits one and returns it as stored.
// Ballots keep the copy they were made with.
func (r *Register) SaveRuleCard(ctx context.Context, card data.RuleCard) (data.RuleCard, error) {
	return save(ctx, r, card, (*transaction).saveRuleCard)
}

func (t *transaction) saveRuleCard(ctx context.Context, card *data.RuleCard) error {
	if card.ID == 0 {
		return t.addRuleCard(ctx, card)
	}
	row, err := t.plain.RuleCard(ctx, int64(card.ID))
	if err != nil {
		return err
	}
	old, err := ruleCardOf(row)
	if err != nil {
		return err
	}
	card.UUID = old.UUID
	if reflect.DeepEqual(*card, old) {
		return nil
	}
	rule, err := ruleText(bare(*card))
	if err != nil {
		return err
	}
	t.note(retiring(old.Retired, card.Retired), data.KindRuleCard, row.ID, 0, card.Name)
	return t.plain.UpdateRuleCard(ctx, query.UpdateRuleCardParams{Name: card.Name, Rule: rule, Retired: card.Retired, ID: row.ID})
}

func (t *transaction) addRuleCard(ctx context.Context, card *data.RuleCard) (err error) {
	if card.UUID, err = t.newUUID(); err != nil {
		return err
	}
	rule, err := ruleText(bare(*card))
	if err != nil {
		return err
	}
	id, err := t.plain.InsertRuleCard(ctx, query.InsertRuleCardParams{
		UUID: card.UUID, Name: card.Name, Rule: rule, Retired: card.Retired,
	})
	card.ID = data.RuleCardID(id)
	t.note(data.ActionCreated, data.KindRuleCard, id, 0, card.Name)
	return err
}

// DeleteRuleCard deletes a rule card that no ballot was made with; another is
// refused (RefusedUsed) and can be retired by SaveRuleCard.
func (r *Register) DeleteRuleCard(ctx context.Context, id data.RuleCardID) error {
	return r.write(ctx, func(ctx context.Context, t *transaction) error {
		row, err := t.plain.RuleCard(ctx, int64(id))
		if err != nil {
			return err
		}
		t.note(data.ActionDeleted, data.KindRuleCard, row.ID, 0, row.Name)
		return usedElsewhere(t.plain.DeleteRuleCard(ctx, row.ID))
	})
}

// bare is a card without what stands in columns of its own.
func bare(card data.RuleCard) data.RuleCard {
	card.ID, card.UUID, card.Retired = 0, "", false
	return card
}

func ruleText(card data.RuleCard) (string, error) {
	text, err := json.Marshal(card)
	return string(text), err
}

func ruleOf(text string) (data.RuleCard, error) {
	var card data.RuleCard
	if err := json.Unmarshal([]byte(text), &card); err != nil {
		return card, &data.Refusal{Code: data.RefusedDamaged, Err: fmt.Errorf("read a rule: %w", err)}
	}
	return card, nil
}

func ruleCardOf(row query.RuleCard) (data.RuleCard, error) {
	card, err := ruleOf(row.Rule)
	card.ID, card.UUID, card.Retired = data.RuleCardID(row.ID), row.UUID, row.Retired
	return card, err
}
