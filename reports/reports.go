// Package reports tells the read story: from the database that ingest filled to the annual memòria.
//
// A year's results are read from the marts (result), told in words and figures (chart) as a document, and
// rendered (pdf). Nothing is computed here that a mart could: a sentence only compares and counts.
package reports

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

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

// Request is what a memòria is asked for with.
type Request struct {
	Database string // path
	Year     int
	Words    *words.Words
	Version  string // of the program, for the fingerprint
	Figures  bool   // give the figures as files of their own too
	Rules    memoria.RuleWords
	Logo     []byte // PNG; nil takes the plan's
}

// Memoria is a rendered memòria.
type Memoria struct {
	PDF, HTML   []byte
	XLSX        []byte
	Figures     []Figure // where they were asked for
	Fingerprint string
	AsOf        time.Time // zero where there is no input
	Sent        int       // members that sent their figures
	Expected    int
	Invented    bool
	Pages       int
	Approval    *memoria.Approval // nil while the year is open
	// LogoFault says why the plan's picture was left out; empty where nothing was.
	LogoFault string
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

// Make reads a year and makes its memòria; that of a closed year comes from the archive, as it was printed.
// It gives the errors of result.Open, a *ChecksError, and an *UnknownYearError.
func Make(ctx context.Context, ask Request) (Memoria, error) {
	in, err := read(ctx, ask)
	if err != nil {
		return Memoria{}, err
	}
	if archived, complete, err := in.archivedMemoria(); complete && !ask.Figures || err != nil {
		return archived, err
	}
	made, err := render(ctx, in, ask)
	return in.replaceWithArchived(made), err
}

// Text writes a year's memòria as plain text, so that two of them can be compared word for word. It gives the errors
// of Make; today's program writes a closed year again, from what was approved.
func Text(ctx context.Context, ask Request, out io.Writer) error {
	in, err := read(ctx, ask)
	if err != nil {
		return err
	}
	fonts, err := typeface.Load()
	if err != nil {
		return err
	}
	doc, err := documentOf(ctx, in, ask, fonts)
	if err != nil {
		return err
	}
	return document.WriteText(out, doc)
}

// render writes a year's memòria in every format.
func render(ctx context.Context, in yearInputs, ask Request) (made Memoria, err error) {
	fonts, err := typeface.Load()
	if err != nil {
		return made, err
	}
	doc, err := documentOf(ctx, in, ask, fonts)
	if err != nil {
		return made, err
	}
	made = Memoria{
		Fingerprint: in.facts.Fingerprint, AsOf: doc.AsOf, Invented: doc.Running.Banner != "", LogoFault: in.logoFault,
	}
	made.Sent, _, made.Expected = memoria.SentCounts(in.facts.Year)
	var page, file, book bytes.Buffer
	options := html.Options{Words: ask.Words, Library: chart.Library()}
	if err := html.Render(&page, doc, options); err != nil {
		return made, err
	}
	if made.Pages, err = pdf.Render(&file, doc, fonts); err != nil {
		return made, err
	}
	if err := sheet.Render(&book, in.facts.Year, coverOf(doc), ask.Words); err != nil {
		return made, err
	}
	made.HTML, made.PDF, made.XLSX = page.Bytes(), file.Bytes(), book.Bytes()
	if ask.Figures {
		made.Figures, err = figuresOf(doc, fonts)
	}
	return made, err
}

// documentOf writes the document of a year, with its figures drawn and its data attached.
func documentOf(
	ctx context.Context, in yearInputs, ask Request, fonts *typeface.Set,
) (doc document.Document, err error) {
	doc, figures, err := memoria.Document(in.facts, ask.Words, chart.New(fonts, ask.Words))
	if err != nil {
		return doc, err
	}
	if err := draw(ctx, figures, fonts); err != nil {
		return doc, err
	}
	if in.logo != nil {
		doc.Cover.Logo = &document.Picture{PNG: in.logo.PNG, Width: in.logo.Width, Height: in.logo.Height,
			Alternative: doc.Cover.Network}
	}
	doc.Attachments, err = in.attachments.ForDocument(in.facts.Year.Year, ask.Version, in.facts.Fingerprint, ask.Words)
	return doc, err
}

// draw draws figures, as many at a time as there are processors.
func draw(ctx context.Context, figures []memoria.Figure, fonts *typeface.Set) error {
	engine, err := chart.NewEngine(fonts)
	if err != nil {
		return err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, figure := range figures {
		group.Go(func() (err error) {
			if err := ctx.Err(); err != nil {
				return err
			}
			if *figure.Drawing, err = engine.Draw(figure.Definition); err != nil {
				return fmt.Errorf("drawing figure %s: %w", figure.ID, err)
			}
			return nil
		})
	}
	return group.Wait()
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
