package inbox_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/inbox"
)

func archive(t *testing.T, comment string) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	part, err := w.Create("xl/workbook.xml")
	if err == nil {
		_, err = part.Write(bytes.Repeat([]byte("text "), 1000))
	}
	if err == nil {
		err = w.SetComment(comment)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Nothing of a text document will be read, so nothing waits for it.
func TestNobodyWaitsForADocument(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "carta.DOCX", archive(t, "")[:40], time.Hour)
	folder, files := find(t, dir, inbox.DefaultLimits(), 0)
	if !folder.Whole(files[0]) {
		t.Error("a document that is cut short is taken for a copy that goes on")
	}
}

func TestWhole(t *testing.T) {
	t.Parallel()
	zipped := archive(t, "")
	for name, test := range map[string]struct {
		content string
		want    bool
	}{
		"workbook":               {zipped, true},
		"with a comment":         {archive(t, strings.Repeat("PK\x05\x06", 9)), true},
		"with a long comment":    {archive(t, strings.Repeat("x", 65_535)), true},
		"with some bytes behind": {zipped + "trailing", true},
		"without its last byte":  {zipped[:len(zipped)-1], false},
		"without its end":        {zipped[:len(zipped)-22], false},
		"half":                   {zipped[:len(zipped)/2], false},
		"only its start":         {"PK\x03\x04", false},
		"an end in the middle":   {"PK\x03\x04" + strings.Repeat("PK\x05\x06", 3), false},
		"empty":                  {"", false},
		"one zero":               {"\x00", false},
		"zeros":                  {strings.Repeat("\x00", 70_000), false},
		"text":                   {"codi;valor", true},
		"one letter":             {"x", true},
		"old Excel":              {"\xd0\xcf\x11\xe0", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			write(t, dir, "a.xlsx", test.content, time.Hour)
			folder, files := find(t, dir, inbox.DefaultLimits(), 0)
			if got := folder.Whole(files[0]); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
