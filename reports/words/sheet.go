package words

// SheetWords are what the results' workbook says.
type SheetWords struct {
	// Sheets are the sheets' names, Columns the columns' heads and Meanings what the dictionary says of them, by
	// key; Types name how a column is read; Values are the words for codes.
	Sheets, Columns, Meanings, Types, Values map[string]string
}

// Sheet gives the words of the results' workbook.
func (w *Words) Sheet() SheetWords {
	of := func(all map[string]inEach) map[string]string { return spoken(w.Language, all) }
	return SheetWords{
		Sheets:   of(joined(sheetNames(), groupSheetNames())),
		Columns:  of(joined(sheetColumns(), valueColumns(), groupSheetColumns())),
		Meanings: of(joined(sheetMeanings(), valueMeanings(), groupSheetMeanings())),
		Types:    of(sheetTypes()), Values: of(joined(sheetValues(), groupSheetValues())),
	}
}

// sheetNames are in Catalan, Spanish and English, as all that follow.
func sheetNames() map[string]inEach {
	return map[string]inEach{
		"cover":       {"Portada", "Portada", "Cover"},
		"charts":      {"Gràfics", "Gráficos", "Charts"},
		"total":       {"Total", "Total", "Total"},
		"lines":       {"Línies", "Líneas", "Lines"},
		"activities":  {"Activitats", "Actividades", "Activities"},
		"objectives":  {"Objectius", "Objetivos", "Objectives"},
		"pairs":       {"Línies i activitats", "Líneas y actividades", "Lines and activities"},
		"indicators":  {"Indicadors", "Indicadores", "Indicators"},
		"history":     {"Evolució", "Evolución", "History"},
		"returns":     {"Trameses", "Entregas", "Returns"},
		"values":      {"Valors per membre", "Valores por miembro", "Values by member"},
		"registers":   {"Actuacions per tipus", "Actuaciones por tipo", "Actions by kind"},
		"actions":     {"Actuacions", "Actuaciones", "Actions"},
		"assessments": {"Valoracions", "Valoraciones", "Assessments"},
		"findings":    {"Incidències", "Incidencias", "Findings"},
		"parameters":  {"Paràmetres", "Parámetros", "Parameters"},
		"inputs":      {"Fonts", "Fuentes", "Sources"},
		"dictionary":  {"Diccionari", "Diccionario", "Dictionary"},
	}
}

// sheetTypes name how a column is read.
func sheetTypes() map[string]inEach {
	return map[string]inEach{
		"text":    {"text", "texto", "text"},
		"whole":   {"nombre enter", "número entero", "whole number"},
		"number":  {"nombre", "número", "number"},
		"percent": {"percentatge", "porcentaje", "percentage"},
		"date":    {"data", "fecha", "date"},
	}
}

// sheetValues are the words for codes.
func sheetValues() map[string]inEach {
	return map[string]inEach{
		"yes":        {"sí", "sí", "yes"},
		"no":         {"no", "no", "no"},
		"on_time":    {"dins de termini", "en plazo", "on time"},
		"late":       {"fora de termini", "fuera de plazo", "late"},
		"missing":    {"sense tramesa", "sin entrega", "not sent"},
		"better":     {"millora", "mejora", "better"},
		"worse":      {"empitjora", "empeora", "worse"},
		"same":       {"es manté", "se mantiene", "unchanged"},
		"plan":       {"pla", "plan", "plan"},
		"submission": {"tramesa", "entrega", "return"},
		"error":      {"error", "error", "error"},
		"warning":    {"avís", "aviso", "warning"},
		"note":       {"nota", "nota", "note"},
		"rejection":  {"rebuig", "rechazo", "rejection"},
		"reported":   {"informat", "informado", "reported"},
		"carried":    {"d'un any anterior", "de un año anterior", "of an earlier year"},
		"unreported": {"sense dada", "sin dato", "no data"},
		"exempt":     {"no aplica", "no aplica", "not applicable"},
	}
}
