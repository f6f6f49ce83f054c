package form

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/queries/palette"
)

// readParameters reads the settings, each with its canonical key and its normalised value.
func (r *planReading) readParameters() {
	types := map[string]ParameterType{}
	var keys []string
	for _, d := range Parameters() {
		types[d.Key], keys = d.Type, append(keys, d.Key)
	}
	known := namesOf(keys...)
	rows := map[string]int{}
	r.each("parameters", func(rec *record) {
		typed := rec.text("key")
		key, declared := known.canonical(typed)
		if !declared {
			rec.raise(source.ParameterUnknown, "key", typed, known.nearest(typed))
			key = typed
		}
		if first, again := rows[key]; again {
			rec.raise(source.PlanCodeTwice, "key", key, r.where("parameters", first, "key").Ref())
			return
		}
		rows[key] = rec.row
		if rec.text("value") == "" {
			return
		}
		if value, ok := rec.parameterValue(types[key]); ok {
			r.plan.Parameters = append(r.plan.Parameters,
				plan.Parameter{Row: rec.row, Key: key, Value: value})
		}
	})
	if r.tables["parameters"] != nil {
		r.checkParameters(rows)
	}
}

// checkParameters reports required settings that are absent, and settings that contradict each
// other.
func (r *planReading) checkParameters(rows map[string]int) {
	raise := func(rule source.Rule, key, found, wanted string) {
		r.raise(rule, "parameters", rows[key], "value", found, wanted)
	}
	for _, d := range Parameters() {
		if d.Required && parameter(r.plan, d.Key) == "" {
			raise(source.ParameterMissing, d.Key, "", d.Key)
		}
	}
	first, last := yearSetting(r.plan, "pla_inici"), yearSetting(r.plan, "pla_final")
	if first > 0 && last > 0 && last < first {
		raise(source.PlanYearsReversed, "pla_final", parameter(r.plan, "pla_final"),
			parameter(r.plan, "pla_inici"))
	}
	from := yearSetting(r.plan, "vigent_des_de")
	if from > 0 && first > 0 && last >= first && (from < first || from > last) {
		raise(source.ParameterInvalid, "vigent_des_de", parameter(r.plan, "vigent_des_de"),
			years(first, last))
		r.plan.Parameters = slices.DeleteFunc(r.plan.Parameters,
			func(p plan.Parameter) bool { return p.Key == "vigent_des_de" })
	}
	var levels []plan.Number
	var texts []string
	for _, key := range []string{"llindar_risc", "llindar_avanca", "llindar_assolit"} {
		n, _ := plan.ParseDecimal(Setting(r.plan, key))
		levels, texts = append(levels, n), append(texts, comma(n))
	}
	ascending := func(a, b plan.Number) int { return cmp.Compare(a.Millionths, b.Millionths) }
	if !slices.IsSortedFunc(levels, ascending) {
		raise(source.ThresholdsDisordered, "llindar_assolit", strings.Join(texts, ", "), "")
	}
}

// parameterValue reads a row's value as a type of parameter; ok is false where it is not one.
func (rec *record) parameterValue(kind ParameterType) (value string, ok bool) {
	typed, cell := rec.text("value"), rec.value("value")
	value, example := typed, ""
	switch kind {
	case ParameterYear:
		_, ok = yearOf(typed)
		example = "2024"
	case ParameterPercent, ParameterRate:
		n, rule := workbook.NumberOf(cell)
		tooLarge := kind == ParameterPercent && n.Millionths > hundred
		ok = rule == nil && n.Millionths >= 0 && !tooLarge
		if ok && n.Millionths > 0 && n.Millionths <= 2*one && !hasPercentSign(cell) {
			times := plan.Number{Millionths: n.Millionths * 100, Known: true}
			// No threshold is of 2 % or less: 1,3 is 130 %. The least coverage may be of 1 %.
			if kind == ParameterRate || rec.hasParts("value") {
				rec.raise(source.ParameterFraction, "value", comma(n), comma(times))
				return "", false
			}
			rec.raise(source.PercentAsFraction, "value", comma(n), comma(times))
		}
		value, example = n.String(), "50"
	case ParameterYesNo:
		yes, known, rule := workbook.YesNoOf(cell)
		ok = rule == nil && known
		value, example = "no", "sí, no"
		if yes {
			value = "sí"
		}
	case ParameterColour:
		var contrast float64
		value, contrast, ok = palette.OnTint(typed)
		if ok && contrast < palette.LeastContrast {
			low := math.Floor(contrast*10) / 10 // one too low never reads as high enough
			rec.raise(source.ColourPale, "value", typed, withComma(strconv.FormatFloat(low, 'f', 1, 64)))
			return "", false
		}
		example = "#0E4D64"
	case ParameterZone:
		_, err := time.LoadLocation(typed)
		ok = err == nil && strings.Contains(typed, "/")
		example = DefaultZone
	case ParameterDayMonth:
		value, ok = dayMonthOf(cell, rec.book.Epoch1904)
		example = "31-01"
	default:
		return typed, true
	}
	if !ok {
		rec.raise(source.ParameterInvalid, "value", typed, example)
	}
	return value, ok
}

// dayMonthOf reads 31-01, 31/1, or a date, whose year is ignored, as 31-01.
func dayMonthOf(c workbook.Cell, epoch1904 bool) (value string, ok bool) {
	parts := strings.FieldsFunc(c.Text, func(r rune) bool { return strings.ContainsRune("-/. ", r) })
	if len(parts) == 2 && c.Kind == workbook.Text {
		c.Text = parts[0] + "/" + parts[1] + "/2024" // a leap year, so that 29-02 is valid
	}
	date, rule := workbook.DateOf(c, epoch1904, 0)
	isNumber := c.Kind == workbook.Numeric && c.Format != workbook.DateFormat
	if rule != nil || date.IsZero() || isNumber {
		return "", false
	}
	return date.Format("02-01"), true
}
