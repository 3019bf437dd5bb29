package data

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
	kept := o.Recipients[:0:0]
	for _, r := range o.Recipients {
		if cleanLines(&r); r != "" {
			kept = append(kept, r)
		}
	}
	o.Recipients = kept
}

// Check reports the first field that cannot be kept.
func (o Office) Check() error {
	return firstOf(
		atMost("parent", o.Parent, lineMax), atMost("agency", o.Agency, lineMax),
		atMost("full_name", o.FullName, lineMax), atMost("symbol", o.Symbol, 50),
		atMost("place", o.Place, lineMax), atMost("head_title", o.HeadTitle, lineMax),
		between("minutes_kept", o.MinutesKept, 0, 200), between("urgent_days", o.UrgentDays, 0, 365),
		between("quiet_days", o.QuietDays, 0, 365), between("max_extensions", o.MaxExtensions, 0, 100),
	)
}
