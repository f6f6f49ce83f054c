package words

import (
	"strconv"
	"strings"
	"time"
)

var (
	fullDate = Message{"{day} {month} de {year}", "{day} {month} de {year}", "{day} {month} {year}"}
	// months are as they follow the day in a date.
	months = [12]Message{
		{"de gener", "de enero", "January"}, {"de febrer", "de febrero", "February"},
		{"de març", "de marzo", "March"}, {"d'abril", "de abril", "April"},
		{"de maig", "de mayo", "May"}, {"de juny", "de junio", "June"},
		{"de juliol", "de julio", "July"}, {"d'agost", "de agosto", "August"},
		{"de setembre", "de septiembre", "September"}, {"d'octubre", "de octubre", "October"},
		{"de novembre", "de noviembre", "November"}, {"de desembre", "de diciembre", "December"},
	}
)

// Date writes a day in full: "31 de gener de 2026", "1 d'abril de 2025". A zero time is a dash.
func (w *Words) Date(t time.Time) string {
	if t.IsZero() {
		return Dash
	}
	return w.Say(fullDate, "day", strconv.Itoa(t.Day()), "month", w.Say(months[t.Month()-1]),
		"year", strconv.Itoa(t.Year()))
}

// Elided contracts the Catalan article before the first and the eleventh of a month: «el 1 d'abril»
// becomes «l'1 d'abril», and «del 11 d'abril» becomes «de l'11 d'abril». Other languages stay as
// they are.
func (w *Words) Elided(sentence string) string {
	if w.Language != "ca" {
		return sentence
	}
	return strings.NewReplacer(
		"del 1 d", "de l'1 d", "del 11 d", "de l'11 d", "al 1 d", "a l'1 d", "al 11 d", "a l'11 d",
		"el 1 d", "l'1 d", "el 11 d", "l'11 d", "El 1 d", "L'1 d", "El 11 d", "L'11 d").Replace(sentence)
}

// ShortDate writes a day for a column of a table: 31/01/2026. A zero time is a dash.
func (w *Words) ShortDate(t time.Time) string {
	if t.IsZero() {
		return Dash
	}
	return t.Format("02/01/2006")
}
