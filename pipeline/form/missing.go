package form

import (
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// dashes are the signs that people put in a cell to say that there is nothing to put.
const dashes = "-–—−_.…/*·?¿ \u00a0"

// saysMissing tells whether a text says that there is no value: -, n/d, pendent, sense dades. It is
// false for what may mean zero, such as «cap».
func saysMissing(text string) bool {
	if strings.Trim(text, dashes) == "" {
		return text != ""
	}
	key := workbook.Key(text)
	if strings.ContainsAny(key, "0123456789") || workbook.LooksFailed(text) {
		return false
	}
	return slices.Contains(missingWords(), key) ||
		slices.ContainsFunc(missingBeginnings(), func(begin string) bool {
			return strings.HasPrefix(key, begin)
		})
}

// missingWords are keys of texts that say so, in Catalan, Spanish and English.
func missingWords() []string {
	return []string{
		"nd", "na", "sd", "nc", "ns", "nsnc", "ne", "nr", "null", "nul", "blank", "buit", "buida",
		"enblanc", "vacio", "vacia", "enblanco", "empty", "tbd", "tbc", "pdt", "pte", "pend",
	}
}

// missingBeginnings are the beginnings of the keys of longer ones.
func missingBeginnings() []string {
	return []string{
		"pendent", "pendiente", "pending", "perdeterminar", "pordeterminar", "adeterminar",
		"perconfirmar", "porconfirmar", "aconfirmar", "tobe", "sensedad", "sensevalor", "senseinform",
		"sindato", "sinvalor", "sininform", "nodata", "nodispon", "nodisposem", "nodisponemos",
		"nosendisposa", "nosedispon", "nosedisp", "noesdispos", "noavailable", "notavailable",
		"unavailable", "nohihadad", "nohihainform", "nohaydato", "nohayinform", "notenimdad",
		"notenimladad", "notenimlainform", "notenimaquest", "notenemosdato", "notenemoseldato",
		"noconsta", "nosesap", "nohosap", "nohosabem", "nosabem", "nosesabe", "nolosabemos",
		"nosabemos", "notknown", "unknown", "desconegu", "desconegut", "desconocid", "noinformat",
		"noinformad", "noreported", "notreported", "norecollit", "norecollid", "norecogid",
		"noregistrat", "noregistrad", "nocalculat", "nocalculad", "nofacilitat", "nofacilitad",
		"nocontesta", "norespon", "noanswer", "encaranohosabem", "encaranohotenim", "encaranodispon",
		"encaranosesap", "aunnodispon", "aunnolosabemos", "todavianodispon", "notyet",
	}
}

// notApplicable is the field that says that an indicator does not apply.
const notApplicable = "not_applicable"

// saysNotApplicable tells whether a text says that an indicator does not apply. «n/a» may mean not
// available, so that in place of a figure it only says that it is missing.
func saysNotApplicable(text string) bool {
	switch workbook.Key(text) {
	case "noaplica", "nosaplica", "noseaplica", "noprocedeix", "noprocede", "noescau",
		"noaplicable", "notapplicable", "doesnotapply":
		return true
	}
	return false
}

// saidMissing is a cell whose text says that its value is missing, or that it does not apply.
type saidMissing struct {
	at   source.Cell
	text string
}

// leftOut tells whether a cell of a declared column only says that there is nothing in it.
// reportMissing mentions it, unless it is a dash where no figure is wanted.
func (r *reading) leftOut(c workbook.Cell, column Column, at source.Cell) bool {
	text := workbook.TextOf(c)
	isDash := strings.Trim(text, dashes) == ""
	isFigure := column.Type == Number || column.Type == Count || column.Type == Date
	switch {
	case !r.lenient || c.Kind != workbook.Text:
		return false
	case isDash && !isFigure:
		return true
	case column.Type == Text || column.Field == notApplicable &&
		(saysNotApplicable(text) || workbook.Key(text) == "na"):
		return false
	case !saysMissing(text) && !saysNotApplicable(text):
		return false
	}
	r.absent = append(r.absent, saidMissing{at, text})
	return true
}

// appliesNot reads the column «no aplica», where people also repeat its name.
func (rec *record) appliesNot() plan.Number {
	if text := rec.text(notApplicable); saysNotApplicable(text) || workbook.Key(text) == "na" {
		return plan.Int(1)
	}
	return rec.yesNo(notApplicable)
}

// refused tells whether a figure of a row of indicators only says that the indicator does not
// apply.
func (rec *record) refused(c workbook.Cell, column Column, at source.Cell) bool {
	isFigure := rec.lenient && slices.Contains(figureFields(), column.Field) && column.Type == Number
	if !isFigure || c.Kind != workbook.Text || !saysNotApplicable(workbook.TextOf(c)) {
		return false
	}
	if rec.declined.text == "" {
		rec.declined = saidMissing{at, workbook.TextOf(c)}
	}
	return true
}

// declines tells whether the row says that its indicator does not apply in place of a figure, and
// has no figure.
func (rec *record) declines() bool {
	return rec.declined.text != "" && !rec.holds(figureFields()...)
}

// reportMissing says once which cells were read as missing.
func (r *reading) reportMissing() {
	const listed = 12
	if len(r.absent) == 0 {
		return
	}
	var texts, cells []string
	for i, each := range r.absent {
		if quoted := "«" + each.text + "»"; !slices.Contains(texts, quoted) && len(texts) < listed {
			texts = append(texts, quoted)
		}
		if i < listed {
			at := each.at
			at.Book = ""
			cells = append(cells, at.String())
		}
	}
	if more := len(r.absent) - listed; more > 0 {
		cells = append(cells, fmt.Sprintf("+%d", more))
	}
	r.report(source.SaidMissing, r.absent[0].at, strings.Join(texts, ", "),
		strings.Join(cells, ", "))
}
