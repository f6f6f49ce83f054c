package words

// The chapter of who reported and who did not, with what is missing, open or late in the returns,
// and the annex of the members' values.
var (
	SentTitle = Message{"Qui ha informat i qui no",
		"Quién ha informado y quién no",
		"Who reported and who did not"}
	SentLeadLate = Plural{
		One: Message{"D'aquestes trameses, {n} va arribar fora de termini.",
			"De estas entregas, {n} llegó fuera de plazo.",
			"Of these returns, {n} came late."},
		Many: Message{"D'aquestes trameses, {n} van arribar fora de termini.",
			"De estas entregas, {n} llegaron fuera de plazo.",
			"Of these returns, {n} came late."}}
	// SentOffice is of the office's own return, which counts apart, by its state.
	SentOffice = map[string]Message{
		"on_time": {"L'oficina de la Xarxa ha fet la seva tramesa.",
			"La oficina de la Red ha hecho su entrega.",
			"The Network's office has sent its own."},
		"late": {"L'oficina de la Xarxa ha fet la seva tramesa fora de termini.",
			"La oficina de la Red ha hecho su entrega fuera de plazo.",
			"The Network's office has sent its own late."},
		"missing": {"L'oficina de la Xarxa encara no ha fet la seva tramesa.",
			"La oficina de la Red aún no ha hecho su entrega.",
			"The Network's office has not sent its own yet."},
	}
	SentMissingTitle = Message{"No han tramès dades", "No han enviado datos", "Have not sent data"}
	SentMissingNone  = Message{"Tots els membres han tramès dades.",
		"Todos los miembros han enviado datos.",
		"All members have sent data."}
	SentLateTitle = Message{"Han tramès dades fora de termini",
		"Han enviado datos fuera de plazo",
		"Have sent data late"}
	SentLateNone = Message{"Cap membre no ha tramès dades fora de termini.",
		"Ningún miembro ha enviado datos fuera de plazo.",
		"No member has sent data late."}
	SentComarcaNone = Message{"Sense comarca", "Sin comarca", "No comarca"}
	SentByType      = Message{"Trameses per tipus de membre",
		"Entregas por tipo de miembro",
		"Returns by type of member"}
	SentDeadline = Message{
		"El termini s'acabava el {date}. Les trameses rebudes després compten igualment.",
		"El plazo acababa el {date}. Las entregas recibidas después cuentan igualmente.",
		"The deadline was {date}. Returns received later count all the same."}
	SentFaultsTitle = Message{"Incidències obertes a les trameses",
		"Incidencias abiertas en las entregas",
		"Open issues in the returns"}
	SentFaultsNone = Message{"No queda cap incidència oberta a les trameses vigents.",
		"No queda ninguna incidencia abierta en las entregas vigentes.",
		"No issue is left open in the current returns."}
	SentFaultsLead = Message{"A les trameses vigents hi ha {counts}.",
		"En las entregas vigentes hay {counts}.",
		"In the current returns there are {counts}."}
	SentFaultsUse = Message{"Les cel·les amb errors no es fan servir en cap càlcul.",
		"Las celdas con errores no se usan en ningún cálculo.",
		"Cells with errors are used in no calculation."}
	QualityReceived = Part{
		None: Message{"No s'ha rebut cap de les {whole} dades demanades.",
			"No se ha recibido ninguno de los {whole} datos pedidos.",
			"None of the {whole} figures asked for has been received."},
		One: Message{"S'ha rebut una de les {whole} dades demanades.",
			"Se ha recibido uno de los {whole} datos pedidos.",
			"One of the {whole} figures asked for has been received."},
		Many: Message{"S'han rebut {part} de les {whole} dades demanades.",
			"Se han recibido {part} de los {whole} datos pedidos.",
			"{part} of the {whole} figures asked for have been received."},
		All: Message{"S'han rebut totes les dades demanades ({whole}).",
			"Se han recibido todos los datos pedidos ({whole}).",
			"All the figures asked for have been received ({whole})."},
		NoneOfOne: Message{"No s'ha rebut l'única dada demanada.",
			"No se ha recibido el único dato pedido.",
			"The only figure asked for has not been received."},
		OneOfOne: Message{"S'ha rebut l'única dada demanada.",
			"Se ha recibido el único dato pedido.",
			"The only figure asked for has been received."}}
	QualityAgain = Plural{
		One: Message{"{n}\u00a0membre ha enviat més d'una versió de la tramesa; val l'última.",
			"{n}\u00a0miembro ha enviado más de una versión de la entrega; vale la última.",
			"{n}\u00a0member sent more than one version of its return; the last one counts."},
		Many: Message{
			"{n}\u00a0membres han enviat més d'una versió de la tramesa; val l'última de cadascun.",
			"{n}\u00a0miembros han enviado más de una versión de la entrega; vale la última de cada uno.",
			"{n}\u00a0members sent more than one version of their return; the last one of each counts."}}
	QualityByComarca = Message{"Membres que no han tramès dades, per comarca",
		"Miembros que no han enviado datos, por comarca",
		"Members that sent no data, by comarca"}
	QualityLateTitle = Message{"Membres que han tramès dades fora de termini",
		"Miembros que han enviado datos fuera de plazo",
		"Members that sent data after the deadline"}
	QualityGaps = Message{"Dades que falten a les trameses rebudes",
		"Datos que faltan en las entregas recibidas",
		"Figures missing in the returns received"}
	QualityGapsNote = Message{
		"Són dades que es demanaven i que la tramesa ha deixat en blanc, o que s'han hagut de deixar " +
			"fora. Cap no s'ha pres per zero.",
		"Son datos que se pedían y que la entrega ha dejado en blanco, o que ha habido que dejar " +
			"fuera. Ninguno se ha tomado por cero.",
		"These are figures that were asked for and that the return left empty, or that had to be left " +
			"out. None was taken for zero."}
	QualityTimes   = Message{"Casos", "Casos", "Cases"}
	QualityWho     = Message{"On", "Dónde", "Where"}
	QualityCaption = Message{"Incidències obertes, per tipus",
		"Incidencias abiertas, por tipo",
		"Open findings, by kind"}
	QualityRejected = Message{"Llibres que no s'han pogut fer servir",
		"Libros que no se han podido utilizar",
		"Workbooks that could not be used"}
	QualityErrors = Message{"Errors: aquestes cel·les s'han deixat fora dels càlculs",
		"Errores: estas celdas se han dejado fuera de los cálculos",
		"Errors: these cells were left out of all calculations"}
	QualityWarnings = Message{"Avisos: aquestes dades compten, però convé revisar-les",
		"Avisos: estos datos cuentan, pero conviene revisarlos",
		"Warnings: these data count, but are worth a look"}
	QualityMore = Plural{
		One:  Message{"i {n} més", "y {n} más", "and {n} more"},
		Many: Message{"i {n} més", "y {n} más", "and {n} more"}}
	QualitySheets = Message{
		"Les incidències, amb la cel·la i el que cal fer, són totes al llibre de resultats; les de " +
			"cada membre, també a la seva fitxa. Els punts suspensius són el que hi ha escrit a cada " +
			"cel·la.",
		"Las incidencias, con la celda y lo que hay que hacer, están todas en el libro de resultados; " +
			"las de cada miembro, también en su ficha. Los puntos suspensivos son lo que hay escrito en " +
			"cada celda.",
		"All findings, with the cell and what to do, are in the results' workbook; each member's are " +
			"on its sheet too. Dots stand for what is written in each cell."}
	QualityAfterTitle = Message{"Trameses rebudes després del tancament",
		"Entregas recibidas después del cierre",
		"Returns received after the closing"}
	QualityAfter = Message{
		"La memòria del {year} es va aprovar el {date}. Les trameses que n'han arribat després es " +
			"conserven, però no en canvien les xifres:",
		"La memoria de {year} se aprobó el {date}. Las entregas que han llegado después se conservan, " +
			"pero no cambian sus cifras:",
		"The memòria of {year} was approved on {date}. Returns that came later are kept, but do not " +
			"change its figures:"}
	QualityValues     = Message{"Valors per membre", "Valores por miembro", "Values by member"}
	QualityValuesLead = Message{
		"El que ha informat cada membre, tal com s'ha fet servir. Quan l'indicador és un quocient, és " +
			"el del mateix membre.",
		"Lo que ha informado cada miembro, tal como se ha utilizado. Cuando el indicador es un " +
			"cociente, es el del propio miembro.",
		"What each member reported, as it was used. Where the indicator is a quotient, it is the " +
			"member's own."}
	QualityValuesOf = Message{"Valors de cada membre: de l'{first} a l'{last}",
		"Valores de cada miembro: del {first} al {last}",
		"Values of each member: {first} to {last}"}
	QualityValuesAt = Message{"Valors que només informa un membre: {member}",
		"Valores que solo informa un miembro: {member}",
		"Values that one member alone reports: {member}"}
	QualityTooMany = Message{
		"Són {values} valors, massa per llegir-los en paper. Són tots al full «Valors per membre» del " +
			"llibre de resultats, i els de cada membre, a la seva fitxa.",
		"Son {values} valores, demasiados para leerlos en papel. Están todos en la hoja «Valores por " +
			"miembro» del libro de resultados, y los de cada miembro, en su ficha.",
		"There are {values} values, too many to be read on paper. All are in sheet “Values by member” " +
			"of the results' workbook, and each member's on its own sheet."}
	QualityLegend = Message{
		"«—» vol dir que la dada no s'ha rebut, que no és el mateix que zero. «No aplica» vol dir que " +
			"el membre ha dit que l'indicador no l'afecta. En blanc, el que no se li demana. Amb " +
			"asterisc, valors acumulats d'un any anterior. «≥» marca una suma a què encara falten membres.",
		"«—» significa que el dato no se ha recibido, que no es lo mismo que cero. «No aplica» " +
			"significa que el miembro ha dicho que el indicador no le afecta. En blanco, lo que no se le " +
			"pide. Con asterisco, valores acumulados de un año anterior. «≥» marca una suma a la que aún " +
			"faltan miembros.",
		"“—” means that the figure has not been received, which is not zero. “Not applicable” means " +
			"that the member said that the indicator does not concern it. Blank is what it is not asked " +
			"for. With an asterisk, cumulative values of an earlier year. “≥” marks a sum that still " +
			"lacks members."}
	QualitySystem = Message{
		"El sistema calcula ell mateix {indicators}, i per això no té valors per membre.",
		"El sistema calcula él mismo {indicators}, y por eso no tiene valores por miembro.",
		"The system itself computes {indicators}, which therefore has no values by member."}
	QualityNoValues = Message{"Aquest any no es demana cap dada als membres.",
		"Este año no se pide ningún dato a los miembros.",
		"No figure is asked of members this year."}
	QualityNetwork = Message{"Xarxa", "Red", "Network"}
	QualityValue   = Message{"Valor", "Valor", "Value"}
)
