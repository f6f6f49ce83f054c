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

// series says how a chapter gets its number.
type series int

const (
	alone    series = iota // it has its own, or none
	numbered               // 1, 2, …
	lettered               // an annex: A, B, …
)

// chapter is a chapter before it gets its number. A chapter without blocks is left out.
type chapter struct {
	series    series
	id, title string
	blocks    []document.Block
	number    string
	kicker    string
}

// document writes the year, chapter after chapter.
func (t *chapterBuilder) document() document.Document {
	doc := t.frame()
	figure, letter := 0, 'A'-1
	for _, c := range t.chapters() {
		if len(c.blocks) == 0 {
			continue
		}
		switch c.series {
		case numbered:
			figure++
			c.number = strconv.Itoa(figure)
		case lettered:
			letter++
			c.number, c.kicker = string(letter), t.say(words.AnnexAnnex, "letter", string(letter))
		}
		doc.Chapters = append(doc.Chapters, document.Chapter{
			ID: c.id, Number: c.number, Kicker: c.kicker, Title: c.title, Blocks: c.blocks,
		})
	}
	doc.Explanations = t.explanations()
	return doc
}

// chapters are all chapters, in the order of the memòria.
func (t *chapterBuilder) chapters() []chapter {
	list := []chapter{
		{id: "presentacio", title: t.say(words.LetterTitle), blocks: t.letter()},
		{series: numbered, id: boardID, title: t.say(words.BoardTitle), blocks: t.board()},
		{series: numbered, id: "xarxa", title: t.say(words.NetworkTitle), blocks: t.network()},
	}
	for _, line := range t.year.Lines {
		list = append(list, chapter{
			id: lineID(line.Code), number: line.Code, kicker: t.say(words.LineKicker, "code", line.Code),
			title: line.Name, blocks: t.line(line),
		})
	}
	activities := t.w.Count(words.ActivityTitle, len(t.year.Activities))
	return append(list,
		chapter{series: numbered, id: "activitats", title: activities, blocks: t.activities()},
		chapter{series: numbered, id: "participacio", title: t.say(words.PeopleTitle), blocks: t.people()},
		chapter{series: numbered, id: "territori", title: t.say(words.TerritoryTitle), blocks: t.territory()},
		chapter{series: numbered, id: "actuacions", title: t.say(words.ActionTitle), blocks: t.actions()},
		chapter{series: numbered, id: "trameses", title: t.say(words.SentTitle), blocks: t.sent()},
		chapter{series: numbered, id: "comparacio", title: t.say(words.CompareTitle), blocks: t.compared()},
		chapter{series: numbered, id: "metode", title: t.say(words.MethodTitle), blocks: t.method()},
		chapter{series: lettered, id: "annex-definicions", title: t.say(words.AnnexDefinitionsTitle), blocks: t.definitions()},
		chapter{series: lettered, id: "annex-valors", title: t.say(words.QualityValues), blocks: t.valuesAnnex()},
		chapter{series: lettered, id: "annex-fonts", title: t.say(words.AnnexSourcesTitle), blocks: t.sources()},
		chapter{series: lettered, id: "annex-canvis", title: t.say(words.ChangeTitle), blocks: t.changes()},
	)
}

// frame is what stands around the chapters.
func (t *chapterBuilder) frame() document.Document {
	initials, network := t.year.Parameters["sigles"], t.year.Parameters["xarxa"]
	received, date := AsOf(t.year), t.say(words.DocumentNoData)
	if !received.IsZero() {
		date = t.w.Elided(t.say(words.DocumentDataAsOf, "date", t.w.Date(received)))
	}
	first, last := t.year.Parameters["pla_inici"], t.year.Parameters["pla_final"]
	subtitle := t.say(words.DocumentSubtitleNoPlan)
	if first != "" && last != "" {
		subtitle = t.say(words.DocumentSubtitle, "first", first, "last", last)
	}
	doc := document.Document{
		Language: t.w.Language, DecimalMark: t.w.DecimalMark,
		Title:  strings.TrimSpace(t.say(words.DocumentTitle, "year", t.thisYear(), "network", initials)),
		Author: network, Subject: subtitle, Keywords: t.fingerprint,
		AsOf: received, Contents: t.say(words.DocumentContents), Accent: t.year.Parameters["color_principal"],
		Cover: document.Cover{
			Network: network, Initials: initials, Title: t.say(words.DocumentCoverTitle), Year: t.thisYear(), Subtitle: subtitle,
			Facts: []document.Fact{
				{Label: t.say(words.DocumentFactData), Value: date},
				{Label: t.say(words.DocumentFactInputs), Value: t.w.Count(words.Submissions, Submissions(t.year))},
				{Label: t.say(words.HeadFingerprint), Value: t.fingerprint},
			},
		},
		Running: document.Running{
			Head:   strings.TrimSpace(t.say(words.DocumentHead, "network", initials, "year", t.thisYear())),
			Foot:   t.thisYear() + " · " + date + " · " + t.say(words.DocumentFingerprint, "fingerprint", t.fingerprint),
			PageOf: t.say(words.DocumentPageOf, "page", "%s", "pages", "%s"),
		},
	}
	if t.invented() {
		doc.Running.Banner = t.say(words.DocumentInvented)
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
