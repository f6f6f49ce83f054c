package form

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

const one, hundred = 1_000_000, 100_000_000 // in millionths

// percentUnit finds what says that a unit is per cent, and not a part of it: «% d'execució»,
// «taxa (%)», «per cent», but neither «per cent mil» nor «IVA 21 %». The view int_roads has it too.
var percentUnit = regexp.MustCompile(`(^|[^0-9\s])\s*[%％﹪٪]|\bpercent(age|atge)s?\b` +
	`|\bporcentajes?\b|\bpct\b|\b(per|por) ?(cent|ciento|cien)($|[^a-z0-9]+($|[^m0-9]))`)

// isPercent tells whether a unit is per cent.
func isPercent(unit string) bool { return percentUnit.MatchString(strings.ToLower(unit)) }

// isPercentage tells whether an indicator's value is in per cent: by its unit, or by what it is.
func isPercentage(i plan.Indicator) bool {
	shares := []string{"quota_membres", "quota_dones", "lliurament_en_termini", "quota_comarques"}
	return isPercent(i.Unit) || i.Kind == "fita" || slices.Contains(shares, i.Aggregation)
}

// hasPercentSign tells whether a cell says itself that its figure is in per cent.
func hasPercentSign(c workbook.Cell) bool {
	return c.Format == workbook.Percent || strings.Contains(c.Text, "%")
}

// isFraction tells whether a percentage that was written without its sign looks like a fraction of
// one: 0,9 for 90 %. settled are figures of the same indicator that are surely in per cent;
// suspects are all those that may be fractions. A milestone that is 1 is done, and not 1 %.
func isFraction(n plan.Number, settled, suspects []plan.Number, milestone bool) bool {
	if !isPart(n) && n.Millionths != one || slices.ContainsFunc(settled, isPart) {
		return false
	}
	var large []int64
	for _, other := range settled {
		if other.Millionths > one {
			large = append(large, other.Millionths)
		}
	}
	slices.Sort(large)
	switch {
	case n.Millionths == one && milestone:
		return true
	case n.Millionths == one:
		return len(large) == 0 && slices.ContainsFunc(suspects, isPart)
	case len(large) == 0:
		return true
	}
	return large[len(large)/2] > 10*n.Millionths // nearer to a hundred times it than to it
}

// isPart tells whether a figure is a part of one.
func isPart(n plan.Number) bool { return n.Millionths > 0 && n.Millionths < one }

// hasParts tells whether a column has a part of one that is not written in per cent.
func (rec *record) hasParts(field string) bool {
	column, _ := rec.find(field)
	return slices.ContainsFunc(rec.sheet.Rows, func(row workbook.Row) bool {
		c := row.At(column.index)
		n, rule := workbook.NumberOf(c)
		return rule == nil && isPart(n) && !hasPercentSign(c)
	})
}

// planFigures are the figures that the plan gives of an indicator: where it starts, what it should
// reach, and its band.
func planFigures(p plan.Plan, i plan.Indicator) []plan.Number {
	all := []plan.Number{i.Minimum, i.Maximum}
	for _, b := range p.Baselines {
		if b.IndicatorCode == i.Code {
			all = append(all, b.Value)
		}
	}
	for _, t := range p.Targets {
		if t.IndicatorCode == i.Code {
			all = append(all, t.Value)
		}
	}
	return all
}

func goBelowZero(figures []plan.Number) bool {
	return slices.ContainsFunc(figures, func(n plan.Number) bool { return n.Millionths < 0 })
}

func passHundred(figures []plan.Number) bool {
	return slices.ContainsFunc(figures, func(n plan.Number) bool { return n.Millionths > hundred })
}

// planFigure is a figure of the plan in per cent, and how it is taken out.
type planFigure struct {
	value  plan.Number
	signed bool
	at     source.Cell
	drop   func()
}

// checkScales reports percentages of the plan that look like fractions of one, and takes them out:
// a target of 0,9 that means 90 would be met by anything.
func (r *planReading) checkScales() {
	targets, indicators := r.tables["targets"], r.tables["indicator_plan"]
	if indicators == nil {
		return
	}
	for at := range r.plan.Indicators {
		i := &r.plan.Indicators[at]
		// A ratio that is not multiplied by a hundred is a fraction, and is warned of as such.
		if !isPercentage(*i) || i.Kind == "rati" && i.Factor.Millionths != hundred {
			continue
		}
		var all []planFigure
		add := func(t *table, row, column int, n *plan.Number) {
			all = append(all, planFigure{value: *n, signed: hasPercentSign(t.cellAt(row, column)),
				at: t.cell(t.sheet.Name, row, column), drop: func() { *n = plan.Number{} }})
		}
		for _, field := range []string{"minimum", "maximum"} {
			c, _ := indicators.find(field)
			add(indicators, i.Row, c.index, map[string]*plan.Number{
				"minimum": &i.Minimum, "maximum": &i.Maximum}[field])
		}
		for n, b := range r.plan.Baselines {
			if targets != nil && b.IndicatorCode == i.Code {
				c, _ := targets.find("baseline")
				add(targets, b.Row, c.index, &r.plan.Baselines[n].Value)
			}
		}
		for n, t := range r.plan.Targets {
			if targets != nil && t.IndicatorCode == i.Code {
				add(targets, t.Row, t.Column, &r.plan.Targets[n].Value)
			}
		}
		r.checkScale(all, i.Kind == "fita")
	}
	r.plan.Targets = slices.DeleteFunc(r.plan.Targets,
		func(t plan.Target) bool { return !t.Value.Known })
}

// checkNegative remarks upon an indicator of which the plan has figures below zero, at the first.
func (r *planReading) checkNegative(i plan.Indicator) {
	note := func(section string, row int, field string, n plan.Number) {
		r.raise(source.FiguresNegative, section, row, field, comma(n), i.Code)
	}
	for _, b := range r.plan.Baselines {
		if b.IndicatorCode == i.Code && b.Value.Millionths < 0 {
			note("targets", b.Row, "baseline", b.Value)
			return
		}
	}
	for _, t := range r.plan.Targets {
		if t.IndicatorCode == i.Code && t.Value.Millionths < 0 {
			r.report(source.FiguresNegative, r.targetCell(t.Row, strconv.Itoa(t.Year)),
				comma(t.Value), i.Code)
			return
		}
	}
	if i.Minimum.Millionths < 0 {
		note("indicator_plan", i.Row, "minimum", i.Minimum)
	}
}

func (r *planReading) checkScale(all []planFigure, milestone bool) {
	var settled, suspects []plan.Number
	for _, f := range all {
		if f.signed || f.value.Millionths > one {
			settled = append(settled, f.value)
		} else {
			suspects = append(suspects, f.value)
		}
	}
	for _, f := range all {
		if !f.signed && isFraction(f.value, settled, suspects, milestone) {
			times := plan.Number{Millionths: f.value.Millionths * 100, Known: true}
			r.report(source.PlanFraction, f.at, comma(f.value), comma(times))
			f.drop()
		}
	}
}

// cellAt is a cell of the sheet, or a Blank one.
func (t *table) cellAt(row, column int) workbook.Cell {
	at, found := slices.BinarySearchFunc(t.sheet.Rows, row,
		func(r workbook.Row, number int) int { return r.Number - number })
	if !found {
		return workbook.Cell{Column: column}
	}
	return t.sheet.Rows[at].At(column)
}

// checkScaleOfWeights warns of a group in which weights like 0,3 stand beside weights like 30, or
// an empty cell, which weighs 1, beside either.
func (r *planReading) checkScaleOfWeights(section string, rows []int, weights []plan.Number) {
	least, most, sum := int64(0), int64(0), int64(0)
	at, empty, given := 0, 0, 0
	for n, w := range weights {
		if !w.Known {
			empty, w = rows[n], plan.Int(1)
		} else {
			sum, given = sum+w.Millionths, given+int(min(w.Millionths, 1))
		}
		if w.Millionths > 0 && (least == 0 || w.Millionths < least) {
			least, at = w.Millionths, rows[n]
		}
		most = max(most, w.Millionths)
	}
	const scales = 10 // shares of one and percentages differ by more
	isShare := least < one || least == one && empty > 0
	isWhole := sum == one || sum == hundred // without what is empty
	switch {
	case isShare && most >= scales*one:
	case empty > 0 && isWhole && given > 1:
		least, at = one, empty
	default:
		return
	}
	r.raise(source.WeightsOfTwoScales, section, at, "weight",
		comma(plan.Number{Millionths: least, Known: true}),
		comma(plan.Number{Millionths: most, Known: true}))
}
