package feedback

import "xmess.cat/memoria/pipeline/source"

// wordsOfForgetting are the sentences that tell of a contact that was forgotten.
type wordsOfForgetting struct {
	done, would, nothingLeft, none              source.Text
	dropped, unchanged                          source.Text
	lying, beside, quoted, names, shared        source.Text
	closings, plan, elsewhere, unread           source.Text
	unknown, nearest, notUnowned, backInRestore source.Text
}

func forgottenWords() wordsOfForgetting {
	return wordsOfForgetting{
		done: source.Text{
			Ca: "%s: contacte esborrat en %s%s.",
			Es: "%s: contacto borrado en %s%s.",
			En: "%s: contact taken out of %s%s."},
		would: source.Text{
			Ca: "%s: el contacte s'esborraria en %s%s. No s'ha tocat res.",
			Es: "%s: el contacto se borraría en %s%s. No se ha tocado nada.",
			En: "%s: the contact would be taken out of %s%s. Nothing was touched."},
		nothingLeft: source.Text{
			Ca: "%s: a la base de dades no queda cap contacte per esborrar; ja s'havia esborrat en %s.",
			Es: "%s: en la base de datos no queda ningún contacto que borrar; ya se había borrado en %s.",
			En: "%s: no contact is left to take out of the database; it was taken out of %s before."},
		none: source.Text{
			Ca: "%s: a la base de dades no hi ha cap llibre d'aquest membre.",
			Es: "%s: en la base de datos no hay ningún libro de este miembro.",
			En: "%s: the database has no workbook of this member."},
		dropped: source.Text{
			Ca: "Dels fitxers originals només en queden les dades llegides, l'empremta i el que se'n va dir.",
			Es: "De los ficheros originales solo quedan los datos leídos, la huella y lo que se dijo de ellos.",
			En: "Of the original files only the data read, their hash and what was said of them remain."},
		unchanged: source.Text{
			Ca: "Les xifres, els estats, les incidències i els anys tancats no canvien.",
			Es: "Las cifras, los estados, las incidencias y los años cerrados no cambian.",
			En: "Figures, statuses, problems and closed years do not change."},
		lying: source.Text{
			Ca: "Encara és en fitxers de la carpeta, que podeu esborrar: %s.",
			Es: "Aún está en ficheros de la carpeta, que puede borrar: %s.",
			En: "It still is in files of the folder, which you may delete: %s."},
		beside: source.Text{
			Ca: "Encara pot ser en bases de dades d'abans, que podeu esborrar: %s.",
			Es: "Aún puede estar en bases de datos anteriores, que puede borrar: %s.",
			En: "It may still be in earlier databases, which you may delete: %s."},
		quoted: source.Text{
			Ca: "El mateix text també surt fora del contacte, on no s'ha tocat: %s.",
			Es: "El mismo texto también aparece fuera del contacto, donde no se ha tocado: %s.",
			En: "The same text also stands outside of the contact, where it was left: %s."},
		names: source.Text{
			Ca: "També ho diu el nom d'un fitxer, que forma part del registre i no s'ha tocat: %s.",
			Es: "También lo dice el nombre de un fichero, que forma parte del registro y no se ha tocado: %s.",
			En: "The name of a file says it too; it is part of the ledger and was left: %s."},
		shared: source.Text{
			Ca: "També és el contacte d'altres membres, que no s'ha tocat: %s.",
			Es: "También es el contacto de otros miembros, que no se ha tocado: %s.",
			En: "It is the contact of other members too, which was left: %s."},
		closings: source.Text{
			Ca: "També surt en el que es va publicar en tancar aquests anys, que no es toca: %s.",
			Es: "También aparece en lo que se publicó al cerrar estos años, que no se toca: %s.",
			En: "It also appears in what was published when these years were closed, which is left: %s."},
		plan: source.Text{
			Ca: "El pla també té una adreça d'aquest membre (full Membres): no ve de cap tramesa i no s'ha tocat. Si cal, traieu-la del pla; els plans anteriors la conserven.",
			Es: "El plan también tiene una dirección de este miembro (hoja Membres): no viene de ningún envío y no se ha tocado. Si hace falta, quítela del plan; los planes anteriores la conservan.",
			En: "The plan has an address for this member too (sheet Membres): it comes from no return and was left. Take it out of the plan if need be; earlier plans keep it."},
		elsewhere: source.Text{
			Ca: "El que hi hagi en còpies de seguretat, correus i resums enviats o registres del sistema, el programa no ho veu: esborreu-ho vosaltres.",
			Es: "Lo que haya en copias de seguridad, correos y resúmenes enviados o registros del sistema, el programa no lo ve: bórrelo usted.",
			En: "What may be in backups, in mails and summaries that were sent or in the system's logs cannot be seen from here: delete it yourselves."},
		unread: source.Text{
			Ca: "Hi ha llibres rebutjats que no es poden llegir i no se sap de qui són: %s. Si algun és d'aquest membre: `ingest forget CARPETA %s --workbook NOM`.",
			Es: "Hay libros rechazados que no se pueden leer y no se sabe de quién son: %s. Si alguno es de este miembro: `ingest forget CARPETA %s --workbook NOMBRE`.",
			En: "There are rejected workbooks that cannot be read, and nobody knows whose they are: %s. If one is this member's: `ingest forget FOLDER %s --workbook NAME`."},
		unknown: source.Text{
			Ca: "Cap pla no té el membre «%s». Escriviu el codi o el nom tal com són al full Membres del pla.",
			Es: "Ningún plan tiene el miembro «%s». Escriba el código o el nombre tal como están en la hoja Membres del plan.",
			En: "No plan has the member “%s”. Write the code or the name as the plan's sheet Membres has it."},
		nearest: source.Text{
			Ca: "Potser volíeu dir %s.",
			Es: "Quizá quería decir %s.",
			En: "Perhaps %s was meant."},
		notUnowned: source.Text{
			Ca: "«%s» no és cap llibre rebutjat que no se sàpiga de qui és. Escriviu-ne el nom tal com surt a la llista que dona `ingest forget`.",
			Es: "«%s» no es ningún libro rechazado del que no se sepa de quién es. Escriba el nombre tal como aparece en la lista que da `ingest forget`.",
			En: "“%s” is no rejected workbook of which it is not known whose it is. Write its name as `ingest forget` lists it."},
		backInRestore: source.Text{
			Ca: "Atenció: la còpia és d'abans que s'esborrés el contacte d'aquests membres: %s. Torneu-lo a esborrar amb `ingest forget`.",
			Es: "Atención: la copia es anterior a que se borrara el contacto de estos miembros: %s. Vuelva a borrarlo con `ingest forget`.",
			En: "Mind: the backup is from before the contact of these members was taken out: %s. Take it out again with `ingest forget`."},
	}
}
