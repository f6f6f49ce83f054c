package chart

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/dop251/goja"
)

// timerStubs replace a browser's timers. They never fire: a still picture waits for nothing.
const timerStubs = `
var setTimeout = function () { return 0; }, clearTimeout = function () {};
var setInterval = setTimeout, clearInterval = clearTimeout;
`

// drawScript evaluates to a function that draws an option, by the library's public calls alone.
const drawScript = `
echarts.setPlatformAPI({ measureText: function (text, font) {
  return { width: measureText(String(text), String(font)) };
} });
(function (option, width, height) {
  var canvas = { renderer: 'svg', ssr: true, width: width, height: height };
  var chart = echarts.init(null, null, canvas);
  try {
    option = JSON.parse(option);
    for (var name in option.maps) echarts.registerMap(name, { geoJSON: option.maps[name] });
    delete option.maps;
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
})`

// jsRuntime is a JavaScript runtime that has loaded the chart library. It draws one picture at a
// time.
type jsRuntime struct {
	goja *goja.Runtime
	draw goja.Callable
}

func newRuntime(
	library, script *goja.Program, measure func(text, font string) float64,
) (*jsRuntime, error) {
	r := &jsRuntime{goja: goja.New()}
	r.goja.SetRandSource(func() float64 { return 0.5 })
	r.goja.SetTimeSource(func() time.Time { return time.Unix(0, 0).UTC() })
	if err := r.goja.Set("measureText", measure); err != nil {
		return nil, fmt.Errorf("giving the chart library a text measure: %w", err)
	}
	if _, err := r.goja.RunProgram(library); err != nil {
		return nil, fmt.Errorf("starting the chart library: %w", err)
	}
	value, err := r.goja.RunProgram(script)
	if err != nil {
		return nil, fmt.Errorf("starting the chart library: %w", err)
	}
	draw, ok := goja.AssertFunction(value)
	if !ok {
		return nil, errors.New("starting the chart library: the drawing call is not a function")
	}
	r.draw = draw
	return r, nil
}

func (r *jsRuntime) svg(option json.RawMessage, width, height float64) (string, error) {
	svg, err := r.draw(goja.Undefined(), r.goja.ToValue(string(option)),
		r.goja.ToValue(width), r.goja.ToValue(height))
	if err != nil {
		return "", err
	}
	return svg.String(), nil
}
