package inspect

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// appended adds a revision with the given objects, by number, as signing programs do.
func appended(content []byte, objects map[int]string) []byte {
	text, table := string(content), "xref\n0 1\n0000000000 65535 f \n"
	at := strings.LastIndex(text, "startxref\n") + len("startxref\n")
	var before int
	_, _ = fmt.Sscanf(text[at:], "%d", &before)
	for number := range 40 {
		object, given := objects[number]
		if !given {
			continue
		}
		if object == "" {
			table += fmt.Sprintf("%d 1\n0000000000 00001 f \n", number)
			continue
		}
		table += fmt.Sprintf("%d 1\n%010d 00000 n \n", number, len(text))
		text += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", number, object)
	}
	start := len(text)
	return fmt.Appendf(nil, "%s%strailer\n<</Size 40 /Root 1 0 R /Info 9 0 R /Prev %d>>\nstartxref\n"+
		"%d\n%%%%EOF\n", text, table, before, start)
}

// signing are the objects that a visible signature on the first page adds to the sample.
func signing() map[int]string {
	return map[int]string{
		1: "<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Kids [<</Names [(a) 6 0 R]>>]>>>>" +
			" /AcroForm <</Fields [20 0 R] /SigFlags 3>> /DSS <<>>>>",
		3: "<</Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [20 0 R] /MediaBox [0 0 100 100]>>",
		20: "<</FT /Sig /Type /Annot /Subtype /Widget /T (S) /Rect [0 0 50 20] /P 3 0 R /F 132 " +
			"/V 21 0 R /AP <</N 22 0 R>>>>",
		21: "<</Type /Sig /SubFilter /ETSI.CAdES.detached /M (D:20260421100000Z) /Contents <3000> " +
			"/ByteRange [0 1 2 3]>>",
		22: "<</Subtype /Form /Length 28 /Resources <</XObject <</F0 23 0 R>>>>>>\nstream\n" +
			"BT (Signat per) Tj ET /F0 Do\nendstream",
		23: "<</Subtype /Form /Length 19>>\nstream\nBT [(A) -2(nna)] TJ\nendstream",
	}
}

func later(t *testing.T, content []byte) (*Later, []Difference) {
	t.Helper()
	f, err := Open(content)
	if err != nil {
		t.Fatal(err)
	}
	l, err := f.Later()
	if err != nil {
		t.Fatal(err)
	}
	base, err := Open(sample(""))
	if err != nil {
		t.Fatal(err)
	}
	found, err := Compare(f, base, l)
	if err != nil {
		t.Fatal(err)
	}
	return l, found
}

func TestASignatureIsNoDifference(t *testing.T) {
	t.Parallel()
	if l, found := later(t, sample("")); l != nil || len(found) > 0 {
		t.Errorf("one revision has after it %+v, and differs in %+v", l, found)
	}
	first := sample("")
	signed := appended(first, signing())
	f, err := Open(signed)
	if err != nil || len(f.First()) != len(first) {
		t.Fatalf("the first revision has %d bytes, want %d (%v)", len(f.First()), len(first), err)
	}
	l, found := later(t, signed)
	if l == nil || len(found) > 0 || len(l.Found) > 0 || len(l.Signatures) != 1 {
		t.Fatalf("it has %+v, and differs in %+v", l, found)
	}
	s := l.Signatures[0]
	if s.Format != "ETSI.CAdES.detached" || s.Said.Day() != 21 || !s.Unbounded {
		t.Errorf("the signature is %+v", s)
	}
	want := Shown{Page: 1, Share: 0.1, Text: "Signat per Anna"}
	if !slices.Equal(l.Shown, []Shown{want}) {
		t.Errorf("it shows %+v, want %+v", l.Shown, want)
	}
}

// All else that is appended with a signature is named.
func TestWhatIsAppendedWithASignatureIsNamed(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		change func(objects map[int]string)
		path   string
		object int
	}{
		"a drawing": {func(o map[int]string) { o[5] = "<</Length 0>>\nstream\n\nendstream" },
			"", 5},
		"a drawing freed": {func(o map[int]string) { o[5] = "" }, "", 5},
		"the same anew":   {func(o map[int]string) { o[10] = "4" }, "", 10},
		"a script": {replacing(1, "/DSS", "/OpenAction <</S /JavaScript>> /DSS"),
			"/Root/OpenAction", 1},
		"another field":      {replacing(20, "/FT /Sig", "/FT /Tx"), "/Root/AcroForm/Fields[0]", 20},
		"an action":          {replacing(20, "/F 132", "/A <<>>"), "/Root/AcroForm/Fields[0]/A", 0},
		"a form of its own":  {replacing(1, "/SigFlags 3", "/XFA []"), "/Root/AcroForm/XFA", 0},
		"another annotation": {replacing(3, "[20 0 R]", "[20 0 R 22 0 R]"), "/Annots", 0},
		"another size":       {replacing(3, "0 0 100", "0 0 101"), "/MediaBox[2]", 0},
		"metadata":           {func(o map[int]string) { o[9] = "<</Title (other)>>" }, "Title", 9},
		"a page more": {func(o map[int]string) {
			o[2], o[24] = "<</Kids [3 0 R 4 0 R 24 0 R]>>", "<</Contents 5 0 R>>"
		}, "/Root/Pages", 0},
		"an attachment other": {replacing(1, "[(a) 6 0 R]", "[(a) 24 0 R]"), "/EF", 24},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			objects := signing()
			objects[24] = "<</Type /Filespec /F (a.csv) /UF (a.csv)>>"
			tt.change(objects)
			l, found := later(t, appended(sample(""), objects))
			if l == nil {
				t.Fatal("nothing is appended")
			}
			if !slices.ContainsFunc(append(found, l.Found...), func(d Difference) bool {
				return d.Path == tt.path && d.Object == tt.object
			}) {
				t.Errorf("it is named as %+v and %+v", found, l.Found)
			}
		})
	}
}

func replacing(object int, old, by string) func(map[int]string) {
	return func(objects map[int]string) {
		objects[object] = strings.Replace(objects[object], old, by, 1)
	}
}

// An object that a later revision frees is there no more.
func TestAFreedObjectIsGone(t *testing.T) {
	t.Parallel()
	f, err := Open(appended(sample(""), map[int]string{5: ""}))
	if err != nil {
		t.Fatal(err)
	}
	if found, err := f.Resolve(Ref(5)); err != nil || found != nil {
		t.Errorf("it is %v, %v", found, err)
	}
}

// A page counts as readers count it: by where it stands, whatever type it says.
func TestAPageWithoutTypeIsAPage(t *testing.T) {
	t.Parallel()
	f, err := Open(appended(sample(""), map[int]string{
		2: "<</Type /Pages /Kids [3 0 R 24 0 R 4 0 R] /Count 3>>", 24: "<</Contents 5 0 R>>"}))
	if err != nil {
		t.Fatal(err)
	}
	if pages, err := f.Pages(); err != nil || len(pages) != 3 {
		t.Errorf("%d pages, %v", len(pages), err)
	}
}
