package form

import (
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// answer is a row of the sheet of indicators that says something about a known indicator and period. sound
// turns false where a rule leaves it out.
type answer struct {
	*record
	indicator plan.Indicator
	period    period
	sound     bool
	plan.Observation
}

// figureFields are the fields of which a row must hold one to say anything.
func figureFields() []string {
	return []string{"value", "numerator", "denominator", "women", "men", "non_binary", "not_applicable"}
}

// readObservations reads the rows that hold a figure, each checked by itself, then against the others, then
// against last year. A row with no figure says nothing: the template lists every indicator.
func (t *table) readObservations(ctx Context, c cover) []plan.Observation {
	var answers []*answer
	for _, rec := range t.records() {
		if e := rec.answer(ctx.Plan, c); e != nil {
			answers = append(answers, e)
		}
	}
	answers = checkPeriods(checkTwice(answers))
	checkLastYear(answers, ctx, c)
	var all []plan.Observation
	for _, e := range answers {
		if e.sound {
			all = append(all, e.Observation)
		}
	}
	return all
}

// answer reads one row; nil where it says nothing, or not of what.
func (rec *record) answer(p plan.Plan, c cover) *answer {
	if !rec.holds(figureFields()...) {
		return nil
	}
	typed := rec.text("indicator_code")
	if rec.missing(source.CellMissing) {
		return nil
	}
	indicator, ok := findIndicator(p, typed)
	switch {
	case !ok:
		rec.raise(source.UnknownIndicator, "indicator_code", typed, nearestIndicator(p, typed))
		return nil
	case indicator.Kind == "registre":
		rec.raise(source.IndicatorComputed, "indicator_code", indicator.Code, "Actuacions: "+indicator.RegisterKind)
		return nil
	case !indicator.Typed():
		rec.raise(source.IndicatorComputed, "indicator_code", indicator.Code, indicator.Kind)
		return nil
	case c.member != nil && !c.member.Reports(indicator):
		rec.raise(source.IndicatorNotAsked, "indicator_code", indicator.Code, indicator.ReportedBy)
		return nil
	}
	e := &answer{record: rec, indicator: indicator, sound: true}
	e.Observation = plan.Observation{Row: rec.row, IndicatorCode: indicator.Code,
		Remarks: rec.text("remarks"), Evidence: rec.text("evidence")}
	within, ok := rec.period(c.year)
	e.period, e.Period = within, within.name
	e.readFigures()
	if !ok {
		return nil
	}
	return e
}

func findIndicator(p plan.Plan, code string) (plan.Indicator, bool) {
	for _, i := range p.Indicators {
		if _, ok := spelt(code, []string{i.Code}); ok {
			return i, true
		}
	}
	return plan.Indicator{}, false
}

func nearestIndicator(p plan.Plan, code string) string {
	var codes []string
	for _, i := range p.Indicators {
		codes = append(codes, i.Code)
	}
	near, _ := nearest(code, codes)
	i, _ := findIndicator(p, near)
	return near + " (" + i.Name + ")"
}

// checkTwice leaves one of the rows that say the same of one indicator and period, and none of those that
// disagree.
func checkTwice(answers []*answer) []*answer {
	byKey := map[string][]*answer{}
	for _, e := range answers {
		key := e.IndicatorCode + " " + e.Period
		byKey[key] = append(byKey[key], e)
	}
	return slices.DeleteFunc(answers, func(e *answer) bool {
		key := e.IndicatorCode + " " + e.Period
		rows := byKey[key]
		if len(rows) == 1 {
			return false
		}
		differ := slices.ContainsFunc(rows, func(other *answer) bool { return !other.says(rows[0]) })
		switch {
		case differ:
			other := rows[0]
			if other == e {
				other = rows[1]
			}
			e.sound = false
			e.raise(source.RowTwiceDifferent, "indicator_code", key, other.at("indicator_code").Ref())
			return false
		case e == rows[0]:
			return false
		}
		e.raise(source.RowTwiceEqual, "indicator_code", key, rows[0].at("indicator_code").Ref())
		return true
	})
}

// says tells whether two sound rows say the same.
func (e *answer) says(other *answer) bool {
	return e.sound && other.sound && e.Value == other.Value && e.Numerator == other.Numerator &&
		e.Denominator == other.Denominator && e.Women == other.Women && e.Men == other.Men &&
		e.NonBinary == other.NonBinary && e.NotApplicable == other.NotApplicable
}

// checkPeriods refuses an indicator whose periods are of different lengths, and says which periods of a sum
// over the year were not given.
func checkPeriods(answers []*answer) []*answer {
	byIndicator := map[string][]*answer{}
	for _, e := range answers {
		byIndicator[e.IndicatorCode] = append(byIndicator[e.IndicatorCode], e)
	}
	for _, e := range answers {
		rows := byIndicator[e.IndicatorCode]
		other := slices.IndexFunc(rows, func(o *answer) bool { return o.period.parts != e.period.parts })
		if other >= 0 {
			e.sound = false
			e.raise(source.PeriodsMixed, "period", e.IndicatorCode, rows[other].at("period").Ref())
			continue
		}
		if e != rows[0] || e.indicator.Kind != "flux" {
			continue
		}
		given := map[string]bool{}
		applicable := false
		for _, o := range rows {
			given[o.Period] = true
			applicable = applicable || !o.NotApplicable
		}
		if rest := e.period.rest(given); len(rest) > 0 && applicable {
			e.raise(source.PeriodsIncomplete, "period", e.IndicatorCode, strings.Join(rest, ", "))
		}
	}
	return answers
}
