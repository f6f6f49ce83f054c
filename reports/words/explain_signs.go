package words

// What `report explain` says of the range, the projection and the trend.
var (
	SignTitles = map[string]Message{
		"published_rate": {"Assoliment publicat",
			"Consecución publicada",
			"Published attainment"},
		"value_low":  {"Extrem baix del valor", "Extremo bajo del valor", "Low end of the value"},
		"value_high": {"Extrem alt del valor", "Extremo alto del valor", "High end of the value"},
		"low_raw_rate": {"Assoliment de l'extrem baix, sense limitar",
			"Consecución del extremo bajo, sin limitar",
			"Attainment of its low end, not capped"},
		"high_raw_rate": {"Assoliment de l'extrem alt, sense limitar",
			"Consecución del extremo alto, sin limitar",
			"Attainment of its high end, not capped"},
		"due_value": {"Valor que tocaria", "Valor que tocaría", "Value due by now"},
		"due_raw_rate": {"Assoliment del que tocaria, sense limitar",
			"Consecución de lo que tocaría, sin limitar",
			"Attainment of what is due, not capped"},
		"due_rate": {"Assoliment del que tocaria",
			"Consecución de lo que tocaría",
			"Attainment of what is due"},
		"on_track":   {"En camí", "En camino", "On track"},
		"projection": {"Projecció", "Proyección", "Projection"},
		"projection_raw_rate": {"Assoliment projectat, sense limitar",
			"Consecución proyectada, sin limitar",
			"Projected attainment, not capped"},
		"projection_rate": {"Assoliment projectat", "Consecución proyectada", "Projected attainment"},
		"trend": {"Canvi respecte de l'any anterior",
			"Cambio respecto al año anterior",
			"Change on the year before"},
		"shared_value": {"Valor comparable", "Valor comparable", "Comparable value"},
		"previous_shared_value": {"Valor comparable, l'any anterior",
			"Valor comparable, el año anterior",
			"Comparable value, the year before"},
		"distance": {"Distància de la franja", "Distancia de la banda", "Distance from the band"},
		"previous_distance": {"Distància de la franja, l'any anterior",
			"Distancia de la banda, el año anterior",
			"Distance from the band, the year before"},
		"original_target": {"Fita original de l'any",
			"Meta original del año",
			"The year's original target"},
	}
	SignRangeOfValue = Message{
		"Hi falten dades: la forquilla va de l'assoliment que hi hauria amb el valor més baix al que " +
			"hi hauria amb el més alt, segons el que hi podrien aportar els que falten.",
		"Faltan datos: la horquilla va de la consecución que habría con el valor más bajo a la que " +
			"habría con el más alto, según lo que podrían aportar los que faltan.",
		"Data is missing: the range goes from the attainment of the lowest value to that of the " +
			"highest, by what those that are missing could add."}
	SignRangeByNumber = Message{
		"Hi falten dades i no es pot saber quin seria el valor amb elles: a la forquilla, les dades " +
			"que falten compten com a 0 i com a 100, en proporció a quantes són.",
		"Faltan datos y no se puede saber cuál sería el valor con ellos: en la horquilla, los datos " +
			"que faltan cuentan como 0 y como 100, en proporción a cuántos son.",
		"Data is missing, and what the value would be with it cannot be known: in the range, " +
			"missing reports count as 0 and as 100, by their number."}
	SignSumLow = Message{"Els que falten no hi aporten res.",
		"Los que faltan no aportan nada.",
		"Those that are missing add nothing."}
	SignSumHigh = Message{
		"Els que falten hi aporten la part de la fita que els toca, tots la mateixa.",
		"Los que faltan aportan la parte de la meta que les toca, todos la misma.",
		"Those that are missing add their part of the target, each the same."}
	SignSumHighDown = Message{
		"Els que falten hi aporten la part que els toca de la fita, o del valor base si és més gran, " +
			"tots la mateixa.",
		"Los que faltan aportan la parte que les toca de la meta, o del valor base si es mayor, todos " +
			"la misma.",
		"Those that are missing add their part of the target, or of the baseline if that is more, each " +
			"the same."}
	SignSumHighOwn = Message{"Els que falten hi aporten cadascun la seva fita.",
		"Los que faltan aportan cada uno su meta.",
		"Those that are missing each add their own target."}
	SignSumHighOwnDown = Message{
		"Els que falten hi aporten cadascun la seva fita, o el seu valor base si és més gran.",
		"Los que faltan aportan cada uno su meta, o su valor base si es mayor.",
		"Those that are missing each add their own target, or their own baseline if that is more."}
	SignAllNo = Message{"Els que falten diuen tots que no.",
		"Los que faltan dicen todos que no.",
		"Those that are missing all say no."}
	SignAllYes = Message{"Els que falten diuen tots que sí.",
		"Los que faltan dicen todos que sí.",
		"Those that are missing all say yes."}
	SignSumHighBand = Message{
		"Els que falten hi aporten la part que els toca de l’extrem alt de la franja (o del baix, " +
			"si no en té d’alt), tots la mateixa.",
		"Los que faltan aportan la parte que les toca del extremo alto de la banda (o del bajo, si no " +
			"lo tiene alto), todos la misma.",
		"Those that are missing add their part of the band's high end (or of its low end, if it has no " +
			"high one), each the same."}
	SignGreatestHigh = Message{"El més alt dels que falten arriba a la fita.",
		"El más alto de los que faltan llega a la meta.",
		"The highest of those that are missing reaches the target."}
	SignThroughBand = Message{"Entre els dos extrems, el valor passa per dins de la franja.",
		"Entre los dos extremos, el valor pasa por dentro de la banda.",
		"Between both ends the value passes through the band."}
	SignNoWorse = Message{"El que falta només hi pot afegir: el percentatge no pot baixar.",
		"Lo que falta solo puede añadir: el porcentaje no puede bajar.",
		"What is missing can only add to it: the percentage cannot fall."}
	SignNoBetter = Message{"El que falta només hi pot afegir: el percentatge no pot pujar.",
		"Lo que falta solo puede añadir: el porcentaje no puede subir.",
		"What is missing can only add to it: the percentage cannot rise."}
	SignRated = Message{
		"Només dels membres que tenen fita pròpia, i valor base si els altres en tenen.",
		"Solo de los miembros que tienen meta propia, y valor base si los demás lo tienen.",
		"Only of the members that have a target of their own, and a baseline if the others have one."}
	SignPublishedRate = Message{
		"Hi falten dades que poden empitjorar el resultat: es publica l’extrem baix de la forquilla, i " +
			"és el que compta a les mitjanes.",
		"Faltan datos que pueden empeorar el resultado: se publica el extremo bajo de la horquilla, y " +
			"es el que cuenta en las medias.",
		"Data is missing that may worsen the result: the low end of the range is published, and counts " +
			"in the means."}
	SignDue = Message{
		"On tocaria ser ara si, del {first} al {last}, el camí fins a l'última fita del pla es fes a " +
			"parts iguals cada any.",
		"Dónde tocaría estar ahora si, de {first} a {last}, el camino hasta la última meta del plan se " +
			"hiciera a partes iguales cada año.",
		"Where it should be by now if the way to the plan's last target, from {first} to {last}, were " +
			"gone in equal steps, one a year."}
	SignOnTrack = Message{"El valor és on tocaria, o més enllà: va pel bon camí cap a l'última fita.",
		"El valor está donde tocaría, o más allá: va por buen camino hacia la última meta.",
		"The value is where it should be, or further: it is on track for the last target."}
	SignOffTrack = Message{"El valor encara no és on tocaria per arribar a l'última fita.",
		"El valor aún no está donde tocaría para llegar a la última meta.",
		"The value is not yet where it should be to reach the last target."}
	SignProjection = Message{
		"Suposa que, fins al {last}, cada any avança el mateix que ha avançat de mitjana des del " +
			"{first}.",
		"Supone que, hasta {last}, cada año avanza lo mismo que ha avanzado de media desde {first}.",
		"It supposes that, until {last}, it goes on each year as it went on average since {first}."}
	SignStopsAtBoth = Message{"Com que és una proporció, no baixa de 0 ni passa de 100.",
		"Como es una proporción, no baja de 0 ni pasa de 100.",
		"As a share, it stays within 0 and 100."}
	SignStopsAtNothing = Message{"No baixa de 0.", "No baja de 0.", "It stays at 0 or above."}
	SignTrend          = Message{"Respecte del {year}: {change}.",
		"Respecto a {year}: {change}.",
		"Since {year}: {change}."}
	SignShared = Message{"Només les xifres de {members}: els que n'han informat tots dos anys.",
		"Solo las cifras de {members}: los que han informado los dos años.",
		"Only the figures of {members}: those that reported in both years."}
)
