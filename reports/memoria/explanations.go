package memoria

import (
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// explained explains a year's figures. Its explainer is nil if there is no trace.
type explained struct {
	explainer *explain.Explainer
	codes     map[string]bool // of all that is explained
}

// explainWith prepares the explanations from the figures' trace; nil leaves them out.
func (b *chapterBuilder) explainWith(trace *result.Trace) {
	if trace == nil {
		return
	}
	b.explainer, b.codes = explain.New(b.year, *trace, b.w), map[string]bool{}
	for _, code := range b.explainer.Codes() {
		b.codes[code] = true
	}
	if len(b.year.Indicators) > mostExplained {
		for _, i := range b.year.Indicators {
			delete(b.codes, i.Code)
		}
	}
	if len(b.year.Objectives) > mostExplained {
		for _, o := range b.year.Objectives {
			delete(b.codes, o.Code)
		}
	}
}

// origin is the ID of the explanation of a code. It is empty if there is none.
func (e explained) origin(code string) string {
	if !e.codes[code] {
		return ""
	}
	return "origen-" + strings.Replace(code, "/", "-", 1)
}

func pairCode(line, activity string) string { return line + "/" + activity }

// rowID is the ID of the row that first shows an indicator's or an activity's figures.
func rowID(code string) string { return "fila-" + code }

// explanations say where each figure comes from.
func (b *chapterBuilder) explanations() document.Explanations {
	if b.explainer == nil {
		return document.Explanations{}
	}
	out := document.Explanations{
		ID: "origen", Title: b.say(words.OriginTitle), Filter: b.say(words.OriginFilter),
		Found: b.say(words.OriginFound, "shown", "%s", "all", "%s"),
	}
	for _, paragraph := range words.OriginLead {
		out.Blocks = append(out.Blocks, body(b.say(paragraph))...)
	}
	if n := len(b.year.Indicators); n > mostExplained {
		out.Blocks = append(out.Blocks, body(b.say(words.LargeExplained,
			"indicators", b.w.Integer(n)))...)
	}
	kinds := []string{
		explain.Total, explain.Line, explain.Activity, explain.LineActivity, explain.Objective,
		explain.Indicator,
	}
	groups := []document.ExplanationGroup{
		{ID: "origen-grup-total", Title: b.say(words.OriginTotal)},
		{ID: "origen-grup-linies", Title: b.say(words.HeadStrategicLines)},
		{ID: "origen-grup-activitats", Title: b.say(words.HeadStatutoryActivities)},
		{ID: "origen-grup-creuaments", Title: b.say(words.OriginPairs)},
		{ID: "origen-grup-objectius", Title: b.say(words.OriginObjectives)},
		{ID: "origen-grup-indicadors", Title: b.say(words.OriginIndicators)},
	}
	var stories []explain.Story
	for _, code := range b.explainer.Codes() {
		if !b.codes[code] {
			continue
		}
		story, err := b.explainer.Explain(code, "")
		if err != nil {
			continue // a total of nothing has no story
		}
		stories = append(stories, story)
	}
	shared := sharedFigures(stories)
	if len(shared) > 0 {
		out.Blocks = append(out.Blocks, explain.Settings(settingsID, shared, b.w))
	}
	frame := explain.Frame{Link: b.origin, Shared: func(p explain.PlanFigure) bool {
		return contains(shared, p)
	}}
	for _, story := range stories {
		p := story.Published
		item := document.Explanation{
			ID: b.origin(story.Code), Title: story.Name, Status: b.mark(p.Status),
			Rate: b.bar(p.Rate, p.RateLow, p.RateHigh, p.Status),
		}
		if story.Kind != explain.Total {
			item.Number = strings.Replace(story.Code, "/", " × ", 1)
		}
		item.Blocks = append(one(b.contextLinks(story, len(shared) > 0)),
			explain.Blocks(story, b.w, frame)...)
		group := &groups[slices.Index(kinds, story.Kind)]
		group.Items = append(group.Items, item)
	}
	out.Groups = filter(groups, func(g document.ExplanationGroup) bool { return len(g.Items) > 0 })
	return out
}

const (
	boardID    = "xifres"
	settingsID = "origen-parametres"
)

// contextLinks link an explanation to its figure in the memòria, to the means that the figure
// enters, and to the settings.
func (b *chapterBuilder) contextLinks(s explain.Story, settings bool) document.Block {
	spans := []document.Span{{Text: s.Place + ". "}, {Text: b.say(words.OriginShown),
		Target: b.shown(s)}}
	for i, code := range b.above(s) {
		if i == 0 {
			spans = append(spans, document.Span{Text: ". " + b.say(words.OriginCounts) + ": "})
		} else {
			spans = append(spans, document.Span{Text: ", "})
		}
		name := strings.Replace(code, "/", " × ", 1)
		if code == explain.Total {
			name = b.say(words.HeadTotal)
		}
		spans = append(spans, document.Span{Text: name, Target: b.origin(code)})
	}
	if settings {
		spans = append(spans, document.Span{Text: ". "},
			document.Span{Text: b.say(words.OriginSettingsNote), Target: settingsID})
	}
	return document.Paragraph{Style: document.Note, Spans: append(spans, document.Span{Text: "."})}
}

// shown is the ID of the place in the memòria that shows an explanation's figure.
func (b *chapterBuilder) shown(s explain.Story) string {
	switch s.Kind {
	case explain.Line:
		return lineID(s.Code)
	case explain.Objective:
		return objectiveID(s.Code)
	case explain.LineActivity:
		if b.crossed {
			return "figura-creuament"
		}
		return "activitats"
	case explain.Total:
		return boardID
	}
	return rowID(s.Code)
}

// above are the codes of the means that a figure enters, the nearest first.
func (b *chapterBuilder) above(s explain.Story) []string {
	switch s.Kind {
	case explain.Indicator:
		for _, i := range b.year.Indicators {
			if i.Code == s.Code {
				return []string{i.ObjectiveCode}
			}
		}
	case explain.Objective:
		for _, o := range b.year.Objectives {
			if o.Code == s.Code {
				return []string{o.LineCode, o.ActivityCode, pairCode(o.LineCode, o.ActivityCode), explain.Total}
			}
		}
	}
	return nil
}

// sharedFigures are the plan's figures that every explanation has.
func sharedFigures(stories []explain.Story) []explain.PlanFigure {
	if len(stories) < 2 {
		return nil
	}
	return filter(stories[0].Plan, func(p explain.PlanFigure) bool {
		return !slices.ContainsFunc(stories, func(s explain.Story) bool { return !contains(s.Plan, p) })
	})
}

// contains reports whether a list has a figure of the plan, from the same cell.
func contains(figures []explain.PlanFigure, one explain.PlanFigure) bool {
	return slices.ContainsFunc(figures, func(p explain.PlanFigure) bool {
		sameCell := p.Cell == nil && one.Cell == nil || p.Cell != nil && one.Cell != nil &&
			p.Cell.Cell == one.Cell.Cell && p.Cell.Sheet == one.Cell.Sheet
		return p.Name == one.Name && p.MemberCode == one.MemberCode && same(p.Figure, one.Figure) &&
			sameCell
	})
}
