// Package picture makes photographs fit to be kept with a briefing: it reads a
// JPEG or PNG file, turns it upright, shrinks it and writes it anew, so that
// nothing the camera hid in the file (place, thumbnail, name) is kept.
package picture
