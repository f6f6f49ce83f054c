package feedback

import (
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// fields are the names of the columns that are compared, as the return's headers have them.
func (l Language) fields() map[string]string {
	out := map[string]string{}
	for field, name := range map[string]source.Text{
		"value":          {Ca: "valor", Es: "valor", En: "value"},
		"numerator":      {Ca: "numerador", Es: "numerador", En: "numerator"},
		"denominator":    {Ca: "denominador", Es: "denominador", En: "denominator"},
		"women":          {Ca: "dones", Es: "mujeres", En: "women"},
		"men":            {Ca: "homes", Es: "hombres", En: "men"},
		"non_binary":     {Ca: "no binàries", Es: "no binarias", En: "non-binary"},
		"not_applicable": {Ca: "no aplica", Es: "no aplica", En: "not applicable"},
		"remarks":        {Ca: "observacions", Es: "observaciones", En: "remarks"},
		"evidence":       {Ca: "evidència", Es: "evidencia", En: "evidence"},
		"kind":           {Ca: "tipus", Es: "tipo", En: "type"},
		"line_code":      {Ca: "línia", Es: "línea", En: "line"},
		"activity_code":  {Ca: "activitat", Es: "actividad", En: "activity"},
		"hours":          {Ca: "hores", Es: "horas", En: "hours"},
		"budget":         {Ca: "pressupost", Es: "presupuesto", En: "budget"},
		"partners":       {Ca: "col·laboradors", Es: "colaboradores", En: "partners"},
		"link":           {Ca: "enllaç", Es: "enlace", En: "link"},
		"worked":         {Ca: "què ha funcionat", Es: "qué ha funcionado", En: "what worked"},
		"difficulties":   {Ca: "dificultats", Es: "dificultades", En: "difficulties"},
		"proposals":      {Ca: "propostes", Es: "propuestas", En: "proposals"},
	} {
		out[field] = l.say(name)
	}
	return out
}

// figure is an exact figure with its thousands apart, as the language writes it: 1.234,5. Missing is empty.
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
		return l.say(source.Text{Ca: "sí", Es: "sí", En: "yes"})
	}
	return l.say(source.Text{Ca: "no", Es: "no", En: "no"})
}
