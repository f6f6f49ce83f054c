package chart

import "github.com/go-echarts/go-echarts/v2/opts"

// gridItem adds to go-echarts' grid the switch that keeps the library from moving it: every
// margin has been measured here.
type gridItem struct {
	opts.Grid
	OuterBoundsMode string `json:"outerBoundsMode"`
}

// axis is as much of either axis as is used here, with what go-echarts' own types lack.
type axis struct {
	Type      string    `json:"type"`
	GridIndex int       `json:"gridIndex"`
	Show      bool      `json:"show"`
	Min       *float64  `json:"min,omitempty"`
	Max       *float64  `json:"max,omitempty"`
	Interval  float64   `json:"interval,omitempty"`
	Inverse   bool      `json:"inverse,omitempty"`
	Position  string    `json:"position,omitempty"`
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

// point is an item of the layer: a mark, a text, or both.
type point struct {
	Name       string      `json:"name,omitempty"`
	Value      []float64   `json:"value"`
	Symbol     string      `json:"symbol"`
	SymbolSize []float64   `json:"symbolSize"`
	ItemStyle  *paintStyle `json:"itemStyle,omitempty"`
	Label      *label      `json:"label,omitempty"`
	// Of is for the page's script: the series that it belongs to, or anySeries.
	Of string `json:"of,omitempty"`
}

// anySeries marks what only stands right while every series shows.
const anySeries = "*"

// label is a ready-made text at a place: nothing is formatted by the library.
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
