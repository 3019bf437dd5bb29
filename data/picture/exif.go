package picture

import (
	"bytes"
	"encoding/binary"
)

// EXIF orientation: how the camera was held (EXIF 2.3, tag 0x0112). 1 is
// upright; unknown values count as upright.
const (
	uprightOrientation = 1
	orientationTag     = 0x0112
)

// JPEG markers that lie before the picture's own data.
const (
	markerSOI  = 0xD8
	markerSOS  = 0xDA
	markerAPP1 = 0xE1
)

var exifHead = []byte("Exif\x00\x00")

// orientation returns the EXIF orientation, 1 to 8, of a JPEG file; 1 where
// none is stated or the file says nonsense.
func orientation(raw []byte, format string) int {
	if format != "jpeg" || len(raw) < 4 || raw[0] != 0xFF || raw[1] != markerSOI {
		return uprightOrientation
	}
	for rest := raw[2:]; len(rest) >= 4 && rest[0] == 0xFF && rest[1] != markerSOS; {
		if rest[1] == 0xFF {
			rest = rest[1:]
			continue
		}
		length := int(binary.BigEndian.Uint16(rest[2:]))
		if length < 2 || 2+length > len(rest) {
			return uprightOrientation
		}
		segment := rest[4 : 2+length]
		if rest[1] == markerAPP1 && bytes.HasPrefix(segment, exifHead) {
			return tiffOrientation(segment[len(exifHead):])
		}
		rest = rest[2+length:]
	}
	return uprightOrientation
}

// tiffOrientation looks the tag up in the first directory of a TIFF block.
func tiffOrientation(tiff []byte) int {
	if len(tiff) < 8 {
		return uprightOrientation
	}
	var order binary.ByteOrder
	switch string(tiff[:2]) {
	case "II":
		order = binary.LittleEndian
	case "MM":
		order = binary.BigEndian
	default:
		return uprightOrientation
	}
	start := int64(order.Uint32(tiff[4:]))
	if start+2 > int64(len(tiff)) {
		return uprightOrientation
	}
	const entry = 12
	count := int64(order.Uint16(tiff[start:]))
	for i := range count {
		at := start + 2 + i*entry
		if at+entry > int64(len(tiff)) {
			return uprightOrientation
		}
		if order.Uint16(tiff[at:]) == orientationTag {
			return valid(int(order.Uint16(tiff[at+8:])))
		}
	}
	return uprightOrientation
}

func valid(value int) int {
	if value < 1 || value > 8 {
		return uprightOrientation
	}
	return value
}
