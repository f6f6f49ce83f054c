package feedback

import (
	"path"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// Gap is an indicator that a member is asked for, and that its return says nothing of.
type Gap struct {
	Code string `json:"indicator"`
	Name string `json:"name"`
}

// gapRunes is how much is repeated of an indicator's name.
const gapRunes = 70

// Lost gives the indicators of which a version has figures and the next has no row with anything
// typed in it, in the order of the first. Those whose figures are in error are not lost.
func Lost(before, after Version) (codes []string) {
	typed := map[string]bool{}
	figures := map[int]bool{} // rows of the later version with a figure
	for _, c := range after.Cells {
		switch c.Field {
		case "value", "numerator", "denominator", "women", "men", "non_binary", "not_applicable":
			figures[c.Row] = figures[c.Row] || c.Section == "indicators"
		}
	}
	for _, c := range after.Cells {
		if c.Section == "indicators" && c.Field == "indicator_code" && figures[c.Row] {
			typed[workbook.Key(c.Text)] = true
		}
	}
	for _, o := range after.Observations {
		typed[workbook.Key(o.IndicatorCode)] = true
	}
	for _, o := range before.Observations {
		if !typed[workbook.Key(o.IndicatorCode)] && !slices.Contains(codes, o.IndicatorCode) {
			codes = append(codes, o.IndicatorCode)
		}
	}
	return codes
}

// thanks says that a return came, where nothing in it is in error.
func (s Status) thanks(lang Language) []string {
	return []string{lang.say(msg(
		"Hem rebut la vostra tramesa d’indicadors de {year}. Gràcies.",
		"Hemos recibido su entrega de indicadores de {year}. Gracias.",
		"We have received your indicator return for {year}. Thank you."), "year", yearText(s.Year))}
}

// blank says that what came is an empty template.
func (s Status) blank(m MemberStatus, lang Language) []string {
	file := oneLine(path.Base(m.Rejected[len(m.Rejected)-1].FileName))
	return []string{lang.say(msg(
		"Hem rebut el fitxer «{file}», però és la plantilla de {year} sense omplir: no hi ha cap xifra, "+
			"cap actuació ni cap valoració. Potser no és el fitxer que ens volíeu enviar.",
		"Hemos recibido el fichero «{file}», pero es la plantilla de {year} sin rellenar: no hay "+
			"ninguna cifra, ninguna actuación ni ninguna valoración. Quizá no es el fichero que quería "+
			"enviarnos.",
		"We have received file “{file}”, but it is the template for {year} as it was: there is no "+
			"figure, no action and no assessment. It may not be the file that you meant to send."),
		"file", file, "year", yearText(s.Year)), lang.say(msg(
		"Quan l’hàgiu omplert, torneu-nos-el a enviar. Les dades que no tingueu es poden deixar en "+
			"blanc; si un resultat és zero, escriviu 0.",
		"Cuando lo haya rellenado, vuelva a enviárnoslo. Los datos que no tenga se pueden dejar en "+
			"blanco; si un resultado es cero, escriba 0.",
		"Once it is filled in, please send it again. Figures that you do not have may be left empty; "+
			"where a result is zero, type 0."))}
}

// lost names the indicators that the version before had, and this one has not; nothing without any.
func (m MemberStatus) lost(lang Language) []string {
	if len(m.Lost) == 0 {
		return nil
	}
	return []string{lang.say(msg(
		"L’última tramesa que ens heu enviat no té les dades d’aquests indicadors, que sí que eren a "+
			"l’anterior («{file}»): {codes}. Cada tramesa substitueix l’anterior sencera: si n’heu omplert "+
			"una part cadascú, envieu-nos un sol llibre amb tot.",
		"La última entrega que nos ha enviado no tiene los datos de estos indicadores, que sí estaban "+
			"en la anterior («{file}»): {codes}. Cada entrega sustituye por completo a la anterior: si "+
			"cada cual ha rellenado una parte, envíenos un solo libro con todo.",
		"The last return that you sent lacks the figures of these indicators, which the one before "+
			"(“{file}”) had: {codes}. Each return replaces the whole of the one before: if each of you "+
			"filled in a part, please send one workbook with all of it."),
		"file", oneLine(path.Base(m.Before)), "codes", oneLine(strings.Join(m.Lost, ", ")))}
}

// gaps names the indicators that a return says nothing of; nothing without any.
func (m MemberStatus) gaps(lang Language) []string {
	if len(m.Gaps) == 0 {
		return nil
	}
	lines := []string{lang.of(len(m.Gaps), source.Counted{
		One: msg("Hi falta la dada d’un indicador:", "Falta el dato de un indicador:",
			"The figure of one indicator is missing:"),
		Many: msg("Hi falten les dades de {n} indicadors:", "Faltan los datos de {n} indicadores:",
			"The figures of {n} indicators are missing:")})}
	for _, gap := range m.Gaps {
		lines = append(lines, "– "+oneLine(gap.Code)+" "+shortened(oneLine(gap.Name), gapRunes))
	}
	return []string{strings.Join(lines, "\n"), lang.say(msg(
		"Si les teniu, completeu el mateix llibre i torneu-nos-el a enviar sencer. Si un resultat és "+
			"zero, escriviu 0; si un indicador no s’aplica al vostre ens, escriviu «sí» a la columna "+
			"«no aplica».",
		"Si los tiene, complete el mismo libro y vuelva a enviárnoslo entero. Si un resultado es cero, "+
			"escriba 0; si un indicador no se aplica a su entidad, escriba «sí» en la columna "+
			"«no aplica».",
		"If you have them, complete the same workbook and send the whole of it again. Where a result is "+
			"zero, type 0; where an indicator does not apply to your organisation, type “sí” in column "+
			"“no aplica”."))}
}

// IsBlank tells whether a file is an empty template.
func (s Stray) IsBlank() bool { return s.Rule == source.ReturnEmpty.ID }
