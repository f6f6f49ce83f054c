package form

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// mostNamed is how many members a problem names; the others are counted.
const mostNamed = 8

// checkMembersTargets reports what members lack of what other members have: a target of their own,
// one of some year, or a baseline. Such a member is left out of the rate. What the Network has of
// its own, no member needs.
func (r *planReading) checkMembersTargets(i plan.Indicator) {
	var rows []plan.Baseline
	network, years, hasBaseline := map[int]bool{}, map[int]bool{}, false
	targets := map[int]map[int]bool{} // the years with a target, by row
	for _, t := range r.plan.Targets {
		if strings.EqualFold(t.IndicatorCode, i.Code) {
			if targets[t.Row] == nil {
				targets[t.Row] = map[int]bool{}
			}
			targets[t.Row][t.Year] = true
		}
	}
	for _, b := range r.plan.Baselines {
		switch {
		case !strings.EqualFold(b.IndicatorCode, i.Code):
		case b.MemberCode == "":
			network = targets[b.Row]
			hasBaseline = hasBaseline || b.Value.Known
		default:
			rows = append(rows, b)
			for year := range targets[b.Row] {
				years[year] = true
			}
		}
	}
	for year := range network {
		delete(years, year)
	}
	if len(years) == 0 || i.Direction == "mantenir" {
		return
	}
	r.checkMembersWithoutTarget(i, rows)
	someBaseline := slices.ContainsFunc(rows, func(b plan.Baseline) bool { return b.Value.Known })
	for _, b := range rows {
		if someBaseline && !hasBaseline && !b.Value.Known && len(targets[b.Row]) > 0 {
			r.raise(source.MemberTargetPartial, "targets", b.Row, "baseline", b.MemberCode, "valor base")
		}
		for _, year := range slices.Sorted(maps.Keys(years)) {
			if !targets[b.Row][year] && r.belongs(b.MemberCode, year) {
				name := strconv.Itoa(year)
				r.report(source.MemberTargetPartial, r.targetCell(b.Row, name), b.MemberCode, name)
			}
		}
	}
}

// belongs tells whether a code is that of a member in a year.
func (r *planReading) belongs(code string, year int) bool {
	return slices.ContainsFunc(r.plan.Members,
		func(m plan.Member) bool { return m.Code == code && m.ActiveIn(year) })
}

// checkMembersWithoutTarget reports, in one problem, the members that are asked and have no row.
func (r *planReading) checkMembersWithoutTarget(i plan.Indicator, rows []plan.Baseline) {
	var without []string
	for _, m := range r.plan.Members {
		has := slices.ContainsFunc(rows, func(b plan.Baseline) bool { return b.MemberCode == m.Code })
		if m.Reports(i) && !has && !slices.Contains(without, m.Name) {
			without = append(without, m.Name)
		}
	}
	if len(without) == 0 {
		return
	}
	named := strings.Join(without[:min(mostNamed, len(without))], ", ")
	if more := len(without) - mostNamed; more > 0 {
		named += ", +" + strconv.Itoa(more)
	}
	r.raise(source.MembersWithoutTarget, "targets", rows[0].Row, "member_code", i.Code, named)
}
