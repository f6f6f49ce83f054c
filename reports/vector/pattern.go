package vector

import (
	"fmt"
	"math"
	"slices"
)

// maxTiles bounds how often a pattern is repeated in one shape: a tile that is far smaller than
// the shape is a mistake of the definition, and would swell the page.
const maxTiles = 4000

// tile fills a shape with a pattern: the pattern's own shapes, repeated, clipped to the outline.
// Tiles of one colour become one path.
func (r *reader) tile(reference string, outline Outline, in context) error {
	pattern, err := r.reference(reference, "pattern")
	if err != nil {
		return err
	}
	err = pattern.only("id", "width", "height", "patternUnits", "patternTransform")
	if err != nil {
		return err
	}
	size, err := pattern.numbers("width", "height")
	if err != nil {
		return err
	}
	width, height := size[0], size[1]
	if units := pattern.attrs["patternUnits"]; units != "userSpaceOnUse" || width <= 0 || height <= 0 {
		return fmt.Errorf("pattern of %v × %v in %q: %w", width, height, units, ErrUnknown)
	}
	own, err := parseTransform(pattern.attrs["patternTransform"])
	if err != nil {
		return err
	}
	space := own.then(in.matrix)
	motif := &reader{faces: r.faces, defined: r.defined}
	if err := motif.children(pattern, context{matrix: identity}); err != nil {
		return err
	}

	box := outline.apply(space.inverse()).Bounds()
	fromX, toX := math.Floor(box.MinX/width), math.Ceil(box.MaxX/width)
	fromY, toY := math.Floor(box.MinY/height), math.Ceil(box.MaxY/height)
	if !((toX-fromX)*(toY-fromY) <= maxTiles) { // NaN, of a transform without inverse, is refused
		return fmt.Errorf("pattern repeated over %v times: %w", maxTiles, ErrUnknown)
	}
	merged := map[Colour]*Path{}
	var painted []*Path
	for _, shape := range motif.drawing.Shapes {
		if shape.Path == nil || shape.Path.Stroke != nil || len(shape.Clips) > 0 {
			return fmt.Errorf("pattern of more than plain fills: %w", ErrUnknown)
		}
		path := merged[*shape.Path.Fill]
		if path == nil {
			path = &Path{Fill: shape.Path.Fill}
			merged[*shape.Path.Fill] = path
			painted = append(painted, path)
		}
		for y := fromY; y < toY; y++ {
			for x := fromX; x < toX; x++ {
				step := matrix{a: 1, d: 1, e: x * width, f: y * height}
				path.Outline = append(path.Outline, shape.Path.Outline.apply(step.then(space))...)
			}
		}
	}
	in.clips = append(slices.Clone(in.clips), outline)
	for _, path := range painted {
		r.add(in, Shape{Path: path})
	}
	return nil
}
