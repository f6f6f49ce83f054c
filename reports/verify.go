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
	"xmess.cat/memoria/reports/words"
)

// Verdict is the result of computing a memòria again from its attached data.
type Verdict struct {
	Year        int
	Language    string
	Program     string // version of the program that made it
	Fingerprint string
	Pages       int
	Inputs      int // tables
	Cells       int // of the results
	// Findings are the differences; none if every figure agrees. Repacked: another program saved the
	// file again without changing its content.
	Findings []proof.Finding
	Repacked bool
	Signed   proof.Signed // what was appended to the file
}

// Limits for a file that is not trusted. A large network has some 50.000 rows of results a year.
const (
	mostRows = 400_000
	mostTime = 15 * time.Minute
)

// Verify checks a memòria from its PDF alone. It computes the year again from the attached tables
// with the same SQL, renders the document again, and compares both: attached results, text, lines,
// and alternative text. It returns a *proof.Failure if the file cannot be verified. Rules are those
// of Request.
func Verify(ctx context.Context, content []byte, rules memoria.RuleWords) (Verdict, error) {
	m, err := proof.Read(content)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Year: m.Manifest.Year, Language: m.Manifest.Language, Program: m.Manifest.Program,
		Fingerprint: m.Manifest.Fingerprint, Inputs: len(m.Tables), Signed: m.Signed}
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
	if v.Findings, err = proof.Compare(m, anew, made.PDF); err != nil {
		return v, err
	}
	untouched := bytes.Equal(m.File.First(), made.PDF) && len(v.Signed.Signatures) > 0
	v.Repacked = len(v.Findings) == 0 && !untouched
	return v, nil
}

// again makes a memòria from its attached tables.
func again(
	ctx context.Context, m *proof.Memoria, rules memoria.RuleWords,
) (made Memoria, anew proof.Attachments, err error) {
	db, err := result.OpenInputs(ctx, m.Manifest.Schema, m.Manifest.Year, m.Tables)
	var unfit *result.InputError
	switch {
	case errors.As(err, &unfit):
		return made, anew, &proof.Failure{
			Code: proof.Unreadable, File: proof.InputName(unfit.Table), Detail: firstLine(unfit.Err),
		}
	case err != nil:
		return made, anew, failure(err)
	}
	defer func() { _ = db.Close() }()
	w, _ := words.In(m.Manifest.Language)
	ask := Request{
		Year: m.Manifest.Year, Words: w, Version: m.Manifest.Program, Rules: rules, Logo: m.Logo,
	}
	in, err := readFrom(ctx, db, ask)
	if err != nil {
		return made, anew, failure(err)
	}
	if rows, _ := in.attachments.Size(); rows > mostRows {
		return made, anew, &proof.Failure{
			Code: string(inspect.TooLarge), Detail: fmt.Sprintf("%d rows of results", rows),
		}
	}
	with, err := newPrinter()
	if err != nil {
		return made, anew, err
	}
	doc, err := with.document(ctx, in, ask)
	if err != nil {
		return made, anew, failure(err)
	}
	var out bytes.Buffer
	made.Pages, err = pdf.Render(&out, doc, with.fonts)
	made.PDF = out.Bytes()
	return made, in.attachments, failure(err)
}

// failure turns an error of making a memòria from its attachments into a *proof.Failure. Failed
// checks and cancellation stay as they are.
func failure(err error) error {
	var offences *ChecksError
	var newer *queries.NewerSchemaError
	switch {
	case err == nil, errors.As(err, &offences), errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, context.DeadlineExceeded):
		return &proof.Failure{
			Code: string(inspect.TooLarge), Detail: fmt.Sprintf("more than %v", mostTime),
		}
	case errors.As(err, &newer):
		return &proof.Failure{Code: proof.Newer, Detail: fmt.Sprint(newer.Database)}
	}
	if strings.Contains(err.Error(), "Out of Memory") { // from DuckDB, whose memory is limited
		return &proof.Failure{Code: string(inspect.TooLarge), Detail: firstLine(err)}
	}
	return &proof.Failure{Code: proof.Unmade, Detail: firstLine(err)}
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
