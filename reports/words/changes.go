package words

// Texts about what changed since a memòria was approved, by the codes of package change.
var (
	ChangeTitle = Message{"Canvis des de l'última memòria",
		"Cambios desde la última memoria",
		"Changes since the last report"}
	ChangeLead = Message{
		"La memòria de {year} es va aprovar el {approved} i es va reobrir el {reopened}. Motiu: " +
			"{reason}. Aquestes són les xifres que han canviat, i per què.",
		"La memoria de {year} se aprobó el {approved} y se reabrió el {reopened}. Motivo: {reason}. " +
			"Estas son las cifras que han cambiado, y por qué.",
		"The report for {year} was approved on {approved} and reopened on {reopened}. Reason: " +
			"{reason}. These are the figures that changed, and why."}
	ChangeLeadEarlier = Message{
		"Així canviaria la memòria de {year}, aprovada el {approved}, si es calculés amb les dades i " +
			"les regles d'avui. El que es va aprovar queda com estava.",
		"Así cambiaría la memoria de {year}, aprobada el {approved}, si se calculara con los datos y " +
			"las reglas de hoy. Lo que se aprobó queda como estaba.",
		"This is how the report for {year}, approved on {approved}, would change if it were computed " +
			"with today's data and rules. What was approved stays as it was."}
	ChangeHeading = Message{"Memòria de {year}", "Memoria de {year}", "Report for {year}"}
	ChangeNone    = Message{"No ha canviat cap xifra.",
		"No ha cambiado ninguna cifra.",
		"No figure has changed."}
	ChangeCount = Plural{
		One: Message{"Ha canviat {n} resultat.", "Ha cambiado {n} resultado.", "{n} result has changed."},
		Many: Message{"Han canviat {n} resultats.",
			"Han cambiado {n} resultados.",
			"{n} results have changed."}}
	ChangeBefore = Message{"Abans", "Antes", "Before"}
	ChangeAfter  = Message{"Ara", "Ahora", "Now"}
	ChangeBy     = Message{"Diferència", "Diferencia", "Difference"}
	ChangeWhy    = Message{"Per què", "Por qué", "Why"}
	ChangeScopes = map[string]Message{
		"total":         {"Conjunt del pla", "Conjunto del plan", "Whole plan"},
		"line":          {"Línia", "Línea", "Line"},
		"activity":      {"Activitat", "Actividad", "Activity"},
		"line_activity": {"Línia × activitat", "Línea × actividad", "Line × activity"},
		"objective":     {"Objectiu", "Objetivo", "Objective"},
		"indicator":     {"Indicador", "Indicador", "Indicator"},
	}
	ChangeFigures = map[string]Message{
		"value":       {"valor", "valor", "value"},
		"target":      {"fita", "meta", "target"},
		"baseline":    {"valor base", "valor base", "baseline"},
		"rate":        {"grau d'assoliment", "grado de consecución", "attainment"},
		"coverage":    {"cobertura", "cobertura", "coverage"},
		"status":      {"estat", "estado", "status"},
		"rate_low":    {"mínim de la forquilla", "mínimo de la horquilla", "bottom of the range"},
		"rate_high":   {"màxim de la forquilla", "máximo de la horquilla", "top of the range"},
		"plan_target": {"darrera fita del pla", "última meta del plan", "the plan's last target"},
		"plan_rate": {"grau d'assoliment de la darrera fita",
			"grado de consecución de la última meta",
			"attainment of the last target"},
		"women":      {"dones", "mujeres", "women"},
		"men":        {"homes", "hombres", "men"},
		"non_binary": {"persones no binàries", "personas no binarias", "non-binary people"},
	}
	ChangeReasons = map[string]Message{
		"new_return": {"tramesa nova {who}, {before} → {after} ({where})",
			"entrega nueva {who}, {before} → {after} ({where})",
			"new return {who}, {before} → {after} ({where})"},
		"return_gone": {"tramesa que ja no compta, {who}: {before} → {after}",
			"entrega que ya no cuenta, {who}: {before} → {after}",
			"return that no longer counts, {who}: {before} → {after}"},
		"corrected_cell": {"cel·la corregida, {who}: {before} → {after} ({where})",
			"celda corregida, {who}: {before} → {after} ({where})",
			"corrected cell, {who}: {before} → {after} ({where})"},
		"added_cell": {"cel·la nova, {who}: {after} ({where})",
			"celda nueva, {who}: {after} ({where})",
			"new cell, {who}: {after} ({where})"},
		"removed_cell": {"cel·la retirada, {who}: {before} ({where})",
			"celda retirada, {who}: {before} ({where})",
			"cell taken out, {who}: {before} ({where})"},
		"member_joined": {"membre que s'incorpora: {who}",
			"miembro que se incorpora: {who}",
			"member joined: {who}"},
		"member_left": {"membre que ja no compta: {who}",
			"miembro que ya no cuenta: {who}",
			"member no longer counted: {who}"},
		"lateness": {"lliurament, {who}: {before} → {after}",
			"entrega, {who}: {before} → {after}",
			"delivery, {who}: {before} → {after}"},
		"changed_target": {"fita canviada: {before} → {after} ({where})",
			"meta cambiada: {before} → {after} ({where})",
			"target changed: {before} → {after} ({where})"},
		"changed_baseline": {"valor base canviat: {before} → {after} ({where})",
			"valor base cambiado: {before} → {after} ({where})",
			"baseline changed: {before} → {after} ({where})"},
		"changed_weight": {"pes canviat, {who}: {before} → {after} ({where})",
			"peso cambiado, {who}: {before} → {after} ({where})",
			"weight changed, {who}: {before} → {after} ({where})"},
		"changed_definition": {"definició canviada, {who}: {before} → {after} ({where})",
			"definición cambiada, {who}: {before} → {after} ({where})",
			"definition changed, {who}: {before} → {after} ({where})"},
		"changed_setting": {"paràmetre {who}: {before} → {after} ({where})",
			"parámetro {who}: {before} → {after} ({where})",
			"setting {who}: {before} → {after} ({where})"},
		"added_to_plan": {"entra al pla: {who}", "entra en el plan: {who}", "added to the plan: {who}"},
		"dropped_from_plan": {"surt del pla: {who}",
			"sale del plan: {who}",
			"dropped from the plan: {who}"},
		"moved": {"{who}: {before} → {after}", "{who}: {before} → {after}", "{who}: {before} → {after}"},
		"program": {"una altra versió del programa: {before} → {after}",
			"otra versión del programa: {before} → {after}",
			"another version of the program: {before} → {after}"},
		"unknown": {"causa desconeguda", "causa desconocida", "cause not known"},
	}
	ChangeFields = map[string]Message{
		"kind":             {"tipus", "tipo", "kind"},
		"direction":        {"sentit", "sentido", "direction"},
		"aggregation":      {"agregació", "agregación", "aggregation"},
		"reported_by":      {"qui ho reporta", "quién lo informa", "who reports it"},
		"register_kind":    {"tipus d'actuació", "tipo de actuación", "kind of action"},
		"register_measure": {"mesura del registre", "medida del registro", "measure of the register"},
		"factor":           {"factor", "factor", "factor"},
		"minimum":          {"mínim", "mínimo", "minimum"},
		"maximum":          {"màxim", "máximo", "maximum"},
	}
	ChangeStates = map[string]Message{
		"on_time": {"dins del termini", "en plazo", "on time"},
		"late":    {"fora de termini", "fuera de plazo", "late"},
		"missing": {"sense tramesa", "sin entrega", "no return"},
	}
	ChangeMore = Plural{
		One:  Message{"i {n} motiu més", "y {n} motivo más", "and {n} more reason"},
		Many: Message{"i {n} motius més", "y {n} motivos más", "and {n} more reasons"}}
	ChangeCompared = Message{"Canvis de l'any {year}: {from} → {to}",
		"Cambios del año {year}: {from} → {to}",
		"Changes of {year}: {from} → {to}"}
	ChangeAsClosed = Message{"memòria aprovada el {date} (tancament {closing})",
		"memoria aprobada el {date} (cierre {closing})",
		"report approved on {date} (closing {closing})"}
	ChangeAsOfToday = Message{"avui", "hoy", "today"}
	ChangeAsHeld    = Message{"segons {database}", "según {database}", "as {database} has it"}
	ChangeApproved  = Message{"L'any {year} queda tancat: memòria aprovada el {date}.",
		"El año {year} queda cerrado: memoria aprobada el {date}.",
		"{year} is closed: report approved on {date}."}
	ChangeSigned = Message{"se n’ha guardat la memòria signada",
		"se ha guardado la memoria firmada", "the signed report was kept"}
	ChangeReopened = Message{"L'any {year} queda reobert. Motiu: {reason}.",
		"El año {year} queda reabierto. Motivo: {reason}.",
		"{year} is open again. Reason: {reason}."}
	ChangeKept = Message{"Memòria tancada: es dona tal com es va aprovar el {date}.",
		"Memoria cerrada: se da tal como se aprobó el {date}.",
		"Closed report: given as it was approved on {date}."}
	ChangeDrift = Plural{
		One: Message{
			"Amb les dades i les regles d'avui, {n} resultat seria diferent del que es va aprovar:",
			"Con los datos y las reglas de hoy, {n} resultado sería distinto del que se aprobó:",
			"With today's data and rules, {n} result would differ from what was approved:"},
		Many: Message{
			"Amb les dades i les regles d'avui, {n} resultats serien diferents dels que es van aprovar:",
			"Con los datos y las reglas de hoy, {n} resultados serían distintos de los que se aprobaron:",
			"With today's data and rules, {n} results would differ from what was approved:"}}
	ChangeAsk = Message{"Per veure'ls tots, amb els motius: report diff --year {year}",
		"Para verlos todos, con los motivos: report diff --year {year}",
		"To see them all, with the reasons: report diff --year {year}"}
	ChangeArrived = Message{"Tramesa rebuda després del tancament: {member} ({file}, {date}).",
		"Entrega recibida después del cierre: {member} ({file}, {date}).",
		"Return received after the closing: {member} ({file}, {date})."}
	ChangeArrivedCount = Plural{
		One: Message{"{n} tramesa rebuda després del tancament; no canvia el que es va aprovar.",
			"{n} entrega recibida después del cierre; no cambia lo que se aprobó.",
			"{n} return received after the closing; it does not change what was approved."},
		Many: Message{"{n} trameses rebudes després del tancament; no canvien el que es va aprovar.",
			"{n} entregas recibidas después del cierre; no cambian lo que se aprobó.",
			"{n} returns received after the closing; they do not change what was approved."}}
	ChangeUnfit = Plural{
		One: Message{"Quedarien fora dades d’{n} tramesa que ja s’havia acceptat:",
			"Quedarían fuera datos de {n} entrega que ya se había aceptado:",
			"Data of {n} return that had been accepted would be left out:"},
		Many: Message{"Quedarien fora dades de {n} trameses que ja s’havien acceptat:",
			"Quedarían fuera datos de {n} entregas que ya se habían aceptado:",
			"Data of {n} returns that had been accepted would be left out:"}}
	ChangeUnfitReturns = Plural{
		One:  Message{"{n} tramesa", "{n} entrega", "{n} return"},
		Many: Message{"{n} trameses", "{n} entregas", "{n} returns"}}
	ChangeStaysApproved = Message{
		"L'any és tancat: passi el que passi, la memòria aprovada el {date} queda com està.",
		"El año está cerrado: pase lo que pase, la memoria aprobada el {date} queda como está.",
		"The year is closed: come what may, the memòria approved on {date} stays as it is."}
)
