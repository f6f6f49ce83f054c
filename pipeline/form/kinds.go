package form

import (
	"slices"
	"strings"
)

// kind is a kind of indicator: what a member types for it, and how the Network's figure can be made
// of the members' figures. queries/intermediate/int_member_figures.sql computes each kind.
type kind struct {
	name string
	help string // what the kind is, for the plan's header; may be empty
	// howTo tells how a return is filled in; {start} stands for the plan's first year. It is empty for
	// what is not typed.
	howTo        string
	isQuantity   bool // an amount, which may be added up over members, and never a percentage
	aggregations []string
}

func kinds() []kind {
	amounts := []string{"suma", "mitjana", "maxim"}
	return []kind{
		{"flux", "es compta durant l'any", "Total de l'any.", true, amounts},
		{"acumulat", "des de l'inici del pla", "Total acumulat des de {start}.", true, amounts},
		{"estoc", "a final d'any", "Situació a 31 de desembre.", true, amounts},
		{"rati", "numerador i denominador",
			"Escriviu el numerador i el denominador; la divisió la fa el programa.", false,
			[]string{"quocient", "mitjana"}},
		{"si_no", "", "Trieu sí o no.", false, []string{"quota_membres", "suma"}},
		{"fita", "percentatge fet", "Percentatge fet, de 0 a 100.", false, amounts},
		{"registre", "surt de les actuacions", "", true, []string{"suma", "recompte", "quota_dones"}},
		{"sistema", "el calcula el programa", "", false,
			[]string{"lliurament_en_termini", "quota_comarques"}},
	}
}

// kindOf gives the kind of a name, or a kind without aggregations.
func kindOf(name string) kind {
	for _, k := range kinds() {
		if k.name == name {
			return k
		}
	}
	return kind{}
}

// Kinds are the names of the kinds of indicators, in the order of drop-downs.
func Kinds() []string {
	return textsOf(kinds(), func(k kind) string { return k.name })
}

// Aggregations are those of a kind, in the order of drop-downs.
func Aggregations(kind string) []string { return kindOf(kind).aggregations }

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

func kindsHelp() string {
	var sentences []string
	for _, k := range kinds() {
		sentence := k.name
		if k.help != "" {
			sentence += ": " + k.help
		}
		sentences = append(sentences, sentence+".")
	}
	return strings.Join(sentences, " ")
}
