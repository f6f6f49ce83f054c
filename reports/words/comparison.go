package words

// The chapter that compares with the last memòria.
var (
	CompareTitle = Message{"Comparació amb la memòria anterior",
		"Comparación con la memoria anterior",
		"Comparison with the last report"}
	CompareUp = Message{
		"Del {lastYear} al {year}, el grau d'assoliment del pla ha pujat {points}: era {before} i ara " +
			"és {now}.",
		"De {lastYear} a {year}, el grado de consecución del plan ha subido {points}: era {before} y " +
			"ahora es {now}.",
		"From {lastYear} to {year}, the plan's attainment rose by {points}: it was {before} and is now " +
			"{now}."}
	CompareDown = Message{
		"Del {lastYear} al {year}, el grau d'assoliment del pla ha baixat {points}: era {before} i ara " +
			"és {now}.",
		"De {lastYear} a {year}, el grado de consecución del plan ha bajado {points}: era {before} y " +
			"ahora es {now}.",
		"From {lastYear} to {year}, the plan's attainment fell by {points}: it was {before} and is now " +
			"{now}."}
	CompareSame = Message{
		"El grau d'assoliment del pla és el mateix el {lastYear} que el {year}: {now}.",
		"El grado de consecución del plan es el mismo en {lastYear} que en {year}: {now}.",
		"The plan's attainment is the same in {lastYear} and in {year}: {now}."}
	CompareNoRate = Message{
		"No es pot comparar el grau d'assoliment del pla, perquè en un dels dos anys no hi ha prou " +
			"dades per calcular-lo.",
		"No se puede comparar el grado de consecución del plan, porque en uno de los dos años no hay " +
			"datos suficientes para calcularlo.",
		"The plan's attainment cannot be compared, because one of the two years lacks the data to " +
			"compute it."}
	CompareBetter = Plural{
		One:  Message{"{n} ha millorat", "{n} ha mejorado", "{n} has improved"},
		Many: Message{"{n} han millorat", "{n} han mejorado", "{n} have improved"}}
	CompareWorse = Plural{
		One:  Message{"{n} ha empitjorat", "{n} ha empeorado", "{n} has worsened"},
		Many: Message{"{n} han empitjorat", "{n} han empeorado", "{n} have worsened"}}
	CompareLevel = Plural{
		One:  Message{"{n} és on era", "{n} sigue igual", "{n} is where it was"},
		Many: Message{"{n} són on eren", "{n} siguen igual", "{n} are where they were"}}
	CompareDoubtful = Plural{
		One: Message{"en {n} el canvi no és segur",
			"en {n} el cambio no es seguro",
			"the change of {n} is not certain"},
		Many: Message{"en {n} el canvi no és segur",
			"en {n} el cambio no es seguro",
			"the change of {n} is not certain"}}
	CompareObjectives = Message{"Pel que fa als objectius que es poden comparar, {changes}.",
		"De los objetivos que se pueden comparar, {changes}.",
		"Of the objectives that can be compared, {changes}."}
	CompareApproved = Message{
		"Les xifres del {year} són les de la memòria que es va aprovar el {date}.",
		"Las cifras de {year} son las de la memoria que se aprobó el {date}.",
		"The figures of {year} are those of the report that was approved on {date}."}
	CompareComputed = Message{
		"Les xifres del {year} són les que donen les dades d'avui, perquè la memòria d'aquell any " +
			"encara no s'ha tancat.",
		"Las cifras de {year} son las que dan los datos de hoy, porque la memoria de aquel año todavía " +
			"no se ha cerrado.",
		"The figures of {year} are those that today's data give, because that year's report has not " +
			"been closed yet."}
	CompareFigureTitle = Part{
		None: Message{"Cap dels {whole} objectius no ha millorat",
			"Ninguno de los {whole} objetivos ha mejorado",
			"None of the {whole} objectives has improved"},
		One: Message{"Un dels {whole} objectius ha millorat",
			"Uno de los {whole} objetivos ha mejorado",
			"One of the {whole} objectives has improved"},
		Many: Message{"{part} dels {whole} objectius han millorat",
			"{part} de los {whole} objetivos han mejorado",
			"{part} of the {whole} objectives have improved"},
		All: Message{"Els {whole} objectius han millorat",
			"Los {whole} objetivos han mejorado",
			"All {whole} objectives have improved"},
		NoneOfOne: Message{"L'objectiu no ha millorat",
			"El objetivo no ha mejorado",
			"The objective has not improved"},
		OneOfOne: Message{"L'objectiu ha millorat",
			"El objetivo ha mejorado",
			"The objective has improved"}}
	CompareFigureCaption = Message{
		"El rombe buit és el grau d'assoliment del {lastYear}; el senyal ple, el del {year}, amb la " +
			"forma del seu estat.",
		"El rombo vacío es el grado de consecución de {lastYear}; la señal llena, el de {year}, con la " +
			"forma de su estado.",
		"The hollow diamond is the attainment of {lastYear}; the solid mark that of {year}, in the " +
			"shape of its status."}
	CompareFigureMost = Plural{
		One: Message{"Només hi surt {n} objectiu, el que ha canviat més.",
			"Solo sale {n} objetivo, el que más ha cambiado.",
			"Only {n} objective is shown, which changed most."},
		Many: Message{"Només hi surten {n} objectius, els que han canviat més.",
			"Solo salen {n} objetivos, los que más han cambiado.",
			"Only {n} objectives are shown, which changed most."}}
	CompareFigureDoubtful = Message{
		"La línia discontínua és un canvi que no és segur, segons el que falta.",
		"La línea discontinua es un cambio que no es seguro, según lo que falta.",
		"A dashed line is a change that is not certain, by what is missing."}
	CompareMovedDoubtful = Plural{
		One: Message{
			"També és diferent el percentatge d’{n} indicador més, però no és segur que hagi canviat: " +
				"amb les dades que falten, o amb els mateixos membres, podria ser al revés.",
			"También es distinto el porcentaje de {n} indicador más, pero no es seguro que haya cambiado: " +
				"con los datos que faltan, o con los mismos miembros, podría ser al revés.",
			"The rate of {n} more indicator differs too, but it is not certain that it changed: with " +
				"what is missing, or with the same members, it could be the other way round."},
		Many: Message{
			"També és diferent el percentatge de {n} indicadors més, però no és segur que hagi canviat: " +
				"amb les dades que falten, o amb els mateixos membres, podria ser al revés.",
			"También es distinto el porcentaje de {n} indicadores más, pero no es seguro que haya " +
				"cambiado: con los datos que faltan, o con los mismos miembros, podría ser al revés.",
			"The rates of {n} more indicators differ too, but it is not certain that they changed: with " +
				"what is missing, or with the same members, it could be the other way round."}}
	CompareGroupsTitle = Message{"El pla, les línies i les activitats",
		"El plan, las líneas y las actividades",
		"The plan, its lines and the activities"}
	CompareMoved = Message{"Els indicadors que més s'han mogut",
		"Los indicadores que más se han movido",
		"The indicators that moved most"}
	CompareMovedLead = Message{
		"Segons el grau d'assoliment de cada any respecte de la fita d'aquell any.",
		"Según el grado de consecución de cada año respecto de la meta de ese año.",
		"By each year's attainment of that year's target."}
	CompareRisersTitle = Message{"Els que més han pujat",
		"Los que más han subido",
		"Those that rose most"}
	CompareFallersTitle = Message{"Els que més han baixat",
		"Los que más han bajado",
		"Those that fell most"}
	CompareNoRisers = Message{"Cap indicador no ha pujat.",
		"Ningún indicador ha subido.",
		"No indicator rose."}
	CompareNoFallers = Message{"Cap indicador no ha baixat.",
		"Ningún indicador ha bajado.",
		"No indicator fell."}
	CompareNewlyMet = Message{"Fites que no s'assolien i ara sí ({n})",
		"Metas que no se alcanzaban y ahora sí ({n})",
		"Targets met that were not ({n})"}
	CompareLost = Message{"Fites que s'assolien i ara no ({n})",
		"Metas que se alcanzaban y ahora no ({n})",
		"Targets no longer met ({n})"}
	CompareNoneMet  = Message{"Cap fita nova.", "Ninguna meta nueva.", "No new target."}
	CompareNoneLost = Message{"No se n'ha perdut cap.",
		"No se ha perdido ninguna.",
		"None was lost."}
	CompareTargetsTitle = Message{"Fites que han canviat",
		"Metas que han cambiado",
		"Targets that changed"}
	CompareTargetsLead = Message{
		"El pla que val enguany no diu el mateix que el que valia el {year}. Al costat de cada fita hi " +
			"ha l'original.",
		"El plan vigente no dice lo mismo que el que valía en {year}. Junto a cada meta está la " +
			"original.",
		"The plan in force does not say what that of {year} said. Beside each target stands the " +
			"original one."}
	CompareTargetsNone = Message{
		"Cap fita, cap valor base ni cap pes no ha canviat respecte del pla que valia el {year}.",
		"Ninguna meta, ningún valor base y ningún peso ha cambiado respecto del plan que valía en " +
			"{year}.",
		"No target, baseline or weight differs from the plan of {year}."}
	CompareWhatTarget   = Message{"Fita del {year}", "Meta de {year}", "Target of {year}"}
	CompareWhatBaseline = Message{"Valor base", "Valor base", "Baseline"}
	CompareWhat         = Message{"Què", "Qué", "What"}
	CompareWhatMeasure  = Message{"Com es mesura", "Cómo se mide", "How it is measured"}
	CompareThen         = Message{"Original", "Original", "Original"}
	CompareNow          = Message{"Vigent", "Vigente", "In force"}
	CompareEntered      = Message{"Indicadors nous, que no eren al pla: {indicators}.",
		"Indicadores nuevos, que no estaban en el plan: {indicators}.",
		"New indicators, which were not in the plan: {indicators}."}
	CompareGone = Message{"Indicadors que ja no són al pla: {indicators}.",
		"Indicadores que ya no están en el plan: {indicators}.",
		"Indicators that are no longer in the plan: {indicators}."}
)
