package words

// PlacesWords are for the chapters of the Network, its territory and its actions.
type PlacesWords struct {
	Network   NetworkWords
	Territory TerritoryWords
	Actions   ActionsWords
}

// NetworkWords are for the Network in figures.
type NetworkWords struct {
	Title         string
	Lead          string // year, members, list of kinds
	LeadNone      string // year
	Types         map[string]Plural
	Moved         string // list of Joined and Left
	Joined        Plural
	Left          Plural
	MovedNone     string
	TileMembers   string
	TileJoined    string
	TileLeft      string
	TilePeople    string
	PeopleWhole   Plural // municipalities
	PeoplePart    string // known, municipalities
	PeopleNone    string
	None          string
	More          Plural // members beyond those named
	MapTitle      Part   // comarques with members of those that there are
	MapHead       string
	MapMember     string
	MapJoined     string
	MapLeft       string
	MapCouncil    string
	MapCaption    string // list of sentences
	MapAbsent     Plural // members that are not on it; their names follow in brackets
	MapSource     string // credit of the outlines
	TypeOrPlace   string
	TableCaption  string
	ByType        string
	ByDemarcacio  string
	Members       string
	Municipality  string
	Joins, Leaves string
	Population    string
	PopulationOf  string
	MovesCaption  string
	Move          string
	Since, Until  string
	Day           string
}

// TerritoryWords are for the territory.
type TerritoryWords struct {
	Title        string
	Lead         Part   // comarques with an action of those with members
	LeadMost     string // comarca with its article, actions
	LeadNone     string
	ActionsTitle Part // members with an action of those on the map that sent
	ActionsHead  string
	ActionsNone  string
	ActionsFrom  string // least, most
	ActionsOver  string // least
	Unknown      string
	FigureTitle  string // indicator, member after its preposition, figure, median
	FigureHead   string // indicator, unit
	FigureLow    string // figure
	FigureOver   string
	FigureZero   string
	Exempt       string
	FigureNote   string
	TableCaption string
	TableNote    string
	Sent         string
	Attendees    string
	Unplaced     string
	Of           string
}

// ActionsWords are for the actions of the year.
type ActionsWords struct {
	Title         string
	Lead          string // actions, who registered them
	LeadOffice    string // the same, with the Network's office
	LeadAlone     string // actions, of the office alone
	LeadHours     string // hours
	LeadPeople    string // attendees
	LeadWomen     string // share of women as it stands after "is"
	LeadNone      string
	Count         Plural
	ByMembers     Plural
	CalendarTitle string // month with its article, actions
	CalendarTie   string // months with their articles, actions
	CalendarEven  string
	CalendarNote  string
	CalendarGone  Plural // actions without a day of the year
	TileActions   string
	TilePeople    string
	TileWomen     string
	TileBudget    string
	TileDetail    string // in how many of the actions it is stated, of how many
	TileAll       string
	KindCaption   string
	LineCaption   string
	ActivityGroup string
	LineGroup     string
	Kind          string
	Hours, Budget string
	Actions       string
	Attendees     string
	Unsaid        string
	SumsNote      string // hours, attendees, budget: how many say it; how many there are
	SharedNote    string
	LargestTitle  string
	LargestNote   Plural
	ActionTitle   string
	Euro          string // figure
	Months        [12]string
	Kinds         map[string]string
}

// Places gives the words of the Network, its territory and its actions.
func (w *Words) Places() PlacesWords {
	return inLanguage(w.Language, placesCatalan, placesSpanish, placesEnglish)()
}
