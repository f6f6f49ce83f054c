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
	LineMinimumPeriods = Message{"mínim, hi falten períodes de l’any",
		"mínimo, faltan períodos del año",
		"at least, periods of the year are missing"}
	LineIncomplete = Message{"incomplet, {reported} de {expected} membres",
		"incompleto, {reported} de {expected} miembros",
		"incomplete, {reported} of {expected} members"}
	LineIncompletePeriods = Message{"incomplet, hi falten períodes de l’any",
		"incompleto, faltan períodos del año",
		"incomplete, periods of the year are missing"}
	LinePartial = Plural{
		One: Message{"{indicator}: un membre només ha informat d’una part de l’any.",
			"{indicator}: un miembro solo ha informado de una parte del año.",
			"{indicator}: one member reported only a part of the year."},
		Many: Message{"{indicator}: {n} membres només han informat d’una part de l’any.",
			"{indicator}: {n} miembros solo han informado de una parte del año.",
			"{indicator}: {n} members reported only a part of the year."}}
	LinePartialOffice = Message{"{indicator}: l’oficina només ha informat d’una part de l’any.",
		"{indicator}: la oficina solo ha informado de una parte del año.",
		"{indicator}: the office reported only a part of the year."}
	LineJudgedLow = Message{
		"{indicator}: hi falten dades que poden empitjorar el resultat. Per això el percentatge és el " +
			"de l’extrem baix de la forquilla, i no el {rate} que donen les dades rebudes.",
		"{indicator}: faltan datos que pueden empeorar el resultado. Por eso el porcentaje es el del " +
			"extremo bajo de la horquilla, y no el {rate} que dan los datos recibidos.",
		"{indicator}: data is missing that may worsen the result. So the percentage is that of the low " +
			"end of the range, and not {rate}, which the data received gives."}
	LineLeftOut = Plural{
		One: Message{
			"{indicator}: el percentatge és de {rated}. Un membre és al valor i no al percentatge, " +
				"perquè el pla no li dona fita pròpia, o valor base quan els altres en tenen.",
			"{indicator}: el porcentaje es de {rated}. Un miembro está en el valor y no en el porcentaje, " +
				"porque el plan no le da meta propia, o valor base cuando los demás lo tienen.",
			"{indicator}: the percentage is of {rated}. One member is in the value and not in the " +
				"percentage: the plan gives it no target of its own, or no baseline where others have one."},
		Many: Message{
			"{indicator}: el percentatge és de {rated}. {n} membres són al valor i no al percentatge, " +
				"perquè el pla no els dona fita pròpia, o valor base quan els altres en tenen.",
			"{indicator}: el porcentaje es de {rated}. {n} miembros están en el valor y no en el " +
				"porcentaje, porque el plan no les da meta propia, o valor base cuando los demás lo tienen.",
			"{indicator}: the percentage is of {rated}. {n} members are in the value and not in the " +
				"percentage: the plan gives them no target of their own, or no baseline where others have " +
				"one."}}
	LineGone = Plural{
		One: Message{
			"{indicator}: el valor ja no inclou {gone}, que havia fet un membre que ha deixat la Xarxa.",
			"{indicator}: el valor ya no incluye {gone}, que había hecho un miembro que ha dejado la Red.",
			"{indicator}: the value no longer includes {gone}, which a member that has left the Network " +
				"had done."},
		Many: Message{
			"{indicator}: el valor ja no inclou {gone}, que havien fet {n} membres que han deixat la " +
				"Xarxa.",
			"{indicator}: el valor ya no incluye {gone}, que habían hecho {n} miembros que han dejado la " +
				"Red.",
			"{indicator}: the value no longer includes {gone}, which {n} members that have left the " +
				"Network had done."}}
	LineAllLeftOut = Message{
		"{indicator}: no hi ha percentatge, perquè cap dels membres que n’han informat té fita pròpia, " +
			"o valor base quan els altres en tenen.",
		"{indicator}: no hay porcentaje, porque ninguno de los miembros que han informado tiene meta " +
			"propia, o valor base cuando los demás lo tienen.",
		"{indicator}: there is no percentage, because none of the members that reported has a " +
			"target of its own, or a baseline where others have one."}
	LineBaselineDoubtful = Message{
		"{indicator}: el valor arriba al {rate} del camí previst, però el valor base del pla " +
			"({baseline}) no és el valor del {year} ({found}); cal revisar-lo. Per fer mitjanes, compta " +
			"com a 100.",
		"{indicator}: el valor llega al {rate} del camino previsto, pero el valor base del plan " +
			"({baseline}) no es el valor de {year} ({found}); hay que revisarlo. Para hacer medias, " +
			"cuenta como 100.",
		"{indicator}: the value reaches {rate} of the planned way, but the plan's baseline " +
			"({baseline}) is not the value of {year} ({found}) and needs a review. In means it counts " +
			"as 100."}
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
	LineTargetBefore = Message{"abans, {target}", "antes, {target}", "before: {target}"}
	// LineUnstated is of a share of women.
	LineUnstated = Message{"no consta de {people}", "no consta de {people}", "not stated of {people}"}
	// LineRules are notes on rates that are not the part of the way made, by rule.
	LineRules = map[string]Message{
		"target_equals_baseline": {
			"{indicator}: la fita del {year} és igual al valor base i no hi ha camí per recórrer; val 100 " +
				"si s'assoleix i 0 si no.",
			"{indicator}: la meta de {year} es igual al valor base y no hay camino por recorrer; vale 100 " +
				"si se alcanza y 0 si no.",
			"{indicator}: the target of {year} equals the baseline, so there is no way to go; it is 100 " +
				"if met and 0 if not."},
		"baseline_past_target": {
			"{indicator}: el valor base ja havia superat la fita del {year}; val 100 si encara s'assoleix " +
				"i 0 si no. Cal revisar la fita.",
			"{indicator}: el valor base ya había superado la meta de {year}; vale 100 si aún se alcanza y " +
				"0 si no. Hay que revisar la meta.",
			"{indicator}: the baseline was already past the target of {year}; it is 100 if still met and " +
				"0 if not. The target needs a review."},
		"decrease_no_baseline": {
			"{indicator}: ha de disminuir i no té valor base; val 100 si s'assoleix la fita i 0 si no.",
			"{indicator}: debe disminuir y no tiene valor base; vale 100 si se alcanza la meta y 0 si no.",
			"{indicator}: should go down and has no baseline; it is 100 if the target is met and 0 if not."},
	}
	LineTargetChanged = Message{
		"{indicator}: la fita del {year} s'ha canviat. Era {first} en el primer pla que la fixava, i " +
			"ara és {now}.",
		"{indicator}: la meta de {year} se ha cambiado. Era {first} en el primer plan que la fijaba, y " +
			"ahora es {now}.",
		"{indicator}: the target of {year} was changed. It was {first} in the first plan that set it, " +
			"and now it is {now}."}
)
