package source

// inboxRules lists what is checked in the drop folder, before any workbook is opened, and what is
// said about the folder as a whole.
func inboxRules() []Rule {
	return []Rule{
		FileLinked(), FileNotRegular(), FileUnreadable(), FileTooBig(), FileMoving(), FileOpenElsewhere(),
		FolderTooDeep(), FolderTooFull(), SameBytes(), TwoForOneYear(), PlanMissing(),
	}
}

// FileLinked: a symbolic link, which is never followed.
func FileLinked() Rule {
	return Rule{ID: "fitxer-enllac", Severity: Rejection,
		Says: Text{
			Ca: "És un enllaç a un altre lloc i no se segueix.",
			Es: "Es un enlace a otro lugar y no se sigue.",
			En: "It is a link to somewhere else and is not followed.",
		},
		Do: Text{
			Ca: "Copieu el fitxer mateix a la carpeta.",
			Es: "Copie el propio fichero en la carpeta.",
			En: "Copy the file itself into the folder.",
		}}
}

// FileNotRegular: a pipe, a device, or a folder with a workbook's name.
func FileNotRegular() Rule {
	return Rule{ID: "fitxer-no-regular", Severity: Rejection,
		Says: Text{
			Ca: "Té nom de fitxer, però no ho és: és una carpeta, una canonada o un dispositiu.",
			Es: "Tiene nombre de fichero, pero no lo es: es una carpeta, una tubería o un dispositivo.",
			En: "It is named like a file but is a folder, a pipe or a device.",
		},
		Do: Text{
			Ca: "Traieu-lo de la carpeta o canvieu-li el nom.",
			Es: "Retírelo de la carpeta o cámbiele el nombre.",
			En: "Take it out of the folder, or rename it.",
		}}
}

// FileUnreadable: the system does not let it be read.
func FileUnreadable() Rule {
	return Rule{ID: "fitxer-illegible", Severity: Rejection,
		Says: Text{
			Ca: "No es pot llegir: el sistema no ho permet, o el disc falla.",
			Es: "No se puede leer: el sistema no lo permite o el disco falla.",
			En: "It cannot be read: the system does not allow it, or the disk fails.",
		},
		Do: Text{
			Ca: "Comproveu els permisos del fitxer i torneu-lo a copiar a la carpeta.",
			Es: "Compruebe los permisos del fichero y vuelva a copiarlo en la carpeta.",
			En: "Check the file's permissions and copy it into the folder again.",
		}}
}

// FileTooBig: larger than a workbook may be; it is not read.
func FileTooBig() Rule {
	return Rule{ID: "fitxer-massa-gros", Severity: Rejection,
		Says: Text{
			Ca: "És massa gros per ser un llibre de dades i no s'ha llegit.",
			Es: "Es demasiado grande para ser un libro de datos y no se ha leído.",
			En: "It is too large to be a workbook of data and was not read.",
		},
		Do: Text{
			Ca: "Traieu-ne les imatges i els fulls que no es demanen, deseu-lo i torneu-lo a enviar.",
			Es: "Quite las imágenes y las hojas que no se piden, guárdelo y vuelva a enviarlo.",
			En: "Remove the pictures and the sheets that are not asked for, save it and send it again.",
		}}
}

// FileMoving: still being written, or changed while it was read; a later pass reads it.
func FileMoving() Rule {
	return Rule{ID: "fitxer-en-moviment", Severity: Note,
		Says: Text{
			Ca: "Encara s'està copiant, o ha canviat mentre es llegia.",
			Es: "Todavía se está copiando, o ha cambiado mientras se leía.",
			En: "It is still being copied, or changed while it was read.",
		},
		Do: Text{
			Ca: "No cal fer res: es llegirà a la passada següent.",
			Es: "No hay que hacer nada: se leerá en la próxima pasada.",
			En: "Nothing to do: the next pass reads it.",
		}}
}

// FileOpenElsewhere: an office program's lock stands beside it.
func FileOpenElsewhere() Rule {
	return Rule{ID: "fitxer-obert", Severity: Note,
		Says: Text{
			Ca: "Algú el té obert: el que no hagi desat encara no hi és.",
			Es: "Alguien lo tiene abierto: lo que no haya guardado aún no está.",
			En: "Somebody has it open: what is not saved yet is not in it.",
		},
		Do: Text{
			Ca: "Si cal, tanqueu-lo desant els canvis; la nova versió es llegirà a la passada següent.",
			Es: "Si procede, ciérrelo guardando los cambios; la nueva versión se leerá en la próxima pasada.",
			En: "If need be, save and close it; the next pass reads the new version.",
		}}
}

// FolderTooDeep: folders within folders, beyond the limit.
func FolderTooDeep() Rule {
	return Rule{ID: "carpeta-massa-fonda", Severity: Rejection,
		Says: Text{
			Ca: "Aquesta carpeta és massa endins i no s'hi ha mirat.",
			Es: "Esta carpeta está demasiado adentro y no se ha mirado.",
			En: "This folder is nested too deep and was not looked into.",
		},
		Do: Text{
			Ca: "Pugeu-ne els fitxers uns quants nivells.",
			Es: "Suba sus ficheros unos cuantos niveles.",
			En: "Move its files some levels up.",
		}}
}

// FolderTooFull: more files than the limit; the rest of that folder was not looked at.
func FolderTooFull() Rule {
	return Rule{ID: "carpeta-massa-plena", Severity: Rejection,
		Says: Text{
			Ca: "Hi ha massa fitxers: la resta no s'ha mirat.",
			Es: "Hay demasiados ficheros: el resto no se ha mirado.",
			En: "There are too many files: the rest was not looked at.",
		},
		Do: Text{
			Ca: "Traieu de la carpeta el que no siguin trameses.",
			Es: "Retire de la carpeta lo que no sean entregas.",
			En: "Take out of the folder what is no return.",
		}}
}

// SameBytes: this very workbook was loaded before, under the name in Found.
func SameBytes() Rule {
	return Rule{ID: "fitxer-repetit", Severity: Note,
		Says: Text{
			Ca: "És idèntic a «{found}», que ja s'havia llegit.",
			Es: "Es idéntico a «{found}», que ya se había leído.",
			En: "It is identical to “{found}”, which had been read already.",
		},
		Do: Text{
			Ca: "No cal fer res: no canvia cap dada.",
			Es: "No hay que hacer nada: no cambia ningún dato.",
			En: "Nothing to do: no figure changes.",
		}}
}

// TwoForOneYear: two different workbooks of one member and year; Found is the one that does not count.
func TwoForOneYear() Rule {
	return Rule{ID: "dues-trameses", Severity: Warning,
		Says: Text{
			Ca: "A la carpeta també hi ha «{found}», diferent, del mateix membre i any; compta aquest, que és el més recent.",
			Es: "En la carpeta también está «{found}», distinto, del mismo miembro y año; cuenta este, que es el más reciente.",
			En: "The folder also holds “{found}”, which differs, of the same member and year; this one counts, being the latest.",
		},
		Do: Text{
			Ca: "Comproveu que aquest sigui el bo; si no ho és, torneu a desar l'altre perquè sigui el més recent.",
			Es: "Compruebe que este sea el bueno; si no lo es, vuelva a guardar el otro para que sea el más reciente.",
			En: "Check that this is the right one; if it is not, save the other again so that it is the latest.",
		}}
}

// PlanMissing: there is no plan to read a return against; it is left for a later pass.
func PlanMissing() Rule {
	return Rule{ID: "espera-pla", Severity: Note,
		Says: Text{
			Ca: "No s'ha pogut llegir perquè encara no hi ha cap pla de treball.",
			Es: "No se ha podido leer porque todavía no hay ningún plan de trabajo.",
			En: "It could not be read, because there is no plan yet.",
		},
		Do: Text{
			Ca: "Poseu el pla a la carpeta (`ingest init` n'escriu un de partida) i feu una altra passada.",
			Es: "Ponga el plan en la carpeta (`ingest init` escribe uno de partida) y haga otra pasada.",
			En: "Put the plan in the folder (`ingest init` writes a first one) and run another pass.",
		}}
}
