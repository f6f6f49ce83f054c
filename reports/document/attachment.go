package document

// Attachment is a file that goes inside the document's file.
type Attachment struct {
	Name string // "indicadors.csv"; unique in the document
	Type string // its media type: "text/csv"
	// Description says in the document's language what it holds.
	Description string
	Relation    Relation
	Content     []byte
}

// Relation is what an attachment is to the document, in PDF/A's words.
type Relation string

// Relations.
const (
	Source     Relation = "Source"     // the document was made from it
	Data       Relation = "Data"       // it holds the figures that the document shows
	Supplement Relation = "Supplement" // it says more
)
