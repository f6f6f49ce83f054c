package words

// What the HTML page says around the document.
var (
	PageSkip     = Message{"Ves al contingut", "Ir al contenido", "Skip to content"}
	PageShowData = Message{"Dades del gràfic", "Datos del gráfico", "Data of the chart"}
	PageSeries   = Message{"Sèries del gràfic", "Series del gráfico", "Series of the chart"}
	PageSort     = Message{"Ordena per: {column}", "Ordenar por: {column}", "Sort by: {column}"}
	PageScroll   = Message{"Taula: {table}", "Tabla: {table}", "Table: {table}"}
)
