package words

func explainCatalan() ExplainWords {
	return ExplainWords{
		Result: "Resultat", Rule: "Regla", Plan: "El que diu el pla", Steps: "Càlcul", Notes: "Cal saber",
		Parts: "De què es fa la mitjana", Members: "D'on surt: membres i cel·les", Workbooks: "Llibres",
		Indicator: "Indicador de l'objectiu %s (línia %s, activitat %s)",
		Objective: "Objectiu de la línia %s i de l'activitat %s",
		Line:      "Línia estratègica", Activity: "Activitat dels estatuts",
		Pair: "Objectius que són alhora de la línia %s i de l'activitat %s", Total: "Tots els objectius del pla",
		TotalName: "Grau d'assoliment del pla", PairName: "%s × %s",
		Titles: map[string]string{
			"numerator": "Numerador", "denominator": "Denominador", "value": "Valor", "women": "Dones", "men": "Homes",
			"non_binary": "No binàries", "unstated": "No consta", "baseline": "Valor base", "target": "Fita de l'any",
			"plan_target": "Última fita del pla", "raw_rate": "Assoliment sense limitar",
			"rate": "Assoliment", "plan_raw_rate": "Assoliment de l'última fita, sense limitar",
			"plan_rate": "Assoliment de l'última fita", "coverage": "Cobertura", "reported_count": "Dades rebudes", "expected_count": "Dades esperades",
			"rate_low":  "Mínim de la forquilla",
			"rate_high": "Màxim de la forquilla", "weight": "Pes", "factor": "Factor", "minimum": "Mínim admès",
			"maximum": "Màxim admès", "coverage_minimum": "Cobertura mínima per publicar", "met_from": "Assolit des de",
			"advancing_from": "Avança des de", "at_risk_from": "En risc des de",
			"plausible_limit": "Límit de plausibilitat", "deadline": "Data límit",
		},
		Unrated: map[string]string{
			"no_data": "Ningú no n'ha informat: no hi ha percentatge.",
			"low_coverage": "La cobertura no arriba al mínim que demana el pla: el valor es dona, però no se'n publica " +
				"cap percentatge.",
			"no_target":      "El pla no hi posa cap fita aquest any: no es pot avaluar i no compta a la mitjana ni a la forquilla.",
			"not_applicable": "No és aplicable: no compta a la mitjana ni a la forquilla.",
		},
		Mean: "Mitjana dels graus d'assoliment, limitats entre 0 i 100, ponderada pels pesos del pla. Només hi compten els " +
			"que tenen percentatge: el pes dels altres es reparteix entre aquests.",
		Cap:         "Per fer mitjanes i dibuixar, es limita entre 0 i 100.",
		RatioOfSums: "Mai no es fa la mitjana dels percentatges dels membres: se sumen i es divideix una sola vegada.",
		Range: "La forquilla és la mateixa mitjana feta amb els mínims, i després amb els màxims, de les parts: de 0 a 100 " +
			"on no hi ha prou dades. El que no té fita o no és aplicable queda fora de tot.",
		RangeKnown:   "El percentatge es coneix, i la forquilla és ell mateix.",
		RangeUnknown: "Sense percentatge, la forquilla va de 0 a 100.",
		Comparison:   "Una comparació val 1 si és certa i 0 si no.",
		StatusBand:   "%s: des del %s i per sota del %s",
		StatusTop:    "%s: des del %s", StatusBottom: "%s: per sota del %s",
		NotApplicable:  Plural{"no és aplicable a %s", "no és aplicable a %s"},
		Default:        "per defecte",
		MembersTargets: "El pla el dona per membres: aquí hi ha el de tots els que han d'informar.",
		System: map[string]string{
			"lliurament_en_termini": "Membres, sense l'oficina, amb una primera tramesa rebuda dins de termini, sobre tots " +
				"els de l'any.",
			"quota_comarques": "Comarques on hi ha algun membre de l'any, sobre les que existeixen segons l'IDESCAT.",
		},
		States: map[string]string{
			"reported": "informat", "carried": "d'un any anterior", "missing": "sense dada", "not_applicable": "no aplica",
			"on_time": "dins de termini", "late": "fora de termini", "member": "membre",
		},
		Carried:     "xifra del %s, que és l'última coneguda",
		RealZero:    "la tramesa no té cap actuació d'aquest tipus: és un zero",
		NotAsked:    "A %s no se li demana aquest indicador.",
		MissingList: Plural{"Sense dada (%s)", "Sense dada (%s)"},
		ReceivedOn:  "rebut %s",
		Weight:      "Pes", Share: "Pes relatiu", Points: "Aporta", Left: "no compta",
		Version: "versió %s de %s", CellsBelow: "Cel·les: report explain %s",
		Trend: "El %s valia %s i ara val %s: %s.",
	}
}
