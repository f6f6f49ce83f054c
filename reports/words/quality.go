package words

// QualityWords are for what is missing, open or late in the returns, and for the annex of members' values.
type QualityWords struct {
	Received  Part   // data received, of those asked
	Again     Plural // members that sent more than one version
	Names     string // head: members
	ByComarca string // caption of the members that sent nothing
	LateTitle string // caption
	Gaps      string // caption
	GapsNote  string
	What      string // head
	Times     string // head
	Who       string // head
	Caption   string
	Rejected  string
	Errors    string
	Warnings  string
	More      Plural
	Sheets    string // note

	AfterTitle string
	After      string // year, date of approval

	Values     string // title of the annex
	ValuesLead string
	ValuesOf   string // caption: first and last code
	ValuesAt   string // caption: the only member that is asked
	TooMany    string // count of figures
	Legend     string
	System     string // codes
	NoValues   string
	Network    string // last row
	Value      string // head
}

// Quality gives the words of the quality of the data.
func (w *Words) Quality() QualityWords {
	return inLanguage(w.Language, qualityCatalan, qualitySpanish, qualityEnglish)()
}

func qualityCatalan() QualityWords {
	return QualityWords{
		Received: Part{
			None:      "No s'ha rebut cap de les %[2]s dades demanades als membres.",
			One:       "S'ha rebut una de les %[2]s dades demanades als membres.",
			Many:      "S'han rebut %[1]s de les %[2]s dades demanades als membres.",
			All:       "S'han rebut totes les dades demanades als membres (%[2]s).",
			NoneOfOne: "No s'ha rebut l'única dada demanada als membres.",
			OneOfOne:  "S'ha rebut l'única dada demanada als membres.",
		},
		Again: Plural{
			"%s\u00a0membre ha enviat més d'una versió de la tramesa; val l'última.",
			"%s\u00a0membres han enviat més d'una versió de la tramesa; val l'última de cadascun.",
		},
		Names:     "Membres",
		ByComarca: "Membres que no han tramès dades, per comarca",
		LateTitle: "Membres que han tramès dades fora de termini",
		Gaps:      "Dades que falten a les trameses rebudes",
		GapsNote:  "Són dades que es demanaven i que la tramesa ha deixat en blanc, o que s'han hagut de deixar fora. Cap no s'ha pres per zero.",
		What:      "Què s'hi ha trobat", Times: "Casos", Who: "On",
		Caption:  "Incidències obertes, per tipus",
		Rejected: "Llibres que no s'han pogut fer servir",
		Errors:   "Errors: aquestes cel·les s'han deixat fora dels càlculs",
		Warnings: "Avisos: aquestes dades compten, però convé revisar-les",
		More:     Plural{"i %s més", "i %s més"},
		Sheets: "Les incidències, amb la cel·la i el que cal fer, són totes al llibre de resultats; les de cada membre, també a la seva fitxa. " +
			"Els punts suspensius són el que hi ha escrit a cada cel·la.",
		AfterTitle: "Trameses rebudes després del tancament",
		After:      "La memòria del %s es va aprovar el %s. Les trameses que n'han arribat després es conserven, però no en canvien les xifres:",
		Values:     "Valors per membre",
		ValuesLead: "El que ha informat cada membre, tal com s'ha fet servir. Quan l'indicador és un quocient, és el del mateix membre.",
		ValuesOf:   "Valors de cada membre: de l'%s a l'%s",
		ValuesAt:   "Valors que només informa un membre: %s",
		TooMany: "Són %s valors, massa per llegir-los en paper. Són tots al full «Valors per membre» del llibre de resultats, i els de " +
			"cada membre, a la seva fitxa.",
		Legend: "«—» vol dir que la dada no s'ha rebut, que no és el mateix que zero. «No aplica» vol dir que el membre ha dit que " +
			"l'indicador no l'afecta. En blanc, el que no se li demana. Amb asterisc, valors acumulats d'un any anterior. «≥» marca una " +
			"suma a què encara falten membres.",
		System:   "El sistema calcula ell mateix %s, i per això no té valors per membre.",
		NoValues: "Aquest any no es demana cap dada als membres.",
		Network:  "Xarxa", Value: "Valor",
	}
}

func qualitySpanish() QualityWords {
	return QualityWords{
		Received: Part{
			None:      "No se ha recibido ninguno de los %[2]s datos pedidos a los miembros.",
			One:       "Se ha recibido uno de los %[2]s datos pedidos a los miembros.",
			Many:      "Se han recibido %[1]s de los %[2]s datos pedidos a los miembros.",
			All:       "Se han recibido todos los datos pedidos a los miembros (%[2]s).",
			NoneOfOne: "No se ha recibido el único dato pedido a los miembros.",
			OneOfOne:  "Se ha recibido el único dato pedido a los miembros.",
		},
		Again: Plural{
			"%s\u00a0miembro ha enviado más de una versión de la entrega; vale la última.",
			"%s\u00a0miembros han enviado más de una versión de la entrega; vale la última de cada uno.",
		},
		Names:     "Miembros",
		ByComarca: "Miembros que no han enviado datos, por comarca",
		LateTitle: "Miembros que han enviado datos fuera de plazo",
		Gaps:      "Datos que faltan en las entregas recibidas",
		GapsNote:  "Son datos que se pedían y que la entrega ha dejado en blanco, o que ha habido que dejar fuera. Ninguno se ha tomado por cero.",
		What:      "Qué se ha encontrado", Times: "Casos", Who: "Dónde",
		Caption:  "Incidencias abiertas, por tipo",
		Rejected: "Libros que no se han podido utilizar",
		Errors:   "Errores: estas celdas se han dejado fuera de los cálculos",
		Warnings: "Avisos: estos datos cuentan, pero conviene revisarlos",
		More:     Plural{"y %s más", "y %s más"},
		Sheets: "Las incidencias, con la celda y lo que hay que hacer, están todas en el libro de resultados; las de cada miembro, también en su " +
			"ficha. Los puntos suspensivos son lo que hay escrito en cada celda.",
		AfterTitle: "Entregas recibidas después del cierre",
		After:      "La memoria de %s se aprobó el %s. Las entregas que han llegado después se conservan, pero no cambian sus cifras:",
		Values:     "Valores por miembro",
		ValuesLead: "Lo que ha informado cada miembro, tal como se ha utilizado. Cuando el indicador es un cociente, es el del propio miembro.",
		ValuesOf:   "Valores de cada miembro: del %s al %s",
		ValuesAt:   "Valores que solo informa un miembro: %s",
		TooMany: "Son %s valores, demasiados para leerlos en papel. Están todos en la hoja «Valores por miembro» del libro de resultados, y " +
			"los de cada miembro, en su ficha.",
		Legend: "«—» significa que el dato no se ha recibido, que no es lo mismo que cero. «No aplica» significa que el miembro ha dicho que el " +
			"indicador no le afecta. En blanco, lo que no se le pide. Con asterisco, valores acumulados de un año anterior. «≥» marca una " +
			"suma a la que aún faltan miembros.",
		System:   "El sistema calcula él mismo %s, y por eso no tiene valores por miembro.",
		NoValues: "Este año no se pide ningún dato a los miembros.",
		Network:  "Red", Value: "Valor",
	}
}

func qualityEnglish() QualityWords {
	return QualityWords{
		Received: Part{
			None:      "None of the %[2]s figures asked of members has been received.",
			One:       "One of the %[2]s figures asked of members has been received.",
			Many:      "%[1]s of the %[2]s figures asked of members have been received.",
			All:       "All the figures asked of members have been received (%[2]s).",
			NoneOfOne: "The only figure asked of members has not been received.",
			OneOfOne:  "The only figure asked of members has been received.",
		},
		Again: Plural{
			"%s\u00a0member sent more than one version of its return; the last one counts.",
			"%s\u00a0members sent more than one version of their return; the last one of each counts.",
		},
		Names:     "Members",
		ByComarca: "Members that sent no data, by comarca",
		LateTitle: "Members that sent data after the deadline",
		Gaps:      "Figures missing in the returns received",
		GapsNote:  "These are figures that were asked for and that the return left empty, or that had to be left out. None was taken for zero.",
		What:      "What was found", Times: "Cases", Who: "Where",
		Caption:  "Open findings, by kind",
		Rejected: "Workbooks that could not be used",
		Errors:   "Errors: these cells were left out of all calculations",
		Warnings: "Warnings: these data count, but are worth a look",
		More:     Plural{"and %s more", "and %s more"},
		Sheets: "All findings, with the cell and what to do, are in the results' workbook; each member's are on its sheet too. Dots stand for " +
			"what is written in each cell.",
		AfterTitle: "Returns received after the closing",
		After:      "The memòria of %s was approved on %s. Returns that came later are kept, but do not change its figures:",
		Values:     "Values by member",
		ValuesLead: "What each member reported, as it was used. Where the indicator is a quotient, it is the member's own.",
		ValuesOf:   "Values of each member: %s to %s",
		ValuesAt:   "Values that one member alone reports: %s",
		TooMany: "There are %s values, too many to be read on paper. All are in sheet “Values by member” of the results' workbook, and each " +
			"member's on its own sheet.",
		Legend: "“—” means that the figure has not been received, which is not zero. “Not applicable” means that the member said that the " +
			"indicator does not concern it. Blank is what it is not asked for. With an asterisk, cumulative values of an earlier year. “≥” " +
			"marks a sum that still lacks members.",
		System:   "The system itself computes %s, which therefore has no values by member.",
		NoValues: "No figure is asked of members this year.",
		Network:  "Network", Value: "Value",
	}
}
