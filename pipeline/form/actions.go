package form

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// readActions reads the register of actions. Two actions with one title, kind and day are reported.
func (t *table) readActions(against *criteria) []plan.Action {
	type actionKey struct {
		title, kind string
		on          time.Time
	}
	var all []plan.Action
	first := map[actionKey]int{} // the row of the first action of each key
	for rec := range t.records() {
		a, ok := rec.action(against)
		if !ok {
			continue
		}
		rec.checkMeasures(against, a.Kind)
		key := actionKey{workbook.Key(a.Title), workbook.Key(a.Kind), a.On}
		if row, again := first[key]; again {
			at := rec.at("title")
			at.Row = row
			rec.raise(source.ActionTwice, "title", a.Title, at.Ref())
		} else {
			first[key] = rec.row
		}
		if !t.checking {
			all = append(all, a)
		}
	}
	return all
}

// action reads one row; ok is false where an error leaves it out.
func (rec *record) action(against *criteria) (a plan.Action, ok bool) {
	a = plan.Action{Row: rec.row, On: rec.date("held_on"), Title: rec.text("title"),
		Kind: rec.text("kind"), Hours: rec.count("hours"), Women: rec.count("women"),
		Men: rec.count("men"), NonBinary: rec.count("non_binary"), Budget: rec.count("budget"),
		Partners: rec.text("partners"), Link: rec.text("link")}
	rec.checkPeople("women", a.Women)
	rec.checkPeople("men", a.Men)
	rec.checkPeople("non_binary", a.NonBinary)
	a.LineCode, _ = rec.code("line_code", against.lines)
	a.ActivityCode, _ = rec.code("activity_code", against.activities)
	if rec.missing(source.CellMissing) {
		return a, false
	}
	if kind, known := against.kinds.canonical(a.Kind); known {
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

func (rec *record) checkPeople(field string, n plan.Number) {
	if n.Millionths%1_000_000 != 0 {
		rec.raise(source.CountNotWhole, field, comma(n), "persones")
	}
}

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

// checkMeasures warns where indicators add up a column that this action leaves empty.
func (rec *record) checkMeasures(against *criteria, kind string) {
	var absent []string
	codes := map[string][]string{} // the indicators of each absent measure
	for _, i := range against.Plan.Indicators {
		if i.RegisterMeasure == "" || i.RegisterKind != kind ||
			against.member != nil && !against.member.Reports(i) ||
			rec.holds(measureFields(i.RegisterMeasure)...) {
			continue
		}
		if !slices.Contains(absent, i.RegisterMeasure) {
			absent = append(absent, i.RegisterMeasure)
		}
		codes[i.RegisterMeasure] = append(codes[i.RegisterMeasure], i.Code)
	}
	for _, measure := range absent {
		wanted := measure
		if measure == "assistents" {
			wanted = "dones, homes, no binàries"
		}
		rec.raise(source.MeasureMissing, measureFields(measure)[0],
			strings.Join(codes[measure], ", "), wanted)
	}
}
