// Package chart draws the memòria's figures. Each figure is defined once, as go-echarts options;
// Apache ECharts, running inside the program, turns the options into SVG for the PDF and the
// static HTML, and the same options drive the interactive HTML.
package chart

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"sync"

	"github.com/dop251/goja"

	"xmess.cat/memoria/reports/typeface"
)

//go:embed echarts.min.js
var echarts string

// Engine draws options: any number of goroutines may use it.
type Engine struct {
	faces   *typeface.Set
	library *goja.Program
	draw    *goja.Program

	lock sync.Mutex
	idle []*world
}

// NewEngine compiles the chart library. It takes a fraction of a second, so make one and keep it.
func NewEngine(faces *typeface.Set) (*Engine, error) {
	library, err := goja.Compile("echarts.min.js", prelude+echarts, false)
	if err != nil {
		return nil, fmt.Errorf("compiling the chart library: %w", err)
	}
	draw, err := goja.Compile("draw.js", drawScript, true)
	if err != nil {
		return nil, fmt.Errorf("compiling the drawing call: %w", err)
	}
	return &Engine{faces: faces, library: library, draw: draw}, nil
}

// SVG draws an ECharts option on a canvas of width by height units. Equal options give equal
// bytes, whatever was drawn before. The option is data: it cannot hold functions.
func (e *Engine) SVG(option json.RawMessage, width, height float64) (string, error) {
	if !(width > 0 && height > 0) || math.IsInf(width, 0) || math.IsInf(height, 0) {
		return "", fmt.Errorf("drawing on a canvas of %v × %v: %w", width, height, errCanvas)
	}
	w, err := e.world()
	if err != nil {
		return "", err
	}
	svg, err := w.svg(option, width, height)
	if err != nil {
		return "", fmt.Errorf("drawing a chart: %w", err) // and nobody draws in that world again
	}
	e.lock.Lock()
	defer e.lock.Unlock()
	e.idle = append(e.idle, w)
	return svg, nil
}

// Warm starts the library once more, beside what else there is to do, so that a first figure need not wait for it. What goes
// wrong is told to who draws.
func (e *Engine) Warm() {
	w, err := newWorld(e.library, e.draw, e.measure)
	if err != nil {
		return
	}
	e.lock.Lock()
	defer e.lock.Unlock()
	e.idle = append(e.idle, w)
}

// Rest lets go of the libraries that were started, and of what their last figures left. The next figure starts one anew.
func (e *Engine) Rest() {
	e.lock.Lock()
	defer e.lock.Unlock()
	e.idle = nil
}

// world gives one that nobody draws in, or a new one.
func (e *Engine) world() (*world, error) {
	e.lock.Lock()
	defer e.lock.Unlock()
	if last := len(e.idle) - 1; last >= 0 {
		w := e.idle[last]
		e.idle = e.idle[:last]
		return w, nil
	}
	return newWorld(e.library, e.draw, e.measure)
}

// lineProbe is the character whose width the library takes for the height of a line; it is an em.
const lineProbe = "国"

var errCanvas = errors.New("a canvas needs a finite, positive size")

// measure answers the library's question how wide a text is in a CSS font.
func (e *Engine) measure(text, font string) float64 {
	style, size := typeface.ParseFont(font)
	if text == lineProbe {
		return size
	}
	return e.faces.Width(style, text, size)
}

// Library gives the text of the chart library, for a page that draws the figures' options itself.
func Library() string { return echarts }
