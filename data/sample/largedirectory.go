package sample

import (
	"context"
	"fmt"

	"giaoban/data"
)

// peopleAUnit is how many work in each unit of the made-up office.
const peopleAUnit = 9

func (m *maker) directory(ctx context.Context) error {
	var err error
	if m.cards, err = AddRuleCards(ctx, m.register); err != nil {
		return err
	}
	if err := m.leaders(ctx); err != nil {
		return err
	}
	m.staff = map[data.UnitID][]data.Person{}
	for _, name := range madeUnits {
		u, err := m.register.SaveUnit(ctx, data.Unit{Name: name, Reports: true})
		if err != nil {
			return err
		}
		m.units = append(m.units, u)
		for i := range peopleAUnit {
			if err := m.hire(ctx, u, i); err != nil {
				return err
			}
		}
	}
	return m.register.SaveOffice(ctx, m.office())
}

func (m *maker) office() data.Office {
	o := data.DefaultOffice()
	o.Parent, o.Place, o.Head = "UBND TỈNH …", "…", m.people[0].ID
	o.Recipients = []string{"Lãnh đạo Văn phòng", "Các phòng, ban, trung tâm"}
	return o
}

func (m *maker) leaders(ctx context.Context) error {
	posts := []string{"Chánh Văn phòng", "Phó Chánh Văn phòng", "Phó Chánh Văn phòng", "Phó Chánh Văn phòng"}
	for i, post := range posts {
		rank := data.RankDeputyHead
		if i == 0 {
			rank = data.RankHead
		}
		if err := m.add(ctx, data.Person{Position: post, Rank: rank}); err != nil {
			return err
		}
	}
	return nil
}

// hire adds the unit's head, its deputies, then its specialists.
func (m *maker) hire(ctx context.Context, u data.Unit, place int) error {
	p := data.Person{Unit: u.ID, Position: "Chuyên viên", Rank: data.RankStaff}
	switch place {
	case 0:
		p.Position, p.Rank = "Trưởng phòng", data.RankUnitHead
	case 1, 2:
		p.Position, p.Rank = "Phó Trưởng phòng", data.RankUnitDeputy
	}
	return m.add(ctx, p)
}

// add gives somebody a name nobody else has and puts them into the directory.
func (m *maker) add(ctx context.Context, p data.Person) error {
	p.Honorific = "đồng chí"
	for p.Name == "" || m.known(p.Name) {
		p.Name = fmt.Sprintf("%s %s %s", pick(m, madeFamilies), pick(m, madeMiddles), pick(m, madeGivens))
	}
	saved, err := m.register.SavePerson(ctx, p)
	if err != nil {
		return err
	}
	m.people = append(m.people, saved)
	if saved.Unit != 0 {
		m.staff[saved.Unit] = append(m.staff[saved.Unit], saved)
	}
	return nil
}

func (m *maker) known(name string) bool {
	for _, p := range m.people {
		if p.Name == name {
			return true
		}
	}
	return false
}
