package vector

import "math"

// arc gives an elliptical arc of SVG as cubic curves, none over a quarter turn. The steps follow
// the SVG specification's appendix on arcs, from end points to a centre.
func arc(x0, y0, rx, ry, degrees float64, large, sweep bool, x, y float64) Outline {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if x0 == x && y0 == y {
		return nil
	}
	if rx == 0 || ry == 0 {
		return Outline{{Verb: Line, X: x, Y: y}}
	}
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	halfX, halfY := (x0-x)/2, (y0-y)/2
	px, py := cos*halfX+sin*halfY, -sin*halfX+cos*halfY

	// Radii that are too small to reach both ends grow until they do.
	if over := px*px/(rx*rx) + py*py/(ry*ry); over > 1 {
		grow := math.Sqrt(over)
		rx, ry = rx*grow, ry*grow
	}
	under := rx*rx*py*py + ry*ry*px*px
	root := math.Sqrt(math.Max(0, (rx*rx*ry*ry-under)/under))
	if large == sweep {
		root = -root
	}
	cpx, cpy := root*rx*py/ry, -root*ry*px/rx
	cx, cy := cos*cpx-sin*cpy+(x0+x)/2, sin*cpx+cos*cpy+(y0+y)/2

	from := math.Atan2((py-cpy)/ry, (px-cpx)/rx)
	turn := math.Atan2((-py-cpy)/ry, (-px-cpx)/rx) - from
	if sweep && turn < 0 {
		turn += 2 * math.Pi
	}
	if !sweep && turn > 0 {
		turn -= 2 * math.Pi
	}

	pieces := int(math.Ceil(math.Abs(turn)/(math.Pi/2) - 1e-9))
	step := turn / float64(pieces)
	reach := 4.0 / 3 * math.Tan(step/4)
	at := matrix{a: cos * rx, b: sin * rx, c: -sin * ry, d: cos * ry, e: cx, f: cy}
	curves := make(Outline, pieces)
	for i := range curves {
		sin0, cos0 := math.Sincos(from + float64(i)*step)
		sin1, cos1 := math.Sincos(from + float64(i+1)*step)
		curve := Segment{Verb: Cubic}
		curve.X1, curve.Y1 = at.point(cos0-reach*sin0, sin0+reach*cos0)
		curve.X2, curve.Y2 = at.point(cos1+reach*sin1, sin1-reach*cos1)
		curve.X, curve.Y = at.point(cos1, sin1)
		curves[i] = curve
	}
	if pieces > 0 {
		curves[pieces-1].X, curves[pieces-1].Y = x, y
	}
	return curves
}
