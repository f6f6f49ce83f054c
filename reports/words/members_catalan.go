package words

func membersCatalan() MemberWords {
	return MemberWords{
		Kicker: "Fitxa de membre · %s", Title: "Fitxes dels membres %s %s",
		CoverTitle: "Fitxes dels membres", Subtitle: "Què ha tramès cada membre, què hi falta i què hi ha aportat",
		FactMembers: "Membres",
		Facts: FactWords{
			Code: "codi %s", Population: "%s habitants", Since: "membre des del %s", Until: "membre fins al %s",
		},
		Answered: Part{
			None:      "no ha donat dades per a cap dels %[2]s indicadors que se li demanen",
			One:       "ha donat dades per a un dels %[2]s indicadors que se li demanen",
			Many:      "ha donat dades per a %[1]s dels %[2]s indicadors que se li demanen",
			All:       "ha donat dades per a tots els indicadors que se li demanen (%[2]s)",
			NoneOfOne: "no ha donat dades per a l'únic indicador que se li demana",
			OneOfOne:  "ha donat dades per a l'únic indicador que se li demana",
		},
		NothingAsked: "Aquest any no se li demana cap indicador.",
		OnTime:       "La tramesa va arribar dins de termini, el %s.",
		Late:         "La tramesa va arribar fora de termini, el %s; compta igualment.",
		OnTimeAgain:  "La primera tramesa va arribar dins de termini. Se n'han rebut %s versions i val l'última, del %s.",
		LateAgain:    "La primera tramesa va arribar fora de termini. Se n'han rebut %s versions i val l'última, del %s.",
		NotSent:      "%s no ha tramès les dades del %s.",
		Unread:       "Se n'ha rebut un llibre, però no s'ha pogut fer servir: més avall es diu per què i com s'esmena.",
		Closed: "La memòria del %s es va aprovar el %s. Aquesta fitxa diu el que s'hi va publicar; el que arribi ara es " +
			"conserva, però ja no en canvia les xifres.",
		Reported: "Indicadors amb dades", Coverage: "Cobertura: %s",
		Exempt:  Plural{"%s no li aplica", "%s no li apliquen"},
		Actions: "Actuacions registrades", NoActions: "No n'hi ha cap al registre",
		ActionsDetail: "%s hores en total",
		People:        "Assistents a les actuacions", PeopleDetail: "%s de dones",
		PeopleNone: "No consta a cap actuació",
		Open:       "Errors i avisos oberts", OpenNone: "Cap error ni cap avís",
		Figures: "Les seves xifres i les de la Xarxa", FiguresOwn: "Les seves xifres",
		Share: "Part de la suma", Network: "Xarxa %s", OwnTarget: "Fita pròpia", OwnBaseline: "base %s",
		NotApplicable: "no aplica", Carried: "d'un any anterior",
		FiguresNote: "«—» vol dir que la dada no s'ha rebut, que no és el mateix que zero. «No aplica» vol dir que el membre " +
			"ha dit que l'indicador no l'afecta.",
		ShareNote:   "La part de la suma és el percentatge que representa en la suma de tots els membres que n'han informat.",
		MinimumNote: "«≥» vol dir que encara hi falten dades d'algun membre: la suma real és igual o més alta.",
		OwnNote:     "La fita pròpia és la que el pla posa a aquest membre; l'assoliment es calcula com el de la Xarxa.",
		Missing:     "Què hi falta",
		MissingLead: Plural{"No s'ha rebut cap dada d'aquest indicador: %s.", "No s'ha rebut cap dada d'aquests indicadors: %s."},
		MissingDo: "Si en teniu la dada, ompliu-ne la casella i torneu a enviar el llibre sencer. Si va ser zero, escriviu-hi 0; " +
			"si l'indicador no us afecta, marqueu «no aplica».",
		OpenHeading: "Què hi queda obert",
		OpenLead: "Les cel·les amb errors no es fan servir en cap càlcul. Els avisos compten, però convé revisar-los. Corregiu " +
			"el llibre i torneu-lo a enviar sencer: la versió nova substitueix l'anterior.",
		Where: "On és", Found: "Què s'hi ha trobat", Do: "Què cal fer",
		OpenErrors: "Errors: no s'han comptat", OpenWarnings: "Avisos: s'han comptat",
		OpenRejected: "Llibre que no s'ha pogut fer servir: %s",
		OpenMore: Plural{
			"N'hi ha %s més: són tots a la còpia anotada del llibre.", "N'hi ha %s més: són tots a la còpia anotada del llibre.",
		},
		Workbook: "tot el llibre",
		Given:    "Què hi ha aportat", Wrote: "Què n'ha escrit",
		Kind: "Tipus d'actuació", Count: "Actuacions", Hours: "Hores",
		Attendees: "Assistents", Budget: "Pressupost (€)", KindNone: "Sense tipus",
		RegisterNote: "Cada suma és de les actuacions que en tenen la dada; «—» vol dir que no la té cap.",
		LineOf:       "Línia %s. %s",
		TooLong:      "El text és massa llarg per a aquesta fitxa: és al full «Valoració» de la tramesa.",
		ToDo:         "Què cal fer",
		Steps: []string{
			"Ompliu la plantilla de l'any que us va enviar l'oficina de la Xarxa; si no la trobeu, demaneu-la.",
			"Deixeu buida la cel·la d'una dada que no tingueu. Escriviu 0 només si va ser zero, i «sí» a la columna «no aplica» " +
				"si un indicador no us afecta.",
			"Torneu el llibre a l'oficina. El termini s'acabava el %s, però les dades compten fins que l'assemblea aprovi la memòria.",
		},
		StepUnread: "Mireu més avall què impedeix llegir el llibre que heu enviat, esmeneu-lo i torneu-lo a enviar.",
		StepClosed: "Ja no cal enviar les dades d'aquell any perquè comptin a la memòria aprovada; si les teniu, envieu-les igualment: " +
			"es conserven i serveixen per comparar els anys següents.",
		Written:    Plural{"S'ha escrit %s fitxa a %s.", "S'han escrit %s fitxes a %s."},
		Together:   "Totes juntes: %s (%s, empremta %s).",
		OneWritten: "S'ha escrit %s (%s, empremta %s).",
	}
}
