package words

// PlaceWords are what maps and calendars say.
type PlaceWords struct {
	Group    string // head of the column of a map's classes
	Inset    string // the part of a map that is drawn larger
	Calendar string // head of the sentence of a calendar, followed by its months
	Month    string
	Actions  string
	None     string // of a day with nothing
	OrMore   string // after a figure
	Months   [12]string
	Weekdays [7]string
}

func chartPlacesCatalan() PlaceWords {
	return PlaceWords{
		Group: "Grup", Inset: "Entorn de Barcelona, ampliat", Calendar: "Actuacions per mes", Month: "Mes",
		Actions: "Actuacions", None: "cap", OrMore: "o més",
		Months: [12]string{"gen.", "febr.", "març", "abr.", "maig", "juny", "jul.", "ag.", "set.", "oct.",
			"nov.", "des."},
		Weekdays: [7]string{"dl", "dt", "dc", "dj", "dv", "ds", "dg"},
	}
}

func chartPlacesSpanish() PlaceWords {
	return PlaceWords{
		Group: "Grupo", Inset: "Entorno de Barcelona, ampliado", Calendar: "Actuaciones por mes", Month: "Mes",
		Actions: "Actuaciones", None: "ninguna", OrMore: "o más",
		Months: [12]string{"ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.",
			"nov.", "dic."},
		Weekdays: [7]string{"lu", "ma", "mi", "ju", "vi", "sá", "do"},
	}
}

func chartPlacesEnglish() PlaceWords {
	return PlaceWords{
		Group: "Group", Inset: "Around Barcelona, enlarged", Calendar: "Actions by month", Month: "Month",
		Actions: "Actions", None: "none", OrMore: "or more",
		Months: [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov",
			"Dec"},
		Weekdays: [7]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"},
	}
}
