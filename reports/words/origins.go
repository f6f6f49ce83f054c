package words

// What the page's explanations say beside what `report explain` says.
var (
	OriginTitle = Message{"D'on surt cada xifra",
		"De dónde sale cada cifra",
		"Where each figure comes from"}
	OriginLead = []Message{
		{
			"Cada grau d'assoliment i cada valor d'aquesta memòria es pot refer: aquí hi ha la regla, les " +
				"dades, el càlcul i les cel·les dels llibres, tal com es van escriure.",
			"Cada grado de consecución y cada valor de esta memoria se puede rehacer: aquí están la " +
				"regla, los datos, el cálculo y las celdas de los libros, tal como se escribieron.",
			"Each degree of attainment and each value of this report can be worked out again: here are " +
				"the rule, the inputs, the arithmetic and the cells of the workbooks, as they were typed."},
		{
			"Les xifres subratllades amb punts porten a la seva explicació, i cada explicació torna a la " +
				"memòria.",
			"Las cifras subrayadas con puntos llevan a su explicación, y cada explicación lleva de vuelta " +
				"a la memoria.",
			"Figures with a dotted underline lead to their explanation, and each explanation leads back " +
				"to the report."},
	}
	OriginTotal = Message{"Total del pla", "Total del plan", "Total of the plan"}
	OriginPairs = Message{"Encreuaments de línia i activitat",
		"Cruces de línea y actividad",
		"Lines by activities"}
	OriginObjectives = Message{"Objectius", "Objetivos", "Objectives"}
	OriginIndicators = Message{"Indicadors", "Indicadores", "Indicators"}
	OriginSettings   = Message{"Paràmetres del pla que valen per a totes les xifres",
		"Parámetros del plan que valen para todas las cifras",
		"Settings of the plan that hold for every figure"}
	OriginSettingsNote = Message{"Paràmetres del pla que valen per a totes",
		"Parámetros del plan que valen para todas",
		"Settings of the plan that hold for all"}
	OriginShown = Message{"On és a la memòria",
		"Dónde está en la memoria",
		"Where it stands in the report"}
	OriginCounts     = Message{"Compta per a", "Cuenta para", "Goes into"}
	OriginCell       = Message{"Cel·la", "Celda", "Cell"}
	OriginSource     = Message{"D'on surt", "De dónde sale", "Where it comes from"}
	OriginArithmetic = Message{"Amb xifres", "Con cifras", "In figures"}
	OriginFilter     = Message{"Cerca per codi, nom o membre",
		"Buscar por código, nombre o miembro",
		"Search by code, name or member"}
	OriginFound = Message{"{shown} de {all} explicacions",
		"{shown} de {all} explicaciones",
		"{shown} of {all} explanations"}
)
