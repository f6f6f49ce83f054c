package html

import (
	"html/template"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/document"
)

// A text is escaped as the template's library escapes it, whatever it holds.
func TestPlainCellsAreEscapedAsATemplateDoes(t *testing.T) {
	t.Parallel()
	parsed := template.Must(template.New("").Parse("<td>{{.}}</td>"))
	texts := []string{
		"",
		"l·l",
		"a\xffb\xc3",
		`<script>alert("1+1'")</script>&amp;`,
		"\u2028\u2029\ufeff🙂",
	}
	for char := range rune(0x3000) {
		texts = append(texts, string(char))
	}
	for _, text := range texts {
		var want strings.Builder
		if err := parsed.Execute(&want, text); err != nil {
			t.Fatal(err)
		}
		var r row
		r.add(cell{Cell: document.Cell{Text: text}})
		if got := string(r.Cells[0].Plain); got != want.String() {
			t.Errorf("%q is written %q, want %q", text, got, want.String())
		}
	}
}

// Plain cells stand together, in their order, between those that have more.
func TestPlainCellsKeepTheirPlace(t *testing.T) {
	t.Parallel()
	var r row
	for _, c := range []cell{
		{Cell: document.Cell{Text: "a"}, Class: "figure"}, {},
		{Cell: document.Cell{Text: "b"}, Header: true}, {Cell: document.Cell{Text: "1,5"}, Pad: "\u2007"},
	} {
		r.add(c)
	}
	if len(r.Cells) != 3 || r.Cells[0].Plain != `<td class="figure">a</td><td></td>` ||
		r.Cells[1].Text != "b" ||
		r.Cells[2].Plain != "<td>1,5\u2007</td>" {
		t.Errorf("the row is %+v", r.Cells)
	}
}
