package words

func membersSpanish() MemberWords {
	return MemberWords{
		Kicker: "Ficha de miembro · %s", Title: "Fichas de los miembros %s %s",
		CoverTitle: "Fichas de los miembros", Subtitle: "Qué ha enviado cada miembro, qué falta y qué ha aportado",
		FactMembers: "Miembros",
		Facts: FactWords{
			Code: "código %s", Population: "%s habitantes", Since: "miembro desde el %s", Until: "miembro hasta el %s",
		},
		Answered: Part{
			None:      "no ha dado datos para ninguno de los %[2]s indicadores que se le piden",
			One:       "ha dado datos para uno de los %[2]s indicadores que se le piden",
			Many:      "ha dado datos para %[1]s de los %[2]s indicadores que se le piden",
			All:       "ha dado datos para todos los indicadores que se le piden (%[2]s)",
			NoneOfOne: "no ha dado datos para el único indicador que se le pide",
			OneOfOne:  "ha dado datos para el único indicador que se le pide",
		},
		NothingAsked: "Este año no se le pide ningún indicador.",
		OnTime:       "La entrega llegó en plazo, el %s.",
		Late:         "La entrega llegó fuera de plazo, el %s; cuenta igualmente.",
		OnTimeAgain:  "La primera entrega llegó en plazo. Se han recibido %s versiones y vale la última, del %s.",
		LateAgain:    "La primera entrega llegó fuera de plazo. Se han recibido %s versiones y vale la última, del %s.",
		NotSent:      "%s no ha enviado los datos de %s.",
		Unread:       "Se ha recibido un libro, pero no se ha podido utilizar: más abajo se dice por qué y cómo se corrige.",
		Closed: "La memoria de %s se aprobó el %s. Esta ficha dice lo que se publicó; lo que llegue ahora se conserva, pero ya no " +
			"cambia sus cifras.",
		Reported: "Indicadores con datos", Coverage: "Cobertura: %s",
		Exempt:  Plural{"%s no le aplica", "%s no le aplican"},
		Actions: "Actuaciones registradas", NoActions: "No hay ninguna en el registro",
		ActionsDetail: "%s horas en total",
		People:        "Asistentes a las actuaciones", PeopleDetail: "%s de mujeres",
		PeopleNone: "No consta en ninguna actuación",
		Open:       "Errores y avisos abiertos", OpenNone: "Ningún error ni aviso",
		Figures: "Sus cifras y las de la Red", FiguresOwn: "Sus cifras",
		Share: "Parte de la suma", Network: "Red %s", OwnTarget: "Meta propia", OwnBaseline: "base %s",
		NotApplicable: "no aplica", Carried: "de un año anterior",
		FiguresNote: "«—» significa que el dato no se ha recibido, que no es lo mismo que cero. «No aplica» significa que el miembro " +
			"ha dicho que el indicador no le afecta.",
		ShareNote:   "La parte de la suma es el porcentaje que representa en la suma de todos los miembros que han informado.",
		MinimumNote: "«≥» significa que aún faltan datos de algún miembro: la suma real es igual o mayor.",
		OwnNote:     "La meta propia es la que el plan pone a este miembro; la consecución se calcula como la de la Red.",
		Missing:     "Qué falta",
		MissingLead: Plural{"No se ha recibido ningún dato de este indicador: %s.", "No se ha recibido ningún dato de estos indicadores: %s."},
		MissingDo: "Si tienen el dato, rellenen su casilla y vuelvan a enviar el libro entero. Si fue cero, escriban 0; si el indicador " +
			"no les afecta, marquen «no aplica».",
		OpenHeading: "Qué queda abierto",
		OpenLead: "Las celdas con errores no se usan en ningún cálculo. Los avisos cuentan, pero conviene revisarlos. Corrijan el libro " +
			"y vuelvan a enviarlo entero: la versión nueva sustituye a la anterior.",
		Where: "Dónde está", Found: "Qué se ha encontrado", Do: "Qué hay que hacer",
		OpenErrors: "Errores: no se han contado", OpenWarnings: "Avisos: se han contado",
		OpenRejected: "Libro que no se ha podido utilizar: %s",
		OpenMore: Plural{
			"Hay %s más: están todos en la copia anotada del libro.", "Hay %s más: están todos en la copia anotada del libro.",
		},
		Workbook: "todo el libro",
		Given:    "Qué ha aportado", Wrote: "Qué ha escrito",
		Kind: "Tipo de actuación", Count: "Actuaciones", Hours: "Horas",
		Attendees: "Asistentes", Budget: "Presupuesto (€)", KindNone: "Sin tipo",
		RegisterNote: "Cada suma es de las actuaciones que tienen el dato; «—» significa que no lo tiene ninguna.",
		LineOf:       "Línea %s. %s",
		TooLong:      "El texto es demasiado largo para esta ficha: está en la hoja «Valoració» de la entrega.",
		ToDo:         "Qué hay que hacer",
		Steps: []string{
			"Rellenen la plantilla del año que les envió la oficina de la Red; si no la encuentran, pídanla.",
			"Dejen vacía la celda de un dato que no tengan. Escriban 0 solo si fue cero, y «sí» en la columna «no aplica» si un " +
				"indicador no les afecta.",
			"Devuelvan el libro a la oficina. El plazo acababa el %s, pero los datos cuentan hasta que la asamblea apruebe la memoria.",
		},
		StepUnread: "Miren más abajo qué impide leer el libro que enviaron, corríjanlo y vuelvan a enviarlo.",
		StepClosed: "Ya no es necesario enviar los datos de aquel año para que cuenten en la memoria aprobada; si los tienen, envíenlos " +
			"igualmente: se conservan y sirven para comparar los años siguientes.",
		Written:    Plural{"Se ha escrito %s ficha en %s.", "Se han escrito %s fichas en %s."},
		Together:   "Todas juntas: %s (%s, huella %s).",
		OneWritten: "Se ha escrito %s (%s, huella %s).",
	}
}
