package source

// A file that its reader did not survive.
var (
	ReaderMemory = Rule{
		ID: "lectura-memoria", Severity: Rejection,
		Says: Text{
			Ca: "Llegir aquest fitxer demana més memòria de la permesa ({wanted}).",
			Es: "Leer este fichero exige más memoria de la permitida ({wanted}).",
			En: "Reading this file takes more memory than is allowed ({wanted}).",
		},
		Do: Text{
			Ca: "Obriu-lo amb Excel, suprimiu els fulls i les files que no siguin de la tramesa, deseu-lo i torneu-lo a enviar.",
			Es: "Ábralo con Excel, suprima las hojas y las filas que no sean de la entrega, guárdelo y envíelo de nuevo.",
			En: "Open it in Excel, delete the sheets and rows that are no part of the return, save it and send it again.",
		},
	}
	ReaderTime = Rule{
		ID: "lectura-temps", Severity: Rejection,
		Says: Text{
			Ca: "Llegir aquest fitxer demana més temps del permès ({wanted}).",
			Es: "Leer este fichero exige más tiempo del permitido ({wanted}).",
			En: "Reading this file takes more time than is allowed ({wanted}).",
		},
		Do: Text{
			Ca: "Obriu-lo amb Excel, suprimiu els fulls i les files que no siguin de la tramesa, deseu-lo i torneu-lo a enviar.",
			Es: "Ábralo con Excel, suprima las hojas y las filas que no sean de la entrega, guárdelo y envíelo de nuevo.",
			En: "Open it in Excel, delete the sheets and rows that are no part of the return, save it and send it again.",
		},
	}
	ReaderDied = Rule{
		ID: "lectura-aturada", Severity: Rejection,
		Says: Text{
			Ca: "El lector s'ha aturat mentre llegia aquest fitxer ({found}).",
			Es: "El lector se ha detenido mientras leía este fichero ({found}).",
			En: "The reader stopped while it read this file ({found}).",
		},
		Do: Text{
			Ca: "Copieu les dades a la plantilla de la tramesa i envieu la còpia. Guardeu el fitxer original: és un error del programa i cal avisar-ne qui el manté.",
			Es: "Copie los datos en la plantilla de la entrega y envíe la copia. Guarde el fichero original: es un error del programa y hay que avisar a quien lo mantiene.",
			En: "Copy the data into the return's template and send the copy. Keep the original file: this is a fault of the program, and whoever maintains it should be told.",
		},
	}
)

func workerRules() []Rule { return []Rule{ReaderMemory, ReaderTime, ReaderDied} }
