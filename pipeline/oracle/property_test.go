package oracle

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/plan"
)

// TestWhatMustHoldOfAnyFigures computes the marts of a random world and of a changed copy of it,
// and checks a property of both. This builds the views twice, so that only one draw in five does
// it.
func TestWhatMustHoldOfAnyFigures(t *testing.T) {
	t.Parallel()
	conn := emptyDatabase(t)
	properties := []struct {
		name string
		// change gives the changed world, and false where nothing can be changed.
		change func(*drawn) (world, bool)
		// broken lists the violations, given the marts before and after.
		broken func(before, after map[string]table, w world) []string
	}{
		{"splitting a member's flow over periods changes nothing", splitFlows, changedTheYear},
		{"weights scale freely", scaleWeights, changedBut("weight")},
		{"adding a missing report changes no other's figure", addReport, changedOthers},
		{"what is missing comes to lie within the range", answerMissing, leftRange},
		{"who adds no more than its part stays within the range", addPart, leftRange},
	}
	rapid.Check(t, func(t *rapid.T) {
		if rapid.IntRange(0, 4).Draw(t, "asks") != 4 {
			return
		}
		property := properties[rapid.IntRange(0, len(properties)-1).Draw(t, "property")]
		w := drawWorld(t)
		changed, done := property.change(&drawn{T: t, w: w})
		if !done {
			return
		}
		before := martsOf(context.Background(), t, conn, w)
		after := martsOf(context.Background(), t, conn, changed)
		if found := property.broken(before, after, w); len(found) > 0 {
			t.Fatalf("%s, but %d do not hold:\n%s", property.name, len(found),
				strings.Join(found[:min(12, len(found))], "\n"))
		}
	})
}

// changedTheYear compares all but the cells, and the figures of periods.
func changedTheYear(before, after map[string]table, w world) []string {
	after["periods"] = before["periods"]
	return changedBut("sheet", "cells")(before, after, w)
}

func changedBut(except ...string) func(before, after map[string]table, w world) []string {
	return func(before, after map[string]table, _ world) (found []string) {
		for mart := range before {
			found = append(found, differences(mart, after[mart], before[mart], except...)...)
		}
		return found
	}
}

// splitFlows divides yearly flows over quarters or months.
func splitFlows(d *drawn) (world, bool) {
	done := false
	versions := slices.Clone(d.w.versions)
	for n, v := range versions {
		e, _ := d.w.in(v.Year)
		var rows []plan.Observation
		for _, o := range v.Observations {
			i, _ := e.indicator(o.IndicatorCode)
			once := 0
			for _, other := range v.Observations {
				if other.IndicatorCode == o.IndicatorCode {
					once++
				}
			}
			if i.Kind != "flux" || o.NotApplicable || !o.Value.Known || once > 1 ||
				o.Period != fmt.Sprint(v.Year) {
				rows = append(rows, o)
				continue
			}
			done = true
			parts, name := 4, "%d-T%d"
			if d.one("months", 2) {
				parts, name = 12, "%d-%02d"
			}
			for p := range parts {
				share := o
				share.Period = fmt.Sprintf(name, v.Year, p+1)
				for _, figure := range []*plan.Number{&share.Value, &share.Women, &share.Men,
					&share.NonBinary} {
					each := figure.Millionths / int64(parts)
					if p == 0 {
						each = figure.Millionths - each*int64(parts-1)
					}
					figure.Millionths = each
				}
				rows = append(rows, share)
			}
		}
		for r := range rows {
			rows[r].Row = r + 2
		}
		versions[n].Observations = rows
	}
	return newWorld(d.w.plans, versions), done
}

// scaleWeights multiplies the weights of indicators by one factor and those of objectives by
// another.
func scaleWeights(d *drawn) (world, bool) {
	plans := slices.Clone(d.w.plans)
	scale := func(n plan.Number, by int64) plan.Number {
		if !n.Known {
			n = plan.Int(1)
		}
		return plan.Number{Millionths: n.Millionths * by, Known: true}
	}
	for n := range plans {
		one, other := int64(d.int("scale", 1, 9)), int64(d.int("other scale", 1, 9))
		plans[n].Indicators = slices.Clone(plans[n].Indicators)
		plans[n].Objectives = slices.Clone(plans[n].Objectives)
		for i := range plans[n].Indicators {
			plans[n].Indicators[i].Weight = scale(plans[n].Indicators[i].Weight, one)
		}
		for o := range plans[n].Objectives {
			plans[n].Objectives[o].Weight = scale(plans[n].Objectives[o].Weight, other)
		}
	}
	return newWorld(plans, d.w.versions), true
}

// addReport adds the return of a member that sent none.
func addReport(d *drawn) (world, bool) {
	for _, year := range d.w.years() {
		for _, m := range d.w.members(year) {
			if d.w.current(m.Code, year) == nil && d.one("this one", 2) {
				more := &drawn{T: d.T, w: world{plans: d.w.plans,
					versions: slices.Clone(d.w.versions), silent: d.w.silent}}
				more.drawReturn(m.Code, year)
				return newWorld(more.w.plans, more.w.versions), true
			}
		}
	}
	return world{}, false
}

// changedOthers finds changed figures of members, though only one member added a return of one
// year.
func changedOthers(before, after map[string]table, w world) (found []string) {
	for key, row := range before["member_values"] {
		now, there := after["member_values"][key]
		reports := there && now["workbook_id"] != nil && row["workbook_id"] == nil
		carries := there && (now["state"] == "carried" || row["state"] == "carried")
		if reports || carries && memberReportedSince(before, after, row) {
			continue
		}
		except := []string{"share"} // of a sum that has grown
		if memberReportedSince(before, after, row) {
			except = append(except, "previous_value")
		}
		found = append(found, differences("member_values", table{key: now}, table{key: row},
			except...)...)
	}
	return found
}

// memberReportedSince reports whether the row's own member added the return.
func memberReportedSince(before, after map[string]table, row map[string]any) bool {
	for key, now := range after["coverage"] {
		was := before["coverage"][key]
		if now["member_code"] == row["member_code"] && was["received_at"] == nil &&
			now["received_at"] != nil {
			return true
		}
	}
	return false
}

// answerMissing adds answers of members with a return to indicators without a published rate.
func answerMissing(d *drawn) (world, bool) {
	done := false
	versions := slices.Clone(d.w.versions)
	for _, year := range d.w.years() {
		e, _ := d.w.in(year)
		for _, i := range e.Indicators {
			if status := d.w.score(i, year).status; status != "no_data" && status != "low_coverage" ||
				!i.Typed() {
				continue
			}
			for _, p := range d.w.asked(i, year) {
				for n := range versions {
					v := &versions[n]
					current := d.w.current(p.member.Code, year)
					if current == nil || v.id != current.id || p.state != "missing" || d.one("silent", 4) {
						continue
					}
					v.Observations = append(slices.Clone(v.Observations),
						plan.Observation{Row: len(v.Observations) + 2,
							IndicatorCode: i.Code, Period: fmt.Sprint(year), Value: d.figure("value", 0),
							Numerator: d.figure("numerator", 0), Denominator: plan.Int(int64(d.int("denominator", 1,
								9)))})
					done = true
				}
			}
		}
	}
	return newWorld(d.w.plans, versions), done
}

// addPart adds the values of members that are missing from a rated sum: between nothing and their
// part, above what is known of them. Those missing from a share answer yes or no.
func addPart(d *drawn) (world, bool) {
	done := false
	versions := slices.Clone(d.w.versions)
	for _, year := range d.w.years() {
		e, _ := d.w.in(year)
		for _, i := range e.Indicators {
			low, high := d.w.valueRange(i, year)
			if d.w.score(i, year).rate == nil || low == nil || high == nil || isBand(i) || !i.Typed() {
				continue
			}
			for _, p := range d.w.asked(i, year) {
				for n := range versions {
					v := &versions[n]
					current := d.w.current(p.member.Code, year)
					if current == nil || v.id != current.id || p.state != "missing" && p.state != "carried" ||
						d.one("silent", 4) {
						continue
					}
					value := plan.Int(int64(d.int("yes", 0, 1)))
					if i.Kind != "si_no" {
						part := math.Floor(*or(d.w.partOf(i, p.member, year), ptr(0)) * 1e6)
						value = plan.Number{Millionths: p.value.Millionths +
							int64(part)/4*int64(d.int("quarters", 0, 4)), Known: true}
					}
					v.Observations = append(slices.Clone(v.Observations),
						plan.Observation{Row: len(v.Observations) + 2,
							IndicatorCode: i.Code, Period: fmt.Sprint(year), Value: value})
					done = true
				}
			}
		}
	}
	return newWorld(d.w.plans, versions), done
}

// leftRange finds rates outside the range of the world before.
func leftRange(before, after map[string]table, _ world) (found []string) {
	// A cumulative indicator carries an answer into later years, whose ranges change.
	first := 9999.0
	for key, row := range after["member_values"] {
		if row["state"] != before["member_values"][key]["state"] {
			first = min(first, plainly(row["year"]).(float64))
		}
	}
	for _, mart := range []string{"indicators", "objectives", "lines", "activities", "line_activities",
		"totals"} {
		for key, row := range after[mart] {
			if plainly(row["year"]).(float64) > first {
				continue
			}
			rate, rated := row["rate"].(float64)
			low, _ := before[mart][key]["rate_low"].(float64)
			high, _ := before[mart][key]["rate_high"].(float64)
			if rated && (rate < low-1e-9 || rate > high+1e-9) {
				found = append(found, fmt.Sprintf("%s %s: rate %v is outside %v to %v", mart, key, rate, low,
					high))
			}
		}
	}
	return found
}
