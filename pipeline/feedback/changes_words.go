package feedback

import (
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// fields gives the names of the compared columns, as the headers of a return have them.
func (l Language) fields() map[string]string {
	out := map[string]string{}
	for field, name := range map[string]source.Text{
		"value":          msg("valor", "valor", "value"),
		"numerator":      msg("numerador", "numerador", "numerator"),
		"denominator":    msg("denominador", "denominador", "denominator"),
		"women":          msg("dones", "mujeres", "women"),
		"men":            msg("homes", "hombres", "men"),
		"non_binary":     msg("no binàries", "no binarias", "non-binary"),
		"not_applicable": msg("no aplica", "no aplica", "not applicable"),
		"remarks":        msg("observacions", "observaciones", "remarks"),
		"evidence":       msg("evidència", "evidencia", "evidence"),
		"kind":           msg("tipus", "tipo", "type"),
		"line_code":      msg("línia", "línea", "line"),
		"activity_code":  msg("activitat", "actividad", "activity"),
		"hours":          msg("hores", "horas", "hours"),
		"budget":         msg("pressupost", "presupuesto", "budget"),
		"partners":       msg("col·laboradors", "colaboradores", "partners"),
		"link":           msg("enllaç", "enlace", "link"),
		"worked":         msg("què ha funcionat", "qué ha funcionado", "what worked"),
		"difficulties":   msg("dificultats", "dificultades", "difficulties"),
		"proposals":      msg("propostes", "propuestas", "proposals"),
	} {
		out[field] = l.say(name)
	}
	return out
}

// figure writes an exact figure as the language does: 1.234,5. A missing one is empty.
func (l Language) figure(n plan.Number) string {
	if !n.Known {
		return ""
	}
	group, mark := ".", ","
	if l == "en" {
		group, mark = ",", "."
	}
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(n.String(), "-"), ".")
	var parts []string
	for len(whole) > 3 {
		parts = append(parts, whole[len(whole)-3:])
		whole = whole[:len(whole)-3]
	}
	parts = append(parts, whole)
	slices.Reverse(parts)
	out := strings.Join(parts, group)
	if fraction != "" {
		out += mark + fraction
	}
	if n.Millionths < 0 {
		return "\u2212" + out
	}
	return out
}

func (l Language) yes(yes bool) string {
	if yes {
		return l.say(msg("sí", "sí", "yes"))
	}
	return l.say(msg("no", "no", "no"))
}
