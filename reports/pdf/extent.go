package pdf

import (
	"fmt"
	"math"
	"slices"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/palette"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// Extent is how far what a page tells reaches, its running head, foot and banner left out.
type Extent struct {
	Chapter string // its title; empty on the cover
	Last    bool   // of its chapter
	// Outside is how far, in points, something stands beyond the margins, and Which its text; nought where nothing does.
	Outside float64
	Which   string
	// Filled is the share of the page's height that what it tells reaches down to, 0 to 1.
	Filled float64
	// Overlaps are pairs of texts that lie over each other.
	Overlaps [][2]string
}

// Extents lays a document out as Render does and measures its pages, so that a layout can be checked without eyes.
func Extents(doc document.Document, fonts *typeface.Set) []Extent {
	pages, _ := layOut(doc, fonts)
	var out []Extent
	for i, p := range pages {
		if p.bare {
			continue // the cover bleeds
		}
		e := extentOf(p, fonts)
		e.Last = i == len(pages)-1 || pages[i+1].chapter != p.chapter
		out = append(out, e)
	}
	return out
}

func extentOf(p *page, fonts *typeface.Set) Extent {
	// A stroke's half, and, of a curve, the points that bend it, lie beyond what is seen.
	const ofLines, ofCurves = 0.6, 3.0
	e := Extent{Chapter: p.chapter}
	lowest := bodyTop
	var boxes []vector.Box
	var texts []string
	for i, shape := range p.shapes {
		if mark := p.tags[i].mark; mark == runningHead || mark == runningFoot || shape.Path != nil && isBanner(*shape.Path) {
			continue
		}
		var box vector.Box
		switch {
		case shape.Text != nil:
			box = shape.Text.Bounds(fonts)
			if box.MaxY < bodyTop-20 {
				continue // the banner's words
			}
			for n, other := range boxes {
				if box.MinX+1 < other.MaxX && other.MinX+1 < box.MaxX && box.MinY+1.2 < other.MaxY && other.MinY+1.2 < box.MaxY {
					e.Overlaps = append(e.Overlaps, [2]string{texts[n], shape.Text.String})
				}
			}
			boxes, texts = append(boxes, box), append(texts, shape.Text.String)
		case shape.Path != nil && (shape.Path.Fill != nil || shape.Path.Stroke != nil):
			box = shape.Path.Outline.Bounds()
		default:
			continue
		}
		slack := ofLines
		if shape.Path != nil && bent(shape.Path.Outline) {
			slack = ofCurves
		}
		for _, clip := range shape.Clips {
			if bent(clip) {
				slack = ofCurves
			}
			box = within(box, clip.Bounds())
		}
		if box.MinX >= box.MaxX && box.MinY >= box.MaxY {
			continue // nothing of it is to be seen
		}
		lowest = max(lowest, box.MaxY)
		beyond := max(marginLeft-box.MinX, box.MaxX-(pageWidth-marginRight), bodyTop-4-box.MinY, box.MaxY-(bodyBottom+4))
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

func bent(outline vector.Outline) bool {
	return slices.ContainsFunc(outline, func(g vector.Segment) bool { return g.Verb == vector.Cubic })
}

func within(box, other vector.Box) vector.Box {
	return vector.Box{MinX: max(box.MinX, other.MinX), MinY: max(box.MinY, other.MinY),
		MaxX: min(box.MaxX, other.MaxX), MaxY: min(box.MaxY, other.MaxY)}
}

func isBanner(path vector.Path) bool {
	return path.Fill != nil && *path.Fill == colourOf(palette.BannerBack) ||
		path.Stroke != nil && path.Outline.Bounds().MaxY < bodyTop-15 || path.Stroke != nil && path.Outline.Bounds().MinY > bodyBottom
}
