package document

// Explanations say of each figure where it comes from. They are much longer than all the rest, so
// that only a renderer that folds them away shows them; the others leave them out, and with them
// each Origin, which is the ID of an explanation.
type Explanations struct {
	ID, Title string
	// Blocks stand before the groups: what holds for all explanations.
	Blocks []Block
	Groups []ExplanationGroup
	// Filter is the label of the field that searches explanations, and Found what is said of them:
	// shown, of all.
	Filter, Found string
}

// ExplanationGroup is explanations of one kind of figure, in the order of the plan. ID is unique in
// the document.
type ExplanationGroup struct {
	ID, Title string
	Items     []Explanation
}

// Explanation is the story of one figure: folded, Number, Title, Rate and Status are seen of it. ID
// is unique in the document and stable between years.
type Explanation struct {
	ID            string
	Number, Title string
	Rate          *Bar
	Status        *Mark
	Blocks        []Block
}

// IsEmpty tells whether there are none.
func (e Explanations) IsEmpty() bool { return len(e.Groups) == 0 }
