// Package paper turns records into official papers.
//
// A paper is a Document: a list of blocks (head, title, paragraph, list, table,
// signatures, recipients) that say what stands on the paper and carry no
// positions, so that other writers can draw the same blocks. Document.PDF draws
// them by the rules of NĐ 30/2020, Phụ lục I.
//
// Lengths are points (1/72 inch) unless a name says otherwise; positions count
// from the top left corner of the page.
package paper
