package form

import "testing"

func TestSpellingsOfPeriods(t *testing.T) {
	t.Parallel()
	for want, texts := range map[string][]string{
		"2025": {"", "2025", "anual", "Anual 2025", "any", "tot l'any", "Tot l’any 2025", "any sencer",
			"exercici 2025", "todo el año", "año completo", "full year", "annual", "gener-desembre",
			"gen. - des.", "enero a diciembre", "2025 (anual)"},
		"2025-T1": {"T1", "t1", "1T", "Q1", "1r trimestre", "1er trimestre", "primer trimestre",
			"1r trim.", "trimestre 1", "T.1", "T-1", "I trimestre", "2025-T1", "2025 T1", "2025T1",
			"2025/Q1", "T1 2025", "T1-25", "1º trimestre", "primer trimestre de 2025", "gener-març",
			"1r trimestre (gener - març)", "first quarter", "1st quarter 2025"},
		"2025-T3": {"T3", "3r trimestre", "tercer trimestre", "3er trimestre 2025", "III trim.",
			"juliol - setembre", "Q3/2025", "third quarter"},
		"2025-T4": {"4t trimestre", "4rt trimestre", "quart trimestre", "cuarto trimestre",
			"IV trimestre",
			"oct-des 2025", "4T/2025"},
		"2025-03": {"2025-03", "2025-3", "03/2025", "3/2025", "març", "Març 2025", "març de 2025",
			"mar-25", "mes 3", "mes de març", "marzo", "March 2025", "mar."},
		"2025-12": {"desembre", "12/2025", "dic 2025", "2025–12"},
		"2024-T2": {"2024-T2", "2n trimestre 2024"},
	} {
		for _, text := range texts {
			if got, ok := parsePeriod(text, 2025); !ok || got.name != want {
				t.Errorf("%q: got %q, %v; want %s", text, got.name, ok, want)
			}
		}
	}
	for _, text := range []string{"3", "1", "13", "T5", "0", "2025-13", "2025-T5", "semestre 1",
		"1r semestre", "T1-T2", "T1 i T2", "T1-T4", "1T-4T", "gener i març", "gener-febrer", "trimestral",
		"trimestre", "mes", "primavera", "2024-2025", "31/12/2025", "1,2,3,4", "març abril", "T1 març",
		"T1 gener-juny", "any anterior", "hola", "2025-03-01", "1r"} {
		if got, ok := parsePeriod(text, 2025); ok {
			t.Errorf("%q: read as %s", text, got.name)
		}
	}
}

func TestSpellingsOfMissing(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"-", "--", "–", "—", "...", "…", "?", "¿?", "n/d", "N.D.", "nd",
		"n/a",
		"N/A", "s/d", "S. D.", "nc", "NS/NC", "pendent", "Pendent de rebre", "(pendent)", "PENDIENTE",
		"pending", "per determinar", "per confirmar", "por determinar", "TBD", "sense dades",
		"Sense dada", "sin datos", "no data", "no disponible", "No disponibles", "no es disposa de dades",
		"no disposem de la dada", "not available", "no hi ha dades", "no hay datos", "no tenim dades",
		"no tenim la dada",
		"no consta", "no se sap", "no ho sabem", "no se sabe", "desconegut", "unknown",
		"encara no ho sabem", "no informat", "null", "(buit)", "en blanc"} {
		if !saysMissing(text) {
			t.Errorf("%q is not read as missing", text)
		}
	}
	for _, text := range []string{"", "0", "cap", "zero", "ninguna", "none", "res", "no", "sí", "12",
		"pendent 3", "dotze", "x", "NaN", "#N/D", "molts", "no n'hi ha", "-3", "encara no"} {
		if saysMissing(text) {
			t.Errorf("%q is read as missing", text)
		}
	}
}

func TestSpellingsOfUnits(t *testing.T) {
	t.Parallel()
	for unit, texts := range map[string][]string{
		"iniciatives": {"iniciatives", "iniciativa", " Iniciatives.", "(iniciativas)",
			"initiatives"},
		"persones":               {"persones", "persona", "personas", "pers.", "people"},
		"persones beneficiàries": {"persones", "persones beneficiàries", "pers. benef."},
		"EJC":                    {"EJC", "ejc"},
		"€/hab.":                 {"€/hab", "€/hab."},
		"€":                      {"euros", "EUR", "euro"},
		"dies":                   {"dies", "dia", "días", "days"},
		"hores":                  {"h", "hores", "hrs.", "horas"},
		"% d'execució":           {"per cent", "por ciento", "percent"},
	} {
		for _, text := range texts {
			if !namesUnit(unit)(text) {
				t.Errorf("%q is not read as %s", text, unit)
			}
		}
	}
	for unit, texts := range map[string][]string{
		"iniciatives":         {"persones", "mil", "", "iniciatives noves", "milers"},
		"milers de persones":  {"persones"},
		"persones":            {"mil persones", "personal laboral", "projectes", "p"},
		"persones usuàries":   {"usuàries"},
		"€/hab.":              {"euros"},
		"hores":               {"homes", "mil hores", "dies"},
		"dones":               {"dies"},
		"milions d'euros":     {"euros"},
		"projectes d'impacte": {"propostes"},
	} {
		for _, text := range texts {
			if namesUnit(unit)(text) {
				t.Errorf("%q is read as %s", text, unit)
			}
		}
	}
	for unit, want := range map[string]bool{"persones": true, "iniciatives": true, "unitats": true,
		"hores": false, "EJC": false, "€": false, "%": false, "€/hab.": false, "tones": false, "": false,
		"dies": false, "milers d'euros": false, "kWh": false, "punts (0-10)": false, "municipis": true} {
		if countedWhole(unit) != want {
			t.Errorf("%q is counted whole: %v", unit, !want)
		}
	}
}
