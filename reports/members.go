package reports

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
)

// MemberSheet is a member's sheet as a PDF. File is a unique, portable file name made of the year,
// the member's code and its name.
type MemberSheet struct {
	Code, Name, File string
	PDF              []byte
	Pages            int
}

// MemberSheets are the sheets of a year, by the members' names.
type MemberSheets struct {
	Sheets []MemberSheet
	// Together has all sheets in one file, with contents; nil if one member was asked for.
	Together    *MemberSheet
	Fingerprint string // of the year's memòria
	Approval    *memoria.Approval
}

// Pages counts the pages to print.
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

// NoMembersError: the plan has no members in the year.
type NoMembersError struct{ Year int }

func (e *NoMembersError) Error() string {
	return fmt.Sprintf(
		"the plan has no member in %d: add them to its sheet Membres, and run ingest", e.Year,
	)
}

// MakeMembers makes the sheets of a year's members, or the sheet of the one with the given code or
// name. Sheets of a closed year show the approved figures. The errors are those of Make, a
// *NoMembersError, and an *explain.UnknownError for an unknown member.
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

// renderAll renders each document as a PDF.
func renderAll(
	ctx context.Context, docs []document.Document, fonts *typeface.Set,
) (files [][]byte, pages []int, err error) {
	files, pages = make([][]byte, len(docs)), make([]int, len(docs))
	var steps []func() error
	for i, doc := range slices.Backward(docs) { // the longest is the last
		steps = append(steps, func() (err error) {
			var out bytes.Buffer
			pages[i], err = pdf.Render(&out, doc, fonts)
			files[i] = out.Bytes()
			return err
		})
	}
	if err := inParallel(ctx, steps...); err != nil {
		return nil, nil, fmt.Errorf("writing members' sheets: %w", err)
	}
	return files, pages, nil
}

// sheetName is the file name of a member's sheet: letters without accents, digits and hyphens.
// taken has the names that are in use.
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
	parts := slices.DeleteFunc(
		strings.Split(b.String(), "-"), func(part string) bool { return part == "" },
	)
	return strings.Join(parts, "-")
}
