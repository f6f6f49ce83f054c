package chart

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/dop251/goja"
)

// A world has no clock and no page: timers never fire, since a still picture waits for nothing, and text is measured by
// Go. The library walks arrays by calls that leave the interpreter and come back for each item; written in the
// interpreter's own language they take less time.
const prelude = `
var setTimeout = function () { return 0; }, clearTimeout = function () {};
var setInterval = setTimeout, clearInterval = clearTimeout;
(function (given) {
  for (var name in given) {
    Object.defineProperty(Array.prototype, name, { value: given[name], writable: true, configurable: true });
  }
})({
  forEach: function (call, self) {
    for (var i = 0, n = this.length; i < n; i++) {
      if (i in this) { if (self === undefined) call(this[i], i, this); else call.call(self, this[i], i, this); }
    }
  },
  map: function (call, self) {
    var n = this.length, out = new Array(n);
    for (var i = 0; i < n; i++) {
      if (i in this) out[i] = self === undefined ? call(this[i], i, this) : call.call(self, this[i], i, this);
    }
    return out;
  }
});
`

// The library numbers what it writes by how many pictures came before; that number is set back. Nothing else of a
// picture is left when it is disposed of but what is the same for all: measures of texts, colours taken apart.
const drawScript = `
echarts.setPlatformAPI({ measureText: function (text, font) {
  return { width: measureText(String(text), String(font)) };
} });
// No pointer touches a still picture: a place on a map needs no label for when one does.
function calm(option) {
  if (!Array.isArray(option.series)) return;
  option.series.forEach(function (one) {
    if (one.type === 'map') one.emphasis = one.select = one.blur = { disabled: true, label: { show: false } };
  });
}
// The texts of a canvas are points of its last series. In a still picture they are set without what the library makes
// ready for each point that a pointer may touch.
function textsOf(option) {
  var last = Array.isArray(option.series) && option.series[option.series.length - 1];
  if (!last || last.type !== 'scatter' || last.xAxisIndex || last.yAxisIndex || !last.data || !last.data.every(isText)) return null;
  return option.series.pop();
}
function isText(point) {
  return point.label && point.label.position === 'inside' && point.symbolSize[0] === 0 && point.symbolSize[1] === 0;
}
function set(chart, texts, font, width, height) {
  texts.data.forEach(function (point) {
    var at = chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, point.value), label = point.label;
    if (at[0] < -0.1 || at[1] < -0.1 || at[0] > width + 0.1 || at[1] > height + 0.1) return; // as the library leaves it out
    chart.getZr().add(new echarts.graphic.Text({ silent: true, z: texts.z, z2: 102, x: at[0], y: at[1], style: {
      text: label.formatter, fill: label.color, align: label.align || 'center', verticalAlign: label.verticalAlign,
      lineHeight: label.lineHeight, fontFamily: font.fontFamily, fontSize: label.fontSize,
      fontWeight: label.fontWeight, fontStyle: label.fontStyle
    } }));
  });
}
(function (option, width, height) {
  var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: height });
  try {
    option = JSON.parse(option);
    option.animation = false;
    for (var name in option.maps) echarts.registerMap(name, { geoJSON: option.maps[name] });
    delete option.maps;
    calm(option);
    var texts = textsOf(option);
    chart.setOption(option);
    texts && set(chart, texts, option.textStyle, width, height);
    chart.getZr().painter._id = 'zr0';
    // The public call has no way to leave out the styles of hovering.
    return chart.getZr().painter.renderToString({ cssEmphasis: false, cssAnimation: false });
  } finally {
    chart.dispose();
  }
})`

// world is the chart library started, for one picture at a time.
type world struct {
	runtime *goja.Runtime
	draw    goja.Callable
}

func newWorld(library, script *goja.Program, measure func(text, font string) float64) (*world, error) {
	w := &world{runtime: goja.New()}
	w.runtime.SetRandSource(func() float64 { return 0.5 })
	w.runtime.SetTimeSource(func() time.Time { return time.Unix(0, 0).UTC() })
	if err := w.runtime.Set("measureText", measure); err != nil {
		return nil, fmt.Errorf("lending text measures to the chart library: %w", err)
	}
	if _, err := w.runtime.RunProgram(library); err != nil {
		return nil, fmt.Errorf("starting the chart library: %w", err)
	}
	value, err := w.runtime.RunProgram(script)
	if err != nil {
		return nil, fmt.Errorf("starting the chart library: %w", err)
	}
	draw, ok := goja.AssertFunction(value)
	if !ok {
		return nil, errors.New("starting the chart library: the drawing call is not a function")
	}
	w.draw = draw
	return w, nil
}

// svg draws a picture, the same whatever was drawn before. After an error the world is good for nothing.
func (w *world) svg(option json.RawMessage, width, height float64) (string, error) {
	svg, err := w.draw(goja.Undefined(), w.runtime.ToValue(string(option)), w.runtime.ToValue(width), w.runtime.ToValue(height))
	if err != nil {
		return "", err
	}
	return svg.String(), nil
}
