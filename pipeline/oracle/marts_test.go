package oracle

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// table is what a mart should hold: rows by key, values by column. A nil, or a nil *float64, is
// null.
type table map[string]map[string]any

// keys says which columns name a row of each mart.
func keys() map[string][]string {
	return map[string][]string{
		"indicators":      {"year", "indicator_code"},
		"objectives":      {"year", "objective_code"},
		"lines":           {"year", "line_code"},
		"activities":      {"year", "activity_code"},
		"line_activities": {"year", "line_code", "activity_code"},
		"totals":          {"year"},
		"coverage":        {"year", "member_code"},
		"member_values":   {"year", "indicator_code", "member_code"},
		"assessments":     {"year", "member_code", "line_code"},
		"actions":         {"year", "member_code", "row_number"},
		"parameters":      {"year", "key"},
		"breakdowns":      {"year", "indicator_code", "dimension", "group_code"},
		"periods":         {"year", "indicator_code", "period"},
	}
}

// marts gives every mart by the rules.
func (w world) marts() map[string]table {
	out := map[string]table{}
	for mart := range keys() {
		out[mart] = table{}
	}
	put := func(mart string, row map[string]any) {
		var key []string
		for _, column := range keys()[mart] {
			key = append(key, fmt.Sprint(row[column]))
		}
		out[mart][strings.Join(key, " ")] = row
	}
	years := w.years()
	for _, year := range years {
		e, _ := w.in(year)
		for _, i := range e.Indicators {
			put("indicators", w.indicatorRow(i, year))
			for _, p := range w.asked(i, year) {
				put("member_values", w.memberValueRow(i, p, year))
			}
			w.breakdownRows(put, i, year)
			w.periodRows(put, i, year)
		}
		w.groupRows(put, year, slices.Contains(years, year-1))
		for _, m := range w.members(year) {
			put("coverage", w.coverageRow(m, year))
			w.saidRows(put, m, year)
		}
		for _, p := range e.Parameters {
			put("parameters", map[string]any{"year": year, "key": p.Key, "value": p.Value})
		}
	}
	return out
}

func (w world) indicatorRow(i plan.Indicator, year int) map[string]any {
	e, _ := w.in(year)
	f, r, s, ahead := w.figure(i, year), w.road(i, year), w.score(i, year), w.signs(i, year)
	var line, activity any
	for _, o := range e.Objectives {
		if o.Code == i.ObjectiveCode {
			line, activity = o.LineCode, o.ActivityCode
		}
	}
	weight := 1.0
	if i.Weight.Known {
		weight = i.Weight.Float()
	}
	var coverage *float64
	if f.expected > 0 {
		coverage = ptr(100 * float64(f.reported) / float64(f.expected))
	}
	row := map[string]any{
		"year": year, "indicator_code": i.Code, "objective_code": i.ObjectiveCode, "line_code": line,
		"activity_code": activity, "name": i.Name, "unit": i.Unit, "kind": i.Kind,
		"direction":   i.Direction,
		"aggregation": i.Aggregation, "reported_by": i.ReportedBy, "disaggregation": i.Disaggregation,
		"weight": weight, "definition": i.Definition, "minimum": known(i.Minimum),
		"maximum": known(i.Maximum),
		"value":   f.value, "numerator": f.numerator, "denominator": f.denominator,
		"women": f.women, "men": f.men, "non_binary": f.nonBinary, "unstated": w.unstated(i, f, year),
		"reported_count": f.reported, "expected_count": f.expected, "not_applicable_count": f.exempt,
		"coverage": coverage, "is_incomplete": w.isIncomplete(i, year),
		"is_minimum":  w.isIncomplete(i, year) && !w.mayFall(i, year),
		"rated_value": r.value, "left_out_count": r.leftOut, "partial_count": f.partial,
		"is_judged_low": w.mayWorsen(i, year), "published_rate": s.judged,
		"baseline_year": r.baseYear, "baseline": r.baseline, "target": r.target,
		"original_target": r.before,
		"plan_target":     r.last, "plan_target_year": r.lastYear,
		"raw_rate": s.raw, "rate": s.rate, "rate_low": s.low, "rate_high": s.high, "status": s.status,
		"rule":          s.rule,
		"plan_raw_rate": ahead.planRaw, "plan_rate": ahead.planRate,
		"due_value": ahead.due, "due_raw_rate": ahead.dueRaw, "due_rate": ahead.dueRate,
		"on_track":   text(ahead.onTrack),
		"projection": ahead.projection, "projection_year": ahead.projectionYear,
		"projection_rate": ahead.ahead,
		"plan_id":         e.id,
	}
	row["is_comparable"] = covered(e, f) && w.enough(year)
	c := w.against(i, year)
	row["previous_value"], row["previous_rate"] = c.value, c.rate
	row["previous_status"], row["not_compared"] = text(c.status), text(c.why)
	row["trend"], row["is_change_certain"], row["shared_count"] = text(c.trend), c.certain, c.count
	row["shared_value"], row["previous_shared_value"] = c.shared, c.sharedBefore
	row["value_low"], row["value_high"] = w.valueRange(i, year)
	row["gone_count"], row["gone_value"] = w.gone(i, year)
	row["base_year_value"] = w.baseYearValue(i, year)
	isFar := s.raw != nil && *s.raw > e.number("llindar_plausible", 130) && r.missing == 0
	doubted := disagrees(r.baseline, w.baseYearValue(i, year))
	row["is_implausible"], row["is_baseline_doubtful"] = isFar && !doubted, isFar && doubted
	return row
}

// text gives null for an empty text.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// baseYearValue is the value of the baseline's own year, nil where that lacks something or was
// measured otherwise.
func (w world) baseYearValue(i plan.Indicator, year int) *float64 {
	at := w.road(i, year).baseYear
	if at == nil || !slices.Contains(w.years(), int(*at)) {
		return nil
	}
	then, _ := w.in(int(*at))
	was, is := then.indicator(i.Code)
	if !is || otherwise(i, was) != "" || w.road(was, int(*at)).missing > 0 {
		return nil
	}
	return w.figure(was, int(*at)).value
}

// disagrees reports whether a value is not a baseline, as far as that has decimals.
func disagrees(baseline, value *float64) bool {
	if baseline == nil || value == nil {
		return false
	}
	for scale := 1.0; scale <= 1e6; scale *= 10 {
		if math.Round(*baseline*scale)/scale == *baseline {
			return math.Round(*value*scale)/scale != *baseline
		}
	}
	return math.Round(*value*1e6)/1e6 != *baseline
}

// unstated is the part of a total without a stated sex: the total minus women, men and non-binary
// people.
func (w world) unstated(i plan.Indicator, f figure, year int) *float64 {
	if i.Aggregation == "quota_dones" {
		var all plan.Number
		for _, p := range w.asked(i, year) {
			all = add(all, p.unstated)
		}
		return known(all)
	}
	if i.Disaggregation != "sexe" || i.Aggregation != "suma" || f.value == nil {
		return nil
	}
	left := *f.value
	for _, part := range []*float64{f.women, f.men, f.nonBinary} {
		if part != nil {
			left -= *part
		}
	}
	return ptr(max(left, 0))
}

func trend(i plan.Indicator, now, then *float64) string {
	if now == nil || then == nil {
		return ""
	}
	better := *now - *then
	if i.Direction == "disminuir" {
		better = -better
	}
	if i.Direction == "mantenir" {
		if !i.Minimum.Known && !i.Maximum.Known {
			return ""
		}
		better = bandDistance(i, *then) - bandDistance(i, *now)
	}
	switch {
	case better > 0:
		return "better"
	case better < 0:
		return "worse"
	}
	return "same"
}

func (w world) memberValueRow(i plan.Indicator, p part, year int) map[string]any {
	row := map[string]any{
		"year": year, "indicator_code": i.Code, "member_code": p.member.Code,
		"member_name": p.member.Name,
		"value":       known(p.value), "numerator": known(p.numerator),
		"denominator": known(p.denominator),
		"state":       p.state, "workbook_id": nil, "file_name": nil,
	}
	value := ownValue(i, p)
	row["value"] = value
	row["previous_value"], row["share"] = w.lastYears(i, p.member, year), w.shareOf(i, value, year)
	row["missing_share"] = nil
	if p.state != "not_applicable" {
		row["missing_share"] = p.missing
	}
	w.ownRate(row, i, p, value, year)
	if v := w.current(p.member.Code, year); v != nil {
		row["workbook_id"], row["file_name"] = v.id, v.file
	}
	return row
}

// ownValue is a member's figure as one number: the value, or its own quotient. It is nil for a
// denominator of zero.
func ownValue(i plan.Indicator, p part) *float64 {
	if !p.denominator.Known {
		return known(p.value)
	}
	if p.denominator.Millionths == 0 {
		return nil
	}
	scale := factor(i)
	if i.Aggregation == "quota_dones" {
		scale = 100
	}
	return ptr(scale * float64(p.numerator.Millionths) / float64(p.denominator.Millionths))
}

// lastYears is the member's value of the year before, nil where it was not asked.
func (w world) lastYears(i plan.Indicator, m plan.Member, year int) *float64 {
	if !slices.Contains(w.years(), year-1) {
		return nil
	}
	then, _ := w.in(year - 1)
	asked, is := then.indicator(i.Code)
	if !is || otherwise(i, asked) != "" {
		return nil
	}
	for _, p := range w.asked(asked, year-1) {
		if p.member.Code == m.Code {
			return ownValue(asked, p)
		}
	}
	return nil
}

// shareOf is a member's part of a sum in per cent.
func (w world) shareOf(i plan.Indicator, value *float64, year int) *float64 {
	whole := w.figure(i, year).value
	adds := i.Aggregation == "suma" || i.Aggregation == "recompte"
	if value == nil || whole == nil || *whole == 0 || !adds || i.Kind == "fita" ||
		w.leastOfMembers(i, year) < 0 {
		return nil
	}
	return ptr(100 * *value / *whole)
}

// ownRate sets a member's rate against its own target, by the same rules. Without a target it sets
// nothing.
func (w world) ownRate(row map[string]any, i plan.Indicator, p part, value *float64, year int) {
	for _, column := range []string{"baseline", "target", "raw_rate", "rate", "status"} {
		row[column] = nil
	}
	own := w.roadOf(i, p.member.Code, year)
	if own.target == nil {
		return
	}
	row["baseline"], row["target"] = own.baseline, own.target
	// What the year lacks may undo a fall.
	isUnsure := p.missing > 0 && i.Direction != "augmentar" && i.Kind != "rati"
	if value == nil || isUnsure || !w.ratable(i, year, own.target) {
		return
	}
	e, _ := w.in(year)
	raw, _ := attainment(i, *value, own.baseline, own.target)
	rate := *capped(&raw)
	row["raw_rate"], row["rate"], row["status"] = raw, rate, e.status(rate)
}

func (w world) groupRows(put func(string, map[string]any), year int, compares bool) {
	e, _ := w.in(year)
	previous := map[string]map[string]group{}
	if compares {
		previous = w.groups(year - 1)
	}
	for mart, groups := range w.groups(year) {
		for code, g := range groups {
			row := map[string]any{
				"year": year, "rate": g.rate, "rate_low": g.low, "rate_high": g.high, "status": g.status,
				"published_rate":  g.judged,
				"objective_count": g.objectives, "indicator_count": g.indicators, "rated_count": g.rated,
				"met_count": g.met, "reported_count": g.reported, "expected_count": g.expected,
				"coverage": nil,
			}
			was, why, certain := w.groupAgainst(g, previous[mart][code], year)
			row["previous_rate"], row["not_compared"], row["is_change_certain"] = was, text(why), certain
			if g.expected > 0 {
				row["coverage"] = 100 * float64(g.reported) / float64(g.expected)
			}
			switch mart {
			case "objectives":
				delete(row, "objective_count")
				for _, o := range e.Objectives {
					if o.Code == code {
						row["objective_code"] = code
						row["line_code"], row["activity_code"] = o.LineCode, o.ActivityCode
						row["name"], row["weight"] = o.Name, 1.0
						if o.Weight.Known {
							row["weight"] = o.Weight.Float()
						}
					}
				}
			case "lines":
				for _, l := range e.Lines {
					if l.Code == code {
						row["line_code"], row["name"], row["description"] = code, l.Name, l.Description
					}
				}
			case "activities":
				for _, a := range e.Activities {
					if a.Code == code {
						row["activity_code"], row["name"] = code, a.Name
					}
				}
			case "line_activities":
				row["line_code"], row["activity_code"], _ = strings.Cut(code, " ")
			}
			put(mart, row)
		}
	}
}

func (w world) coverageRow(m plan.Member, year int) map[string]any {
	e, _ := w.in(year)
	since, until := membership(e.Members, m)
	row := map[string]any{
		"year": year, "member_code": m.Code, "name": m.Name, "member_type": m.Type,
		"comarca":    text(m.Comarca),
		"demarcacio": text(m.Demarcacio), "population": known(m.Population), "joined_on": since,
		"left_on": until,
		"state":   "missing", "received_at": nil, "version": nil, "version_count": nil, "file_name": nil,
		"error_count": nil, "warning_count": nil,
	}
	var expected, reported, exempt int
	for _, i := range e.Indicators {
		for _, p := range w.asked(i, year) {
			switch {
			case p.member.Code != m.Code:
				continue
			case p.state == "not_applicable":
				exempt++
				continue
			case p.state == "reported":
				reported++
			}
			expected++
		}
	}
	row["expected_count"], row["reported_count"] = expected, reported
	row["not_applicable_count"] = exempt
	v := w.current(m.Code, year)
	if v == nil {
		return row
	}
	count, inTime := 0, false
	for _, other := range w.versions {
		if other.MemberCode == m.Code && other.Year == year {
			count++
			inTime = inTime || other.received.Before(e.deadline(year))
		}
	}
	row["state"] = "late"
	if inTime {
		row["state"] = "on_time"
	}
	row["received_at"], row["version"], row["version_count"] = stamp(v.last().received), count, count
	row["file_name"], row["error_count"], row["warning_count"] = v.file, 0, 0
	if v.unregistered {
		row["warning_count"] = 1
	}
	return row
}

// membership is a stay as the marts show it. A day is nil where it is unknown.
func membership(all []plan.Member, m plan.Member) (since, until any) {
	first, last := stay(all, m)
	if !first.IsZero() {
		since = stamp(first)
	}
	if !last.IsZero() {
		until = stamp(last)
	}
	return since, until
}

// stay is the first and last day of a chain of stays without a gap that includes the given one. A
// day is zero where it is unknown.
func stay(all []plan.Member, m plan.Member) (first, last time.Time) {
	first, last = m.Joined, m.Left
	for changed := true; changed; {
		changed = false
		for _, other := range all {
			if other.Code != m.Code {
				continue
			}
			touches := (last.IsZero() || !other.Joined.After(last.AddDate(0, 0, 1))) &&
				(other.Left.IsZero() || !first.After(other.Left.AddDate(0, 0, 1)))
			if touches && other.Joined.Before(first) {
				first, changed = other.Joined, true
			}
			if touches && !last.IsZero() && (other.Left.IsZero() || other.Left.After(last)) {
				last, changed = other.Left, true
			}
		}
	}
	return first, last
}

// saidRows gives the actions and assessments of a member's current return.
func (w world) saidRows(put func(string, map[string]any), m plan.Member, year int) {
	v := w.current(m.Code, year)
	if v == nil {
		return
	}
	for _, a := range v.Assessments {
		put("assessments", map[string]any{"year": year, "line_code": a.LineCode, "member_code": m.Code,
			"member_name": m.Name, "worked": a.Worked, "difficulties": a.Difficulties,
			"proposals": a.Proposals})
	}
	for _, a := range v.Actions {
		row := map[string]any{"year": year, "member_code": m.Code, "member_name": m.Name, "held_on": nil,
			"title": a.Title, "kind": a.Kind, "line_code": text(a.LineCode),
			"activity_code": text(a.ActivityCode),
			"hours":         known(a.Hours), "women": known(a.Women), "men": known(a.Men),
			"non_binary": known(a.NonBinary),
			"attendees":  known(add(add(a.Women, a.Men), a.NonBinary)), "budget": known(a.Budget),
			"partners": a.Partners, "workbook_id": v.id, "row_number": a.Row}
		if !a.On.IsZero() {
			row["held_on"] = stamp(a.On)
		}
		put("actions", row)
	}
}
