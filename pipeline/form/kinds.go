package form

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// kind is a way in which a member's figure is made of what it sends.
type kind struct {
	name string
	// help says in the plan what it is; howTo tells in a return how it is filled in, with {start} for the plan's first
	// year, and is empty for what is not typed.
	help, howTo string
	// quantity is an amount of something, so that members' figures may be added up, and percentages may not be of this kind.
	quantity bool
	// aggregations are how the Network's figure can be made of the members'.
	aggregations []string
}

// kinds are all there are. What each means is in queries/intermediate/int_member_figures.sql.
func kinds() []kind {
	amounts := []string{"suma", "mitjana", "maxim"}
	return []kind{
		{name: "flux", help: "es compta durant l'any", howTo: "Total de l'any.", quantity: true, aggregations: amounts},
		{name: "acumulat", help: "des de l'inici del pla", howTo: "Total acumulat des de {start}.", quantity: true,
			aggregations: amounts},
		{name: "estoc", help: "a final d'any", howTo: "Situació a 31 de desembre.", quantity: true, aggregations: amounts},
		{name: "rati", help: "numerador i denominador",
			howTo:        "Escriviu el numerador i el denominador; la divisió la fa el programa.",
			aggregations: []string{"quocient", "mitjana"}},
		{name: "si_no", howTo: "Trieu sí o no.", aggregations: []string{"quota_membres", "suma"}},
		{name: "fita", help: "percentatge fet", howTo: "Percentatge fet, de 0 a 100.", aggregations: amounts},
		{name: "registre", help: "surt de les actuacions", quantity: true,
			aggregations: []string{"suma", "recompte", "quota_dones"}},
		{name: "sistema", help: "el calcula el programa", aggregations: []string{"lliurament_en_termini", "quota_comarques"}},
	}
}

// kindOf is the kind of a name; of one that there is not, a kind that can be nothing.
func kindOf(name string) kind { return kindsByName()[name] }

var kindsByName = sync.OnceValue(func() map[string]kind {
	byName := map[string]kind{}
	for _, k := range kinds() {
		byName[k.name] = k
	}
	return byName
})

// Kinds are the kinds of indicators that a plan may have, in the order in which they are offered.
func Kinds() []string {
	var names []string
	for _, k := range kinds() {
		names = append(names, k.name)
	}
	return names
}

// Aggregations are those that an indicator of a kind can have, in the order in which they are offered.
func Aggregations(kind string) []string { return kindOf(kind).aggregations }

// aggregations are those of all kinds.
func aggregations() []string {
	var all []string
	for _, k := range kinds() {
		for _, aggregation := range k.aggregations {
			if !slices.Contains(all, aggregation) {
				all = append(all, aggregation)
			}
		}
	}
	return all
}

// kindsHelp says in the plan what each kind is.
func kindsHelp() string {
	var said []string
	for _, k := range kinds() {
		text := k.name
		if k.help != "" {
			text += ": " + k.help
		}
		said = append(said, text+".")
	}
	return strings.Join(said, " ")
}

// filledIn tells in a sentence how an indicator of this kind is filled in.
func (k kind) filledIn(planStart int) string {
	return strings.ReplaceAll(k.howTo, "{start}", fmt.Sprint(planStart))
}
