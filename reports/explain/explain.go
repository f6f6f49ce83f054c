// Package explain tells where a figure of the memòria comes from: by which rule, from what, with which
// arithmetic, and from which cells, as typed. It computes nothing that a mart says: each step has its
// expression from what was read, and its result from the mart, so that either can be held against the
// other.
package explain

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// UnknownError says that there is nothing of that name to explain.
type UnknownError struct {
	What    string   // code, member
	Asked   string   // as typed
	Nearest []string // what may have been meant, nearest first
}

func (e *UnknownError) Error() string {
	text := fmt.Sprintf("no %s %q", e.What, e.Asked)
	if len(e.Nearest) > 0 {
		text += ": did you mean " + strings.Join(e.Nearest, ", ") + "?"
	}
	return text
}

// Explainer explains the figures of a year. It is for one goroutine at a time.
type Explainer struct {
	year      result.Year
	w         *words.Words
	formulas  map[string]result.Formula
	signs     map[string]result.Sign
	values    map[string][]result.MemberValue
	cells     map[string][]result.Cell
	planCells map[string][]result.PlanCell
	targets   map[string][]result.MemberTarget
	workbooks map[int]result.Workbook
	parts     map[string][]result.Indicator // by objective
	told      map[[5]string]*Story          // by kind, code, name, what it is part of, and member
}

// New makes ready to explain a year from its results and what they were made from.
func New(year result.Year, trace result.Trace, w *words.Words) *Explainer {
	x := &Explainer{
		year: year, w: w,
		formulas:  map[string]result.Formula{},
		signs:     map[string]result.Sign{},
		values:    groups(trace.Members, func(m result.MemberValue) string { return m.IndicatorCode }),
		cells:     groups(trace.Cells, func(c result.Cell) string { return c.IndicatorCode + "\n" + c.MemberCode }),
		planCells: groups(trace.PlanCells, func(c result.PlanCell) string { return c.Section + "\n" + c.Item }),
		targets:   groups(trace.Targets, func(m result.MemberTarget) string { return m.IndicatorCode }),
		workbooks: map[int]result.Workbook{},
		parts:     groups(year.Indicators, func(i result.Indicator) string { return i.ObjectiveCode }),
		told:      map[[5]string]*Story{},
	}
	for _, formula := range trace.Formulas {
		x.formulas[formula.Code] = formula
	}
	for _, sign := range trace.Signs {
		x.signs[sign.Code] = sign
	}
	for _, book := range trace.Workbooks {
		x.workbooks[book.ID] = book
	}
	return x
}

// groups puts rows together by a key, each group in the order of the rows.
func groups[T any](rows []T, key func(T) string) map[string][]T {
	out := map[string][]T{}
	for _, row := range rows {
		of := key(row)
		out[of] = append(out[of], row)
	}
	return out
}

// Codes are all that can be explained, in the order of the plan's codes: the total, lines, activities, pairs
// (I/A05), objectives, indicators.
func (x *Explainer) Codes() []string {
	codes := []string{Total}
	for _, line := range x.year.Lines {
		codes = append(codes, line.Code)
	}
	for _, activity := range x.year.Activities {
		codes = append(codes, activity.Code)
	}
	for _, pair := range x.year.Pairs {
		codes = append(codes, pair.LineCode+"/"+pair.ActivityCode)
	}
	for _, objective := range x.year.Objectives {
		codes = append(codes, objective.Code)
	}
	for _, indicator := range x.year.Indicators {
		codes = append(codes, indicator.Code)
	}
	return codes
}

// Explain tells the story of a code: an indicator's, an objective's, a line's, an activity's, a line and an
// activity's (I×A05, IxA05 or I/A05), or "total". Case and accents do not matter. With a member, of its code
// or name, only what that member gave is told of members. It gives an *UnknownError.
func (x *Explainer) Explain(code, member string) (Story, error) {
	asked := ""
	if member != "" {
		found, err := FindMember(x.year, member)
		if err != nil {
			return Story{}, err
		}
		asked = found
	}
	wanted := key(code)
	for _, indicator := range x.year.Indicators {
		if key(indicator.Code) == wanted {
			return *x.indicatorOnce(indicator, asked), nil
		}
	}
	for _, objective := range x.year.Objectives {
		if key(objective.Code) == wanted {
			return *x.objectiveOnce(objective, asked), nil
		}
	}
	for _, line := range x.year.Lines {
		if key(line.Code) == wanted {
			return x.line(line, asked), nil
		}
	}
	for _, activity := range x.year.Activities {
		if key(activity.Code) == wanted {
			return x.activity(activity, asked), nil
		}
	}
	for _, pair := range x.year.Pairs {
		line, activity := key(pair.LineCode), key(pair.ActivityCode)
		if wanted == line+"/"+activity || wanted == line+"x"+activity {
			return x.pair(pair, asked), nil
		}
	}
	if wanted == Total && len(x.year.Objectives) > 0 {
		return x.total(asked), nil
	}
	return Story{}, &UnknownError{What: "code", Asked: code, Nearest: nearest(wanted, x.Codes())}
}

// indicatorOnce is the story of an indicator, which is part of those above it and told once. Nobody changes it.
func (x *Explainer) indicatorOnce(i result.Indicator, asked string) *Story {
	return x.once([5]string{Indicator, i.Code, i.Name, i.ObjectiveCode, asked}, func() Story { return x.indicator(i, asked) })
}

func (x *Explainer) objectiveOnce(o result.Objective, asked string) *Story {
	key := [5]string{Objective, o.Code, o.Name, o.LineCode + "/" + o.ActivityCode, asked}
	return x.once(key, func() Story { return x.objective(o, asked) })
}

func (x *Explainer) once(key [5]string, tell func() Story) *Story {
	if x.told[key] == nil {
		story := tell()
		x.told[key] = &story
	}
	return x.told[key]
}

// FindMember gives the code of a member of a year that is known by it, by its six digits, or by its name. It gives an
// *UnknownError.
func FindMember(year result.Year, asked string) (string, error) {
	wanted := key(asked)
	var all []string
	for _, member := range year.Coverage {
		full := len(wanted) == 6 && strings.HasPrefix(wanted, member.Code) // with the check digit
		if full || key(member.Code) == wanted || key(member.Name) == wanted {
			return member.Code, nil
		}
		all = append(all, member.Code, member.Name)
	}
	return "", &UnknownError{What: fmt.Sprintf("member of %d", year.Year), Asked: asked, Nearest: nearest(wanted, all)}
}

// books names the workbooks that cells are in, by file and version.
func (x *Explainer) books(s *Story) {
	seen := map[int]bool{}
	for _, cells := range x.planCells {
		for _, cell := range cells {
			seen[cell.WorkbookID] = true
		}
	}
	for _, member := range s.Members {
		for _, cell := range x.cells[s.Code+"\n"+member.Code] {
			seen[cell.WorkbookID] = true
		}
	}
	for id := range seen {
		if book, known := x.workbooks[id]; known {
			s.Workbooks = append(s.Workbooks, bookOf(book))
		}
	}
	slices.SortFunc(s.Workbooks, func(a, b Workbook) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Version, b.Version), cmp.Compare(a.Hash, b.Hash))
	})
}

func bookOf(book result.Workbook) Workbook {
	return Workbook{
		File: book.FileName, Hash: book.Hash, ReceivedAt: book.ReceivedAt.UTC(),
		Version: book.Version, VersionCount: book.VersionCount,
	}
}
