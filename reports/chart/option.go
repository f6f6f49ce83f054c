package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"xmess.cat/memoria/queries/palette"
)

// gridItem adds to go-echarts' grid the option that keeps the library from moving it.
type gridItem struct {
	opts.Grid
	OuterBoundsMode string `json:"outerBoundsMode"`
}

// layered adds to go-echarts' series the order of painting, and the options of maps.
type layered struct {
	charts.SingleSeries
	Z           int       `json:"z"`
	Width       float64   `json:"width,omitempty"`
	Height      float64   `json:"height,omitempty"`
	AspectScale float64   `json:"aspectScale,omitempty"`
	AllSymbols  bool      `json:"showAllSymbol,omitempty"`
	Emphasis    *disabled `json:"emphasis,omitempty"`
	Select      *disabled `json:"select,omitempty"`
}

// disabled switches off the colours that the library gives to shapes under the pointer.
type disabled struct {
	Disabled bool `json:"disabled"`
}

// axis holds the options of either axis that charts use here.
type axis struct {
	Type      string    `json:"type"`
	GridIndex int       `json:"gridIndex"`
	Show      bool      `json:"show"`
	Min       *float64  `json:"min,omitempty"`
	Max       *float64  `json:"max,omitempty"`
	Interval  float64   `json:"interval,omitempty"`
	Inverse   bool      `json:"inverse,omitempty"`
	Data      []string  `json:"data,omitempty"`
	Gap       *bool     `json:"boundaryGap,omitempty"`
	Label     axisText  `json:"axisLabel"`
	Line      axisLine  `json:"axisLine"`
	Tick      axisShown `json:"axisTick"`
	Split     axisLine  `json:"splitLine"`
}

type axisShown struct {
	Show bool `json:"show"`
}

type axisLine struct {
	Show   bool            `json:"show"`
	OnZero bool            `json:"onZero"`
	Style  *opts.LineStyle `json:"lineStyle,omitempty"`
}

type axisText struct {
	Show       bool    `json:"show"`
	Interval   int     `json:"interval"`
	Formatter  string  `json:"formatter,omitempty"`
	Color      string  `json:"color,omitempty"`
	FontSize   float64 `json:"fontSize,omitempty"`
	LineHeight float64 `json:"lineHeight,omitempty"`
	Align      string  `json:"align,omitempty"`
	Margin     float64 `json:"margin"`
}

// datum is an item of a data series. A nil value leaves a gap.
type datum struct {
	Style  *paintStyle `json:"itemStyle,omitempty"`
	Symbol string      `json:"symbol,omitempty"`
	Size   float64     `json:"symbolSize,omitempty"`
	Tip    string      `json:"tip,omitempty"` // the page shows it beside the pointer
	Value  any         `json:"value"`
}

// point is an item of the layer: a mark or a text.
type point struct {
	Value      []float64   `json:"value"`
	Symbol     string      `json:"symbol"`
	SymbolSize []float64   `json:"symbolSize"`
	ItemStyle  *paintStyle `json:"itemStyle,omitempty"`
	Label      *label      `json:"label,omitempty"`
	// Of is the series that the page hides it with, or anySeries.
	Of string `json:"of,omitempty"`
}

// anySeries marks texts that have the right place only while every series is visible.
const anySeries = "*"

// label is the text of a point.
type label struct {
	Show          bool    `json:"show"`
	Formatter     string  `json:"formatter"`
	Position      string  `json:"position"`
	Align         string  `json:"align,omitempty"`
	VerticalAlign string  `json:"verticalAlign,omitempty"`
	Distance      float64 `json:"distance"`
	Color         string  `json:"color"`
	FontSize      float64 `json:"fontSize"`
	FontWeight    int     `json:"fontWeight,omitempty"`
	FontStyle     string  `json:"fontStyle,omitempty"`
	LineHeight    float64 `json:"lineHeight"`
}

type paintStyle struct {
	Color       string  `json:"color,omitempty"`
	BorderColor string  `json:"borderColor,omitempty"`
	BorderWidth float64 `json:"borderWidth,omitempty"`
	BorderType  []int   `json:"borderType,omitempty"`
	Decal       *decal  `json:"decal,omitempty"`
}

// decal is a hatching.
type decal struct {
	Symbol     string  `json:"symbol"`
	Color      string  `json:"color"`
	DashArrayX []int   `json:"dashArrayX"`
	DashArrayY []int   `json:"dashArrayY"`
	Rotation   float64 `json:"rotation"`
	SymbolSize float64 `json:"symbolSize"`
}

func fill(colour string) *paintStyle { return &paintStyle{Color: colour} }

// missing hatches and outlines unknown values, so that they never look like zeros.
func missing() *paintStyle {
	return &paintStyle{
		Color: white, BorderColor: palette.Faint, BorderWidth: 0.6, BorderType: []int{2, 2},
		Decal: &decal{Symbol: "rect", Color: track, DashArrayX: []int{120, 0}, DashArrayY: []int{1, 3},
			Rotation: -0.785, SymbolSize: 1},
	}
}

func hollow(colour string) *paintStyle {
	return &paintStyle{Color: white, BorderColor: colour, BorderWidth: 0.9}
}
