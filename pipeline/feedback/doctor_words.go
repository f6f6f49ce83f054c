package feedback

import "xmess.cat/memoria/pipeline/source"

func areaWords() map[Area]source.Text {
	return map[Area]source.Text{
		FolderArea:   msg("carpeta", "carpeta", "folder"),
		DiskArea:     msg("disc", "disco", "disk"),
		EngineArea:   msg("motor", "motor", "engine"),
		DatabaseArea: msg("base de dades", "base de datos", "database"),
		PlanArea:     msg("pla de treball", "plan de trabajo", "plan"),
		ClockArea:    msg("rellotge", "reloj", "clock"),
	}
}

func healthWords() map[Grade]source.Text {
	return map[Grade]source.Text{
		Sound: msg("Tot és a punt.", "Todo está a punto.", "All is ready."),
		Doubtful: msg("Es pot treballar; mireu les línies amb «!».",
			"Se puede trabajar; mirad las líneas con «!».", "Ready to work; look at the lines with “!”."),
		Bad: msg("Abans de treballar cal arreglar les línies amb «✗».",
			"Antes de trabajar hay que arreglar las líneas con «✗».",
			"Mend the lines with “✗” before working."),
	}
}

func checkWords() map[string]source.Text {
	return map[string]source.Text{
		"engine wrong": msg(
			"El motor de la base de dades no calcula bé ({reason}): torneu a instal·lar el programa.",
			"El motor de la base de datos no calcula bien ({reason}): vuelva a instalar el programa.",
			"The database engine computes wrongly ({reason}): install the program again."),
		"folder sound": msg("{path} es pot llegir i s'hi pot escriure (fitxers: {files}).",
			"{path} se puede leer y se puede escribir en ella (ficheros: {files}).",
			"{path} can be read and written (files: {files})."),
		"folder unread": msg(
			"No es pot llegir {path} ({reason}). Comproveu que existeix i que l'usuari del programa hi "+
				"té permís.",
			"No se puede leer {path} ({reason}). Comprobad que existe y que el usuario del programa "+
				"tiene permiso.",
			"{path} cannot be read ({reason}). Check that it exists and that the program's user may read "+
				"it."),
		"folder unwritable": msg(
			"No es pot escriure a {path} ({reason}). Sense permís d'escriptura no s'hi poden deixar ni "+
				"les còpies per retornar ni la pàgina d'estat.",
			"No se puede escribir en {path} ({reason}). Sin permiso de escritura no se pueden dejar ni "+
				"las copias para devolver ni la página de estado.",
			"{path} cannot be written ({reason}). Without that right neither the copies to send back nor "+
				"the status page can be left there."),
		"disk sound": msg(
			"{path} té {free} lliures.", "{path} tiene {free} libres.", "{path} has {free} free."),
		"disk scarce": msg("{path} només té {free} lliures. Feu-hi lloc abans de la temporada.",
			"{path} solo tiene {free} libres. Haced sitio antes de la temporada.",
			"{path} has only {free} free. Make room before the season."),
		"disk full": msg("{path} només té {free} lliures: una passada podria no acabar. Feu-hi lloc.",
			"{path} solo tiene {free} libres: una pasada podría no acabar. Haced sitio.",
			"{path} has only {free} free: a pass might not end well. Make room."),
		"disk unknown": msg("No se sap quant espai lliure té {path} ({reason}).",
			"No se sabe cuánto espacio libre tiene {path} ({reason}).",
			"How much is free at {path} is not known ({reason})."),
		"disk unwritable": msg("No es pot escriure a {path}, on ha de ser la base de dades ({reason}).",
			"No se puede escribir en {path}, donde tiene que estar la base de datos ({reason}).",
			"{path}, where the database belongs, cannot be written ({reason})."),
		"database sound": msg("{path} és sencera (llibres: {workbooks}).",
			"{path} está entera (libros: {workbooks}).", "{path} is whole (workbooks: {workbooks})."),
		"database none": msg("Encara no hi ha {path}: la farà la primera passada.",
			"Todavía no hay {path}: la hará la primera pasada.",
			"There is no {path} yet: the first pass will make it."),
		"database held": msg(
			"{path} la fa servir una altra execució ({holder}): torneu-ho a provar després.",
			"{path} la usa otra ejecución ({holder}): volved a probarlo después.",
			"{path} is in use by another run ({holder}): try again later."),
		"database older": msg(
			"{path} la va escriure una versió anterior del programa (taules {tables}; ara, {known}). La "+
				"propera passada la posarà al dia.",
			"{path} la escribió una versión anterior del programa (tablas {tables}; ahora, {known}). La "+
				"próxima pasada la pondrá al día.",
			"{path} was written by an earlier version of the program (tables {tables}; now {known}). The "+
				"next pass brings it up to date."),
		"database newer": msg(
			"{path} la va escriure una versió posterior del programa (taules {tables}; aquest en coneix "+
				"{known}). Torneu a instal·lar aquella versió, o recupereu una còpia d'abans amb `ingest "+
				"restore`.",
			"{path} la escribió una versión posterior del programa (tablas {tables}; este conoce "+
				"{known}). Volved a instalar esa versión, o recuperad una copia de antes con `ingest restore`.",
			"{path} was written by a later version of the program (tables {tables}; this one knows "+
				"{known}). Install that version again, or restore a copy of before with `ingest restore`."),
		"database unread": msg(
			"{path} no es pot llegir ({reason}). Recupereu una còpia amb `ingest restore`, o proveu "+
				"`ingest rebuild --salvage`.",
			"{path} no se puede leer ({reason}). Recuperad una copia con `ingest restore`, o probad "+
				"`ingest rebuild --salvage`.",
			"{path} cannot be read ({reason}). Restore a copy with `ingest restore`, or try `ingest "+
				"rebuild --salvage`."),
		"plan sound": msg("{file}: membres el {year}, {members}; indicadors, {indicators}.",
			"{file}: miembros en {year}, {members}; indicadores, {indicators}.",
			"{file}: members in {year}, {members}; indicators, {indicators}."),
		"plan none": msg(
			"No n'hi ha cap de carregat: `ingest init CARPETA` n'escriu un de partida.",
			"No hay ninguno cargado: `ingest init CARPETA` escribe uno de partida.",
			"None is loaded: `ingest init FOLDER` writes a first one."),
		"plan nobody": msg("{file} no té cap membre l'any {year}: afegiu-los al full Membres.",
			"{file} no tiene ningún miembro en el año {year}: añadidlos en la hoja Membres.",
			"{file} has no member in {year}: add them to the sheet Membres."),
		"plan unread": msg(
			"No es pot llegir ({reason}).", "No se puede leer ({reason}).", "It cannot be read ({reason})."),
		"clock sound": msg("{now} ({zone}).", "{now} ({zone}).", "{now} ({zone})."),
		"clock behind": msg(
			"El rellotge diu {now} ({zone}), però l'últim llibre es va carregar el {loaded}: poseu-lo a "+
				"l'hora.",
			"El reloj dice {now} ({zone}), pero el último libro se cargó el {loaded}: ponedlo en hora.",
			"The clock says {now} ({zone}), but the last workbook was loaded on {loaded}: set it right."),
	}
}
