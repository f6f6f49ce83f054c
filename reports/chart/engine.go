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
	"time"

	"github.com/dop251/goja"

	"xmess.cat/memoria/reports/typeface"
)

//go:embed echarts.min.js
var echarts string

// The engine's world has no clock and no page: timers never fire, since a still picture waits for
// nothing, and text is measured by Go.
const prelude = `
var setTimeout = function () { return 0; }, clearTimeout = function () {};
var setInterval = setTimeout, clearInterval = clearTimeout;
`

const drawScript = `
echarts.setPlatformAPI({ measureText: function (text, font) {
  return { width: measureText(String(text), String(font)) };
} });
(function (option, width, height) {
  var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: height });
  try {
    option = JSON.parse(option);
    option.animation = false;
    chart.setOption(option);
    // The public call has no way to leave out the styles of hovering.
    return chart.getZr().painter.renderToString({ cssEmphasis: false, cssAnimation: false });
  } finally {
    chart.dispose();
  }
})`

// Engine draws options, each picture in a world of its own: any number of goroutines may use it.
type Engine struct {
	faces   *typeface.Set
	library *goja.Program
	draw    *goja.Program
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
	// The library numbers what it makes from counters of its own. A world of its own for each
	// picture starts them all again.
	world := goja.New()
	world.SetRandSource(func() float64 { return 0.5 })
	world.SetTimeSource(func() time.Time { return time.Unix(0, 0).UTC() })
	if err := world.Set("measureText", e.measure); err != nil {
		return "", fmt.Errorf("lending text measures to the chart library: %w", err)
	}
	if _, err := world.RunProgram(e.library); err != nil {
		return "", fmt.Errorf("starting the chart library: %w", err)
	}
	value, err := world.RunProgram(e.draw)
	if err != nil {
		return "", fmt.Errorf("starting the chart library: %w", err)
	}
	draw, ok := goja.AssertFunction(value)
	if !ok {
		return "", errors.New("starting the chart library: the drawing call is not a function")
	}
	svg, err := draw(goja.Undefined(), world.ToValue(string(option)), world.ToValue(width), world.ToValue(height))
	if err != nil {
		return "", fmt.Errorf("drawing a chart: %w", err)
	}
	return svg.String(), nil
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
