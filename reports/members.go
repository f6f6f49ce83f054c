package reports

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
)

// MemberSheet is a member's sheet as a PDF. File is a name that every file system takes and that no other sheet has:
// the year, the member's code and its name.
type MemberSheet struct {
	Code, Name, File string
	PDF              []byte
	Pages            int
}

// MemberSheets are a year's, in the order of the members' names.
type MemberSheets struct {
	Sheets []MemberSheet
	// Together is all of them in one file, with contents; nil where one member was asked for.
	Together    *MemberSheet
	Fingerprint string // that of the year's memòria
	Approval    *Approval
}

// Pages is how many pages there are to print.
func (m MemberSheets) Pages() int {
	if m.Together != nil {
		return m.Together.Pages
	}
	pages := 0
	for _, sheet := range m.Sheets {
		pages += sheet.Pages
	}
	return pages
}

// NoMembersError says that a year has no members to write sheets for.
type NoMembersError struct{ Year int }

func (e *NoMembersError) Error() string {
	return fmt.Sprintf("the plan has no member in %d: add them to its sheet Membres, and run ingest", e.Year)
}

// MakeMembers reads a year and makes the sheets of its members, or of the one of a code or a name. Those of a closed
// year say what was approved. It gives the errors of Make, a *NoMembersError, and an *explain.UnknownError for a member
// that there is not.
func MakeMembers(ctx context.Context, ask Request, member string) (made MemberSheets, err error) {
	from, err := read(ctx, ask)
	if err != nil {
		return made, err
	}
	defer from.done()
	if taken := from.evidence(); taken.err != nil {
		return made, taken.err
	}
	if len(from.year.Coverage) == 0 {
		return made, &NoMembersError{Year: ask.Year}
	}
	only := ""
	if member != "" {
		if only, err = explain.FindMember(from.year, member); err != nil {
			return made, err
		}
	}
	fonts, err := typeface.Load()
	if err != nil {
		return made, err
	}
	t, err := from.sheetTeller(ask)
	if err != nil {
		return made, err
	}
	made.Fingerprint, made.Approval = t.print(), from.approval
	var docs []document.Document
	var chapters []document.Chapter
	taken := map[string]bool{}
	for _, c := range t.byName() {
		if only != "" && c.Code != only {
			continue
		}
		chapter := t.memberSheet(c)
		chapters = append(chapters, chapter)
		docs = append(docs, t.memberDocument(chapter))
		made.Sheets = append(made.Sheets, MemberSheet{
			Code: c.Code, Name: t.w.Member(c.Name, c.Type), File: sheetName(taken, ask.Year, c),
		})
	}
	if only == "" {
		docs = append(docs, t.membersDocument(chapters))
		made.Together = &MemberSheet{File: fmt.Sprintf("fitxes-%d.pdf", ask.Year)}
	}
	files, pages, err := renderAll(ctx, docs, fonts)
	if err != nil {
		return made, err
	}
	for i := range made.Sheets {
		made.Sheets[i].PDF, made.Sheets[i].Pages = files[i], pages[i]
	}
	if made.Together != nil {
		last := len(files) - 1
		made.Together.PDF, made.Together.Pages = files[last], pages[last]
	}
	return made, nil
}

// sheetTeller is what tells sheets: without charts, which they have none of, and with the fingerprint that a closed
// year was printed with.
func (r reading) sheetTeller(ask Request) (*teller, error) {
	t := r.teller(ask)
	t.approval = r.approval
	if r.approval != nil {
		kept, _, err := r.printed()
		if err != nil {
			return nil, err
		}
		t.print = published(kept.Fingerprint).fingerprint
	}
	return t, nil
}

// memberDocument is a sheet that goes alone: it needs neither a cover nor contents.
func (t *teller) memberDocument(chapter document.Chapter) document.Document {
	doc := t.frame()
	doc.Title, doc.Subject = chapter.Kicker+" · "+chapter.Title, t.w.Members().Subtitle
	doc.Cover, doc.Contents = document.Cover{}, ""
	doc.Chapters = []document.Chapter{chapter}
	return doc
}

// membersDocument is all sheets together.
func (t *teller) membersDocument(chapters []document.Chapter) document.Document {
	w := t.w.Members()
	doc := t.frame()
	doc.Title = strings.TrimSpace(fmt.Sprintf(w.Title, t.year.Parameters["sigles"], t.thisYear()))
	doc.Subject, doc.Cover.Title, doc.Cover.Subtitle = w.Subtitle, w.CoverTitle, w.Subtitle
	doc.Cover.Facts = append([]document.Fact{{Label: w.FactMembers, Value: t.w.Integer(len(chapters))}}, doc.Cover.Facts...)
	doc.Chapters = chapters
	return doc
}

// renderAll renders documents side by side, as many as there are processors. What each becomes does not depend on
// the others.
func renderAll(ctx context.Context, docs []document.Document, fonts *typeface.Set) (files [][]byte, pages []int, err error) {
	files, pages = make([][]byte, len(docs)), make([]int, len(docs))
	errs := make([]error, len(docs))
	next := make(chan int)
	var crew sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(docs)) {
		crew.Go(func() {
			for i := range next {
				var out bytes.Buffer
				pages[i], errs[i] = pdf.Render(&out, docs[i], fonts)
				files[i] = out.Bytes()
			}
		})
	}
	// The longest comes last and is begun first.
	for i := len(docs) - 1; i >= 0 && ctx.Err() == nil; i-- {
		next <- i
	}
	close(next)
	crew.Wait()
	for _, err := range append(errs, ctx.Err()) {
		if err != nil {
			return nil, nil, fmt.Errorf("writing members' sheets: %w", err)
		}
	}
	return files, pages, nil
}

// sheetName is what a member's sheet is called, of letters without accents, digits and hyphens alone.
func sheetName(taken map[string]bool, year int, c result.Coverage) string {
	const longest = 60
	stem := slug(c.Code + " " + c.Name)
	stem = strings.Trim(stem[:min(len(stem), longest)], "-")
	name := fmt.Sprintf("fitxa-%d-%s.pdf", year, stem)
	for n := 2; taken[name]; n++ {
		name = fmt.Sprintf("fitxa-%d-%s-%s.pdf", year, stem, strconv.Itoa(n))
	}
	taken[name] = true
	return name
}

func slug(text string) string {
	var b strings.Builder
	for _, char := range norm.NFKD.String(strings.ToLower(text)) {
		switch {
		case char < unicode.MaxASCII && (unicode.IsLetter(char) || unicode.IsDigit(char)):
			b.WriteRune(char)
		case unicode.Is(unicode.Mn, char), char == '·', char == 'ŀ':
		default:
			b.WriteByte('-')
		}
	}
	parts := slices.DeleteFunc(strings.Split(b.String(), "-"), func(part string) bool { return part == "" })
	return strings.Join(parts, "-")
}
