package form

import (
	"cmp"
	"strconv"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// ParameterType is what a parameter's value must be.
type ParameterType string

const (
	ParameterText     ParameterType = "text"
	ParameterYear     ParameterType = "year"
	ParameterDayMonth ParameterType = "daymonth" // stored as 31-01
	ParameterPercent  ParameterType = "percent"  // 0 to 100
	ParameterRate     ParameterType = "rate"     // a percentage that may pass 100
	ParameterYesNo    ParameterType = "yesno"    // stored as sí or no
	ParameterColour   ParameterType = "colour"   // stored as #0e4d64; dark enough for text
	ParameterZone     ParameterType = "zone"     // a time zone of the IANA database
)

// Parameter is one declared setting of the plan.
type Parameter struct {
	Key      string
	Type     ParameterType
	Required bool
	Default  string // may be empty
	Help     string
}

// DefaultZone is the time zone of a plan that names none.
const DefaultZone = "Europe/Madrid"

// Parameters declares the plan's settings. It is the only place for their defaults in this half.
func Parameters() []Parameter {
	return []Parameter{
		{Key: "xarxa", Type: ParameterText, Help: "Nom que surt a la portada"},
		{Key: "sigles", Type: ParameterText, Help: "Sigles de la Xarxa"},
		{Key: "color_principal", Type: ParameterColour,
			Help: "Color de la portada i dels títols de la memòria, com ara #0E4D64; ha de ser fosc per " +
				"poder-s'hi llegir. El logotip: inseriu-lo com a imatge (PNG o JPEG) en aquest full"},
		{Key: "pla_inici", Type: ParameterYear, Required: true, Help: "Primer any del pla de treball"},
		{Key: "pla_final", Type: ParameterYear, Required: true, Help: "Últim any del pla de treball"},
		{Key: "vigent_des_de", Type: ParameterYear,
			Help: "Primer any en què val aquesta versió del pla; els anteriors llegeixen la d'abans. " +
				"Buit: des de pla_inici"},
		{Key: "data_limit", Type: ParameterDayMonth, Default: "31-01",
			Help: "Dia i mes de l'any següent en què acaba el termini de lliurament"},
		{Key: "zona_horaria", Type: ParameterZone, Default: DefaultZone,
			Help: "Zona horària dels dies del termini i de les dates de recepció, com ara Europe/Madrid"},
		{Key: "cobertura_minima", Type: ParameterPercent, Default: "50",
			Help: "Percentatge mínim de membres que han d'haver informat perquè es publiqui un " +
				"percentatge d'assoliment"},
		{Key: "llindar_assolit", Type: ParameterRate, Default: "100",
			Help: "A partir d'aquest percentatge l'indicador és assolit"},
		{Key: "llindar_avanca", Type: ParameterRate, Default: "75",
			Help: "A partir d'aquest percentatge l'indicador avança com cal"},
		{Key: "llindar_risc", Type: ParameterRate, Default: "50",
			Help: "A partir d'aquest percentatge l'indicador està en risc; per sota, endarrerit"},
		{Key: "llindar_plausible", Type: ParameterRate, Default: "130",
			Help: "Percentatge d'assoliment a partir del qual s'avisa que la fita pot ser massa baixa"},
		{Key: "demostracio", Type: ParameterYesNo, Default: "no",
			Help: "Sí, si les dades són inventades: cada pàgina de la memòria ho diu"},
	}
}

// parameter is a setting's value in the plan; empty where the plan has none.
func parameter(p plan.Plan, key string) string {
	for _, each := range p.Parameters {
		if each.Key == key {
			return each.Value
		}
	}
	return ""
}

// Setting is a setting's value in the plan, or its default.
func Setting(p plan.Plan, key string) string {
	value := parameter(p, key)
	for _, d := range Parameters() {
		if d.Key == key {
			value = cmp.Or(value, d.Default)
		}
	}
	return value
}

// Zone is the time zone of a plan; that of a plan without parameters where it cannot be loaded.
func Zone(p plan.Plan) *time.Location {
	for _, name := range []string{Setting(p, "zona_horaria"), DefaultZone} {
		if zone, err := time.LoadLocation(name); err == nil {
			return zone
		}
	}
	return time.UTC
}

// yearSetting is a setting that holds a year; 0 where the plan has none.
func yearSetting(p plan.Plan, key string) int {
	year, _ := strconv.Atoi(parameter(p, key))
	return year
}
