package reports

import (
	"context"
	"io"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
)

// Text writes a year's memòria as plain text, so that two of them can be compared word for word. It gives the errors
// of Make; a closed year is told as it was approved, by today's program.
func Text(ctx context.Context, ask Request, out io.Writer) error {
	from, err := read(ctx, ask)
	if err != nil {
		return err
	}
	defer from.done()
	fonts, err := typeface.Load()
	if err != nil {
		return err
	}
	engine, err := chart.NewEngine(fonts)
	if err != nil {
		return err
	}
	t := from.teller(ask)
	t.charts, t.engine = chart.New(fonts, ask.Words), engine
	doc, err := t.document(ctx)
	if err != nil {
		return err
	}
	return document.WriteText(out, doc)
}
