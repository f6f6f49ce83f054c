package feedback

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/source"
)

// However many problems there are, each that is shown has its line, in their order.
func TestFindingsKeepTheirOrder(t *testing.T) {
	t.Parallel()
	for _, count := range []int{0, 1, 2048, 2049, 10_001} {
		var problems []source.Problem
		var want strings.Builder
		for i := range count {
			p := source.Problem{Rule: source.RowsHidden, At: source.Cell{Book: "a.xlsx", Sheet: "Actuacions", Row: i + 1}, Found: fmt.Sprint(i)}
			problems = append(problems, p)
			if i%3 > 0 {
				want.WriteString("    " + Finding(p, "ca") + "\n")
			}
		}
		var got bytes.Buffer
		writeFindings(&got, problems, "ca", func(p source.Problem) bool { return (p.At.Row-1)%3 > 0 })
		if got.String() != want.String() {
			t.Errorf("of %d problems: %d bytes, wanted %d", count, got.Len(), want.Len())
		}
	}
}
