// Package season invents folders of any size to measure with: a plan, and returns of 60 indicator rows and 20
// actions each, on the very template that members get. Nothing in it is true, and nothing in it is wrong:
// what is measured is the common case.
package season

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// File is one file of the folder; Modified is when it was received.
type File struct {
	Path     string
	Content  []byte
	Modified time.Time
}

// Most is how many returns a folder can have: a thousand members for each three digits of a province's code.
const Most = 4 * 999 * years

// Files invents a plan and so many returns, ten years of each member's. The same seed and number give the same
// files, byte for byte.
//
// The template is written once a year, by the program's own writer, around marks; each return is then the
// template with the marks replaced. Writing each from nothing gives the same cells and takes ten times as long.
func Files(returns int, seed uint64) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		if returns < 1 || returns > Most {
			yield(File{}, fmt.Errorf("inventing returns: from 1 to %d, not %d", Most, returns))
			return
		}
		p := inventPlan((returns + years - 1) / years)
		content, err := workbook.Write(form.PlanDraft(p))
		received := time.Date(firstYear, time.January, 8, 9, 0, 0, 0, time.UTC)
		if !yield(File{Path: "pla.xlsx", Content: content, Modified: received}, err) || err != nil {
			return
		}
		for year, made := firstYear, 0; year <= lastYear; year++ {
			sheet, err := newTemplate(p, year)
			if err != nil {
				yield(File{}, err)
				return
			}
			for n, m := range p.Members {
				if made++; made > returns {
					return
				}
				file, err := sheet.filled(m, rand.New(rand.NewPCG(seed, uint64(year)<<32|uint64(n))))
				if !yield(file, err) || err != nil {
					return
				}
			}
		}
	}
}

// filled is one member's return.
func (t *template) filled(m plan.Member, r *rand.Rand) (File, error) {
	content, err := t.write(t.values(m, r))
	if err != nil {
		return File{}, fmt.Errorf("writing the return of %s: %w", m.Code, err)
	}
	received := time.Date(t.year+1, time.January, 10+r.IntN(20), 8+r.IntN(9), r.IntN(60), r.IntN(60), 0, time.UTC)
	return File{Path: fmt.Sprintf("%d/%s", t.year, form.TemplateName(m, t.year)), Content: content, Modified: received}, nil
}
