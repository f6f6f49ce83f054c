// Package logo reads the logo from a plan's workbook, where an officer inserts it as a picture. So
// the logo is stored with the plan, and each year is printed with the logo of its plan.
package logo

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // pictures of workbooks are PNG or JPEG
	"image/png"
	"io"
	"path"
	"slices"
	"strings"
)

// Picture is a logo on white, as PNG.
type Picture struct {
	PNG           []byte
	Width, Height int // pixels
}

const (
	mostBytes  = 4 << 20
	mostPixels = 1500 // each side
)

// In gives the first PNG or JPEG of an .xlsx or .ods, by the names of its parts, nil where there is
// none. Its error says why the picture cannot be used, and what to do.
func In(workbook []byte) (*Picture, error) {
	book, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return nil, nil //nolint:nilerr,nilnil // a file that is no zip has no picture
	}
	var parts []*zip.File
	for _, part := range book.File {
		folder := path.Dir(part.Name)
		if (folder == "xl/media" || folder == "Pictures") &&
			slices.Contains([]string{".png", ".jpg", ".jpeg"}, strings.ToLower(path.Ext(part.Name))) {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return nil, nil //nolint:nilnil // no logo is no error
	}
	first := slices.MinFunc(parts, func(a, b *zip.File) int { // image2 is before image10
		return cmp.Or(cmp.Compare(len(a.Name), len(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	return read(first)
}

// Flat reads the bytes of a picture that In gave before.
func Flat(content []byte) (*Picture, error) {
	size, kind, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil || kind != "png" || size.Width > mostPixels || size.Height > mostPixels {
		return nil, fmt.Errorf("reading the logo: it is no PNG of %d × %d pixels at most",
			mostPixels, mostPixels)
	}
	return &Picture{PNG: content, Width: size.Width, Height: size.Height}, nil
}

func read(part *zip.File) (*Picture, error) {
	file, err := part.Open()
	if err != nil {
		return nil, fmt.Errorf("opening picture %s of the plan: %w", part.Name, err)
	}
	defer func() { _ = file.Close() }()
	content, err := io.ReadAll(io.LimitReader(file, mostBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading picture %s of the plan: %w", part.Name, err)
	}
	if len(content) > mostBytes {
		return nil, fmt.Errorf("the plan's picture %s is larger than 4 MB: insert a smaller one",
			part.Name)
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("the plan's picture %s is neither a PNG nor a JPEG that can be read: "+
			"insert it again: %w", part.Name, err)
	}
	if size.Width > mostPixels || size.Height > mostPixels || size.Width < 1 || size.Height < 1 {
		return nil, fmt.Errorf("the plan's picture %s is %d × %d pixels: insert one of %d × %d at most",
			part.Name, size.Width, size.Height, mostPixels, mostPixels)
	}
	decoded, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("the plan's picture %s cannot be read: insert it again: %w",
			part.Name, err)
	}
	return onWhite(decoded)
}

// onWhite removes transparency, colour profiles and other colour models, which PDF/A restricts.
func onWhite(from image.Image) (*Picture, error) {
	area := image.Rect(0, 0, from.Bounds().Dx(), from.Bounds().Dy())
	flat := image.NewRGBA(area)
	draw.Draw(flat, area, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, area, from, from.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := png.Encode(&out, flat); err != nil {
		return nil, fmt.Errorf("writing the plan's picture: %w", err)
	}
	return &Picture{PNG: out.Bytes(), Width: area.Dx(), Height: area.Dy()}, nil
}
