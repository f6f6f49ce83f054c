package words

import "strings"

// ChartWords are what charts say: in their keys, and in the sentence that stands for the picture.
type ChartWords struct {
	// Heads of the sentences, each followed by a list.
	Attainment, Changes, Trends, Heat, Rings, Coverage, Sexes string
	// Between goes before a range.
	Between string
	// Of parts a figure from its whole: "12 de 14".
	Of string
	// Roads and paths.
	Value, Target, TargetPath string
	// How a member's return came.
	OnTime, Late, Missing string
	// People.
	Women, Men, NonBinary, Unstated string
	Total, NoData, NoPair           string
	// Name and Year head columns of a figure's data.
	Name, Year string
	// Empty is said of a chart without rows.
	Empty string
	PlaceWords
}

// Charts gives the words of charts.
func (w *Words) Charts() ChartWords {
	return inLanguage(w.Language, chartsCatalan, chartsSpanish, chartsEnglish)()
}

func chartsCatalan() ChartWords {
	return ChartWords{
		Attainment: "Grau d'assoliment", Changes: "Grau d'assoliment de dos anys",
		Trends: "Evolució per anys", Heat: "Grau d'assoliment per activitat i línia",
		Rings: "Grau d'assoliment del conjunt i de cada línia", Coverage: "Trameses dels membres",
		Sexes: "Participació per sexe", Between: "entre", Of: "de",
		Value: "valor", Target: "fita", TargetPath: "fites del pla", OnTime: "dins de termini", Late: "fora de termini", Missing: "sense tramesa",
		Women: "dones", Men: "homes", NonBinary: "persones no binàries", Unstated: "no consta",
		Total: "Conjunt", NoData: "sense dades", NoPair: "sense objectius", Empty: "No hi ha dades per representar.", Name: "Nom", Year: "Any",
		PlaceWords: chartPlacesCatalan(),
	}
}

func chartsSpanish() ChartWords {
	return ChartWords{
		Attainment: "Grado de consecución", Changes: "Grado de consecución de dos años",
		Trends: "Evolución por años", Heat: "Grado de consecución por actividad y línea",
		Rings: "Grado de consecución del conjunto y de cada línea", Coverage: "Entregas de los miembros",
		Sexes: "Participación por sexo", Between: "entre", Of: "de",
		Value: "valor", Target: "meta", TargetPath: "metas del plan", OnTime: "en plazo", Late: "fuera de plazo", Missing: "sin entrega",
		Women: "mujeres", Men: "hombres", NonBinary: "personas no binarias", Unstated: "no consta",
		Total: "Conjunto", NoData: "sin datos", NoPair: "sin objetivos", Empty: "No hay datos que representar.", Name: "Nombre", Year: "Año",
		PlaceWords: chartPlacesSpanish(),
	}
}

func chartsEnglish() ChartWords {
	return ChartWords{
		Attainment: "Attainment", Changes: "Attainment in two years", Trends: "Values by year",
		Heat: "Attainment by activity and line", Rings: "Attainment overall and of each line",
		Coverage: "Members' returns", Sexes: "Participation by sex", Between: "between", Of: "of",
		Value: "value", Target: "target", TargetPath: "the plan's targets", OnTime: "on time", Late: "late", Missing: "not sent",
		Women: "women", Men: "men", NonBinary: "non-binary people", Unstated: "not stated",
		Total: "Overall", NoData: "no data", NoPair: "no objectives", Empty: "There are no data to show.", Name: "Name", Year: "Year",
		PlaceWords: chartPlacesEnglish(),
	}
}

// Sentence puts a head and its parts together: "Head: a; b; c."; what Empty says where there are
// no parts.
func (c ChartWords) Sentence(head string, parts []string) string {
	if len(parts) == 0 {
		return c.Empty
	}
	return head + ": " + strings.Join(parts, "; ") + "."
}
