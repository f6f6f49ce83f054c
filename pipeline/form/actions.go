package form

import (
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// readActions reads the register of actions.
func (t *table) readActions(p plan.Plan, c cover) []plan.Action {
	var all []plan.Action
	first := map[string]string{} // where each action stands first
	for _, rec := range t.records() {
		a, ok := rec.action(p, c)
		if !ok {
			continue
		}
		rec.checkMeasures(p, c, a)
		key := workbook.Key(a.Title) + " " + workbook.Key(a.Kind) + " " + day(a.On)
		if at, again := first[key]; again {
			rec.raise(source.ActionTwice, "title", a.Title, at)
		} else {
			first[key] = rec.at("title").Ref()
		}
		all = append(all, a)
	}
	return all
}

// action reads one row; ok is false where it is left out.
func (rec *record) action(p plan.Plan, c cover) (a plan.Action, ok bool) {
	a = plan.Action{Row: rec.row, On: rec.date("held_on"), Title: rec.text("title"), Kind: rec.text("kind"),
		Hours: rec.count("hours"), Women: rec.count("women"), Men: rec.count("men"),
		NonBinary: rec.count("non_binary"), Budget: rec.count("budget"),
		Partners: rec.text("partners"), Link: rec.text("link")}
	a.LineCode, _ = rec.code("line_code", lineCodes(p))
	a.ActivityCode, _ = rec.code("activity_code", activityCodes(p))
	if rec.missing(source.CellMissing) {
		return a, false
	}
	kinds := actionKinds(p)
	if kind, known := spelt(a.Kind, kinds); known {
		a.Kind = kind
	} else {
		near, _ := nearest(a.Kind, kinds)
		rec.raise(source.UnknownActionKind, "kind", a.Kind, near)
	}
	if c.year != 0 && a.On.Year() != c.year {
		rec.raise(source.DateOutsideYear, "held_on", day(a.On), strconv.Itoa(c.year))
		return a, false
	}
	return a, true
}

// checkMeasures warns where an indicator adds up a column that this action leaves empty.
func (rec *record) checkMeasures(p plan.Plan, c cover, a plan.Action) {
	columns := map[string][]string{
		"hores": {"hours"}, "assistents": {"women", "men", "non_binary"}, "pressupost": {"budget"},
	}
	counting := map[string][]string{} // the indicators that add up each measure
	var measures []string
	for _, i := range p.Indicators {
		if i.RegisterMeasure == "" || i.RegisterKind != a.Kind || c.member != nil && !c.member.Reports(i) ||
			rec.holds(columns[i.RegisterMeasure]...) {
			continue
		}
		if counting[i.RegisterMeasure] == nil {
			measures = append(measures, i.RegisterMeasure)
		}
		counting[i.RegisterMeasure] = append(counting[i.RegisterMeasure], i.Code)
	}
	for _, m := range measures {
		field, wanted := columns[m][0], m
		if m == "assistents" {
			wanted = "dones, homes, no binàries"
		}
		rec.raise(source.MeasureMissing, field, strings.Join(counting[m], ", "), wanted)
	}
}
