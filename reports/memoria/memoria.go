// Package memoria writes a year's memòria as a document. It takes the facts of the year and gives
// the chapters, their tables, and the definitions of their figures. It is pure: it opens no
// database, reads no file, and draws nothing. It computes nothing that a mart could: its sentences
// only compare and count.
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

// Figure is a figure to draw. Drawing is empty until the caller draws Definition into it.
type Figure struct {
	ID         string
	Definition chart.Figure
	Drawing    *vector.Drawing
}

// Document writes a year's memòria. Its figures are still to be drawn.
func Document(facts Facts, w *words.Words, charts *chart.Charts) (document.Document, []Figure,
	error) {
	b := newChapterBuilder(facts, w)
	b.charts = charts
	b.explainWith(facts.Trace)
	doc := b.document()
	return doc, b.figures, b.failed
}

func newChapterBuilder(facts Facts, w *words.Words) *chapterBuilder {
	year := facts.Year
	year.Findings = WithMessages(year.Findings, facts.Rules, w)
	return &chapterBuilder{
		year: year, past: facts.Past, comparisons: facts.Comparisons, w: w,
		fingerprint: facts.Fingerprint,
		rules:       facts.Rules, approval: facts.Approval,
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
func (b *chapterBuilder) document() document.Document {
	doc := b.frame()
	figure, letter := 0, 'A'-1
	for _, c := range b.chapters() {
		if len(c.blocks) == 0 {
			continue
		}
		switch c.series {
		case numbered:
			figure++
			c.number = strconv.Itoa(figure)
		case lettered:
			letter++
			c.number, c.kicker = string(letter), b.say(words.AnnexAnnex, "letter", string(letter))
		}
		if b.isLarge() {
			c.blocks = b.shortened(c.blocks)
		}
		doc.Chapters = append(doc.Chapters, document.Chapter{
			ID: c.id, Number: c.number, Kicker: c.kicker, Title: c.title, Blocks: c.blocks,
		})
	}
	doc.Explanations = b.explanations()
	return doc
}

// chapters are all chapters, in the order of the memòria.
func (b *chapterBuilder) chapters() []chapter {
	list := []chapter{
		{id: "presentacio", title: b.say(words.LetterTitle), blocks: b.letter()},
		{series: numbered, id: boardID, title: b.say(words.BoardTitle), blocks: b.board()},
		{series: numbered, id: "xarxa", title: b.say(words.NetworkTitle), blocks: b.network()},
	}
	for _, line := range b.year.Lines {
		list = append(list, chapter{
			id: lineID(line.Code), number: line.Code, kicker: b.say(words.LineKicker, "code", line.Code),
			title: line.Name, blocks: b.line(line),
		})
	}
	activities := b.w.Count(words.ActivityTitle, len(b.year.Activities))
	return append(list,
		chapter{series: numbered, id: "activitats", title: activities, blocks: b.activities()},
		chapter{series: numbered, id: "participacio", title: b.say(words.PeopleTitle),
			blocks: b.people()},
		chapter{series: numbered, id: "territori", title: b.say(words.TerritoryTitle),
			blocks: b.territory()},
		chapter{series: numbered, id: "actuacions", title: b.say(words.ActionTitle), blocks: b.actions()},
		chapter{series: numbered, id: "trameses", title: b.say(words.SentTitle), blocks: b.sent()},
		chapter{series: numbered, id: "comparacio", title: b.say(words.CompareTitle),
			blocks: b.compared()},
		chapter{series: numbered, id: "metode", title: b.say(words.MethodTitle), blocks: b.method()},
		chapter{series: lettered, id: "annex-definicions", title: b.say(words.AnnexDefinitionsTitle),
			blocks: b.definitions()},
		chapter{series: lettered, id: "annex-valors", title: b.say(words.QualityValues),
			blocks: b.valuesAnnex()},
		chapter{series: lettered, id: "annex-fonts", title: b.say(words.AnnexSourcesTitle),
			blocks: b.sources()},
		chapter{series: lettered, id: "annex-canvis", title: b.say(words.ChangeTitle),
			blocks: b.changes()},
	)
}

// frame is the document without its chapters.
func (b *chapterBuilder) frame() document.Document {
	initials, network := b.year.Parameters["sigles"], b.year.Parameters["xarxa"]
	received, date := AsOf(b.year), b.say(words.DocumentNoData)
	if !received.IsZero() {
		date = b.w.Elided(b.say(words.DocumentDataAsOf, "date", b.w.Date(received)))
	}
	first, last := b.year.Parameters["pla_inici"], b.year.Parameters["pla_final"]
	subtitle := b.say(words.DocumentSubtitleNoPlan)
	if first != "" && last != "" {
		subtitle = b.say(words.DocumentSubtitle, "first", first, "last", last)
	}
	doc := document.Document{
		Language: b.w.Language, DecimalMark: b.w.DecimalMark,
		Title:  strings.TrimSpace(b.say(words.DocumentTitle, "year", b.thisYear(), "network", initials)),
		Author: network, Subject: subtitle, Keywords: b.fingerprint,
		AsOf: received, Contents: b.say(words.DocumentContents),
		Accent: b.year.Parameters["color_principal"],
		Cover: document.Cover{
			Network: network, Initials: initials, Title: b.say(words.DocumentCoverTitle), Year: b.thisYear(),
			Subtitle: subtitle,
			Facts: []document.Fact{
				{Label: b.say(words.DocumentFactData), Value: date},
				{Label: b.say(words.DocumentFactInputs), Value: b.sentInShort()},
				{Label: b.say(words.HeadFingerprint), Value: b.fingerprint},
			},
		},
		Running: document.Running{
			Head: strings.TrimSpace(b.say(words.DocumentHead, "network", initials, "year", b.thisYear())),
			Foot: b.thisYear() + " · " + date + " · " + b.say(words.DocumentFingerprint,
				"fingerprint", b.fingerprint),
			PageOf: b.say(words.DocumentPageOf, "page", "%s", "pages", "%s"),
		},
	}
	if b.invented() {
		doc.Running.Banner = b.say(words.DocumentInvented)
	}
	return doc
}

// invented reports whether the plan says that its figures are a demonstration's.
func (b *chapterBuilder) invented() bool {
	switch strings.ToLower(strings.TrimSpace(b.year.Parameters["demostracio"])) {
	case "sí", "si", "true", "1":
		return true
	}
	return false
}

// limit is a threshold as the memòria prints it.
func (b *chapterBuilder) limit(v float64) string {
	return b.w.Number(v, words.Decimals(&v)) + b.w.PercentSign
}
