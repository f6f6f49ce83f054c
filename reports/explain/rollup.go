package explain

import (
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// objective tells the mean of an objective's indicators.
func (x *Explainer) objective(o result.Objective, asked string) Story {
	s := x.group(Objective, o.Code, o.Name, x.w.Say(words.ExplainObjective, "line", o.LineCode, "activity", o.ActivityCode), o.Counts, asked)
	s.Plan = append([]PlanFigure{{
		Name: "weight", Title: x.w.Say(words.ExplainTitles["weight"]), Figure: orOne(o.Weight),
		Cell: x.planCell(x.planCells["objectives\n"+o.Code], "weight", nil),
	}}, s.Plan...)
	for _, i := range x.parts[o.Code] {
		story := x.indicatorOnce(i, asked)
		s.Parts = append(s.Parts, Part{
			Code: i.Code, Name: i.Name, Weight: *orOne(i.Weight), Rate: i.Rate, Low: i.RateLow, High: i.RateHigh,
			Status: i.Status, statusWords: x.w.Status(i.Status), Story: story,
			Cell: x.planCell(x.planCells["indicator_plan\n"+i.Code], "weight", nil),
		})
	}
	return x.meant(s, o.Counts)
}

func (x *Explainer) line(l result.Line, asked string) Story {
	s := x.group(Line, l.Code, l.Name, x.w.Say(words.ExplainLine), l.Counts, asked)
	return x.ofObjectives(s, l.Counts, func(o result.Objective) bool { return o.LineCode == l.Code })
}

func (x *Explainer) activity(a result.Activity, asked string) Story {
	s := x.group(Activity, a.Code, a.Name, x.w.Say(words.ExplainActivity), a.Counts, asked)
	return x.ofObjectives(s, a.Counts, func(o result.Objective) bool { return o.ActivityCode == a.Code })
}

func (x *Explainer) pair(p result.Pair, asked string) Story {
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
	s := x.group(LineActivity, p.LineCode+"/"+p.ActivityCode, x.w.Say(words.ExplainPairName, "line", line, "activity", activity),
		x.w.Say(words.ExplainPair, "line", p.LineCode, "activity", p.ActivityCode), p.Counts, asked)
	return x.ofObjectives(s, p.Counts, func(o result.Objective) bool {
		return o.LineCode == p.LineCode && o.ActivityCode == p.ActivityCode
	})
}

func (x *Explainer) total(asked string) Story {
	s := x.group(Total, Total, x.w.Say(words.PlanAttainment), x.w.Say(words.ExplainTotal), x.year.Total.Counts, asked)
	return x.ofObjectives(s, x.year.Total.Counts, func(result.Objective) bool { return true })
}

// group is the frame of a mean's story.
func (x *Explainer) group(kind, code, name, place string, c result.Counts, asked string) Story {
	s := Story{
		Year: x.year.Year, Kind: kind, Code: code, Name: name, Place: place, asked: asked,
		Published: x.published(c.Status, c), Plan: x.limits(), Notes: []string{},
		Rule: Rule{Words: []string{x.w.Say(words.ExplainMean), x.w.Say(words.ExplainRange)}},
	}
	if why, unrated := words.ExplainUnrated[c.Status]; unrated {
		s.Rule.Words = append([]string{x.w.Say(why)}, s.Rule.Words...)
	}
	return s
}

// ofObjectives makes a mean of some of the plan's objectives.
func (x *Explainer) ofObjectives(s Story, c result.Counts, isPart func(result.Objective) bool) Story {
	for _, o := range x.year.Objectives {
		if !isPart(o) {
			continue
		}
		story := x.objectiveOnce(o, s.asked)
		s.Parts = append(s.Parts, Part{
			Code: o.Code, Name: o.Name, Weight: *orOne(o.Weight), Rate: o.Rate, Low: o.RateLow, High: o.RateHigh,
			Status: o.Status, statusWords: x.w.Status(o.Status), Story: story,
			Cell: x.planCell(x.planCells["objectives\n"+o.Code], "weight", nil),
		})
	}
	return x.meant(s, c)
}

// orOne is a weight; the plan's is 1 where it gives none.
func orOne(v *float64) *float64 {
	if v == nil {
		one := 1.0
		v = &one
	}
	return v
}

// meant shares out the weights and takes the means.
func (x *Explainer) meant(s Story, c result.Counts) Story {
	whole := 0.0
	for _, part := range s.Parts {
		if part.Rate != nil {
			whole += part.Weight
		}
	}
	for at := range s.Parts {
		part := &s.Parts[at]
		if part.Rate != nil && whole > 0 {
			share := 100 * part.Weight / whole
			points := share * *part.Rate / 100
			part.Share, part.Points = &share, &points
		}
	}
	s.Steps = append(s.Steps,
		x.meanOf("rate", s.Parts, func(p Part) *float64 { return p.Rate }, c.Rate),
		x.meanOf("rate_low", s.Parts, func(p Part) *float64 { return p.Low }, c.RateLow),
		x.meanOf("rate_high", s.Parts, func(p Part) *float64 { return p.High }, c.RateHigh),
	)
	if c.ExpectedCount > 0 {
		reported, expected := float64(c.ReportedCount), float64(c.ExpectedCount)
		s.Steps = append(s.Steps,
			x.counted("reported_count", s.Parts, func(p Published) int { return p.ReportedCount }, &reported),
			x.counted("expected_count", s.Parts, func(p Published) int { return p.ExpectedCount }, &expected),
			x.step("coverage", "", "100 * K / E", map[string]*float64{"K": &reported, "E": &expected}, c.Coverage))
	}
	x.books(&s)
	return s
}

// meanOf is the weighted mean of those parts that have a figure.
func (x *Explainer) meanOf(name string, parts []Part, of func(Part) *float64, mean *float64) Step {
	s := Step{Name: name, Title: x.w.Say(words.ExplainTitles[name]), Formula: "Σ(" + x.w.Say(words.HeadWeight) + " × " + x.w.Say(words.HeadRate) + ") / Σ " + x.w.Say(words.HeadWeight),
		Result: mean}
	var weights, figures []float64
	for _, part := range parts {
		if figure := of(part); figure != nil {
			weights, figures = append(weights, part.Weight), append(figures, *figure)
		}
	}
	if mean != nil && len(figures) > 0 {
		s.Expression = weighed(weights, figures)
	}
	return s
}

// counted adds up counts of the parts.
func (x *Explainer) counted(name string, parts []Part, of func(Published) int, result *float64) Step {
	var counts []float64
	for _, part := range parts {
		counts = append(counts, float64(of(part.Story.Published)))
	}
	return x.sum(name, counts, result)
}
