package demo

import (
	"math/rand/v2"

	"xmess.cat/memoria/pipeline/plan"
)

// assess makes what a member writes about each line. Many write nothing, and few write about all.
func (s *season) assess(m plan.Member, year int) []plan.Assessment {
	r := s.dice("assess", m.Code, year)
	office := m.Type == plan.Xarxa
	if !office && r.IntN(100) >= 45 {
		return nil
	}
	var all []plan.Assessment
	for n, line := range s.plan.Lines {
		if !office && r.IntN(100) < 35 {
			continue
		}
		words := assessments()[n%len(assessments())]
		if office {
			words = officeAssessments()[n%len(officeAssessments())]
		}
		a := plan.Assessment{LineCode: line.Code, Worked: some(r, words.worked), Difficulties: some(r, words.difficulties)}
		if office || r.IntN(3) > 0 {
			a.Proposals = some(r, words.proposals)
		}
		all = append(all, a)
	}
	return all
}

// some picks one sentence, or two different ones.
func some(r *rand.Rand, from []string) string {
	first := r.IntN(len(from))
	if r.IntN(3) > 0 {
		return from[first]
	}
	second := (first + 1 + r.IntN(len(from)-1)) % len(from)
	return from[first] + " " + from[second]
}

// phrases are what can be said about a line.
type phrases struct{ worked, difficulties, proposals []string }

// assessments are the phrases of each line, in the plan's order.
func assessments() []phrases {
	return []phrases{
		{
			worked: []string{
				"El pla local d'ESS s'ha aprovat per unanimitat i ha donat continuïtat a feines que fins ara eren puntuals.",
				"El servei d'assessorament s'ha consolidat: la gent ja sap on ha d'anar quan vol muntar una cooperativa.",
				"Treballar amb l'ateneu cooperatiu ens ha permès arribar a projectes que sols no hauríem pogut acompanyar.",
				"La formació en clàusules socials ha servit perquè contractació i promoció econòmica parlin el mateix llenguatge.",
				"S'han creat dues cooperatives de cures arran del grup de dones que es va començar a trobar l'any passat.",
				"La tècnica compartida amb el municipi veí ha estat un encert i ha permès mantenir el servei obert tot l'any.",
				"El mapeig d'iniciatives ha fet aflorar entitats que no coneixíem i que ara participen a la taula local.",
			},
			difficulties: []string{
				"El canvi de govern va aturar el pla durant gairebé mig any.",
				"Una sola persona porta ESS, comerç i consum: arribem a tot tard.",
				"Costa incorporar clàusules socials als contractes grans, perquè els plecs es fan des de fora de l'àrea.",
				"El pressupost és anual i depèn de subvencions que es resolen massa tard.",
				"Ens ha faltat temps per fer el seguiment de les iniciatives un cop creades.",
				"Els projectes que demanen local no en troben: el parc municipal és ple.",
			},
			proposals: []string{
				"Que la Xarxa ofereixi plecs model amb clàusules ja revisades jurídicament.",
				"Un grup de municipis petits que comparteixi personal tècnic.",
				"Fer la formació en línia i en horari de matí, que és quan hi poden anar els equips.",
				"Una bossa d'hores d'assessorament jurídic per als expedients de contractació reservada.",
				"Acompanyar la redacció dels plans locals amb una guia curta i un calendari.",
			},
		},
		{
			worked: []string{
				"La posició conjunta de la Xarxa ha fet que se'ns escoltés en el debat de la llei catalana d'ESS.",
				"La trobada territorial ens ha posat en contacte amb entitats de la demarcació que treballen el mateix.",
				"Hem pogut portar la veu dels municipis petits a la taula amb la Generalitat.",
				"El conveni amb l'ateneu cooperatiu ha estat una bona porta d'entrada a altres xarxes.",
				"La visita d'estudi va donar idees que ja hem adaptat a la nostra escala.",
			},
			difficulties: []string{
				"Els terminis d'al·legacions són tan curts que sovint no passen per cap òrgan municipal.",
				"No sempre sabem què ha respost l'administració a les propostes que hem fet.",
				"Les trobades es concentren a l'àrea de Barcelona i des d'aquí són mitja jornada de viatge.",
				"Ens costa dedicar-hi temps quan el dia a dia ja ens passa per davant.",
			},
			proposals: []string{
				"Publicar un retorn de cada proposta: què s'ha acceptat, què no i per què.",
				"Alternar les trobades entre demarcacions i fer-ne una cada any a l'Alt Pirineu o a les Terres de l'Ebre.",
				"Preparar models d'al·legacions que cada ajuntament pugui adaptar en un dia.",
				"Compartir el calendari normatiu amb tres mesos d'antelació.",
			},
		},
		{
			worked: []string{
				"La fira ha tornat a omplir la plaça i enguany hi han participat el doble d'entitats.",
				"El banc d'experiències ens ha estalviat començar de zero en el projecte de compra pública d'aliments.",
				"Els espais d'intercanvi són útils perquè hi parlem de problemes reals i no de presentacions.",
				"El butlletí arriba a qui ha d'arribar: ens truquen d'altres municipis per demanar-nos com ho hem fet.",
				"La setmana de l'ESS ha acostat el cooperativisme a les escoles.",
			},
			difficulties: []string{
				"Hi ha poca gent jove als actes i costa sortir dels cercles de sempre.",
				"No tenim ningú que pugui escriure les fitxes d'experiències amb calma.",
				"Hem participat en menys espais d'intercanvi que l'any anterior per falta de relleu a l'equip.",
				"La comunicació de l'ESS queda diluïda dins la de l'ajuntament.",
			},
			proposals: []string{
				"Fitxes d'experiència d'una sola pàgina, amb la xifra de cost i el contacte.",
				"Trobades breus en línia, d'una hora, amb un sol tema.",
				"Un paquet de materials gràfics en obert per a les fires locals.",
				"Convidar instituts i cicles formatius a presentar projectes cooperatius.",
			},
		},
	}
}

// officeAssessments are what the Network's own office can say.
func officeAssessments() []phrases {
	return []phrases{
		{
			worked: []string{
				"El programa de formació ha arribat a més equips municipals i la valoració ha pujat per segon any seguit.",
				"Els projectes compartits ja no depenen de l'oficina: cada un té un ajuntament que l'impulsa.",
				"L'acompanyament a mida en plans locals ha desencallat expedients que feia anys que esperaven.",
			},
			difficulties: []string{
				"Els ajuntaments més petits no poden alliberar ningú per venir a les sessions presencials.",
				"La demanda d'assessorament jurídic supera les hores que l'oficina hi pot dedicar.",
			},
			proposals: []string{
				"Oferir la meitat de la formació en línia i fer-ne itineraris segons la mida del municipi.",
				"Contractar de manera conjunta un servei d'assessorament en contractació reservada.",
			},
		},
		{
			worked: []string{
				"S'han presentat més propostes que mai, i amb el suport d'altres xarxes de l'ESS.",
				"La presència a les taules de seguiment de la llei catalana d'ESS ha estat constant.",
			},
			difficulties: []string{
				"Les respostes de l'administració arriben tard i sovint sense motivar.",
				"No s'han pogut fer totes les trobades territorials previstes, per falta de dates i d'espais.",
			},
			proposals: []string{
				"Fixar a principi d'any el calendari de trobades de cada demarcació.",
				"Fer un seguiment públic de l'estat de cada proposta presentada.",
			},
		},
		{
			worked: []string{
				"El banc d'experiències s'ha convertit en el recurs més consultat del web.",
				"Les descàrregues de guies han crescut molt arran de la renovació del web.",
			},
			difficulties: []string{
				"S'han fet menys espais d'intercanvi que l'any anterior, i s'ha notat en la participació.",
				"Només s'han pogut publicar una part dels estudis previstos.",
			},
			proposals: []string{
				"Recuperar els espais d'intercanvi mensuals, curts i temàtics.",
				"Encarregar els estudis abans de l'estiu perquè es puguin publicar dins de l'any.",
			},
		},
	}
}
