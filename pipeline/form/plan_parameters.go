package form

import (
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// readParameters reads the settings, each with its canonical key and its value put in one form.
func (r *planReading) readParameters() {
	var keys []string
	for _, d := range Parameters() {
		keys = append(keys, d.Key)
	}
	known := namesOf(keys...)
	rows := map[string]int{}
	r.each("parameters", func(rec *record) {
		typed := rec.text("key")
		key, declared := known.spelt(typed)
		if !declared {
			rec.raise(source.ParameterUnknown, "key", typed, known.nearest(typed))
			key = typed
		}
		if first, again := rows[key]; again {
			rec.raise(source.PlanCodeTwice, "key", key, r.where("parameters", first, "key").Ref())
			return
		}
		rows[key] = rec.row
		value := rec.text("value")
		if value == "" {
			return
		}
		usable := true
		for _, d := range Parameters() {
			if declared && d.Key == key {
				value, usable = rec.setting(d.Type)
			}
		}
		if usable {
			r.plan.Parameters = append(r.plan.Parameters, plan.Parameter{Row: rec.row, Key: key, Value: value})
		}
	})
	if r.tables["parameters"] == nil {
		return
	}
	for _, d := range Parameters() {
		if d.Required && parameter(r.plan, d.Key) == "" {
			r.raise(source.ParameterMissing, "parameters", rows[d.Key], "value", "", d.Key)
		}
	}
	r.checkParameters(rows)
}

func (r *planReading) checkParameters(rows map[string]int) {
	first, last := setting(r.plan, "pla_inici"), setting(r.plan, "pla_final")
	if first > 0 && last > 0 && last < first {
		r.raise(source.PlanYearsReversed, "parameters", rows["pla_final"], "value", strconv.Itoa(last), strconv.Itoa(first))
	}
	if from := setting(r.plan, "vigent_des_de"); from > 0 && first > 0 && last >= first && (from < first || from > last) {
		r.raise(source.ParameterInvalid, "parameters", rows["vigent_des_de"], "value", strconv.Itoa(from),
			strconv.Itoa(first)+"-"+strconv.Itoa(last))
		r.plan.Parameters = slices.DeleteFunc(r.plan.Parameters, func(p plan.Parameter) bool { return p.Key == "vigent_des_de" })
	}
	var levels []float64
	var texts []string
	for _, key := range []string{"llindar_risc", "llindar_avanca", "llindar_assolit"} {
		text := parameter(r.plan, key)
		for _, d := range Parameters() {
			if d.Key == key && text == "" {
				text = d.Default
			}
		}
		n, _ := plan.ParseDecimal(text)
		levels, texts = append(levels, n.Float()), append(texts, comma(n))
	}
	if levels[0] > levels[1] || levels[1] > levels[2] {
		r.raise(source.ThresholdsDisordered, "parameters", rows["llindar_assolit"], "value", strings.Join(texts, ", "), "")
	}
}

// setting reads a row's value as a type of parameter; ok is false where it is not one.
func (rec *record) setting(kind ParameterType) (value string, ok bool) {
	typed := rec.text("value")
	wrong := func(wanted string) (string, bool) {
		rec.raise(source.ParameterInvalid, "value", typed, wanted)
		return "", false
	}
	switch kind {
	case ParameterYear:
		if _, ok := yearOf(typed); !ok {
			return wrong("2024")
		}
	case ParameterPercent, ParameterRate:
		n, rule := workbook.NumberOf(rec.value("value"))
		if rule != nil || n.Millionths < 0 || kind == ParameterPercent && n.Millionths > percent {
			return wrong("50")
		}
		return n.String(), true
	case ParameterYesNo:
		yes, known, rule := workbook.YesNoOf(rec.value("value"))
		switch {
		case rule != nil || !known:
			return wrong("sí, no")
		case yes:
			return "sí", true
		}
		return "no", true
	case ParameterColour:
		colour, contrast, ok := ColourOf(typed)
		switch {
		case !ok:
			return wrong("#0E4D64")
		case contrast < leastContrast:
			rec.raise(source.ColourPale, "value", typed, ratio(contrast))
			return "", false
		}
		return colour, true
	case ParameterDayMonth:
		if value, ok = dayMonthOf(rec.value("value"), rec.book.Epoch1904); !ok {
			return wrong("31-01")
		}
		return value, true
	}
	return typed, true
}

// dayMonthOf reads 31-01, 31/1, or a date whose year does not count.
func dayMonthOf(c workbook.Cell, epoch1904 bool) (value string, ok bool) {
	parts := strings.FieldsFunc(c.Text, func(r rune) bool { return r == '-' || r == '/' || r == '.' || r == ' ' })
	if len(parts) == 2 && c.Kind == workbook.Text {
		c.Text = parts[0] + "/" + parts[1] + "/2024" // a leap year: 29-02 is a day
	}
	date, rule := workbook.DateOf(c, epoch1904)
	if rule != nil || date.IsZero() || c.Kind == workbook.Numeric && c.Format != workbook.DateFormat {
		return "", false
	}
	return date.Format("02-01"), true
}
