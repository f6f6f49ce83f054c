package source

// keepTheReturn is what to do about a file that takes too much to read.
var keepTheReturn = Text{
	"Obriu-lo amb Excel, suprimiu els fulls i les files que no siguin de la tramesa, deseu-lo " +
		"i torneu-lo a enviar.",
	"Ábralo con Excel, suprima las hojas y las filas que no sean de la entrega, guárdelo y " +
		"envíelo de nuevo.",
	"Open it in Excel, delete the sheets and rows that are no part of the return, save it and " +
		"send it again."}

// ReaderMemory: reading the file exceeds the memory of a reader. Wanted is the limit.
var ReaderMemory = Rule{"lectura-memoria", Rejection, Text{
	"Llegir aquest fitxer demana més memòria de la permesa ({wanted}).",
	"Leer este fichero exige más memoria de la permitida ({wanted}).",
	"Reading this file takes more memory than is allowed ({wanted})."}, keepTheReturn}

// ReaderTime: reading the file exceeds the time of a reader. Wanted is the limit.
var ReaderTime = Rule{"lectura-temps", Rejection, Text{
	"Llegir aquest fitxer demana més temps del permès ({wanted}).",
	"Leer este fichero exige más tiempo del permitido ({wanted}).",
	"Reading this file takes more time than is allowed ({wanted})."}, keepTheReturn}

// ReaderDied: the reader stopped for another reason, which is Found.
var ReaderDied = Rule{"lectura-aturada", Rejection, Text{
	"El lector s'ha aturat mentre llegia aquest fitxer ({found}).",
	"El lector se ha detenido mientras leía este fichero ({found}).",
	"The reader stopped while it read this file ({found})."}, Text{
	"Copieu les dades a la plantilla de la tramesa i envieu la còpia. Guardeu el fitxer " +
		"original: és un error del programa i cal avisar-ne qui el manté.",
	"Copie los datos en la plantilla de la entrega y envíe la copia. Guarde el fichero " +
		"original: es un error del programa y hay que avisar a quien lo mantiene.",
	"Copy the data into the return's template and send the copy. Keep the original file: this " +
		"is a fault of the program, and whoever maintains it should be told."}}

// ReaderKilled: another program, or the system, ended the readers of the file. Found is how.
var ReaderKilled = Rule{"lectura-interrompuda", Note, Text{
	"La lectura d’aquest fitxer s’ha interromput des de fora ({found}). Encara no s’ha jutjat.",
	"La lectura de este fichero se ha interrumpido desde fuera ({found}). Aún no se ha juzgado.",
	"Something outside interrupted the reading of this file ({found}). It was not judged yet."},
	Text{
		"No cal fer res: es tornarà a llegir a la passada següent. Si es repeteix, aviseu qui manté " +
			"l’ordinador: pot ser que hi falti memòria.",
		"No hay que hacer nada: se leerá de nuevo en la pasada siguiente. Si se repite, avise a quien " +
			"mantiene el ordenador: puede que le falte memoria.",
		"Nothing to do: the next pass reads it again. If it happens again, tell whoever maintains the " +
			"computer: it may lack memory."}}
