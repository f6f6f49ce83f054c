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
	indicator *plan.Indicator
	period    period
	sound     bool
	plan.Observation
}

// figureFields are the fields that hold a figure. A row must hold one to say anything, or not be applicable.
func figureFields() []string {
	return []string{"value", "numerator", "denominator", "women", "men", "non_binary"} // on the stack, where it is inlined
}

// readObservations reads the rows that hold a figure, each checked by itself, then against the others, then
// against last year and the member's size. A row with no figure says nothing: the template lists every indicator.
func (t *table) readObservations(against *yardstick) []plan.Observation {
	answers := make([]*answer, 0, min(len(t.sheet.Rows), 1<<10))
	for rec := range t.records() {
		if e := rec.answer(against); e != nil {
			answers = append(answers, e)
		}
	}
	answers = checkPeriods(checkTwice(answers))
	before := yearBefore(against)
	checkLastYear(answers, before)
	checkSize(answers, against, before)
	if len(answers) == 0 {
		return nil
	}
	all := make([]plan.Observation, 0, len(answers))
	for _, e := range answers {
		if e.sound {
			all = append(all, e.Observation)
		}
	}
	return all
}

// answer reads one row; nil where it says nothing, or not of what.
func (rec *record) answer(against *yardstick) *answer {
	if !rec.holds(figureFields()...) && rec.yesNo("not_applicable") != plan.Int(1) {
		return nil
	}
	typed := rec.text("indicator_code")
	if rec.missing(source.CellMissing) {
		return nil
	}
	indicator, ok := against.indicator(typed)
	switch {
	case !ok:
		rec.raise(source.UnknownIndicator, "indicator_code", typed, against.nearestIndicator(typed))
		return nil
	case indicator.Kind == "registre":
		rec.raise(source.IndicatorComputed, "indicator_code", indicator.Code, "Actuacions: "+indicator.RegisterKind)
		return nil
	case !indicator.Typed():
		rec.raise(source.IndicatorComputed, "indicator_code", indicator.Code, indicator.Kind)
		return nil
	case against.member != nil && !against.member.Reports(*indicator):
		rec.raise(source.IndicatorNotAsked, "indicator_code", indicator.Code, indicator.ReportedBy)
		return nil
	}
	e := &answer{record: rec, indicator: indicator, sound: true}
	e.Observation = plan.Observation{Row: rec.row, IndicatorCode: indicator.Code,
		Remarks: rec.text("remarks"), Evidence: rec.text("evidence")}
	within, ok := rec.period(against.year)
	e.period, e.Period = within, within.name
	e.readFigures()
	if !ok {
		return nil
	}
	return e
}

func (y *yardstick) nearestIndicator(code string) string {
	near := y.indicators.nearest(code)
	name := ""
	if i, ok := y.indicator(near); ok {
		name = i.Name
	}
	return near + " (" + name + ")"
}

// checkTwice leaves one of the rows that say the same of one indicator and period, and none of those that
// disagree.
func checkTwice(answers []*answer) []*answer {
	type said struct{ indicator, period string }
	type group struct {
		first, second *answer
		differ        bool
	}
	groups := make(map[said]group, len(answers))
	twice := false
	for _, e := range answers {
		of := said{e.IndicatorCode, e.Period}
		g := groups[of]
		switch {
		case g.first == nil:
			g.first = e
		case g.second == nil:
			g.second, twice = e, true
		}
		g.differ = g.differ || !e.says(g.first)
		groups[of] = g
	}
	if !twice {
		return answers
	}
	return slices.DeleteFunc(answers, func(e *answer) bool {
		g := groups[said{e.IndicatorCode, e.Period}]
		key := e.IndicatorCode + " " + e.Period
		switch {
		case g.second == nil:
			return false
		case g.differ:
			other := g.first
			if other == e {
				other = g.second
			}
			e.sound = false
			e.raise(source.RowTwiceDifferent, "indicator_code", key, other.at("indicator_code").Ref())
			return false
		case e == g.first:
			return false
		}
		e.raise(source.RowTwiceEqual, "indicator_code", key, g.first.at("indicator_code").Ref())
		return true
	})
}

// says tells whether two rows say the same. One that is not sound says nothing, unless it is the same row.
func (e *answer) says(other *answer) bool {
	return e == other || e.sound && other.sound && e.Value == other.Value && e.Numerator == other.Numerator &&
		e.Denominator == other.Denominator && e.Women == other.Women && e.Men == other.Men &&
		e.NonBinary == other.NonBinary && e.NotApplicable == other.NotApplicable
}

// checkPeriods refuses an indicator whose periods are of different lengths, and says which periods of a sum
// over the year were not given.
func checkPeriods(answers []*answer) []*answer {
	byIndicator := make(map[string][]*answer, len(answers))
	for _, e := range answers {
		byIndicator[e.IndicatorCode] = append(byIndicator[e.IndicatorCode], e)
	}
	for _, e := range answers {
		rows := byIndicator[e.IndicatorCode]
		if e != rows[0] {
			continue
		}
		other := slices.IndexFunc(rows, func(o *answer) bool { return o.period.parts != e.period.parts })
		if other < 0 {
			e.checkComplete(rows)
			continue
		}
		for _, o := range rows {
			against := rows[0]
			if o.period.parts == against.period.parts {
				against = rows[other]
			}
			o.sound = false
			o.raise(source.PeriodsMixed, "period", o.IndicatorCode, against.at("period").Ref())
		}
	}
	return answers
}

// checkComplete says which quarters or months of a sum over the year are not among the rows.
func (e *answer) checkComplete(rows []*answer) {
	if e.indicator.Kind != "flux" {
		return
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
