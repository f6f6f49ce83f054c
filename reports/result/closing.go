package result

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io"
	"time"

	"xmess.cat/memoria/queries"
)

// Closing is a year as the assembly approved it. ID counts from 1, in the order in which years were closed.
type Closing struct {
	ID, Year    int
	ApprovedOn  time.Time // a day
	ClosedAt    time.Time
	ClosedBy    string
	Program     string // the version that printed
	Fingerprint string
	Summary     string     // what was said when it was printed; JSON
	Reopened    *Reopening // nil while it holds
}

// Reopening takes a closing back. The closing stays, to compare with.
type Reopening struct {
	At         time.Time
	By, Reason string
}

// Printed is a memòria as it was printed.
type Printed struct {
	Language, Format string
	Content          []byte
}

// LostError says that what a closing kept is not what is there.
type LostError struct {
	Closing int
	What    string
}

func (e *LostError) Error() string {
	return fmt.Sprintf("closing %d: %s is not as it was approved: put back a backup with `ingest restore`", e.Closing, e.What)
}

// Closings gives all closings, by ID.
func (d *Database) Closings(ctx context.Context) ([]Closing, error) {
	return all(ctx, d, "closings", `
		select closing_id::bigint, year::bigint, approved_on, closed_at, closed_by, program, fingerprint, summary,
			reopened_at, coalesce(reopened_by, ''), coalesce(reason, '')
		from closing
		left join closing_reopened using (closing_id)
		order by closing_id`,
		func(row scanner, c *Closing) error {
			var reopened sql.NullTime
			var r Reopening
			err := row.Scan(&c.ID, &c.Year, &c.ApprovedOn, &c.ClosedAt, &c.ClosedBy, &c.Program, &c.Fingerprint,
				&c.Summary, &reopened, &r.By, &r.Reason)
			if reopened.Valid {
				r.At = reopened.Time.UTC()
				c.Reopened = &r
			}
			c.ApprovedOn, c.ClosedAt = c.ApprovedOn.UTC(), c.ClosedAt.UTC()
			return err
		})
}

// Holding gives the closing that holds for a year, or nil.
func Holding(closings []Closing, year int) *Closing {
	for i := len(closings) - 1; i >= 0; i-- {
		if closings[i].Year == year && closings[i].Reopened == nil {
			return &closings[i]
		}
	}
	return nil
}

// Show has all reads answer, for the years of the given closings, as it was then, and as of today for every
// other year. A newly opened database shows every closing that holds.
func (d *Database) Show(ctx context.Context, closings ...Closing) error {
	var ids []int
	for _, c := range closings {
		ids = append(ids, c.ID)
	}
	d.shown = closings
	return queries.Thaw(ctx, d.conn, ids)
}

// shownOf is the closing that reads of a year answer from; nil where they answer as of today.
func (d *Database) shownOf(year int) *Closing {
	for i := range d.shown {
		if d.shown[i].Year == year {
			return &d.shown[i]
		}
	}
	return nil
}

func (d *Database) showHolding(ctx context.Context) error {
	closings, err := d.Closings(ctx)
	if err != nil {
		return err
	}
	var holding []Closing
	for _, c := range closings {
		if c.Reopened == nil {
			holding = append(holding, c)
		}
	}
	return d.Show(ctx, holding...)
}

// Printed gives the memòries that a closing kept in a language, by format. It gives a *LostError where one
// is not as it was printed.
func (d *Database) Printed(ctx context.Context, closing Closing, language string) ([]Printed, error) {
	type kept struct {
		Printed
		hash string
	}
	rows, err := all(ctx, d, "the approved memòria", `
		select language, format, content, content_hash from closing_document
		where closing_id = ? and language = ? order by format`,
		func(row scanner, k *kept) error { return row.Scan(&k.Language, &k.Format, &k.Content, &k.hash) },
		closing.ID, language)
	if err != nil {
		return nil, err
	}
	var out []Printed
	for _, row := range rows {
		content, err := unpack(row.Content)
		if err != nil || digest(content) != row.hash {
			return nil, &LostError{Closing: closing.ID, What: "the memòria as " + row.Format}
		}
		row.Content = content
		out = append(out, row.Printed)
	}
	return out, nil
}

func (d *Database) closedInputs(ctx context.Context, closing int) ([]Input, error) {
	return all(ctx, d, "inputs of a closing", `
		select kind, year::bigint, member_code, file_name, workbook_hash, received_at
		from closing_input where closing_id = ? order by year, member_code, workbook_hash`,
		func(row scanner, i *Input) error {
			return row.Scan(&i.Kind, &i.Year, &i.MemberCode, &i.FileName, &i.Hash, &i.ReceivedAt)
		}, closing)
}

// Arrival is a return of a closed year that was loaded after the closing.
type Arrival struct {
	MemberCode, MemberName, FileName string
	ReceivedAt                       time.Time
}

// ArrivedAfter gives the returns of a closing's year that were loaded after it, in order of receipt.
func (d *Database) ArrivedAfter(ctx context.Context, closing Closing) ([]Arrival, error) {
	return all(ctx, d, "returns after the closing", `
		select submission.member_code, submission.member_name, workbook.file_name, workbook.received_at
		from submission
		inner join workbook using (workbook_id)
		where submission.year = ? and workbook.loaded_at > ? and workbook.verdict <> 'rejected'
			and workbook.workbook_hash not in (select workbook_hash from closing_input where closing_id = ?)
		order by workbook.received_at, workbook.file_name, workbook.workbook_hash`,
		func(row scanner, a *Arrival) error {
			return row.Scan(&a.MemberCode, &a.MemberName, &a.FileName, &a.ReceivedAt)
		}, closing.Year, closing.ClosedAt, closing.ID)
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

func pack(content []byte) ([]byte, error) {
	var out bytes.Buffer
	packer := gzip.NewWriter(&out)
	if _, err := packer.Write(content); err != nil {
		return nil, err
	}
	err := packer.Close()
	return out.Bytes(), err
}

func unpack(content []byte) ([]byte, error) {
	reader, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}
