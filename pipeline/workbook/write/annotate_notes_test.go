package write

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// repacked gives a package with its parts renamed and their text changed, as another program would
// have written it.
func repacked(t *testing.T, content []byte, names map[string]string,
	text func(name, text string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, part := range in.File {
		from, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		was, err := io.ReadAll(from)
		if err != nil {
			t.Fatal(err)
		}
		name := part.Name
		if other := names[name]; other != "" {
			name = other
		}
		to, err := pack.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(to, text(part.Name, string(was))); err != nil {
			t.Fatal(err)
		}
	}
	if err := pack.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// button is a form control as Excel keeps it, among the boxes of comments.
const button = `<v:shape id="Button_x0020_1" o:spid="_x0000_s1030" type="#_x0000_t201">` +
	`<x:ClientData ObjectType="Button">` +
	`<x:Anchor>0,1,0,1,1,1,1,1</x:Anchor></x:ClientData></v:shape>`

func TestAnnotateWritesCommentsWhateverProgramWroteThose(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		names map[string]string
		text  func(name, text string) string
		kept  string
	}{
		"as LibreOffice does": {
			names: map[string]string{"xl/comments1.xml": "xl/comments2.xml"},
			text: func(name, text string) string {
				return strings.NewReplacer("comments1.xml", "comments2.xml", `id="_x0000_s1"`, `id="shape_0"`).
					Replace(text)
			},
		},
		"as openpyxl does": {
			names: map[string]string{"xl/comments1.xml": "xl/comments/comment1.xml",
				"xl/drawings/vmlDrawing1.vml": "xl/drawings/commentsDrawing1.vml"},
			text: func(name, text string) string {
				return strings.NewReplacer("../comments1.xml", "/xl/comments/comment1.xml", "/xl/comments1.xml",
					"/xl/comments/comment1.xml",
					"../drawings/vmlDrawing1.vml", "/xl/drawings/commentsDrawing1.vml").Replace(text)
			},
		},
		"as Excel does beside a button": {
			text: func(name, text string) string {
				if strings.HasSuffix(name, ".vml") {
					return strings.Replace(text, "</xml>", button+"</xml>", 1)
				}
				return text
			},
			kept: `ObjectType="Button"`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			original := repacked(t, memberBook(t), c.names, c.text)
			f, once := annotated(t, original, someMarks)
			wantNotes(t, f, map[string]string{"B2": "nombre ambigu\n\ni encara més",
				"C2": "ho confirmo\n\ndeu vegades més"})
			if c.kept != "" && !strings.Contains(drawings(t, once), c.kept) {
				t.Error("the button is gone")
			}
			again, _ := annotated(t, repacked(t, once, nil, func(_, text string) string { return text }),
				nil)
			wantNotes(t, again, map[string]string{"C2": "ho confirmo"})
			if names := again.GetDefinedName(); len(names) != 3 {
				t.Errorf("names of the sheets: %+v", names)
			}
		})
	}
}

func wantNotes(t *testing.T, f *excelize.File, want map[string]string) {
	t.Helper()
	comments, err := f.GetComments("Indicadors")
	if err != nil || len(comments) != len(want) {
		t.Fatalf("comments %+v, %v; want %v", comments, err, want)
	}
	for _, c := range comments {
		if got := strings.TrimPrefix(commentText(c), c.Author+":\n"); got != want[c.Cell] {
			t.Errorf("comment at %s: %q, want %q", c.Cell, got, want[c.Cell])
		}
	}
}

// drawings is the text of all of a package's drawings, of which there is one a sheet at most.
func drawings(t *testing.T, content []byte) string {
	t.Helper()
	all := ""
	repacked(t, content, nil, func(name, text string) string {
		if strings.HasSuffix(name, ".vml") {
			all += text
		}
		return text
	})
	return all
}
