// Package palette holds the colours of every page, chart and mark, as "#rrggbb", and measures their
// contrast. Both halves use it: the one checks a network's own colour, the other sets pages in it.
// The statuses differ in lightness, so that they survive a grey print and colour blindness; a shape
// and a word always say the same.
package palette

// The colours of text, rules and fields.
const (
	Ink    = "#1c2733"
	Quiet  = "#586470"
	Rule   = "#d3d9df"
	Track  = "#e4e9ed"
	Tint   = "#f2f5f7"
	Accent = "#0e4d64"
	White  = "#ffffff"
	Hatch  = "#b9c2ca"
	Faint  = "#8b959f" // things without a rate
	Edge   = "#6f7a85" // outlines of controls and of hollow marks
	Focus  = "#b5560a" // the outline of what the keyboard is on

	BannerBack = "#fff3d1"
	BannerInk  = "#6b4800"
)

// The colours of charts.
const (
	Blue1    = "#3c7f95" // shades of the accent, from the darkest
	Blue2    = "#86b6c4"
	Blue3    = "#9cc5d0"
	Blue4    = "#c3dde4"
	Blue5    = "#d5e3e8"
	Blue6    = "#e3eef1"
	Amber    = "#e0a83e"
	AmberInk = "#7a5200"
	Copper   = "#b2662a" // a target
	Grey     = "#aeb7bf"
	Land     = "#edf0f3"

	Women     = "#5c3a78"
	Men       = "#c9a227"
	NonBinary = "#2f8f83"
	Unstated  = "#dfe4e8"
)

// Status is the colour of a status code of the marts; all statuses without a rate share one.
func Status(code string) string {
	switch code {
	case "met":
		return "#126b52"
	case "advancing":
		return "#3f84b5"
	case "at_risk":
		return "#d88c0a"
	case "behind":
		return "#b2342a"
	}
	return Faint
}
