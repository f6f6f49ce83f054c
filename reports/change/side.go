package change

import (
	"xmess.cat/memoria/reports/result"
)

// side is an account with what is looked up in it.
type side struct {
	Account
	indicators map[string]result.Indicator
	objectives map[string]result.Objective
	coverage   map[string]result.Coverage
	formulas   map[string]result.Formula
	members    map[string]map[string]result.MemberValue // by indicator, then member
	cells      map[string]map[string][]result.Cell      // by indicator, then member
	plan       map[planKey]result.PlanCell
	workbooks  map[int]result.Workbook
}

// planKey is a place of the plan; year is 0 but for a target.
type planKey struct {
	section, item, member, field string
	year                         int
}

func newSide(account Account) side {
	s := side{
		Account:    account,
		indicators: index(account.Year.Indicators, func(i result.Indicator) string { return i.Code }),
		objectives: index(account.Year.Objectives, func(o result.Objective) string { return o.Code }),
		coverage:   index(account.Year.Coverage, func(c result.Coverage) string { return c.Code }),
		formulas:   index(account.Trace.Formulas, func(f result.Formula) string { return f.Code }),
		members:    map[string]map[string]result.MemberValue{},
		cells:      map[string]map[string][]result.Cell{},
		plan:       map[planKey]result.PlanCell{},
		workbooks:  map[int]result.Workbook{},
	}
	for _, m := range account.Trace.Members {
		if s.members[m.IndicatorCode] == nil {
			s.members[m.IndicatorCode] = map[string]result.MemberValue{}
		}
		s.members[m.IndicatorCode][m.MemberCode] = m
	}
	for _, c := range account.Trace.Cells {
		if s.cells[c.IndicatorCode] == nil {
			s.cells[c.IndicatorCode] = map[string][]result.Cell{}
		}
		s.cells[c.IndicatorCode][c.MemberCode] = append(s.cells[c.IndicatorCode][c.MemberCode], c)
	}
	for _, p := range account.Trace.PlanCells {
		key := planKey{section: p.Section, item: p.Item, member: p.MemberCode, field: p.Field}
		if p.TargetYear != nil {
			key.year = *p.TargetYear
		}
		if _, known := s.plan[key]; !known {
			s.plan[key] = p
		}
	}
	for _, w := range account.Trace.Workbooks {
		s.workbooks[w.ID] = w
	}
	return s
}

func (s side) place(c result.Cell) *Place {
	w := s.workbooks[c.WorkbookID]
	return &Place{
		Workbook: w.FileName,
		Version:  w.Version,
		Sheet:    c.Sheet,
		Cell:     c.Address,
		Text:     c.Text,
	}
}

// planPlace is a cell of the plan, or nil where nothing was typed.
func (s side) planPlace(key planKey) *Place {
	c, typed := s.plan[key]
	if !typed {
		return nil
	}
	return &Place{
		Workbook: s.workbooks[c.WorkbookID].FileName,
		Sheet:    c.Sheet,
		Cell:     c.Address,
		Text:     c.Text,
	}
}

// comparison is two sides, and what was found to have moved until now.
type comparison struct {
	before, after side
	rates         map[string]Moved // of what is below, by scope and code
	changed       map[string]bool
}

func keyOf(scope Scope, code string) string { return string(scope) + " " + code }

// moved remembers changes, for what is put together of them.
func (c *comparison) moved(changes []Change) {
	if c.changed == nil {
		c.changed, c.rates = map[string]bool{}, map[string]Moved{}
	}
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

// planReason says that a cell of the plan changed; ok is false where it did not.
func (c *comparison) planReason(kind string, key planKey, name string) (r Reason, ok bool) {
	was, is := c.before.plan[key], c.after.plan[key]
	if same(was.Figure, is.Figure) && was.Text == is.Text {
		return Reason{}, false
	}
	return Reason{
		Kind: kind, Code: key.item, Name: name, Field: key.field,
		Before: c.before.planPlace(key), After: c.after.planPlace(key), From: was.Figure, To: is.Figure,
	}, true
}

// settings are the plan's settings that changed.
func (c *comparison) settings() []Reason {
	var out []Reason
	for _, key := range []string{
		"cobertura_minima", "llindar_assolit", "llindar_avanca", "llindar_risc", "data_limit",
		"pla_inici", "pla_final",
	} {
		if r, ok := c.planReason(Setting, planKey{section: "parameters", item: key, field: "value"}, ""); ok {
			out = append(out, r)
		}
	}
	return out
}

// rest is why a figure moved that nothing else explains.
func (c *comparison) rest() []Reason {
	if reasons := c.settings(); len(reasons) > 0 {
		return reasons
	}
	if c.before.Program != c.after.Program {
		return []Reason{{Kind: Program, WordsBefore: c.before.Program, WordsAfter: c.after.Program}}
	}
	return []Reason{{Kind: Unknown}}
}
