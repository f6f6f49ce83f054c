package words

// BoardPageWords are for the page that the board reads.
type BoardPageWords struct {
	Ring string // title of the ring
	// Tiles: what stands above a count and, below it, how many there are in all.
	Met, Risk, Unknown  string
	OfIndicators        Plural
	AtRisk, Behind      Plural // parts of Risk
	UnknownNone         string
	Since, SinceDetail  string // last year; last year's rate as it stands after "was"
	Notch               string // last year: what the notch over a bar marks
	Evolution           string // heading of a line's small charts
	EvolutionObjectives string // list of objectives, before what their chart says
}

// BoardPage gives the words of the board's page and of the cards that look like it.
func (w *Words) BoardPage() BoardPageWords {
	return inLanguage(w.Language, boardPageCatalan, boardPageSpanish, boardPageEnglish)()
}

func boardPageCatalan() BoardPageWords {
	return BoardPageWords{
		Ring: "Grau d'assoliment del pla",
		Met:  "Fites assolides", Risk: "En risc o endarrerits", Unknown: "No se sap",
		OfIndicators: Plural{"d'%s indicador", "de %s indicadors"},
		AtRisk:       Plural{"%s en risc", "%s en risc"}, Behind: Plural{"%s endarrerit", "%s endarrerits"},
		UnknownNone: "tots tenen dades",
		Since:       "Respecte del %s", SinceDetail: "punts; era %s",
		Notch:     "L'osca damunt de cada barra marca el grau d'assoliment del %s.",
		Evolution: "Evolució dels indicadors", EvolutionObjectives: "%s. %s",
	}
}

func boardPageSpanish() BoardPageWords {
	return BoardPageWords{
		Ring: "Grado de consecución del plan",
		Met:  "Metas alcanzadas", Risk: "Riesgo o retraso", Unknown: "No se sabe",
		OfIndicators: Plural{"de %s indicador", "de %s indicadores"},
		AtRisk:       Plural{"%s en riesgo", "%s en riesgo"}, Behind: Plural{"%s retrasado", "%s retrasados"},
		UnknownNone: "todos tienen datos",
		Since:       "Respecto de %s", SinceDetail: "puntos; era %s",
		Notch:     "La muesca encima de cada barra marca el grado de consecución de %s.",
		Evolution: "Evolución de los indicadores", EvolutionObjectives: "%s. %s",
	}
}

func boardPageEnglish() BoardPageWords {
	return BoardPageWords{
		Ring: "Attainment of the plan",
		Met:  "Targets met", Risk: "At risk or behind", Unknown: "Not known",
		OfIndicators: Plural{"of %s indicator", "of %s indicators"},
		AtRisk:       Plural{"%s at risk", "%s at risk"}, Behind: Plural{"%s behind", "%s behind"},
		UnknownNone: "all have data",
		Since:       "Against %s", SinceDetail: "points; it was %s",
		Notch:     "The notch over each bar marks the attainment of %s.",
		Evolution: "The indicators over the years", EvolutionObjectives: "%s. %s",
	}
}
