package words

// The note on method.
var (
	MethodTitle = Message{"Com s'han calculat aquestes xifres",
		"Cómo se han calculado estas cifras",
		"How these figures were calculated"}
	MethodLead = Message{
		"Cada xifra d'aquesta memòria surt dels llibres que han tramès els membres i de les regles " +
			"següents, que s'apliquen sempre igual.",
		"Cada cifra de esta memoria sale de los libros que han enviado los miembros y de las reglas " +
			"siguientes, que se aplican siempre igual.",
		"Every figure in this report comes from the workbooks that members sent, by the following " +
			"rules, which are always applied alike."}
	MethodRateTitle = Message{"Grau d'assoliment", "Grado de consecución", "Attainment"}
	MethodRate      = Message{
		"El grau d'assoliment d'un indicador compara el seu valor amb el punt de partida i amb la fita " +
			"de l'any. Es calcula amb una d'aquestes regles:",
		"El grado de consecución de un indicador compara su valor con el punto de partida y con la " +
			"meta del año. Se calcula con una de estas reglas:",
		"An indicator's attainment compares its value with where it started and with the year's " +
			"target. It is calculated by one of these rules:"}
	MethodRateCap = Message{
		"Per fer mitjanes i per dibuixar, el resultat es limita entre 0 i 100: un indicador que supera " +
			"la fita no en compensa un altre.",
		"Para hacer medias y para dibujar, el resultado se limita entre 0 y 100: un indicador que " +
			"supera la meta no compensa a otro.",
		"For means and for drawings the result is kept between 0 and 100: an indicator that goes past " +
			"its target does not make up for another."}
	MethodMembersTitle = Message{"Dels membres al conjunt",
		"De los miembros al conjunto",
		"From members to the whole"}
	MethodMembers = Message{
		"Primer es reuneixen les xifres dels membres i després es calcula un sol percentatge: se " +
			"sumen els valors, o bé els numeradors i els denominadors. No es fa mai la mitjana dels " +
			"percentatges dels membres, tret que l'indicador ho digui. Qui marca «no aplica» no hi " +
			"compta. Si el pla dona les fites per membres, cada membre hi entra sencer o no hi entra: " +
			"qui té valor però no fita (o valor base, si els altres en tenen) és al valor, però no al " +
			"percentatge, i la memòria ho diu.",
		"Primero se reúnen las cifras de los miembros y después se calcula un solo porcentaje: se " +
			"suman los valores, o bien los numeradores y los denominadores. Nunca se hace la media de los " +
			"porcentajes de los miembros, salvo que el indicador lo diga. Quien marca «no aplica» no " +
			"cuenta. Si el plan da las metas por miembros, cada miembro entra entero o no entra: quien " +
			"tiene valor pero no meta (o valor base, si los demás lo tienen) está en el valor, pero no en " +
			"el porcentaje, y la memoria lo dice.",
		"Members' figures are put together first and one percentage is calculated then: values are " +
			"summed, or else numerators and denominators. Members' percentages are never averaged, " +
			"unless the indicator says so. Whoever marks “not applicable” does not count. Where the " +
			"plan gives targets by members, each member enters whole or not at all: whoever has a " +
			"value but no target (or no baseline, where others have one) is in the value and not in " +
			"the percentage, and the report says so."}
	MethodMissingTitle = Message{"Quan falten dades", "Cuando faltan datos", "When data is missing"}
	MethodMissing      = Message{
		"Una dada que falta no és mai un zero: no compta, i al costat de cada percentatge es diu " +
			"quants membres han informat dels que ho havien de fer (cobertura). Si la cobertura és " +
			"inferior al {minimum}, no es publica cap percentatge. Les sumes a què falten membres, o " +
			"períodes de l’any, es marquen com a «mínim» (o com a «incomplet», si les xifres poden " +
			"ser negatives). El que falta no juga mai a favor: on només pot empitjorar el resultat, " +
			"com en una suma que ha de disminuir, el percentatge i l’estat són els de l’extrem baix " +
			"de la forquilla.",
		"Un dato que falta nunca es un cero: no cuenta, y junto a cada porcentaje se dice cuántos " +
			"miembros han informado de los que debían hacerlo (cobertura). Si la cobertura es inferior al " +
			"{minimum}, no se publica ningún porcentaje. Las sumas a las que faltan miembros, o períodos " +
			"del año, se marcan como «mínimo» (o como «incompleto», si las cifras pueden ser negativas). " +
			"Lo que falta nunca juega a favor: donde solo puede empeorar el resultado, como en una suma " +
			"que debe disminuir, el porcentaje y el estado son los del extremo bajo de la horquilla.",
		"Missing data is never a zero: it does not count, and beside each percentage stands how " +
			"many members reported of those that were to (coverage). With a coverage below {minimum} " +
			"no percentage is published. Sums that lack members, or periods of the year, are marked " +
			"“at least” (or “incomplete”, where figures may be negative). What is missing never works " +
			"in favour: where it can only worsen the result, as in a sum that should come down, the " +
			"percentage and the status are those of the low end of the range."}
	MethodRollTitle = Message{"Dels indicadors als objectius, les línies i les activitats",
		"De los indicadores a los objetivos, las líneas y las actividades",
		"From indicators to objectives, lines and activities"}
	MethodRoll = Message{
		"El grau d'assoliment d'un objectiu és la mitjana dels seus indicadors, ponderada pels pesos " +
			"del pla. Amb els objectius es fa igual per a cada línia, per a cada activitat, per als " +
			"encreuaments i per al total. El que no té dada queda fora de la mitjana i els pesos es " +
			"reparteixen entre la resta.",
		"El grado de consecución de un objetivo es la media de sus indicadores, ponderada por los " +
			"pesos del plan. Con los objetivos se hace igual para cada línea, para cada actividad, para " +
			"los cruces y para el total. Lo que no tiene dato queda fuera de la media y los pesos se " +
			"reparten entre el resto.",
		"An objective's attainment is the mean of its indicators, weighted as the plan says. From " +
			"objectives the same is done for each line, each activity, where both cross, and the total. " +
			"What has no data stays out of the mean and the weights are shared among the rest."}
	MethodRange = Message{
		"Al costat de cada percentatge es diu entre quins valors es podria moure, segons el que " +
			"falta. El que no té prou dades va de 0 a 100; el que no es demana a ningú no en té. Si " +
			"un indicador té percentatge però hi falten membres o períodes de l’any, els extrems són " +
			"els de dos casos. En una suma, que el que falta no hi aporti res o que hi aporti la part " +
			"que li toca de la fita (o del valor base, si és més gran i ha de disminuir; o de " +
			"l’extrem alt de la franja); en una proporció de membres, que tots diguin que no o que " +
			"tots diguin que sí. Quan no es pot saber què hi aportarien, les dades que falten compten " +
			"com a 0 i com a 100, en proporció a quantes són. La forquilla d'una mitjana és la " +
			"mitjana dels mínims i la dels màxims.",
		"Junto a cada porcentaje se dice entre qué valores podría moverse, según lo que falta. Lo " +
			"que no tiene datos suficientes va de 0 a 100; lo que no se pide a nadie no tiene. Si un " +
			"indicador tiene porcentaje pero faltan miembros o períodos del año, los extremos son los " +
			"de dos casos. En una suma, que lo que falta no aporte nada o que aporte la parte de la " +
			"meta que le toca (o del valor base, si es mayor y debe disminuir; o del extremo alto de " +
			"la banda); en una proporción de miembros, que todos digan que no o que todos digan que " +
			"sí. Cuando no se puede saber qué aportarían, los datos que faltan cuentan como 0 y como " +
			"100, en proporción a cuántos son. La horquilla de una media es la media de los mínimos y " +
			"la de los máximos.",
		"Beside each percentage stands between which values it could be, by what is missing. What " +
			"has too little data goes from 0 to 100; what is asked of nobody has none. Where an " +
			"indicator has a percentage but lacks members or periods of the year, its ends are those " +
			"of two cases. In a sum, that what is missing adds nothing, or adds its part of the " +
			"target (or of the baseline, if that is more and it should come down; or of the band's " +
			"high end); in a share of members, that they all say no, or all say yes. Where what they " +
			"would add cannot be known, missing reports count as 0 and as 100, by their number. The " +
			"range of a mean is the mean of the lows and that of the highs."}
	MethodStatusLead = Message{"Què vol dir cada estat",
		"Qué quiere decir cada estado",
		"What each status means"}
	MethodStatusMet = Message{"El grau d'assoliment arriba al {from}.",
		"El grado de consecución llega al {from}.",
		"The attainment reaches {from}."}
	MethodStatusBetween = Message{"Arriba al {from}, però no al {below}.",
		"Llega al {from}, pero no al {below}.",
		"It reaches {from}, but not {below}."}
	MethodStatusBehind = Message{"No arriba al {below}.",
		"No llega al {below}.",
		"It does not reach {below}."}
	MethodStatusLowCoverage = Message{
		"Hi ha dades, però de menys del {minimum} dels membres que havien d'informar.",
		"Hay datos, pero de menos del {minimum} de los miembros que debían informar.",
		"There is data, but from fewer than {minimum} of the members that were to report."}
	MethodStatusNoData = Message{"No n'ha informat ningú.",
		"No ha informado nadie.",
		"Nobody reported it."}
	MethodStatusNoTarget = Message{
		"El pla no hi posa cap fita aquest any, o no n'hi ha prou per calcular el percentatge.",
		"El plan no fija ninguna meta este año, o no basta para calcular el porcentaje.",
		"The plan sets no target this year, or not enough to calculate the percentage."}
	MethodStatusNotApplicable = Message{"Tots els qui havien d'informar han dit que no els aplica.",
		"Todos los que debían informar han dicho que no les aplica.",
		"All that were to report it said that it does not apply to them."}
	MethodExpectedTitle = Message{"Qui ha d'informar i fins quan",
		"Quién debe informar y hasta cuándo",
		"Who is to report, and by when"}
	MethodExpected = Message{
		"S'esperen dades dels membres que ho han estat algun dia de l'any. El termini s'acaba el " +
			"{deadline}. Si un membre envia més d'una tramesa, val l'última, sencera; totes es conserven.",
		"Se esperan datos de los miembros que lo han sido algún día del año. El plazo acaba el " +
			"{deadline}. Si un miembro envía más de una vez, vale lo último, entero; todo se conserva.",
		"Data is expected from whoever was a member on some day of the year. The deadline is " +
			"{deadline}. Where a member sends more than one return, the last one holds, whole; all are " +
			"kept."}
	MethodPlausibleTitle = Message{"Fites massa baixes",
		"Metas demasiado bajas",
		"Targets that are too low"}
	MethodPlausible = Message{
		"Quan un valor passa del {limit} del camí previst, s'avisa que la fita pot ser massa baixa. No " +
			"es diu mentre hi falten dades; i si el valor base no és el valor del seu any, es diu això.",
		"Cuando un valor pasa del {limit} del camino previsto, se avisa de que la meta puede ser " +
			"demasiado baja. No se dice mientras faltan datos; y si el valor base no es el valor de su " +
			"año, se dice eso.",
		"Where a value goes past {limit} of the planned way, a note says that the target may be too " +
			"low. It is not said while data is missing; and where the baseline is not the value of " +
			"its year, that is said instead."}
	MethodPartsTitle = Message{"Desagregació per sexe", "Desagregación por sexo", "Figures by sex"}
	MethodParts      = Message{
		"Si dones, homes i persones no binàries sumen menys que el total, la diferència es publica com " +
			"a «no consta». Si sumen més, és un error de la tramesa i no es fa servir.",
		"Si mujeres, hombres y personas no binarias suman menos que el total, la diferencia se publica " +
			"como «no consta». Si suman más, es un error de la entrega y no se usa.",
		"Where women, men and non-binary people come to less than the total, the difference is " +
			"published as “not stated”. Where they come to more, it is an error in the return and is not " +
			"used."}
	MethodRoundingTitle = Message{"Arrodoniment", "Redondeo", "Rounding"}
	MethodRounding      = Message{
		"Els estats es decideixen amb les xifres sense arrodonir. Els percentatges s'escriuen amb un " +
			"decimal, i un que no arriba a 100 no s'escriu mai com a 100.",
		"Los estados se deciden con las cifras sin redondear. Los porcentajes se escriben con un " +
			"decimal, y uno que no llega a 100 no se escribe nunca como 100.",
		"Statuses are decided before rounding. Percentages are written with one decimal, and one below " +
			"100 is never written as 100."}
	MethodTraceTitle = Message{"Traçabilitat", "Trazabilidad", "Where figures come from"}
	MethodTrace      = Message{
		"L'empremta {fingerprint} identifica el pla, les trameses i la versió del programa amb què " +
			"s'ha fet aquesta memòria. Amb les mateixes dades surt la mateixa memòria.",
		"La huella {fingerprint} identifica el plan, las entregas y la versión del programa con los " +
			"que se ha hecho esta memoria. Con los mismos datos sale la misma memoria.",
		"The fingerprint {fingerprint} stands for the plan, the returns and the version of the program " +
			"that made this report. The same data gives the same report."}
	MethodInventedTitle = Message{"Dades de demostració",
		"Datos de demostración",
		"Demonstration data"}
	MethodInvented = Message{
		"Aquesta memòria s'ha fet amb dades inventades per ensenyar com funciona. Els municipis són " +
			"reals; les seves xifres i la seva pertinença a la Xarxa, no.",
		"Esta memoria se ha hecho con datos inventados para mostrar cómo funciona. Los municipios son " +
			"reales; sus cifras y su pertenencia a la Red, no.",
		"This report was made with invented data to show how it works. The municipalities are real; " +
			"their figures and their membership of the Network are not."}
)
