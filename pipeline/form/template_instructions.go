package form

import (
	"fmt"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// proseWidth is of the column with the instructions, in characters.
const proseWidth = 104

func newInstructions(title string) write.Sheet {
	return write.Sheet{
		Name: instructionsName, Tab: straw, NoGrid: true, Protected: true,
		Columns: []write.Column{{Width: 16}, {Width: proseWidth}},
		Rows:    []write.Row{{Height: 34, Cells: []write.Cell{text(title, titleStyle())}}},
	}
}

func instructionsDraft(p plan.Plan, m plan.Member, year int) write.Sheet {
	s := newInstructions(fmt.Sprintf("Tramesa d'indicadors %d", year))
	addressee := fmt.Sprintf("%s (%s) · %s", m.Name, m.Code, parameter(p, "xarxa"))
	due := fmt.Sprintf("Termini: %s. Versió de la plantilla: %s.", deadline(p, year), TemplateVersion)
	s.Rows = append(s.Rows,
		write.Row{Height: 20, Cells: []write.Cell{text(addressee, write.Style{Size: 12, Colour: ink})}},
		write.Row{Height: 18, Cells: []write.Cell{text(due, hintStyle())}})
	addSteps(&s, "Com s'omple", [][2]string{
		{"#Portada!B6|Portada", "Qui respon de les dades i la data. El codi, el nom i l'any ja hi són."},
		{"#Indicadors!A4|Indicadors", "Una fila per indicador, amb la definició, la unitat i el valor " +
			"de l'any anterior al costat. Escriviu només a les cel·les de color crema; les grises no " +
			"s'han d'omplir."},
		{"Dada que falta", "Si no teniu una dada, deixeu la cel·la buida. Un 0 vol dir que el resultat " +
			"és zero: no l'escriviu per dir que falta."},
		{"No aplica", "Si un indicador no té sentit al vostre ens, trieu «sí» a la columna «no aplica» " +
			"i deixeu-ne el valor buit."},
		{"Ràtios", "Quan l'indicador és una divisió, escriviu-ne el numerador i el denominador: la " +
			"divisió la fa el programa."},
		{"Sexe", "On es demana, desglosseu el total en dones, homes i persones no binàries. La suma no " +
			"pot passar del total."},
		{"Períodes", "Deixeu-lo buit si la dada és de tot l'any. Si la porteu per trimestres o mesos, " +
			"poseu el primer a la fila de l'indicador i els altres a les files addicionals del final."},
		{"Nombres", "Escriviu-los amb coma decimal i sense unitats: 1234,5. Els percentatges, de 0 a " +
			"100."},
		{"#Actuacions!A4|Actuacions", "Una fila per actuació feta durant l'any, amb la data i el tipus " +
			"de la llista. " + counted(p, m)},
		{"#'Valoració'!B4|Valoració", "Què ha funcionat, què ha costat i què proposeu per a cada línia " +
			"estratègica. Aquests textos surten a la memòria."},
		{"Lliurament", "Deseu el llibre en format .xlsx, amb el mateix nom, i envieu-lo a l'oficina " +
			"tècnica. Si més endavant hi heu de corregir res, torneu a enviar el llibre sencer: la " +
			"darrera versió substitueix les anteriors."},
		{"Protecció", "Els fulls estan protegits sense contrasenya, perquè no es moguin els codis ni " +
			"les capçaleres."},
	})
	addHeading(&s, "Línies estratègiques")
	for _, line := range p.Lines {
		addCode(&s, line.Code, line.Name)
	}
	addHeading(&s, "Activitats dels estatuts")
	for _, activity := range p.Activities {
		addCode(&s, activity.Code, activity.Name)
	}
	return s
}

// counted names the indicators that are counted from the register, so that nobody types them too.
func counted(p plan.Plan, m plan.Member) string {
	var names []string
	for _, i := range p.Indicators {
		if i.Kind == "registre" && m.Reports(i) {
			names = append(names, i.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "D'aquest registre surten sols: " + strings.Join(names, "; ") + "."
}

// addSteps adds a heading and a row a step. A name such as "#Portada!B6|Portada" is a link.
func addSteps(s *write.Sheet, heading string, steps [][2]string) {
	addHeading(s, heading)
	for _, step := range steps {
		label := text(step[0], labelStyle())
		if target, shown, linked := strings.Cut(step[0], "|"); linked {
			label = text(shown, labelStyle())
			label.Link, label.Style.Underline = target, true
		}
		s.Rows = append(s.Rows, write.Row{Height: heightFor(step[1], proseWidth) + 3,
			Cells: []write.Cell{label, text(step[1], boxed(proseStyle()))}})
	}
}

func addHeading(s *write.Sheet, words string) {
	cells := []write.Cell{text(words, headingStyle()), blank(headingStyle())}
	s.Rows = append(s.Rows, write.Row{Height: 10}, write.Row{Height: 22, Cells: cells})
}

func addCode(s *write.Sheet, code, name string) {
	s.Rows = append(s.Rows, write.Row{Height: heightFor(name, proseWidth), Cells: []write.Cell{
		text(code, centred(labelStyle())), text(name, boxed(proseStyle()))}})
}

func boxed(s write.Style) write.Style {
	s.Border, s.Top, s.Align, s.Indent = rule, false, "left", 1
	return s
}

// deadline is the last day for a year's returns, in words: 31 de gener de 2026.
func deadline(p plan.Plan, year int) string {
	if _, err := time.Parse("02-01", parameter(p, "data_limit")); err != nil {
		return fmt.Sprintf("el que fixi l'assemblea, el %d", year+1)
	}
	date := Deadline(p, year)
	months := []string{"de gener", "de febrer", "de març", "d'abril", "de maig", "de juny",
		"de juliol", "d'agost", "de setembre", "d'octubre", "de novembre", "de desembre"}
	return fmt.Sprintf("%d %s de %d", date.Day(), months[date.Month()-1], year+1)
}

// Deadline is the last day for a year's returns; that of the starting plan where the plan has none.
func Deadline(p plan.Plan, year int) time.Time {
	date, err := time.Parse("02-01", parameter(p, "data_limit"))
	if err != nil {
		date = time.Date(0, time.January, 31, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(year+1, date.Month(), date.Day(), 0, 0, 0, 0, Zone(p))
}
