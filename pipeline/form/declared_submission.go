package form

// SubmissionSheets declares a member's return, in the order of the template's sheets.
func SubmissionSheets() []Sheet {
	return []Sheet{coverSheet(), indicatorsSheet(), actionsSheet(), assessmentSheet()}
}

func coverSheet() Sheet {
	return Sheet{
		Section: "cover", Name: "Portada", Aliases: []string{"Caràtula", "Coberta", "Cover"},
		Required: true, Labels: true,
		Columns: []Column{
			{Field: "member_code", Header: "membre", Aliases: []string{"codi", "codi membre",
				"codi del membre", "codi INE", "membre (codi)", "miembro", "código", "member"}, Type: Code,
				Filled: true, Width: 24,
				Help: "Codi INE del municipi (5 o 6 xifres), CC- i el codi de la comarca, o XARXA."},
			{Field: "member_name", Header: "nom", Aliases: []string{"nom del membre", "ens", "nombre",
				"name"}, Type: Text, Width: 24, Help: "Nom de l'ens."},
			{Field: "year", Header: "any", Aliases: []string{"exercici", "any de les dades", "año",
				"ejercicio", "year"}, Type: Year, Filled: true, Width: 24,
				Help: "Any al qual corresponen les dades."},
			{Field: "contact", Header: "persona de contacte", Aliases: []string{"contacte", "responsable",
				"persona de contacto", "contacto", "contact"}, Type: Text, Width: 24,
				Help: "Qui pot respondre si hi ha dubtes."},
			{Field: "email", Header: "correu", Aliases: []string{"correu electrònic", "adreça electrònica",
				"e-mail", "correo", "correo electrónico"}, Type: Text, Width: 24,
				Help: "Adreça on s'enviaran les incidències."},
			{Field: "signed_on", Header: "data", Aliases: []string{"data de la tramesa", "fecha", "date"},
				Type: Date, Width: 24, Help: "Dia en què s'ha acabat d'omplir."},
			// Every cover may have the label, but only the Network's office is asked for the letter.
			{Field: "letter", Header: "carta de presentació", Aliases: []string{"carta", "presentació",
				"salutació", "carta de presentación", "presentación", "letter", "letter of presentation"},
				Type: Text, Width: 48,
				Help: "Obre la memòria tal com l'escriviu, signada com la signeu. Per fer un paràgraf nou, " +
					"Alt+Retorn. Si la deixeu buida, la memòria no en porta."},
		},
	}
}

func indicatorsSheet() Sheet {
	return Sheet{
		Section: "indicators", Name: "Indicadors", Aliases: []string{"Indicador", "Indicadores",
			"Indicators"}, Required: true, Prefilled: true,
		Columns: []Column{
			{Field: "indicator_code", Header: "codi", Aliases: []string{"codi indicador",
				"codi de l'indicador", "código", "code"}, Type: Code, Filled: true, Width: 9,
				Help: "Codi de l'indicador al pla."},
			{Field: "indicator_name", Header: "indicador", Aliases: []string{"nom", "nom de l'indicador",
				"nombre", "indicator"}, Type: Text, Width: 34, Help: "Nom de l'indicador; no cal tocar-lo."},
			{Field: "definition", Header: "definició", Aliases: []string{"definición", "definition"},
				Type: Text, Width: 46, Help: "Què s'hi compta i com s'omple; no cal tocar-ho."},
			{Field: "unit", Header: "unitat", Aliases: []string{"unitats", "unitat de mesura", "unidad",
				"unit"}, Type: Text, Width: 12, Help: "Unitat en què s'expressa el valor."},
			{Field: "last_year", Header: "any anterior", Aliases: []string{"valor any anterior",
				"año anterior", "last year"}, Type: Text, Width: 11,
				Help: "El que vau informar l'any anterior, per comparar."},
			{Field: "period", Header: "període", Aliases: []string{"trimestre", "mes", "periodo", "period"},
				Type: Period, Width: 11,
				Help: "Buit per a tot l'any, 2025-T1 per a un trimestre o 2025-03 per a un mes."},
			{Field: "value", Header: "valor", Aliases: []string{"dada", "resultat", "value"}, Type: Number,
				Required: true, Width: 13,
				Help: "La xifra. Deixeu-la buida si no la teniu: un 0 vol dir zero. Sí o no, si es demana."},
			{Field: "numerator", Header: "numerador", Aliases: []string{"num", "numerator"}, Type: Number,
				Required: true, Width: 12, Help: "Part de dalt de la divisió, si l'indicador és una ràtio."},
			{Field: "denominator", Header: "denominador", Aliases: []string{"den", "denominator"},
				Type: Number, Required: true, Width: 12,
				Help: "Part de baix de la divisió, si l'indicador és una ràtio."},
			{Field: "women", Header: "dones", Aliases: []string{"dona", "mujeres", "women"}, Type: Count,
				Width: 9, Help: "Quantes del total són dones."},
			{Field: "men", Header: "homes", Aliases: []string{"home", "hombres", "men"}, Type: Count,
				Width: 9, Help: "Quants del total són homes."},
			{Field: "non_binary", Header: "no binàries", Aliases: []string{"no binari",
				"persones no binàries", "no binarias", "no binario", "non binary"}, Type: Count, Width: 11,
				Help: "Quantes del total són persones no binàries."},
			{Field: "not_applicable", Header: "no aplica", Aliases: []string{"n/a", "no procedeix",
				"no procede", "not applicable"}, Type: YesNo, Choices: yesNo(), Width: 10,
				Help: "Sí, si l'indicador no té sentit al vostre ens."},
			{Field: "remarks", Header: "observacions", Aliases: []string{"observació", "comentaris",
				"observaciones", "remarks"}, Type: Text, Width: 28,
				Help: "El que calgui saber per llegir la xifra."},
			{Field: "evidence", Header: "evidència", Aliases: []string{"evidències", "font", "evidence"},
				Type: Text, Width: 26, Help: "D'on surt la xifra: document, enllaç o expedient."},
		},
	}
}

func actionsSheet() Sheet {
	return Sheet{
		Section: "actions", Name: "Actuacions", Aliases: []string{"Accions", "Registre d'actuacions",
			"Actuaciones", "Actions"},
		Columns: []Column{
			{Field: "held_on", Header: "data", Aliases: []string{"dia", "fecha", "date"}, Type: Date,
				Filled: true, Width: 12, Help: "Dia de l'actuació; si en dura més d'un, el primer."},
			{Field: "title", Header: "títol", Aliases: []string{"nom", "actuació", "acció", "título",
				"title"}, Type: Text, Filled: true, Prose: true, Width: 44,
				Help: "Com se'n diu, en poques paraules."},
			{Field: "kind", Header: "tipus", Aliases: []string{"tipus d'actuació", "tipo", "type"},
				Type: Choice, Filled: true, Width: 20, Help: "Una de les opcions de la llista."},
			{Field: "line_code", Header: "línia", Aliases: []string{"línia estratègica", "codi de línia",
				"línea", "line"}, Type: Code, Width: 9, Help: "Codi de la línia estratègica: I, II o III."},
			{Field: "activity_code", Header: "activitat", Aliases: []string{"activitat estatutària",
				"codi d'activitat", "actividad", "activity"}, Type: Code, Width: 11,
				Help: "Codi de l'activitat dels estatuts: A01, A02…"},
			{Field: "hours", Header: "hores", Aliases: []string{"durada", "durada (hores)", "horas",
				"hours"}, Type: Count, Width: 9, Help: "Durada en hores."},
			{Field: "women", Header: "dones", Aliases: []string{"dona", "mujeres", "women"}, Type: Count,
				Width: 9, Help: "Dones assistents."},
			{Field: "men", Header: "homes", Aliases: []string{"home", "hombres", "men"}, Type: Count,
				Width: 9, Help: "Homes assistents."},
			{Field: "non_binary", Header: "no binàries", Aliases: []string{"no binari",
				"persones no binàries", "no binarias", "no binario", "non binary"}, Type: Count, Width: 11,
				Help: "Persones no binàries assistents."},
			{Field: "budget", Header: "pressupost", Aliases: []string{"cost", "import", "presupuesto",
				"budget"}, Type: Count, Width: 13, Help: "Cost en euros."},
			{Field: "partners", Header: "col·laboradors", Aliases: []string{"col·laboradores",
				"entitats col·laboradores", "col·laboració", "colaboradores", "partners"}, Type: Text,
				Width: 30, Help: "Amb qui s'ha fet."},
			{Field: "link", Header: "enllaç", Aliases: []string{"web", "url", "enlace", "link"}, Type: Text,
				Width: 30, Help: "Adreça on se'n parla."},
		},
	}
}

func assessmentSheet() Sheet {
	return Sheet{
		Section: "assessment", Name: "Valoració", Aliases: []string{"Valoracions", "Valoración",
			"Assessment"}, Prefilled: true,
		Columns: []Column{
			{Field: "line_code", Header: "línia", Aliases: []string{"línia estratègica", "codi de línia",
				"línea", "line"}, Type: Code, Filled: true, Width: 9,
				Help: "Codi de la línia estratègica: I, II o III."},
			{Field: "worked", Header: "què ha funcionat", Aliases: []string{"ha funcionat", "punts forts",
				"qué ha funcionado", "worked"}, Type: Text, Width: 50, Help: "Què ha anat bé."},
			{Field: "difficulties", Header: "dificultats", Aliases: []string{"dificultat", "punts febles",
				"dificultades", "difficulties"}, Type: Text, Width: 50, Help: "Què ha costat."},
			{Field: "proposals", Header: "propostes", Aliases: []string{"proposta", "propuestas",
				"proposals"}, Type: Text, Width: 50, Help: "Què es podria fer l'any vinent."},
		},
	}
}

func yesNo() []string { return []string{"sí", "no"} }
