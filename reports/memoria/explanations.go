package memoria

import (
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// explained is what explains a year's figures: nil, without codes, where it is not known what they were made from.
type explained struct {
	explainer *explain.Explainer
	codes     map[string]bool // of all that is explained
}

// explainWith makes ready to explain the year's figures from what they were made from; without it none is explained.
func (t *chapterBuilder) explainWith(trace *result.Trace) {
	if trace == nil {
		return
	}
	t.explainer, t.codes = explain.New(t.year, *trace, t.w), map[string]bool{}
	for _, code := range t.explainer.Codes() {
		t.codes[code] = true
	}
}

// origin is the ID of the explanation of a code; empty where there is none.
func (e explained) origin(code string) string {
	if !e.codes[code] {
		return ""
	}
	return "origen-" + strings.Replace(code, "/", "-", 1)
}

func pairCode(line, activity string) string { return line + "/" + activity }

// rowID is the ID of the row that first shows an indicator's or an activity's figures.
func rowID(code string) string { return "fila-" + code }

// explanations tell where each figure comes from.
func (t *chapterBuilder) explanations() document.Explanations {
	if t.explainer == nil {
		return document.Explanations{}
	}
	out := document.Explanations{ID: "origen", Title: t.say(words.OriginTitle), Filter: t.say(words.OriginFilter), Found: t.say(words.OriginFound, "shown", "%s", "all", "%s")}
	for _, paragraph := range words.OriginLead {
		out.Blocks = append(out.Blocks, document.Text(document.Body, t.say(paragraph)))
	}
	groups := []document.ExplanationGroup{
		{ID: "origen-grup-total", Title: t.say(words.OriginTotal)}, {ID: "origen-grup-linies", Title: t.say(words.HeadStrategicLines)}, {ID: "origen-grup-activitats", Title: t.say(words.HeadStatutoryActivities)},
		{ID: "origen-grup-creuaments", Title: t.say(words.OriginPairs)}, {ID: "origen-grup-objectius", Title: t.say(words.OriginObjectives)},
		{ID: "origen-grup-indicadors", Title: t.say(words.OriginIndicators)},
	}
	at := map[string]int{
		explain.Total: 0, explain.Line: 1, explain.Activity: 2, explain.LineActivity: 3, explain.Objective: 4, explain.Indicator: 5,
	}
	var stories []explain.Story
	for _, code := range t.explainer.Codes() {
		story, err := t.explainer.Explain(code, "")
		if err != nil {
			continue // a total of nothing has no story
		}
		stories = append(stories, story)
	}
	shared := sharedFigures(stories)
	if len(shared) > 0 {
		out.Blocks = append(out.Blocks, explain.Settings(settingsID, shared, t.w))
	}
	frame := explain.Frame{Link: t.origin, Shared: func(p explain.PlanFigure) bool { return contains(shared, p) }}
	for _, story := range stories {
		item := document.Explanation{
			ID: t.origin(story.Code), Title: story.Name, Status: t.mark(story.Published.Status),
			Rate: t.bar(story.Published.Rate, story.Published.RateLow, story.Published.RateHigh, story.Published.Status),
		}
		if story.Kind != explain.Total {
			item.Number = strings.Replace(story.Code, "/", " × ", 1)
		}
		item.Blocks = append([]document.Block{t.around(story, len(shared) > 0)}, explain.Blocks(story, t.w, frame)...)
		group := &groups[at[story.Kind]]
		group.Items = append(group.Items, item)
	}
	for _, group := range groups {
		if len(group.Items) > 0 {
			out.Groups = append(out.Groups, group)
		}
	}
	return out
}

const (
	boardID    = "xifres"
	settingsID = "origen-parametres"
)

// around leads from a story to where its figure stands, to what it goes into, and to the settings.
func (t *chapterBuilder) around(s explain.Story, settings bool) document.Block {
	spans := []document.Span{{Text: s.Place + ". "}, {Text: t.say(words.OriginShown), Target: t.shown(s)}}
	for i, code := range t.above(s) {
		if i == 0 {
			spans = append(spans, document.Span{Text: ". " + t.say(words.OriginCounts) + ": "})
		} else {
			spans = append(spans, document.Span{Text: ", "})
		}
		name := strings.Replace(code, "/", " × ", 1)
		if code == explain.Total {
			name = t.say(words.HeadTotal)
		}
		spans = append(spans, document.Span{Text: name, Target: t.origin(code)})
	}
	if settings {
		spans = append(spans, document.Span{Text: ". "}, document.Span{Text: t.say(words.OriginSettingsNote), Target: settingsID})
	}
	return document.Paragraph{Style: document.Note, Spans: append(spans, document.Span{Text: "."})}
}

// shown is the ID of where the memòria shows a story's figure.
func (t *chapterBuilder) shown(s explain.Story) string {
	switch s.Kind {
	case explain.Line:
		return lineID(s.Code)
	case explain.Objective:
		return objectiveID(s.Code)
	case explain.LineActivity:
		return "figura-creuament"
	case explain.Total:
		return boardID
	}
	return rowID(s.Code)
}

// above are the codes of what a story's figure goes into, the nearest first.
func (t *chapterBuilder) above(s explain.Story) []string {
	switch s.Kind {
	case explain.Indicator:
		for _, i := range t.year.Indicators {
			if i.Code == s.Code {
				return []string{i.ObjectiveCode}
			}
		}
	case explain.Objective:
		for _, o := range t.year.Objectives {
			if o.Code == s.Code {
				return []string{o.LineCode, o.ActivityCode, pairCode(o.LineCode, o.ActivityCode), explain.Total}
			}
		}
	}
	return nil
}

// sharedFigures are the plan's figures that every story has, in the order of the first.
func sharedFigures(stories []explain.Story) []explain.PlanFigure {
	if len(stories) < 2 {
		return nil
	}
	var out []explain.PlanFigure
	for _, p := range stories[0].Plan {
		all := true
		for _, story := range stories[1:] {
			all = all && contains(story.Plan, p)
		}
		if all {
			out = append(out, p)
		}
	}
	return out
}

// contains tells whether a figure of the plan is among others, from the same cell.
func contains(figures []explain.PlanFigure, one explain.PlanFigure) bool {
	for _, p := range figures {
		if p.Name != one.Name || p.MemberCode != one.MemberCode || (p.Figure == nil) != (one.Figure == nil) ||
			(p.Cell == nil) != (one.Cell == nil) {
			continue
		}
		if (p.Figure == nil || *p.Figure == *one.Figure) && (p.Cell == nil || p.Cell.Cell == one.Cell.Cell && p.Cell.Sheet == one.Cell.Sheet) {
			return true
		}
	}
	return false
}
