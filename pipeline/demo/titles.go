package demo

import (
	"fmt"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
)

// title invents what the nth action of a kind is called. A member goes through the list from a place of
// its own, so that no title comes twice before it must; what is shared between members goes on from one year
// to the next.
func (s *season) title(kind string, m plan.Member, year, nth int) string {
	choices := titles()[kind]
	if len(choices) == 0 {
		choices = titles()["altres"]
	}
	r := s.dice("title", kind, m.Code)
	start := r.IntN(len(choices))
	if kind != "projecte compartit" {
		start += 5 * (year - s.first)
	}
	chosen := choices[(start+nth)%len(choices)]
	if strings.Contains(chosen, "%s") {
		chosen = fmt.Sprintf(chosen, ofPlace(m))
	}
	if edition := nth/len(choices) + 1; edition > 1 {
		chosen += fmt.Sprintf(" (%da edició)", edition)
	}
	return chosen
}

// ofPlace is the member's place after the preposition: d'Olot, del Prat de Llobregat, de la Seu d'Urgell.
func ofPlace(m plan.Member) string {
	switch m.Type {
	case plan.Xarxa:
		return "de la Xarxa"
	case plan.ConsellComarcal:
		return "de la comarca"
	}
	if rest, ok := strings.CutPrefix(m.Name, "el "); ok {
		return "del " + rest
	}
	if strings.HasPrefix(m.Name, "la ") || strings.HasPrefix(m.Name, "l'") {
		return "de " + m.Name
	}
	if strings.ContainsAny(m.Name[:1], "AEIOUHaeiouh") {
		return "d'" + m.Name
	}
	return "de " + m.Name
}

// titles are real-sounding titles by kind; %s is the place with its preposition.
func titles() map[string][]string {
	return map[string][]string{
		"divulgació": {
			"Fira d'economia social i solidària %s", "Xerrada «Com es crea una cooperativa»",
			"Mostra d'entitats i cooperatives %s", "Ruta per les iniciatives d'ESS %s",
			"Presentació de la guia de consum responsable", "Taller obert «Finances ètiques a casa»",
			"Setmana de l'economia social i solidària %s", "Cinefòrum sobre economia de proximitat",
			"Mercat d'intercanvi de segona mà", "Jornada «Habitatge cooperatiu en cessió d'ús»",
			"Taula rodona amb cooperatives energètiques", "Exposició «Dones que cooperen»",
			"Visita escolar a una cooperativa agrària", "Presentació del mapa d'ESS %s",
			"Taller «Moneda local i comerç de proximitat»", "Trobada de grups de consum %s",
			"Acte de reconeixement al cooperativisme %s", "Xerrada «Cures i economia feminista»",
			"Fira d'entitats solidàries", "Jornada de portes obertes de l'ateneu cooperatiu",
			"Presentació d'experiències de compra pública responsable", "Taller familiar «Reparem, no llencem»",
		},
		"formació": {
			"Clàusules socials i contractació reservada: nivell inicial", "Contractació reservada per a l'ESS: casos pràctics",
			"Com s'elabora un pla local d'ESS", "Indicadors per avaluar polítiques d'ESS",
			"Acompanyament d'iniciatives cooperatives des del món local", "Habitatge cooperatiu: el paper de l'ajuntament",
			"Finances ètiques i ens locals", "Economia feminista i polítiques municipals",
			"Comunitats energètiques: de la idea al conveni", "Dinamització del teixit associatiu i comunitari",
			"Compra pública responsable d'aliments", "Monedes locals i comerç de proximitat",
			"Comunicar l'ESS: eines per a equips tècnics", "Ajuts i fons europeus per a l'ESS",
			"Relleu cooperatiu d'empreses", "Mapeig participatiu del teixit d'ESS",
			"Educació transformadora i cooperativisme escolar", "Cessió d'espais i gestió comunitària",
			"Economia circular i cooperatives de reutilització", "Marc jurídic de les cooperatives d'iniciativa social",
		},
		"projecte compartit": {
			"Mapa compartit d'iniciatives d'ESS del Baix Llobregat", "Oficina conjunta de contractació responsable",
			"Banc de terres i relleu agrari d'Osona i el Ripollès", "Comunitats energètiques del Maresme",
			"Cooperatives escolars del Vallès", "Central de compres d'aliments de proximitat",
			"Itinerari d'emprenedoria cooperativa de les Terres de l'Ebre", "Espai test agrari del Pirineu",
			"Xarxa d'espais de gestió comunitària", "Moneda local de la demarcació de Girona",
			"Incubadora cooperativa del Camp de Tarragona", "Observatori municipal de l'ESS",
		},
		"incidència": {
			"Aportacions a l'avantprojecte de llei catalana d'ESS", "Al·legacions al decret de contractació reservada",
			"Proposta sobre el fons de foment cooperatiu", "Esmenes a l'estratègia catalana d'economia social",
			"Proposta de finançament estable de les oficines locals d'ESS", "Al·legacions a les bases dels ateneus cooperatius",
			"Document de posició sobre habitatge cooperatiu", "Proposta d'indicadors d'ESS a l'Idescat",
			"Compareixença a la comissió d'Empresa i Treball del Parlament", "Aportacions al pla nacional d'acció d'economia social",
		},
		"trobada internacional": {
			"Fòrum mundial d'economia social", "Trobada de la xarxa europea de municipis per l'ESS",
			"Intercanvi amb la regió d'Occitània", "Jornades europees d'economia solidària", "Visita d'estudi a Bolonya i l'Emília-Romanya",
			"Trobada ibèrica de municipis cooperatius",
		},
		"trobada territorial": {
			"Trobada territorial de les comarques gironines", "Trobada territorial del Camp de Tarragona",
			"Trobada territorial de les Terres de l'Ebre", "Trobada territorial de Ponent", "Trobada territorial de l'Alt Pirineu",
			"Trobada territorial de la Catalunya Central", "Trobada territorial de l'àmbit metropolità",
			"Trobada territorial del Penedès", "Trobada territorial del Maresme i el Vallès Oriental",
		},
		"intercanvi": {
			"Espai d'intercanvi: compra pública responsable", "Espai d'intercanvi: plans locals d'ESS",
			"Espai d'intercanvi: comunitats energètiques", "Visita tècnica creuada entre ajuntaments",
			"Espai d'intercanvi: relleu i creació de cooperatives", "Grup de treball de municipis petits",
			"Espai d'intercanvi: habitatge cooperatiu", "Sessió entre iguals sobre avaluació de polítiques",
			"Espai d'intercanvi: economia de les cures",
		},
		"altres": {
			"Taula local d'economia social i solidària", "Reunió de seguiment del pla local d'ESS",
			"Coordinació amb l'ateneu cooperatiu", "Sessió de treball amb compres i contractació",
			"Reunió amb entitats de gestió comunitària", "Actualització del directori d'entitats d'ESS",
			"Sessió interna sobre clàusules socials", "Grup motor de la comunitat energètica",
		},
	}
}

func partners() []string {
	return []string{
		"Ateneu cooperatiu", "Ateneu cooperatiu; consell comarcal", "Federació de cooperatives",
		"Xarxa local d'economia solidària", "Diputació", "Institut municipal; associació de comerciants",
		"Cooperativa de finances ètiques", "Cooperativa energètica; grup local", "Centre obert; AFA de l'escola",
		"Grup de consum; associació de pagesos", "Universitat; càtedra d'economia social", "Associació de veïns",
		"Fundació del tercer sector", "Coordinadora d'entitats",
	}
}

func firstNames() []string {
	return []string{"Marta", "Jordi", "Núria", "Pau", "Laia", "Oriol", "Fatima", "Xavier", "Mireia", "Roger", "Anna", "Youssef",
		"Montserrat", "Gerard", "Clara", "Ramon", "Àngels", "Quim", "Berta", "Lluís"}
}

func surnames() []string {
	return []string{"Puig", "Ferrer", "Vila", "Serra", "Roca", "Soler", "Bosch", "Casals", "Benali", "Garcia", "Martínez", "Prat",
		"Oliveras", "Camps", "Torres", "Fuster", "Mas", "Riera", "Sala", "Planas"}
}

func remarks() []string {
	return []string{
		"Dada del tancament provisional.", "Inclou les sol·licituds fetes per telèfon.", "Hi manca el darrer trimestre d'un servei extern.",
		"Es comptabilitza amb el nou programari de gestió.", "Dada compartida amb l'ateneu cooperatiu.",
		"El servei va estar tancat dos mesos.", "Inclou els plans en tràmit d'aprovació inicial.",
		"Criteri revisat respecte de l'any anterior.", "Font: memòria de l'àrea de promoció econòmica.",
	}
}
