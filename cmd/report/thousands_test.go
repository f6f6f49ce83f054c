package main

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"testing"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
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
	return []float64{0.01, 1, 50, 100, 3000, 250_000, 4e7, 9e10}[f.IntN(8)]
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

// Thousands of random figures: an indicator per territory, targets below baselines, missing targets
// and values, many decimals, huge and tiny ones, and sums over members with goals of their own.
// Each rate equals that of attainment, from the typed figures.
func TestThousandsOfFiguresComeOutAsTyped(t *testing.T) {
	t.Parallel()
	single, summed, members := 80, 16, 4
	switch {
	case os.Getenv("MEMORIA_SOAK") != "":
		single, summed, members = 2400, 600, 150
	case os.Getenv("MEMORIA_ALL") == "1":
		single, summed, members = 240, 40, 6
	}
	draw := figures{rand.New(rand.NewPCG(20250820, 1))}
	p, returns := ownPlan(), given{}
	for i, x := range p.Parameters {
		if x.Key == "cobertura_minima" {
			p.Parameters[i].Value = "1"
		}
	}
	for i := range members {
		p.Members = append(
			p.Members,
			plan.Member{
				Code: fmt.Sprintf("08%03d", i+1), Name: fmt.Sprintf("Territori %d", i+1), Type: plan.Ajuntament,
				Joined: day("2017-01-01"),
			},
		)
	}
	for i := range 20 {
		p.Objectives = append(
			p.Objectives,
			plan.Objective{
				Code: fmt.Sprintf("O%02d", i+1), LineCode: []string{"I", "II", "III"}[i%3],
				ActivityCode: fmt.Sprintf("A%02d", i%11+1), Name: fmt.Sprintf("Objectiu %d", i+1),
			},
		)
	}
	want := map[string]road{}
	goals := map[[2]string][2]string{} // as typed, by indicator and member
	for i := range single + summed {
		size := draw.size()
		like := plan.Indicator{
			Code: fmt.Sprintf("X%04d", i+1), Name: fmt.Sprintf("Indicador %d", i+1),
			ObjectiveCode: fmt.Sprintf("O%02d", i%20+1), Unit: "nombre", Kind: "estoc",
			Direction: "augmentar", Aggregation: "suma", ReportedBy: "xarxa",
		}
		if draw.IntN(3) == 0 {
			like.Direction = "disminuir"
		}
		of := []string{"XARXA"}
		if i >= single {
			like.ReportedBy, of = "ajuntaments", nil
			for _, m := range p.Members[1:] {
				of = append(of, m.Code)
			}
		}
		p.Indicators = append(p.Indicators, like)
		var baselines, values, targets []string
		for _, member := range of {
			baseline, value, target := draw.near(size), draw.near(size), draw.near(size)
			if like.ReportedBy == "xarxa" { // for members, missing figures have other rules
				switch draw.IntN(15) {
				case 0:
					value = ""
				case 1:
					baseline = ""
				case 2:
					target = ""
				case 3:
					target = baseline
				case 4:
					value = target
				}
			}
			key := [2]string{like.Code, member}
			if like.ReportedBy == "xarxa" && draw.IntN(2) == 0 {
				key[1] = "" // the Network's own
			}
			goals[key] = [2]string{baseline, target}
			goal(t, &p, key[0], key[1], baseline, target)
			if value != "" {
				returns.put(member, like.Code, typedRow{"valor": value})
			}
			baselines, values, targets = append(
				baselines, baseline,
			), append(
				values, value,
			), append(
				targets, target,
			)
		}
		want[like.Code] = road{
			upwards: like.Direction == "augmentar", baseline: sum(baselines), value: sum(values),
			target: sum(targets),
		}
	}

	draft := form.PlanDraft(p)
	typeGoals(t, &draft, goals)
	marts, told := seasonOf(
		t, draft, p, returns, source.TargetBehindBaseline.ID, source.TargetsMissing.ID,
		source.TargetGap.ID, source.AboveTheNetworksTarget.ID, source.MuchForTheSize.ID,
	)
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	t.Logf(
		"%d indicators, %d members, %d baselines and targets, "+
			"%d workbooks; %d MiB taken from the system by Go",
		len(p.Indicators), len(p.Members), len(goals), len(told.Workbooks), memory.Sys>>20,
	)

	rated, wrong := 0, 0
	for _, row := range marts["indicators"] {
		road, known := want[row["indicator_code"]]
		if !known {
			t.Errorf("%s was not typed", row["indicator_code"])
		}
		delete(want, row["indicator_code"])
		rate, ok := road.attainment()
		got, has := float(t, row["rate"])
		if ok {
			rated++
		}
		if ok != has || math.Abs(got-rate) > 1e-6 {
			if wrong++; wrong < 10 {
				t.Errorf(
					"%s: rate %q, want %v (%v) by %s: %s", row["indicator_code"], row["rate"], rate, ok,
					row["rule"], said(road),
				)
			}
		}
		value, hasValue := float(t, row["value"])
		if hasValue != (road.value != nil) {
			t.Errorf("%s: value %q", row["indicator_code"], row["value"])
		} else if hasValue {
			if exact, _ := road.value.Float64(); value != exact {
				t.Errorf("%s: value %q, want %v", row["indicator_code"], row["value"], exact)
			}
		}
	}
	t.Logf("%d rates compared, %d wrong", rated, wrong)
	if len(want) > 0 || rated < (single+summed)/2 {
		t.Errorf("%d indicators are not among the figures, %d have a rate", len(want), rated)
	}
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
