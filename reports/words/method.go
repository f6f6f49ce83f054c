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
		"Primer es reuneixen les xifres dels membres i després es calcula un sol percentatge: " +
			"se sumen els valors, o bé els numeradors i els denominadors. No es fa mai la mitjana " +
			"dels percentatges dels membres, tret que l’indicador ho digui. Qui marca «no aplica» " +
			"no hi compta. Del que es mesura en un moment (com els convenis vigents) i es dona per " +
			"períodes, en val l’últim. Si el pla dona les fites per membres, cada membre hi entra " +
			"sencer o no hi entra: qui té valor però no fita (o valor base, si els altres en tenen) " +
			"és al valor, però no al percentatge, i la memòria ho diu.",
		"Primero se reúnen las cifras de los miembros y después se calcula un solo porcentaje: " +
			"se suman los valores, o bien los numeradores y los denominadores. Nunca se hace la " +
			"media de los porcentajes de los miembros, salvo que el indicador lo diga. Quien marca " +
			"«no aplica» no cuenta. De lo que se mide en un momento (como los convenios vigentes) y " +
			"se da por períodos, vale el último. Si el plan da las metas por miembros, cada miembro " +
			"entra entero o no entra: quien tiene valor pero no meta (o valor base, si los demás lo " +
			"tienen) está en el valor, pero no en el porcentaje, y la memoria lo dice.",
		"Members’ figures are put together first and one percentage is calculated then: values " +
			"are summed, or else numerators and denominators. Members’ percentages are never " +
			"averaged, unless the indicator says so. Whoever marks “not applicable” does not count. " +
			"Of what is measured at one time (as agreements in force) and given by periods, the " +
			"last one holds. Where the plan gives targets by members, each member enters whole or " +
			"not at all: whoever has a value but no target (or no baseline, where others have one) " +
			"is in the value and not in the percentage, and the report says so."}
	MethodMissingTitle = Message{"Quan falten dades", "Cuando faltan datos", "When data is missing"}
	MethodMissing      = Message{
		"Una dada que falta no és mai un zero: no compta, i al costat de cada percentatge es " +
			"diu quants membres n’han informat dels que ho havien de fer (cobertura). També falten " +
			"les dades d’un full que no s’ha tramès i les dels períodes de l’any que no s’han " +
			"donat. Si la cobertura és inferior al {minimum}, no es publica cap percentatge ni es " +
			"compara res amb aquell any. El que falta no juga mai a favor: on només pot empitjorar " +
			"el resultat, com en una suma que ha de disminuir, el percentatge i l’estat són els de " +
			"l’extrem baix de la forquilla.",
		"Un dato que falta nunca es un cero: no cuenta, y junto a cada porcentaje se dice " +
			"cuántos miembros han informado de los que debían hacerlo (cobertura). También faltan " +
			"los datos de una hoja que no se ha enviado y los de los períodos del año que no se han " +
			"dado. Si la cobertura es inferior al {minimum}, no se publica ningún porcentaje ni se " +
			"compara nada con ese año. Lo que falta nunca juega a favor: donde solo puede empeorar " +
			"el resultado, como en una suma que debe disminuir, el porcentaje y el estado son los " +
			"del extremo bajo de la horquilla.",
		"Missing data is never a zero: it does not count, and beside each percentage stands how " +
			"many members reported of those that were to (coverage). The data of a sheet that was " +
			"not sent is missing too, and so are periods of the year that were not given. With a " +
			"coverage below {minimum} no percentage is published, and nothing is compared with that " +
			"year. What is missing never works in favour: where it can only worsen the result, as " +
			"in a sum that should come down, the percentage and the status are those of the low end " +
			"of the range."}
	// MethodMinimum and MethodIncomplete are said of the marks that the pages bear.
	MethodMinimum = Message{
		"Una suma a què encara falten membres, o períodes de l’any, porta la marca «mínim»: la " +
			"suma real és igual o més alta.",
		"Una suma a la que aún faltan miembros, o períodos del año, lleva la marca «mínimo»: la " +
			"suma real es igual o más alta.",
		"A sum that still lacks members, or periods of the year, is marked “at least”: the real " +
			"sum is as much or more."}
	MethodIncomplete = Message{
		"Una suma a què falten membres o períodes, i que pot tenir xifres negatives, porta la " +
			"marca «incomplet»: la suma real pot ser més alta o més baixa.",
		"Una suma a la que faltan miembros o períodos, y que puede tener cifras negativas, " +
			"lleva la marca «incompleto»: la suma real puede ser más alta o más baja.",
		"A sum that lacks members or periods, and may have negative figures, is marked " +
			"“incomplete”: the real sum may be more or less."}
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
			"falta: com més estreta és la forquilla, més segura és la xifra. El que no té prou " +
			"dades va de 0 a 100; el que no es demana a ningú no en té. Si un indicador té " +
			"percentatge però hi falten dades, es calculen els dos casos extrems. En una suma, que " +
			"el que falta no hi aporti res o que hi aporti la part que li toca de la fita (o del " +
			"valor base, si és més gran i ha de disminuir; o de l’extrem alt de la franja). En una " +
			"proporció de membres, que tots diguin que no o que tots diguin que sí. Quan no es pot " +
			"saber què hi aportarien, les dades que falten compten com a 0 i com a 100, en " +
			"proporció a quantes són. La forquilla d’una mitjana va de la mitjana dels extrems " +
			"baixos a la dels extrems alts.",
		"Junto a cada porcentaje se dice entre qué valores podría moverse, según lo que falta: " +
			"cuanto más estrecha es la horquilla, más segura es la cifra. Lo que no tiene datos " +
			"suficientes va de 0 a 100; lo que no se pide a nadie no tiene. Si un indicador tiene " +
			"porcentaje pero faltan datos, se calculan los dos casos extremos. En una suma, que lo " +
			"que falta no aporte nada o que aporte la parte de la meta que le toca (o del valor " +
			"base, si es mayor y debe disminuir; o del extremo alto de la banda). En una proporción " +
			"de miembros, que todos digan que no o que todos digan que sí. Cuando no se puede saber " +
			"qué aportarían, los datos que faltan cuentan como 0 y como 100, en proporción a " +
			"cuántos son. La horquilla de una media va de la media de los extremos bajos a la de " +
			"los extremos altos.",
		"Beside each percentage stands between which values it could be, by what is missing: " +
			"the narrower the range, the surer the figure. What has too little data goes from 0 to " +
			"100; what is asked of nobody has none. Where an indicator has a percentage but lacks " +
			"data, both extreme cases are calculated. In a sum, that what is missing adds nothing, " +
			"or adds its part of the target (or of the baseline, if that is more and it should come " +
			"down; or of the band’s high end). In a share of members, that they all say no, or all " +
			"say yes. Where what they would add cannot be known, missing reports count as 0 and as " +
			"100, by their number. The range of a mean goes from the mean of the low ends to that " +
			"of the high ends."}
	MethodCompareTitle = Message{"Comparació amb l’any anterior",
		"Comparación con el año anterior",
		"Compared with the year before"}
	MethodCompare = Message{
		"«Assolit» i «millora» són preguntes diferents: l’estat compara el valor amb la fita de " +
			"l’any; «millora» o «empitjora», amb el valor de l’any anterior. Com que les fites " +
			"canvien cada any, un indicador pot millorar i tenir un grau d’assoliment més baix. Dos " +
			"anys només es comparen on mesuren el mateix: la mateixa unitat, el mateix tipus " +
			"d’indicador, el mateix factor, la mateixa manera d’ajuntar les xifres i el mateix " +
			"sentit. Es comparen els membres que n’han informat tots dos anys; si són massa pocs, " +
			"no es compara, i es diu per què. Una diferència diu «no és segur» quan el que falta, o " +
			"un canvi de membres, podria capgirar-la.",
		"«Conseguido» y «mejora» son preguntas distintas: el estado compara el valor con la " +
			"meta del año; «mejora» o «empeora», con el valor del año anterior. Como las metas " +
			"cambian cada año, un indicador puede mejorar y tener un grado de consecución más bajo. " +
			"Dos años solo se comparan donde miden lo mismo: la misma unidad, el mismo tipo de " +
			"indicador, el mismo factor, la misma manera de juntar las cifras y el mismo sentido. " +
			"Se comparan los miembros que han informado los dos años; si son demasiado pocos, no se " +
			"compara, y se dice por qué. Una diferencia dice «no es seguro» cuando lo que falta, o " +
			"un cambio de miembros, podría invertirla.",
		"“Met” and “better” are different questions: the status compares the value with the " +
			"year’s target; “better” or “worse”, with the value of the year before. As targets " +
			"change each year, an indicator may get better and have a lower attainment. Two years " +
			"are compared only where they measure the same: the same unit, kind of indicator, " +
			"factor, way to put figures together and direction. The members that reported in both " +
			"years are compared; where they are too few there is no comparison, and the reason is " +
			"given. A difference is “not certain” where what is missing, or a change of members, " +
			"could turn it round."}
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
	MethodStatusNoData = Message{
		"Ningú no n’ha informat, o res del que se n’ha informat no es pot avaluar.",
		"Nadie ha informado, o nada de lo informado se puede evaluar.",
		"Nobody reported it, or nothing that was reported can be rated."}
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
		"S’esperen dades dels membres que ho han estat algun dia de l’any. Cada any es llegeix " +
			"amb els membres, les comarques, els valors base i les fites que valien aleshores. El " +
			"termini s’acaba el {deadline}. Si un membre envia més d’una tramesa, val l’última que " +
			"s’ha rebut, sencera; totes es conserven. La que es contradiu, perquè no se sap de quin " +
			"any és o arriba quan l’any ja té la seva, no compta fins que algú ho decideix.",
		"Se esperan datos de los miembros que lo han sido algún día del año. Cada año se lee " +
			"con los miembros, las comarcas, los valores base y las metas que valían entonces. El " +
			"plazo acaba el {deadline}. Si un miembro envía más de una vez, vale la última que se " +
			"ha recibido, entera; todas se conservan. La que se contradice, porque no se sabe de " +
			"qué año es o llega cuando el año ya tiene la suya, no cuenta hasta que alguien lo " +
			"decide.",
		"Data is expected from whoever was a member on some day of the year. Each year is read " +
			"with the members, comarques, baselines and targets that held then. The deadline is " +
			"{deadline}. Where a member sends more than one return, the last one received holds, " +
			"whole; all are kept. One that contradicts itself, because its year is not sure or it " +
			"comes when the year has one, counts for nothing until somebody decides."}
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
		"Si dones, homes i persones no binàries sumen menys que el total, la diferència es " +
			"publica com a «no consta». Si sumen més, és un error de la tramesa i no es fa servir. " +
			"La proporció de dones del registre es calcula amb les actuacions que diuen quantes " +
			"dones i quants homes hi va haver.",
		"Si mujeres, hombres y personas no binarias suman menos que el total, la diferencia se " +
			"publica como «no consta». Si suman más, es un error de la entrega y no se usa. La " +
			"proporción de mujeres del registro se calcula con las actuaciones que dicen cuántas " +
			"mujeres y cuántos hombres hubo.",
		"Where women, men and non-binary people come to less than the total, the difference is " +
			"published as “not stated”. Where they come to more, it is an error in the return and " +
			"is not used. The share of women of the register is over the actions that say how many " +
			"women and men there were."}
	MethodRoundingTitle = Message{"Arrodoniment", "Redondeo", "Rounding"}
	MethodRounding      = Message{
		"Els estats es decideixen amb les xifres sense arrodonir. Els percentatges s’escriuen " +
			"amb un decimal, i un que no arriba a 100 no s’escriu mai com a 100. Una diferència és " +
			"la de les dues xifres tal com surten escrites.",
		"Los estados se deciden con las cifras sin redondear. Los porcentajes se escriben con " +
			"un decimal, y uno que no llega a 100 no se escribe nunca como 100. Una diferencia es " +
			"la de las dos cifras tal como están escritas.",
		"Statuses are decided before rounding. Percentages are written with one decimal, and " +
			"one below 100 is never written as 100. A difference is that of both figures as they " +
			"are printed."}
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
