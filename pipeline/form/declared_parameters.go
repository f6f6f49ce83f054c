package form

// ParameterType is what a parameter's value must be.
type ParameterType string

// The types of parameters.
const (
	ParameterText     ParameterType = "text"
	ParameterYear     ParameterType = "year"
	ParameterDayMonth ParameterType = "daymonth" // kept as 31-01
	ParameterPercent  ParameterType = "percent"  // 0 to 100
	ParameterRate     ParameterType = "rate"     // a percentage that may pass 100
	ParameterYesNo    ParameterType = "yesno"    // kept as sí or no
	ParameterColour   ParameterType = "colour"   // kept as #0e4d64; text in it can be read
)

// Parameter is one declared setting of the plan.
type Parameter struct {
	Key      string
	Type     ParameterType
	Required bool
	Default  string // what holds where the plan does not say; empty where nothing does
	Help     string
}

// Parameters declares the plan's settings, in the order of the blank plan.
func Parameters() []Parameter {
	return []Parameter{
		{Key: "xarxa", Type: ParameterText,
			Help: "Nom que surt a la portada"},
		{Key: "sigles", Type: ParameterText, Help: "Sigles de la Xarxa"},
		{Key: "color_principal", Type: ParameterColour,
			Help: "Color de la portada i dels títols de la memòria, com ara #0E4D64; ha de ser fosc per poder-s'hi llegir. " +
				"El logotip: inseriu-lo com a imatge (PNG o JPEG) en aquest full"},
		{Key: "pla_inici", Type: ParameterYear, Required: true, Help: "Primer any del pla de treball"},
		{Key: "pla_final", Type: ParameterYear, Required: true, Help: "Últim any del pla de treball"},
		{Key: "vigent_des_de", Type: ParameterYear,
			Help: "Primer any en què val aquesta versió del pla; els anteriors llegeixen la d'abans. Buit: des de pla_inici"},
		{Key: "data_limit", Type: ParameterDayMonth, Default: "31-01",
			Help: "Dia i mes de l'any següent en què acaba el termini de lliurament"},
		{Key: "cobertura_minima", Type: ParameterPercent, Default: "50",
			Help: "Percentatge mínim de membres que han d'haver informat perquè es publiqui un percentatge d'assoliment"},
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
