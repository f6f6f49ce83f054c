package document

// Medium is where a document is read.
type Medium int

// The media.
const (
	Paper  Medium = iota
	Screen        // a page that can be searched, and that nobody has to turn over
)

// Only is blocks of a chapter for one medium: a screen may have what would fill hundreds of sheets.
type Only struct {
	Medium Medium
	Blocks []Block
}

func (Only) block() {}

// For is the document as a medium shows it, without blocks of type Only.
func (d Document) For(m Medium) Document {
	chapters := make([]Chapter, len(d.Chapters))
	for i, c := range d.Chapters {
		var blocks []Block
		for _, block := range c.Blocks {
			only, is := block.(Only)
			switch {
			case !is:
				blocks = append(blocks, block)
			case only.Medium == m:
				blocks = append(blocks, only.Blocks...)
			}
		}
		c.Blocks = blocks
		chapters[i] = c
	}
	d.Chapters = chapters
	return d
}
