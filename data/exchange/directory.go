package exchange

// PersonRef names somebody, by the unit too where one is known.
type PersonRef struct {
	Name string `json:"name" must:""`
	Unit string `json:"unit,omitempty"`
}

// Party is whom a task concerns, as data.Party; only what is set is written.
type Party struct {
	Unit     string     `json:"unit,omitempty"`
	Person   *PersonRef `json:"person,omitempty"`
	AllUnits bool       `json:"all_units,omitempty"`
	Text     string     `json:"text,omitempty"`
}

// Unit holds the details of a unit.
type Unit struct {
	ID      int64  `json:"id,omitempty"`
	UUID    string `json:"uuid,omitempty"`
	Name    string `json:"name" must:""`
	Short   string `json:"short"`
	Parent  string `json:"parent"`
	Reports bool   `json:"reports"`
	Retired bool   `json:"retired"`
}

// Person holds the details of a person. Rank is the code of data.Rank.
type Person struct {
	ID        int64  `json:"id,omitempty"`
	UUID      string `json:"uuid,omitempty"`
	Name      string `json:"name" must:""`
	Honorific string `json:"honorific"`
	Position  string `json:"position"`
	Rank      string `json:"rank"` // left out: none
	Unit      string `json:"unit"`
	Retired   bool   `json:"retired"`
}
