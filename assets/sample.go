package assets

import "embed"

// Sample holds the content of the sample register under "sample/": the briefing
// as a document of data/exchange, whose picture lies beside it, the office, and
// the rule cards every register starts with. The picture is a drawing made for
// this program; it stands where the office's own photograph is not at hand.
//
//go:embed sample/*.json sample/room.jpg
var Sample embed.FS
