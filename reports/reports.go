// Package reports tells the read story: from the database that ingest filled to the annual memòria.
//
// A year's results are read from the marts (result), told in words and figures (chart) as a document, and
// rendered (pdf). Nothing is computed here that a mart could: a sentence only compares and counts.
package reports

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/html"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/sheet"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Request is what a memòria is asked for with.
type Request struct {
	Database string // path
	Year     int
	Words    *words.Words
	Version  string // of the program, for the fingerprint
	Figures  bool   // give the figures as files of their own too
}

// Memoria is a rendered memòria.
type Memoria struct {
	PDF, HTML   []byte
	XLSX        []byte
	Figures     []Figure `json:"-"` // where they were asked for
	Fingerprint string
	AsOf        time.Time // zero where there is no input
	Sent        int       // members that sent their figures
	Expected    int
	Invented    bool
	Pages       int
	Approval    *Approval // nil while the year is open
}

// ChecksError says that the data does not hold together, so that no memòria may be made of it.
type ChecksError struct{ Offences []queries.Offence }

func (e *ChecksError) Error() string {
	lines := []string{fmt.Sprintf("%d checks of the data failed", len(e.Offences))}
	for _, offence := range e.Offences {
		lines = append(lines, offence.String())
	}
	return strings.Join(lines, "\n")
}

// UnknownYearError says that neither the plan nor a return is of the year that was asked for.
type UnknownYearError struct {
	Year  int
	Known []int // in order
}

func (e *UnknownYearError) Error() string {
	if len(e.Known) == 0 {
		return "no plan has been read: run ingest on a folder that has one"
	}
	return fmt.Sprintf("nothing is known of %d: the plan and the returns are of %d to %d",
		e.Year, e.Known[0], e.Known[len(e.Known)-1])
}

// Make reads a year and makes its memòria. That of a closed year is given as it was printed. It gives the errors of result.Open, a *ChecksError, and an
// *UnknownYearError.
func Make(ctx context.Context, ask Request) (Memoria, error) {
	from, err := read(ctx, ask)
	if err != nil {
		return Memoria{}, err
	}
	if kept, whole, err := from.printed(); whole && !ask.Figures || err != nil {
		return kept, err
	}
	made, err := render(ctx, from, ask)
	return from.over(made), err
}

// render prints what was read.
func render(ctx context.Context, from reading, ask Request) (Memoria, error) {
	fonts, err := typeface.Load()
	if err != nil {
		return Memoria{}, err
	}
	engine, err := chart.NewEngine(fonts)
	if err != nil {
		return Memoria{}, err
	}
	t := &teller{
		year: from.year, since: from.since, w: ask.Words, print: fingerprint(from.year, ask.Version, from.since...),
		charts: chart.New(fonts, ask.Words), engine: engine,
	}
	doc, err := t.document(ctx)
	if err != nil {
		return Memoria{}, err
	}
	var out bytes.Buffer
	pages, err := pdf.Render(&out, doc, fonts)
	if err != nil {
		return Memoria{}, err
	}
	var page bytes.Buffer
	dress := html.Dress{Fonts: fonts, Words: ask.Words.Page(), Library: chart.Library()}
	if err := html.Render(&page, doc, dress); err != nil {
		return Memoria{}, err
	}
	var book bytes.Buffer
	if err := sheet.Render(&book, from.year, coverOf(doc), ask.Words); err != nil {
		return Memoria{}, err
	}
	var figures []Figure
	if ask.Figures {
		if figures, err = figuresOf(doc); err != nil {
			return Memoria{}, err
		}
	}
	sent, _, expected := t.sentCounts()
	return Memoria{
		Figures: figures,
		PDF:     out.Bytes(), HTML: page.Bytes(), XLSX: book.Bytes(), Fingerprint: t.print, AsOf: doc.AsOf, Sent: sent, Expected: expected,
		Invented: t.invented(), Pages: pages,
	}, nil
}

// coverOf is the document's cover as the workbook says it.
func coverOf(doc document.Document) sheet.Cover {
	cover := sheet.Cover{
		Title: doc.Title, Subtitle: doc.Cover.Network, Banner: doc.Running.Banner, Author: doc.Author, AsOf: doc.AsOf,
	}
	for _, fact := range doc.Cover.Facts {
		cover.Facts = append(cover.Facts, [2]string{fact.Label, fact.Value})
	}
	return cover
}

// read gives what a memòria is made from, of data that passes the checks.
func read(ctx context.Context, ask Request) (reading, error) {
	db, err := result.Open(ctx, ask.Database)
	if err != nil {
		return reading{}, err
	}
	defer func() { _ = db.Close() }()
	return readFrom(ctx, db, ask)
}

func readFrom(ctx context.Context, db *result.Database, ask Request) (r reading, err error) {
	closings, err := db.Closings(ctx)
	if err != nil {
		return r, err
	}
	if holding := result.Holding(closings, ask.Year); holding != nil {
		return readClosed(ctx, db, *holding, ask)
	}
	offences, err := db.Check(ctx)
	if err != nil {
		return r, err
	}
	if len(offences) > 0 {
		return r, &ChecksError{Offences: offences}
	}
	if r.since, err = since(ctx, db, closings, ask); err != nil {
		return r, err
	}
	known, err := db.Years(ctx)
	if err != nil {
		return r, err
	}
	if !slices.Contains(known, ask.Year) {
		return r, &UnknownYearError{Year: ask.Year, Known: known}
	}
	r.year, err = db.Year(ctx, ask.Year)
	return r, err
}

// document tells the year, chapter after chapter.
func (t *teller) document(ctx context.Context) (document.Document, error) {
	t.ctx = ctx
	doc := t.frame()
	chapters := []document.Chapter{t.board()}
	for _, line := range t.year.Lines {
		chapters = append(chapters, t.line(line))
	}
	next := 2
	for _, tell := range []func(number string) document.Chapter{t.activities, t.people, t.sent, t.method} {
		chapters = append(chapters, tell(strconv.Itoa(next)))
		next++
	}
	doc.Chapters = append(chapters, t.definitions("A"), t.sources("B"))
	if len(t.since) > 0 {
		doc.Chapters = append(doc.Chapters, t.changes("C"))
	}
	t.drawings.wait(t.fail)
	if t.failed != nil {
		return document.Document{}, t.failed
	}
	return doc, nil
}

// frame is what stands around the chapters.
func (t *teller) frame() document.Document {
	w := t.w.Document
	initials, network := t.year.Parameters["sigles"], t.year.Parameters["xarxa"]
	received, date := asOf(t.year), w.NoData
	if !received.IsZero() {
		date = fmt.Sprintf(w.DataAsOf, t.w.Date(received))
	}
	first, last := t.year.Parameters["pla_inici"], t.year.Parameters["pla_final"]
	subtitle := w.SubtitleNoPlan
	if first != "" && last != "" {
		subtitle = fmt.Sprintf(w.Subtitle, first, last)
	}
	doc := document.Document{
		Language: t.w.Language, DecimalMark: t.w.DecimalMark,
		Title:  strings.TrimSpace(fmt.Sprintf(w.Title, t.thisYear(), initials)),
		Author: network, Subject: subtitle, Keywords: t.print,
		AsOf: received, Contents: w.Contents,
		Cover: document.Cover{
			Network: network, Initials: initials, Title: w.CoverTitle, Year: t.thisYear(), Subtitle: subtitle,
			Facts: []document.Fact{
				{Label: w.FactData, Value: date},
				{Label: w.FactInputs, Value: t.w.Count(t.w.Noun.Submission, t.submissions())},
				{Label: w.FactPrint, Value: t.print},
			},
		},
		Running: document.Running{
			Head:   strings.TrimSpace(fmt.Sprintf(w.Head, initials, t.thisYear())),
			Foot:   t.thisYear() + " · " + date + " · " + fmt.Sprintf(w.Fingerprint, t.print),
			PageOf: w.PageOf,
		},
	}
	if t.invented() {
		doc.Running.Banner = w.Invented
	}
	return doc
}

func (t *teller) submissions() int {
	count := 0
	for _, input := range t.year.Inputs {
		if input.Year == t.year.Year {
			count++
		}
	}
	return count
}

// invented tells whether the plan says that its figures are a demonstration's.
func (t *teller) invented() bool {
	switch strings.ToLower(strings.TrimSpace(t.year.Parameters["demostracio"])) {
	case "sí", "si", "true", "1":
		return true
	}
	return false
}

// limit is a threshold as the memòria prints it.
func (t *teller) limit(v float64) string { return t.w.Number(v, words.Decimals(&v)) + t.w.PercentSign }
