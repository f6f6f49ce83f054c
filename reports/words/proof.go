package words

// ProofWords are what the attachments of a memòria are called, and what `report verify` says.
type ProofWords struct {
	// Attachments: table; mart.
	Input, Mart                string
	Dictionary, Manifest, Logo string
	// How to verify, for the method.
	HowTitle, How string
	// Agrees is the good news: year, fingerprint, counts of figures, of inputs and of pages, each with its noun. Repacked is said of a file that another
	// program has saved again with nothing changed in it.
	Agrees, Repacked string
	Marts            Plural // cells of results
	Inputs, Pages    Plural
	Page, PageList   string // a page, some pages
	// Differs is the bad news: year. Count and More say how many differences there are, and are not shown.
	Differs      string
	Count, More  Plural
	OtherProgram string // its version, this version
	Findings     map[string]string
	Failures     map[string]string
	Nothing      string // in the place of a cell that is empty or not there
}

// Quoted puts a text between the language's quotes.
func (w *Words) Quoted(text string) string {
	marks := inLanguage(w.Language, [2]string{"«", "»"}, [2]string{"«", "»"}, [2]string{"“", "”"})
	return marks[0] + text + marks[1]
}

// Proof gives the words of proofs. Findings and failures are by the codes of package proof; their places are
// filled by name: {file}, {row}, {column}, {pages}, {was}, {want}.
func (w *Words) Proof() ProofWords {
	return inLanguage(w.Language, proofCatalan, proofSpanish, proofEnglish)()
}
