package document

// Explanations tell where each figure comes from. They are much longer than the rest, so only
// renderers that can fold them show them. The others ignore them and every Origin, which is the ID
// of an explanation.
type Explanations struct {
	ID, Title string
	// Blocks come before the groups and apply to all explanations.
	Blocks []Block
	Groups []ExplanationGroup
	// Filter is the label of the field that searches explanations, and Found what is said of them:
	// shown, of all.
	Filter, Found string
}

// ExplanationGroup is the explanations of one kind of figure, in the plan's order. Its ID is unique
// in the document.
type ExplanationGroup struct {
	ID, Title string
	Items     []Explanation
}

// Explanation is the story of one figure. Folded, it shows its number, title, rate and status. Its
// ID is unique in the document and the same each year.
type Explanation struct {
	ID            string
	Number, Title string
	Rate          *Bar
	Status        *Mark
	Blocks        []Block
}

// IsEmpty tells whether there are none.
func (e Explanations) IsEmpty() bool { return len(e.Groups) == 0 }
