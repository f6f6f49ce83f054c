package words

func explainEnglish() ExplainWords {
	return ExplainWords{
		Result: "Result", Rule: "Rule", Plan: "What the plan says", Steps: "Arithmetic", Notes: "To know",
		Parts: "What the mean is of", Members: "Where it comes from: members and cells", Workbooks: "Workbooks",
		Indicator: "Indicator of objective %s (line %s, activity %s)",
		Objective: "Objective of line %s and activity %s",
		Line:      "Strategic line", Activity: "Statutory activity",
		Pair: "Objectives of both line %s and activity %s", Total: "All objectives of the plan",
		TotalName: "Attainment of the plan", PairName: "%s × %s",
		Titles: map[string]string{
			"numerator": "Numerator", "denominator": "Denominator", "value": "Value", "women": "Women", "men": "Men",
			"non_binary": "Non-binary", "unstated": "Not stated", "baseline": "Baseline", "target": "The year's target",
			"plan_target": "The plan's last target", "raw_rate": "Attainment, not capped",
			"rate": "Attainment", "plan_raw_rate": "Attainment of the last target, not capped",
			"plan_rate": "Attainment of the last target", "coverage": "Coverage", "reported_count": "Reported", "expected_count": "Expected",
			"rate_low":  "Low end of the range",
			"rate_high": "High end of the range", "weight": "Weight", "factor": "Factor", "minimum": "Least allowed",
			"maximum": "Most allowed", "coverage_minimum": "Least coverage to publish", "met_from": "Met from",
			"advancing_from": "Advancing from", "at_risk_from": "At risk from",
			"plausible_limit": "Limit of plausibility", "deadline": "Deadline",
		},
		Unrated: map[string]string{
			"no_data": "Nobody reported it: there is no percentage.",
			"low_coverage": "Coverage is below the least that the plan asks for: the value is given, but no percentage is " +
				"published.",
			"no_target":      "The plan sets no target this year: it cannot be rated, and leaves both the mean and the range.",
			"not_applicable": "It does not apply: it leaves both the mean and the range.",
		},
		Mean: "Mean of the attainment rates, capped to 0–100, weighted by the plan's weights. Only those that have a " +
			"percentage count: the weight of the others is shared among these.",
		Cap:         "To average and to draw, it is capped to 0–100.",
		RatioOfSums: "Members' percentages are never averaged: they are added up and divided once.",
		Range: "The range is the same mean of the lows, and then of the highs, of the parts: from 0 to 100 where there is too " +
			"little data. What has no target or does not apply is left out of all.",
		RangeKnown:   "The percentage is known, and the range is itself.",
		RangeUnknown: "Without a percentage, the range goes from 0 to 100.",
		Comparison:   "A comparison is worth 1 where it holds and 0 where it does not.",
		StatusBand:   "%s: from %s and below %s",
		StatusTop:    "%s: from %s", StatusBottom: "%s: below %s",
		NotApplicable:  Plural{"does not apply to %s", "does not apply to %s"},
		Default:        "by default",
		MembersTargets: "The plan gives it by members: here is that of all who are to report.",
		System: map[string]string{
			"lliurament_en_termini": "Members, the office apart, whose first return was received in time, of all the year's.",
			"quota_comarques":       "Comarques with a member that year, of those that exist according to IDESCAT.",
		},
		States: map[string]string{
			"reported": "reported", "carried": "from an earlier year", "missing": "no figure", "not_applicable": "not applicable",
			"on_time": "on time", "late": "late", "member": "member",
		},
		Carried:     "the figure of %s, the last known",
		RealZero:    "the return has no such action: a zero",
		NotAsked:    "%s is not asked for this indicator.",
		MissingList: Plural{"No figure (%s)", "No figure (%s)"},
		ReceivedOn:  "received %s",
		Weight:      "Weight", Share: "Share", Points: "Gives", Left: "left out",
		Version: "version %s of %s", CellsBelow: "Cells: report explain %s",
		Trend: "In %s it was %s and now it is %s: %s.",
	}
}
