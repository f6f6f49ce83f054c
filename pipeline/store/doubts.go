package store

import (
	"encoding/json"
	"fmt"

	"xmess.cat/memoria/pipeline/source"
)

// storedDoubt is a reason why a workbook waits for a decision, as table arrival has it.
type storedDoubt struct {
	Rule   string `json:"rule"`
	Sheet  string `json:"sheet,omitempty"`
	Row    int    `json:"row,omitempty"`
	Column int    `json:"column,omitempty"`
	Found  string `json:"found,omitempty"`
	Wanted string `json:"wanted,omitempty"`
}

// doubtsText is empty without doubts.
func doubtsText(doubts []source.Problem) (string, error) {
	if len(doubts) == 0 {
		return "", nil
	}
	stored := make([]storedDoubt, 0, len(doubts))
	for _, d := range doubts {
		stored = append(stored, storedDoubt{d.Rule.ID, clean(d.At.Sheet), d.At.Row, d.At.Column,
			clean(d.Found), clean(d.Wanted)})
	}
	text, err := json.Marshal(stored)
	return string(text), err
}

// doubtsIn reads the doubts about a workbook back. A rule that this program does not know has its
// id alone, without texts.
func doubtsIn(text, book string) (doubts []source.Problem, err error) {
	if text == "" {
		return nil, nil
	}
	var stored []storedDoubt
	if err := json.Unmarshal([]byte(text), &stored); err != nil {
		return nil, fmt.Errorf("reading why %s waits: %w", book, err)
	}
	rules := source.ByID()
	for _, d := range stored {
		rule, known := rules[d.Rule]
		if !known {
			rule = source.Rule{ID: d.Rule, Severity: source.Warning}
		}
		doubts = append(doubts, source.Problem{Rule: rule,
			At:    source.Cell{Book: book, Sheet: d.Sheet, Row: d.Row, Column: d.Column},
			Found: d.Found, Wanted: d.Wanted})
	}
	return doubts, nil
}
