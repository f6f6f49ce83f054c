// Package palette is a leaf: the colours of every page, chart and mark, as "#rrggbb", and whether two of them can be
// told apart. Statuses keep an order of lightness, so that they survive a grey print and colour blindness; a shape
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
	Faint  = "#8b959f" // what has no rate
	Edge   = "#6f7a85" // outlines of controls and of hollow marks
	Focus  = "#b5560a" // the outline of what the keyboard is on

	BannerBack = "#fff3d1"
	BannerInk  = "#6b4800"
)

// Status is the colour of a status code of the marts; one for all that have no rate.
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
