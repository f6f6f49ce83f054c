package words

// What charts say: in their keys, and in the sentence that stands for the picture.
var (
	ChartChanges = Message{"Grau d'assoliment de dos anys",
		"Grado de consecución de dos años",
		"Attainment in two years"}
	ChartTrends = Message{"Evolució per anys", "Evolución por años", "Values by year"}
	ChartHeat   = Message{"Grau d'assoliment per activitat i línia",
		"Grado de consecución por actividad y línea",
		"Attainment by activity and line"}
	ChartRings = Message{"Grau d'assoliment del conjunt i de cada línia",
		"Grado de consecución del conjunto y de cada línea",
		"Attainment overall and of each line"}
	ChartCoverage   = Message{"Trameses dels membres", "Entregas de los miembros", "Members' returns"}
	ChartBetween    = Message{"entre", "entre", "between"}
	ChartOf         = Message{"de", "de", "of"}
	ChartValue      = Message{"valor", "valor", "value"}
	ChartTarget     = Message{"fita", "meta", "target"}
	ChartTargetPath = Message{"fites del pla", "metas del plan", "the plan's targets"}
	ChartOnTime     = Message{"dins del termini", "en plazo", "on time"}
	ChartLate       = Message{"fora de termini", "fuera de plazo", "late"}
	ChartMissing    = Message{"sense tramesa", "sin entrega", "not sent"}
	ChartWomen      = Message{"dones", "mujeres", "women"}
	ChartMen        = Message{"homes", "hombres", "men"}
	ChartNonBinary  = Message{"persones no binàries", "personas no binarias", "non-binary people"}
	ChartUnstated   = Message{"no consta", "no consta", "not stated"}
	ChartTotal      = Message{"Conjunt", "Conjunto", "Overall"}
	ChartNoData     = Message{"sense dades", "sin datos", "no data"}
	ChartOtherwise  = Message{"altra mesura", "otra medida", "other measure"}
	ChartNoPair     = Message{"sense objectius", "sin objetivos", "no objectives"}
	ChartName       = Message{"Nom", "Nombre", "Name"}
	ChartYear       = Message{"Any", "Año", "Year"}
	ChartEmpty      = Message{"No hi ha dades per representar.",
		"No hay datos que representar.",
		"There are no data to show."}
	ChartGroup = Message{"Grup", "Grupo", "Group"}
	ChartInset = Message{"Entorn de Barcelona, ampliat",
		"Entorno de Barcelona, ampliado",
		"Around Barcelona, enlarged"}
	ChartCalendar = Message{"Actuacions per mes", "Actuaciones por mes", "Actions by month"}
	ChartMonth    = Message{"Mes", "Mes", "Month"}
	ChartNone     = Message{"cap", "ninguna", "none"}
	ChartOrMore   = Message{"o més", "o más", "or more"}
	ChartMonths   = [12]Message{
		{"gen.", "ene.", "Jan"}, {"febr.", "feb.", "Feb"}, {"març", "mar.", "Mar"},
		{"abr.", "abr.", "Apr"}, {"maig", "may.", "May"}, {"juny", "jun.", "Jun"},
		{"jul.", "jul.", "Jul"}, {"ag.", "ago.", "Aug"}, {"set.", "sept.", "Sept"},
		{"oct.", "oct.", "Oct"}, {"nov.", "nov.", "Nov"}, {"des.", "dic.", "Dec"},
	}
	ChartWeekdays = [7]Message{
		{"dl", "lu", "Mo"}, {"dt", "ma", "Tu"}, {"dc", "mi", "We"}, {"dj", "ju", "Th"},
		{"dv", "vi", "Fr"}, {"ds", "sá", "Sa"}, {"dg", "do", "Su"},
	}
)
