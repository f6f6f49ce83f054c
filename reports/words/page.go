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
	return inLanguage(w.Language,
		PageWords{Skip: "Ves al contingut", ShowData: "Dades del gràfic", Series: "Sèries del gràfic", Sort: "Ordena per: %s", Scroll: "Taula: %s"},
		PageWords{Skip: "Ir al contenido", ShowData: "Datos del gráfico", Series: "Series del gráfico", Sort: "Ordenar por: %s", Scroll: "Tabla: %s"},
		PageWords{Skip: "Skip to content", ShowData: "Data of the chart", Series: "Series of the chart", Sort: "Sort by: %s", Scroll: "Table: %s"},
	)
}

// Beside says that files were written beside the first.
func (w *Words) Beside(names []string) string {
	return fmt.Sprintf(inLanguage(w.Language, "Al costat: %s.", "Al lado: %s.", "Beside it: %s."), w.List(names))
}
