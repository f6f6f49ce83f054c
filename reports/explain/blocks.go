package explain

import (
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// Frame is what a story's blocks need to know of the document that they stand in.
type Frame struct {
	// Link gives the ID of the explanation of a code; empty where there is none.
	Link func(code string) string
	// Shared tells whether a figure of the plan is told elsewhere for all stories.
	Shared func(PlanFigure) bool
}

// Blocks tell a story as WriteText does, in a document: what the memòria prints, the rule, the plan's figures,
// what a mean is of, the arithmetic, and an indicator's members with their cells.
func Blocks(s Story, w *words.Words, frame Frame) []document.Block {
	b := &blocks{writer: writer{w: w, e: w.Explain()}, o: w.Origins(), frame: frame}
	b.add(document.List{Items: b.facts(s)})
	b.add(document.Text(document.Body, strings.Join(linesOf(w, func(t *writer) { t.rule(s) }), " ")))
	b.plan(s)
	b.parts(s)
	b.steps(s)
	b.members(s)
	return b.out
}

// Settings is the table of figures of the plan that hold for all stories.
func Settings(id string, figures []PlanFigure, w *words.Words) document.Table {
	b := &blocks{writer: writer{w: w, e: w.Explain()}, o: w.Origins()}
	return b.planTable(id, b.o.Settings, Story{}, figures)
}

// blocks gather a story's blocks; texts are the writer's.
type blocks struct {
	writer
	o     words.OriginWords
	frame Frame
	out   []document.Block
}

func (b *blocks) add(one document.Block) { b.out = append(b.out, one) }

// facts are what the memòria prints, and what must be known of it.
func (b *blocks) facts(s Story) []document.Item {
	var items []document.Item
	for _, line := range linesOf(b.w, func(t *writer) { t.result(s) }) {
		spans := []document.Span{{Text: strings.TrimPrefix(line, "! ")}}
		if label, said, found := strings.Cut(line, ": "); found && !strings.HasPrefix(line, "! ") {
			spans = []document.Span{{Text: label, Strong: true}, {Text: ": " + said}}
		}
		items = append(items, document.Item{Spans: spans})
	}
	return items
}

func (b *blocks) plan(s Story) {
	var own []PlanFigure
	for _, p := range s.Plan {
		if !b.frame.Shared(p) {
			own = append(own, p)
		}
	}
	if len(own) > 0 {
		b.add(b.planTable("", b.e.Plan, s, own))
	}
}

func (b *blocks) planTable(id, caption string, s Story, figures []PlanFigure) document.Table {
	var rows []document.Row
	for _, p := range figures {
		said := words.Dash
		if p.Figure != nil {
			said, _ = figure(b.w, *p.Figure, mostDecimals)
		}
		title := planTitle(p)
		if p.Symbol != "" {
			title += " (" + p.Symbol + ")"
		}
		rows = append(rows, document.Row{Cells: []document.Cell{{Text: title}, {Text: said}, {Text: b.whence(s, p)}}})
	}
	return document.Table{ID: id, Caption: caption, Tight: true, InOrder: true, Groups: []document.Group{{Rows: rows}}, Columns: []document.Column{
		{Head: b.o.Figure, Header: true}, {Head: b.e.Titles["value"], Align: document.Decimal}, {Head: b.o.Cell, Weight: 1},
	}}
}

// parts are the table of what a mean is of.
func (b *blocks) parts(s Story) {
	if len(s.Parts) == 0 {
		return
	}
	h := b.w.Head
	var rows []document.Row
	for _, p := range s.Parts {
		weight, _ := figure(b.w, p.Weight, resultDecimals)
		share, points := b.e.Left, words.Dash
		if p.Share != nil {
			share = b.w.Percent(p.Share)
			points, _ = figure(b.w, *p.Points, 4)
		}
		place := b.e.Default
		if p.Cell != nil {
			place = b.place(*p.Cell)
		}
		rows = append(rows, document.Row{Cells: []document.Cell{
			{Text: p.Code + "  " + p.Name, Target: b.frame.Link(p.Code)}, {Text: weight, Detail: place}, {Text: share},
			{Text: b.w.Rate(p.Rate)}, {Text: b.w.Range(p.Low, p.High)}, {Text: points},
			{Status: &document.Mark{Status: document.Status(p.Status), Word: string(p.status)}},
		}})
	}
	b.add(document.Table{Caption: b.e.Parts, Tight: true, Groups: []document.Group{{Rows: rows}}, Columns: []document.Column{
		{Head: b.o.Figure, Header: true, Weight: 1}, {Head: b.e.Weight}, {Head: b.e.Share, Align: document.Decimal},
		{Head: h.Rate, Align: document.Decimal}, {Head: h.Range, Align: document.Right}, {Head: b.e.Points, Align: document.Decimal},
		{Head: h.Status},
	}})
}

// steps are the arithmetic, a row a step.
func (b *blocks) steps(s Story) {
	var rows []document.Row
	for _, step := range s.Steps {
		said := b.arithmetic(step)
		if said == "" {
			continue
		}
		title := document.Cell{Text: titleOf(step)}
		if len(step.Inputs) > 0 {
			title.Detail = separated(b.w, step.Formula)
		}
		rows = append(rows, document.Row{Cells: []document.Cell{title, {Text: said, Detail: step.Words}}})
	}
	if len(rows) > 0 {
		b.add(document.Table{Caption: b.e.Steps, Tight: true, InOrder: true, Groups: []document.Group{{Rows: rows}},
			Columns: []document.Column{{Head: b.o.Figure, Header: true}, {Head: b.o.Arithmetic, Weight: 1}}})
	}
}

// members are those asked for an indicator, a row each with its cells; those that gave nothing are named below.
func (b *blocks) members(s Story) {
	if s.Kind != Indicator {
		return
	}
	var told []Member
	var missing []string
	hasValue, hasParts := false, false
	for _, m := range s.Members {
		if m.State == "missing" && s.Rule.Kind != "sistema" {
			missing = append(missing, m.Code+" "+m.Name)
			continue
		}
		told = append(told, m)
		hasValue = hasValue || m.Value != nil
		hasParts = hasParts || m.Numerator != nil || m.Denominator != nil
	}
	table := document.Table{Caption: b.e.Members, Tight: true, Columns: []document.Column{{Head: b.w.Head.Member, Header: true}}}
	if hasParts {
		table.Columns = append(table.Columns, document.Column{Head: b.e.Titles["numerator"], Align: document.Decimal},
			document.Column{Head: b.e.Titles["denominator"], Align: document.Decimal})
	}
	if hasValue {
		table.Columns = append(table.Columns, document.Column{Head: b.e.Titles["value"], Align: document.Decimal})
	}
	table.Columns = append(table.Columns, document.Column{Head: b.o.Source, Weight: 1})
	var rows []document.Row
	for _, m := range told {
		cells := []document.Cell{{Text: m.Code + " " + m.Name}}
		if hasParts {
			cells = append(cells, b.number(m.Numerator, mostDecimals), b.number(m.Denominator, mostDecimals))
		}
		if hasValue {
			cells = append(cells, b.number(m.Value, resultDecimals))
		}
		rows = append(rows, document.Row{Cells: append(cells, b.source(m))})
	}
	note := ""
	if len(missing) > 0 {
		note = b.w.Count(b.e.MissingList, len(missing)) + ": " + strings.Join(missing, ", ")
	}
	switch {
	case len(rows) > 0:
		table.Groups = []document.Group{{Rows: rows}}
		if note != "" {
			table.Notes = []string{note}
		}
		b.add(table)
	case note != "":
		b.add(document.Text(document.Note, note))
	}
}

func (b *blocks) number(v *float64, most int) document.Cell {
	if v == nil {
		return document.Cell{Text: words.Dash}
	}
	said, _ := figure(b.w, *v, most)
	return document.Cell{Text: said}
}

// source is where a member's figure comes from: its arithmetic where there is some, its cells, and their
// workbooks.
func (b *blocks) source(m Member) document.Cell {
	var said, books []string
	if m.State != "reported" || len(m.Cells) == 0 {
		said = append(said, m.StateWords)
	}
	for _, step := range m.Steps {
		if arithmetic := b.arithmetic(step); len(step.Expression) > 3 && arithmetic != "" {
			said = append(said, titleOf(step)+": "+arithmetic)
		}
	}
	sheets := b.sheets(m.Cells)
	one := !slices.ContainsFunc(sheets, func(s sheet) bool { return s.book != sheets[0].book })
	for _, s := range sheets {
		place := s.name
		if !one {
			place = s.book + " · " + place
		}
		said = append(said, place+": "+strings.Join(s.cells, ", "))
	}
	if one && len(sheets) > 0 {
		books = append(books, sheets[0].book)
	}
	if m.Return != nil {
		books = append(books, m.Return.File+", "+fmt.Sprintf(b.e.Version, fmt.Sprint(m.Return.Version),
			fmt.Sprint(m.Return.VersionCount))+", "+fmt.Sprintf(b.e.ReceivedOn, b.w.Date(m.Return.ReceivedAt)))
	}
	return document.Cell{Text: strings.Join(said, " · "), Detail: strings.Join(books, " · ")}
}
