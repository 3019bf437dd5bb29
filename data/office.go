package data

import "slices"

// Office is the agency that keeps the register, as its papers name it
// (NĐ 30/2020, Phụ lục I, II.2).
type Office struct {
	Parent     string   // cơ quan chủ quản, e.g. "UBND TỈNH …"
	Agency     string   // cơ quan ban hành, e.g. "VĂN PHÒNG"
	FullName   string   // in running text, e.g. "Văn phòng UBND tỉnh"
	Symbol     string   // ký hiệu, e.g. "VP"
	Place      string   // địa danh of the date line
	Head       PersonID // người đứng đầu
	HeadTitle  string   // chức vụ printed under the signature, e.g. "CHÁNH VĂN PHÒNG"
	Recipients []string // Nơi nhận of the minutes, without "Lưu"
	// MinutesKept is the retention of minutes in years; 0 means for ever. The
	// program deletes nothing by it (TT 10/2022/TT-BNV; compare with the law in force).
	MinutesKept int
	// UrgentDays is how many days ahead a deadline counts as near.
	UrgentDays int
	// QuietDays is for how many days a task may go without a report.
	QuietDays int
	// MaxExtensions is how often a deadline may be put off; 0 means no limit.
	MaxExtensions int
	// NumbersHere says that the book of numbers is kept in this register, so that
	// the next number can be proposed.
	NumbersHere bool
	// OneSeries numbers all types of paper in one book of a year.
	OneSeries bool
	// Templates are to whom the papers of each kind go; those of the minutes are
	// Recipients.
	Templates []PaperTemplate
}

// PaperTemplate is to whom the papers of a kind go unless a paper says otherwise.
type PaperTemplate struct {
	Kind       PaperKind `json:"kind"`
	Addressees []string  `json:"addressees,omitempty"` // Kính gửi
	Recipients []string  `json:"recipients,omitempty"` // Nơi nhận, without "Lưu"
	Archive    string    `json:"archive,omitempty"`    // what follows "Lưu: "
}

// Template returns the template of a kind; one without lines when there is none.
func (o Office) Template(kind PaperKind) PaperTemplate {
	for _, t := range o.Templates {
		if t.Kind == kind {
			return t
		}
	}
	return PaperTemplate{Kind: kind}
}

// SetTemplate puts a template in the place of the one of its kind; one without
// lines is left out.
func (o *Office) SetTemplate(t PaperTemplate) {
	templates := slices.DeleteFunc(slices.Clone(o.Templates), func(old PaperTemplate) bool { return old.Kind == t.Kind })
	if len(t.Addressees)+len(t.Recipients) > 0 || t.Archive != "" {
		templates = append(templates, t)
	}
	o.Templates = templates
}

// DefaultOffice returns an office with the values every provincial office shares.
func DefaultOffice() Office {
	return Office{
		Agency: "VĂN PHÒNG", FullName: "Văn phòng UBND tỉnh", Symbol: "VP",
		HeadTitle: "CHÁNH VĂN PHÒNG", MinutesKept: 10, UrgentDays: 7, QuietDays: 14,
	}
}

// Clean normalises what was typed.
func (o *Office) Clean() {
	cleanLines(&o.Parent, &o.Agency, &o.FullName, &o.Symbol, &o.Place, &o.HeadTitle)
	o.Recipients = cleanList(o.Recipients)
	templates := slices.Clone(o.Templates)
	for _, t := range templates {
		cleanLines(&t.Archive)
		t.Addressees, t.Recipients = cleanList(t.Addressees), cleanList(t.Recipients)
		o.SetTemplate(t)
	}
}

// Check reports the first field that cannot be kept.
func (o Office) Check() error {
	for _, t := range o.Templates {
		if err := firstOf(
			known("templates", t.Kind, PaperKinds()), eachAtMost("templates", t.Addressees), eachAtMost("templates", t.Recipients),
			atMost("templates", t.Archive, lineMax),
		); err != nil {
			return err
		}
	}
	return firstOf(
		eachAtMost("recipients", o.Recipients), atMost("parent", o.Parent, lineMax), atMost("agency", o.Agency, lineMax),
		atMost("full_name", o.FullName, lineMax), atMost("symbol", o.Symbol, 50),
		atMost("place", o.Place, lineMax), atMost("head_title", o.HeadTitle, lineMax),
		between("minutes_kept", o.MinutesKept, 0, 200), between("urgent_days", o.UrgentDays, 0, 365),
		between("quiet_days", o.QuietDays, 0, 365), between("max_extensions", o.MaxExtensions, 0, 100),
	)
}
