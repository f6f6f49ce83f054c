package chart_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/vector"
)

// TestNoTextIsClippedOrOverlaps draws every sample. It writes the pictures into the folder that
// CHART_DIR names, to be looked at.
func TestNoTextIsClippedOrOverlaps(t *testing.T) {
	t.Parallel()
	_, _, faces := kit(t)
	const slack = 0.75
	for _, sample := range samples() {
		made := draw(t, sample.name)
		figure, drawing := made.figure, made.drawing
		if dir := os.Getenv("CHART_DIR"); dir != "" {
			writePicture(t, filepath.Join(dir, sample.name+".svg"), drawing)
		}
		if figure.Alternative == "" {
			t.Errorf("%s: no alternative text", sample.name)
		}
		var boxes []vector.Box
		var texts []string
		for _, shape := range drawing.Shapes {
			if shape.Text == nil {
				continue
			}
			box, text := shape.Text.Bounds(faces), shape.Text.String
			if box.MinX < -slack || box.MinY < -slack ||
				box.MaxX > drawing.Width+slack || box.MaxY > drawing.Height+slack {
				t.Errorf("%s: %q is at %.1f, outside %v × %v",
					sample.name, text, box, drawing.Width, drawing.Height)
			}
			if len(shape.Clips) > 0 {
				t.Errorf("%s: %q is clipped", sample.name, text)
			}
			for i, other := range boxes {
				if box.MinX+slack < other.MaxX && other.MinX+slack < box.MaxX &&
					box.MinY+slack < other.MaxY && other.MinY+slack < box.MaxY {
					t.Errorf("%s: %q at %.1f lies over %q at %.1f", sample.name, text, box, texts[i], other)
				}
			}
			boxes, texts = append(boxes, box), append(texts, text)
		}
		if len(texts) == 0 {
			t.Errorf("%s: no text at all", sample.name)
		}
	}
}

func writePicture(t *testing.T, path string, drawing vector.Drawing) {
	t.Helper()
	var svg bytes.Buffer
	if err := drawing.WriteSVG(&svg, vector.Options{Standalone: true}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, svg.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func textsOf(drawing vector.Drawing) []string {
	var texts []string
	for _, shape := range drawing.Shapes {
		if shape.Text != nil {
			texts = append(texts, shape.Text.String)
		}
	}
	return texts
}

func TestFiguresAreWrittenTheCatalanWay(t *testing.T) {
	t.Parallel()
	made := draw(t, "attainment-lines")
	texts, alternative := textsOf(made.drawing), made.figure.Alternative
	for _, want := range []string{
		"78,4\u00a0%", "100,0\u00a0%", "41,0\u00a0%", "61 de 67", "0\u00a0%", "50\u00a0%",
		"I Ajudar a enfortir l'ESS a cada municipi/comarca",
	} {
		if !slices.Contains(texts, want) {
			t.Errorf("no text %q in %q", want, texts)
		}
		if strings.Contains(want, ",") && !strings.Contains(alternative, want) {
			t.Errorf("the alternative text has no %q: %s", want, alternative)
		}
	}
	if want := "61,2–84,0\u00a0%"; !strings.Contains(alternative, want) {
		t.Errorf("the alternative text has no range %q: %s", want, alternative)
	}
	// The three bars are as long as their rates.
	var lengths []float64
	bars := []vector.Colour{
		{R: 0x3f, G: 0x84, B: 0xb5, Opacity: 1},
		{R: 0x12, G: 0x6b, B: 0x52, Opacity: 1},
		{R: 0xb2, G: 0x34, B: 0x2a, Opacity: 1},
	}
	for _, shape := range made.drawing.Shapes {
		if path := shape.Path; path != nil && path.Fill != nil && slices.Contains(bars, *path.Fill) {
			if box := path.Outline.Bounds(); box.MaxX-box.MinX > 20 {
				lengths = append(lengths, box.MaxX-box.MinX)
			}
		}
	}
	if len(lengths) != 3 {
		t.Fatalf("%d bars, want 3", len(lengths))
	}
	for i, want := range []float64{0.784, 1, 0.4104} {
		if got := lengths[i] / lengths[1]; got < want-0.005 || got > want+0.005 {
			t.Errorf("bar %d is %.3f of the full one, want %.3f", i, got, want)
		}
	}
}

func TestMissingIsNeverZero(t *testing.T) {
	t.Parallel()
	words := map[string]string{
		"attainment-missing": "Sense dades", "sexes": "sense dades", "ring-none": "—",
	}
	for name, word := range words {
		made := draw(t, name)
		texts, alternative := textsOf(made.drawing), made.figure.Alternative
		if !slices.Contains(texts, word) {
			t.Errorf("%s does not say %q: %q", name, word, texts)
		}
		if !strings.Contains(strings.ToLower(alternative), "sense dades") {
			t.Errorf("%s: the alternative text does not say that there are no data: %s", name, alternative)
		}
		for _, text := range texts {
			if text == "0,0\u00a0%" {
				t.Errorf("%s writes nought for what is missing", name)
			}
		}
	}
}

func TestTextIsOnlyText(t *testing.T) {
	t.Parallel()
	all := strings.Join(textsOf(draw(t, "attainment-hostile").drawing), " ")
	for _, want := range []string{
		"{a}", "</script>", "onerror=x>", "{b} {c|d} $& %PDF", "&amp;", `=HYPERLINK("x")`,
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not set as it came: %q", want, all)
		}
	}
	for _, sample := range samples() {
		option := draw(t, sample.name).figure.Option
		if !json.Valid(option) {
			t.Errorf("%s: the option is not JSON", sample.name)
		}
		if strings.Contains(string(option), "</script") || strings.Contains(string(option), "__f__") {
			t.Errorf("%s: the option would end a script or hold a function", sample.name)
		}
	}
}
