package main

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"

	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// road has the exact inputs of a rate; nil if not given.
type road struct {
	upwards                 bool
	baseline, value, target *big.Rat
}

// attainment computes a rate between a baseline and a target from the description of the rule
// alone. The rate is capped to 0..100; ok is false if there is no rate.
func (r road) attainment() (rate float64, ok bool) {
	if r.value == nil || r.target == nil {
		return 0, false
	}
	met := r.value.Cmp(r.target) >= 0
	if !r.upwards {
		met = r.value.Cmp(r.target) <= 0
	}
	from := r.baseline
	if from == nil && r.upwards {
		from = new(big.Rat)
	}
	onTheWay := from != nil &&
		(r.upwards && from.Cmp(r.target) < 0 || !r.upwards && from.Cmp(r.target) > 0)
	if !onTheWay {
		if met {
			return 100, true
		}
		return 0, true
	}
	share := new(big.Rat).Quo(new(big.Rat).Sub(r.value, from), new(big.Rat).Sub(r.target, from))
	rate, _ = share.Mul(share, big.NewRat(100, 1)).Float64()
	return min(max(rate, 0), 100), true
}

// figures draws figures of every size, with more decimals than the database stores.
type figures struct{ *rand.Rand }

// near draws a figure near a size: huge, tiny, whole, zero, with up to nine decimals.
func (f figures) near(size float64) string {
	switch f.IntN(12) {
	case 0:
		return "0"
	case 1, 2, 3:
		return strconv.FormatFloat(math.Round(size*(0.2+f.Float64())), 'f', 0, 64)
	}
	decimals := 1 + f.IntN(9)
	if size > 1e6 {
		decimals = f.IntN(4) // a spreadsheet holds 15 digits
	}
	return strconv.FormatFloat(size*(0.2+f.Float64()), 'f', decimals, 64)
}

func (f figures) size() float64 {
	return []float64{0.01, 1, 50, 100, 3000, 250_000, 4e7, 8e10}[f.IntN(8)]
}

// kept rounds a figure as the database does: to six decimals, half away from zero.
func kept(text string) *big.Rat {
	if text == "" {
		return nil
	}
	r, _ := new(big.Rat).SetString(text)
	r.Mul(r, big.NewRat(1_000_000, 1)).Add(r, big.NewRat(1, 2))
	return new(big.Rat).SetFrac(new(big.Int).Quo(r.Num(), r.Denom()), big.NewInt(1_000_000))
}

// sum adds figures; nil if there are none.
func sum(texts []string) (total *big.Rat) {
	for _, text := range texts {
		if figure := kept(text); figure != nil {
			if total == nil {
				total = new(big.Rat)
			}
			total.Add(total, figure)
		}
	}
	return total
}

func said(r road) string {
	text := func(f *big.Rat) string {
		if f == nil {
			return "–"
		}
		return f.FloatString(6)
	}
	return fmt.Sprintf(
		"upwards %v, from %s at %s to %s", r.upwards, text(r.baseline), text(r.value), text(r.target),
	)
}

// typeGoals types baselines and targets into a plan's workbook, with all decimals.
func typeGoals(t *testing.T, draft *write.Draft, goals map[[2]string][2]string) {
	t.Helper()
	sheet, done := draft.Sheet("Fites"), 0
	columns := map[string]int{}
	for c, cell := range sheet.Rows[0].Cells {
		columns[cell.Text] = c + 1
	}
	for r := 1; r < len(sheet.Rows); r++ {
		cells := sheet.Rows[r].Cells
		typed, ok := goals[[2]string{cells[0].Text, cells[1].Text}]
		if !ok {
			continue
		}
		done++
		for i, header := range []string{"valor base", "2025"} {
			column, known := columns[header]
			if !known {
				t.Fatalf("no column %q among %v", header, columns)
			}
			if typed[i] != "" {
				cell := sheet.Cell(r+1, column)
				cell.Kind, cell.Text = workbook.Numeric, typed[i]
			}
		}
	}
	if done < len(goals)*9/10 { // an indicator without either has no row
		t.Fatalf("%d of %d goals are in the plan", done, len(goals))
	}
}
