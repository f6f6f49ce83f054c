package reports

import (
	"encoding/json"
	"fmt"
	"time"
)

// part is one format of a memòria.
type part struct {
	format  string
	content *[]byte
}

// parts lists the formats of a memòria.
func (m *Memoria) parts() []part {
	return []part{{"pdf", &m.PDF}, {"html", &m.HTML}, {"xlsx", &m.XLSX}}
}

// archivedSummary is what a closing stores of its memòria beside the printed formats, as JSON. The
// tags are those that every closed year has: renaming a field must not change its tag.
type archivedSummary struct {
	Fingerprint string    `json:"Fingerprint"`
	AsOf        time.Time `json:"AsOf"`
	Sent        int       `json:"Sent"`
	Expected    int       `json:"Expected"`
	Invented    bool      `json:"Invented"`
	Pages       int       `json:"Pages"`
	// Reason is why it was approved before its data came; empty where it was not.
	Reason string `json:"Reason,omitempty"`
}

// summary writes a memòria's archivedSummary.
func (m Memoria) summary(reason string) (string, error) {
	text, err := json.Marshal(archivedSummary{
		Fingerprint: m.Fingerprint, AsOf: m.AsOf, Sent: m.Sent, Expected: m.Expected,
		Invented: m.Invented, Pages: m.Pages, Reason: reason,
	})
	return string(text), err
}

// archivedMemoria is the memòria of a closed year as it was printed. It is not complete if the year
// is open, or if an older program did not print every format.
func (in yearInputs) archivedMemoria() (m Memoria, complete bool, err error) {
	if in.facts.Approval == nil {
		return m, false, nil
	}
	var s archivedSummary
	if err := json.Unmarshal([]byte(in.summary), &s); err != nil {
		return m, false, fmt.Errorf("reading what was approved: %w", err)
	}
	m = in.replaceWithArchived(Memoria{
		Fingerprint: s.Fingerprint, AsOf: s.AsOf, Sent: s.Sent, Expected: s.Expected,
		Invented: s.Invented, Pages: s.Pages,
	})
	for _, p := range m.parts() {
		if *p.content == nil {
			return m, false, nil
		}
	}
	return m, true, nil
}

// replaceWithArchived replaces what was printed today with the archived formats of a closed year.
func (in yearInputs) replaceWithArchived(m Memoria) Memoria {
	m.Approval = in.facts.Approval
	for _, p := range m.parts() {
		for _, archived := range in.archived {
			if archived.Format == p.format {
				*p.content = archived.Content
			}
		}
	}
	return m
}
