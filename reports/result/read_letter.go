package result

import "context"

// Letter opens a memòria: what the Network's office wrote, its paragraphs on lines of their own.
type Letter struct{ MemberCode, MemberName, Text string }

// readLetter leaves the letter nil where there is none.
func (d *Database) readLetter(ctx context.Context, y *Year) error {
	rows, err := all(ctx, d, "letters", `
		select member_code, member_name, letter from letters where year = ? order by year`,
		func(row scanner, l *Letter) error { return row.Scan(&l.MemberCode, &l.MemberName, &l.Text) }, y.Year)
	if len(rows) > 0 {
		y.Letter = &rows[0]
	}
	return err
}
