// Package proof reads a finished PDF back through pdfium: pages as pictures,
// text with positions and letters, drawn lines, and what the file says of
// itself. The preview shows it; tests judge papers by it.
//
// pdfium runs as WebAssembly inside the program, without access to files or the
// network. Lengths are points (1/72 inch); positions count from the top left
// corner of the page; pages count from 1.
package proof
