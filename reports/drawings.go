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
	group   sync.WaitGroup
	lock    sync.Mutex
	drawing int      // how many draw now
	waiting []*begun // for a processor
	begun   []*begun
}

// begun is a figure that is being drawn; its error may be looked at once all are done.
type begun struct {
	id      string
	figure  chart.Figure
	drawing vector.Drawing
	err     error
}

// begin has a figure drawn. What it gives is empty until wait is done.
func (d *drawings) begin(engine *chart.Engine, id string, figure chart.Figure) *vector.Drawing {
	b := &begun{id: id, figure: figure}
	d.begun = append(d.begun, b)
	d.lock.Lock()
	defer d.lock.Unlock()
	d.waiting = append(d.waiting, b)
	if d.drawing < runtime.GOMAXPROCS(0) {
		d.drawing++
		d.group.Go(func() { d.draw(engine) })
	}
	return &b.drawing
}

// draw draws while any figure waits.
func (d *drawings) draw(engine *chart.Engine) {
	for b := d.next(); b != nil; b = d.next() {
		b.drawing, b.err = engine.Draw(b.figure)
	}
}

// next takes the largest of the figures that wait, so that none is left for one processor at the end; nil where there
// is none, and who asked has stopped.
func (d *drawings) next() *begun {
	d.lock.Lock()
	defer d.lock.Unlock()
	if len(d.waiting) == 0 {
		d.drawing--
		return nil
	}
	largest := 0
	for at, b := range d.waiting {
		if len(b.figure.Option) > len(d.waiting[largest].figure.Option) {
			largest = at
		}
	}
	b := d.waiting[largest]
	d.waiting = append(d.waiting[:largest], d.waiting[largest+1:]...)
	return b
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
