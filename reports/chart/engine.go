// Package chart defines and draws the memòria's figures. A figure is defined once, as go-echarts
// options: the interactive page gives them to Apache ECharts in the reader's browser. For the PDF
// and the static page, ECharts runs in a JavaScript interpreter inside this program and draws the
// same options as SVG, which is then parsed into vectors.
package chart

import (
	_ "embed"
	"errors"
	"fmt"
	"math"
	"sync"

	"github.com/dop251/goja"

	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

//go:embed echarts.min.js
var echarts string

// Library gives the text of the chart library, for a page that draws the figures' options itself.
func Library() string { return echarts }

// Engine draws figures. Goroutines may share it: each draws in a JavaScript runtime of its own.
type Engine struct {
	faces   *typeface.Set
	library *goja.Program
	draw    *goja.Program

	lock sync.Mutex
	idle []*jsRuntime // kept, since starting one takes a fraction of a second
}

// NewEngine compiles the chart library, which takes a fraction of a second: make one and keep it.
func NewEngine(faces *typeface.Set) (*Engine, error) {
	library, err := goja.Compile("echarts.min.js", timerStubs+echarts, false)
	if err != nil {
		return nil, fmt.Errorf("compiling the chart library: %w", err)
	}
	draw, err := goja.Compile("draw.js", drawScript, true)
	if err != nil {
		return nil, fmt.Errorf("compiling the drawing call: %w", err)
	}
	return &Engine{faces: faces, library: library, draw: draw}, nil
}

// Draw draws a figure. Equal figures give equal drawings, whatever the engine drew before.
func (e *Engine) Draw(figure Figure) (vector.Drawing, error) {
	svg, err := e.svg(figure)
	if err != nil {
		return vector.Drawing{}, fmt.Errorf("drawing a chart: %w", err)
	}
	drawing, err := vector.Parse(svg, e.faces)
	if err != nil {
		return vector.Drawing{}, fmt.Errorf("parsing a chart: %w", err)
	}
	return drawing, nil
}

var errCanvas = errors.New("a canvas needs a finite, positive size")

// svg draws a figure as SVG. The figure's option is data: it cannot hold functions.
func (e *Engine) svg(figure Figure) (string, error) {
	width, height := figure.Width, figure.Height
	if !(width > 0 && height > 0) || math.IsInf(width, 0) || math.IsInf(height, 0) {
		return "", fmt.Errorf("canvas of %v × %v: %w", width, height, errCanvas)
	}
	runtime, err := e.acquire()
	if err != nil {
		return "", err
	}
	svg, err := runtime.svg(figure.Option, width, height)
	if err != nil {
		return "", err // the runtime is dropped: the error may have left it inconsistent
	}
	e.lock.Lock()
	defer e.lock.Unlock()
	e.idle = append(e.idle, runtime)
	return svg, nil
}

// acquire gives an idle runtime, or starts a new one.
func (e *Engine) acquire() (*jsRuntime, error) {
	e.lock.Lock()
	defer e.lock.Unlock()
	if last := len(e.idle) - 1; last >= 0 {
		runtime := e.idle[last]
		e.idle = e.idle[:last]
		return runtime, nil
	}
	return newRuntime(e.library, e.draw, e.measure)
}

// lineProbe is the character whose width the library takes for the height of a line: an em.
const lineProbe = "国"

// measure gives the width of a text in a CSS font, in pixels.
func (e *Engine) measure(text, font string) float64 {
	style, size := typeface.ParseFont(font)
	if text == lineProbe {
		return size
	}
	return e.faces.Width(style, text, size)
}
