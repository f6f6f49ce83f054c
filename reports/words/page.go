package words

import "fmt"

// PageWords are what the HTML page says around the document.
type PageWords struct {
	Skip     string // link to the content
	ShowData string // opens a figure's data
	Series   string // group of buttons that show and hide a figure's series
	Sort     string // column's head
	Scroll   string // caption of a table or title of a figure that can be scrolled sideways
}

// Page gives the words of the HTML page.
func (w *Words) Page() PageWords {
	switch w.Language {
	case "es":
		return PageWords{Skip: "Ir al contenido", ShowData: "Datos del gráfico", Series: "Series del gráfico", Sort: "Ordenar por: %s", Scroll: "Tabla: %s"}
	case "en":
		return PageWords{Skip: "Skip to content", ShowData: "Data of the chart", Series: "Series of the chart", Sort: "Sort by: %s", Scroll: "Table: %s"}
	}
	return PageWords{Skip: "Ves al contingut", ShowData: "Dades del gràfic", Series: "Sèries del gràfic", Sort: "Ordena per: %s", Scroll: "Taula: %s"}
}

// Beside says that files were written beside the first.
func (w *Words) Beside(names []string) string {
	form := map[string]string{"ca": "Al costat: %s.", "es": "Al lado: %s.", "en": "Beside it: %s."}[w.Language]
	return fmt.Sprintf(form, w.List(names))
}
