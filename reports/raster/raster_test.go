package raster_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/raster"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

func black() vector.Colour { return vector.Colour{Opacity: 1} }

func box(x, y, width, height float64) vector.Outline {
	return vector.Outline{
		{
			Verb: vector.Move,
			X:    x,
			Y:    y,
		}, {Verb: vector.Line, X: x + width, Y: y}, {Verb: vector.Line, X: x + width, Y: y + height},
		{Verb: vector.Line, X: x, Y: y + height}, {Verb: vector.Close},
	}
}

func across(x1, y1, x2, y2 float64) vector.Outline {
	return vector.Outline{{Verb: vector.Move, X: x1, Y: y1}, {Verb: vector.Line, X: x2, Y: y2}}
}

func paint(t *testing.T, options raster.Options, shapes ...vector.Shape) (image.Image, []byte) {
	t.Helper()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	drawing := vector.Drawing{Width: 20, Height: 10, Shapes: shapes}
	if err := raster.PNG(&out, drawing, fonts, options); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return picture, out.Bytes()
}

// dark is how dark a pixel is, from 0 to 255.
func dark(picture image.Image, x, y int) int {
	return 255 - int(color.GrayModel.Convert(picture.At(x, y)).(color.Gray).Y)
}

// ink is how many pixels' worth of black there is in some bounds.
func ink(picture image.Image, bounds image.Rectangle) float64 {
	sum := 0
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			sum += dark(picture, x, y)
		}
	}
	return float64(sum) / 255
}

func near(t *testing.T, what string, got, want, off float64) {
	t.Helper()
	if got < want-off || got > want+off {
		t.Errorf("%s is %.2f, want %.2f", what, got, want)
	}
}

func TestFillCoversItsArea(t *testing.T) {
	t.Parallel()
	picture, _ := paint(
		t,
		raster.Options{Density: 144, Margin: 1},
		vector.Shape{Path: &vector.Path{Outline: box(2, 3, 5, 4.25), Fill: new(black())}},
	)
	if picture.Bounds() != image.Rect(0, 0, 44, 24) {
		t.Fatalf("bounds %v", picture.Bounds())
	}
	near(t, "the ink", ink(picture, picture.Bounds()), 10*8.5, 0.2)
	if dark(picture, 6, 8) != 255 || dark(picture, 5, 8) != 0 || dark(picture, 6, 7) != 0 {
		t.Error("the box is not where it should be")
	}
	// A hole, drawn the other way round, stays white.
	ring := append(box(0, 0, 10, 10), vector.Outline{
		{Verb: vector.Move, X: 2, Y: 2}, {Verb: vector.Line, X: 2, Y: 8},
		{Verb: vector.Line, X: 8, Y: 8}, {Verb: vector.Line, X: 8, Y: 2}, {Verb: vector.Close},
	}...)
	picture, _ = paint(
		t,
		raster.Options{Density: 72},
		vector.Shape{Path: &vector.Path{Outline: ring, Fill: new(black())}},
	)
	near(t, "a ring's ink", ink(picture, picture.Bounds()), 100-36, 0.1)
}

func TestOpacity(t *testing.T) {
	t.Parallel()
	half := vector.Colour{Opacity: 0.5}
	picture, _ := paint(
		t,
		raster.Options{Density: 72},
		vector.Shape{Path: &vector.Path{Outline: box(0, 0, 10, 10), Fill: &half}},
	)
	near(t, "half black", float64(dark(picture, 5, 5)), 127.5, 1)
}

func TestClipsBound(t *testing.T) {
	t.Parallel()
	shape := vector.Shape{
		Clips: []vector.Outline{box(0, 0, 8, 10), box(4, 2, 20, 3)},
		Path:  &vector.Path{Outline: box(-50, -50, 200, 200), Fill: new(black())},
	}
	picture, _ := paint(t, raster.Options{Density: 72}, shape)
	near(t, "the ink", ink(picture, picture.Bounds()), 4*3, 0.1)
	near(t, "the ink inside", ink(picture, image.Rect(4, 2, 8, 5)), 4*3, 0.1)
}

func TestStrokes(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		outline vector.Outline
		stroke  vector.Stroke
		want    float64
	}{
		"butt":   {across(5, 5, 15, 5), vector.Stroke{Width: 2}, 20},
		"round":  {across(5, 5, 15, 5), vector.Stroke{Width: 2, Cap: vector.CapRound}, 20 + 3.14},
		"dashes": {across(0, 5, 20, 5), vector.Stroke{Width: 2, Dash: []float64{3, 2}}, 24},
		"mitred": {box(4, 2, 10, 6), vector.Stroke{Width: 1}, 11*7 - 9*5},
		"bevel": {box(4, 2, 10, 6), vector.Stroke{Width: 2, Join: vector.JoinBevel},
			12*8 - 8*4 - 4*0.5},
		"again": {append(box(4, 2, 10, 6), vector.Segment{Verb: vector.Line, X: 14, Y: 2}),
			vector.Stroke{Width: 1}, 11*7 - 9*5},
		"nothing": {nil, vector.Stroke{Width: 2}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test.stroke.Colour = black()
			picture, _ := paint(
				t,
				raster.Options{Density: 288},
				vector.Shape{Path: &vector.Path{Outline: test.outline, Stroke: &test.stroke}},
			)
			near(t, "the ink", ink(picture, picture.Bounds())/16, test.want, 0.15)
		})
	}
}

func TestTextStandsOnItsBaseline(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	size := 8.0
	capital := fonts.Metrics(typeface.Bold).CapHeight * size
	text := func(angle float64) vector.Shape {
		return vector.Shape{
			Text: &vector.Text{
				X:      6,
				Y:      8,
				String: "H",
				Style:  typeface.Bold,
				Size:   size,
				Colour: black(),
				Angle:  angle,
			},
		}
	}
	straight, _ := paint(t, raster.Options{Density: 720}, text(0))
	if ink(straight, image.Rect(0, 81, 200, 100)) > 0 ||
		ink(straight, image.Rect(0, 0, 200, 80-int(capital*10)-1)) > 0 ||
		ink(straight, image.Rect(0, 0, 60, 100)) > 0 {
		t.Error("the letter is not between its baseline and the height of capitals")
	}
	if all := ink(straight, straight.Bounds()); all < 500 {
		t.Errorf("the letter has %.0f pixels of ink", all)
	}
	// Turned a quarter, counter-clockwise as seen, it stands left of where the pen began.
	turned, _ := paint(t, raster.Options{Density: 720}, text(90))
	near(
		t,
		"the turned letter's ink",
		ink(turned, image.Rect(0, 0, 61, 81)),
		ink(straight, straight.Bounds()),
		20,
	)
	// What the drawing is measured with is what is painted.
	wide, _ := paint(
		t,
		raster.Options{Density: 720},
		vector.Shape{Text: &vector.Text{X: 0, Y: 8, String: "l·l", Size: 8, Colour: black()}},
	)
	if right := int(10 * fonts.Width(typeface.Regular, "l·l", 8)); ink(
		wide,
		image.Rect(right, 0, 200, 100),
	) > 0 {
		t.Error("the text is wider than it was measured")
	}
}

func TestFileSaysItsSizeAndWhatItShows(t *testing.T) {
	t.Parallel()
	said := "Gràfic: 73,9 %\nde l'any"
	_, file := paint(t, raster.Options{Density: 192, Description: said})
	if at := bytes.Index(file, []byte("pHYs")); at < 0 ||
		binary.BigEndian.Uint32(file[at+4:]) != 7559 ||
		file[at+12] != 1 {
		t.Error("the file does not say that it has 192 pixels an inch")
	}
	if !strings.Contains(string(file), "iTXtDescription\x00\x00\x00\x00\x00"+said) {
		t.Error("the file does not say what it shows")
	}
	_, again := paint(t, raster.Options{Density: 192, Description: said})
	if !bytes.Equal(file, again) {
		t.Error("the same drawing gives other bytes")
	}
}

func TestSizelessDrawingsAreRefused(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []vector.Drawing{{}, {Width: 10}, {Width: 1e6, Height: 1e6}} {
		if err := raster.PNG(&bytes.Buffer{}, d, fonts, raster.Options{Density: 192}); err == nil {
			t.Errorf("%v by %v was painted", d.Width, d.Height)
		}
	}
}
