//go:build e2e

package main

import "testing"

// TestWindowPreview: by keys alone words are found on the minutes and copied from
// them; beside the form the minutes say what has just been typed into it.
func TestWindowPreview(t *testing.T) {
	d := sampleDesktop(t)
	d.enterBriefing("Giao ban quý I/2016")
	d.keys("ctrl+Next", "ctrl+Next") // from Kết luận to Văn bản
	d.finds("chanh van phong", "Chánh Văn phòng")
	d.keys("ctrl+9")
	d.picture("page")
	d.keys("ctrl+equal", "ctrl+equal", "ctrl+equal", "ctrl+equal")
	d.picture("large")
	d.keys("ctrl+0", "End")
	d.picture("end")
	for range 6 {
		d.keys("ctrl+Prior") // to Thông tin
	}
	d.keys("ctrl+shift+m", "Tab", "Tab", "Tab") // from Bắt đầu to Địa điểm
	d.write("Phòng họp tầng 9")
	d.eventually("the place is stored", func() bool { return d.show("1")["meeting"].(map[string]any)["place"] == "Phòng họp tầng 9" })
	d.picture("beside")
	d.finds("tang 9", "tầng 9")
	d.keys("ctrl+shift+m")
	d.close()
	d.checkSound()
}

// finds looks for words in the preview and copies the hit from there.
func (d *desktop) finds(query, hit string) {
	d.t.Helper()
	d.keys("ctrl+f")
	d.write(query)
	d.keys("Return", "Escape")
	d.clipboard("(nothing was copied)")
	d.keys("ctrl+c")
	d.eventually("the hit is copied: "+hit, func() bool { return d.copied() == hit })
}
