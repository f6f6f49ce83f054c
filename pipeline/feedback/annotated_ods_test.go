package feedback_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/feedback"
)

// openDocument is the return of these tests as LibreOffice would save it.
func openDocument(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range []struct{ name, content string }{
		{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
		{"content.xml", `<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
			` xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ` +
			`xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0">` +
			`<o:body><o:spreadsheet><t:table t:name="Indicadors d'any">` +
			`<t:table-row><t:table-cell><x:p>codi</x:p></t:table-cell><t:table-cell><x:p>valor</x:p>` +
			`</t:table-cell></t:table-row>` +
			`<t:table-row><t:table-cell><x:p>IND03</x:p></t:table-cell><t:table-cell><x:p>1.234</x:p>` +
			`</t:table-cell></t:table-row>` +
			`<t:table-row><t:table-cell><x:p>IND99</x:p></t:table-cell><t:table-cell ` +
			`o:value-type="float" o:value="7"/></t:table-row>` +
			`</t:table></o:spreadsheet></o:body></o:document-content>`},
	} {
		in, err := w.Create(part.name)
		if err == nil {
			_, err = io.WriteString(in, part.content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAnOpenDocumentIsReturnedAsXLSX(t *testing.T) {
	t.Parallel()
	r := returned(t)
	want := cells(t, r.Content)
	r.Name, r.Content = "carpeta/a.ods", openDocument(t)
	was := bytes.Clone(r.Content)
	copied, err := feedback.Annotated(r, "ca")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(r.Content, was) {
		t.Error("the original was changed")
	}
	if got := cells(t, copied); got != want {
		t.Errorf("the copy reads\n%s\nwant\n%s", got, want)
	}
	for _, words := range []string{"El vostre llibre és un .ods", "Corregiu les cel·les acolorides",
		"1.234"} {
		if !strings.Contains(unpacked(t, copied), words) {
			t.Errorf("the copy does not say %q", words)
		}
	}
	if same, err := feedback.Annotated(r, "ca"); err != nil || !bytes.Equal(same, copied) {
		t.Errorf("not the same bytes twice (%v)", err)
	}
	if name := feedback.CopyName(r); !strings.HasSuffix(name, ".xlsx") {
		t.Errorf("the copy is called %s", name)
	}
}
