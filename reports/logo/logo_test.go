package logo

import (
	"archive/zip"
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

func book(t *testing.T, parts ...any) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		part, err := w.Create(parts[i].(string))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(parts[i+1].([]byte)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// square is a picture of one colour, whose left half is clear.
func square(t *testing.T, side int, ink color.NRGBA) []byte {
	t.Helper()
	picture := image.NewNRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := side / 2; x < side; x++ {
			picture.SetNRGBA(x, y, ink)
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTheFirstPictureIsTaken(t *testing.T) {
	t.Parallel()
	red, blue := color.NRGBA{200, 0, 0, 255}, color.NRGBA{0, 0, 200, 255}
	for name, content := range map[string][]byte{
		"xlsx": book(t, "xl/media/image10.png", square(t, 4, blue),
			"xl/media/image2.PNG", square(t, 8, red), "xl/workbook.xml", []byte("<a/>")),
		"ods": book(t, "Pictures/a.png", square(t, 8, red)),
	} {
		got, err := In(content)
		if err != nil || got == nil || got.Width != 8 || got.Height != 8 {
			t.Fatalf("%s: %+v, %v", name, got, err)
		}
		flat, err := png.Decode(bytes.NewReader(got.PNG))
		if err != nil {
			t.Fatal(err)
		}
		if r, g, b, a := flat.At(0, 0).RGBA(); r != 0xffff || g != 0xffff || b != 0xffff || a != 0xffff {
			t.Errorf("%s: what was clear is not white: %d %d %d %d", name, r, g, b, a)
		}
		if r, _, b, _ := flat.At(7, 7).RGBA(); r>>8 != 200 || b != 0 {
			t.Errorf("%s: the ink changed: %d %d", name, r>>8, b)
		}
	}
}

func TestWithoutAPictureThereIsNoLogo(t *testing.T) {
	t.Parallel()
	for name, content := range map[string][]byte{
		"nothing": nil, "no package": []byte("codi;nom"),
		"no picture": book(t, "xl/workbook.xml", []byte("<a/>")),
		"a drawing":  book(t, "xl/media/image1.emf", []byte("x")),
		"elsewhere":  book(t, "xl/embeddings/image1.png", square(t, 4, color.NRGBA{})),
	} {
		if got, err := In(content); got != nil || err != nil {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestPicturesThatCannotBeUsedAreNamed(t *testing.T) {
	t.Parallel()
	var wide bytes.Buffer
	if err := jpeg.Encode(&wide, image.NewGray(image.Rect(0, 0, mostPixels+1, 2)), nil); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{
		"torn": square(t, 9, color.NRGBA{})[:60], "empty": {}, "text": []byte("<script>"),
		"wide": wide.Bytes(), "heavy": make([]byte, mostBytes+1),
	} {
		got, err := In(book(t, "xl/media/image1.jpeg", content))
		if got != nil || err == nil || !strings.Contains(err.Error(), "xl/media/image1.jpeg") {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}
