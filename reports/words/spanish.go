package words

func spanish() *Words {
	return &Words{
		Language:      "es",
		DecimalMark:   ",",
		ThousandsMark: ".",
		PercentSign:   nbsp + "%",
		And:           "y",
		TownCouncil:   "Ayuntamiento",
		PointsForm:    "%s" + nbsp + "puntos",
		DateForm:      "%s %s de %s",
		ShortDateForm: "02/01/2006",
		Months: [12]string{
			"de enero", "de febrero", "de marzo", "de abril", "de mayo", "de junio",
			"de julio", "de agosto", "de septiembre", "de octubre", "de noviembre", "de diciembre",
		},
		Statuses: map[string]string{
			"met": "Logrado", "advancing": "Avanza", "at_risk": "En riesgo", "behind": "Retrasado",
			"low_coverage": "Poca cobertura", "no_data": "Sin datos", "no_target": "Sin meta",
			"not_applicable": "No aplica",
		},
		Rules: map[string]string{
			"interpolated": "Con valor base: el camino hecho desde el valor base, en porcentaje del camino que hay hasta " +
				"la meta. Sirve tanto para lo que debe aumentar como para lo que debe disminuir.",
			"from_zero":            "Sin valor base, si debe aumentar: se cuenta desde cero.",
			"decrease_no_baseline": "Sin valor base, si debe disminuir: 100 si se alcanza la meta y 0 si no.",
			"target_equals_baseline": "Si la meta es igual al valor base: 100 si se alcanza y 0 si no, porque no hay " +
				"camino por recorrer.",
			"baseline_past_target": "Si el valor base ya había superado la meta: 100 si aún se alcanza y 0 si no, y se " +
				"avisa de que hay que revisar la meta.",
			"inside_band": "Si debe mantenerse dentro de una banda y lo está: 100.",
			"outside_band": "Si ha salido de la banda: 100 menos la distancia que se aleja de ella, en porcentaje de la anchura de " +
				"la banda; como mínimo, 0.",
			"milestone": "Si es un hito de ejecución: el porcentaje ejecutado, respecto de lo que debía haberse ejecutado " +
				"aquel año.",
			"none": "Sin datos, sin meta o con una cobertura insuficiente no se publica ningún porcentaje.",
		},
		Directions: map[string]string{
			"augmentar": "debe aumentar", "disminuir": "debe disminuir",
			"mantenir": "debe mantenerse dentro de la banda",
		},
		MemberTypes: map[string]string{
			"ajuntament": "Ayuntamientos", "consell comarcal": "Consejos comarcales", "xarxa": "Oficina de la Red",
		},
		Document: DocumentWords{
			Title:          "Memoria %s %s",
			CoverTitle:     "Memoria",
			Subtitle:       "Grado de consecución del plan de trabajo %s-%s",
			SubtitleNoPlan: "Grado de consecución del plan de trabajo",
			Contents:       "Contenido",
			Head:           "%s · Memoria %s",
			DataAsOf:       "Datos recibidos hasta el %s",
			NoData:         "Sin ningún dato recibido",
			Fingerprint:    "huella %s",
			PageOf:         "página %s de %s",
			Invented:       "Datos de demostración: todas las cifras son inventadas",
			FactData:       "Actualización",
			FactInputs:     "Fuentes",
			FactPrint:      "Huella",
		},
		Noun: Nouns{
			Indicator:  Plural{"%s indicador", "%s indicadores"},
			Submission: Plural{"%s entrega vigente", "%s entregas vigentes"},
			Error:      Plural{"%s error", "%s errores"},
			Warning:    Plural{"%s aviso", "%s avisos"},
			Workbook:   Plural{"en %s entrega", "en %s entregas"},
		},
		Head: Heads{
			Line: "Línea", Activity: "Actividad", Indicator: "Indicador", Member: "Miembro", Comarca: "Comarca",
			Code: "Código", Baseline: "Base", Target: "Meta", Rate: "Consecución", Range: "Horquilla",
			Status: "Estado", Coverage: "Cobertura", TargetsMet: "Metas logradas", Meaning: "Qué quiere decir",
			Type: "Tipo de miembro", Women: "Mujeres", Men: "Hombres", NonBinary: "No binarias", Unstated: "No consta",
			WomenShare: "% mujeres", Total: "Total", Expected: "Miembros", OnTime: "En plazo", Late: "Fuera de plazo",
			Missing: "Sin entrega", ReceivedOn: "Recibido", File: "Fichero", Hash: "Huella", Definition: "Definición",
			Calculation: "Cómo se calcula",
		},
		Board: BoardWords{
			Title:        "El año en cifras",
			Lead:         "En %s, el grado de consecución del plan es %s.",
			LeadBetter:   "En %s, el grado de consecución del plan es %s: %s más que en %s.",
			LeadWorse:    "En %s, el grado de consecución del plan es %s: %s menos que en %s.",
			LeadSame:     "En %s, el grado de consecución del plan es %s, igual que en %s.",
			LeadNone:     "Con los datos recibidos aún no se puede decir cuál es el grado de consecución del plan en %s.",
			NoIndicators: "El plan no tiene ningún indicador.",
			NoMembers:    "No hay ningún miembro que debiera enviar datos.",
			Statuses:     "De %s: %s.",
			StatusCounts: [4]Plural{
				{"%s alcanza la meta", "%s alcanzan la meta"},
				{"%s avanza como debe", "%s avanzan como deben"},
				{"%s está en riesgo", "%s están en riesgo"},
				{"%s va retrasado", "%s van retrasados"},
			},
			NotKnown: Plural{"de %s no puede decirse nada", "de %s no puede decirse nada"},
			Sent: Part{
				None:      "No ha enviado datos ninguno de los %[2]s miembros.",
				One:       "Ha enviado datos uno de los %[2]s miembros.",
				Many:      "Han enviado datos %[1]s de los %[2]s miembros.",
				All:       "Han enviado datos todos los miembros (%[2]s).",
				NoneOfOne: "El único miembro no ha enviado datos.",
				OneOfOne:  "El único miembro ha enviado datos.",
			},
			TileChangeNone: "No hay ningún año anterior con el que comparar",
			OfCount:        "%s de %s",
			LinesCaption:   "Las líneas estratégicas",
			LinesNote: "La raya fina sobre cada barra marca la horquilla: entre qué valores podría moverse la consecución, según " +
				"lo que aún no se sabe.",
			ActivityCaption: "Las actividades de los estatutos",
			ListMet:         "Logrado",
			ListRisk:        "En riesgo o retrasado",
			ListUnknown:     "No se sabe",
			ListNone:        "Ningún indicador.",
			ListMore:        Plural{"y %s indicador más", "y %s indicadores más"},
		},
		Line: LineWords{
			Kicker:        "Línea estratégica %s",
			Summary:       "En %s, el grado de consecución de esta línea es %s.",
			SummaryNone:   "Con los datos recibidos aún no se puede decir cuál es el grado de consecución de esta línea en %s.",
			SummaryBest:   "El objetivo más avanzado es el %s (%s) y el menos avanzado, el %s (%s).",
			SummaryChange: "En %s fue %s.",
			Met: Part{
				None:      "No se ha logrado ninguna de las %[2]s metas que se pueden evaluar.",
				One:       "Se ha logrado una de las %[2]s metas que se pueden evaluar.",
				Many:      "Se han logrado %[1]s de las %[2]s metas que se pueden evaluar.",
				All:       "Se han logrado todas las metas que se pueden evaluar (%[2]s).",
				NoneOfOne: "No se ha logrado la única meta que se puede evaluar.",
				OneOfOne:  "Se ha logrado la única meta que se puede evaluar.",
			},
			Detail:       "Actividad %s",
			DetailWeight: "peso %s",
			DetailRange:  "horquilla %s",
			Minimum:      "mínimo, %s de %s miembros",
			Implausible: "%s: el valor llega al %s del camino previsto; quizá la meta es demasiado baja. Para hacer medias, " +
				"cuenta como 100.",
			Better: "mejora", Worse: "empeora", Same: "igual",
			NoObjectives: "El plan no tiene ningún objetivo en esta línea.",
			NoIndicators: "El plan no tiene ningún indicador para este objetivo.",
			Voices:       "Qué han dicho los miembros",
			VoicesLead:   "Fragmentos de la hoja de valoración de las entregas, tal como los han escrito los miembros.",
			Worked:       "Qué ha funcionado", Difficulties: "Dificultades", Proposals: "Propuestas",
			VoicesMore: Plural{
				"%s valoración más, o demasiado larga para esta página, está en las entregas.",
				"%s valoraciones más, o demasiado largas para esta página, están en las entregas.",
			},
		},
		Activity: ActivityWords{
			Title: Plural{"La actividad de los estatutos", "Las %s actividades de los estatutos"},
			Lead: Part{
				None:      "Ninguna actividad tiene datos suficientes para evaluarla.",
				One:       "De las %[2]s actividades, una tiene datos suficientes para evaluarla.",
				Many:      "De las %[2]s actividades, %[1]s tienen datos suficientes para evaluarlas.",
				All:       "Las %[2]s actividades tienen datos suficientes para evaluarlas.",
				NoneOfOne: "La única actividad no tiene datos suficientes para evaluarla.",
				OneOfOne:  "La única actividad tiene datos suficientes para evaluarla.",
			},
			LeadBest: "La más avanzada es la %s (%s) y la menos avanzada, la %s (%s).",
			LeadNone: "Con los datos recibidos aún no se puede evaluar ninguna actividad.",
			Caption:  "Grado de consecución de cada actividad y objetivos que contribuyen a ella",
			None:     "Ningún objetivo del plan contribuye a ella",
			ServedBy: Plural{"%s objetivo", "%s objetivos"},
		},
		People: PeopleWords{
			Title: "Participación por sexo",
			Lead: Part{
				None:      "No hay datos de participación por sexo.",
				One:       "De los %[2]s indicadores que se piden por sexo, uno tiene datos.",
				Many:      "De los %[2]s indicadores que se piden por sexo, %[1]s tienen datos.",
				All:       "Todos los indicadores que se piden por sexo tienen datos (%[2]s).",
				NoneOfOne: "El único indicador que se pide por sexo no tiene datos.",
				OneOfOne:  "El único indicador que se pide por sexo tiene datos.",
			},
			LeadNone: "Aún no se ha recibido ningún dato de participación por sexo.",
			Extremes: "La proporción de mujeres más alta está en «%s» (%s) y la más baja, en «%s» (%s).",
			Only:     "La proporción de mujeres es %s.",
			Caption:  "Personas por sexo, según los indicadores que lo piden",
			Note: "El porcentaje de mujeres se calcula sobre todas las personas, también aquellas cuyo sexo no consta. «No consta» es la parte del total " +
				"de la que no se ha informado.",
		},
		SentChapter: SentWords{
			Title:        "Quién ha informado y quién no",
			LeadLate:     Plural{"De estas entregas, %s llegó fuera de plazo.", "De estas entregas, %s llegaron fuera de plazo."},
			MissingTitle: "No han enviado datos",
			MissingNone:  "Todos los miembros han enviado datos.",
			LateTitle:    "Han enviado datos fuera de plazo",
			LateNone:     "Ningún miembro ha enviado datos fuera de plazo.",
			LateItem:     "%s (%s)",
			ComarcaNone:  "Sin comarca",
			ByType:       "Entregas por tipo de miembro",
			Deadline:     "El plazo acababa el %s. Las entregas recibidas después cuentan igualmente.",
			FaultsTitle:  "Incidencias abiertas en las entregas",
			FaultsNone:   "No queda ninguna incidencia abierta en las entregas vigentes.",
			FaultsLead:   "En las entregas vigentes hay %s.",
			FaultsErrors: "%s (%s)",
			FaultsUse:    "Las celdas con errores no se usan en ningún cálculo.",
		},
		Method: MethodWords{
			Title: "Cómo se han calculado estas cifras",
			Lead: "Cada cifra de esta memoria sale de los libros que han enviado los miembros y de las reglas siguientes, que se " +
				"aplican siempre igual.",
			RateTitle: "Grado de consecución",
			Rate: "El grado de consecución de un indicador compara su valor con el punto de partida y con la meta del año. Se " +
				"calcula con una de estas reglas:",
			RateCap: "Para hacer medias y para dibujar, el resultado se limita entre 0 y 100: un indicador que supera la meta no " +
				"compensa a otro.",
			MembersTitle: "De los miembros al conjunto",
			Members: "Primero se reúnen las cifras de los miembros y después se calcula un solo porcentaje: se suman los valores, o " +
				"bien los numeradores y los denominadores. Nunca se hace la media de los porcentajes de los miembros, salvo que el " +
				"indicador lo diga. Quien marca «no aplica» no cuenta.",
			MissingTitle: "Cuando faltan datos",
			Missing: "Un dato que falta nunca es un cero: no cuenta, y junto a cada porcentaje se dice cuántos miembros han informado " +
				"de los que debían hacerlo (cobertura). Si la cobertura es inferior al %s, no se publica ningún porcentaje. Las sumas " +
				"a las que faltan miembros se marcan como «mínimo».",
			RollTitle: "De los indicadores a los objetivos, las líneas y las actividades",
			Roll: "El grado de consecución de un objetivo es la media de sus indicadores, ponderada por los pesos del plan. Con los " +
				"objetivos se hace igual para cada línea, para cada actividad, para los cruces y para el total. Lo que no tiene dato " +
				"queda fuera de la media y los pesos se reparten entre el resto.",
			RangeTitle: "Horquilla",
			Range: "Junto a cada porcentaje se dice entre qué valores podría moverse, según lo que falta. Lo que no tiene datos " +
				"suficientes va de 0 a 100. Si un indicador tiene porcentaje pero faltan miembros, los extremos son los de dos casos. " +
				"En una suma, que los que faltan no aporten nada o que aporten la parte de la meta que les toca (o del valor base, " +
				"si es mayor y debe disminuir); en una proporción de miembros, que todos digan que no o que todos digan que sí. " +
				"Cuando no se puede saber qué aportarían, los datos que faltan cuentan como 0 y como 100, en proporción a cuántos " +
				"son. La horquilla de una media es la media de los mínimos y la de los máximos.",
			StatusLead:          "Qué quiere decir cada estado",
			StatusMet:           "El grado de consecución llega al %s.",
			StatusAdvancing:     "Llega al %s, pero no al %s.",
			StatusAtRisk:        "Llega al %s, pero no al %s.",
			StatusBehind:        "No llega al %s.",
			StatusLowCoverage:   "Hay datos, pero de menos del %s de los miembros que debían informar.",
			StatusNoData:        "No ha informado nadie.",
			StatusNoTarget:      "El plan no fija ninguna meta este año, o no basta para calcular el porcentaje.",
			StatusNotApplicable: "Todos los que debían informar han dicho que no les aplica.",
			ExpectedTitle:       "Quién debe informar y hasta cuándo",
			Expected: "Se esperan datos de los miembros que lo han sido algún día del año. El plazo acaba el %s. Si un miembro envía " +
				"más de una vez, vale lo último, entero; todo se conserva.",
			PlausibleTitle: "Metas demasiado bajas",
			Plausible:      "Cuando un valor pasa del %s del camino previsto, se avisa de que la meta puede ser demasiado baja.",
			PartsTitle:     "Desagregación por sexo",
			Parts: "Si mujeres, hombres y personas no binarias suman menos que el total, la diferencia se publica como «no consta». Si " +
				"suman más, es un error de la entrega y no se usa.",
			RoundingTitle: "Redondeo",
			Rounding: "Los estados se deciden con las cifras sin redondear. Los porcentajes se escriben con un decimal, y uno que no " +
				"llega a 100 no se escribe nunca como 100.",
			TraceTitle: "Trazabilidad",
			Trace: "La huella %s identifica el plan, las entregas y la versión del programa con los que se ha hecho esta memoria. Con los " +
				"mismos datos sale la misma memoria.",
			InventedTitle: "Datos de demostración",
			Invented: "Esta memoria se ha hecho con datos inventados para mostrar cómo funciona. Los municipios son reales; sus cifras y " +
				"su pertenencia a la Red, no.",
		},
		Annex: AnnexWords{
			Annex:            "Anexo %s",
			DefinitionsTitle: "Definición de los indicadores",
			DefinitionsLead: "Qué cuenta cada indicador, quién informa de él y cómo se pasa de las cifras de los miembros a la del " +
				"conjunto. Cuando es un cociente, se dan el numerador y el denominador del año.",
			Quotient: "%s / %s",
			Computed: "lo calcula el sistema",
			ReportedBy: map[string]string{
				"membres": "informan ayuntamientos y consejos comarcales", "ajuntaments": "informan los ayuntamientos",
				"xarxa": "informa la oficina de la Red",
			},
			SourcesTitle: "Libros de los que salen las cifras",
			SourcesLead: "El plan y la entrega vigente de cada miembro. La huella de un libro son los primeros dígitos de su SHA-256; la " +
				"de la memoria es %s.",
			PlanWorkbook: "Plan de trabajo",
		},
		Figures: FigureWords{
			ObjectivesBelow: Part{
				None:      "Todos los objetivos con datos llegan al",
				One:       "Uno de los %[2]s objetivos con datos no llega al",
				Many:      "%[1]s de los %[2]s objetivos con datos no llegan al",
				All:       "Ninguno de los objetivos con datos (%[2]s) llega al",
				NoneOfOne: "El único objetivo con datos llega al",
				OneOfOne:  "El único objetivo con datos no llega al",
			},
			ObjectivesLimit: "%s %s",
			ObjectivesNone:  "Ningún objetivo tiene datos suficientes para evaluarlo",
			Heat: Part{
				None:      "Ningún cruce de línea y actividad tiene datos suficientes para evaluarlo",
				One:       "Uno de los %[2]s cruces de línea y actividad tiene datos suficientes para evaluarlo",
				Many:      "%[1]s de los %[2]s cruces de línea y actividad tienen datos suficientes para evaluarlos",
				All:       "Todos los cruces de línea y actividad (%[2]s) tienen datos suficientes para evaluarlos",
				NoneOfOne: "El único cruce de línea y actividad no tiene datos suficientes para evaluarlo",
				OneOfOne:  "El único cruce de línea y actividad tiene datos suficientes para evaluarlo",
			},
			Trends: Part{
				None:      "Ninguno de los %[2]s indicadores llega a la meta del año",
				One:       "Uno de los %[2]s indicadores llega a la meta del año",
				Many:      "%[1]s de los %[2]s indicadores llegan a la meta del año",
				All:       "Los %[2]s indicadores llegan a la meta del año",
				NoneOfOne: "El indicador no llega a la meta del año",
				OneOfOne:  "El indicador llega a la meta del año",
			},
			People: Part{
				None:      "En ninguno de los %[2]s indicadores con datos las mujeres son mayoría",
				One:       "En uno de los %[2]s indicadores con datos las mujeres son mayoría",
				Many:      "En %[1]s de los %[2]s indicadores con datos las mujeres son mayoría",
				All:       "Las mujeres son mayoría en todos los indicadores con datos (%[2]s)",
				NoneOfOne: "En el único indicador con datos las mujeres no son mayoría",
				OneOfOne:  "En el único indicador con datos las mujeres son mayoría",
			},
			Comarques: Part{
				None:      "En ninguna de las %[2]s comarcas han informado todos los miembros",
				One:       "En una de las %[2]s comarcas han informado todos los miembros",
				Many:      "En %[1]s de las %[2]s comarcas han informado todos los miembros",
				All:       "En todas las comarcas (%[2]s) han informado todos los miembros",
				NoneOfOne: "En la única comarca no han informado todos los miembros",
				OneOfOne:  "En la única comarca han informado todos los miembros",
			},
			AttainmentCaption: "Grado de consecución de cada objetivo, con la horquilla. Las rayas verticales marcan el %s y el %s.",
			HeatCaption: "Grado de consecución de los objetivos de cada línea que contribuyen a cada actividad. En blanco, los cruces " +
				"sin objetivos.",
			TrendsCaption:  "Valor de cada año y metas del plan.",
			PeopleCaption:  "Reparto de las personas por sexo.",
			ComarcaCaption: "Comarcas donde alguna entrega ha llegado fuera de plazo o no ha llegado. La tabla de «Territorio» las tiene todas.",
		},
		Command: CommandWords{
			Year:    "Memoria del año %s.",
			Written: "Se ha escrito %s (%s, huella %s).",
			Pages:   Plural{"%s página", "%s páginas"},
		},
	}
}
