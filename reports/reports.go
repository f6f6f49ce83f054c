// Package reports tells the read story: from the database that ingest filled to the annual memòria.
//
// A year's results are read from the marts (result), told in words and figures (chart) as a document, and
// rendered (pdf). Nothing is computed here that a mart could: a sentence only compares and counts.
package reports

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/html"
	"xmess.cat/memoria/reports/logo"
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
	Rules    RuleWords
	Logo     []byte // PNG; nil takes the plan's
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
	// LogoFault says why the plan's picture was left out; empty where nothing was.
	LogoFault string `json:"-"`
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
	with := sync.OnceValues(loadTools)
	go func() {
		if kit, err := with(); err == nil {
			for range runtime.GOMAXPROCS(0) {
				kit.engine.Warm()
			}
		}
	}()
	from, err := readAndPack(ctx, ask)
	if err != nil {
		return Memoria{}, err
	}
	defer from.done()
	if kept, whole, err := from.printed(); whole && !ask.Figures || err != nil {
		return kept, err
	}
	made, err := render(ctx, from, ask, with)
	return from.over(made), err
}

// render prints what was read.
func render(ctx context.Context, from reading, ask Request, with func() (tools, error)) (made Memoria, err error) {
	kit, err := with()
	if err != nil {
		return made, err
	}
	var book bytes.Buffer
	var fault error
	t, doc, err := documentOf(ctx, from, ask, kit, func(t *teller) {
		fault = sheet.Render(&book, from.year, coverOf(t.frame()), ask.Words) // which needs no figure
	})
	if err := errors.Join(err, fault); err != nil {
		return made, err
	}
	made = Memoria{XLSX: book.Bytes(), Fingerprint: t.print(), AsOf: doc.AsOf, Invented: t.invented(), LogoFault: from.logoFault}
	made.Sent, _, made.Expected = t.sentCounts()
	return made, made.write(doc, ask, kit.fonts)
}

// write writes the document as page and as PDF, side by side.
func (m *Memoria) write(doc document.Document, ask Request, fonts *typeface.Set) error {
	var group sync.WaitGroup
	var out, page bytes.Buffer
	var errs [3]error
	group.Go(func() {
		dress := html.Dress{Fonts: fonts, Words: ask.Words.Page(), Library: chart.Library()}
		errs[1] = html.Render(&page, doc, dress)
	})
	m.Pages, errs[0] = pdf.Render(&out, doc, fonts)
	if ask.Figures {
		m.Figures, errs[2] = figuresOf(doc, fonts)
	}
	group.Wait()
	m.PDF, m.HTML = out.Bytes(), page.Bytes()
	return errors.Join(errs[:]...)
}

// teller is ready to tell what was read, all but its figures.
func (r reading) teller(ask Request) *teller {
	year := r.year
	year.Findings = told(year.Findings, ask.Rules, ask.Words)
	return &teller{year: year, past: r.past, since: r.since, w: ask.Words, print: r.evidence.fingerprint, rules: ask.Rules}
}

// documentOf makes the document of what was read, with what it was made from attached, and has done meanwhile what else
// the teller is good for.
func documentOf(ctx context.Context, from reading, ask Request, with tools, meanwhile func(*teller)) (*teller, document.Document, error) {
	var group sync.WaitGroup
	defer group.Wait()
	group.Go(func() {
		from.evidence()
		from.done() // what the database holds is no longer needed
	})
	t := from.teller(ask)
	t.charts, t.engine = chart.New(with.fonts, ask.Words), with.engine
	group.Go(func() { meanwhile(t) })
	t.explainWith(from.trace)
	doc, err := t.document(ctx)
	if err != nil {
		return nil, document.Document{}, err
	}
	with.engine.Rest()
	taken := from.evidence()
	if taken.err != nil {
		return nil, document.Document{}, taken.err
	}
	if from.logo != nil {
		doc.Cover.Logo = &document.Picture{PNG: from.logo.PNG, Width: from.logo.Width, Height: from.logo.Height,
			Alternative: doc.Cover.Network}
	}
	doc.Attachments, err = taken.Attachments(from.year.Year, ask.Version, taken.print, ask.Words)
	return t, doc, err
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

// read gives what a memòria is made from, of data that passes the checks. It is done when its evidence has been taken
// down or nobody will ask for it.
func read(ctx context.Context, ask Request) (r reading, err error) {
	db, err := result.OpenYear(ctx, ask.Database, ask.Year, nil)
	if err != nil {
		return r, err
	}
	r, err = readFrom(ctx, db, ask, gatherNow)
	if r.done = sync.OnceFunc(func() { _ = db.Close() }); err != nil {
		r.done()
	}
	return r, err
}

// readAndPack is read for a memòria that is printed: its evidence is taken down meanwhile.
func readAndPack(ctx context.Context, ask Request) (r reading, err error) {
	var packing packing
	db, err := result.OpenYear(ctx, ask.Database, ask.Year, func(of *result.Database) { packing.begin(ctx, of, ask.Year) })
	if err != nil {
		packing.stop()
		return r, err
	}
	r, err = readFrom(ctx, db, ask, packing.done)
	r.done = sync.OnceFunc(func() {
		packing.stop()
		_ = db.Close()
	})
	if err != nil {
		r.done()
	}
	return r, err
}

func readFrom(ctx context.Context, db *result.Database, ask Request, gather gather) (r reading, err error) {
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
	if err := r.ofYear(ctx, db, closings, ask.Year); err != nil {
		return r, err
	}
	if ask.Logo != nil {
		if r.logo, err = logo.Flat(ask.Logo); err != nil {
			return r, err
		}
	}
	var picture []byte
	if r.logo != nil {
		picture = r.logo.PNG
	}
	r.evidence = gathering(ctx, db, ask, picture, gather)
	return r, nil
}

// document tells the year, chapter after chapter.
func (t *teller) document(ctx context.Context) (document.Document, error) {
	t.ctx = ctx
	var chapters []document.Chapter // the frame comes last: it needs the fingerprint
	if letter, ok := t.letter(); ok {
		chapters = append(chapters, letter)
	}
	chapters = append(chapters, t.board(), t.network("2"))
	for _, line := range t.year.Lines {
		chapters = append(chapters, t.line(line))
	}
	next := 3
	told := []func(number string) document.Chapter{t.activities, t.people, t.territory, t.actions, t.sent}
	if t.comparable() {
		told = append(told, t.compared)
	}
	for _, tell := range append(told, t.method) {
		chapters = append(chapters, tell(strconv.Itoa(next)))
		next++
	}
	chapters = append(chapters, t.definitions("A"), t.valuesAnnex("B"), t.sources("C"))
	if len(t.since) > 0 {
		chapters = append(chapters, t.changes("D"))
	}
	doc := t.frame()
	doc.Chapters, doc.Explanations = chapters, t.explanations()
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
		date = t.w.Elided(fmt.Sprintf(w.DataAsOf, t.w.Date(received)))
	}
	first, last := t.year.Parameters["pla_inici"], t.year.Parameters["pla_final"]
	subtitle := w.SubtitleNoPlan
	if first != "" && last != "" {
		subtitle = fmt.Sprintf(w.Subtitle, first, last)
	}
	doc := document.Document{
		Language: t.w.Language, DecimalMark: t.w.DecimalMark,
		Title:  strings.TrimSpace(fmt.Sprintf(w.Title, t.thisYear(), initials)),
		Author: network, Subject: subtitle, Keywords: t.print(),
		AsOf: received, Contents: w.Contents, Accent: t.year.Parameters["color_principal"],
		Cover: document.Cover{
			Network: network, Initials: initials, Title: w.CoverTitle, Year: t.thisYear(), Subtitle: subtitle,
			Facts: []document.Fact{
				{Label: w.FactData, Value: date},
				{Label: w.FactInputs, Value: t.w.Count(t.w.Noun.Submission, t.submissions())},
				{Label: w.FactPrint, Value: t.print()},
			},
		},
		Running: document.Running{
			Head:   strings.TrimSpace(fmt.Sprintf(w.Head, initials, t.thisYear())),
			Foot:   t.thisYear() + " · " + date + " · " + fmt.Sprintf(w.Fingerprint, t.print()),
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
