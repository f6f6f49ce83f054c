package reports

import (
	"runtime"
	"sync"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/vector"
)

// drawings are figures on their way: as many are drawn at a time as there are processors, since drawing them is
// most of the work of a memòria.
type drawings struct {
	group sync.WaitGroup
	slots chan struct{}
	begun []*begun
}

// begun is a figure that is being drawn; its error may be looked at once all are done.
type begun struct {
	id      string
	drawing vector.Drawing
	err     error
}

// begin has a figure drawn. What it gives is empty until wait is done.
func (d *drawings) begin(engine *chart.Engine, id string, figure chart.Figure) *vector.Drawing {
	if d.slots == nil {
		d.slots = make(chan struct{}, runtime.GOMAXPROCS(0))
	}
	b := &begun{id: id}
	d.begun = append(d.begun, b)
	d.group.Go(func() {
		d.slots <- struct{}{}
		defer func() { <-d.slots }()
		b.drawing, b.err = engine.Draw(figure)
	})
	return &b.drawing
}

// wait waits for all figures, and tells of each that could not be drawn, in their order.
func (d *drawings) wait(failed func(id string, err error)) {
	d.group.Wait()
	for _, b := range d.begun {
		if b.err != nil {
			failed(b.id, b.err)
		}
	}
}
