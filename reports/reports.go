// Package reports makes memòries from the database that ingest fills. It reads a year (result),
// writes it as a document (memoria), draws its figures (chart), and renders it as PDF, page and
// workbook. It also closes years, compares years, explains figures, and verifies a printed memòria.
package reports

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/html"
	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/sheet"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Request asks for a memòria.
type Request struct {
	Database string // path
	Year     int
	Words    *words.Words
	Version  string // of the program; part of the fingerprint
	Figures  bool   // return the figures as files too
	Rules    memoria.RuleWords
	Logo     []byte // PNG; nil for the plan's
}

// Memoria is a memòria in all its formats.
type Memoria struct {
	PDF, HTML   []byte
	XLSX        []byte
	Figures     []Figure // only if the request asks for them
	Fingerprint string
	AsOf        time.Time // zero where there is no input
	Sent        int       // members that sent their figures
	Expected    int
	Invented    bool
	Pages       int
	Approval    *memoria.Approval // nil while the year is open
	// LogoFault says why the plan's logo was left out; empty if it was not.
	LogoFault string
}

// ChecksError: checks of the data failed, so that no memòria may be made.
type ChecksError struct{ Offences []queries.Offence }

func (e *ChecksError) Error() string {
	lines := []string{fmt.Sprintf("%d checks of the data failed", len(e.Offences))}
	for _, offence := range e.Offences {
		lines = append(lines, offence.String())
	}
	return strings.Join(lines, "\n")
}

// UnknownYearError: no plan covers the year and no return is of it.
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

// Make makes the memòria of a year. That of a closed year is the archived one, byte for byte. The
// errors are those of result.Open, a *ChecksError, and an *UnknownYearError.
func Make(ctx context.Context, ask Request) (Memoria, error) {
	in, err := read(ctx, ask)
	if err != nil {
		return Memoria{}, err
	}
	if archived, complete, err := in.archivedMemoria(); complete && !ask.Figures || err != nil {
		return archived, err
	}
	with, err := newPrinter()
	if err != nil {
		return Memoria{}, err
	}
	made, err := with.render(ctx, in, ask)
	return in.replaceWithArchived(made), err
}

// printer has what every memòria is rendered with.
type printer struct {
	fonts  *typeface.Set
	engine *chart.Engine
}

func newPrinter() (p printer, err error) {
	if p.fonts, err = typeface.Load(); err != nil {
		return p, err
	}
	p.engine, err = chart.NewEngine(p.fonts)
	return p, err
}

// render writes the memòria of a year in every format.
func (p printer) render(ctx context.Context, in yearInputs, ask Request) (made Memoria, err error) {
	doc, err := p.document(ctx, in, ask)
	if err != nil {
		return made, err
	}
	made = Memoria{
		Fingerprint: in.facts.Fingerprint, AsOf: doc.AsOf, Invented: doc.Running.Banner != "",
		LogoFault: in.logoFault,
	}
	made.Sent, _, made.Expected = memoria.SentCounts(in.facts.Year)
	var page, file, book bytes.Buffer
	err = inParallel(ctx,
		func() error {
			return html.Render(&page, doc, html.Options{Words: ask.Words, Library: chart.Library()})
		},
		func() (err error) {
			made.Pages, err = pdf.Render(&file, doc, p.fonts)
			return err
		},
		func() error {
			year := in.facts.Year
			year.Findings = memoria.WithMessages(year.Findings, in.facts.Rules, ask.Words)
			return sheet.Render(&book, year, coverOf(doc), ask.Words)
		},
	)
	if err != nil {
		return made, err
	}
	made.HTML, made.PDF, made.XLSX = page.Bytes(), file.Bytes(), book.Bytes()
	if ask.Figures {
		made.Figures, err = figuresOf(doc, p.fonts)
	}
	return made, err
}

// document writes the document of a year, draws its figures, and attaches its data.
func (p printer) document(
	ctx context.Context, in yearInputs, ask Request,
) (doc document.Document, err error) {
	doc, figures, err := memoria.Document(in.facts, ask.Words, chart.New(p.fonts, ask.Words))
	if err != nil {
		return doc, err
	}
	if err := p.draw(ctx, figures); err != nil {
		return doc, err
	}
	if in.logo != nil {
		doc.Cover.Logo = &document.Picture{PNG: in.logo.PNG, Width: in.logo.Width, Height: in.logo.Height,
			Alternative: doc.Cover.Network}
	}
	doc.Attachments, err = in.attachments.ForDocument(
		in.facts.Year.Year, ask.Version, in.facts.Fingerprint, ask.Words,
	)
	return doc, err
}

// draw draws the figures of a document.
func (p printer) draw(ctx context.Context, figures []memoria.Figure) error {
	var steps []func() error
	for _, figure := range figures {
		steps = append(steps, func() (err error) {
			if *figure.Drawing, err = p.engine.Draw(figure.Definition); err != nil {
				return fmt.Errorf("drawing figure %s: %w", figure.ID, err)
			}
			return nil
		})
	}
	return inParallel(ctx, steps...)
}

// coverOf is the workbook's cover, with the facts of the document's.
func coverOf(doc document.Document) sheet.Cover {
	cover := sheet.Cover{
		Title: doc.Title, Subtitle: doc.Cover.Network, Banner: doc.Running.Banner,
		Author: doc.Author, AsOf: doc.AsOf,
	}
	for _, fact := range doc.Cover.Facts {
		cover.Facts = append(cover.Facts, [2]string{fact.Label, fact.Value})
	}
	return cover
}
