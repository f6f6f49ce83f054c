package words

// What is said of a plan that is too large to be printed with all its details.
var (
	LargeRows = Plural{
		One: Message{"Hi ha {n} fila més a la pàgina web i al llibre de resultats.",
			"Hay {n} fila más en la página web y en el libro de resultados.",
			"{n} row more is on the web page and in the results’ workbook."},
		Many: Message{"Hi ha {n} files més a la pàgina web i al llibre de resultats.",
			"Hay {n} filas más en la página web y en el libro de resultados.",
			"{n} rows more are on the web page and in the results’ workbook."}}
	LargeObjectives = Message{
		"Hi surten {shown} dels {all} objectius de la línia, els més endarrerits.",
		"Salen {shown} de los {all} objetivos de la línea, los más retrasados.",
		"{shown} of the line’s {all} objectives are here, those furthest from their targets."}
	LargeIndicators = Message{
		"Hi surten {shown} dels {all} indicadors en risc o endarrerits de la línia.",
		"Salen {shown} de los {all} indicadores en riesgo o retrasados de la línea.",
		"{shown} of the line’s {all} indicators at risk or behind are here."}
	LargeWhere = Message{"Són tots a la pàgina web i al llibre de resultats.",
		"Están todos en la página web y en el libro de resultados.",
		"All are on the web page and in the results’ workbook."}
	LargeNoneBehind = Message{
		"Cap indicador de la línia no està en risc ni endarrerit. Són tots a la pàgina web i al llibre " +
			"de resultats.",
		"Ningún indicador de la línea está en riesgo ni retrasado. Están todos en la página web y en " +
			"el libro de resultados.",
		"No indicator of the line is at risk or behind. All are on the web page and in the results’ " +
			"workbook."}
	LargeExplained = Message{
		"El pla té {indicators} indicadors, massa per explicar-los tots aquí. L’origen de cada un el " +
			"diu «report explain CODI», fins a les cel·les.",
		"El plan tiene {indicators} indicadores, demasiados para explicarlos todos aquí. El origen de " +
			"cada uno lo dice «report explain CÓDIGO», hasta las celdas.",
		"The plan has {indicators} indicators, too many to be explained here. “report explain CODE” " +
			"tells where each comes from, down to the cells."}
)
