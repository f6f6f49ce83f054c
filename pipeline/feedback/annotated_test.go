package feedback_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// returned is a small return with a cell of each severity, and one cell with two findings.
func returned(t *testing.T) feedback.Returned {
	t.Helper()
	content, err := write.XLSX(write.Draft{Created: time.Unix(0, 0), Sheets: []write.Sheet{{
		Name: "Indicadors d'any", Rows: []write.Row{
			{Cells: []write.Cell{{Kind: workbook.Text, Text: "codi"}, {Kind: workbook.Text, Text: "valor"}}},
			{
				Cells: []write.Cell{{Kind: workbook.Text, Text: "IND03"}, {Kind: workbook.Text, Text: "1.234"}},
			},
			{Cells: []write.Cell{{Kind: workbook.Text, Text: "IND99"}, {Kind: workbook.Numeric, Text: "7"}}},
		}}}})
	if err != nil {
		t.Fatal(err)
	}
	cell := func(row, column int) source.Cell {
		return source.Cell{Book: "a.xlsx", Sheet: "Indicadors d'any", Row: row, Column: column}
	}
	return feedback.Returned{
		Workbook: feedback.Workbook{
			Name:       "carpeta/a.xlsx",
			Kind:       feedback.Return,
			MemberCode: "08019",
			MemberName: "Sant Llorenç d'Hortons",
			Year:       2025,
			Version:    2,
			Standing:   feedback.Partly,
			Problems: []source.Problem{
				{Rule: source.SheetAbsent, At: source.Cell{Book: "a.xlsx"}, Wanted: "Actuacions"},
				{Rule: source.TenTimesLastYear, At: cell(2, 2), Found: "1234", Wanted: "12"},
				{Rule: source.NumberAmbiguous, At: cell(2, 2), Found: "1.234"},
				{
					Rule:   source.UnknownIndicator,
					At:     cell(3, 0),
					Found:  "=HYPERLINK(\"x\")" + strings.Repeat("x", 400),
					Wanted: "IND09",
				},
			},
		},
		ReceivedAt: time.Date(2026, 2, 3, 10, 0, 0, 0, time.UTC), Content: content,
	}
}

func TestMarksShowTheWorstFirst(t *testing.T) {
	t.Parallel()
	marks := feedback.Marks(returned(t).Problems, "ca")
	if len(marks) != 3 {
		t.Fatalf("%d marks: %+v", len(marks), marks)
	}
	first := marks[0]
	if first.Row != 2 || first.Column != 2 || !strings.HasPrefix(first.Comment,
		"● ERROR: «1.234» està escrit com a text") ||
		!strings.Contains(first.Comment, "\nQuè cal fer: Doneu a la cel·la el format «Nombre»") ||
		!strings.HasSuffix(first.Comment, "\n[nombre-ambigu]") {
		t.Errorf("first mark %+v", first)
	}
	if marks[1].Fill == first.Fill || !strings.HasPrefix(marks[1].Comment, "▲ AVÍS: ") {
		t.Errorf("second mark %+v", marks[1])
	}
	row := marks[2]
	if row.Row != 3 || row.Column != 1 || len(row.Comment) > 600 ||
		!strings.Contains(row.Comment, "xxx…»") {
		t.Errorf("mark of a whole row: %+v", row)
	}
}

func TestMarksAreNoMoreThanAPersonCanMend(t *testing.T) {
	t.Parallel()
	var many []source.Problem
	for row := range 5000 {
		rule := source.PartsBelowTotal
		if row == 4999 {
			rule = source.NumberAmbiguous
		}
		many = append(
			many,
			source.Problem{Rule: rule, At: source.Cell{Sheet: "Indicadors", Row: row + 1, Column: 1}},
		)
	}
	marks := feedback.Marks(many, "ca")
	if len(marks) != 1000 || marks[999].Row != 5000 {
		t.Errorf(
			"%d marks, the last at row %d: the error must be among them",
			len(marks),
			marks[len(marks)-1].Row,
		)
	}
	list := feedback.Incidents(feedback.Returned{Workbook: feedback.Workbook{Problems: many}}, "ca")
	if last := list.Rows[len(list.Rows)-1].Cells[0].Text; last != "… i 2.000 més: corregiu primer "+
		"aquestes." {
		t.Errorf("the list ends in %q", last)
	}
}

func TestIncidentsListsAllWithLinks(t *testing.T) {
	t.Parallel()
	list := feedback.Incidents(returned(t), "ca")
	var texts [][]string
	links := map[string]string{}
	for _, row := range list.Rows {
		var line []string
		for _, c := range row.Cells {
			line = append(line, c.Text)
			if c.Link != "" {
				links[c.Text] = c.Link
			}
		}
		texts = append(texts, line)
	}
	if got := texts[0][0]; got != "Incidències de la tramesa 2025 · Sant Llorenç d'Hortons" {
		t.Errorf("title %q", got)
	}
	if got := texts[1][0]; got != "Fitxer: carpeta/a.xlsx · Rebut: 03/02/2026 · Versió: 2 · 2 "+
		"errors, 2 avisos" &&
		got != "Fitxer: carpeta/a.xlsx · Rebut: 03/02/2026 · Versió: 2 · 2 errors, 1 avís, 1 nota" {
		t.Errorf("facts %q", got)
	}
	if !strings.HasPrefix(
		texts[3][0],
		"Corregiu les cel·les acolorides en aquest mateix fitxer, deseu-lo i torneu-lo a enviar.",
	) {
		t.Errorf("what to do: %q", texts[3][0])
	}
	if got := texts[5]; got[0] != "● error" || got[2] != "B2" || got[5] != "nombre-ambigu" {
		t.Errorf("the first row is %q, want the error", got)
	}
	if links["B2"] != "#'Indicadors d''any'!B2" || links["fila 3"] != "#'Indicadors d''any'!A3" {
		t.Errorf("links %v", links)
	}
	if len(texts) != 5+4 {
		t.Errorf("%d rows", len(texts))
	}
}

func TestTheListIsNotTakenForData(t *testing.T) {
	t.Parallel()
	for _, name := range form.Companions() {
		if name == feedback.IncidentsSheet {
			return
		}
	}
	t.Errorf("the form does not know sheet %q", feedback.IncidentsSheet)
}

func TestAnnotatedCopyIsReadAsTheOriginal(t *testing.T) {
	t.Parallel()
	r := returned(t)
	was := bytes.Clone(r.Content)
	copied, err := feedback.Annotated(r, "ca")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(r.Content, was) {
		t.Error("the original was changed")
	}
	if same, err := feedback.Annotated(r, "ca"); err != nil || !bytes.Equal(same, copied) {
		t.Errorf("not the same bytes twice (%v)", err)
	}
	again := r
	again.Content = copied
	twice, err := feedback.Annotated(again, "ca")
	if err != nil {
		t.Fatal(err)
	}
	original := cells(t, r.Content)
	for name, content := range map[string][]byte{"copy": copied, "copy of a copy": twice} {
		if got := cells(t, content); got != original {
			t.Errorf("%s reads\n%s\nwant\n%s", name, got, original)
		}
	}
}

// cells is what a reader sees of a workbook's sheets of data.
func cells(t *testing.T, content []byte) string {
	t.Helper()
	book, problems := read.Book("a.xlsx", content, workbook.DefaultLimits())
	if book == nil {
		t.Fatalf("rejected: %v", problems)
	}
	var out strings.Builder
	for _, s := range book.Sheets {
		if s.Name == feedback.IncidentsSheet {
			continue
		}
		for _, row := range s.Rows {
			for _, c := range row.Cells {
				fmt.Fprintln(
					&out,
					source.Cell{Sheet: s.Name, Row: row.Number, Column: c.Column},
					c.Kind,
					c.Text,
				)
			}
		}
	}
	return out.String()
}

func TestFilesThatCannotBeAnnotatedAreExplained(t *testing.T) {
	t.Parallel()
	r := returned(t)
	r.Content, r.Standing, r.Version = []byte("PK\x03\x04 cut"), feedback.Rejected, 0
	r.MemberCode, r.MemberName, r.Year = "", "", 0
	r.Problems = []source.Problem{{Rule: source.ArchiveBroken, At: source.Cell{Book: "a.xlsx"}}}
	once, err := feedback.Annotated(r, "ca")
	if err != nil {
		t.Fatal(err)
	}
	twice, err := feedback.Annotated(r, "ca")
	if err != nil || !bytes.Equal(once, twice) {
		t.Errorf("not the same bytes twice (%v)", err)
	}
	for _, words := range []string{"Aquest llibre només explica què ha passat",
		"No s&#39;ha pogut carregar cap dada", "El fitxer està incomplet"} {
		if !strings.Contains(unpacked(t, once), words) {
			t.Errorf("the small workbook does not say %q", words)
		}
	}
	// A mark on a sheet that is not there cannot be made; what was found can be said all the same.
	r = returned(t)
	r.Problems[1].At.Sheet = "Un altre"
	if _, err := feedback.Annotated(r, "ca"); err == nil {
		t.Error("no error for a sheet that is not there")
	}
	if small, err := feedback.Explained(r, "ca"); err != nil ||
		!strings.Contains(unpacked(t, small), "nombre-ambigu") {
		t.Errorf("not explained: %v", err)
	}
}

func unpacked(t *testing.T, content []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, part := range archive.File {
		in, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, text...)
	}
	return string(all)
}

// The copy of a workbook with macros has its values only, and says so.
func TestACopyHasNoMacros(t *testing.T) {
	t.Parallel()
	r := returned(t)
	in, err := zip.NewReader(bytes.NewReader(r.Content), int64(len(r.Content)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	write := func(name string, content []byte) {
		part, err := pack.Create(name)
		if err == nil {
			_, err = part.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, part := range in.File {
		open, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(open)
		if err != nil {
			t.Fatal(err)
		}
		if part.Name == "[Content_Types].xml" {
			text = bytes.Replace(text, []byte("</Types>"), []byte(`<Override PartName="/xl/vbaProject.bin" `+
				`ContentType="application/vnd.ms-office.vbaProject"/></Types>`), 1)
		}
		write(part.Name, text)
	}
	write("xl/vbaProject.bin", []byte("Sub Auto_Open"))
	if err := pack.Close(); err != nil {
		t.Fatal(err)
	}
	r.Content = out.Bytes()
	copied, err := feedback.Annotated(r, "ca")
	if err != nil {
		t.Fatal(err)
	}
	all := unpacked(t, copied)
	for text, want := range map[string]bool{"vbaProject": false, "Auto_Open": false, "IND99": true,
		"sense les fórmules ni l’aspecte": true} {
		if strings.Contains(all, text) != want {
			t.Errorf("the copy has %q: %v, want %v", text, !want, want)
		}
	}
}

func TestCopyName(t *testing.T) {
	t.Parallel()
	loaded, rejected, nobody := returned(t), returned(t), returned(t)
	rejected.Version, rejected.Hash, rejected.Name = 0, "2d711642", "a.XLSM"
	nobody.MemberCode, nobody.Version, nobody.Hash, nobody.Name = "", 0, "e3b0c442", "sub/Còpia de "+
		"«x» (1).xlsm"
	protected := nobody
	protected.Problems = []source.Problem{{Rule: source.ArchiveBroken}}
	for want, r := range map[string]feedback.Returned{
		"2025/08019-sant-llorenc-d-hortons-v2-incidencies.xlsx":              loaded,
		"2025/08019-sant-llorenc-d-hortons-rebutjat-2d7116-incidencies.xlsx": rejected,
		"rebutjats/copia-de-x-1-e3b0c4-incidencies.xlsx":                     protected,
	} {
		if got := feedback.CopyName(r); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestCopyStampChangesWithTheCopy(t *testing.T) {
	t.Parallel()
	stamps := map[string]string{}
	for name, change := range map[string]func(*feedback.Returned){
		"as it is":        func(*feedback.Returned) {},
		"other bytes":     func(r *feedback.Returned) { r.Hash = "x" },
		"other version":   func(r *feedback.Returned) { r.Version++ },
		"renamed":         func(r *feedback.Returned) { r.Name += "x" },
		"found otherwise": func(r *feedback.Returned) { r.Problems[1].Found = "8" },
		"elsewhere":       func(r *feedback.Returned) { r.Problems[1].At.Row++ },
		"one less":        func(r *feedback.Returned) { r.Problems = r.Problems[1:] },
	} {
		r := returned(t)
		change(&r)
		stamp := feedback.CopyStamp(r, "ca")
		if other, twice := stamps[stamp]; twice {
			t.Errorf("%s and %s have one stamp", name, other)
		}
		stamps[stamp] = name
		again := returned(t)
		change(&again)
		if feedback.CopyStamp(again, "ca") != stamp || feedback.CopyStamp(again, "es") == stamp {
			t.Errorf("%s: the stamp depends on something else, or not on the language", name)
		}
	}
}

// A plan is the officer's own: nobody sends it again.
func TestACopyOfAPlanIsNotSentAgain(t *testing.T) {
	t.Parallel()
	for _, kind := range []feedback.Kind{feedback.Plan, feedback.Return} {
		r := feedback.Returned{Workbook: feedback.Workbook{Name: "pla.xlsx", Kind: kind}}
		for _, sheet := range []write.Sheet{
			feedback.Incidents(r, "ca"), feedback.ErrorDraft(r, "ca").Sheets[0],
		} {
			steps := sheet.Rows[3].Cells[0].Text
			again, ofTrameses := strings.Contains(steps, "torneu-lo a enviar"),
				strings.Contains(steps, "a la carpeta de les trameses")
			if isPlan := kind == feedback.Plan; again == isPlan || ofTrameses != isPlan {
				t.Errorf("%v: %q", kind, steps)
			}
		}
	}
}
