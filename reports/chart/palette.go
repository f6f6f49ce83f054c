package chart

// Colours are told apart by their lightness too, so that they survive a grey print and colour
// blindness; a shape or a word always says the same. They are those of the PDF's own marks.
const (
	ink    = "#1c2733"
	quiet  = "#586470"
	rule   = "#d3d9df"
	track  = "#e4e9ed"
	accent = "#0e4d64"
	white  = "#ffffff"
	hatch  = "#b9c2ca"
)

// look is how a status is drawn: the colour of its bar and the shape and size of its mark.
type look struct {
	colour, symbol string
	width, height  float64
	hollow         bool
}

// lookOf takes a status code of the marts.
func lookOf(status string) look {
	switch status {
	case "met":
		return look{colour: "#126b52", symbol: "circle", width: 6.5, height: 6.5}
	case "advancing":
		return look{colour: "#3f84b5", symbol: "triangle", width: 7, height: 6.2}
	case "at_risk":
		return look{colour: "#d88c0a", symbol: "diamond", width: 7.6, height: 7.6}
	case "behind":
		return look{colour: "#b2342a", symbol: "rect", width: 6, height: 6}
	case "no_data", "low_coverage":
		return look{colour: "#8b959f", symbol: "circle", width: 5.6, height: 5.6, hollow: true}
	}
	return look{colour: "#8b959f", symbol: "rect", width: 6, height: 1.2}
}
