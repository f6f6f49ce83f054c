package words

// LetterTitle is the title of the letter that opens the memòria.
func (w *Words) LetterTitle() string {
	switch w.Language {
	case "es":
		return "Presentación"
	case "en":
		return "Foreword"
	}
	return "Presentació"
}

// LetterCredit says whose letter it is and of which return: name, year.
func (w *Words) LetterCredit(name, year string) string {
	form := "%[1]s, tramesa del %[2]s. La carta es publica tal com s'ha escrit."
	switch w.Language {
	case "es":
		form = "%[1]s, entrega de %[2]s. La carta se publica tal como se ha escrito."
	case "en":
		form = "%[1]s, return of %[2]s. The letter is printed as it was written."
	}
	return fill(form, name, year)
}
