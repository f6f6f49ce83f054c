package reports

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"io"
	"regexp"
	"testing"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

func TestEachFigureIsAlsoAFile(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	path, clean, err := smallSeasonIn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(clean)
	w, _ := words.In("ca")
	ask := Request{Database: path, Year: 2025, Words: w, Version: "test"}
	in, err := read(t.Context(), ask)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := documentOf(t.Context(), in, ask, fonts)
	if err != nil {
		t.Fatal(err)
	}
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
	if len(files) != len(figures) || len(files) < 5 {
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
			if _, err := decoder.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", file.Name, err)
			}
		}
	}
}
