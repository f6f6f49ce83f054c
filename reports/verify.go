package reports

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/pdf/inspect"
	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// Verdict is what came out of computing a memòria again from the data in it.
type Verdict struct {
	Year        int
	Language    string
	Program     string // version that made it
	Fingerprint string
	Pages       int
	Inputs      int // tables
	Cells       int // of the results
	// Findings are what differs; none where every figure agrees. Repacked tells then that the file is not the
	// program's own bytes: another program has saved it again and changed nothing in it.
	Findings []proof.Finding
	Repacked bool
}

// Limits of what a file that may be anybody's may ask for: results in all, of which a large network has some fifty
// thousand a year, and time.
const (
	mostRows = 400_000
	mostTime = 15 * time.Minute
)

// Verify takes nothing but a memòria's PDF: it computes the year again from the tables attached to it, with
// the same SQL, makes the same document of them, and holds the one against the other: every result attached, every text and every line
// drawn, and what is read to who cannot see. It gives a *proof.Failure where it cannot.
//
// Rules are the words of rules that the memòria was printed with, as in Request.
func Verify(ctx context.Context, content []byte, rules memoria.RuleWords) (Verdict, error) {
	m, err := proof.Read(content)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Year: m.Manifest.Year, Language: m.Manifest.Language, Program: m.Manifest.Program,
		Fingerprint: m.Manifest.Fingerprint, Inputs: len(m.Tables)}
	limited, done := context.WithTimeout(ctx, mostTime)
	defer done()
	made, anew, err := again(limited, m, rules)
	var unfit *ChecksError
	if errors.As(err, &unfit) {
		v.Findings = append(m.Found, proof.Finding{Kind: proof.Checks, Was: unfit.Offences[0].String()})
		return v, nil
	}
	if err != nil {
		return v, err
	}
	v.Pages = made.Pages
	_, v.Cells = anew.Size()
	if bytes.Equal(content, made.PDF) {
		return v, nil
	}
	v.Findings, err = proof.Compare(m, anew, made.PDF)
	v.Repacked = len(v.Findings) == 0
	return v, err
}

// again makes a memòria of the tables that are attached to it.
func again(ctx context.Context, m *proof.Memoria, rules memoria.RuleWords) (made Memoria, anew proof.Attachments, err error) {
	db, err := result.OpenInputs(ctx, m.Manifest.Schema, m.Manifest.Year, m.Tables)
	var unfit *result.InputError
	switch {
	case errors.As(err, &unfit):
		return made, anew, &proof.Failure{Code: proof.Unreadable, File: proof.InputName(unfit.Table), Detail: firstLine(unfit.Err)}
	case err != nil:
		return made, anew, unmade(err)
	}
	defer func() { _ = db.Close() }()
	w, _ := words.In(m.Manifest.Language)
	ask := Request{Year: m.Manifest.Year, Words: w, Version: m.Manifest.Program, Rules: rules, Logo: m.Logo}
	in, err := readFrom(ctx, db, ask)
	if err != nil {
		return made, anew, unmade(err)
	}
	if rows, _ := in.attachments.Size(); rows > mostRows {
		return made, anew, &proof.Failure{Code: string(inspect.TooLarge), Detail: fmt.Sprintf("%d rows of results", rows)}
	}
	fonts, err := typeface.Load()
	if err != nil {
		return made, anew, err
	}
	doc, err := documentOf(ctx, in, ask, fonts)
	if err != nil {
		return made, anew, unmade(err)
	}
	var out bytes.Buffer
	made.Pages, err = pdf.Render(&out, doc, fonts)
	made.PDF = out.Bytes()
	return made, in.attachments, unmade(err)
}

// unmade says that the attached data, which may be anybody's, gave no memòria; what the checks say stays as it is.
func unmade(err error) error {
	var offences *ChecksError
	var newer *queries.NewerSchemaError
	switch {
	case err == nil, errors.As(err, &offences), errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, context.DeadlineExceeded):
		return &proof.Failure{Code: string(inspect.TooLarge), Detail: fmt.Sprintf("more than %v", mostTime)}
	case errors.As(err, &newer):
		return &proof.Failure{Code: proof.Newer, Detail: fmt.Sprint(newer.Database)}
	}
	if strings.Contains(err.Error(), "Out of Memory") { // of DuckDB, which was given its bounds
		return &proof.Failure{Code: string(inspect.TooLarge), Detail: firstLine(err)}
	}
	return &proof.Failure{Code: proof.Unmade, Detail: firstLine(err)}
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
