package reports

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/sync/errgroup"
	"golang.org/x/text/unicode/norm"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/memoria"
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
	Approval    *memoria.Approval
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
	in, err := read(ctx, ask)
	if err != nil {
		return made, err
	}
	year := in.facts.Year
	if len(year.Coverage) == 0 {
		return made, &NoMembersError{Year: ask.Year}
	}
	only := ""
	if member != "" {
		if only, err = explain.FindMember(year, member); err != nil {
			return made, err
		}
	}
	fonts, err := typeface.Load()
	if err != nil {
		return made, err
	}
	made.Fingerprint, made.Approval = in.facts.Fingerprint, in.facts.Approval
	sheets, together := memoria.Sheets(in.facts, ask.Words, only)
	var docs []document.Document
	taken := map[string]bool{}
	for _, sheet := range sheets {
		docs = append(docs, sheet.Document)
		made.Sheets = append(made.Sheets, MemberSheet{
			Code: sheet.Member.Code, Name: ask.Words.Member(sheet.Member.Name, sheet.Member.Type),
			File: sheetName(taken, ask.Year, sheet.Member),
		})
	}
	if only == "" {
		docs = append(docs, together)
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

// renderAll renders documents side by side, as many as there are processors. What each becomes does not depend on
// the others.
func renderAll(ctx context.Context, docs []document.Document, fonts *typeface.Set) (files [][]byte, pages []int, err error) {
	files, pages = make([][]byte, len(docs)), make([]int, len(docs))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, doc := range slices.Backward(docs) { // the longest comes last
		group.Go(func() (err error) {
			if err := ctx.Err(); err != nil {
				return err
			}
			var out bytes.Buffer
			pages[i], err = pdf.Render(&out, doc, fonts)
			files[i] = out.Bytes()
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, nil, fmt.Errorf("writing members' sheets: %w", err)
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
