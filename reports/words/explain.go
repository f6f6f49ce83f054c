package words

// ExplainWords are what `report explain` says. Maps are by the codes of the marts and the plan.
type ExplainWords struct {
	// Heads of the text's parts.
	Result, Rule, Plan, Steps, Notes, Parts, Members, Workbooks string
	// What is explained, in its place: an indicator's objective, line and activity; an objective's line and
	// activity; a pair's line and activity.
	Indicator, Objective, Line, Activity, Pair, Total string
	TotalName, PairName                               string // line's name, activity's name
	// Kinds are what each kind of indicator does with a member's periods.
	Kinds map[string]string
	// Titles of steps and of the plan's figures, by their names.
	Titles map[string]string
	// Unrated says why there is no rate, by status; WhyMissing what comes of it in a mean.
	Unrated map[string]string
	// Sentences about how parts are put together.
	Mean, Cap, RatioOfSums, Range, RangeKnown, RangeUnknown, Comparison string
	// StatusBand says a status: word, from, below. StatusTop has no end, StatusBottom no start.
	StatusBand, StatusTop, StatusBottom string
	// Coverage says who was asked: reported, expected; NotApplicable how many it does not apply to.
	NotApplicable  Plural
	Default        string // for a figure that no cell of the plan says
	MembersTargets string // whose sum the Network's is
	System         map[string]string
	// Members.
	States      map[string]string
	Carried     string // year
	RealZero    string
	NotAsked    string // member
	MissingList Plural
	ReceivedOn  string // date
	// Heads of the table of parts.
	Weight, Share, Points, Left string
	Version                     string // version, versions
	CellsBelow                  string // what to type for the cells of a part: code
	// Trend says the year before: last year, its value, this value, word.
	Trend string
	Signs SignWords
}

// Explain gives the words of explanations.
func (w *Words) Explain() ExplainWords {
	said := inLanguage(w.Language, explainCatalan, explainSpanish, explainEnglish)()
	said.Kinds = spoken(w.Language, kinds())
	said.Signs = inLanguage(w.Language, signsCatalan, signsSpanish, signsEnglish)()
	return said
}
