package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

// The colour and the picture of the plan's workbook are on the cover.
func TestCoverWearsThePlansColourAndLogo(t *testing.T) {
	t.Parallel()
	drop := filepath.Join(t.TempDir(), "trameses")
	if err := os.MkdirAll(drop, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(drop, "pla.xlsx"), dressedPlan(t), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := pipeline.Pass(t.Context(), setup.Settings{Folder: drop}); err != nil {
		t.Fatal(err)
	}
	w, _ := words.In("ca")
	ask := reports.Request{Database: setup.DatabaseBeside(drop), Year: 2025, Words: w, Version: "test"}
	made, err := reports.Make(t.Context(), ask)
	if err != nil {
		t.Fatal(err)
	}
	if made.LogoFault != "" {
		t.Error(made.LogoFault)
	}
	page := string(made.HTML)
	if !strings.Contains(page, "--accent:#7a1f5c") {
		t.Error("the page does not wear the plan's colour")
	}
	_, after, found := strings.Cut(page, `<img src="data:image/png;base64,`)
	encoded, _, _ := strings.Cut(after, `"`)
	picture, err := base64.StdEncoding.DecodeString(strings.ReplaceAll(encoded, "&#43;", "+"))
	if !found || err != nil {
		t.Fatalf("the page has no logo (%v)", err)
	}
	if shown, err := png.Decode(bytes.NewReader(picture)); err != nil || shown.Bounds().Dx() != 90 {
		t.Errorf("the logo is not the plan's: %v", err)
	}
	if !bytes.Contains(made.PDF, []byte("/Subtype /Image")) {
		t.Error("the PDF has no picture")
	}
	if verdict, err := reports.Verify(t.Context(), made.PDF, nil); err != nil ||
		len(verdict.Findings) > 0 ||
		verdict.Repacked {
		t.Errorf("with its logo it does not verify: %+v, %v", verdict, err)
	}
	if folder := os.Getenv("COVER_DIR"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, "cover.pdf"), made.PDF, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// dressedPlan is the template of the plan with a colour and a picture, as a spreadsheet saves it.
func dressedPlan(t *testing.T) []byte {
	t.Helper()
	folder := t.TempDir()
	if _, err := pipeline.Init(folder); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenFile(filepath.Join(folder, "pla.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("Paràmetres")
	if err != nil {
		t.Fatal(err)
	}
	next := len(rows) + 1
	for i, row := range rows {
		if len(row) > 0 && row[0] == "color_principal" {
			next = i + 1
		}
	}
	for column, text := range map[string]string{"A": "color_principal", "B": "#7A1F5C"} {
		if err := book.SetCellStr("Paràmetres", fmt.Sprintf("%s%d", column, next), text); err != nil {
			t.Fatal(err)
		}
	}
	logo := image.NewNRGBA(image.Rect(0, 0, 90, 60))
	for y := range 60 {
		for x := range 90 {
			if (x-45)*(x-45)+(y-30)*(y-30) < 29*29 {
				logo.SetNRGBA(x, y, color.NRGBA{122, 31, 92, 255})
			}
		}
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, logo); err != nil {
		t.Fatal(err)
	}
	if err := book.AddPictureFromBytes("Paràmetres", "E2", &excelize.Picture{Extension: ".png",
		File: picture.Bytes()}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := book.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
