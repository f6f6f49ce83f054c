package words

func proofCatalan() ProofWords {
	return ProofWords{
		Input:      "Dades d'entrada amb què s'ha fet la memòria: taula %s",
		Mart:       "Resultats de l'any: taula %s",
		Logo:       "Logotip de la portada",
		Dictionary: "Diccionari: què conté cada columna dels fitxers adjunts",
		Manifest:   "Llista dels fitxers adjunts amb les seves sumes SHA-256",
		HowTitle:   "Com es comprova",
		How: "El PDF d'aquesta memòria porta adjuntes les dades amb què s'ha fet, sense les persones de contacte ni els correus, i els " +
			"resultats de cada taula. Amb l'ordre «report verify» i el PDF n'hi ha prou per tornar a calcular totes les " +
			"xifres i saber si alguna no coincideix, encara que només en sigui un dígit.",
		Agrees: "La memòria de l'any %[1]s coincideix amb les seves dades. S'han tornat a calcular %[3]s a partir de %[4]s, i s'han " +
			"comparat %[5]s, text per text i traç per traç: no hi ha cap diferència. L'empremta %[2]s és la que correspon.",
		Repacked: "Un altre programa ha tornat a desar el fitxer, però no ha canviat res del que diu ni del que mostra.",
		Marts:    Plural{One: "%s dada de resultats", Many: "%s dades de resultats"},
		Inputs:   Plural{One: "%s taula d'entrada", Many: "%s taules d'entrada"},
		Pages:    Plural{One: "%s pàgina", Many: "%s pàgines"},
		Page:     "pàgina %s", PageList: "pàgines %s",
		Differs: "La memòria de l'any %s NO coincideix amb les dades que porta adjuntes.",
		Count:   Plural{One: "S'ha trobat %s diferència:", Many: "S'han trobat %s diferències:"},
		More:    Plural{One: "… i %s diferència més. Amb -v es veuen totes.", Many: "… i %s diferències més. Amb -v es veuen totes."},
		OtherProgram: "La va fer la versió %[1]s del programa i aquesta és la %[2]s: si les diferències vénen d'aquí, comproveu-la amb " +
			"la versió que la va fer.",
		Nothing: "res",
		Findings: map[string]string{
			"altered":     "adjunt {file}: no és com diu la llista dels adjunts; algú l'ha canviat.",
			"unlisted":    "adjunt {file}: no és a la llista dels adjunts, o hi és repetit.",
			"fingerprint": "empremta: hi diu {was}, i la de les dades adjuntes és {want} ({pages}).",
			"cell":        "resultat {file}, fila {row}, columna {column}: hi diu {was}, i en surt {want}.",
			"row-gone":    "resultat {file}: hi falta la fila {row}.",
			"row-extra":   "resultat {file}: hi sobra la fila {row}.",
			"shape":       "resultat {file}: no té les columnes que ha de tenir, o no es pot llegir.",
			"text":        "{pages}: hi diu {was}, i hauria de dir {want}.",
			"drawing":     "{pages}: els textos són els mateixos, però s'hi dibuixa una altra cosa {column}.",
			"page-count":  "pàgines: n'hi ha {was}, i n'hi hauria d'haver {want}.",
			"inside":      "dins del fitxer, a {column}: hi ha {was}, i hi hauria d'haver {want}.",
			"checks":      "dades adjuntes: no es corresponen entre elles ({was}).",
		},
		Failures: map[string]string{
			"not-pdf":    "No és un PDF. Indiqueu el fitxer PDF d'una memòria.",
			"cut-short":  "El PDF és incomplet: li falta el final. Torneu-lo a copiar o a descarregar.",
			"encrypted":  "El PDF està xifrat: les memòries no ho estan mai. Feu servir el fitxer original.",
			"damaged":    "El PDF està malmès i no es pot llegir ({detail}). Torneu-lo a copiar o a descarregar.",
			"too-large":  "El fitxer és massa gros per ser una memòria ({detail}).",
			"no-data":    "Aquest PDF no porta adjuntes les dades d'una memòria: o no n'és cap, o la va fer una versió anterior del programa.",
			"manifest":   "La llista dels adjunts, {file}, no es pot llegir ({detail}): algú l'ha canviada.",
			"missing":    "Al PDF li falta l'adjunt {file}: sense ell no es pot comprovar. Feu servir el fitxer original.",
			"unreadable": "L'adjunt {file} no es pot llegir ({detail}): algú l'ha canviat.",
			"newer":      "Aquesta memòria la va fer una versió posterior del programa ({detail}). Comproveu-la amb aquella versió, o amb una de més nova.",
			"unmade":     "De les dades adjuntes no en surt cap memòria ({detail}): algú les ha canviades, o les va fer una altra versió del programa.",
		},
	}
}

func proofSpanish() ProofWords {
	return ProofWords{
		Input:      "Datos de entrada con los que se ha hecho la memoria: tabla %s",
		Mart:       "Resultados del año: tabla %s",
		Logo:       "Logotipo de la portada",
		Dictionary: "Diccionario: qué contiene cada columna de los ficheros adjuntos",
		Manifest:   "Lista de los ficheros adjuntos con sus sumas SHA-256",
		HowTitle:   "Cómo se comprueba",
		How: "El PDF de esta memoria lleva adjuntos los datos con los que se ha hecho, sin las personas de contacto ni los correos, y los " +
			"resultados de cada tabla. Con la orden «report verify» y el PDF basta para volver a calcular todas las " +
			"cifras y saber si alguna no coincide, aunque solo sea en un dígito.",
		Agrees: "La memoria del año %[1]s coincide con sus datos. Se han vuelto a calcular %[3]s a partir de %[4]s, y se han comparado " +
			"%[5]s, texto por texto y trazo por trazo: no hay ninguna diferencia. La huella %[2]s es la que corresponde.",
		Repacked: "Otro programa ha vuelto a guardar el fichero, pero no ha cambiado nada de lo que dice ni de lo que muestra.",
		Marts:    Plural{One: "%s dato de resultados", Many: "%s datos de resultados"},
		Inputs:   Plural{One: "%s tabla de entrada", Many: "%s tablas de entrada"},
		Pages:    Plural{One: "%s página", Many: "%s páginas"},
		Page:     "página %s", PageList: "páginas %s",
		Differs: "La memoria del año %s NO coincide con los datos que lleva adjuntos.",
		Count:   Plural{One: "Se ha encontrado %s diferencia:", Many: "Se han encontrado %s diferencias:"},
		More:    Plural{One: "… y %s diferencia más. Con -v se ven todas.", Many: "… y %s diferencias más. Con -v se ven todas."},
		OtherProgram: "La hizo la versión %[1]s del programa y esta es la %[2]s: si las diferencias vienen de ahí, compruébela con la " +
			"versión que la hizo.",
		Nothing: "nada",
		Findings: map[string]string{
			"altered":     "adjunto {file}: no es como dice la lista de los adjuntos; alguien lo ha cambiado.",
			"unlisted":    "adjunto {file}: no está en la lista de los adjuntos, o está repetido.",
			"fingerprint": "huella: dice {was}, y la de los datos adjuntos es {want} ({pages}).",
			"cell":        "resultado {file}, fila {row}, columna {column}: dice {was}, y sale {want}.",
			"row-gone":    "resultado {file}: falta la fila {row}.",
			"row-extra":   "resultado {file}: sobra la fila {row}.",
			"shape":       "resultado {file}: no tiene las columnas que debe tener, o no se puede leer.",
			"text":        "{pages}: dice {was}, y debería decir {want}.",
			"drawing":     "{pages}: los textos son los mismos, pero se dibuja otra cosa {column}.",
			"page-count":  "páginas: hay {was}, y debería haber {want}.",
			"inside":      "dentro del fichero, en {column}: hay {was}, y debería haber {want}.",
			"checks":      "datos adjuntos: no se corresponden entre sí ({was}).",
		},
		Failures: map[string]string{
			"not-pdf":    "No es un PDF. Indique el fichero PDF de una memoria.",
			"cut-short":  "El PDF está incompleto: le falta el final. Vuelva a copiarlo o a descargarlo.",
			"encrypted":  "El PDF está cifrado: las memorias no lo están nunca. Utilice el fichero original.",
			"damaged":    "El PDF está dañado y no se puede leer ({detail}). Vuelva a copiarlo o a descargarlo.",
			"too-large":  "El fichero es demasiado grande para ser una memoria ({detail}).",
			"no-data":    "Este PDF no lleva adjuntos los datos de una memoria: o no es ninguna, o la hizo una versión anterior del programa.",
			"manifest":   "La lista de los adjuntos, {file}, no se puede leer ({detail}): alguien la ha cambiado.",
			"missing":    "Al PDF le falta el adjunto {file}: sin él no se puede comprobar. Utilice el fichero original.",
			"unreadable": "El adjunto {file} no se puede leer ({detail}): alguien lo ha cambiado.",
			"newer":      "Esta memoria la hizo una versión posterior del programa ({detail}). Compruébela con aquella versión, o con una más nueva.",
			"unmade":     "De los datos adjuntos no sale ninguna memoria ({detail}): alguien los ha cambiado, o los hizo otra versión del programa.",
		},
	}
}

func proofEnglish() ProofWords {
	return ProofWords{
		Input:      "Input that the report was made from: table %s",
		Mart:       "Results of the year: table %s",
		Logo:       "Logo on the cover",
		Dictionary: "Dictionary: what each column of the attached files holds",
		Manifest:   "List of the attached files with their SHA-256 sums",
		HowTitle:   "How to verify it",
		How: "The PDF of this report carries the data that it was made from, without contact persons and e-mail addresses, and the " +
			"results table by table. The command “report verify” and the PDF are all it takes to compute every figure again and to " +
			"learn whether one does not agree, were it by a single digit.",
		Agrees: "The report of %[1]s agrees with its data. %[3]s were computed again from %[4]s, and %[5]s were compared, text by text " +
			"and stroke by stroke: there is no difference. The fingerprint %[2]s is the right one.",
		Repacked: "Another program has saved the file again, but has changed nothing of what it says and shows.",
		Marts:    Plural{One: "%s cell of results", Many: "%s cells of results"},
		Inputs:   Plural{One: "%s table of input", Many: "%s tables of input"},
		Pages:    Plural{One: "%s page", Many: "%s pages"},
		Page:     "page %s", PageList: "pages %s",
		Differs: "The report of %s does NOT agree with the data that it carries.",
		Count:   Plural{One: "%s difference was found:", Many: "%s differences were found:"},
		More:    Plural{One: "… and %s more difference. -v shows all.", Many: "… and %s more differences. -v shows all."},
		OtherProgram: "Version %[1]s of the program made it and this is %[2]s: if that is where the differences come from, verify it with " +
			"the version that made it.",
		Nothing: "nothing",
		Findings: map[string]string{
			"altered":     "attachment {file}: it is not as the list of attachments says; somebody has changed it.",
			"unlisted":    "attachment {file}: it is not in the list of attachments, or there twice.",
			"fingerprint": "fingerprint: it says {was}, and that of the attached data is {want} ({pages}).",
			"cell":        "result {file}, row {row}, column {column}: it says {was}, and {want} comes out.",
			"row-gone":    "result {file}: row {row} is missing.",
			"row-extra":   "result {file}: there is a row {row} too many.",
			"shape":       "result {file}: it has not the columns that it should have, or cannot be read.",
			"text":        "{pages}: it says {was}, and should say {want}.",
			"drawing":     "{pages}: the texts are the same, but something else is drawn {column}.",
			"page-count":  "pages: there are {was}, and there should be {want}.",
			"inside":      "inside the file, at {column}: there is {was}, and there should be {want}.",
			"checks":      "attached data: it does not hold together ({was}).",
		},
		Failures: map[string]string{
			"not-pdf":    "This is no PDF. Name the PDF file of a report.",
			"cut-short":  "The PDF is incomplete: its end is missing. Copy or download it again.",
			"encrypted":  "The PDF is encrypted, as no report ever is. Use the original file.",
			"damaged":    "The PDF is damaged and cannot be read ({detail}). Copy or download it again.",
			"too-large":  "The file is too large to be a report ({detail}).",
			"no-data":    "This PDF does not carry the data of a report: either it is none, or an earlier version of the program made it.",
			"manifest":   "The list of attachments, {file}, cannot be read ({detail}): somebody has changed it.",
			"missing":    "The PDF lacks its attachment {file}, and cannot be verified without it. Use the original file.",
			"unreadable": "The attachment {file} cannot be read ({detail}): somebody has changed it.",
			"newer":      "A later version of the program ({detail}) made this report. Verify it with that version, or a later one.",
			"unmade":     "No report comes out of the attached data ({detail}): somebody has changed it, or another version of the program wrote it.",
		},
	}
}
