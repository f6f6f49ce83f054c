package reports

import (
	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/typeface"
)

// tools are what a memòria is set and drawn with, the same for all.
type tools struct {
	fonts  *typeface.Set
	engine *chart.Engine
}

// loadTools takes a fraction of a second, beside which a database can be read.
func loadTools() (t tools, err error) {
	if t.fonts, err = typeface.Load(); err != nil {
		return t, err
	}
	t.engine, err = chart.NewEngine(t.fonts)
	return t, err
}
