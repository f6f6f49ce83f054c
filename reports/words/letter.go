package words

// LetterTitle is the title of the letter that opens the memòria.
func (w *Words) LetterTitle() string {
	return inLanguage(w.Language, "Presentació", "Presentación", "Foreword")
}

// LetterCredit says whose letter it is and of which return: name, year.
func (w *Words) LetterCredit(name, year string) string {
	return fill(inLanguage(w.Language,
		"%[1]s, tramesa del %[2]s. La carta es publica tal com s'ha escrit.",
		"%[1]s, entrega de %[2]s. La carta se publica tal como se ha escrito.",
		"%[1]s, return of %[2]s. The letter is printed as it was written.",
	), name, year)
}
