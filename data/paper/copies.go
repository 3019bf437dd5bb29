package paper

// halfMarginMM is the margin over and under the text on half a sheet. NĐ 30/2020
// sets margins for whole sheets only; a ballot paper of half one is cut from it.
const halfMarginMM = 11.0

// halfArea is where the text lies on the upper half of an upright sheet.
func halfArea() area {
	return area{
		left: textLeft, width: textWidth, top: halfMarginMM * pointsPerMM,
		bottom: (PageHeightMM/2 - halfMarginMM) * pointsPerMM,
	}
}

// copied repeats pages so many times; halves are put in twos, one over the other,
// with a line to cut along.
func copied(pages []page, copies int, half bool) []page {
	var all []page
	for range max(copies, 1) {
		all = append(all, pages...)
	}
	if !half {
		return all
	}
	const middle = PageHeightMM / 2 * pointsPerMM
	var sheets []page
	for i := 0; i < len(all); i += 2 {
		sheet := page{ops: appendAt(nil, all[i].ops, 0)}
		if i+1 < len(all) {
			sheet.ops = appendAt(sheet.ops, all[i+1].ops, middle)
		}
		sheets = append(sheets, page{ops: append(sheet.ops, cutLine(middle)...)})
	}
	return sheets
}

// cutLine is a dashed line across the sheet.
func cutLine(y float64) []op {
	const dash, gap = 6.0, 4.0
	var ops []op
	for x := 0.0; x < PageWidthMM*pointsPerMM; x += dash + gap {
		ops = append(ops, hLine(x, min(x+dash, PageWidthMM*pointsPerMM), y))
	}
	return ops
}
