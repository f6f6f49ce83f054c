package inspect

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// file writes objects, each at its number, under a classic table, with entries in the trailer.
func file(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for at, object := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", at+1, object)
	}
	start := b.Len()
	fmt.Fprintf(
		&b,
		"%strailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n",
		table,
		len(objects)+1,
		trailer,
		start,
	)
	return b.Bytes()
}

func packed(entries string, content []byte) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(content)
	_ = w.Close()
	return fmt.Sprintf(
		"<<%s /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream",
		entries,
		b.Len(),
		b.String(),
	)
}

const catalogue = "<</Type /Catalog /Pages 2 0 R>>"

// sample has two pages, an attachment, and objects in a stream.
func sample(words string) []byte {
	return file("/Info 9 0 R",
		"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Kids [<</Names [(a) 6 0 R]>>]>>>>>>",
		"<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
		"<</Type /Page /Parent 2 0 R /Contents 5 0 R /MediaBox [0 0 100 100]>>",
		"<</Type /Page /Parent 2 0 R /Contents [5 0 R 8 0 R]>>",
		packed("", []byte("BT (\x00a\x00\\)) Tj [(\x001) 5 (\x00,\x002)] TJ ET")),
		"<</Type /Filespec /F (a.csv) /UF <FEFF0061002E006300730076> /EF <</F 7 0 R>>>>",
		"<</Type /EmbeddedFile /Length 10 0 R>>\nstream\n1,2\n\nendstream",
		packed("/DecodeParms null", []byte("BT <00620063> Tj ET % ("+words+")")),
		"<</Title (t#"+words+"\\050\\n)>>",
		"4",
	)
}

func TestWhatAFileHolds(t *testing.T) {
	t.Parallel()
	f, err := Open(sample(""))
	if err != nil {
		t.Fatal(err)
	}
	attached, err := f.Attachments()
	if err != nil || len(attached) != 1 || attached[0].Name != "a.csv" ||
		string(attached[0].Content) != "1,2\n" {
		t.Errorf("attached is %q, %v", attached, err)
	}
	pages, err := f.Pages()
	if err != nil || len(pages) != 2 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	drawing, err := f.Drawing(pages[1])
	if err != nil {
		t.Fatal(err)
	}
	texts, err := f.Texts(drawing)
	if err != nil || !slices.Equal(texts, []string{"a)", "1,2", "bc"}) {
		t.Errorf("the second page says %q, %v", texts, err)
	}
}

func TestCompareFindsWhereFilesDiffer(t *testing.T) {
	t.Parallel()
	compare := func(a, b []byte) []Difference {
		left, err := Open(a)
		if err != nil {
			t.Fatal(err)
		}
		right, err := Open(b)
		if err != nil {
			t.Fatal(err)
		}
		found, err := Compare(left, right, nil)
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	plain := bytes.Replace(sample(""), []byte("%PDF-1.7\n"), []byte("%PDF-1.7\n"), 1)
	if found := compare(plain, sample("")); len(found) != 0 {
		t.Errorf("one file differs from itself: %+v", found)
	}
	inherits := file(
		"/Info 3 0 R",
		catalogue,
		"<</Kids [4 0 R] /MediaBox [0 0 1 2]>>",
		"<<>>",
		"<</Type /Page /Parent 2 0 R /Contents 5 0 R>>",
		packed("", []byte("BT\n<0061>Tj 1.50 0 Td\nET\n")),
	)
	has := file(
		"/Info 3 0 R",
		catalogue,
		"<</Kids [6 0 R]>>",
		"<<>>",
		"<</Type /Page /Parent 6 0 R /Contents 5 0 R /MediaBox [0 0 1 2.0]>>",
		packed("", []byte("BT (\000a) Tj 1.5 0 Td ET")),
		"<</Kids [4 0 R]>>",
	)
	if found := compare(inherits, has); len(found) != 0 {
		t.Errorf("another shape of the same differs: %+v", found)
	}
	if found := compare(bytes.Replace(inherits, []byte("0 1 2"), []byte("0 1 3"), 1), has); len(
		found,
	) != 1 ||
		found[0].Page != 1 {
		t.Errorf("another size is found as %+v", found)
	}
	found := compare(sample("x"), sample("y"))
	if len(found) != 1 || found[0].Path != "Title" || found[0].Was != "t#x(\n" {
		t.Errorf("two files differ in %+v", found)
	}
	other := bytes.ReplaceAll(sample(""), []byte("/F (a.csv)"), []byte("/F /a.csv "))
	if found := compare(other, sample("")); len(found) == 0 {
		t.Error("a name is taken for a text")
	}
}

func replaced(content []byte, old, by string) []byte {
	return bytes.Replace(content, []byte(old), []byte(by), 1)
}

// What would take for ever, or all memory, is refused in little time and memory.
func TestNothingEatsTheMachine(t *testing.T) {
	t.Parallel()
	bomb := packed("", make([]byte, maxUnpacked+1))
	objects := packed("/Type /ObjStm /N 100000000 /First 10", []byte("1 0 2 0 3 0 "))
	for name, tt := range map[string]struct {
		file []byte
		want Reason
	}{
		"bomb":             {file("", catalogue, "<</Type /Page /Contents 3 0 R>>", bomb), TooLarge},
		"circle of pages":  {file("", catalogue, "<</Kids [2 0 R 2 0 R]>>"), Damaged},
		"reference circle": {file("", catalogue, "3 0 R", "2 0 R"), Damaged},
		"length circle":    {file("", catalogue, "<</Length 2 0 R>>\nstream\nx\nendstream"), Damaged},
		"deep":             {file("", catalogue, strings.Repeat("[", 1<<20)), Damaged},
		"deep names":       {file("", catalogue, strings.Repeat("<</A", 1<<20)), Damaged},
		"many objects":     {replaced(file("", objects), "0 2\n", "0 999999999\n"), Damaged},
		"long string":      {file("", catalogue, "("+strings.Repeat("x", 3<<20)), Damaged},
		"no catalogue":     {replaced(file(""), "/Root 1 0 R", "/Root (1 0)"), Damaged},
		"encrypted":        {file("/Encrypt 1 0 R", "<</Type /Catalog>>"), Encrypted},
		"elsewhere":        {replaced(file("", "<<>>"), "startxref\n", "startxref\n99"), Damaged},
		"no number":        {[]byte("%PDF-1.7 startxref %%EOF"), Damaged},
		"no more":          {[]byte("%PDF-1.7 %%EOF startxref"), CutShort},
		"circle of tables": {file("/Prev 15", catalogue), Damaged},
		"a key twice":      {file("", "<</Pages 2 0 R /Pages 3 0 R>>", "<<>>", "<<>>"), Damaged},
		"another filter": {file("", catalogue, "<</Type /Page /Contents 3 0 R>>",
			"<</Filter /ASCII85Decode /Length 2>>\nstream\n~>\nendstream"), Damaged},
		"content elsewhere": {file("", catalogue, "<</Type /Page /Contents 3 0 R>>",
			"<</F (other.bin) /Length 0>>\nstream\n\nendstream"), Damaged},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := everything(tt.file)
			runtime.ReadMemStats(&after)
			var why *Error
			if !errors.As(err, &why) || why.Reason != tt.want {
				t.Errorf("it gives %v, want %s", err, tt.want)
			}
			if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 1024 {
				t.Errorf("it takes %d MB", took)
			}
		})
	}
}

// everything reads all that a file has.
func everything(content []byte) error {
	f, err := Open(content)
	if err != nil {
		return err
	}
	if _, err := f.Attachments(); err != nil {
		return err
	}
	pages, err := f.Pages()
	if err != nil {
		return err
	}
	for _, page := range pages {
		drawing, err := f.Drawing(page)
		if err != nil {
			return err
		}
		if _, err := f.Texts(drawing); err != nil {
			return err
		}
	}
	right, err := Open(sample(""))
	if err != nil {
		return err
	}
	later, err := f.Later()
	if err != nil {
		return err
	}
	_, err = Compare(f, right, later)
	return err
}

func TestACutFileIsRefused(t *testing.T) {
	t.Parallel()
	whole := sample("")
	for length := range len(whole) - len("%%EOF\n") {
		if err := everything(whole[:length]); err == nil {
			t.Errorf("the first %d bytes of %d are taken for a file", length, len(whole))
		}
	}
}

// A reader that counts offsets from a header behind other bytes sees another document.
func TestTheHeaderComesFirst(t *testing.T) {
	t.Parallel()
	for _, before := range []string{" ", "\n", "%PDF-1.7\n", "\ufeff"} {
		err := everything(append([]byte(before), sample("")...))
		var why *Error
		if !errors.As(err, &why) {
			t.Errorf("%q before the file: %v", before, err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(sample("x"))
	f.Add(
		file(
			"/Prev 9 /XRefStm 9",
			packed("/Type /XRef /W [1 2 1] /Size 4 /Index [0 4]", make([]byte, 16)),
		),
	)
	f.Add(
		file(
			"",
			catalogue,
			packed(
				"/Type /ObjStm /N 1 /First 4 /DecodeParms <</Predictor 12 /Columns 2>>",
				[]byte("\x0021\x01 0"),
			),
		),
	)
	f.Fuzz(func(t *testing.T, content []byte) {
		err := everything(content)
		var why *Error
		if err != nil && !errors.As(err, &why) {
			t.Errorf("it gives %v", err)
		}
	})
}
