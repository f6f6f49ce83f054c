package words

// StaysApproved says, of a closed year of which something else is compared, that its memòria stays: %s is the day of
// its approval.
func (w *Words) StaysApproved() string {
	switch w.Language {
	case "es":
		return "El año está cerrado: pase lo que pase, la memoria aprobada el %s queda como está."
	case "en":
		return "The year is closed: come what may, the memòria approved on %s stays as it is."
	}
	return "L'any és tancat: passi el que passi, la memòria aprovada el %s queda com està."
}
