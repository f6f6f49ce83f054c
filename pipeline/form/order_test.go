package form_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/workbook"
)

// The order of columns, the row of the headers, and the case, accents, spaces and punctuation of
// sheets and headers never change what is read.
func TestReadingIgnoresLayout(t *testing.T) {
	t.Parallel()
	p := startingPlan()
	want, _ := readReturn(manlleu(), p)
	rapid.Check(t, func(t *rapid.T) {
		b := manlleu()
		b.Sheets = rapid.Permutation(b.Sheets).Draw(t, "sheets")
		down := rapid.IntRange(0, 19).Draw(t, "rows above the headers")
		for i := range b.Sheets {
			s := &b.Sheets[i]
			cover := s.Name == "Portada"
			s.Name = disguised(t, s.Name)
			order := rapid.Permutation([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}).Draw(t,
				"columns")
			for r := range s.Rows {
				row := &s.Rows[r]
				for c := range row.Cells {
					cell := &row.Cells[c]
					if cover && cell.Column == 1 || !cover && r == 0 {
						cell.Text = disguised(t, cell.Text)
					}
					if !cover {
						cell.Column = order[cell.Column-1]
					}
				}
				slices.SortFunc(row.Cells, func(a, b workbook.Cell) int { return a.Column - b.Column })
				if !cover {
					row.Number += down
				}
			}
		}
		got, problems := readReturn(b, p)
		if len(problems) > 0 {
			t.Fatalf("problems: %v", rulesOf(problems))
		}
		for i := range got.Observations {
			got.Observations[i].Row -= down
		}
		for i := range got.Actions {
			got.Actions[i].Row -= down
		}
		for i := range got.Assessments {
			got.Assessments[i].Row -= down
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("read %+v\nwant %+v", got, want)
		}
	})
}

// disguised spells a name in another way with the same meaning.
func disguised(t *rapid.T, name string) string {
	switch rapid.IntRange(0, 4).Draw(t, "disguise") {
	case 0:
		return strings.ToUpper(name)
	case 1:
		return norm.NFD.String(name)
	case 2:
		return strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFD.String(name))
	case 3:
		return "  " + strings.ReplaceAll(name, " ", "_") + " :"
	}
	return name
}
