package words

func catalan() *Words {
	return &Words{
		Language:      "ca",
		DecimalMark:   ",",
		ThousandsMark: ".",
		PercentSign:   nbsp + "%",
		And:           "i",
		TownCouncil:   "Ajuntament",
		PointsForm:    "%s" + nbsp + "punts",
		DateForm:      "%s %s de %s",
		ShortDateForm: "02/01/2006",
		Months: [12]string{
			"de gener", "de febrer", "de març", "d'abril", "de maig", "de juny",
			"de juliol", "d'agost", "de setembre", "d'octubre", "de novembre", "de desembre",
		},
		Statuses: map[string]string{
			"met": "Assolit", "advancing": "Avança", "at_risk": "En risc", "behind": "Endarrerit",
			"low_coverage": "Poca cobertura", "no_data": "Sense dades", "no_target": "Sense fita",
			"not_applicable": "No aplica",
		},
		Rules: map[string]string{
			"interpolated": "Amb valor base: el camí fet des del valor base, en percentatge del camí que hi ha " +
				"fins a la fita. Serveix tant per a allò que ha d'augmentar com per a allò que ha de disminuir.",
			"from_zero":            "Sense valor base, si ha d'augmentar: es compta des de zero.",
			"decrease_no_baseline": "Sense valor base, si ha de disminuir: 100 si s'assoleix la fita i 0 si no.",
			"target_equals_baseline": "Si la fita és igual al valor base: 100 si s'assoleix i 0 si no, perquè no hi " +
				"ha camí per recórrer.",
			"baseline_past_target": "Si el valor base ja havia superat la fita: 100 si encara s'assoleix i 0 si no, i " +
				"s'avisa que cal revisar la fita.",
			"inside_band": "Si s'ha de mantenir dins d'una franja i hi és: 100.",
			"outside_band": "Si ha sortit de la franja: 100 menys la distància que se n'allunya, en percentatge de l'amplada " +
				"de la franja; com a mínim, 0.",
			"milestone": "Si és una fita d'execució: el percentatge executat, respecte del que calia haver executat " +
				"aquell any.",
			"none": "Sense dades, sense fita o amb una cobertura insuficient no es publica cap percentatge.",
		},
		Directions: map[string]string{
			"augmentar": "ha d'augmentar", "disminuir": "ha de disminuir",
			"mantenir": "s'ha de mantenir dins de la franja",
		},
		MemberTypes: map[string]string{
			"ajuntament": "Ajuntaments", "consell comarcal": "Consells comarcals", "xarxa": "Oficina de la Xarxa",
		},
		Document: DocumentWords{
			Title:          "Memòria %s %s",
			CoverTitle:     "Memòria",
			Subtitle:       "Grau d'assoliment del pla de treball %s-%s",
			SubtitleNoPlan: "Grau d'assoliment del pla de treball",
			Contents:       "Contingut",
			Head:           "%s · Memòria %s",
			DataAsOf:       "Dades rebudes fins al %s",
			NoData:         "Sense cap dada rebuda",
			Fingerprint:    "empremta %s",
			PageOf:         "pàgina %s de %s",
			Invented:       "Dades de demostració: totes les xifres són inventades",
			FactData:       "Actualització",
			FactInputs:     "Fonts",
			FactPrint:      "Empremta",
		},
		Noun: Nouns{
			Indicator:  Plural{"%s indicador", "%s indicadors"},
			Submission: Plural{"%s tramesa vigent", "%s trameses vigents"},
			Error:      Plural{"%s error", "%s errors"},
			Warning:    Plural{"%s avís", "%s avisos"},
			Workbook:   Plural{"en %s tramesa", "en %s trameses"},
		},
		Head: Heads{
			Line: "Línia", Activity: "Activitat", Indicator: "Indicador", Member: "Membre", Comarca: "Comarca",
			Code: "Codi", Baseline: "Base", Target: "Fita", Rate: "Assoliment", Range: "Forquilla",
			Status: "Estat", Coverage: "Cobertura", TargetsMet: "Fites assolides", Meaning: "Què vol dir",
			Type: "Tipus de membre", Women: "Dones", Men: "Homes", NonBinary: "No binàries", Unstated: "No consta",
			WomenShare: "% dones", Total: "Total", Expected: "Membres", OnTime: "En termini", Late: "Fora de termini",
			Missing: "Sense tramesa", ReceivedOn: "Rebut", File: "Fitxer", Hash: "Empremta", Definition: "Definició",
			Calculation: "Com es calcula",
		},
		Board: BoardWords{
			Title:        "L'any en xifres",
			Lead:         "El %s, el grau d'assoliment del pla és %s.",
			LeadBetter:   "El %s, el grau d'assoliment del pla és %s: %s més que el %s.",
			LeadWorse:    "El %s, el grau d'assoliment del pla és %s: %s menys que el %s.",
			LeadSame:     "El %s, el grau d'assoliment del pla és %s, igual que el %s.",
			LeadNone:     "Amb les dades rebudes encara no es pot dir quin és el grau d'assoliment del pla el %s.",
			NoIndicators: "El pla no té cap indicador.",
			NoMembers:    "No hi ha cap membre que hagués de trametre dades.",
			Statuses:     "De %s: %s.",
			StatusCounts: [4]Plural{
				{"%s assoleix la fita", "%s assoleixen la fita"},
				{"%s avança com cal", "%s avancen com cal"},
				{"%s està en risc", "%s estan en risc"},
				{"%s va endarrerit", "%s van endarrerits"},
			},
			NotKnown: Plural{"d'%s no se'n pot dir res", "de %s no se'n pot dir res"},
			Sent: Part{
				None:      "No ha tramès dades cap dels %[2]s membres.",
				One:       "Ha tramès dades un dels %[2]s membres.",
				Many:      "Han tramès dades %[1]s dels %[2]s membres.",
				All:       "Han tramès dades tots els membres (%[2]s).",
				NoneOfOne: "L'únic membre no ha tramès dades.",
				OneOfOne:  "L'únic membre ha tramès dades.",
			},
			TileChangeNone: "No hi ha cap any anterior amb què comparar",
			OfCount:        "%s de %s",
			LinesCaption:   "Les línies estratègiques",
			LinesNote: "La ratlla fina damunt de cada barra marca la forquilla: entre quins valors es podria moure " +
				"l'assoliment, segons el que encara no se sap.",
			ActivityCaption: "Les activitats dels estatuts",
			ListMet:         "Assolit",
			ListRisk:        "En risc o endarrerit",
			ListUnknown:     "No se sap",
			ListNone:        "Cap indicador.",
			ListMore:        Plural{"i %s indicador més", "i %s indicadors més"},
		},
		Line: LineWords{
			Kicker:        "Línia estratègica %s",
			Summary:       "El %s, el grau d'assoliment d'aquesta línia és %s.",
			SummaryNone:   "Amb les dades rebudes encara no es pot dir quin és el grau d'assoliment d'aquesta línia el %s.",
			SummaryBest:   "L'objectiu més avançat és l'%s (%s) i el que ho està menys, l'%s (%s).",
			SummaryChange: "El %s va ser %s.",
			Met: Part{
				None:      "No s'ha assolit cap de les %[2]s fites que es poden avaluar.",
				One:       "S'ha assolit una de les %[2]s fites que es poden avaluar.",
				Many:      "S'han assolit %[1]s de les %[2]s fites que es poden avaluar.",
				All:       "S'han assolit totes les fites que es poden avaluar (%[2]s).",
				NoneOfOne: "No s'ha assolit l'única fita que es pot avaluar.",
				OneOfOne:  "S'ha assolit l'única fita que es pot avaluar.",
			},
			Detail:       "Activitat %s",
			DetailWeight: "pes %s",
			DetailRange:  "forquilla %s",
			Minimum:      "mínim, %s de %s membres",
			Implausible: "%s: el valor arriba al %s del camí previst; potser la fita és massa baixa. Per fer mitjanes, " +
				"compta com a 100.",
			Better: "millora", Worse: "empitjora", Same: "igual",
			NoObjectives: "El pla no té cap objectiu en aquesta línia.",
			NoIndicators: "El pla no té cap indicador per a aquest objectiu.",
			Voices:       "Què n'han dit els membres",
			VoicesLead:   "Fragments del full de valoració de les trameses, tal com els han escrit els membres.",
			Worked:       "Què ha funcionat", Difficulties: "Dificultats", Proposals: "Propostes",
			VoicesMore: Plural{
				"%s valoració més, o massa llarga per a aquesta pàgina, és a les trameses.",
				"%s valoracions més, o massa llargues per a aquesta pàgina, són a les trameses.",
			},
		},
		Activity: ActivityWords{
			Title: Plural{"L'activitat dels estatuts", "Les %s activitats dels estatuts"},
			Lead: Part{
				None:      "Cap activitat no té prou dades per avaluar-la.",
				One:       "De les %[2]s activitats, una té prou dades per avaluar-la.",
				Many:      "De les %[2]s activitats, %[1]s tenen prou dades per avaluar-les.",
				All:       "Les %[2]s activitats tenen prou dades per avaluar-les.",
				NoneOfOne: "L'única activitat no té prou dades per avaluar-la.",
				OneOfOne:  "L'única activitat té prou dades per avaluar-la.",
			},
			LeadBest: "La més avançada és l'%s (%s) i la que ho està menys, l'%s (%s).",
			LeadNone: "Amb les dades rebudes encara no es pot avaluar cap activitat.",
			Caption:  "Grau d'assoliment de cada activitat i objectius que hi contribueixen",
			None:     "Cap objectiu del pla no hi contribueix",
			ServedBy: Plural{"%s objectiu", "%s objectius"},
		},
		People: PeopleWords{
			Title: "Participació per sexe",
			Lead: Part{
				None:      "No hi ha dades de participació per sexe.",
				One:       "Dels %[2]s indicadors que es demanen per sexe, un té dades.",
				Many:      "Dels %[2]s indicadors que es demanen per sexe, %[1]s tenen dades.",
				All:       "Tots els indicadors que es demanen per sexe tenen dades (%[2]s).",
				NoneOfOne: "L'únic indicador que es demana per sexe no té dades.",
				OneOfOne:  "L'únic indicador que es demana per sexe té dades.",
			},
			LeadNone: "Encara no s'ha rebut cap dada de participació per sexe.",
			Extremes: "La proporció de dones més alta és a «%s» (%s) i la més baixa, a «%s» (%s).",
			Only:     "La proporció de dones és %s.",
			Caption:  "Persones per sexe, segons els indicadors que ho demanen",
			Note: "El percentatge de dones es calcula sobre totes les persones, també aquelles de qui no consta el sexe. «No consta» és la part " +
				"del total de què no s'ha informat.",
		},
		SentChapter: SentWords{
			Title:        "Qui ha informat i qui no",
			LeadLate:     Plural{"D'aquestes trameses, %s va arribar fora de termini.", "D'aquestes trameses, %s van arribar fora de termini."},
			MissingTitle: "No han tramès dades",
			MissingNone:  "Tots els membres han tramès dades.",
			LateTitle:    "Han tramès dades fora de termini",
			LateNone:     "Cap membre no ha tramès dades fora de termini.",
			LateItem:     "%s (%s)",
			ComarcaNone:  "Sense comarca",
			ByType:       "Trameses per tipus de membre",
			Deadline:     "El termini s'acabava el %s. Les trameses rebudes després compten igualment.",
			FaultsTitle:  "Incidències obertes a les trameses",
			FaultsNone:   "No queda cap incidència oberta a les trameses vigents.",
			FaultsLead:   "A les trameses vigents hi ha %s.",
			FaultsErrors: "%s (%s)",
			FaultsUse:    "Les cel·les amb errors no es fan servir en cap càlcul.",
		},
		Method: MethodWords{
			Title: "Com s'han calculat aquestes xifres",
			Lead: "Cada xifra d'aquesta memòria surt dels llibres que han tramès els membres i de les regles següents, " +
				"que s'apliquen sempre igual.",
			RateTitle: "Grau d'assoliment",
			Rate: "El grau d'assoliment d'un indicador compara el seu valor amb el punt de partida i amb la fita de l'any. " +
				"Es calcula amb una d'aquestes regles:",
			RateCap: "Per fer mitjanes i per dibuixar, el resultat es limita entre 0 i 100: un indicador que supera la fita " +
				"no en compensa un altre.",
			MembersTitle: "Dels membres al conjunt",
			Members: "Primer es reuneixen les xifres dels membres i després es calcula un sol percentatge: se sumen els valors, " +
				"o bé els numeradors i els denominadors. No es fa mai la mitjana dels percentatges dels membres, tret que " +
				"l'indicador ho digui. Qui marca «no aplica» no hi compta.",
			MissingTitle: "Quan falten dades",
			Missing: "Una dada que falta no és mai un zero: no compta, i al costat de cada percentatge es diu quants membres " +
				"han informat dels que ho havien de fer (cobertura). Si la cobertura és inferior al %s, no es publica cap " +
				"percentatge. Les sumes a què falten membres es marquen com a «mínim».",
			RollTitle: "Dels indicadors als objectius, les línies i les activitats",
			Roll: "El grau d'assoliment d'un objectiu és la mitjana dels seus indicadors, ponderada pels pesos del pla. Amb els " +
				"objectius es fa igual per a cada línia, per a cada activitat, per als encreuaments i per al total. El que no té " +
				"dada queda fora de la mitjana i els pesos es reparteixen entre la resta.",
			RangeTitle: "Forquilla",
			Range: "Al costat de cada percentatge es diu entre quins valors es podria moure, segons el que falta. El que no té " +
				"prou dades va de 0 a 100. Si un indicador té percentatge però hi falten membres, els extrems són els de dos casos. " +
				"En una suma, que els que falten no hi aportin res o que hi aportin la part que els toca de la fita (o del valor " +
				"base, si és més gran i ha de disminuir); en una proporció de membres, que tots diguin que no o que tots diguin " +
				"que sí. Quan no es pot saber què hi aportarien, les dades que falten compten com a 0 i com a 100, en proporció a " +
				"quantes són. La forquilla d'una mitjana és la mitjana dels mínims i la dels màxims.",
			StatusLead:          "Què vol dir cada estat",
			StatusMet:           "El grau d'assoliment arriba al %s.",
			StatusAdvancing:     "Arriba al %s, però no al %s.",
			StatusAtRisk:        "Arriba al %s, però no al %s.",
			StatusBehind:        "No arriba al %s.",
			StatusLowCoverage:   "Hi ha dades, però de menys del %s dels membres que havien d'informar.",
			StatusNoData:        "No n'ha informat ningú.",
			StatusNoTarget:      "El pla no hi posa cap fita aquest any, o no n'hi ha prou per calcular el percentatge.",
			StatusNotApplicable: "Tots els qui havien d'informar han dit que no els aplica.",
			ExpectedTitle:       "Qui ha d'informar i fins quan",
			Expected: "S'esperen dades dels membres que ho han estat algun dia de l'any. El termini s'acaba el %s. Si un membre " +
				"envia més d'una tramesa, val l'última, sencera; totes es conserven.",
			PlausibleTitle: "Fites massa baixes",
			Plausible:      "Quan un valor passa del %s del camí previst, s'avisa que la fita pot ser massa baixa.",
			PartsTitle:     "Desagregació per sexe",
			Parts: "Si dones, homes i persones no binàries sumen menys que el total, la diferència es publica com a «no consta». " +
				"Si sumen més, és un error de la tramesa i no es fa servir.",
			RoundingTitle: "Arrodoniment",
			Rounding: "Els estats es decideixen amb les xifres sense arrodonir. Els percentatges s'escriuen amb un decimal, i un que " +
				"no arriba a 100 no s'escriu mai com a 100.",
			TraceTitle: "Traçabilitat",
			Trace: "L'empremta %s identifica el pla, les trameses i la versió del programa amb què s'ha fet aquesta memòria. Amb " +
				"les mateixes dades surt la mateixa memòria.",
			InventedTitle: "Dades de demostració",
			Invented: "Aquesta memòria s'ha fet amb dades inventades per ensenyar com funciona. Els municipis són reals; les seves " +
				"xifres i la seva pertinença a la Xarxa, no.",
		},
		Annex: AnnexWords{
			Annex:            "Annex %s",
			DefinitionsTitle: "Definició dels indicadors",
			DefinitionsLead: "Què compta cada indicador, qui n'informa i com es passa de les xifres dels membres a la del conjunt. " +
				"Quan és un quocient, s'hi diuen el numerador i el denominador de l'any.",
			Quotient: "%s / %s",
			Computed: "el calcula el sistema",
			ReportedBy: map[string]string{
				"membres": "n'informen ajuntaments i consells comarcals", "ajuntaments": "n'informen els ajuntaments",
				"xarxa": "n'informa l'oficina de la Xarxa",
			},
			SourcesTitle: "Llibres d'on surten les xifres",
			SourcesLead: "El pla i la tramesa vigent de cada membre. L'empremta d'un llibre són els primers dígits del seu SHA-256; la " +
				"de la memòria és %s.",
			PlanWorkbook: "Pla de treball",
		},
		Figures: FigureWords{
			ObjectivesBelow: Part{
				None:      "Tots els objectius amb dades arriben al",
				One:       "Un dels %[2]s objectius amb dades no arriba al",
				Many:      "%[1]s dels %[2]s objectius amb dades no arriben al",
				All:       "Cap dels objectius amb dades (%[2]s) no arriba al",
				NoneOfOne: "L'únic objectiu amb dades arriba al",
				OneOfOne:  "L'únic objectiu amb dades no arriba al",
			},
			ObjectivesLimit: "%s %s",
			ObjectivesNone:  "Cap objectiu no té prou dades per avaluar-lo",
			Heat: Part{
				None:      "Cap encreuament de línia i activitat no té prou dades per avaluar-lo",
				One:       "Un dels %[2]s encreuaments de línia i activitat té prou dades per avaluar-lo",
				Many:      "%[1]s dels %[2]s encreuaments de línia i activitat tenen prou dades per avaluar-los",
				All:       "Tots els encreuaments de línia i activitat (%[2]s) tenen prou dades per avaluar-los",
				NoneOfOne: "L'únic encreuament de línia i activitat no té prou dades per avaluar-lo",
				OneOfOne:  "L'únic encreuament de línia i activitat té prou dades per avaluar-lo",
			},
			Trends: Part{
				None:      "Cap dels %[2]s indicadors no arriba a la fita de l'any",
				One:       "Un dels %[2]s indicadors arriba a la fita de l'any",
				Many:      "%[1]s dels %[2]s indicadors arriben a la fita de l'any",
				All:       "Els %[2]s indicadors arriben a la fita de l'any",
				NoneOfOne: "L'indicador no arriba a la fita de l'any",
				OneOfOne:  "L'indicador arriba a la fita de l'any",
			},
			People: Part{
				None:      "En cap dels %[2]s indicadors amb dades les dones no són majoria",
				One:       "En un dels %[2]s indicadors amb dades les dones són majoria",
				Many:      "En %[1]s dels %[2]s indicadors amb dades les dones són majoria",
				All:       "Les dones són majoria en tots els indicadors amb dades (%[2]s)",
				NoneOfOne: "En l'únic indicador amb dades les dones no són majoria",
				OneOfOne:  "En l'únic indicador amb dades les dones són majoria",
			},
			Comarques: Part{
				None:      "A cap de les %[2]s comarques no han informat tots els membres",
				One:       "En una de les %[2]s comarques han informat tots els membres",
				Many:      "En %[1]s de les %[2]s comarques han informat tots els membres",
				All:       "A totes les comarques (%[2]s) han informat tots els membres",
				NoneOfOne: "A l'única comarca no han informat tots els membres",
				OneOfOne:  "A l'única comarca han informat tots els membres",
			},
			AttainmentCaption: "Grau d'assoliment de cada objectiu, amb la forquilla. Les ratlles verticals marquen el %s i el %s.",
			HeatCaption:       "Grau d'assoliment dels objectius de cada línia que contribueixen a cada activitat. En blanc, els encreuaments sense objectius.",
			TrendsCaption:     "Valor de cada any i fites del pla.",
			PeopleCaption:     "Repartiment de les persones per sexe.",
			ComarcaCaption:    "Comarques on alguna tramesa ha arribat fora de termini o no ha arribat. La taula de «Territori» les té totes.",
		},
		Command: CommandWords{
			Year:    "Memòria de l'any %s.",
			Written: "S'ha escrit %s (%s, empremta %s).",
			Pages:   Plural{"%s pàgina", "%s pàgines"},
		},
	}
}
