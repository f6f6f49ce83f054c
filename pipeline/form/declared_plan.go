package form

// PlanSheets declares the plan, in the order of the blank plan's sheets.
func PlanSheets() []Sheet {
	return []Sheet{
		{
			Section: "parameters", Name: "Paràmetres", Aliases: []string{"Parámetros", "Parameters"},
			Required: true,
			Columns: []Column{
				{Field: "key", Header: "clau", Aliases: []string{"paràmetre", "clave", "key"}, Type: Code,
					Filled: true, Width: 20},
				{Field: "value", Header: "valor", Aliases: []string{"value"}, Type: Text, Required: true,
					Width: 48},
				{Field: "explanation", Header: "explicació", Aliases: []string{"descripció", "explicación"},
					Type: Text, Width: 90},
			},
		},
		{
			Section: "lines", Name: "Línies", Aliases: []string{"Línies estratègiques", "Líneas", "Lines"},
			Required: true,
			Columns: []Column{
				{Field: "line_code", Header: "codi", Aliases: codeAliases(), Type: Code, Filled: true, Width: 8,
					Help: "Codi curt: I, II, III."},
				{Field: "name", Header: "nom", Aliases: nameAliases(), Type: Text, Filled: true, Width: 50},
				{Field: "description", Header: "descripció", Aliases: []string{"descripción", "description"},
					Type: Text, Width: 90},
			},
		},
		{
			Section: "activities", Name: "Activitats", Aliases: []string{"Activitats estatutàries",
				"Actividades", "Activities"}, Required: true,
			Columns: []Column{
				{Field: "activity_code", Header: "codi", Aliases: codeAliases(), Type: Code, Filled: true,
					Width: 8, Help: "Codi curt: A01, A02…"},
				{Field: "name", Header: "nom", Aliases: nameAliases(), Type: Text, Filled: true, Width: 110},
			},
		},
		{
			Section: "objectives", Name: "Objectius", Aliases: []string{"Objetivos", "Objectives"},
			Required: true,
			Columns: []Column{
				{Field: "objective_code", Header: "codi", Aliases: codeAliases(), Type: Code, Filled: true,
					Width: 8, Help: "Codi curt: O01, O02…"},
				{Field: "line_code", Header: "línia", Aliases: []string{"línia estratègica", "línea", "line"},
					Type: Code, Filled: true, Width: 8, Help: "Codi d'una línia del full Línies."},
				{Field: "activity_code", Header: "activitat", Aliases: []string{"actividad", "activity"},
					Type: Code, Filled: true, Width: 10, Help: "Codi d'una activitat del full Activitats."},
				{Field: "name", Header: "nom", Aliases: nameAliases(), Type: Text, Filled: true, Width: 80},
				{Field: "weight", Header: "pes", Aliases: []string{"ponderació", "peso", "weight"},
					Type: Number, Width: 8, Help: "Com pesa davant dels altres; buit vol dir 1."},
			},
		},
		planIndicatorsSheet(),
		{
			Section: "targets", Name: "Fites", Aliases: []string{"Fita", "Metas", "Targets"}, Required: true,
			Years: true,
			Columns: []Column{
				{Field: "indicator_code", Header: "indicador", Aliases: []string{"codi", "codi indicador",
					"indicator"}, Type: Code, Filled: true, Width: 11,
					Help: "Codi d'un indicador del full Indicadors."},
				{Field: "member_code", Header: "membre", Aliases: []string{"codi membre", "miembro", "member"},
					Type: Code, Width: 10,
					Help: "Buit per a tota la Xarxa; el codi del membre si la fita és seva."},
				{Field: "baseline_year", Header: "any base", Aliases: []string{"any de base", "año base",
					"baseline year"}, Type: Year, Width: 10},
				{Field: "baseline", Header: "valor base", Aliases: []string{"valor de base", "línia de base",
					"línea de base", "baseline"}, Type: Number, Width: 11,
					Help: "Buit si no es coneix: un 0 vol dir que es partia de zero."},
			},
		},
		{
			Section: "members", Name: "Membres", Aliases: []string{"Ens", "Miembros", "Members"},
			Required: true,
			Columns: []Column{
				{Field: "member_code", Header: "codi", Aliases: append(codeAliases(), "codi INE", "membre"),
					Type: Code, Filled: true, Width: 10,
					Help: "Codi INE del municipi (5 o 6 xifres), CC- i el codi de la comarca, o XARXA."},
				{Field: "name", Header: "nom", Aliases: nameAliases(), Type: Text, Filled: true, Width: 40},
				{Field: "member_type", Header: "tipus", Aliases: []string{"tipus d'ens", "tipo", "type"},
					Type: Choice, Filled: true, Choices: memberTypes(), Width: 18},
				{Field: "comarca", Header: "comarca", Type: Text, Choices: comarques(), Width: 20,
					Help: "Una de la llista; fora de Catalunya, el nom que convingui."},
				{Field: "demarcacio", Header: "demarcació", Aliases: []string{"província", "demarcación"},
					Type: Text, Choices: demarcacions(), Width: 14,
					Help: "Una de la llista; fora de Catalunya, el nom que convingui."},
				{Field: "population", Header: "població", Aliases: []string{"habitants", "població (habitants)",
					"población", "population"}, Type: Count, Width: 12},
				{Field: "joined_on", Header: "alta", Aliases: []string{"data d'alta", "joined"}, Type: Date,
					Width: 12, Help: "Primer dia com a membre."},
				{Field: "left_on", Header: "baixa", Aliases: []string{"data de baixa", "baja", "left"},
					Type: Date, Width: 12, Help: "Últim dia com a membre; buit mentre ho sigui."},
				{Field: "email", Header: "correu", Aliases: []string{"correu electrònic", "adreça electrònica",
					"correo", "e-mail"}, Type: Text, Width: 32},
			},
		},
	}
}

func planIndicatorsSheet() Sheet {
	return Sheet{
		Section: "indicator_plan", Name: "Indicadors", Aliases: []string{"Indicador", "Indicadores",
			"Indicators"}, Required: true,
		Columns: []Column{
			{Field: "indicator_code", Header: "codi", Aliases: codeAliases(), Type: Code, Filled: true,
				Width: 8, Help: "Codi curt: IND01, IND02…"},
			{Field: "objective_code", Header: "objectiu", Aliases: []string{"objetivo", "objective"},
				Type: Code, Filled: true, Width: 9, Help: "Codi d'un objectiu del full Objectius."},
			{Field: "name", Header: "nom", Aliases: append(nameAliases(), "indicador"), Type: Text,
				Filled: true, Width: 60},
			{Field: "unit", Header: "unitat", Aliases: []string{"unitats", "unidad", "unit"}, Type: Text,
				Required: true, Width: 14},
			{Field: "kind", Header: "tipus", Aliases: []string{"tipo", "type"}, Type: Choice, Filled: true,
				Choices: Kinds(), Width: 11, Help: kindsHelp()},
			{Field: "direction", Header: "sentit", Aliases: []string{"sentido", "direction"}, Type: Choice,
				Filled: true, Choices: directions(), Width: 12},
			{Field: "aggregation", Header: "agregació", Aliases: []string{"agregación", "aggregation"},
				Type: Choice, Filled: true, Choices: aggregations(), Width: 22,
				Help: "Com se sumen els membres per fer la xifra de la Xarxa."},
			{Field: "factor", Header: "factor", Type: Number, Width: 8,
				Help: "Per què es multiplica una ràtio: 100 si és un percentatge; buit vol dir 1."},
			{Field: "reported_by", Header: "reporta", Aliases: []string{"qui reporta", "informa",
				"reported by"}, Type: Choice, Filled: true, Choices: reporters(), Width: 13,
				Help: "A qui es demana: membres, ajuntaments o xarxa."},
			{Field: "disaggregation", Header: "desagregació", Aliases: []string{"desagregación",
				"disaggregation"}, Type: Choice, Choices: []string{"sexe"}, Width: 13, Help: "sexe, o buit."},
			{Field: "weight", Header: "pes", Aliases: []string{"ponderació", "peso", "weight"}, Type: Number,
				Width: 6, Help: "Com pesa davant dels altres de l'objectiu; buit vol dir 1."},
			{Field: "register_kind", Header: "registre_tipus", Aliases: []string{"tipus d'actuació"},
				Type: Text, Width: 22, Help: "Per al tipus registre: quines actuacions es compten."},
			{Field: "register_measure", Header: "registre_mesura", Aliases: []string{"mesura"}, Type: Choice,
				Choices: registerMeasures(), Width: 16,
				Help: "Per al tipus registre: quina columna se suma; buit si es compten files."},
			{Field: "minimum", Header: "mínim", Aliases: []string{"mínimo", "minimum", "min"}, Type: Number,
				Width: 8, Help: "Per al sentit mantenir: el valor més baix admès."},
			{Field: "maximum", Header: "màxim", Aliases: []string{"máximo", "maximum", "max"}, Type: Number,
				Width: 8, Help: "Per al sentit mantenir: el valor més alt admès."},
			{Field: "definition", Header: "definició", Aliases: []string{"definición", "descripció",
				"definition"}, Type: Text, Width: 90, Help: "Què s'hi compta i què no: surt a la memòria."},
		},
	}
}

func codeAliases() []string      { return []string{"código", "code"} }
func nameAliases() []string      { return []string{"nombre", "name"} }
func directions() []string       { return []string{"augmentar", "disminuir", "mantenir"} }
func reporters() []string        { return []string{"membres", "ajuntaments", "xarxa"} }
func registerMeasures() []string { return []string{"hores", "assistents", "pressupost"} }
func memberTypes() []string      { return []string{"ajuntament", "consell comarcal", "xarxa"} }
