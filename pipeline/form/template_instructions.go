package form

import (
	"fmt"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// instructionsWidth is of the column that holds the prose, in characters.
const instructionsWidth = 104

func instructionsDraft(p plan.Plan, m plan.Member, year int) write.Sheet {
	s := write.Sheet{
		Name: instructionsName, Tab: straw,
		Columns: []write.Column{{Width: 16}, {Width: instructionsWidth}},
		Rows: []write.Row{
			{Height: 34, Cells: []write.Cell{text(fmt.Sprintf("Tramesa d'indicadors %d", year), titleStyle())}},
			{Height: 20, Cells: []write.Cell{text(fmt.Sprintf("%s (%s) · %s", m.Name, m.Code, parameter(p, "xarxa")),
				write.Style{Size: 12, Colour: ink})}},
			{Height: 18, Cells: []write.Cell{text(fmt.Sprintf("Termini: %s. Versió de la plantilla: %s.",
				deadline(p, year), TemplateVersion), hintStyle())}},
		},
	}
	heading(&s, "Com s'omple")
	steps := [][2]string{
		{"#Portada!B6|Portada", "Qui respon de les dades i la data. El codi, el nom i l'any ja hi són."},
		{"#Indicadors!A4|Indicadors", "Una fila per indicador, amb la definició, la unitat i el valor de l'any anterior al costat. " +
			"Escriviu només a les cel·les de color crema; les grises no s'han d'omplir."},
		{"Dada que falta", "Si no teniu una dada, deixeu la cel·la buida. Un 0 vol dir que el resultat és zero: no l'escriviu per dir que falta."},
		{"No aplica", "Si un indicador no té sentit al vostre ens, trieu «sí» a la columna «no aplica» i deixeu-ne el valor buit."},
		{"Ràtios", "Quan l'indicador és una divisió, escriviu-ne el numerador i el denominador: la divisió la fa el programa."},
		{"Sexe", "On es demana, desglosseu el total en dones, homes i persones no binàries. La suma no pot passar del total."},
		{"Períodes", "Deixeu-lo buit si la dada és de tot l'any. Si la porteu per trimestres o mesos, poseu el primer a la fila de " +
			"l'indicador i els altres a les files addicionals del final."},
		{"Nombres", "Escriviu-los amb coma decimal i sense unitats: 1234,5. Els percentatges, de 0 a 100."},
		{"#Actuacions!A4|Actuacions", "Una fila per actuació feta durant l'any, amb la data i el tipus de la llista. " + counted(p, m)},
		{"#'Valoració'!B4|Valoració", "Què ha funcionat, què ha costat i què proposeu per a cada línia estratègica. Aquests textos surten a la memòria."},
		{"Lliurament", "Deseu el llibre en format .xlsx, amb el mateix nom, i envieu-lo a l'oficina tècnica. Si més endavant hi heu de " +
			"corregir res, torneu a enviar el llibre sencer: la darrera versió substitueix les anteriors."},
		{"Protecció", "Els fulls estan protegits sense contrasenya, perquè no es moguin els codis ni les capçaleres."},
	}
	for _, step := range steps {
		addStep(&s, step[0], step[1])
	}
	heading(&s, "Línies estratègiques")
	for _, line := range p.Lines {
		entry(&s, line.Code, line.Name)
	}
	heading(&s, "Activitats dels estatuts")
	for _, activity := range p.Activities {
		entry(&s, activity.Code, activity.Name)
	}
	return s
}

// counted names the indicators that come from the register of actions, so that nobody types them twice.
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

// addStep adds an explained row. A label such as "#Portada!B6|Portada" is a link to the cell.
func addStep(s *write.Sheet, name, what string) {
	label := text(name, labelStyle())
	if target, shown, linked := strings.Cut(name, "|"); linked {
		label = text(shown, labelStyle())
		label.Link, label.Style.Underline = target, true
	}
	s.Rows = append(s.Rows, write.Row{Height: heightFor(what, instructionsWidth) + 3,
		Cells: []write.Cell{label, text(what, boxed(proseStyle()))}})
}

func heading(s *write.Sheet, words string) {
	s.Rows = append(s.Rows, write.Row{Height: 10},
		write.Row{Height: 22, Cells: []write.Cell{text(words, headingStyle()), blank(headingStyle())}})
}

func entry(s *write.Sheet, code, name string) {
	s.Rows = append(s.Rows, write.Row{Height: heightFor(name, instructionsWidth),
		Cells: []write.Cell{text(code, centred(labelStyle())), text(name, boxed(proseStyle()))}})
}

func boxed(s write.Style) write.Style {
	s.Border, s.Top, s.Align, s.Indent = rule, false, "left", 1
	return s
}

// deadline is the last day to send a year's return, in words: 31 de gener de 2026.
func deadline(p plan.Plan, year int) string {
	day, month, _ := strings.Cut(parameter(p, "data_limit"), "-")
	names := map[string]string{"01": "de gener", "02": "de febrer", "03": "de març", "04": "d'abril", "05": "de maig",
		"06": "de juny", "07": "de juliol", "08": "d'agost", "09": "de setembre", "10": "d'octubre", "11": "de novembre",
		"12": "de desembre"}
	name, known := names[month]
	if !known {
		return fmt.Sprintf("el que fixi l'assemblea, el %d", year+1)
	}
	return fmt.Sprintf("%s %s de %d", strings.TrimLeft(day, "0"), name, year+1)
}
