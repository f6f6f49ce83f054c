package oracle

import (
	"cmp"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
)

// part is one member's own figure, in millionths.
type part struct {
	member                        plan.Member
	value, numerator, denominator plan.Number
	women, men, nonBinary         plan.Number
	unstated                      plan.Number // attendees that no share of women counts
	state                         string      // reported, not_applicable, carried, missing
	rows                          []int       // rows of the sheet
	missing                       float64     // share of the year
}

// asked gives the figure of each member that an indicator is asked of, by code.
func (w world) asked(i plan.Indicator, year int) []part {
	return once(w, func() []part { return w.ask(i, year) }, "asked", i.Code, year)
}

func (w world) ask(i plan.Indicator, year int) []part {
	if i.Kind == "sistema" {
		return nil
	}
	var parts []part
	for _, m := range w.members(year) {
		if !m.Reports(i) {
			continue
		}
		p := w.own(i, m, year)
		if p.state != "reported" && i.Kind == "acumulat" {
			if known := w.before(i, m, year); known.value.Known && p.state == "missing" {
				p.carry(known)
			}
		}
		p.missing = w.missing(i, p, year)
		parts = append(parts, p)
	}
	return parts
}

// missing is the share of a member's year that its figure leaves out. Only sums and quotients of
// periods have parts.
func (w world) missing(i plan.Indicator, p part, year int) float64 {
	switch {
	case p.state == "not_applicable":
		return 0
	case p.state != "reported":
		return 1
	case i.Kind != "flux" && i.Kind != "rati":
		return 0
	}
	rows := w.current(p.member.Code, year).Observations
	given := map[int]bool{}
	mark := func(o plan.Observation) {
		from, to := span(o.Period)
		for month := from; month <= to; month++ {
			given[month] = true
		}
	}
	for _, o := range counted(i.Code, rows) {
		if i.Kind == "flux" && o.Value.Known ||
			i.Kind == "rati" && o.Numerator.Known && o.Denominator.Known {
			mark(o)
		}
	}
	for _, o := range rows {
		if o.IndicatorCode == i.Code && o.NotApplicable && !hasFigure(o) {
			mark(o)
		}
	}
	e, _ := w.in(year)
	joined, left := stay(e.Members, p.member)
	asked, absent := 0, 0
	for month := 1; month <= 12; month++ {
		if joined.Year() == year && month < int(joined.Month()) ||
			left.Year() == year && month > int(left.Month()) {
			continue
		}
		asked++
		if !given[month] {
			absent++
		}
	}
	return float64(absent) / float64(asked)
}

// carry copies an earlier figure.
func (p *part) carry(known part) {
	p.value, p.women, p.men, p.nonBinary = known.value, known.women, known.men, known.nonBinary
	p.state = "carried"
}

// before is a member's last figure of an indicator since the plan began. Only years in which it was
// cumulative count: a flow or a state is no count since the plan began.
func (w world) before(i plan.Indicator, m plan.Member, year int) (known part) {
	now, _ := w.in(year)
	for _, y := range w.years() {
		then, _ := w.in(y)
		if y >= year || then.first() != now.first() || (y >= then.first()) != (year >= now.first()) {
			continue
		}
		asked, is := then.indicator(i.Code)
		for _, was := range w.members(y) {
			if !is || was.Code != m.Code || !was.Reports(asked) || asked.Kind != "acumulat" {
				continue
			}
			if p := w.own(asked, was, y); p.value.Known {
				known = p
			}
		}
	}
	return known
}

// gone counts the members that have left with a part in a sum since the plan began, and adds up
// what they gave last.
func (w world) gone(i plan.Indicator, year int) (count int, sum *float64) {
	if i.Kind != "acumulat" || i.Aggregation != "suma" {
		return 0, nil
	}
	known := map[string]bool{}
	for _, m := range w.members(year) {
		known[m.Code] = true
	}
	total := plan.Number{}
	for _, v := range w.versions {
		if known[v.MemberCode] {
			continue
		}
		known[v.MemberCode] = true
		if p := w.before(i, plan.Member{Code: v.MemberCode}, year); p.value.Millionths != 0 {
			count++
			total.Millionths += p.value.Millionths
		}
	}
	if count > 0 {
		sum = ptr(total.Float())
	}
	return count, sum
}

// own is the figure in a member's current return of a year.
func (w world) own(i plan.Indicator, m plan.Member, year int) part {
	v := w.current(m.Code, year)
	switch {
	case v == nil:
		return part{member: m, state: "missing"}
	case i.Kind == "registre" && v.unregistered:
		return part{member: m, state: "missing"}
	case i.Kind == "registre":
		return fromRegister(i, m, v.Actions)
	}
	return fromRows(i, m, v.Observations)
}

// fromRows computes a figure from the rows of a sheet of indicators.
func fromRows(i plan.Indicator, m plan.Member, rows []plan.Observation) part {
	p := part{member: m, state: "missing"}
	var exempt []int
	for _, o := range rows {
		if o.IndicatorCode == i.Code && o.NotApplicable {
			exempt = append(exempt, o.Row)
		}
	}
	for _, o := range counted(i.Code, rows) {
		switch {
		case i.Kind == "rati":
			if o.Numerator.Known && o.Denominator.Known {
				p.numerator, p.denominator = add(p.numerator, o.Numerator), add(p.denominator, o.Denominator)
				p.rows = append(p.rows, o.Row)
			}
			continue
		case !o.Value.Known:
			continue
		case i.Kind == "flux":
			p.value, p.women = add(p.value, o.Value), add(p.women, o.Women)
			p.men, p.nonBinary = add(p.men, o.Men), add(p.nonBinary, o.NonBinary)
			p.rows = append(p.rows, o.Row)
		default: // a state: the last one counts
			p.value, p.women, p.men, p.nonBinary = o.Value, o.Women, o.Men, o.NonBinary
			p.rows = []int{o.Row}
		}
	}
	switch {
	case p.value.Known || p.numerator.Known:
		p.state = "reported"
	case len(exempt) > 0:
		p.state, p.rows = "not_applicable", exempt
	}
	slices.Sort(p.rows)
	return p
}

func add(a, b plan.Number) plan.Number {
	return plan.Number{Millionths: a.Millionths + b.Millionths, Known: a.Known || b.Known}
}

// span is the first and the last month of a period.
func span(period string) (from, to int) {
	switch {
	case strings.Contains(period, "-T"):
		to = int(period[len(period)-1]-'0') * 3
		return to - 2, to
	case len(period) == len("2025-03"):
		to = int(period[5]-'0')*10 + int(period[6]-'0')
		return to, to
	}
	return 1, 12
}

// counted gives the rows of an indicator that hold a figure. Of each period the first row counts,
// and none inside a longer period. They are ordered by the end of the period.
func counted(code string, rows []plan.Observation) []plan.Observation {
	var out []plan.Observation
	for n, o := range rows {
		if o.IndicatorCode != code || !hasFigure(o) {
			continue
		}
		from, to := span(o.Period)
		covered := slices.ContainsFunc(rows, func(other plan.Observation) bool {
			a, b := span(other.Period)
			return other.IndicatorCode == code && hasFigure(other) && a <= from && to <= b && b-a > to-from
		}) || slices.ContainsFunc(rows[:n], func(other plan.Observation) bool {
			return other.IndicatorCode == code && hasFigure(other) && other.Period == o.Period
		})
		if !covered {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b plan.Observation) int {
		_, x := span(a.Period)
		_, y := span(b.Period)
		return cmp.Compare(x, y)
	})
	return out
}

func hasFigure(o plan.Observation) bool {
	return o.Value.Known || o.Numerator.Known && o.Denominator.Known
}

// fromRegister counts the actions of a kind. No such action is a real zero. A measure that no
// action gives is missing.
func fromRegister(i plan.Indicator, m plan.Member, actions []plan.Action) part {
	p := part{member: m, state: "reported"}
	var people, women plan.Number
	count := 0
	for _, a := range actions {
		if !strings.EqualFold(a.Kind, i.RegisterKind) {
			continue
		}
		count++
		p.women, p.men, p.nonBinary = add(p.women, a.Women), add(p.men, a.Men), add(p.nonBinary,
			a.NonBinary)
		attendees := add(add(a.Women, a.Men), a.NonBinary)
		both := a.Women.Known && a.Men.Known // a share of women needs both
		if both {
			people, women = add(people, attendees), add(women, a.Women)
			p.unstated = add(p.unstated, plan.Int(0))
		} else {
			p.unstated = add(p.unstated, attendees)
		}
		if both || i.Aggregation != "quota_dones" {
			p.rows = append(p.rows, a.Row)
		}
		switch i.RegisterMeasure {
		case "hores":
			p.value = add(p.value, a.Hours)
		case "pressupost":
			p.value = add(p.value, a.Budget)
		case "assistents":
			p.value = add(p.value, attendees)
		default:
			p.value = add(p.value, plan.Int(1))
		}
	}
	if count == 0 {
		p.value, people, women = plan.Int(0), plan.Int(0), plan.Int(0)
	}
	if i.Aggregation == "quota_dones" {
		p.value, p.numerator, p.denominator = plan.Number{}, women, people
	}
	if !p.value.Known && !p.numerator.Known {
		p.state, p.rows = "missing", nil
	}
	if !p.value.Known {
		p.women, p.men, p.nonBinary = plan.Number{}, plan.Number{}, plan.Number{}
	}
	return p
}

// figure is an indicator's figure of a year, before any rate. nil is missing.
type figure struct {
	value, numerator, denominator *float64
	sum, count                    *float64 // numerator and denominator, published or not
	women, men, nonBinary         *float64
	reported, expected, exempt    int
	partial                       int // reported a part of the year
}

func (w world) figure(i plan.Indicator, year int) figure {
	return once(w, func() figure {
		if i.Kind == "sistema" {
			return w.system(i, year)
		}
		return together(i, w.asked(i, year))
	}, "figure", i.Code, year)
}

// together combines members' figures: sums first, one division last. A mean of ratios is taken only
// where the indicator says so.
func together(i plan.Indicator, parts []part) figure {
	var f figure
	if len(parts) == 0 {
		return f // asked of nobody
	}
	var value, numerator, denominator, women, men, nonBinary, top plan.Number
	var count, yes, ratios int64
	var ratioSum float64
	for _, p := range parts {
		switch p.state {
		case "not_applicable":
			f.exempt++
			continue
		case "reported":
			f.reported++
			if p.missing > 0 {
				f.partial++
			}
		}
		f.expected++
		value, numerator, denominator = add(value, p.value), add(numerator, p.numerator), add(denominator,
			p.denominator)
		women, men, nonBinary = add(women, p.women), add(men, p.men), add(nonBinary, p.nonBinary)
		if p.value.Known {
			count++
			if p.value.Millionths > 0 {
				yes++
			}
			if !top.Known || p.value.Millionths > top.Millionths {
				top = p.value
			}
		}
		if p.denominator.Known && p.denominator.Millionths != 0 {
			ratios++
			ratioSum += factor(i) * float64(p.numerator.Millionths) / float64(p.denominator.Millionths)
		}
	}
	if i.Disaggregation == "sexe" {
		f.women, f.men, f.nonBinary = known(women), known(men), known(nonBinary)
	}
	shareOf := func(n, d plan.Number, scale float64) {
		f.numerator, f.denominator = known(n), known(d)
		f.sum, f.count = f.numerator, f.denominator
		if n.Known && d.Known && d.Millionths != 0 {
			f.value = ptr(scale * float64(n.Millionths) / float64(d.Millionths))
		}
	}
	switch {
	case i.Kind == "rati" && i.Aggregation == "mitjana":
		if ratios > 0 {
			f.value = ptr(ratioSum / float64(ratios))
		}
	case i.Kind == "rati":
		shareOf(numerator, denominator, factor(i))
	case i.Aggregation == "quota_dones":
		shareOf(numerator, denominator, 100)
	case i.Aggregation == "quota_membres":
		shareOf(plan.Int(yes), plan.Int(count), 100)
	case i.Aggregation == "mitjana":
		shareOf(value, plan.Int(count), 1)
		f.numerator, f.denominator = nil, nil // no share
	case i.Aggregation == "maxim":
		f.value = known(top)
	default:
		f.value = known(value)
	}
	return f
}

func factor(i plan.Indicator) float64 {
	if i.Factor.Known {
		return i.Factor.Float()
	}
	return 1
}

func ptr(v float64) *float64 { return &v }

func known(n plan.Number) *float64 {
	if !n.Known {
		return nil
	}
	return ptr(n.Float())
}

// system is what the program computes itself. It has a value once the year has a return.
func (w world) system(i plan.Indicator, year int) figure {
	e, _ := w.in(year)
	f := figure{expected: 1}
	var asked, sent int64
	comarques := map[string]bool{}
	for _, m := range w.members(year) {
		if w.current(m.Code, year) != nil {
			f.reported = 1
		}
		if m.Type == plan.Xarxa {
			continue
		}
		if comarcaExists(m.Comarca, year) {
			comarques[m.Comarca] = true
		}
		asked++
		if slices.ContainsFunc(w.versions, func(v version) bool {
			return v.MemberCode == m.Code && v.Year == year && v.received.Before(e.deadline(year))
		}) {
			sent++
		}
	}
	if f.reported == 0 {
		return f
	}
	n, d := sent, asked
	if i.Aggregation == "quota_comarques" {
		n, d = int64(len(comarques)), int64(comarquesIn(year))
	}
	f.numerator, f.denominator = ptr(float64(n)), ptr(float64(d))
	if d > 0 {
		f.value = ptr(100 * float64(n) / float64(d))
	}
	return f
}
