package words

// CompareWords are for the comparison with the last memòria. «Last» is last year, «this» is the year itself.
type CompareWords struct {
	Title string
	// Lead sentences: last year, this year, rate then, rate now, as they stand after "from" and "to".
	Up, Down, Same string
	// One of the two has no rate: year.
	NoRate string
	// Objectives: better, worse, the same.
	Better, Worse, Level Plural
	Objectives           string // list of those
	// Where last year's figures are from: year and date of approval; year.
	Approved, Computed string
	FigureTitle        Part
	FigureCaption      string // last year, this year
	GroupsTitle        string // of the table of lines and activities
	Lines, Activities  string
	Moved              string // heading
	MovedLead          string // last year, this year
	RisersTitle        string
	FallersTitle       string
	NoRisers           string
	NoFallers          string
	NewlyMet, Lost     string // headings, with a count
	NoneMet, NoneLost  string
	TargetsTitle       string
	TargetsLead        string // last year
	TargetsNone        string // last year
	WhatTarget         string // year: "Fita del 2027"
	WhatBaseline       string
	WhatWeight         string
	What, Then, Now    string
	Entered, Gone      string // indicators that one of the plans does not have: list
}

// Comparison gives the words of the comparison with the last memòria.
func (w *Words) Comparison() CompareWords {
	return inLanguage(w.Language, compareCatalan, compareSpanish, compareEnglish)()
}

func compareCatalan() CompareWords {
	return CompareWords{
		Title: "Comparació amb la memòria anterior",
		Up:    "Del %[1]s al %[2]s, el grau d'assoliment del pla ha pujat %[5]s: era %[3]s i ara és %[4]s.",
		Down:  "Del %[1]s al %[2]s, el grau d'assoliment del pla ha baixat %[5]s: era %[3]s i ara és %[4]s.",
		Same:  "El grau d'assoliment del pla és el mateix el %[1]s que el %[2]s: %[4]s.",
		NoRate: "No es pot comparar el grau d'assoliment del pla, perquè en un dels dos anys no hi ha prou dades per " +
			"calcular-lo.",
		Better: Plural{"%s ha millorat", "%s han millorat"}, Worse: Plural{"%s ha empitjorat", "%s han empitjorat"},
		Level:      Plural{"%s és on era", "%s són on eren"},
		Objectives: "Pel que fa als objectius que es poden comparar, %s.",
		Approved:   "Les xifres del %[1]s són les de la memòria que es va aprovar el %[2]s.",
		Computed: "Les xifres del %[1]s són les que donen les dades d'avui, perquè la memòria d'aquell any encara no " +
			"s'ha tancat.",
		FigureTitle: Part{
			None:      "Cap dels %[2]s objectius no ha millorat",
			One:       "Un dels %[2]s objectius ha millorat",
			Many:      "%[1]s dels %[2]s objectius han millorat",
			All:       "Els %[2]s objectius han millorat",
			NoneOfOne: "L'objectiu no ha millorat",
			OneOfOne:  "L'objectiu ha millorat",
		},
		FigureCaption: "El rombe buit és el grau d'assoliment del %[1]s; el senyal ple, el del %[2]s, amb la forma del seu estat.",
		GroupsTitle:   "El pla, les línies i les activitats", Lines: "Línies estratègiques", Activities: "Activitats dels estatuts",
		Moved:       "Els indicadors que més s'han mogut",
		MovedLead:   "Segons el grau d'assoliment de cada any respecte de la fita d'aquell any.",
		RisersTitle: "Els que més han pujat", FallersTitle: "Els que més han baixat",
		NoRisers: "Cap indicador no ha pujat.", NoFallers: "Cap indicador no ha baixat.",
		NewlyMet: "Fites que no s'assolien i ara sí (%s)", Lost: "Fites que s'assolien i ara no (%s)",
		NoneMet: "Cap fita nova.", NoneLost: "No se n'ha perdut cap.",
		TargetsTitle: "Fites que han canviat",
		TargetsLead:  "El pla que val enguany no diu el mateix que el que valia el %s. Al costat de cada fita hi ha l'original.",
		TargetsNone:  "Cap fita, cap valor base ni cap pes no ha canviat respecte del pla que valia el %s.",
		WhatTarget:   "Fita del %s", WhatBaseline: "Valor base", WhatWeight: "Pes",
		What: "Què", Then: "Original", Now: "Vigent",
		Entered: "Indicadors nous, que no eren al pla: %s.", Gone: "Indicadors que ja no són al pla: %s.",
	}
}

func compareSpanish() CompareWords {
	return CompareWords{
		Title: "Comparación con la memoria anterior",
		Up:    "De %[1]s a %[2]s, el grado de consecución del plan ha subido %[5]s: era %[3]s y ahora es %[4]s.",
		Down:  "De %[1]s a %[2]s, el grado de consecución del plan ha bajado %[5]s: era %[3]s y ahora es %[4]s.",
		Same:  "El grado de consecución del plan es el mismo en %[1]s que en %[2]s: %[4]s.",
		NoRate: "No se puede comparar el grado de consecución del plan, porque en uno de los dos años no hay datos " +
			"suficientes para calcularlo.",
		Better: Plural{"%s ha mejorado", "%s han mejorado"}, Worse: Plural{"%s ha empeorado", "%s han empeorado"},
		Level:      Plural{"%s sigue igual", "%s siguen igual"},
		Objectives: "De los objetivos que se pueden comparar, %s.",
		Approved:   "Las cifras de %[1]s son las de la memoria que se aprobó el %[2]s.",
		Computed: "Las cifras de %[1]s son las que dan los datos de hoy, porque la memoria de aquel año todavía no se ha " +
			"cerrado.",
		FigureTitle: Part{
			None:      "Ninguno de los %[2]s objetivos ha mejorado",
			One:       "Uno de los %[2]s objetivos ha mejorado",
			Many:      "%[1]s de los %[2]s objetivos han mejorado",
			All:       "Los %[2]s objetivos han mejorado",
			NoneOfOne: "El objetivo no ha mejorado",
			OneOfOne:  "El objetivo ha mejorado",
		},
		FigureCaption: "El rombo vacío es el grado de consecución de %[1]s; la señal llena, el de %[2]s, con la forma de su estado.",
		GroupsTitle:   "El plan, las líneas y las actividades", Lines: "Líneas estratégicas", Activities: "Actividades de los estatutos",
		Moved:       "Los indicadores que más se han movido",
		MovedLead:   "Según el grado de consecución de cada año respecto de la meta de ese año.",
		RisersTitle: "Los que más han subido", FallersTitle: "Los que más han bajado",
		NoRisers: "Ningún indicador ha subido.", NoFallers: "Ningún indicador ha bajado.",
		NewlyMet: "Metas que no se alcanzaban y ahora sí (%s)", Lost: "Metas que se alcanzaban y ahora no (%s)",
		NoneMet: "Ninguna meta nueva.", NoneLost: "No se ha perdido ninguna.",
		TargetsTitle: "Metas que han cambiado",
		TargetsLead:  "El plan vigente no dice lo mismo que el que valía en %s. Junto a cada meta está la original.",
		TargetsNone:  "Ninguna meta, ningún valor base y ningún peso ha cambiado respecto del plan que valía en %s.",
		WhatTarget:   "Meta de %s", WhatBaseline: "Valor base", WhatWeight: "Peso",
		What: "Qué", Then: "Original", Now: "Vigente",
		Entered: "Indicadores nuevos, que no estaban en el plan: %s.", Gone: "Indicadores que ya no están en el plan: %s.",
	}
}

func compareEnglish() CompareWords {
	return CompareWords{
		Title:      "Comparison with the last report",
		Up:         "From %[1]s to %[2]s, the plan's attainment rose by %[5]s: it was %[3]s and is now %[4]s.",
		Down:       "From %[1]s to %[2]s, the plan's attainment fell by %[5]s: it was %[3]s and is now %[4]s.",
		Same:       "The plan's attainment is the same in %[1]s and in %[2]s: %[4]s.",
		NoRate:     "The plan's attainment cannot be compared, because one of the two years lacks the data to compute it.",
		Better:     Plural{"%s has improved", "%s have improved"},
		Worse:      Plural{"%s has worsened", "%s have worsened"},
		Level:      Plural{"%s is where it was", "%s are where they were"},
		Objectives: "Of the objectives that can be compared, %s.",
		Approved:   "The figures of %[1]s are those of the report that was approved on %[2]s.",
		Computed:   "The figures of %[1]s are those that today's data give, because that year's report has not been closed yet.",
		FigureTitle: Part{
			None:      "None of the %[2]s objectives has improved",
			One:       "One of the %[2]s objectives has improved",
			Many:      "%[1]s of the %[2]s objectives have improved",
			All:       "All %[2]s objectives have improved",
			NoneOfOne: "The objective has not improved",
			OneOfOne:  "The objective has improved",
		},
		FigureCaption: "The hollow diamond is the attainment of %[1]s; the solid mark that of %[2]s, in the shape of its status.",
		GroupsTitle:   "The plan, its lines and the activities", Lines: "Strategic lines", Activities: "Activities of the statutes",
		Moved:       "The indicators that moved most",
		MovedLead:   "By each year's attainment of that year's target.",
		RisersTitle: "Those that rose most", FallersTitle: "Those that fell most",
		NoRisers: "No indicator rose.", NoFallers: "No indicator fell.",
		NewlyMet: "Targets met that were not (%s)", Lost: "Targets no longer met (%s)",
		NoneMet: "No new target.", NoneLost: "None was lost.",
		TargetsTitle: "Targets that changed",
		TargetsLead:  "The plan in force does not say what that of %s said. Beside each target stands the original one.",
		TargetsNone:  "No target, baseline or weight differs from the plan of %s.",
		WhatTarget:   "Target of %s", WhatBaseline: "Baseline", WhatWeight: "Weight",
		What: "What", Then: "Original", Now: "In force",
		Entered: "New indicators, which were not in the plan: %s.", Gone: "Indicators that are no longer in the plan: %s.",
	}
}
