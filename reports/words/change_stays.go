package words

// StaysApproved says, of a closed year of which something else is compared, that its memòria stays: %s is the day of
// its approval.
func (w *Words) StaysApproved() string {
	return inLanguage(w.Language,
		"L'any és tancat: passi el que passi, la memòria aprovada el %s queda com està.",
		"El año está cerrado: pase lo que pase, la memoria aprobada el %s queda como está.",
		"The year is closed: come what may, the memòria approved on %s stays as it is.",
	)
}
