package words

// The annexes of definitions and of sources.
var (
	AnnexAnnex            = Message{"Annex {letter}", "Anexo {letter}", "Annex {letter}"}
	AnnexDefinitionsTitle = Message{"Definició dels indicadors",
		"Definición de los indicadores",
		"Definition of the indicators"}
	AnnexDefinitionsLead = Message{
		"Què compta cada indicador, qui n'informa i com es passa de les xifres dels membres a la del " +
			"conjunt. Quan és un quocient, s'hi diuen el numerador i el denominador de l'any.",
		"Qué cuenta cada indicador, quién informa de él y cómo se pasa de las cifras de los miembros a " +
			"la del conjunto. Cuando es un cociente, se dan el numerador y el denominador del año.",
		"What each indicator counts, who reports it, and how members' figures become one. For a ratio, " +
			"the year's numerator and denominator are given."}
	AnnexComputed = Message{"el calcula el sistema",
		"lo calcula el sistema",
		"computed by the system"}
	AnnexReportedBy = map[string]Message{
		"xarxa": {"n'informa l'oficina de la Xarxa",
			"informa la oficina de la Red",
			"reported by the Network's office"},
		"membres": {"n'informen ajuntaments i consells comarcals",
			"informan ayuntamientos y consejos comarcales",
			"reported by town and comarca councils"},
		"ajuntaments": {"n'informen els ajuntaments",
			"informan los ayuntamientos",
			"reported by town councils"},
	}
	AnnexSourcesTitle = Message{"Llibres d'on surten les xifres",
		"Libros de los que salen las cifras",
		"Workbooks that the figures come from"}
	AnnexSourcesLead = Message{
		"El pla i la tramesa vigent de cada membre. L'empremta d'un llibre són els primers dígits del " +
			"seu SHA-256; la de la memòria és {fingerprint}.",
		"El plan y la entrega vigente de cada miembro. La huella de un libro son los primeros dígitos " +
			"de su SHA-256; la de la memoria es {fingerprint}.",
		"The plan and each member's current return. A workbook's fingerprint is the first digits of " +
			"its SHA-256; the report's is {fingerprint}."}
	AnnexPlanWorkbook = Message{"Pla de treball", "Plan de trabajo", "Work plan"}
)
