package pdf

import (
	"fmt"
	"math"
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// Extent measures a page's content. The running head, foot and banner do not count.
type Extent struct {
	Chapter string // its title
	Last    bool   // whether it is the chapter's last page
	// Outside is how far, in points, content stands beyond the margins, and Which is its text; 0
	// and empty where nothing does.
	Outside float64
	Which   string
	// Filled is the share of the page's height down to the end of its content, 0 to 1.
	Filled float64
	// Overlaps are pairs of texts that lie over each other.
	Overlaps [][2]string
}

// Extents lays a document out as Render does and measures its pages, but for the cover, which has
// no margins.
func Extents(doc document.Document, fonts *typeface.Set) []Extent {
	pages, _ := layOut(doc, fonts)
	var out []Extent
	for i, p := range pages {
		if p.bare {
			continue
		}
		e := extentOf(p, fonts)
		e.Last = i == len(pages)-1 || pages[i+1].chapter != p.chapter
		out = append(out, e)
	}
	return out
}

func extentOf(p *page, fonts *typeface.Set) Extent {
	e := Extent{Chapter: p.chapter}
	lowest := bodyTop
	var boxes []vector.Box
	var texts []string
	for i, shape := range p.shapes {
		mark := p.tags[i].mark
		if mark == runningHead || mark == runningFoot || isBanner(shape, fonts) {
			continue
		}
		box, slack := visibleBox(shape, fonts)
		if text := shape.Text; text != nil {
			for n, other := range boxes {
				if overlap(box, other) {
					e.Overlaps = append(e.Overlaps, [2]string{texts[n], text.String})
				}
			}
			boxes, texts = append(boxes, box), append(texts, text.String)
		}
		if box.MinX >= box.MaxX && box.MinY >= box.MaxY {
			continue // its clips hide it
		}
		lowest = max(lowest, box.MaxY)
		beyond := max(marginLeft-box.MinX, box.MaxX-(pageWidth-marginRight),
			bodyTop-4-box.MinY, box.MaxY-(bodyBottom+4))
		if beyond > slack && beyond > e.Outside {
			e.Outside, e.Which = beyond, fmt.Sprintf("%.1f", box)
			if shape.Text != nil {
				e.Which = shape.Text.String
			}
		}
	}
	e.Filled = math.Min(1, (lowest-bodyTop)/bodyHeight)
	return e
}

// isBanner tells the banner's field and words from the page's content.
func isBanner(shape vector.Shape, fonts *typeface.Set) bool {
	if shape.Text != nil {
		return shape.Text.Bounds(fonts).MaxY < bodyTop-20
	}
	return shape.Path.Fill != nil && *shape.Path.Fill == bannerBack()
}

// visibleBox bounds a shape within its clips. The visible shape may be smaller than the box by the
// slack: half a stroke's width, or the control points of a curve.
func visibleBox(shape vector.Shape, fonts *typeface.Set) (box vector.Box, slack float64) {
	const ofLines, ofCurves = 0.6, 3.0
	slack = ofLines
	if shape.Text != nil {
		box = shape.Text.Bounds(fonts)
	} else {
		box = shape.Path.Outline.Bounds()
		if hasCurve(shape.Path.Outline) {
			slack = ofCurves
		}
	}
	for _, clip := range shape.Clips {
		if hasCurve(clip) {
			slack = ofCurves
		}
		other := clip.Bounds()
		box = vector.Box{MinX: max(box.MinX, other.MinX), MinY: max(box.MinY, other.MinY),
			MaxX: min(box.MaxX, other.MaxX), MaxY: min(box.MaxY, other.MaxY)}
	}
	return box, slack
}

func hasCurve(outline vector.Outline) bool {
	return slices.ContainsFunc(outline, func(s vector.Segment) bool { return s.Verb == vector.Cubic })
}

func overlap(a, b vector.Box) bool {
	return a.MinX+1 < b.MaxX && b.MinX+1 < a.MaxX && a.MinY+1.2 < b.MaxY && b.MinY+1.2 < a.MaxY
}
