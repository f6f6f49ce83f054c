package vector

import (
	"fmt"
	"math"
)

// maxTiles bounds how often a pattern is repeated in one shape: a tile far smaller than what it
// fills is a mistake of the definition, and would swell the page.
const maxTiles = 4000

// tile fills a shape with a pattern: the pattern's own shapes, repeated, clipped to the outline.
// Tiles of one colour become one path.
func (r *reader) tile(pattern *element, outline Outline, at place) error {
	if err := pattern.only("id", "width", "height", "patternUnits", "patternTransform"); err != nil {
		return err
	}
	width, err := pattern.number("width", 0)
	if err != nil {
		return err
	}
	height, err := pattern.number("height", 0)
	if err != nil {
		return err
	}
	if pattern.attrs["patternUnits"] != "userSpaceOnUse" || width <= 0 || height <= 0 {
		return fmt.Errorf("pattern of %v × %v in %q: %w", width, height, pattern.attrs["patternUnits"], ErrUnknown)
	}
	own, err := parseTransform(pattern.attrs["patternTransform"])
	if err != nil {
		return err
	}
	space := own.then(at.matrix)
	back, ok := space.inverse()
	if !ok {
		return fmt.Errorf("patternTransform %q: %w", pattern.attrs["patternTransform"], ErrUnknown)
	}
	motif := &reader{faces: r.faces, defined: r.defined}
	if err := motif.children(pattern, place{matrix: identity}); err != nil {
		return err
	}

	box := outline.apply(back).Bounds()
	fromX, toX := math.Floor(box.MinX/width), math.Ceil(box.MaxX/width)
	fromY, toY := math.Floor(box.MinY/height), math.Ceil(box.MaxY/height)
	if (toX-fromX)*(toY-fromY) > maxTiles {
		return fmt.Errorf("pattern repeated over %v times: %w", maxTiles, ErrUnknown)
	}
	clips := append(append([]Outline(nil), at.clips...), outline)
	merged := map[Fill]*Path{}
	var painted []*Path
	for _, shape := range motif.drawing.Shapes {
		if shape.Path == nil || shape.Path.Fill == nil || shape.Path.Fill.Gradient != nil ||
			shape.Path.Stroke != nil || len(shape.Clips) > 0 {
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
	for _, path := range painted {
		r.add(place{clips: clips}, Shape{Path: path})
	}
	return nil
}
