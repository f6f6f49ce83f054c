package feedback

import "xmess.cat/memoria/pipeline/source"

type wordsOfForgetting struct {
	done, would, nothingLeft, none              source.Text
	dropped, unchanged                          source.Text
	lying, beside, quoted, names, shared        source.Text
	closings, plan, elsewhere, unread           source.Text
	unknown, nearest, notUnowned, backInRestore source.Text
}

func forgottenWords() wordsOfForgetting {
	return wordsOfForgetting{
		done: msg("{member}: contacte esborrat en {workbooks}.",
			"{member}: contacto borrado en {workbooks}.", "{member}: contact taken out of {workbooks}."),
		would: msg("{member}: el contacte s'esborraria en {workbooks}. No s'ha tocat res.",
			"{member}: el contacto se borraría en {workbooks}. No se ha tocado nada.",
			"{member}: the contact would be taken out of {workbooks}. Nothing was touched."),
		nothingLeft: msg(
			"{member}: a la base de dades no queda cap contacte per esborrar; ja s'havia esborrat en "+
				"{workbooks}.",
			"{member}: en la base de datos no queda ningún contacto que borrar; ya se había borrado en "+
				"{workbooks}.",
			"{member}: no contact is left to take out of the database; it was taken out of {workbooks} "+
				"before."),
		none: msg("{member}: a la base de dades no hi ha cap llibre d'aquest membre.",
			"{member}: en la base de datos no hay ningún libro de este miembro.",
			"{member}: the database has no workbook of this member."),
		dropped: msg(
			"Dels fitxers originals només en queden les dades llegides, l'empremta i el que se'n va dir.",
			"De los ficheros originales solo quedan los datos leídos, la huella y lo que se dijo de ellos.",
			"Of the original files only the data read, their hash and what was said of them remain."),
		unchanged: msg("Les xifres, els estats, les incidències i els anys tancats no canvien.",
			"Las cifras, los estados, las incidencias y los años cerrados no cambian.",
			"Figures, statuses, problems and closed years do not change."),
		lying: msg("Encara és en fitxers de la carpeta, que podeu esborrar: {where}.",
			"Aún está en ficheros de la carpeta, que puede borrar: {where}.",
			"It still is in files of the folder, which you may delete: {where}."),
		beside: msg("Encara pot ser en bases de dades d'abans, que podeu esborrar: {where}.",
			"Aún puede estar en bases de datos anteriores, que puede borrar: {where}.",
			"It may still be in earlier databases, which you may delete: {where}."),
		quoted: msg("El mateix text també surt fora del contacte, on no s'ha tocat: {where}.",
			"El mismo texto también aparece fuera del contacto, donde no se ha tocado: {where}.",
			"The same text also stands outside of the contact, where it was left: {where}."),
		names: msg(
			"També ho diu el nom d'un fitxer, que forma part del registre i no s'ha tocat: {where}.",
			"También lo dice el nombre de un fichero, que forma parte del registro y no se ha tocado: "+
				"{where}.",
			"The name of a file says it too; it is part of the ledger and was left: {where}."),
		shared: msg("També és el contacte d'altres membres, que no s'ha tocat: {where}.",
			"También es el contacto de otros miembros, que no se ha tocado: {where}.",
			"It is the contact of other members too, which was left: {where}."),
		closings: msg(
			"També surt en el que es va publicar en tancar aquests anys, que no es toca: {where}.",
			"También aparece en lo que se publicó al cerrar estos años, que no se toca: {where}.",
			"It also appears in what was published when these years were closed, which is left: {where}."),
		plan: msg(
			"El pla també té una adreça d'aquest membre (full Membres): no ve de cap tramesa i no s'ha "+
				"tocat. Si cal, traieu-la del pla; els plans anteriors la conserven.",
			"El plan también tiene una dirección de este miembro (hoja Membres): no viene de ningún "+
				"envío y no se ha tocado. Si hace falta, quítela del plan; los planes anteriores la conservan.",
			"The plan has an address for this member too (sheet Membres): it comes from no return and "+
				"was left. Take it out of the plan if need be; earlier plans keep it."),
		elsewhere: msg(
			"El que hi hagi en còpies de seguretat, correus i resums enviats o registres del sistema, el "+
				"programa no ho veu: esborreu-ho vosaltres.",
			"Lo que haya en copias de seguridad, correos y resúmenes enviados o registros del sistema, "+
				"el programa no lo ve: bórrelo usted.",
			"What may be in backups, in mails and summaries that were sent or in the system's logs "+
				"cannot be seen from here: delete it yourselves."),
		unread: msg(
			"Hi ha llibres rebutjats que no es poden llegir i no se sap de qui són: {files}. Si algun és "+
				"d'aquest membre: `ingest forget CARPETA {code} --workbook NOM`.",
			"Hay libros rechazados que no se pueden leer y no se sabe de quién son: {files}. Si alguno "+
				"es de este miembro: `ingest forget CARPETA {code} --workbook NOMBRE`.",
			"There are rejected workbooks that cannot be read, and nobody knows whose they are: {files}. "+
				"If one is this member's: `ingest forget FOLDER {code} --workbook NAME`."),
		unknown: msg(
			"Cap pla no té el membre «{typed}». Escriviu el codi o el nom tal com són al full Membres "+
				"del pla.",
			"Ningún plan tiene el miembro «{typed}». Escriba el código o el nombre tal como están en la "+
				"hoja Membres del plan.",
			"No plan has the member “{typed}”. Write the code or the name as the plan's sheet Membres "+
				"has it."),
		nearest: msg(
			"Potser volíeu dir {nearest}.", "Quizá quería decir {nearest}.", "Perhaps {nearest} was meant."),
		notUnowned: msg(
			"«{name}» no és cap llibre rebutjat que no se sàpiga de qui és. Escriviu-ne el nom tal com "+
				"surt a la llista que dona `ingest forget`.",
			"«{name}» no es ningún libro rechazado del que no se sepa de quién es. Escriba el nombre tal "+
				"como aparece en la lista que da `ingest forget`.",
			"“{name}” is no rejected workbook of which it is not known whose it is. Write its name as "+
				"`ingest forget` lists it."),
		backInRestore: msg(
			"Atenció: la còpia és d'abans que s'esborrés el contacte d'aquests membres: {members}. "+
				"Torneu-lo a esborrar amb `ingest forget`.",
			"Atención: la copia es anterior a que se borrara el contacto de estos miembros: {members}. "+
				"Vuelva a borrarlo con `ingest forget`.",
			"Mind: the backup is from before the contact of these members was taken out: {members}. Take "+
				"it out again with `ingest forget`."),
	}
}
