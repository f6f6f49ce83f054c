package oracle

import (
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
)

// breakdownRows are an indicator's figures by every dimension.
func (w world) breakdownRows(put func(string, map[string]any), i plan.Indicator, year int) {
	groups := map[[2]string][]part{}
	for _, p := range w.asked(i, year) {
		at := func(dimension, group string) {
			groups[[2]string{dimension, group}] = append(groups[[2]string{dimension, group}], p)
		}
		at("member", p.member.Code)
		if i.ReportedBy != "xarxa" {
			at("member_type", p.member.Type)
			at("comarca", orElse(p.member.Comarca, "unstated"))
			at("demarcacio", orElse(p.member.Demarcacio, "unstated"))
			at("size_band", band(p.member))
		}
	}
	row := func(dimension, group string, value *float64, f figure) {
		put("breakdowns", map[string]any{"year": year, "indicator_code": i.Code, "dimension": dimension,
			"group_code": group, "value": value, "numerator": f.numerator, "denominator": f.denominator,
			"reported_count": f.reported, "expected_count": f.expected, "not_applicable_count": f.exempt})
	}
	for key, parts := range groups {
		f := together(i, parts)
		f.numerator, f.denominator = f.sum, f.count
		row(key[0], key[1], f.value, f)
	}
	all := w.figure(i, year)
	rest := w.unstated(i, all, year)
	if rest == nil || i.Aggregation == "quota_dones" {
		return
	}
	all.numerator, all.denominator = nil, nil
	for group, value := range map[string]*float64{"women": all.women, "men": all.men,
		"non_binary": all.nonBinary,
		"unstated":   rest} {
		if value != nil {
			row("sex", group, value, all)
		}
	}
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// band is the population band of the law of local government: above 5,000, 20,000, 50,000 and
// 100,000.
func band(m plan.Member) string {
	switch people := m.Population.Float(); {
	case m.Type != plan.Ajuntament:
		return "other"
	case !m.Population.Known:
		return "unstated"
	case people > 100_000:
		return "over_100000"
	case people > 50_000:
		return "50001_to_100000"
	case people > 20_000:
		return "20001_to_50000"
	case people > 5_000:
		return "5001_to_20000"
	}
	return "to_5000"
}

// stretch is a quarter or a month, with its first and last month.
type stretch struct {
	name, kind string
	from, to   int
}

func quarterOf(n int) stretch {
	return stretch{fmt.Sprintf("T%d", n), "quarter", 3*n - 2, 3 * n}
}

func monthOf(n int) stretch { return stretch{fmt.Sprintf("%02d", n), "month", n, n} }

// stretches gives the periods of an indicator: quarters up to the last one reported, and months to
// the end of that quarter where some member gives a month.
func (w world) stretches(i plan.Indicator, year int) (out []stretch) {
	if i.Kind == "sistema" {
		return nil
	}
	last, months := 0, false
	see := func(from, to int) {
		last = max(last, (to+2)/3)
		months = months || from == to
	}
	for _, m := range w.members(year) {
		v := w.current(m.Code, year)
		if v == nil {
			continue
		}
		if i.Kind == "registre" {
			for _, a := range v.Actions {
				if strings.EqualFold(a.Kind, i.RegisterKind) && a.On.Year() == year {
					see(int(a.On.Month()), int(a.On.Month()))
				}
			}
			continue
		}
		for _, o := range v.Observations {
			if from, to := span(o.Period); o.IndicatorCode == i.Code && hasFigure(o) && to-from < 11 {
				see(from, to)
			}
		}
	}
	for n := 1; n <= last; n++ {
		out = append(out, quarterOf(n))
	}
	for n := 1; n <= 3*last && months; n++ {
		out = append(out, monthOf(n))
	}
	return out
}

// during is a member's figure for one stretch.
func (w world) during(i plan.Indicator, m plan.Member, year int, s stretch) part {
	v := w.current(m.Code, year)
	if v == nil || i.Kind == "registre" && v.unregistered {
		return part{member: m, state: "missing"}
	}
	if i.Kind == "registre" {
		return fromRegister(i, m, slices.DeleteFunc(slices.Clone(v.Actions), func(a plan.Action) bool {
			month := int(a.On.Month())
			return a.On.Year() != year || month < s.from || month > s.to
		}))
	}
	return fromRows(i, m, slices.DeleteFunc(slices.Clone(v.Observations),
		func(o plan.Observation) bool {
			from, to := span(o.Period)
			return (from < s.from || to > s.to) && (!o.NotApplicable ||
				hasFigure(o)) // an exemption holds for the whole year
		}))
}

// periodRows are an indicator's figures in its quarters and months.
func (w world) periodRows(put func(string, map[string]any), i plan.Indicator, year int) {
	var kind string
	var value, numerator, denominator plan.Number
	for _, s := range w.stretches(i, year) {
		if s.kind != kind {
			kind, value, numerator, denominator = s.kind, plan.Number{}, plan.Number{}, plan.Number{}
		}
		var parts []part
		for _, m := range w.members(year) {
			if !m.Reports(i) {
				continue
			}
			p := w.during(i, m, year, s)
			if p.state == "missing" && i.Kind == "acumulat" {
				if known := w.lately(i, m, year, s); known.value.Known {
					p.carry(known)
				}
			}
			parts = append(parts, p)
			if p.state != "not_applicable" {
				value, numerator, denominator = add(value, p.value), add(numerator,
					p.numerator), add(denominator, p.denominator)
			}
		}
		if len(parts) == 0 {
			continue
		}
		f := together(i, parts)
		row := map[string]any{"year": year, "indicator_code": i.Code,
			"period":      fmt.Sprintf("%d-%s", year, s.name),
			"period_kind": s.kind, "last_month": s.to, "value": f.value, "numerator": f.sum,
			"denominator": f.count,
			"cumulative":  nil, "reported_count": f.reported, "expected_count": f.expected,
			"not_applicable_count": f.exempt}
		switch {
		case (i.Kind == "flux" || i.Kind == "registre") && (i.Aggregation == "suma" ||
			i.Aggregation == "recompte"):
			row["cumulative"] = known(value)
		case i.Aggregation == "quocient" || i.Aggregation == "quota_dones":
			scale := factor(i)
			if i.Aggregation == "quota_dones" {
				scale = 100
			}
			if denominator.Millionths != 0 {
				row["cumulative"] = scale * float64(numerator.Millionths) / float64(denominator.Millionths)
			}
		}
		put("periods", row)
	}
}

// lately is the last cumulative figure of a member in a period of the same kind.
func (w world) lately(i plan.Indicator, m plan.Member, year int, until stretch) (known part) {
	now, _ := w.in(year)
	for _, y := range w.years() {
		then, _ := w.in(y)
		if y > year || then.first() != now.first() || (y >= then.first()) != (year >= now.first()) {
			continue
		}
		asked, is := then.indicator(i.Code)
		for _, s := range w.stretches(asked, y) {
			if !is || asked.Kind != "acumulat" || s.kind != until.kind || y == year && s.to >= until.to {
				continue
			}
			for _, was := range w.members(y) {
				if was.Code == m.Code && was.Reports(asked) {
					if p := w.during(asked, was, y, s); p.value.Known {
						known = p
					}
				}
			}
		}
	}
	return known
}
