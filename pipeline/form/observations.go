package form

import (
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// answer is a row of the sheet of indicators that answers a known indicator for a period. A rule
// that leaves the row out sets sound to false.
type answer struct {
	*record
	indicator *plan.Indicator
	period    period
	sound     bool
	// mayBeNegative is true where a figure of the plan is.
	mayBeNegative bool
	plan.Observation
}

// figureFields are the fields that hold a figure. A row without any answers nothing, unless it is
// not applicable.
func figureFields() []string {
	return []string{"value", "numerator", "denominator", "women", "men", "non_binary"}
}

// readObservations reads the rows with a figure. Each is checked alone, then against the other
// rows, last year's figures and the member's size. The template lists every indicator, so a row
// without a figure is no problem.
func (t *table) readObservations(against *criteria) []plan.Observation {
	var answers []*answer
	rows := rowsOf{}
	for rec := range t.records() {
		rows.add(rec)
		if e := rec.answer(against); e != nil {
			answers = append(answers, e)
		}
	}
	t.reportOld(rows, against)
	answers = dropRepeated(answers)
	checkPeriods(answers)
	before := yearBefore(against)
	checkLastYear(answers, before)
	checkSize(answers, against, before)
	var all []plan.Observation
	for _, e := range answers {
		if e.sound {
			all = append(all, e.Observation)
		}
	}
	return all
}

// answer reads one row; nil where it has no figure, or none that this member is asked for.
func (rec *record) answer(against *criteria) *answer {
	if !rec.holds(figureFields()...) && rec.appliesNot() != plan.Int(1) &&
		!rec.declines() {
		return nil
	}
	rec.filled = true
	typed := rec.text("indicator_code")
	if rec.missing(source.CellMissing) {
		return nil
	}
	indicator, unfit := against.answered(typed, rec.text("indicator_name"))
	if unfit != nil {
		rec.raise(unfit.Rule, "indicator_code", unfit.Found, unfit.Wanted)
		return nil
	}
	e := &answer{record: rec, indicator: indicator, sound: true}
	e.Observation = plan.Observation{Row: rec.row, IndicatorCode: indicator.Code,
		Remarks: rec.text("remarks"), Evidence: rec.text("evidence")}
	period, ok := rec.period(against.year)
	e.period = period
	e.Period = e.period.name
	e.readFigures(planFigures(against.Plan, *indicator))
	if !ok {
		return nil
	}
	return e
}

// answered gives the indicator of a code that the member types; unfit says, without a cell, why it
// is none. The name beside the code may be empty.
func (c *criteria) answered(typed, name string) (
	indicator *plan.Indicator, unfit *source.Problem) {
	indicator, ok := c.indicator(typed)
	switch {
	case !ok:
		return nil, &source.Problem{Rule: source.UnknownIndicator, Found: typed,
			Wanted: c.nearestIndicator(typed, name)}
	case indicator.Kind == "registre":
		return nil, &source.Problem{Rule: source.IndicatorComputed, Found: indicator.Code,
			Wanted: "Actuacions: " + indicator.RegisterKind}
	case !indicator.Typed():
		return nil, &source.Problem{Rule: source.IndicatorComputed, Found: indicator.Code,
			Wanted: indicator.Kind}
	case c.member != nil && !c.member.Reports(*indicator):
		return nil, &source.Problem{Rule: source.IndicatorNotAsked, Found: indicator.Code,
			Wanted: indicator.ReportedBy}
	}
	return indicator, nil
}

type answerKey struct{ indicator, period string }

func (e *answer) key() answerKey { return answerKey{e.IndicatorCode, e.Period} }

// dropRepeated reports rows of the same indicator and period. Of rows that agree the first stays;
// of rows that differ none is sound.
func dropRepeated(answers []*answer) []*answer {
	groups, differ := map[answerKey][]*answer{}, map[answerKey]bool{}
	for _, e := range answers {
		group := append(groups[e.key()], e)
		groups[e.key()] = group
		if !e.equals(group[0]) {
			differ[e.key()] = true
		}
	}
	return slices.DeleteFunc(answers, func(e *answer) bool {
		group, text := groups[e.key()], e.IndicatorCode+" ("+e.Period+")"
		switch {
		case len(group) == 1:
			return false
		case differ[e.key()]:
			other := group[0]
			if other == e {
				other = group[1]
			}
			e.sound = false
			e.raise(source.RowTwiceDifferent, "indicator_code", text, other.at("indicator_code").Ref())
			return false
		case e == group[0]:
			return false
		}
		e.raise(source.RowTwiceEqual, "indicator_code", text, group[0].at("indicator_code").Ref())
		return true
	})
}

func (e *answer) equals(other *answer) bool {
	return e == other || e.sound && other.sound && e.Value == other.Value &&
		e.Numerator == other.Numerator && e.Denominator == other.Denominator && e.Women == other.Women &&
		e.Men == other.Men && e.NonBinary == other.NonBinary && e.NotApplicable == other.NotApplicable
}

// checkPeriods refuses a sum with periods of different lengths, and reports the periods that a sum
// over the year lacks. A state is its last period's, so that only two of them may contradict.
func checkPeriods(answers []*answer) {
	byIndicator := map[string][]*answer{}
	for _, e := range answers {
		byIndicator[e.IndicatorCode] = append(byIndicator[e.IndicatorCode], e)
	}
	for _, e := range answers {
		rows := byIndicator[e.IndicatorCode]
		if e != rows[0] {
			continue
		}
		if e.indicator.Kind != "flux" && e.indicator.Kind != "rati" {
			checkStates(rows)
			continue
		}
		other := slices.IndexFunc(rows, func(o *answer) bool { return o.period.parts != e.period.parts })
		if other < 0 {
			e.checkComplete(rows)
			continue
		}
		for _, row := range rows {
			against := rows[0]
			if row.period.parts == against.period.parts {
				against = rows[other]
			}
			row.sound = false
			row.raise(source.PeriodsMixed, "period", row.IndicatorCode, against.at("period").Ref())
		}
	}
}

// checkStates refuses rows of different lengths that end together and differ: the year, and its
// last quarter.
func checkStates(rows []*answer) {
	others := make([]int, len(rows)) // of each row, one that contradicts it
	for i, row := range rows {
		others[i] = slices.IndexFunc(rows, func(o *answer) bool {
			return o.sound && row.sound && !o.equals(row) &&
				o.period.lastMonth() == row.period.lastMonth()
		})
	}
	for i, row := range rows {
		if others[i] >= 0 {
			row.sound = false
			row.raise(source.RowTwiceDifferent, "indicator_code", row.IndicatorCode+" "+row.Period,
				rows[others[i]].at("indicator_code").Ref())
		}
	}
}

func (e *answer) checkComplete(rows []*answer) {
	applicable := slices.ContainsFunc(rows, func(row *answer) bool { return !row.NotApplicable })
	if e.indicator.Kind != "flux" || !applicable {
		return
	}
	absent := slices.DeleteFunc(e.period.all(), func(name string) bool {
		return slices.ContainsFunc(rows, func(row *answer) bool { return row.Period == name })
	})
	if len(absent) > 0 {
		e.raise(source.PeriodsIncomplete, "period", e.IndicatorCode, strings.Join(absent, ", "))
	}
}
