package feedback

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/source"
)

// Organ is what an examination looks at.
type Organ string

// The organs, in the order of an examination.
const (
	FolderOrgan   Organ = "folder"
	DiskOrgan     Organ = "disk"
	DatabaseOrgan Organ = "database"
	PlanOrgan     Organ = "plan"
	ClockOrgan    Organ = "clock"
)

// Grade is how well something is.
type Grade int

// The grades, the best first.
const (
	Sound    Grade = iota
	Doubtful       // a run goes well, somebody should look
	Bad            // a run cannot go well
)

// Symptom is what was found of one organ. Is names the finding; Args are what its words tell of.
type Symptom struct {
	Organ Organ
	Grade Grade
	Is    string
	Args  []any
}

// Health is what an examination found.
type Health struct {
	Program string // its version
	Engine  string // the database's; empty where it was not asked
	At      time.Time
	Found   []Symptom
}

// Worst is the worst grade found.
func (h Health) Worst() Grade {
	worst := Sound
	for _, s := range h.Found {
		worst = max(worst, s.Grade)
	}
	return worst
}

// WriteHealth writes a line an organ, and what the program is.
func WriteHealth(w io.Writer, h Health, lang Language) error {
	out := bufio.NewWriter(w)
	label := 0
	for _, s := range h.Found {
		label = max(label, width(lang.say(organWords()[s.Organ])))
	}
	for _, s := range h.Found {
		name := lang.say(organWords()[s.Organ])
		_, _ = fmt.Fprintf(out, "%s  %s%s  %s\n", gradeSigns()[s.Grade], name, strings.Repeat(" ", label-width(name)), lang.symptom(s))
	}
	program := h.Program
	if h.Engine != "" {
		program += ", " + h.Engine
	}
	_, _ = fmt.Fprintf(out, "\n%s\n%s\n", program, lang.say(healthWords()[h.Worst()]))
	return out.Flush()
}

func (l Language) symptom(s Symptom) string {
	said := make([]any, len(s.Args))
	for i, arg := range s.Args {
		switch v := arg.(type) {
		case string:
			said[i] = oneLine(v)
		case uint64:
			said[i] = l.size(v)
		case time.Time:
			said[i] = l.date(v) + v.Format(", 15:04")
		default:
			said[i] = fmt.Sprint(arg)
		}
	}
	return fmt.Sprintf(l.say(symptomWords()[string(s.Organ)+" "+s.Is]), said...)
}

// size is a number of bytes in the unit that people know a disk by.
func (l Language) size(bytes uint64) string {
	const mega = 1 << 20
	if bytes < 1024*mega {
		return fmt.Sprintf("%d MB", bytes/mega)
	}
	tenths := fmt.Sprintf("%.1f GB", float64(bytes)/(1024*mega))
	if l == "en" {
		return tenths
	}
	return strings.ReplaceAll(tenths, ".", ",")
}

func gradeSigns() map[Grade]string { return map[Grade]string{Sound: "✓", Doubtful: "!", Bad: "✗"} }

func organWords() map[Organ]source.Text {
	return map[Organ]source.Text{
		FolderOrgan:   {Ca: "carpeta", Es: "carpeta", En: "folder"},
		DiskOrgan:     {Ca: "disc", Es: "disco", En: "disk"},
		DatabaseOrgan: {Ca: "base de dades", Es: "base de datos", En: "database"},
		PlanOrgan:     {Ca: "pla de treball", Es: "plan de trabajo", En: "plan"},
		ClockOrgan:    {Ca: "rellotge", Es: "reloj", En: "clock"},
	}
}

func healthWords() map[Grade]source.Text {
	return map[Grade]source.Text{
		Sound:    {Ca: "Tot és a punt.", Es: "Todo está a punto.", En: "All is ready."},
		Doubtful: {Ca: "Es pot treballar; mireu les línies amb «!».", Es: "Se puede trabajar; mirad las líneas con «!».", En: "Ready to work; look at the lines with “!”."},
		Bad:      {Ca: "Abans de treballar cal arreglar les línies amb «✗».", Es: "Antes de trabajar hay que arreglar las líneas con «✗».", En: "Mend the lines with “✗” before working."},
	}
}

func symptomWords() map[string]source.Text {
	return map[string]source.Text{
		"folder sound": {Ca: "%s es pot llegir i s'hi pot escriure (fitxers: %s).", Es: "%s se puede leer y se puede escribir en ella (ficheros: %s).", En: "%s can be read and written (files: %s)."},
		"folder unread": {Ca: "No es pot llegir %s (%s). Comproveu que existeix i que l'usuari del programa hi té permís.",
			Es: "No se puede leer %s (%s). Comprobad que existe y que el usuario del programa tiene permiso.",
			En: "%s cannot be read (%s). Check that it exists and that the program's user may read it."},
		"folder unwritable": {Ca: "No es pot escriure a %s (%s). Sense permís d'escriptura no s'hi poden deixar ni les còpies per retornar ni la pàgina d'estat.",
			Es: "No se puede escribir en %s (%s). Sin permiso de escritura no se pueden dejar ni las copias para devolver ni la página de estado.",
			En: "%s cannot be written (%s). Without that right neither the copies to send back nor the status page can be left there."},
		"disk sound":      {Ca: "%s té %s lliures.", Es: "%s tiene %s libres.", En: "%s has %s free."},
		"disk scarce":     {Ca: "%s només té %s lliures. Feu-hi lloc abans de la temporada.", Es: "%s solo tiene %s libres. Haced sitio antes de la temporada.", En: "%s has only %s free. Make room before the season."},
		"disk full":       {Ca: "%s només té %s lliures: una passada podria no acabar. Feu-hi lloc.", Es: "%s solo tiene %s libres: una pasada podría no acabar. Haced sitio.", En: "%s has only %s free: a pass might not end well. Make room."},
		"disk unknown":    {Ca: "No se sap quant espai lliure té %s (%s).", Es: "No se sabe cuánto espacio libre tiene %s (%s).", En: "How much is free at %s is not known (%s)."},
		"disk unwritable": {Ca: "No es pot escriure a %s, on ha de ser la base de dades (%s).", Es: "No se puede escribir en %s, donde tiene que estar la base de datos (%s).", En: "%s, where the database belongs, cannot be written (%s)."},
		"database sound":  {Ca: "%s és sencera (llibres: %s).", Es: "%s está entera (libros: %s).", En: "%s is whole (workbooks: %s)."},
		"database none":   {Ca: "Encara no hi ha %s: la farà la primera passada.", Es: "Todavía no hay %s: la hará la primera pasada.", En: "There is no %s yet: the first pass will make it."},
		"database held":   {Ca: "%s la fa servir una altra execució (%s): torneu-ho a provar després.", Es: "%s la usa otra ejecución (%s): volved a probarlo después.", En: "%s is in use by another run (%s): try again later."},
		"database older": {Ca: "%s la va escriure una versió anterior del programa (taules %s; ara, %s). La propera passada la posarà al dia.",
			Es: "%s la escribió una versión anterior del programa (tablas %s; ahora, %s). La próxima pasada la pondrá al día.",
			En: "%s was written by an earlier version of the program (tables %s; now %s). The next pass brings it up to date."},
		"database newer": {Ca: "%s la va escriure una versió posterior del programa (taules %s; aquest en coneix %s). Torneu a instal·lar aquella versió, o recupereu una còpia d'abans amb `ingest restore`.",
			Es: "%s la escribió una versión posterior del programa (tablas %s; este conoce %s). Volved a instalar esa versión, o recuperad una copia de antes con `ingest restore`.",
			En: "%s was written by a later version of the program (tables %s; this one knows %s). Install that version again, or restore a copy of before with `ingest restore`."},
		"database unread": {Ca: "%s no es pot llegir (%s). Recupereu una còpia amb `ingest restore`, o proveu `ingest rebuild --salvage`.",
			Es: "%s no se puede leer (%s). Recuperad una copia con `ingest restore`, o probad `ingest rebuild --salvage`.",
			En: "%s cannot be read (%s). Restore a copy with `ingest restore`, or try `ingest rebuild --salvage`."},
		"plan sound":   {Ca: "%s: %s membres el %s, %s indicadors.", Es: "%s: %s miembros en %s, %s indicadores.", En: "%s: %s members in %s, %s indicators."},
		"plan none":    {Ca: "No n'hi ha cap de carregat: `ingest init CARPETA` n'escriu un de partida.", Es: "No hay ninguno cargado: `ingest init CARPETA` escribe uno de partida.", En: "None is loaded: `ingest init FOLDER` writes a first one."},
		"plan nobody":  {Ca: "%s no té cap membre l'any %s: afegiu-los al full Membres.", Es: "%s no tiene ningún miembro en el año %s: añadidlos en la hoja Membres.", En: "%s has no member in %s: add them to the sheet Membres."},
		"plan unread":  {Ca: "No es pot llegir (%s).", Es: "No se puede leer (%s).", En: "It cannot be read (%s)."},
		"clock sound":  {Ca: "%s (%s).", Es: "%s (%s).", En: "%s (%s)."},
		"clock behind": {Ca: "El rellotge diu %s (%s), però l'últim llibre es va carregar el %s: poseu-lo a l'hora.", Es: "El reloj dice %s (%s), pero el último libro se cargó el %s: ponedlo en hora.", En: "The clock says %s (%s), but the last workbook was loaded on %s: set it right."},
	}
}
