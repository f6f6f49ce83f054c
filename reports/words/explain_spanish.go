package words

func explainSpanish() ExplainWords {
	return ExplainWords{
		Result: "Resultado", Rule: "Regla", Plan: "Lo que dice el plan", Steps: "Cálculo", Notes: "Hay que saber",
		Parts: "De qué se hace la media", Members: "De dónde sale: miembros y celdas", Workbooks: "Libros",
		Indicator: "Indicador del objetivo %s (línea %s, actividad %s)",
		Objective: "Objetivo de la línea %s y de la actividad %s",
		Line:      "Línea estratégica", Activity: "Actividad de los estatutos",
		Pair: "Objetivos que son a la vez de la línea %s y de la actividad %s", Total: "Todos los objetivos del plan",
		TotalName: "Grado de consecución del plan", PairName: "%s × %s",
		Titles: map[string]string{
			"numerator": "Numerador", "denominator": "Denominador", "value": "Valor", "women": "Mujeres", "men": "Hombres",
			"non_binary": "No binarias", "unstated": "No consta", "baseline": "Valor base", "target": "Meta del año",
			"plan_target": "Última meta del plan", "raw_rate": "Consecución sin limitar",
			"rate": "Consecución", "plan_raw_rate": "Consecución de la última meta, sin limitar",
			"plan_rate": "Consecución de la última meta", "coverage": "Cobertura", "reported_count": "Datos recibidos", "expected_count": "Datos esperados",
			"rate_low":  "Mínimo de la horquilla",
			"rate_high": "Máximo de la horquilla", "weight": "Peso", "factor": "Factor", "minimum": "Mínimo admitido",
			"maximum": "Máximo admitido", "coverage_minimum": "Cobertura mínima para publicar",
			"met_from": "Conseguido desde", "advancing_from": "Avanza desde", "at_risk_from": "En riesgo desde",
			"plausible_limit": "Límite de plausibilidad", "deadline": "Fecha límite",
		},
		Unrated: map[string]string{
			"no_data": "Nadie ha informado: no hay porcentaje.",
			"low_coverage": "La cobertura no llega al mínimo que pide el plan: el valor se da, pero no se publica ningún " +
				"porcentaje.",
			"no_target":      "El plan no le pone ninguna meta este año: no se puede evaluar y no cuenta en la media ni en la horquilla.",
			"not_applicable": "No es aplicable: no cuenta en la media ni en la horquilla.",
		},
		Mean: "Media de los grados de consecución, limitados entre 0 y 100, ponderada por los pesos del plan. Solo cuentan " +
			"los que tienen porcentaje: el peso de los demás se reparte entre estos.",
		Cap:         "Para hacer medias y dibujar, se limita entre 0 y 100.",
		RatioOfSums: "Nunca se hace la media de los porcentajes de los miembros: se suman y se divide una sola vez.",
		Range: "La horquilla es la misma media hecha con los mínimos, y después con los máximos, de las partes: de 0 a 100 " +
			"donde no hay datos suficientes. Lo que no tiene meta o no es aplicable queda fuera de todo.",
		RangeKnown:   "El porcentaje se conoce, y la horquilla es él mismo.",
		RangeUnknown: "Sin porcentaje, la horquilla va de 0 a 100.",
		Comparison:   "Una comparación vale 1 si es cierta y 0 si no.",
		StatusBand:   "%s: desde el %s y por debajo del %s",
		StatusTop:    "%s: desde el %s", StatusBottom: "%s: por debajo del %s",
		NotApplicable:  Plural{"no es aplicable a %s", "no es aplicable a %s"},
		Default:        "por defecto",
		MembersTargets: "El plan lo da por miembros: aquí está el de todos los que deben informar.",
		System: map[string]string{
			"lliurament_en_termini": "Miembros, sin la oficina, con una primera entrega recibida en plazo, sobre todos los del año.",
			"quota_comarques":       "Comarcas donde hay algún miembro del año, sobre las que existen según el IDESCAT.",
		},
		States: map[string]string{
			"reported": "informado", "carried": "de un año anterior", "missing": "sin dato", "not_applicable": "no aplica",
			"on_time": "en plazo", "late": "fuera de plazo", "member": "miembro",
		},
		Carried:     "cifra de %s, que es la última conocida",
		RealZero:    "la entrega no tiene ninguna actuación de este tipo: es un cero",
		NotAsked:    "A %s no se le pide este indicador.",
		MissingList: Plural{"Sin dato (%s)", "Sin dato (%s)"},
		ReceivedOn:  "recibido el %s",
		Weight:      "Peso", Share: "Peso relativo", Points: "Aporta", Left: "no cuenta",
		Version: "versión %s de %s", CellsBelow: "Celdas: report explain %s",
		Trend: "En %s valía %s y ahora vale %s: %s.",
	}
}
