package words

// OriginWords are what the page's explanations say beside what `report explain` says.
type OriginWords struct {
	Title string
	Lead  []string
	// Total, Lines, … head the groups.
	Total, Lines, Activities, Pairs, Objectives, Indicators string
	Settings                                                string // caption: settings that hold for all
	SettingsNote                                            string // in each explanation; leads to them
	Shown                                                   string // where the memòria shows the figure
	Counts                                                  string // what the figure goes into
	Figure, Cell, Source, Arithmetic                        string // columns' heads
	Filter                                                  string // label of the search field
	Found                                                   string // shown, of all
}

// Origins gives the words of the page's explanations.
func (w *Words) Origins() OriginWords {
	return inLanguage(w.Language, originsCatalan, originsSpanish, originsEnglish)()
}

func originsCatalan() OriginWords {
	return OriginWords{
		Title: "D'on surt cada xifra",
		Lead: []string{
			"Cada grau d'assoliment i cada valor d'aquesta memòria es pot refer: aquí hi ha la regla, les dades, el càlcul i " +
				"les cel·les dels llibres, tal com es van escriure.",
			"Les xifres subratllades amb punts porten a la seva explicació, i cada explicació torna a la memòria.",
		},
		Total: "Total del pla", Lines: "Línies estratègiques", Activities: "Activitats dels estatuts",
		Pairs: "Encreuaments de línia i activitat", Objectives: "Objectius", Indicators: "Indicadors",
		Settings: "Paràmetres del pla que valen per a totes les xifres", SettingsNote: "Paràmetres del pla que valen per a totes",
		Shown: "On és a la memòria", Counts: "Compta per a", Figure: "Xifra", Cell: "Cel·la", Source: "D'on surt",
		Arithmetic: "Amb xifres", Filter: "Cerca per codi, nom o membre", Found: "%s de %s explicacions",
	}
}

func originsSpanish() OriginWords {
	return OriginWords{
		Title: "De dónde sale cada cifra",
		Lead: []string{
			"Cada grado de consecución y cada valor de esta memoria se puede rehacer: aquí están la regla, los datos, el " +
				"cálculo y las celdas de los libros, tal como se escribieron.",
			"Las cifras subrayadas con puntos llevan a su explicación, y cada explicación lleva de vuelta a la memoria.",
		},
		Total: "Total del plan", Lines: "Líneas estratégicas", Activities: "Actividades de los estatutos",
		Pairs: "Cruces de línea y actividad", Objectives: "Objetivos", Indicators: "Indicadores",
		Settings: "Parámetros del plan que valen para todas las cifras", SettingsNote: "Parámetros del plan que valen para todas",
		Shown: "Dónde está en la memoria", Counts: "Cuenta para", Figure: "Cifra", Cell: "Celda", Source: "De dónde sale",
		Arithmetic: "Con cifras", Filter: "Buscar por código, nombre o miembro", Found: "%s de %s explicaciones",
	}
}

func originsEnglish() OriginWords {
	return OriginWords{
		Title: "Where each figure comes from",
		Lead: []string{
			"Each degree of attainment and each value of this report can be worked out again: here are the rule, the inputs, " +
				"the arithmetic and the cells of the workbooks, as they were typed.",
			"Figures with a dotted underline lead to their explanation, and each explanation leads back to the report.",
		},
		Total: "Total of the plan", Lines: "Strategic lines", Activities: "Activities of the statutes",
		Pairs: "Lines by activities", Objectives: "Objectives", Indicators: "Indicators",
		Settings: "Settings of the plan that hold for every figure", SettingsNote: "Settings of the plan that hold for all",
		Shown: "Where it stands in the report", Counts: "Goes into", Figure: "Figure", Cell: "Cell", Source: "Where it comes from",
		Arithmetic: "In figures", Filter: "Search by code, name or member", Found: "%s of %s explanations",
	}
}
