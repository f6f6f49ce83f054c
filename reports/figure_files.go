package reports

import (
	"bytes"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/raster"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

// Figure is a figure as files. Name has letters, digits, hyphens and underscores, and no extension.
type Figure struct {
	Name string
	SVG  []byte
	PNG  []byte
}

// figureDensity is in pixels an inch: twice that of a screen.
const figureDensity = 2 * 96

// figureMargin is the margin around a figure, in points.
const figureMargin = 6

// figuresOf writes each figure of a document as SVG and PNG.
func figuresOf(doc document.Document, fonts *typeface.Set) ([]Figure, error) {
	var out []Figure
	for _, chapter := range doc.For(document.Screen).Chapters {
		for _, block := range chapter.Blocks {
			figure, is := block.(document.Figure)
			if !is || figure.Drawing == nil {
				continue
			}
			var svg bytes.Buffer
			options := vector.Options{Prefix: "f", Label: figure.Alternative, Zoom: 1, Standalone: true}
			if err := figure.Drawing.WriteSVG(&svg, options); err != nil {
				return nil, err
			}
			var png bytes.Buffer
			pixels := raster.Options{
				Density: figureDensity, Margin: figureMargin, Description: figure.Alternative,
			}
			if err := raster.PNG(&png, *figure.Drawing, fonts, pixels); err != nil {
				return nil, err
			}
			out = append(out, Figure{Name: fileName(figure.ID), SVG: svg.Bytes(), PNG: png.Bytes()})
		}
	}
	return out, nil
}

// fileName replaces characters that a file system may refuse.
func fileName(id string) string {
	name := []rune(id)
	for i, char := range name {
		if char != '-' && (char < '0' || char > '9') && (char < 'A' || char > 'Z') &&
			(char < 'a' || char > 'z') {
			name[i] = '_'
		}
	}
	return string(name)
}
