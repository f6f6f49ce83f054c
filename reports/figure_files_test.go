package reports

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"regexp"
	"testing"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/vector"
)

func TestEachFigureIsAlsoAFile(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := document.Document{Chapters: []document.Chapter{{Blocks: []document.Block{
		document.Figure{
			ID: "figura-I/A01", Alternative: "Una barra", Drawing: &vector.Drawing{Width: 100, Height: 50},
		},
		document.Text(document.Body, "Entre figures"),
		document.Figure{
			ID: "figura-mapa", Alternative: "Un mapa", Drawing: &vector.Drawing{Width: 333.3, Height: 10},
		},
	}}}}
	files, err := figuresOf(doc, fonts)
	if err != nil {
		t.Fatal(err)
	}
	var figures []document.Figure
	for _, chapter := range doc.Chapters {
		for _, block := range chapter.Blocks {
			if figure, is := block.(document.Figure); is {
				figures = append(figures, figure)
			}
		}
	}
	if len(files) != len(figures) || len(files) != 2 {
		t.Fatalf("%d files of %d figures", len(files), len(figures))
	}
	names := map[string]bool{}
	for i, file := range files {
		if names[file.Name] || !regexp.MustCompile(`^[A-Za-z0-9_-]+$`).MatchString(file.Name) {
			t.Errorf("name %q", file.Name)
		}
		names[file.Name] = true
		picture, err := png.Decode(bytes.NewReader(file.PNG))
		if err != nil {
			t.Fatalf("%s: %v", file.Name, err)
		}
		// Two pixels for each of a screen's 96 an inch, and a margin.
		want := int((figures[i].Drawing.Width + 2*figureMargin) * 192 / 72)
		if got := picture.Bounds().Dx(); got < want || got > want+1 {
			t.Errorf("%s is %d pixels wide, want %d", file.Name, got, want)
		}
		if !bytes.Contains(file.PNG, []byte(figures[i].Alternative)) {
			t.Errorf("%s does not say what it shows", file.Name)
		}
		decoder := xml.NewDecoder(bytes.NewReader(file.SVG))
		for {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", file.Name, err)
			}
		}
	}
}

func TestFiguresOfAMemoria(t *testing.T) {
	t.Parallel()
	if figures := smallMemoria(t).figures; len(figures) < 5 ||
		len(figures[0].SVG)*len(figures[0].PNG) == 0 {
		t.Errorf("the memòria has %d figures as files, want at least 5", len(figures))
	}
}
