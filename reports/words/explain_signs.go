package words

// SignWords are what `report explain` says of what stands beside a rate: its range, what is due, what is
// projected, and the year before.
type SignWords struct {
	// Titles of steps, by their names.
	Titles map[string]string
	// The range of a rate while members are missing: by what the value could be, or by the number of reports.
	RangeOfValue, RangeByNumber string
	// What those that are missing would add, or answer, at either end. Own where targets are members' own,
	// Down where a baseline may be more than the target.
	SumLow, SumHigh, SumHighDown, SumHighOwn, SumHighOwnDown, AllNo, AllYes string
	Due                                                                     string // first and last year of the way
	OnTrack, OffTrack                                                       string
	Projection                                                              string // last year, first year
	StopsAtBoth, StopsAtNothing                                             string
	Trend                                                                   string // last year, word
	TrendOfMinimum                                                          string
}

func signsCatalan() SignWords {
	return SignWords{
		Titles: map[string]string{
			"value_low": "Extrem baix del valor", "value_high": "Extrem alt del valor",
			"low_raw_rate":  "Assoliment de l'extrem baix, sense limitar",
			"high_raw_rate": "Assoliment de l'extrem alt, sense limitar",
			"due_value":     "Valor que tocaria", "due_raw_rate": "Assoliment del que tocaria, sense limitar",
			"due_rate": "Assoliment del que tocaria", "on_track": "En camí", "projection": "Projecció",
			"projection_raw_rate": "Assoliment projectat, sense limitar", "projection_rate": "Assoliment projectat",
			"trend": "Canvi respecte de l'any anterior", "distance": "Distància de la franja",
			"previous_distance": "Distància de la franja, l'any anterior", "original_target": "Fita original de l'any",
		},
		RangeOfValue: "Hi falten membres: la forquilla va de l'assoliment que hi hauria amb el valor més baix al que hi " +
			"hauria amb el més alt, segons el que hi podrien aportar els que falten.",
		RangeByNumber: "Hi falten membres i no es pot saber quin seria el valor amb ells: a la forquilla, les dades que falten " +
			"compten com a 0 i com a 100, en proporció a quantes són.",
		SumLow:         "Els que falten no hi aporten res.",
		SumHigh:        "Els que falten hi aporten la part de la fita que els toca, tots la mateixa.",
		SumHighDown:    "Els que falten hi aporten la part que els toca de la fita, o del valor base si és més gran, tots la mateixa.",
		SumHighOwn:     "Els que falten hi aporten cadascun la seva fita.",
		SumHighOwnDown: "Els que falten hi aporten cadascun la seva fita, o el seu valor base si és més gran.",
		AllNo:          "Els que falten diuen tots que no.", AllYes: "Els que falten diuen tots que sí.",
		Due:         "On tocaria ser ara si, del %s al %s, el camí fins a l'última fita del pla es fes a parts iguals cada any.",
		OnTrack:     "El valor és on tocaria, o més enllà: va pel bon camí cap a l'última fita.",
		OffTrack:    "El valor encara no és on tocaria per arribar a l'última fita.",
		Projection:  "Suposa que, fins al %s, cada any avança el mateix que ha avançat de mitjana des del %s.",
		StopsAtBoth: "Com que és una proporció, no baixa de 0 ni passa de 100.", StopsAtNothing: "No baixa de 0.",
		Trend: "Respecte del %s: %s.", TrendOfMinimum: "Compte: hi falten membres, i el canvi pot venir d'això.",
	}
}

func signsSpanish() SignWords {
	return SignWords{
		Titles: map[string]string{
			"value_low": "Extremo bajo del valor", "value_high": "Extremo alto del valor",
			"low_raw_rate":  "Consecución del extremo bajo, sin limitar",
			"high_raw_rate": "Consecución del extremo alto, sin limitar",
			"due_value":     "Valor que tocaría", "due_raw_rate": "Consecución de lo que tocaría, sin limitar",
			"due_rate": "Consecución de lo que tocaría", "on_track": "En camino", "projection": "Proyección",
			"projection_raw_rate": "Consecución proyectada, sin limitar", "projection_rate": "Consecución proyectada",
			"trend": "Cambio respecto al año anterior", "distance": "Distancia de la banda",
			"previous_distance": "Distancia de la banda, el año anterior", "original_target": "Meta original del año",
		},
		RangeOfValue: "Faltan miembros: la horquilla va de la consecución que habría con el valor más bajo a la que habría " +
			"con el más alto, según lo que podrían aportar los que faltan.",
		RangeByNumber: "Faltan miembros y no se puede saber cuál sería el valor con ellos: en la horquilla, los datos que faltan " +
			"cuentan como 0 y como 100, en proporción a cuántos son.",
		SumLow:         "Los que faltan no aportan nada.",
		SumHigh:        "Los que faltan aportan la parte de la meta que les toca, todos la misma.",
		SumHighDown:    "Los que faltan aportan la parte que les toca de la meta, o del valor base si es mayor, todos la misma.",
		SumHighOwn:     "Los que faltan aportan cada uno su meta.",
		SumHighOwnDown: "Los que faltan aportan cada uno su meta, o su valor base si es mayor.",
		AllNo:          "Los que faltan dicen todos que no.", AllYes: "Los que faltan dicen todos que sí.",
		Due:         "Dónde tocaría estar ahora si, de %s a %s, el camino hasta la última meta del plan se hiciera a partes iguales cada año.",
		OnTrack:     "El valor está donde tocaría, o más allá: va por buen camino hacia la última meta.",
		OffTrack:    "El valor aún no está donde tocaría para llegar a la última meta.",
		Projection:  "Supone que, hasta %s, cada año avanza lo mismo que ha avanzado de media desde %s.",
		StopsAtBoth: "Como es una proporción, no baja de 0 ni pasa de 100.", StopsAtNothing: "No baja de 0.",
		Trend: "Respecto a %s: %s.", TrendOfMinimum: "Cuidado: faltan miembros, y el cambio puede venir de ahí.",
	}
}

func signsEnglish() SignWords {
	return SignWords{
		Titles: map[string]string{
			"value_low": "Low end of the value", "value_high": "High end of the value",
			"low_raw_rate":  "Attainment of its low end, not capped",
			"high_raw_rate": "Attainment of its high end, not capped",
			"due_value":     "Value due by now", "due_raw_rate": "Attainment of what is due, not capped",
			"due_rate": "Attainment of what is due", "on_track": "On track", "projection": "Projection",
			"projection_raw_rate": "Projected attainment, not capped", "projection_rate": "Projected attainment",
			"trend": "Change on the year before", "distance": "Distance from the band",
			"previous_distance": "Distance from the band, the year before", "original_target": "The year's original target",
		},
		RangeOfValue: "Members are missing: the range goes from the attainment of the lowest value to that of the highest, by " +
			"what those that are missing could add.",
		RangeByNumber: "Members are missing, and what the value would be with them cannot be known: in the range, missing reports " +
			"count as 0 and as 100, by their number.",
		SumLow:         "Those that are missing add nothing.",
		SumHigh:        "Those that are missing add their part of the target, each the same.",
		SumHighDown:    "Those that are missing add their part of the target, or of the baseline if that is more, each the same.",
		SumHighOwn:     "Those that are missing each add their own target.",
		SumHighOwnDown: "Those that are missing each add their own target, or their own baseline if that is more.",
		AllNo:          "Those that are missing all say no.", AllYes: "Those that are missing all say yes.",
		Due:         "Where it should be by now if the way to the plan's last target, from %s to %s, were gone in equal steps, one a year.",
		OnTrack:     "The value is where it should be, or further: it is on track for the last target.",
		OffTrack:    "The value is not yet where it should be to reach the last target.",
		Projection:  "It supposes that, until %s, it goes on each year as it went on average since %s.",
		StopsAtBoth: "As a share, it stays within 0 and 100.", StopsAtNothing: "It stays at 0 or above.",
		Trend: "Since %s: %s.", TrendOfMinimum: "Mind that members are missing, which may be all the change.",
	}
}
