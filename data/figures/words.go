package figures

// Words gives the sentences of the program: giaoban/assets/translations.Words.
type Words interface {
	T(key string) string
	F(key string, pairs ...any) string
}

// Label names a row of a table that was counted that way.
func (k Key) Label(by By, words Words) string {
	switch {
	case k.Kind == AllUnits:
		return words.T("figure.all_units")
	case k.Kind == Without:
		return words.T("figure.without." + by.String())
	case !k.Month.IsZero():
		return words.F("figure.month", "month", int(k.Month.Month), "year", k.Month.Year)
	}
	return k.Name
}

// Period says which days are counted, and as of which day: "Giao từ 01/01/2016
// đến 31/3/2016, tính đến 06/4/2016".
func (a Ask) Period(words Words) string {
	key := "figure.period.both"
	switch {
	case a.From.IsZero() && a.To.IsZero():
		key = "figure.period.all"
	case a.To.IsZero():
		key = "figure.period.from"
	case a.From.IsZero():
		key = "figure.period.to"
	}
	return words.F(key, "from", a.From.Short(), "to", a.To.Short(), "today", a.Today.Short())
}
