package chart

import "xmess.cat/memoria/queries/palette"

// Charts keep these colours even where a network's own colour is the pages' accent: they were
// chosen to be told apart.
const (
	ink    = palette.Ink
	quiet  = palette.Quiet
	rule   = palette.Rule
	track  = palette.Track
	accent = palette.Accent
	white  = palette.White
)

// look is how a status is drawn: the colour of its bar, and the shape and size of its sign.
type look struct {
	colour, symbol string
	width, height  float64
	hollow         bool
}

// lookOf takes a status code of the marts.
func lookOf(status string) look {
	colour := palette.Status(status)
	switch status {
	case "met":
		return look{colour: colour, symbol: "circle", width: 6.5, height: 6.5}
	case "advancing":
		return look{colour: colour, symbol: "triangle", width: 7, height: 6.2}
	case "at_risk":
		return look{colour: colour, symbol: "diamond", width: 7.6, height: 7.6}
	case "behind":
		return look{colour: colour, symbol: "rect", width: 6, height: 6}
	case "no_data", "low_coverage":
		return look{colour: colour, symbol: "circle", width: 5.6, height: 5.6, hollow: true}
	}
	return look{colour: colour, symbol: "rect", width: 6, height: 1.2}
}
