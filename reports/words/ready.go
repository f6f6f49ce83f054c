package words

// ReadyWords tell whether a year's memòria could be made now, and what it would lack.
type ReadyWords struct {
	// Yes is that it could be made, Lacking that something would be missing in it; each has the year.
	Yes, Lacking string
	Closed       string // year, date of approval
	Nothing      string // year: no return has come
	Late         Plural
	Deadline     string // its day
	Names        string // the list of who has not sent: %s
	Errors       Plural
	Unpublished  Plural
	Indicator    string // code, name, why
	Failed       string // the summary's first line where no memòria could be made
	After        Plural // returns received after the closing
}

// Ready gives the words of what is ready.
func (w *Words) Ready() ReadyWords {
	return inLanguage(w.Language, readyCatalan, readySpanish, readyEnglish)()
}

func readyCatalan() ReadyWords {
	return ReadyWords{
		Failed:      "La memòria no s'ha pogut fer",
		Yes:         "La memòria de %s ja es pot fer, i no li falta res.",
		Lacking:     "La memòria de %s ja es pot fer; això és el que li faltaria:",
		Closed:      "La memòria de %[1]s es va aprovar el %[2]s: es dona tal com es va aprovar.",
		Nothing:     "De %s no ha arribat cap tramesa: la memòria no tindria cap xifra.",
		Late:        Plural{One: "%s tramesa va arribar fora de termini.", Many: "%s trameses van arribar fora de termini."},
		Deadline:    "El termini per trametre-les s'acaba el %s.",
		Names:       "Hi falten: %s.",
		Errors:      Plural{One: "%s cel·la té un error i no compta.", Many: "%s cel·les tenen errors i no compten."},
		Unpublished: Plural{One: "%s indicador no tindria percentatge:", Many: "%s indicadors no tindrien percentatge:"},
		Indicator:   "%[1]s %[2]s: %[3]s",
		After:       Plural{One: "%s tramesa va arribar després del tancament i no canvia res.", Many: "%s trameses van arribar després del tancament i no canvien res."},
	}
}

func readySpanish() ReadyWords {
	return ReadyWords{
		Failed:      "La memoria no se ha podido hacer",
		Yes:         "La memoria de %s ya se puede hacer, y no le falta nada.",
		Lacking:     "La memoria de %s ya se puede hacer; esto es lo que le faltaría:",
		Closed:      "La memoria de %[1]s se aprobó el %[2]s: se entrega tal como se aprobó.",
		Nothing:     "De %s no ha llegado ninguna entrega: la memoria no tendría ninguna cifra.",
		Late:        Plural{One: "%s entrega llegó fuera de plazo.", Many: "%s entregas llegaron fuera de plazo."},
		Deadline:    "El plazo para enviarlas termina el %s.",
		Names:       "Faltan: %s.",
		Errors:      Plural{One: "%s celda tiene un error y no cuenta.", Many: "%s celdas tienen errores y no cuentan."},
		Unpublished: Plural{One: "%s indicador no tendría porcentaje:", Many: "%s indicadores no tendrían porcentaje:"},
		Indicator:   "%[1]s %[2]s: %[3]s",
		After:       Plural{One: "%s entrega llegó después del cierre y no cambia nada.", Many: "%s entregas llegaron después del cierre y no cambian nada."},
	}
}

func readyEnglish() ReadyWords {
	return ReadyWords{
		Failed:      "The report could not be made",
		Yes:         "The report of %s can be made now, and lacks nothing.",
		Lacking:     "The report of %s can be made now; this is what it would lack:",
		Closed:      "The report of %[1]s was approved on %[2]s: it is given as it was approved.",
		Nothing:     "No return for %s has come: the report would have no figures.",
		Late:        Plural{One: "%s return came late.", Many: "%s returns came late."},
		Deadline:    "The deadline is %s.",
		Names:       "Missing: %s.",
		Errors:      Plural{One: "%s cell is in error and does not count.", Many: "%s cells are in error and do not count."},
		Unpublished: Plural{One: "%s indicator would have no percentage:", Many: "%s indicators would have no percentage:"},
		Indicator:   "%[1]s %[2]s: %[3]s",
		After:       Plural{One: "%s return came after the closing and changes nothing.", Many: "%s returns came after the closing and change nothing."},
	}
}
