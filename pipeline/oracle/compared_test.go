package oracle

import (
	"math"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
)

// comparison holds an indicator against the year before, by rule 7.
type comparison struct {
	value, rate            *float64 // of the year before, nil where it may not be shown
	status                 string
	why                    string // why it is not compared
	changed                string // what is measured otherwise
	trend                  string
	certain                any // whether the rates differ for sure; nil without two rates
	count                  any // members of both years, where others were asked
	shared, sharedBefore   *float64
	isOther, isUnlike      bool
	wasValue, wasRate      *float64 // of the year before, whether shown or not
	shown, complete, whole bool
}

// enough reports whether a year, all in all, has the reports it takes to be compared.
func (w world) enough(year int) bool {
	e, _ := w.in(year)
	reported, expected := 0, 0
	for _, i := range e.Indicators {
		f := w.figure(i, year)
		reported, expected = reported+f.reported, expected+f.expected
	}
	return 100*float64(reported) >= e.number("cobertura_minima", 50)*float64(expected)
}

// unit is an indicator's unit, however it is spelt.
func unit(i plan.Indicator) string {
	words := strings.Join(strings.Fields(strings.ToLower(i.Unit)), " ")
	if words == "per cent" || words == "percentatge" {
		return "%"
	}
	return words
}

// otherwise says what two indicators do not measure alike.
func otherwise(a, b plan.Indicator) string {
	isRatio := a.Kind == "rati" || a.Aggregation == "quocient"
	switch {
	case unit(a) != unit(b):
		return "unit"
	case a.Kind != b.Kind:
		return "kind"
	case isRatio && factor(a) != factor(b):
		return "factor"
	case a.Aggregation != b.Aggregation:
		return "aggregation"
	case a.Direction != b.Direction:
		return "direction"
	case a.Kind == "registre" &&
		(a.RegisterKind != b.RegisterKind || a.RegisterMeasure != b.RegisterMeasure):
		return "register"
	}
	return ""
}

func (w world) against(i plan.Indicator, year int) comparison {
	return once(w, func() comparison { return w.hold(i, year) }, "against", i.Code, year)
}

func (w world) hold(i plan.Indicator, year int) comparison {
	c := comparison{isOther: true, isUnlike: true}
	now, _ := w.in(year)
	then, _ := w.in(year - 1)
	was, there := then.indicator(i.Code)
	if !slices.Contains(w.years(), year-1) || !there {
		return c
	}
	f, g := w.figure(i, year), w.figure(was, year-1)
	s, r := w.score(i, year), w.score(was, year-1)
	c.changed = otherwise(i, was)
	c.wasValue, c.wasRate = g.value, r.judged
	c.shown = c.changed == "" && w.enough(year) && w.enough(year-1) && covered(then, g)
	if c.shown {
		c.value, c.rate, c.status = g.value, r.judged, r.status
	}
	members := w.ofBoth(&c, i, was, year, f, g)
	switch {
	case c.changed != "":
		c.why = c.changed
	case f.value == nil || g.value == nil:
	case !c.shown || !covered(now, f):
		c.why = "low_coverage"
	case members == 0 || 100*float64(members) <
		now.number("cobertura_minima", 50)*float64(min(f.expected, g.expected)):
		c.why = "members"
	}
	c.whole = c.complete && members == max(f.expected, g.expected)
	if c.why == "" {
		c.trend = trend(i, c.shared, c.sharedBefore)
	}
	adds := i.Aggregation == "suma" || i.Aggregation == "recompte"
	if adds && i.Direction == "mantenir" && !c.whole {
		c.trend = ""
	}
	place := func(e edition, i plan.Indicator) (o plan.Objective) {
		for _, one := range e.Objectives {
			if one.Code == i.ObjectiveCode {
				o = plan.Objective{Code: one.Code, LineCode: one.LineCode, ActivityCode: one.ActivityCode}
			}
		}
		return o
	}
	c.isOther = c.changed != "" || place(now, i) != place(then, was)
	doubt := false
	if s.rate != nil && r.rate != nil && millionths(*s.judged) != millionths(*r.judged) &&
		!c.complete {
		doubt = *s.judged > *r.judged && c.trend != "better" ||
			*s.judged < *r.judged && c.trend != "worse"
	}
	c.isUnlike = c.isOther || doubt
	if c.shown && s.rate != nil && r.rate != nil {
		c.certain = c.why == "" && !doubt && apart(s, r, 0, 0)
	}
	if c.trend == "" || c.whole {
		c.shared, c.sharedBefore = nil, nil
	} else {
		c.count = members
	}
	return c
}

// ofBoth combines the figures of the members that gave one in both years, and counts them.
func (w world) ofBoth(c *comparison, i, was plan.Indicator, year int, f, g figure) int {
	if i.Kind == "sistema" {
		c.complete, c.shared, c.sharedBefore = true, f.value, g.value
		return f.expected
	}
	given := func(parts []part) map[string]part {
		out := map[string]part{}
		for _, p := range parts {
			isWhole := p.missing == 0 || p.state == "carried"
			if isWhole && (p.value.Known || p.numerator.Known && p.denominator.Known) {
				out[p.member.Code] = p
			}
		}
		return out
	}
	now, then := given(w.asked(i, year)), given(w.asked(was, year-1))
	var a, b []part
	for _, p := range w.asked(i, year) {
		if before, both := then[p.member.Code]; both {
			if own, is := now[p.member.Code]; is {
				a, b = append(a, own), append(b, before)
			}
		}
	}
	c.complete = len(a) > 0 && len(a) == len(now) && len(b) == len(then)
	c.shared, c.sharedBefore = together(i, a).value, together(i, b).value
	return len(a)
}

func millionths(v float64) float64 { return math.Round(v * 1e6) }

// apart reports whether two scores differ, or are equal, whatever is missing, where as many points
// of each may not be compared.
func apart(now, then score, points, pointsThen float64) bool {
	low, high := millionths(*now.low-points), millionths(*now.high+points)
	from, to := millionths(*then.low-pointsThen), millionths(*then.high+pointsThen)
	return low > to || high < from || low == to && high == from
}

// groupAgainst holds a group against the same group of the year before.
func (w world) groupAgainst(g, was group, year int) (rate *float64, why string, certain any) {
	now, _ := w.in(year)
	then, _ := w.in(year - 1)
	enough := func(e edition, g group) bool {
		return 100*float64(g.reported) >= e.number("cobertura_minima", 50)*float64(g.expected)
	}
	switch {
	case was.rate == nil || g.objectives == 0:
		return nil, "", nil
	case !w.enough(year) || !w.enough(year-1) || !enough(now, g) || !enough(then, was):
		return nil, "low_coverage", nil
	case g.rate == nil:
		return was.judged, "", nil
	case g.alike == 0:
		return nil, "measures", nil
	}
	return was.judged, "", apart(g.score, was.score, *g.unlike, *was.unlikeNext)
}
