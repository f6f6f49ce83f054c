package form

import (
	"regexp"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// comarques are those of Catalonia, in the order of IDESCAT's codes, 01 to 43.
func comarques() []string {
	return []string{"Alt Camp", "Alt Empordà", "Alt Penedès", "Alt Urgell", "Alta Ribagorça", "Anoia",
		"Bages", "Baix Camp", "Baix Ebre", "Baix Empordà", "Baix Llobregat", "Baix Penedès", "Barcelonès",
		"Berguedà", "Cerdanya", "Conca de Barberà", "Garraf", "Garrigues", "Garrotxa", "Gironès",
		"Maresme", "Montsià", "Noguera", "Osona", "Pallars Jussà", "Pallars Sobirà", "Pla d'Urgell",
		"Pla de l'Estany", "Priorat", "Ribera d'Ebre", "Ripollès", "Segarra", "Segrià", "Selva",
		"Solsonès", "Tarragonès", "Terra Alta", "Urgell", "Val d'Aran", "Vallès Occidental",
		"Vallès Oriental", "Moianès", "Lluçanès"}
}

// demarcacions are the provinces and the vegueries of Catalonia: a network may use either.
func demarcacions() []string {
	return []string{"Barcelona", "Girona", "Lleida", "Tarragona", "Alt Pirineu i Aran",
		"Camp de Tarragona", "Catalunya Central", "Comarques Gironines", "Lleida i Terres de Ponent",
		"Metropolitana de Barcelona", "Penedès", "Terres de l'Ebre"}
}

// isCatalan tells whether a member's code is that of a municipality or a comarca of Catalonia.
func isCatalan(code string) bool {
	return strings.HasPrefix(code, "CC-") || code != "XARXA" &&
		slices.Contains([]string{"08", "17", "25", "43"}, code[:min(2, len(code))])
}

var beforePlace = regexp.MustCompile(
	`(?i)^(?:(?:prov[ií]ncia|demarcaci[óo]n?|comarca) (?:del |de |d['’]))?` +
		`(?:el |la |els |les |l['’]|vall? d['’])?`)

// placeKey is the form in which names of places are compared: without an article, and without
// «comarca de».
func placeKey(name string) string {
	name = strings.Join(strings.Fields(name), " ")
	return workbook.Key(beforePlace.ReplaceAllString(name, ""))
}

// place reads the name of a member's comarca or demarcació. In Catalonia it must be in the list,
// and is empty with a problem where it is not. Elsewhere it is free; of two spellings that differ
// in case, accents or spaces only, the first counts.
func (rec *record) place(field, code string, list []string, elsewhere map[string]string) string {
	typed := strings.Join(strings.Fields(rec.text(field)), " ")
	if typed == "" {
		return ""
	}
	known := keyed(placeKey, list)
	name, ok := known.canonical(typed)
	switch {
	case ok && (isCatalan(code) || code == "XARXA"):
		return name
	case isCatalan(code):
		rec.raise(source.PlaceUnknown, field, typed, known.nearest(typed))
		return ""
	}
	key := field + " " + workbook.Key(typed)
	if _, again := elsewhere[key]; !again {
		elsewhere[key] = typed
	}
	return elsewhere[key]
}

// isComarcaCode tells whether a member's code is no county's, or that of a comarca that there is.
func isComarcaCode(code string) bool {
	number, isCounty := strings.CutPrefix(code, "CC-")
	return !isCounty || number >= "01" && number <= "43"
}
