package words

// The chapter of a strategic line.
var (
	LineKicker = Message{"Línia estratègica {code}",
		"Línea estratégica {code}",
		"Strategic line {code}"}
	LineSummary = Message{"El {year}, el grau d'assoliment d'aquesta línia és {rate}.",
		"En {year}, el grado de consecución de esta línea es {rate}.",
		"In {year} the attainment of this line is {rate}."}
	LineSummaryNone = Message{
		"Amb les dades rebudes encara no es pot dir quin és el grau d'assoliment d'aquesta línia el " +
			"{year}.",
		"Con los datos recibidos aún no se puede decir cuál es el grado de consecución de esta línea " +
			"en {year}.",
		"From the data received, the attainment of this line in {year} cannot be told yet."}
	LineSummaryBest = Message{
		"L'objectiu més avançat és l'{best} ({bestRate}) i el menys avançat, l'{worst} " +
			"({worstRate}).",
		"El objetivo más avanzado es el {best} ({bestRate}) y el menos avanzado, el {worst} " +
			"({worstRate}).",
		"The objective furthest on is {best} ({bestRate}) and the one least on, {worst} ({worstRate})."}
	LineSummaryChange = Message{"El {lastYear} va ser {rate}.",
		"En {lastYear} fue {rate}.",
		"In {lastYear} it was {rate}."}
	LineMet = Part{
		None: Message{"No s'ha assolit cap de les {whole} fites que es poden avaluar.",
			"No se ha logrado ninguna de las {whole} metas que se pueden evaluar.",
			"None of the {whole} targets that can be rated is met."},
		One: Message{"S'ha assolit una de les {whole} fites que es poden avaluar.",
			"Se ha logrado una de las {whole} metas que se pueden evaluar.",
			"One of the {whole} targets that can be rated is met."},
		Many: Message{"S'han assolit {part} de les {whole} fites que es poden avaluar.",
			"Se han logrado {part} de las {whole} metas que se pueden evaluar.",
			"{part} of the {whole} targets that can be rated are met."},
		All: Message{"S'han assolit totes les fites que es poden avaluar ({whole}).",
			"Se han logrado todas las metas que se pueden evaluar ({whole}).",
			"All targets that can be rated ({whole}) are met."},
		NoneOfOne: Message{"No s'ha assolit l'única fita que es pot avaluar.",
			"No se ha logrado la única meta que se puede evaluar.",
			"The only target that can be rated is not met."},
		OneOfOne: Message{"S'ha assolit l'única fita que es pot avaluar.",
			"Se ha logrado la única meta que se puede evaluar.",
			"The only target that can be rated is met."}}
	LineDetail       = Message{"Activitat {activity}", "Actividad {activity}", "Activity {activity}"}
	LineDetailWeight = Message{"pes {weight}", "peso {weight}", "weight {weight}"}
	LineDetailRange  = Message{"forquilla {range}", "horquilla {range}", "range {range}"}
	LineMinimum      = Message{"mínim, {reported} de {expected} membres",
		"mínimo, {reported} de {expected} miembros",
		"at least, {reported} of {expected} members"}
	LineImplausible = Message{
		"{indicator}: el valor arriba al {rate} del camí previst; potser la fita és massa baixa. Per " +
			"fer mitjanes, compta com a 100.",
		"{indicator}: el valor llega al {rate} del camino previsto; quizá la meta es demasiado baja. " +
			"Para hacer medias, cuenta como 100.",
		"{indicator}: the value reaches {rate} of the planned way; the target may be too low. In means " +
			"it counts as 100."}
	LineNoObjectives = Message{"El pla no té cap objectiu en aquesta línia.",
		"El plan no tiene ningún objetivo en esta línea.",
		"The plan has no objectives in this line."}
	LineNoIndicators = Message{"El pla no té cap indicador per a aquest objectiu.",
		"El plan no tiene ningún indicador para este objetivo.",
		"The plan has no indicators for this objective."}
	LineVoices = Message{"Què n'han dit els membres",
		"Qué han dicho los miembros",
		"What members said"}
	LineVoicesLead = Message{
		"Fragments del full de valoració de les trameses, tal com els han escrit els membres.",
		"Fragmentos de la hoja de valoración de las entregas, tal como los han escrito los miembros.",
		"From the assessment sheets of the returns, as members wrote them."}
	LineWorked       = Message{"Què ha funcionat", "Qué ha funcionado", "What worked"}
	LineDifficulties = Message{"Dificultats", "Dificultades", "Difficulties"}
	LineProposals    = Message{"Propostes", "Propuestas", "Proposals"}
	LineVoicesMore   = Plural{
		One: Message{"{n} valoració més, o massa llarga per a aquesta pàgina, és a les trameses.",
			"{n} valoración más, o demasiado larga para esta página, está en las entregas.",
			"{n} more assessment, or one too long for this page, is in the returns."},
		Many: Message{"{n} valoracions més, o massa llargues per a aquesta pàgina, són a les trameses.",
			"{n} valoraciones más, o demasiado largas para esta página, están en las entregas.",
			"{n} more assessments, or ones too long for this page, are in the returns."}}
	LineTargetBefore  = Message{"abans, {target}", "antes, {target}", "before: {target}"}
	LineTargetChanged = Message{
		"{indicator}: la fita del {year} s'ha canviat. Era {first} en el primer pla que la fixava, i " +
			"ara és {now}.",
		"{indicator}: la meta de {year} se ha cambiado. Era {first} en el primer plan que la fijaba, y " +
			"ahora es {now}.",
		"{indicator}: the target of {year} was changed. It was {first} in the first plan that set it, " +
			"and now it is {now}."}
)
