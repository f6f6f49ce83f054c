package words

// Words is one language's. In every text, %s stands for what the field's comment lists, in that order;
// indexes (%[2]s) may change it.
type Words struct {
	Language                   string
	DecimalMark, ThousandsMark string
	PercentSign                string // with the space before it, where the language has one
	And                        string
	TownCouncil                string
	PointsForm                 string // a figure
	DateForm, ShortDateForm    string // day, month, year; and a layout of package time
	Months                     [12]string
	Statuses                   map[string]string
	Rules                      map[string]string // what each formula does, a sentence
	Aggregations               map[string]string // how members' figures become one, a phrase
	Directions                 map[string]string // where an indicator should go, a phrase
	MemberTypes                map[string]string // in the plural

	Document    DocumentWords
	Noun        Nouns
	Head        Heads
	Board       BoardWords
	Line        LineWords
	Activity    ActivityWords
	People      PeopleWords
	SentChapter SentWords
	Method      MethodWords
	Annex       AnnexWords
	Figures     FigureWords
	Command     CommandWords
}

// DocumentWords are for the cover and for what every page repeats.
type DocumentWords struct {
	Title          string // year, network's initials
	CoverTitle     string
	Subtitle       string // first and last year of the plan
	SubtitleNoPlan string
	Contents       string
	Head           string // initials, year
	DataAsOf       string // date
	NoData         string
	Fingerprint    string // fingerprint
	PageOf         string // page, count
	Invented       string
	FactData       string
	FactInputs     string
	FactPrint      string
}

// Nouns are counted.
type Nouns struct {
	Indicator, Submission, Error, Warning, Workbook Plural
}

// Heads are the heads of columns.
type Heads struct {
	Line, Activity, Indicator, Member, Comarca, Code string
	Baseline, Target, Rate, Range, Status, Coverage  string
	TargetsMet, Meaning, Type                        string
	Women, Men, NonBinary, Unstated, WomenShare      string
	Total, Expected, OnTime, Late, Missing           string
	ReceivedOn, File, Hash, Definition, Calculation  string
}

// BoardWords are for the year in figures.
type BoardWords struct {
	Title           string
	Lead            string // year, rate as it stands after "is"
	LeadBetter      string // the same, then points, last year
	LeadWorse       string // the same
	LeadSame        string // year, rate, last year
	LeadNone        string // year
	NoIndicators    string
	NoMembers       string
	Statuses        string    // indicators, list of counts
	StatusCounts    [4]Plural // met, advancing, at risk, behind
	NotKnown        Plural
	Sent            Part
	TileChangeNone  string
	OfCount         string // part, whole
	LinesCaption    string
	LinesNote       string
	ActivityCaption string
	ListMet         string
	ListRisk        string
	ListUnknown     string
	ListNone        string
	ListMore        Plural
}

// LineWords are for a line's chapter.
type LineWords struct {
	Kicker                          string // line's code
	Summary                         string // year, rate as it stands after "is"
	SummaryNone                     string // year
	SummaryBest                     string // best objective and its rate, worst objective and its rate
	SummaryChange                   string // last year, rate
	Met                             Part
	Detail                          string // activity's code
	DetailWeight                    string // weight
	DetailRange                     string // range
	Minimum                         string // reported, expected members
	Implausible                     string // indicator, raw rate
	Better, Worse, Same             string
	NoObjectives, NoIndicators      string
	Voices, VoicesLead              string
	Worked, Difficulties, Proposals string
	VoicesMore                      Plural
}

// ActivityWords are for the activities of the statutes.
type ActivityWords struct {
	Title    Plural
	Lead     Part
	LeadBest string // best activity and its rate, worst activity and its rate
	LeadNone string
	Caption  string
	None     string
	ServedBy Plural
}

// PeopleWords are for the participation by sex.
type PeopleWords struct {
	Title    string
	Lead     Part
	LeadNone string
	Extremes string // indicator and its share of women, the highest and the lowest
	Only     string // share of women as it stands after "is"
	Caption  string
	Note     string
}

// SentWords are for who reported and who did not.
type SentWords struct {
	Title                     string
	LeadLate                  Plural
	MissingTitle, MissingNone string
	LateTitle, LateNone       string
	LateItem                  string // member, date
	ComarcaNone               string
	ByType                    string
	Deadline                  string // date
	FaultsTitle, FaultsNone   string
	FaultsLead                string // list of counts
	FaultsErrors              string // errors, submissions that have them
	FaultsUse                 string
}

// MethodWords are for the note on method. Thresholds come from the plan's parameters.
type MethodWords struct {
	Title, Lead                   string
	RateTitle, Rate, RateCap      string
	MembersTitle, Members         string
	MissingTitle, Missing         string // minimum coverage
	RollTitle, Roll               string
	RangeTitle, Range             string
	StatusLead                    string
	StatusMet                     string // threshold
	StatusAdvancing, StatusAtRisk string // from, below
	StatusBehind                  string // below
	StatusLowCoverage             string // minimum coverage
	StatusNoData, StatusNoTarget  string
	StatusNotApplicable           string
	ExpectedTitle, Expected       string // deadline
	PlausibleTitle, Plausible     string // threshold
	PartsTitle, Parts             string
	RoundingTitle, Rounding       string
	TraceTitle, Trace             string // fingerprint
	InventedTitle, Invented       string
}

// AnnexWords are for the annexes.
type AnnexWords struct {
	Annex            string // letter
	DefinitionsTitle string
	DefinitionsLead  string
	Quotient         string // numerator, denominator
	Computed         string
	ReportedBy       map[string]string
	SourcesTitle     string
	SourcesLead      string // fingerprint
	PlanWorkbook     string
}

// FigureWords are the titles of figures, which say what they show, and their captions.
type FigureWords struct {
	ObjectivesBelow   Part
	ObjectivesLimit   string // the part, threshold
	ObjectivesNone    string
	Heat              Part
	Trends            Part
	People            Part
	Comarques         Part
	AttainmentCaption string // at risk, advancing
	HeatCaption       string
	TrendsCaption     string
	PeopleCaption     string
	ComarcaCaption    string
}

// CommandWords are what the command says when it is done.
type CommandWords struct {
	Year    string // year
	Written string // file, pages, fingerprint
	Pages   Plural
}
