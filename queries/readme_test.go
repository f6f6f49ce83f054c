package queries_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"xmess.cat/memoria/queries"
)

// README.md is generated from the heads of the files and columns.csv:
// go test ./queries -run README -update.
func TestREADMEIsCurrent(t *testing.T) {
	t.Parallel()
	got := readme(t)
	if *update {
		if err := os.WriteFile("README.md", got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("README.md is not what the files say (%s): go test ./queries -run README -update",
			firstDifference(got, want))
	}
}

const readmeHead = `# Queries

The SQL between the two halves: the schema that "ingest" fills, the views that "report" reads, and
the checks that both run. This page is generated from the heads of the files and "columns.csv". Do
not edit it: run "go test ./queries -run README -update".

A view is one select in one file of the same name. Views read downwards. [Staging](#staging) views
read one table each and have no joins. [Intermediate](#intermediate) views read those below.
[Marts](#marts) are what reports read; no view reads a mart. The formula of attainment is in
"intermediate/int_attainment.sql" only. In the database, each view and each column of a mart carries
its description as a comment.

A memòria of a year is made from part of the tables, which its PDF carries: all rows of the
workbooks in "inputs/numbered.sql". For some tables a file of "inputs/" selects the rows.

Rates, coverages and limits are per cent. Null is missing and never zero. Codes are the plan's own.
`

func readme(t *testing.T) []byte {
	t.Helper()
	conn := empty(t)
	build(t, conn, true)
	views, err := queries.Views()
	if err != nil {
		t.Fatal(err)
	}
	dictionary, err := queries.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	out.WriteString(strings.ReplaceAll(readmeHead, `"`, "`"))
	for _, layer := range []queries.Layer{queries.Mart, queries.Intermediate, queries.Staging} {
		fmt.Fprintf(&out, "\n## %s\n", strings.ToUpper(string(layer[0]))+string(layer[1:]))
		for _, view := range byName(views, layer) {
			names, types := columnsOf(t, conn, view.Name)
			what := strings.TrimSpace(strings.TrimSuffix(view.Comment, view.Grain))
			grain := "**" + view.Grain + "**"
			if len(view.Reads) > 0 {
				grain += " Reads " + codes(view.Reads) + "."
			}
			fmt.Fprintf(&out, "\n### %s\n\n%s\n\n%s\n\n", view.Name, wrap(what, ""), wrap(grain, ""))
			if layer != queries.Mart {
				fmt.Fprintf(&out, "%s\n", wrap("Columns: "+codes(names)+".", ""))
				continue
			}
			out.WriteString("| column | type | what |\n|---|---|---|\n")
			for at, name := range names {
				column, _ := dictionary.Column(view.Name, name)
				fmt.Fprintf(&out, "| `%s` | %s | *%s.* %s |\n", name, strings.ToLower(types[at]),
					column.Title, strings.ReplaceAll(column.Description, "|", `\|`))
			}
		}
	}
	out.WriteString("\n## Checks\n\n")
	out.WriteString("Each check returns the rows that must not exist, with their cell.\n\n")
	for _, file := range checkFiles(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".sql")
		fmt.Fprintf(&out, "%s\n", wrap(fmt.Sprintf("- `%s`: %s", name, head(string(text))), "  "))
	}
	return out.Bytes()
}

// wrap breaks a paragraph into lines of 100 columns at most. indent starts every line but the
// first.
func wrap(text, indent string) string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > 100:
			lines = append(lines, line)
			line = indent + word
		default:
			line += " " + word
		}
	}
	return strings.Join(append(lines, line), "\n")
}

// byName gives a layer's views by name.
func byName(views []queries.View, layer queries.Layer) []queries.View {
	out := slices.DeleteFunc(slices.Clone(views),
		func(view queries.View) bool { return view.Layer != layer })
	slices.SortFunc(out, func(a, b queries.View) int { return strings.Compare(a.Name, b.Name) })
	return out
}

func codes(names []string) string { return "`" + strings.Join(names, "`, `") + "`" }

func checkFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("checks/*.sql")
	if err != nil || len(files) == 0 {
		t.Fatalf("no checks: %v", err)
	}
	return files
}

// head gives the comment at the top of a file, as one line.
func head(text string) string {
	var said []string
	for line := range strings.Lines(text) {
		words, isComment := strings.CutPrefix(line, "--")
		if !isComment {
			break
		}
		said = append(said, strings.TrimSpace(words))
	}
	return strings.Join(said, " ")
}

func firstDifference(got, want []byte) string {
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for at := range a {
		if at >= len(b) || a[at] != b[at] {
			return fmt.Sprintf("line %d should be %.80q", at+1, a[at])
		}
	}
	return "it says more"
}
