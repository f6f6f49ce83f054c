package change

import "xmess.cat/memoria/reports/result"

// side is a snapshot with its indexes.
type side struct {
	Snapshot
	indicators map[string]result.Indicator
	objectives map[string]result.Objective
	coverage   map[string]result.Coverage
	formulas   map[string]result.Formula
	members    map[memberKey]result.MemberValue
	cells      map[memberKey][]result.Cell
	plan       map[planKey]result.PlanCell
	workbooks  map[int]result.Workbook
}

// memberKey is one member's figure for an indicator.
type memberKey struct{ indicator, member string }

// planKey is a place of the plan; year is 0 but for a target.
type planKey struct {
	section, item, member, field string
	year                         int
}

func newSide(snapshot Snapshot) side {
	s := side{
		Snapshot:   snapshot,
		indicators: index(snapshot.Year.Indicators, indicatorCode),
		objectives: index(snapshot.Year.Objectives, objectiveCode),
		coverage:   index(snapshot.Year.Coverage, coverageCode),
		formulas:   index(snapshot.Trace.Formulas, func(f result.Formula) string { return f.Code }),
		members:    map[memberKey]result.MemberValue{},
		cells:      map[memberKey][]result.Cell{},
		plan:       map[planKey]result.PlanCell{},
		workbooks:  map[int]result.Workbook{},
	}
	for _, m := range snapshot.Trace.Members {
		s.members[memberKey{m.IndicatorCode, m.MemberCode}] = m
	}
	for _, c := range snapshot.Trace.Cells {
		key := memberKey{c.IndicatorCode, c.MemberCode}
		s.cells[key] = append(s.cells[key], c)
	}
	for _, p := range snapshot.Trace.PlanCells {
		key := planKey{section: p.Section, item: p.Item, member: p.MemberCode, field: p.Field}
		if p.TargetYear != nil {
			key.year = *p.TargetYear
		}
		if _, known := s.plan[key]; !known {
			s.plan[key] = p
		}
	}
	for _, w := range snapshot.Trace.Workbooks {
		s.workbooks[w.ID] = w
	}
	return s
}

func (s side) place(c result.Cell) *Place {
	w := s.workbooks[c.WorkbookID]
	return &Place{
		Workbook: w.FileName, Version: w.Version, Sheet: c.Sheet, Cell: c.Address, Text: c.Text,
	}
}

// planPlace is a cell of the plan, or nil where no cell was typed.
func (s side) planPlace(key planKey) *Place {
	c, typed := s.plan[key]
	if !typed {
		return nil
	}
	file := s.workbooks[c.WorkbookID].FileName
	return &Place{Workbook: file, Sheet: c.Sheet, Cell: c.Address, Text: c.Text}
}

// comparison is two sides, and the changes found so far.
type comparison struct {
	before, after side
	rates         map[string]Moved // by scope and code
	changed       map[string]bool  // things with a changed roll-up figure, by scope and code
}

func keyOf(scope Scope, code string) string { return string(scope) + " " + code }

// remember notes changes as possible reasons of the changes of larger groups.
func (c *comparison) remember(changes []Change) {
	for _, change := range changes {
		key := keyOf(change.Scope, change.Code)
		for _, m := range change.Figures {
			switch m.Figure {
			case "rate":
				c.rates[key], c.changed[key] = m, true
			case "rate_low", "rate_high", "coverage", "status":
				c.changed[key] = true
			}
		}
	}
}

// planReason is the change of a cell of the plan; ok is false where it did not change.
func (c *comparison) planReason(kind string, key planKey, name string) (r Reason, ok bool) {
	was, is := c.before.plan[key], c.after.plan[key]
	if same(was.Figure, is.Figure) && was.Text == is.Text {
		return Reason{}, false
	}
	return Reason{
		Kind: kind, Code: key.item, Name: name, Field: key.field,
		Before: c.before.planPlace(key), After: c.after.planPlace(key),
		From: was.Figure, To: is.Figure,
	}, true
}

// settings are the changed settings of the plan.
func (c *comparison) settings() []Reason {
	var out []Reason
	for _, name := range []string{
		"cobertura_minima", "llindar_assolit", "llindar_avanca", "llindar_risc", "data_limit",
		"pla_inici", "pla_final",
	} {
		key := planKey{section: "parameters", item: name, field: "value"}
		if r, ok := c.planReason(Setting, key, ""); ok {
			out = append(out, r)
		}
	}
	return out
}

// orFallback gives the reasons, or where there are none the changed settings, the program's
// version, or that the reason is unknown.
func (c *comparison) orFallback(reasons []Reason) []Reason {
	if len(reasons) == 0 {
		reasons = c.settings()
	}
	switch {
	case len(reasons) > 0:
		return reasons
	case c.before.Program != c.after.Program:
		return []Reason{{Kind: Program, WordsBefore: c.before.Program, WordsAfter: c.after.Program}}
	}
	return []Reason{{Kind: Unknown}}
}
