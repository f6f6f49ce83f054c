// Package oracle is a second, independent account of section 5's rules of attainment, in plain Go over
// the raw rows, in test code only. It was written from the rules and not from the SQL; where the two
// disagree, one of them is wrong.
package oracle

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// version is one accepted version of a member's return.
type version struct {
	plan.Submission
	received   time.Time
	file, hash string
}

// world is all that the rules read.
type world struct {
	plan      plan.Plan
	versions  []version
	comarques func(year int) int // how many comarques there are in a year
}

func (w world) parameter(key, otherwise string) string {
	for _, p := range w.plan.Parameters {
		if p.Key == key && p.Value != "" {
			return p.Value
		}
	}
	return otherwise
}

// current is the version that holds for a member and year; nil where there is none.
func (w world) current(member string, year int) *version {
	var best *version
	for i, v := range w.versions {
		if v.MemberCode != member || v.Year != year {
			continue
		}
		if best == nil || newer(v, *best) {
			best = &w.versions[i]
		}
	}
	return best
}

func newer(a, b version) bool {
	return cmp.Or(a.received.Compare(b.received), strings.Compare(a.file, b.file), strings.Compare(a.hash, b.hash)) > 0
}

// figure is what is known of an indicator in a year, before any rate.
type figure struct {
	value                   *float64
	reported, expected, not int // members that reported, that were expected to, and to whom it does not apply
}

func (w world) figure(i plan.Indicator, year int) figure {
	if i.Kind == "sistema" {
		return w.system(i, year)
	}
	var f figure
	var parts []part
	for _, m := range w.plan.Members {
		if !m.ActiveIn(year) || !m.Reports(i) {
			continue
		}
		p := w.part(i, m, year)
		switch {
		case p.notApplicable:
			f.not++
		case p.reported:
			f.reported++
			f.expected++
			parts = append(parts, p)
		default:
			f.expected++
		}
	}
	f.value = together(i, parts)
	return f
}

// part is one member's own figure.
type part struct {
	value, numerator, denominator, women, people int64 // millionths
	reported, notApplicable                      bool
}

func (w world) part(i plan.Indicator, m plan.Member, year int) part {
	v := w.current(m.Code, year)
	if v == nil {
		return part{}
	}
	if i.Kind == "registre" {
		return register(i, v.Actions)
	}
	var rows []plan.Observation
	for _, o := range v.Observations {
		if o.IndicatorCode == i.Code {
			rows = append(rows, o)
		}
	}
	slices.SortFunc(rows, func(a, b plan.Observation) int { return cmp.Compare(ending(a.Period), ending(b.Period)) })
	var p part
	for _, o := range rows {
		switch {
		case o.NotApplicable:
			p.notApplicable = true
		case i.Kind == "rati":
			if o.Numerator.Known && o.Denominator.Known {
				p.numerator += o.Numerator.Millionths
				p.denominator += o.Denominator.Millionths
				p.reported = true
			}
		case !o.Value.Known:
		case i.Kind == "flux":
			p.value += o.Value.Millionths
			p.reported = true
		default: // a state: the last one stands
			p.value = o.Value.Millionths
			p.reported = true
		}
	}
	if p.reported {
		p.notApplicable = false
	}
	return p
}

// ending is the month in which a period ends, so that periods can be put in order.
func ending(period string) int {
	switch {
	case strings.Contains(period, "-T"):
		return int(period[len(period)-1]-'0') * 3
	case len(period) == len("2025-03"):
		return int(period[5]-'0')*10 + int(period[6]-'0')
	}
	return 12
}

func register(i plan.Indicator, actions []plan.Action) part {
	p := part{reported: true}
	for _, a := range actions {
		if !strings.EqualFold(a.Kind, i.RegisterKind) {
			continue
		}
		people := a.Women.Millionths + a.Men.Millionths + a.NonBinary.Millionths
		p.women += a.Women.Millionths
		p.people += people
		switch {
		case i.Aggregation == "recompte":
			p.value += 1_000_000
		case i.RegisterMeasure == "hores":
			p.value += a.Hours.Millionths
		case i.RegisterMeasure == "assistents":
			p.value += people
		}
	}
	return p
}

// together makes the Network's figure of the members'. Sums first, one division last.
func together(i plan.Indicator, parts []part) *float64 {
	if len(parts) == 0 {
		return nil
	}
	var sum part
	var top int64
	for n, p := range parts {
		sum.value += p.value
		sum.numerator += p.numerator
		sum.denominator += p.denominator
		sum.women += p.women
		sum.people += p.people
		if n == 0 || p.value > top {
			top = p.value
		}
	}
	switch i.Aggregation {
	case "quocient":
		factor := 1.0
		if i.Factor.Known {
			factor = i.Factor.Float()
		}
		return share(sum.numerator, sum.denominator, factor)
	case "quota_dones":
		return share(sum.women, sum.people, 100)
	case "quota_membres":
		return share(sum.value, int64(len(parts))*1_000_000, 100)
	case "mitjana":
		return share(sum.value, int64(len(parts))*1_000_000, 1)
	case "maxim":
		return share(top, 1_000_000, 1)
	}
	return share(sum.value, 1_000_000, 1)
}

func share(n, d int64, factor float64) *float64 {
	if d == 0 {
		return nil
	}
	v := factor * float64(n) / float64(d)
	return &v
}

func (w world) system(i plan.Indicator, year int) figure {
	// A year that nobody has sent anything for has not been measured yet.
	if !slices.ContainsFunc(w.versions, func(v version) bool { return v.Year == year }) {
		return figure{expected: 1}
	}
	one := figure{reported: 1, expected: 1}
	if i.Aggregation == "quota_comarques" {
		seen := map[string]bool{}
		for _, m := range w.plan.Members {
			if m.ActiveIn(year) && m.Comarca != "" {
				seen[m.Comarca] = true
			}
		}
		one.value = share(int64(len(seen)), int64(w.comarques(year)), 100)
		return one
	}
	day, err := time.Parse("02-01-2006", w.parameter("data_limit", "31-01")+"-2000")
	if err != nil {
		return figure{}
	}
	late := time.Date(year+1, day.Month(), day.Day()+1, 0, 0, 0, 0, time.UTC)
	var sent, active int64
	for _, m := range w.plan.Members {
		if !m.ActiveIn(year) || m.Type == plan.Xarxa {
			continue
		}
		active++
		if slices.ContainsFunc(w.versions, func(v version) bool {
			return v.MemberCode == m.Code && v.Year == year && v.received.Before(late)
		}) {
			sent++
		}
	}
	one.value = share(sent, active, 100)
	return one
}
