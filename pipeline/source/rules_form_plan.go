package source

// ParameterUnknown: a setting that the program does not know. Wanted is the nearest.
var ParameterUnknown = Rule{"parametre-desconegut", Note, Text{
	"«{found}» no és cap dels paràmetres que es coneixen, i no es fa servir.",
	"«{found}» no es ninguno de los parámetros conocidos, y no se utiliza.",
	"“{found}” is none of the known settings and is not used."}, Text{
	"Reviseu el nom; el més semblant és «{wanted}».",
	"Revise el nombre; el más parecido es «{wanted}».",
	"Check the name; the nearest is “{wanted}”."}}

// ParameterMissing: a setting without which nothing can be computed.
var ParameterMissing = Rule{"parametre-absent", Rejection, Text{
	"Falta el paràmetre «{wanted}», o és buit.",
	"Falta el parámetro «{wanted}», o está vacío.",
	"Setting “{wanted}” is missing or empty."}, Text{
	"Afegiu-lo al full Paràmetres.", "Añádalo a la hoja Paràmetres.", "Add it to sheet Paràmetres."}}

// ParameterInvalid: a setting whose value cannot be used. Wanted is one that can.
var ParameterInvalid = Rule{"parametre-no-valid", Error, Text{
	"«{found}» no val per a aquest paràmetre: se n'espera un valor com ara {wanted}.",
	"«{found}» no vale para este parámetro: se espera un valor como {wanted}.",
	"“{found}” does not do for this setting: it takes a value such as {wanted}."}, Text{
	"Corregiu-lo; mentrestant es fa servir el valor per defecte, si n'hi ha.",
	"Corríjalo; mientras tanto se utiliza el valor por defecto, si lo hay.",
	"Correct it; meanwhile its default, if any, is used."}}

// ColourPale: a colour in which text could not be read. Wanted is its contrast with the page.
var ColourPale = Rule{"color-massa-clar", Warning, Text{
	"El color {found} és massa clar per llegir-hi: el contrast amb la pàgina és de {wanted} a 1, i " +
		"en cal 4,5 a 1.",
	"El color {found} es demasiado claro para leer en él: el contraste con la página es de {wanted} " +
		"a 1, y hace falta 4,5 a 1.",
	"Colour {found} is too pale to be read: its contrast with the page is {wanted} to 1, and 4.5 to " +
		"1 is needed."}, Text{
	"Poseu-ne un de més fosc; mentrestant la memòria porta el color de sempre.",
	"Ponga uno más oscuro; mientras tanto la memoria lleva el color de siempre.",
	"Choose a darker one; meanwhile the report keeps its usual colour."}}

// PlanYearsReversed: the plan ends before it begins. Found is the end, Wanted the beginning.
var PlanYearsReversed = Rule{"anys-del-pla-girats", Rejection, Text{
	"El pla acaba el {found}, abans de començar el {wanted}.",
	"El plan acaba en {found}, antes de empezar en {wanted}.",
	"The plan ends in {found}, before it begins in {wanted}."}, Text{
	"Corregiu pla_inici o pla_final.",
	"Corrija pla_inici o pla_final.",
	"Correct pla_inici or pla_final."}}

var ThresholdsDisordered = Rule{"llindars-desordenats", Warning, Text{
	"Els llindars no van de menys a més: risc, avança i assolit són {found}.",
	"Los umbrales no van de menos a más: riesgo, avanza y alcanzado son {found}.",
	"The thresholds do not rise: at risk, advancing and met are {found}."}, Text{
	"Ordeneu-los: llindar_risc, llindar_avanca i llindar_assolit, de menys a més.",
	"Ordénelos: llindar_risc, llindar_avanca y llindar_assolit, de menos a más.",
	"Order them: llindar_risc, llindar_avanca and llindar_assolit, from low to high."}}

// PlanCellMissing: a row of the plan lacks what it cannot do without. Wanted is the column.
var PlanCellMissing = Rule{"pla-cella-obligatoria", Rejection, Text{
	"A aquesta fila del pla, la columna «{wanted}» és buida.",
	"En esta fila del plan, la columna «{wanted}» está vacía.",
	"In this row of the plan, column “{wanted}” is empty."}, Text{
	"Ompliu-la, o buideu tota la fila.",
	"Rellénela, o vacíe toda la fila.",
	"Fill it in, or clear the whole row."}}

// PlanCodeTwice: two rows with the same code. Wanted is the first row's cell.
var PlanCodeTwice = Rule{"pla-codi-repetit", Rejection, Text{
	"{found} ja surt a {wanted}.",
	"{found} ya aparece en {wanted}.",
	"{found} already stands at {wanted}."}, Text{
	"Doneu a cada fila el seu codi, o esborreu la que sobri.",
	"Dé a cada fila su código, o borre la que sobre.",
	"Give each row its own code, or delete the one too many."}}

// PlanCodeNumber: two rows with the same code, which is stored as a number. Wanted is the first
// row's cell.
var PlanCodeNumber = Rule{"pla-codi-desat-com-a-nombre", Rejection, Text{
	"{found} ja surt a {wanted}. La cel·la hi té un nombre, i un nombre perd els zeros del final: " +
		"1.10 s’hi desa com a 1.1.",
	"{found} ya aparece en {wanted}. La celda contiene un número, y un número pierde los ceros del " +
		"final: 1.10 se guarda como 1.1.",
	"{found} already stands at {wanted}. The cell holds a number, and a number loses its last " +
		"zeros: 1.10 is stored as 1.1."}, Text{
	"Doneu a la columna el format de text i torneu a escriure-hi el codi.",
	"Dé a la columna el formato de texto y vuelva a escribir el código.",
	"Format the column as text and write the code again."}}

// PlanCodeDate: the spreadsheet program has made a date of a code. Found is the date.
var PlanCodeDate = Rule{"pla-codi-desat-com-a-data", Rejection, Text{
	"El codi ha quedat desat com a data ({found}).",
	"El código ha quedado guardado como fecha ({found}).",
	"The code was stored as a date ({found})."}, Text{
	"Doneu a la cel·la el format de text i torneu a escriure-hi el codi.",
	"Dé a la celda el formato de texto y vuelva a escribir el código.",
	"Format the cell as text and write the code again."}}

// PlanCodeUnknown: a row of the plan names a code that no other sheet has. Wanted is the nearest,
// with its sheet.
var PlanCodeUnknown = Rule{"pla-codi-desconegut", Rejection, Text{
	"El codi «{found}» no existeix al full que li correspon.",
	"El código «{found}» no existe en la hoja que le corresponde.",
	"Code “{found}” does not exist in the sheet it belongs to."}, Text{
	"Reviseu el codi; el més semblant és {wanted}. Si és nou, afegiu-lo en aquell full.",
	"Revise el código; el más parecido es {wanted}. Si es nuevo, añádalo en esa hoja.",
	"Check the code; the nearest is {wanted}. If it is new, add it to that sheet."}}

// PlanWordUnknown: Wanted lists the words of the column, the nearest first.
var PlanWordUnknown = Rule{"pla-paraula-desconeguda", Rejection, Text{
	"«{found}» no és cap dels valors d'aquesta columna.",
	"«{found}» no es ninguno de los valores de esta columna.",
	"“{found}” is none of this column's values."}, Text{
	"Escriviu-ne un d'aquests: {wanted}.",
	"Escriba uno de estos: {wanted}.",
	"Write one of these: {wanted}."}}

// WeightNegative: rule 12 of attainment.
var WeightNegative = Rule{"pes-negatiu", Rejection, Text{
	"El pes «{found}» és negatiu.",
	"El peso «{found}» es negativo.",
	"Weight “{found}” is negative."}, Text{
	"Escriviu un pes igual o superior a 0; buit vol dir 1.",
	"Escriba un peso igual o superior a 0; vacío significa 1.",
	"Write a weight of 0 or more; empty means 1."}}

// WeightsZero: rule 12 of attainment. Found is what the weights belong to, Wanted their sheet.
var WeightsZero = Rule{"pesos-tots-zero", Rejection, Text{
	"Al full {wanted}, tots els pesos de {found} són 0, i no se'n pot fer la mitjana.",
	"En la hoja {wanted}, todos los pesos de {found} son 0, y no se puede hacer la media.",
	"In sheet {wanted}, all the weights of {found} are 0, so no average can be made."}, Text{
	"Poseu un pes superior a 0 almenys a una d'aquestes files.",
	"Ponga un peso superior a 0 al menos en una de estas filas.",
	"Give at least one of those rows a weight above 0."}}

// BaselineLate: the year of a baseline comes after that of a target. Wanted is the target's.
var BaselineLate = Rule{"any-base-posterior", Warning, Text{
	"L’any base, {found}, és posterior a la fita del {wanted}: el camí no pot començar després.",
	"El año base, {found}, es posterior a la meta de {wanted}: el camino no puede empezar después.",
	"The baseline's year, {found}, comes after the target of {wanted}: no way starts after its end."},
	Text{
		"Corregiu l’any base, o traieu les fites dels anys anteriors.",
		"Corrija el año base, o quite las metas de los años anteriores.",
		"Correct the baseline's year, or take out the targets of earlier years."}}

// TargetBehindBaseline: the target lies on the wrong side of the baseline. Wanted is the baseline.
var TargetBehindBaseline = Rule{"fita-al-reves", Warning, Text{
	"La fita {found} va en sentit contrari: es parteix de {wanted}.",
	"La meta {found} va en sentido contrario: se parte de {wanted}.",
	"Target {found} points the wrong way: the baseline is {wanted}."}, Text{
	"Reviseu la fita, el valor base i el sentit; si són bons, l'indicador compta com a assolit " +
		"mentre no empitjori de la fita.",
	"Revise la meta, el valor base y el sentido; si son correctos, el indicador cuenta como " +
		"alcanzado mientras no quede peor que la meta.",
	"Check the target, the baseline and the direction; if they are right, the indicator counts as " +
		"met unless it gets worse than the target."}}

// BandReversed: the lowest admitted value is above the highest. Wanted is the highest.
var BandReversed = Rule{"forquilla-girada", Rejection, Text{
	"El mínim, {found}, és més gran que el màxim, {wanted}.",
	"El mínimo, {found}, es mayor que el máximo, {wanted}.",
	"The minimum, {found}, is above the maximum, {wanted}."}, Text{
	"Gireu-los o corregiu el que sigui incorrecte.",
	"Intercámbielos o corrija el que sea incorrecto.",
	"Swap them, or correct the wrong one."}}

// BandMissing: `mantenir` without any limit. One is enough.
var BandMissing = Rule{"forquilla-incompleta", Warning, Text{
	"{found} s’ha de mantenir dins d’uns límits, i «mínim» i «màxim» són buides.",
	"{found} debe mantenerse dentro de unos límites, y «mínim» y «màxim» están vacías.",
	"{found} should stay within limits, and “mínim” and “màxim” are empty."}, Text{
	"Ompliu-ne almenys una; sense cap límit no es pot dir si s’assoleix.",
	"Rellene al menos una; sin ningún límite no se puede decir si se alcanza.",
	"Fill in at least one; without any limit, attainment cannot be told."}}

// MembersWithoutTarget: some members have targets of their own and others none. Wanted lists those.
var MembersWithoutTarget = Rule{"membres-sense-fita", Warning, Text{
	"El pla dona la fita de {found} per membres, i no en tenen: {wanted}.",
	"El plan da la meta de {found} por miembros, y no la tienen: {wanted}.",
	"The plan gives the target of {found} by members, and these have none: {wanted}."}, Text{
	"Poseu-los una fita, o poseu-hi la de tota la Xarxa; sense, el seu valor se suma però no compta " +
		"en el percentatge.",
	"Póngales una meta, o ponga la de toda la Red; sin ella, su valor se suma pero no cuenta en el " +
		"porcentaje.",
	"Give them a target, or give that of the whole Network; without one their value is added but " +
		"does not count in the percentage."}}

// MemberTargetPartial: a member lacks the baseline, or a year's target, that other members have.
// Found is the member, Wanted the column.
var MemberTargetPartial = Rule{"fita-de-membre-incompleta", Warning, Text{
	"A {found} li falta «{wanted}», que altres membres tenen per a aquest indicador.",
	"A {found} le falta «{wanted}», que otros miembros tienen para este indicador.",
	"{found} lacks “{wanted}”, which other members have for this indicator."}, Text{
	"Ompliu la cel·la; sense, el valor d’aquest membre se suma però no compta en el percentatge.",
	"Rellene la celda; sin ella, el valor de este miembro se suma pero no cuenta en el porcentaje.",
	"Fill in the cell; without it this member's value is added but does not count in the " +
		"percentage."}}

// AggregationUnfit: Wanted lists the aggregations of the kind.
var AggregationUnfit = Rule{"agregacio-no-escaient", Rejection, Text{
	"L'agregació «{found}» no va amb el tipus d'aquest indicador.",
	"La agregación «{found}» no corresponde al tipo de este indicador.",
	"Aggregation “{found}” does not go with this indicator's kind."}, Text{
	"Poseu-hi {wanted}, o canvieu el tipus.",
	"Ponga {wanted}, o cambie el tipo.",
	"Use {wanted}, or change the kind."}}

// RegisterUnsaid: Wanted is the empty column.
var RegisterUnsaid = Rule{"registre-incomplet", Rejection, Text{
	"{found} surt del registre d'actuacions, i la columna «{wanted}» és buida.",
	"{found} sale del registro de actuaciones, y la columna «{wanted}» está vacía.",
	"{found} comes from the register of actions, and column “{wanted}” is empty."}, Text{
	"Digueu quines actuacions es compten (registre_tipus) i, si se suma una columna, quina " +
		"(registre_mesura).",
	"Indique qué actuaciones se cuentan (registre_tipus) y, si se suma una columna, cuál " +
		"(registre_mesura).",
	"Say which actions count (registre_tipus) and, if a column is added up, which one " +
		"(registre_mesura)."}}

// FactorUnfit: a ratio in per cent that is not multiplied by a hundred. Found is the factor.
var FactorUnfit = Rule{"factor-no-escaient", Warning, Text{
	"La unitat és un percentatge i el factor és «{found}».",
	"La unidad es un porcentaje y el factor es «{found}».",
	"The unit is a percentage and the factor is “{found}”."}, Text{
	"Poseu-hi {wanted}, o canvieu la unitat.",
	"Ponga {wanted}, o cambie la unidad.",
	"Use {wanted}, or change the unit."}}

// NobodyReports: no member of the plan is asked for the indicator. Wanted is who should be.
var NobodyReports = Rule{"ningu-no-informa", Warning, Text{
	"Cap membre del full Membres no informa {found}: es demana a «{wanted}».",
	"Ningún miembro de la hoja Membres informa {found}: se pide a «{wanted}».",
	"No member in sheet Membres reports {found}: it is asked of “{wanted}”."}, Text{
	"Canvieu «reporta», o afegiu els membres que falten.",
	"Cambie «reporta», o añada los miembros que faltan.",
	"Change “reporta”, or add the members that are missing."}}

// TargetGap: targets before and after a year, and none in it. Wanted lists the years.
var TargetGap = Rule{"fites-amb-forat", Warning, Text{
	"A {found} li falta la fita d'algun any que en té abans i després: {wanted}.",
	"A {found} le falta la meta de algún año que la tiene antes y después: {wanted}.",
	"{found} lacks the target of a year between others that have one: {wanted}."}, Text{
	"Ompliu-la; sense fita, aquell any no es pot dir quant s'ha assolit.",
	"Rellénela; sin meta, ese año no se puede decir cuánto se ha alcanzado.",
	"Fill it in; without a target, that year's attainment cannot be told."}}

// FiguresNegative: the plan has a figure below zero, so that returns may have some too. Wanted is
// the indicator.
var FiguresNegative = Rule{"pla-amb-xifres-negatives", Note, Text{
	"La xifra «{found}» és negativa: les trameses també podran tenir xifres negatives a {wanted}.",
	"La cifra «{found}» es negativa: las entregas también podrán tener cifras negativas en {wanted}.",
	"Figure “{found}” is negative: returns may hold negative figures of {wanted} too."}, Text{
	"Si el signe hi és per error, traieu-lo; si no, no cal que feu res.",
	"Si el signo está por error, quítelo; si no, no hay que hacer nada.",
	"If the sign is a mistake, take it out; otherwise there is nothing to do."}}

var TargetsMissing = Rule{"sense-fites", Warning, Text{
	"{found} no té cap fita.", "{found} no tiene ninguna meta.", "{found} has no target."}, Text{
	"Poseu-ne al full Fites; sense fita no es pot dir quant s'ha assolit.",
	"Póngalas en la hoja Fites; sin meta no se puede decir cuánto se ha alcanzado.",
	"Set them in sheet Fites; without a target, attainment cannot be told."}}

// YearColumnAbsent: Wanted lists years of the plan without a column of targets.
var YearColumnAbsent = Rule{"fites-sense-columna", Warning, Text{
	"No hi ha columna de fites per a {wanted}.",
	"No hay columna de metas para {wanted}.",
	"There is no column of targets for {wanted}."}, Text{
	"Afegiu-la, amb l’any per capçalera; sense fita no es pot dir quant s’ha assolit.",
	"Añádala, con el año por encabezado; sin meta no se puede decir cuánto se ha alcanzado.",
	"Add it, headed by the year; without a target, attainment cannot be told."}}

// TargetOutsidePlan: Wanted is the span of the plan.
var TargetOutsidePlan = Rule{"fita-fora-del-pla", Warning, Text{
	"Hi ha fites per a {found}, fora dels anys del pla ({wanted}).",
	"Hay metas para {found}, fuera de los años del plan ({wanted}).",
	"There are targets for {found}, outside the plan's years ({wanted})."}, Text{
	"Reviseu l'any de la columna, o pla_inici i pla_final.",
	"Revise el año de la columna, o pla_inici y pla_final.",
	"Check the column's year, or pla_inici and pla_final."}}

var ObjectiveEmpty = Rule{"objectiu-sense-indicadors", Warning, Text{
	"L'objectiu {found} no té cap indicador.",
	"El objetivo {found} no tiene ningún indicador.",
	"Objective {found} has no indicator."}, Text{
	"Afegiu-n'hi algun al full Indicadors; sense indicadors no se'n pot mesurar l'assoliment.",
	"Añada alguno en la hoja Indicadors; sin indicadores no se puede medir su cumplimiento.",
	"Add one in sheet Indicadors; without indicators its attainment cannot be measured."}}

// PlanMemberCode: not a member's code. Wanted says what one looks like, or the right check digit.
var PlanMemberCode = Rule{"pla-codi-de-membre", Rejection, Text{
	"«{found}» no és un codi de membre vàlid.",
	"«{found}» no es un código de miembro válido.",
	"“{found}” is not a valid member code."}, Text{
	"Escriviu {wanted}.", "Escriba {wanted}.", "Write {wanted}."}}

// PlaceUnknown: no comarca, or no demarcació, of Catalonia. Wanted is the nearest.
var PlaceUnknown = Rule{"lloc-desconegut", Error, Text{
	"«{found}» no és cap dels noms d’aquesta columna, i el membre hi consta sense.",
	"«{found}» no es ninguno de los nombres de esta columna, y el miembro consta sin él.",
	"“{found}” is none of this column’s names, and the member stands without one."}, Text{
	"Escriviu-hi el nom correcte; el més semblant és «{wanted}».",
	"Escriba el nombre correcto; el más parecido es «{wanted}».",
	"Write the right name; the nearest is “{wanted}”."}}

// PlanMemberType: Wanted is the type that the code says.
var PlanMemberType = Rule{"pla-tipus-de-membre", Rejection, Text{
	"El tipus és «{found}», però el codi correspon al tipus «{wanted}».",
	"El tipo es «{found}», pero el código corresponde al tipo «{wanted}».",
	"The type is “{found}”, but the code is of type “{wanted}”."}, Text{
	"Corregiu el tipus o el codi.", "Corrija el tipo o el código.", "Correct the type or the code."}}

// PlanMemberDates: left before joining. Found is the last day, Wanted the first.
var PlanMemberDates = Rule{"pla-dates-de-membre", Rejection, Text{
	"La baixa, {found}, és anterior a l'alta, {wanted}.",
	"La baja, {found}, es anterior al alta, {wanted}.",
	"The last day, {found}, is before the first, {wanted}."}, Text{
	"Corregiu una de les dues dates.",
	"Corrija una de las dos fechas.",
	"Correct one of the two dates."}}
