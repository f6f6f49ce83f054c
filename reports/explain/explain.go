// Package explain tells where a figure of the memòria comes from: its rule, its inputs, its
// arithmetic and the cells that were typed. It computes no figure itself: the expression of a step
// is built from its inputs and its result is the mart's, so that each checks the other.
package explain

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// UnknownError says that no code or member of that name exists.
type UnknownError struct {
	Year    int      // where a member is unknown: the year; else 0
	Asked   string   // as typed
	Nearest []string // similar names, the most similar first
}

func (e *UnknownError) Error() string {
	text := fmt.Sprintf("no code %q", e.Asked)
	if e.Year != 0 {
		text = fmt.Sprintf("no member of %d %q", e.Year, e.Asked)
	}
	if len(e.Nearest) > 0 {
		text += ": did you mean " + strings.Join(e.Nearest, ", ") + "?"
	}
	return text
}

// Explainer explains the figures of a year. It is not safe for concurrent use.
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
	stories   map[[5]string]*Story          // cache; see indicatorStory
}

// New makes an explainer of a year from its results and from the inputs of those results.
func New(year result.Year, trace result.Trace, w *words.Words) *Explainer {
	x := &Explainer{
		year: year, w: w,
		formulas: map[string]result.Formula{},
		signs:    map[string]result.Sign{},
		values:   groupBy(trace.Members, func(m result.MemberValue) string { return m.IndicatorCode }),
		cells: groupBy(trace.Cells, func(c result.Cell) string {
			return c.IndicatorCode + "\n" + c.MemberCode
		}),
		planCells: groupBy(trace.PlanCells, func(c result.PlanCell) string {
			return c.Section + "\n" + c.Item
		}),
		targets:   groupBy(trace.Targets, func(m result.MemberTarget) string { return m.IndicatorCode }),
		workbooks: map[int]result.Workbook{},
		parts:     groupBy(year.Indicators, func(i result.Indicator) string { return i.ObjectiveCode }),
		stories:   map[[5]string]*Story{},
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

// groupBy groups rows by a key and keeps their order.
func groupBy[T any](rows []T, key func(T) string) map[string][]T {
	out := map[string][]T{}
	for _, row := range rows {
		out[key(row)] = append(out[key(row)], row)
	}
	return out
}

// Codes lists what can be explained: the total, then lines, activities, pairs (I/A05), objectives
// and indicators, each in the plan's order.
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

// Explain gives the story of an indicator, an objective, a line, an activity, a pair (I×A05, IxA05
// or I/A05) or "total". Case and accents are ignored. With a member's code or name, the story has
// only that member's figures. If there is no such code or member, it gives an *UnknownError.
func (x *Explainer) Explain(code, member string) (Story, error) {
	if member != "" {
		var err error
		if member, err = FindMember(x.year, member); err != nil {
			return Story{}, err
		}
	}
	wanted := key(code)
	for _, indicator := range x.year.Indicators {
		if key(indicator.Code) == wanted {
			return *x.indicatorStory(indicator, member), nil
		}
	}
	for _, objective := range x.year.Objectives {
		if key(objective.Code) == wanted {
			return *x.objectiveStory(objective, member), nil
		}
	}
	for _, line := range x.year.Lines {
		if key(line.Code) == wanted {
			return x.line(line, member), nil
		}
	}
	for _, activity := range x.year.Activities {
		if key(activity.Code) == wanted {
			return x.activity(activity, member), nil
		}
	}
	for _, pair := range x.year.Pairs {
		line, activity := key(pair.LineCode), key(pair.ActivityCode)
		if wanted == line+"/"+activity || wanted == line+"x"+activity {
			return x.pair(pair, member), nil
		}
	}
	if wanted == Total && len(x.year.Objectives) > 0 {
		return x.total(member), nil
	}
	return Story{}, &UnknownError{Asked: code, Nearest: nearest(wanted, x.Codes())}
}

// indicatorStory is an indicator's story. It is cached, because the stories of all larger groups
// contain it; callers must not change it.
func (x *Explainer) indicatorStory(i result.Indicator, member string) *Story {
	key := [5]string{Indicator, i.Code, i.Name, i.ObjectiveCode, member}
	return x.cached(key, func() Story { return x.indicator(i, member) })
}

func (x *Explainer) objectiveStory(o result.Objective, member string) *Story {
	key := [5]string{Objective, o.Code, o.Name, o.LineCode + "/" + o.ActivityCode, member}
	return x.cached(key, func() Story { return x.objective(o, member) })
}

func (x *Explainer) cached(key [5]string, tell func() Story) *Story {
	if x.stories[key] == nil {
		story := tell()
		x.stories[key] = &story
	}
	return x.stories[key]
}

// FindMember gives the code of the member of a year with that code, six-digit code or name. If
// there is none, it gives an *UnknownError.
func FindMember(year result.Year, asked string) (string, error) {
	wanted := key(asked)
	var all []string
	for _, member := range year.Coverage {
		full := len(wanted) == 6 && strings.HasPrefix(wanted, member.Code) // the sixth is a check digit
		if full || key(member.Code) == wanted || key(member.Name) == wanted {
			return member.Code, nil
		}
		all = append(all, member.Code, member.Name)
	}
	return "", &UnknownError{Year: year.Year, Asked: asked, Nearest: nearest(wanted, all)}
}

// addWorkbooks lists the workbooks of the plan and of the members' cells, by file and version.
func (x *Explainer) addWorkbooks(s *Story) {
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
			s.Workbooks = append(s.Workbooks, workbookOf(book))
		}
	}
	slices.SortFunc(s.Workbooks, func(a, b Workbook) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File), cmp.Compare(a.Version, b.Version), cmp.Compare(a.Hash, b.Hash),
		)
	})
}

func workbookOf(book result.Workbook) Workbook {
	return Workbook{
		File: book.FileName, Hash: book.Hash, ReceivedAt: book.ReceivedAt.UTC(),
		Version: book.Version, VersionCount: book.VersionCount,
	}
}
