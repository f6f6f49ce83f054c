// Package memoria writes a year's memòria as a document. It takes the facts of the year and gives the
// chapters, their tables, and the definitions of their figures. It is pure: it opens no database, reads
// no file, and draws nothing. It computes nothing that a mart could: its sentences only compare and count.
package memoria

import (
	"strconv"
	"strings"

	"xmess.cat/memoria/reports/change"
	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/vector"
	"xmess.cat/memoria/reports/words"
)

// Facts are what a memòria is written from.
type Facts struct {
	Year        result.Year
	Trace       *result.Trace // what the figures were computed from; nil leaves their explanations out
	Past        *Past         // nil where nothing is known of the year before
	Comparisons []Comparison  // with what was approved before
	Approval    *Approval     // nil while the year is open
	Rules       RuleWords     // nil leaves findings without explanation
	Fingerprint string
}

// Comparison compares a closed memòria with today's data.
type Comparison struct {
	Closing  result.Closing
	Changes  []change.Change
	Arrivals []result.Arrival // returns of its year that came after it
}

// Figure is a figure to draw. The document shows Drawing, which is empty until somebody fills it.
type Figure struct {
	ID         string
	Definition chart.Figure
	Drawing    *vector.Drawing
}

// Document writes a year's memòria. Its figures are still to be drawn.
func Document(facts Facts, w *words.Words, charts *chart.Charts) (document.Document, []Figure, error) {
	t := newChapterBuilder(facts, w)
	t.charts = charts
	t.explainWith(facts.Trace)
	doc := t.document()
	return doc, t.figures, t.failed
}

func newChapterBuilder(facts Facts, w *words.Words) *chapterBuilder {
	year := facts.Year
	year.Findings = withMessages(year.Findings, facts.Rules, w)
	return &chapterBuilder{
		year: year, past: facts.Past, comparisons: facts.Comparisons, w: w, fingerprint: facts.Fingerprint,
		rules: facts.Rules, approval: facts.Approval,
	}
}

// document writes the year, chapter after chapter.
func (t *chapterBuilder) document() document.Document {
	doc := t.frame()
	if letter, ok := t.letter(); ok {
		doc.Chapters = append(doc.Chapters, letter)
	}
	doc.Chapters = append(doc.Chapters, t.board(), t.network("2"))
	for _, line := range t.year.Lines {
		doc.Chapters = append(doc.Chapters, t.line(line))
	}
	next := 3
	chapters := []func(number string) document.Chapter{t.activities, t.people, t.territory, t.actions, t.sent}
	if t.comparable() {
		chapters = append(chapters, t.compared)
	}
	for _, chapter := range append(chapters, t.method) {
		doc.Chapters = append(doc.Chapters, chapter(strconv.Itoa(next)))
		next++
	}
	doc.Chapters = append(doc.Chapters, t.definitions("A"), t.valuesAnnex("B"), t.sources("C"))
	if len(t.comparisons) > 0 {
		doc.Chapters = append(doc.Chapters, t.changes("D"))
	}
	doc.Explanations = t.explanations()
	return doc
}

// frame is what stands around the chapters.
func (t *chapterBuilder) frame() document.Document {
	initials, network := t.year.Parameters["sigles"], t.year.Parameters["xarxa"]
	received, date := AsOf(t.year), t.w.Say(words.DocumentNoData)
	if !received.IsZero() {
		date = t.w.Elided(t.w.Say(words.DocumentDataAsOf, "date", t.w.Date(received)))
	}
	first, last := t.year.Parameters["pla_inici"], t.year.Parameters["pla_final"]
	subtitle := t.w.Say(words.DocumentSubtitleNoPlan)
	if first != "" && last != "" {
		subtitle = t.w.Say(words.DocumentSubtitle, "first", first, "last", last)
	}
	doc := document.Document{
		Language: t.w.Language, DecimalMark: t.w.DecimalMark,
		Title:  strings.TrimSpace(t.w.Say(words.DocumentTitle, "year", t.thisYear(), "network", initials)),
		Author: network, Subject: subtitle, Keywords: t.fingerprint,
		AsOf: received, Contents: t.w.Say(words.DocumentContents), Accent: t.year.Parameters["color_principal"],
		Cover: document.Cover{
			Network: network, Initials: initials, Title: t.w.Say(words.DocumentCoverTitle), Year: t.thisYear(), Subtitle: subtitle,
			Facts: []document.Fact{
				{Label: t.w.Say(words.DocumentFactData), Value: date},
				{Label: t.w.Say(words.DocumentFactInputs), Value: t.w.Count(words.Submissions, Submissions(t.year))},
				{Label: t.w.Say(words.HeadFingerprint), Value: t.fingerprint},
			},
		},
		Running: document.Running{
			Head:   strings.TrimSpace(t.w.Say(words.DocumentHead, "network", initials, "year", t.thisYear())),
			Foot:   t.thisYear() + " · " + date + " · " + t.w.Say(words.DocumentFingerprint, "fingerprint", t.fingerprint),
			PageOf: t.w.Say(words.DocumentPageOf, "page", "%s", "pages", "%s"),
		},
	}
	if t.invented() {
		doc.Running.Banner = t.w.Say(words.DocumentInvented)
	}
	return doc
}

// invented tells whether the plan says that its figures are a demonstration's.
func (t *chapterBuilder) invented() bool {
	switch strings.ToLower(strings.TrimSpace(t.year.Parameters["demostracio"])) {
	case "sí", "si", "true", "1":
		return true
	}
	return false
}

// limit is a threshold as the memòria prints it.
func (t *chapterBuilder) limit(v float64) string {
	return t.w.Number(v, words.Decimals(&v)) + t.w.PercentSign
}
