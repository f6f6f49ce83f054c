package explain

import (
	"cmp"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// objective gives the story of the mean of an objective's indicators.
func (x *Explainer) objective(o result.Objective, member string) Story {
	place := x.w.Say(words.ExplainObjective, "line", o.LineCode, "activity", o.ActivityCode)
	s := x.group(Objective, o.Code, o.Name, place, o.Counts, member)
	s.Plan = append([]PlanFigure{{
		Name: "weight", Title: x.title("weight"), Figure: orOne(o.Weight),
		Cell: x.planCell(x.planCells["objectives\n"+o.Code], "weight", nil),
	}}, s.Plan...)
	for _, i := range x.parts[o.Code] {
		s.Parts = append(s.Parts, Part{
			Code: i.Code, Name: i.Name, Weight: *orOne(i.Weight),
			Rate: i.Rate, Low: i.RateLow, High: i.RateHigh,
			Status: i.Status, statusWords: x.w.Status(i.Status), Story: x.indicatorStory(i, member),
			Cell: x.planCell(x.planCells["indicator_plan\n"+i.Code], "weight", nil),
		})
	}
	return x.withMean(s, o.Counts)
}

func (x *Explainer) line(l result.Line, member string) Story {
	s := x.group(Line, l.Code, l.Name, x.w.Say(words.ExplainLine), l.Counts, member)
	return x.withObjectives(s, l.Counts, func(o result.Objective) bool { return o.LineCode == l.Code })
}

func (x *Explainer) activity(a result.Activity, member string) Story {
	s := x.group(Activity, a.Code, a.Name, x.w.Say(words.ExplainActivity), a.Counts, member)
	return x.withObjectives(s, a.Counts, func(o result.Objective) bool {
		return o.ActivityCode == a.Code
	})
}

func (x *Explainer) pair(p result.Pair, member string) Story {
	var line, activity string
	for _, l := range x.year.Lines {
		if l.Code == p.LineCode {
			line = l.Name
		}
	}
	for _, a := range x.year.Activities {
		if a.Code == p.ActivityCode {
			activity = a.Name
		}
	}
	name := line + " × " + activity
	place := x.w.Say(words.ExplainPair, "line", p.LineCode, "activity", p.ActivityCode)
	s := x.group(LineActivity, p.LineCode+"/"+p.ActivityCode, name, place, p.Counts, member)
	return x.withObjectives(s, p.Counts, func(o result.Objective) bool {
		return o.LineCode == p.LineCode && o.ActivityCode == p.ActivityCode
	})
}

func (x *Explainer) total(member string) Story {
	name, place := x.w.Say(words.PlanAttainment), x.w.Say(words.ExplainTotal)
	counts := x.year.Total.Counts
	s := x.group(Total, Total, name, place, counts, member)
	return x.withObjectives(s, counts, func(result.Objective) bool { return true })
}

// group is a mean's story without its parts and steps.
func (x *Explainer) group(kind, code, name, place string, c result.Counts, member string) Story {
	s := Story{
		Year: x.year.Year, Kind: kind, Code: code, Name: name, Place: place, asked: member,
		Published: x.published(c.Status, c), Plan: x.limits(), Notes: []string{},
		Rule: Rule{Words: []string{x.w.Say(words.ExplainMean), x.w.Say(words.ExplainRange)}},
	}
	if why, unrated := words.ExplainUnrated[c.Status]; unrated {
		s.Rule.Words = append([]string{x.w.Say(why)}, s.Rule.Words...)
	}
	return s
}

// withObjectives completes the story of a mean of some of the plan's objectives.
func (x *Explainer) withObjectives(
	s Story, c result.Counts, isPart func(result.Objective) bool,
) Story {
	for _, o := range x.year.Objectives {
		if !isPart(o) {
			continue
		}
		s.Parts = append(s.Parts, Part{
			Code: o.Code, Name: o.Name, Weight: *orOne(o.Weight),
			Rate: o.Rate, Low: o.RateLow, High: o.RateHigh,
			Status: o.Status, statusWords: x.w.Status(o.Status), Story: x.objectiveStory(o, s.asked),
			Cell: x.planCell(x.planCells["objectives\n"+o.Code], "weight", nil),
		})
	}
	return x.withMean(s, c)
}

func orOne(v *float64) *float64 { return cmp.Or(v, new(1.0)) }

// withMean adds to a story the shares of its parts and the steps of its means.
func (x *Explainer) withMean(s Story, c result.Counts) Story {
	total := 0.0 // weight of the parts that have a rate
	for _, part := range s.Parts {
		if part.Rate != nil {
			total += part.Weight
		}
	}
	for i := range s.Parts {
		part := &s.Parts[i]
		if part.Rate != nil && total > 0 {
			share := 100 * part.Weight / total
			part.Share, part.Points = &share, new(share**part.Rate/100)
		}
	}
	s.Steps = append(s.Steps,
		x.meanOf("rate", s.Parts, func(p Part) *float64 { return p.Rate }, c.Rate),
		x.meanOf("rate_low", s.Parts, func(p Part) *float64 { return p.Low }, c.RateLow),
		x.meanOf("rate_high", s.Parts, func(p Part) *float64 { return p.High }, c.RateHigh),
	)
	if c.ExpectedCount > 0 {
		var reported, expected []float64
		for _, part := range s.Parts {
			reported = append(reported, float64(part.Story.Published.ReportedCount))
			expected = append(expected, float64(part.Story.Published.ExpectedCount))
		}
		s.Steps = append(s.Steps,
			x.sum("reported_count", reported, asFloat(&c.ReportedCount)),
			x.sum("expected_count", expected, asFloat(&c.ExpectedCount)),
			x.coverage(c.ReportedCount, c.ExpectedCount, c.Coverage))
	}
	x.addWorkbooks(&s)
	return s
}

// meanOf is the weighted mean of the parts that have a figure.
func (x *Explainer) meanOf(name string, parts []Part, of func(Part) *float64, mean *float64) Step {
	weight, rate := x.w.Say(words.HeadWeight), x.w.Say(words.HeadRate)
	s := Step{
		Name: name, Title: x.title(name), Result: mean,
		Formula: "Σ(" + weight + " × " + rate + ") / Σ " + weight,
	}
	var weights, figures []float64
	for _, part := range parts {
		if figure := of(part); figure != nil {
			weights, figures = append(weights, part.Weight), append(figures, *figure)
		}
	}
	if mean != nil && len(figures) > 0 {
		s.Expression = weightedMean(weights, figures)
	}
	return s
}
