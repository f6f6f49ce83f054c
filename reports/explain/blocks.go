package explain

import (
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/words"
)

// Frame is what a story's blocks need to know about the document around them.
type Frame struct {
	// Link gives the ID of the explanation of a code; empty where there is none. Nil links nothing.
	Link func(code string) string
	// Shared tells whether a figure of the plan is shown once for all stories, and so not in each.
	Shared func(PlanFigure) bool
}

// Blocks are a story in a document: what the memòria prints, the rule, the plan's figures, the
// parts of a mean, the arithmetic, and an indicator's members with their cells. Inputs have at most
// nine decimals, results six.
func Blocks(s Story, w *words.Words, frame Frame) []document.Block {
	b := newBuilder(w, frame)
	blocks := []document.Block{b.facts(s), b.rule(s)}
	var own []PlanFigure
	for _, p := range s.Plan {
		if !frame.Shared(p) {
			own = append(own, p)
		}
	}
	if len(own) > 0 {
		blocks = append(blocks, b.planTable("", b.w.Say(words.ExplainPlan), s, own))
	}
	blocks = append(append(blocks, b.parts(s)...), b.steps(s)...)
	if s.Kind == Indicator {
		blocks = append(blocks, b.members(s, b.w.Say(words.ExplainMembers))...)
	}
	return blocks
}

// Settings is the table of the plan's figures that all stories share.
func Settings(id string, figures []PlanFigure, w *words.Words) document.Table {
	b := newBuilder(w, Frame{})
	return b.planTable(id, b.w.Say(words.OriginSettings), Story{}, figures)
}

// builder makes blocks in one language.
type builder struct {
	w     *words.Words
	frame Frame
}

func newBuilder(w *words.Words, frame Frame) *builder {
	if frame.Link == nil {
		frame.Link = func(string) string { return "" }
	}
	return &builder{w: w, frame: frame}
}

// facts lists what the memòria prints, and the notes.
func (b *builder) facts(s Story) document.List {
	var list document.List
	add := func(label, text string) {
		list.Items = append(list.Items, document.Item{
			Spans: []document.Span{{Text: label, Strong: true}, {Text: ": " + text}},
		})
	}
	p := s.Published
	if s.Kind == Indicator {
		add(b.w.Say(words.ExplainTitles["value"]), b.value(p.Value, s.Unit))
	}
	add(b.w.Say(words.HeadRate), b.w.Rate(p.Rate))
	add(b.w.Say(words.HeadStatus), b.status(p))
	add(b.w.Say(words.HeadRange), b.w.Range(p.RateLow, p.RateHigh))
	add(b.w.Say(words.HeadCoverage), b.coverage(p))
	for _, note := range s.Notes {
		list.Items = append(list.Items, document.Item{Spans: []document.Span{{Text: note}}})
	}
	return list
}

func (b *builder) value(v *float64, unit string) string {
	if v == nil {
		return words.Dash
	}
	text, _ := figure(b.w, *v, resultDecimals)
	return strings.TrimSpace(text + " " + unit)
}

// status is a status with the range of rates that it stands for.
func (b *builder) status(p Published) string {
	limit := func(v *float64) string {
		text, _ := figure(b.w, *v, resultDecimals)
		return text + b.w.PercentSign
	}
	switch {
	case p.StatusFrom != nil && p.StatusBelow != nil:
		return b.w.Say(words.ExplainStatusBand, "status", p.StatusWords,
			"from", limit(p.StatusFrom), "below", limit(p.StatusBelow))
	case p.StatusFrom != nil:
		return b.w.Say(words.ExplainStatusTop, "status", p.StatusWords, "from", limit(p.StatusFrom))
	case p.StatusBelow != nil:
		return b.w.Say(words.ExplainStatusBottom, "status", p.StatusWords, "below", limit(p.StatusBelow))
	}
	return p.StatusWords
}

func (b *builder) coverage(p Published) string {
	text := words.Dash
	if p.ExpectedCount > 0 {
		reported, expected := b.w.Integer(p.ReportedCount), b.w.Integer(p.ExpectedCount)
		text = b.w.Say(words.PartOfWhole, "part", reported, "whole", expected) +
			" (" + b.w.Rate(p.Coverage) + ")"
	}
	if p.NotApplicable > 0 {
		text += "; " + b.w.Count(words.ExplainNotApplicable, p.NotApplicable)
	}
	return text
}

func (b *builder) rule(s Story) document.Paragraph {
	var sentences []string
	for _, sentence := range s.Rule.Words {
		if sentence != "" { // not every kind of indicator has a sentence of its own
			sentences = append(sentences, sentence)
		}
	}
	if s.Rule.Aggregation != "" {
		sentences = append(sentences, b.w.Say(words.HeadCalculation)+": "+
			b.w.Say(words.Aggregations[s.Rule.Aggregation])+"; "+
			b.w.Say(words.Directions[s.Rule.Direction])+".")
	}
	return document.Text(document.Body, strings.Join(sentences, " "))
}

func (b *builder) planTable(id, caption string, s Story, figures []PlanFigure) document.Table {
	var rows []document.Row
	for _, p := range figures {
		title := p.Title
		if p.MemberCode != "" {
			title += " (" + p.MemberCode + ")"
		}
		if p.Symbol != "" {
			title += " (" + p.Symbol + ")"
		}
		rows = append(rows, document.Row{Cells: []document.Cell{
			{Text: title}, b.number(p.Figure, mostDecimals), {Text: b.sourceOf(s, p)},
		}})
	}
	return document.Table{
		ID: id, Caption: caption, Tight: true, InOrder: true, Groups: []document.Group{{Rows: rows}},
		Columns: []document.Column{
			{Head: b.w.Say(words.HeadFigure), Header: true},
			{Head: b.w.Say(words.ExplainTitles["value"]), Align: document.Decimal},
			{Head: b.w.Say(words.OriginCell), Weight: 1},
		},
	}
}

// parts is the table of the parts of a mean.
func (b *builder) parts(s Story) []document.Block {
	if len(s.Parts) == 0 {
		return nil
	}
	var rows []document.Row
	for _, p := range s.Parts {
		weight := b.number(&p.Weight, resultDecimals)
		weight.Detail = b.w.Say(words.ExplainDefault)
		if p.Cell != nil {
			weight.Detail = place(*p.Cell)
		}
		share := b.w.Say(words.ExplainLeft)
		if p.Share != nil {
			share = b.w.Rate(p.Share)
		}
		rows = append(rows, document.Row{Cells: []document.Cell{
			{Text: p.Code + "  " + p.Name, Target: b.frame.Link(p.Code)}, weight, {Text: share},
			{Text: b.w.Rate(p.Rate)}, {Text: b.w.Range(p.Low, p.High)}, b.number(p.Points, pointDecimals),
			{Status: &document.Mark{Status: document.Status(p.Status), Word: p.statusWords}},
		}})
	}
	return []document.Block{document.Table{
		Caption: b.w.Say(words.ExplainParts), Tight: true, Groups: []document.Group{{Rows: rows}},
		Columns: []document.Column{
			{Head: b.w.Say(words.HeadFigure), Header: true, Weight: 1}, {Head: b.w.Say(words.HeadWeight)},
			{Head: b.w.Say(words.ExplainShare), Align: document.Decimal},
			{Head: b.w.Say(words.HeadRate), Align: document.Decimal},
			{Head: b.w.Say(words.HeadRange), Align: document.Right},
			{Head: b.w.Say(words.ExplainPoints), Align: document.Decimal}, {Head: b.w.Say(words.HeadStatus)},
		},
	}}
}

// steps is the table of the arithmetic, a row for each step.
func (b *builder) steps(s Story) []document.Block {
	var rows []document.Row
	for _, step := range s.Steps {
		arithmetic := b.arithmetic(step)
		if arithmetic == "" {
			continue
		}
		title := document.Cell{Text: step.title()}
		if len(step.Inputs) > 0 {
			title.Detail = separated(b.w, step.Formula)
		}
		rows = append(rows, document.Row{Cells: []document.Cell{
			title, {Text: arithmetic, Detail: step.Words},
		}})
	}
	if len(rows) == 0 {
		return nil
	}
	return []document.Block{document.Table{
		Caption: b.w.Say(words.ExplainSteps), Tight: true, InOrder: true,
		Groups: []document.Group{{Rows: rows}},
		Columns: []document.Column{
			{Head: b.w.Say(words.HeadFigure), Header: true},
			{Head: b.w.Say(words.OriginArithmetic), Weight: 1},
		},
	}}
}

// arithmetic is a step with its figures and its result; empty where nothing is computed. "=" means
// that no digit was dropped, "≈" that some were.
func (b *builder) arithmetic(s Step) string {
	if s.Result == nil || len(s.Expression) == 0 {
		return ""
	}
	text, exact := s.Expression.In(b.w)
	result, whole := figure(b.w, *s.Result, resultDecimals)
	if exact && whole {
		return text + " = " + result
	}
	return text + " ≈ " + result
}

func (b *builder) number(v *float64, decimals int) document.Cell {
	if v == nil {
		return document.Cell{Text: words.Dash}
	}
	text, _ := figure(b.w, *v, decimals)
	return document.Cell{Text: text}
}
