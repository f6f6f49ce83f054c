package feedback

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// Version is one version of a return, with the cells it was read from.
type Version struct {
	plan.Submission
	Cells []plan.TypedCell
}

// Change is one figure or text in which two versions of a return differ.
//
// Subject names the row (IND03 Personal tècnic dedicat a l'ESS, 2025-T1) and Field its column
// (valor). Before and After are in the notation of the language; empty for an empty cell. Cell is
// its address in the later version, or in the earlier one where the later has none: Indicadors!H14.
type Change struct {
	Subject string `json:"subject"`
	Field   string `json:"field"`
	Before  string `json:"before"`
	After   string `json:"after"`
	Cell    string `json:"cell"`
}

// maxChanges bounds the listed changes of a version: a replaced register of 200,000 actions has
// millions.
const maxChanges = 10_000

// Changes lists how two versions differ: indicators in the plan's order, then actions by date, then
// the assessment of each line. More counts the changes that are not listed.
func Changes(before, after Version, p plan.Plan, lang Language) (listed []Change, more int) {
	c := comparison{before: before, after: after, names: lang.fields()}
	c.compare("indicators", observationRecords(before, p, lang), observationRecords(after, p, lang))
	c.compare("actions", actionRecords(before, lang), actionRecords(after, lang))
	c.compare("assessment", assessmentRecords(before, p, lang), assessmentRecords(after, p, lang))
	return c.listed, c.more
}

// record is a row in words. Rows of two versions with the same key are compared.
type record struct {
	key, subject string
	row          int
	values       func() []value
}

// value is one column of a record: the field's stable name and its text.
type value struct{ field, text string }

type comparison struct {
	before, after Version
	names         map[string]string // of fields
	listed        []Change
	more          int
}

func (c *comparison) compare(section string, old, recent []record) {
	was := make(map[string]record, len(old))
	for _, r := range old {
		was[r.key] = r
	}
	from, to := cellsOf(c.before, section), cellsOf(c.after, section)
	kept := make(map[string]bool, len(recent))
	for _, r := range recent {
		kept[r.key] = true
		earlier := was[r.key].texts()
		for _, v := range r.values() {
			if v.text == earlier[v.field] {
				continue
			}
			change := Change{Subject: r.subject, Field: c.names[v.field],
				Before: earlier[v.field], After: v.text}
			c.add(change, func() string {
				cell := to.of(r.row, v.field)
				if v.text == "" {
					cell = cmp.Or(cell, from.of(was[r.key].row, v.field))
				}
				return cell
			})
		}
	}
	for _, r := range old {
		if kept[r.key] {
			continue
		}
		for _, v := range r.values() {
			if v.text != "" {
				change := Change{Subject: r.subject, Field: c.names[v.field], Before: v.text}
				c.add(change, func() string { return from.of(r.row, v.field) })
			}
		}
	}
}

func (c *comparison) add(change Change, cell func() string) {
	if len(c.listed) == maxChanges {
		c.more++
		return
	}
	change.Cell = cell()
	c.listed = append(c.listed, change)
}

func (r record) texts() map[string]string {
	out := map[string]string{}
	if r.values == nil { // there was no such row
		return out
	}
	for _, v := range r.values() {
		out[v.field] = v.text
	}
	return out
}

// sectionCells finds the cells of a section by row. Scanning all cells for each change would be too
// slow for a long register.
type sectionCells struct {
	cells []plan.TypedCell // of all sections
	runs  map[int][]int    // of each row, where cells of it that stand one after the other begin
}

func cellsOf(v Version, section string) sectionCells {
	s := sectionCells{v.Cells, map[int][]int{}}
	for n, c := range v.Cells {
		isNext := n > 0 && v.Cells[n-1].Section == section && v.Cells[n-1].Row == c.Row
		if c.Section == section && !isNext {
			s.runs[c.Row] = append(s.runs[c.Row], n)
		}
	}
	return s
}

// of gives the address of a field in a row; empty where nothing was typed.
func (s sectionCells) of(row int, field string) string {
	for _, begin := range s.runs[row] {
		section := s.cells[begin].Section
		for _, c := range s.cells[begin:] {
			if c.Section != section || c.Row != row {
				break
			}
			if c.Field == field {
				return source.Cell{Sheet: c.Sheet, Row: c.Row, Column: c.Column}.String()
			}
		}
	}
	return ""
}

func observationRecords(v Version, p plan.Plan, lang Language) []record {
	place, indicators := map[string]int{}, map[string]plan.Indicator{}
	for n, i := range p.Indicators {
		place[i.Code], indicators[i.Code] = n, i
	}
	rows := slices.Clone(v.Observations)
	slices.SortStableFunc(rows, func(a, b plan.Observation) int {
		return cmp.Or(cmp.Compare(place[a.IndicatorCode], place[b.IndicatorCode]),
			cmp.Compare(a.IndicatorCode, b.IndicatorCode), cmp.Compare(a.Period, b.Period))
	})
	var out []record
	for _, o := range rows {
		subject := strings.TrimSpace(o.IndicatorCode + " " + indicators[o.IndicatorCode].Name)
		if o.Period != fmt.Sprint(v.Year) {
			subject += ", " + o.Period
		}
		figure := lang.figure(o.Value)
		if indicators[o.IndicatorCode].Kind == "si_no" && o.Value.Known {
			figure = lang.yes(o.Value.Millionths != 0)
		}
		exempt := ""
		if o.NotApplicable {
			exempt = lang.yes(true)
		}
		values := func() []value {
			return []value{
				{"value", figure}, {"numerator", lang.figure(o.Numerator)},
				{"denominator", lang.figure(o.Denominator)}, {"women", lang.figure(o.Women)},
				{"men", lang.figure(o.Men)}, {"non_binary", lang.figure(o.NonBinary)},
				{"not_applicable", exempt}, {"remarks", o.Remarks}, {"evidence", o.Evidence},
			}
		}
		key := o.IndicatorCode + " " + o.Period
		out = append(out, record{key: key, subject: subject, row: o.Row, values: values})
	}
	return out
}

// actionRecords identifies an action by its day and title, and equal ones by their order.
func actionRecords(v Version, lang Language) []record {
	rows := slices.Clone(v.Actions)
	slices.SortStableFunc(rows, func(a, b plan.Action) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Title, b.Title))
	})
	alike := map[string]int{}
	var out []record
	for _, a := range rows {
		key := a.On.Format(time.DateOnly) + " " + a.Title
		alike[key]++
		subject := a.Title
		if !a.On.IsZero() {
			subject = day(a.On) + " " + a.Title
		}
		values := func() []value {
			return []value{
				{"kind", a.Kind}, {"line_code", a.LineCode}, {"activity_code", a.ActivityCode},
				{"hours", lang.figure(a.Hours)}, {"women", lang.figure(a.Women)},
				{"men", lang.figure(a.Men)}, {"non_binary", lang.figure(a.NonBinary)},
				{"budget", lang.figure(a.Budget)}, {"partners", a.Partners}, {"link", a.Link},
			}
		}
		out = append(out, record{key: fmt.Sprint(key, " ", alike[key]), subject: subject, row: a.Row,
			values: values})
	}
	return out
}

func assessmentRecords(v Version, p plan.Plan, lang Language) []record {
	place := map[string]int{}
	for n, l := range p.Lines {
		place[l.Code] = n
	}
	rows := slices.Clone(v.Assessments)
	slices.SortStableFunc(rows, func(a, b plan.Assessment) int {
		return cmp.Or(cmp.Compare(place[a.LineCode], place[b.LineCode]), cmp.Compare(a.Row, b.Row))
	})
	again := map[string]int{}
	var out []record
	for _, a := range rows {
		again[a.LineCode]++
		values := func() []value {
			return []value{{"worked", a.Worked}, {"difficulties", a.Difficulties},
				{"proposals", a.Proposals}}
		}
		out = append(out, record{key: fmt.Sprint(a.LineCode, " ", again[a.LineCode]), row: a.Row,
			subject: lang.fields()["line_code"] + " " + a.LineCode, values: values})
	}
	return out
}
