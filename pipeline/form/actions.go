package form

import (
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// readActions reads the register of actions.
func (t *table) readActions(against *yardstick) []plan.Action {
	var all []plan.Action
	type same struct {
		title, kind string
		on          time.Time
	}
	first := map[same]int{} // the row in which each action stands first
	for rec := range t.records() {
		a, ok := rec.action(against)
		if !ok {
			continue
		}
		rec.checkMeasures(against, &a)
		key := same{workbook.Key(a.Title), workbook.Key(a.Kind), a.On}
		if row, again := first[key]; again {
			at := rec.at("title")
			at.Row = row
			rec.raise(source.ActionTwice, "title", a.Title, at.Ref())
		} else {
			first[key] = rec.row
		}
		if t.checking {
			continue
		}
		if all == nil {
			all = make([]plan.Action, 0, len(t.sheet.Rows))
		}
		all = append(all, a)
	}
	return all
}

// action reads one row; ok is false where it is left out.
func (rec *record) action(against *yardstick) (a plan.Action, ok bool) {
	a = plan.Action{Row: rec.row, On: rec.date("held_on"), Title: rec.text("title"), Kind: rec.text("kind"),
		Hours: rec.count("hours"), Women: rec.count("women"), Men: rec.count("men"),
		NonBinary: rec.count("non_binary"), Budget: rec.count("budget"),
		Partners: rec.text("partners"), Link: rec.text("link")}
	a.LineCode, _ = rec.code("line_code", against.lines)
	a.ActivityCode, _ = rec.code("activity_code", against.activities)
	if rec.missing(source.CellMissing) {
		return a, false
	}
	if kind, known := against.kinds.spelt(a.Kind); known {
		a.Kind = kind
	} else {
		rec.raise(source.UnknownActionKind, "kind", a.Kind, against.kinds.nearest(a.Kind))
	}
	if against.year != 0 && a.On.Year() != against.year {
		rec.raise(source.DateOutsideYear, "held_on", day(a.On), strconv.Itoa(against.year))
		return a, false
	}
	return a, true
}

// measureFields are the columns that a measure of the register is added up from.
func measureFields(measure string) []string {
	switch measure {
	case "hores":
		return []string{"hours"}
	case "assistents":
		return []string{"women", "men", "non_binary"}
	case "pressupost":
		return []string{"budget"}
	}
	return nil
}

// checkMeasures warns where an indicator adds up a column that this action leaves empty.
func (rec *record) checkMeasures(against *yardstick, a *plan.Action) {
	var counting map[string][]string // the indicators that add up each measure
	var measures []string
	for n := range against.Plan.Indicators {
		i := &against.Plan.Indicators[n]
		if i.RegisterMeasure == "" || i.RegisterKind != a.Kind || against.member != nil && !against.member.Reports(*i) ||
			rec.holds(measureFields(i.RegisterMeasure)...) {
			continue
		}
		if counting == nil {
			counting = map[string][]string{}
		}
		if counting[i.RegisterMeasure] == nil {
			measures = append(measures, i.RegisterMeasure)
		}
		counting[i.RegisterMeasure] = append(counting[i.RegisterMeasure], i.Code)
	}
	for _, m := range measures {
		field, wanted := measureFields(m)[0], m
		if m == "assistents" {
			wanted = "dones, homes, no binàries"
		}
		rec.raise(source.MeasureMissing, field, strings.Join(counting[m], ", "), wanted)
	}
}
