package proof

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/export"
	"xmess.cat/memoria/reports/result"
)

// encode writes a table as the CSV of package export, except that an empty text is written as two
// quotes, so that decode tells it from a missing cell.
func encode(table result.Table) []byte {
	var out bytes.Buffer
	to := bufio.NewWriter(&out)
	writeHead(to, table.Columns)
	for _, row := range table.Rows {
		writeRow(to, table.Kinds, row)
	}
	_ = to.Flush() // a buffer takes everything
	return out.Bytes()
}

// writeHead writes the names of the columns. Flush of the writer gives its error.
func writeHead(out *bufio.Writer, columns []string) {
	_, _ = out.WriteString(strings.Join(columns, ",") + "\r\n")
}

// writeRow writes a row of columns of those kinds. Flush of the writer gives its error.
func writeRow(out *bufio.Writer, kinds []string, row []*string) {
	for at, cell := range row {
		if at > 0 {
			_ = out.WriteByte(',')
		}
		if cell == nil {
			continue
		}
		text := *cell
		if kinds[at] == "VARCHAR" {
			text = export.Guarded(text)
		}
		if text == "" || export.NeedsQuotes(text) {
			text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
		}
		_, _ = out.WriteString(text)
	}
	_, _ = out.WriteString("\r\n")
}

// maxCells limits the cells of one table, and of all inputs together: three times those of 300
// members with ten years of returns.
const maxCells = 12 << 20

var errTooManyCells = fmt.Errorf("more than %d cells", maxCells)

// decode reads the CSV of encode or of package export. Each row must have a cell for each column.
func decode(name string, content []byte) (result.Table, error) {
	table := result.Table{Name: name}
	text := string(content)
	for number := 0; text != ""; number++ {
		row, rest, err := line(text)
		if err != nil {
			return table, fmt.Errorf("line %d: %w", number+1, err)
		}
		text = rest
		if number == 0 {
			for _, cell := range row {
				if cell == nil || slices.Contains(table.Columns, *cell) {
					return table, errors.New("a column has no name, or that of another")
				}
				table.Columns = append(table.Columns, *cell)
			}
			continue
		}
		if len(row) != len(table.Columns) {
			return table, fmt.Errorf("line %d has %d cells, want %d", number+1, len(row), len(table.Columns))
		}
		if table.Rows = append(table.Rows, row); len(table.Rows)*len(table.Columns) > maxCells {
			return table, errTooManyCells
		}
	}
	if len(table.Columns) == 0 {
		return table, errors.New("it is empty")
	}
	return table, nil
}

// line reads the cells of the first line of a text, and gives the rest of the text.
func line(text string) (row []*string, rest string, err error) {
	for {
		var cell *string
		if strings.HasPrefix(text, `"`) {
			said, after, err := quoted(text[1:])
			if err != nil {
				return nil, "", err
			}
			cell, text = &said, after
		} else {
			end := strings.IndexAny(text, ",\"\r\n")
			if end < 0 {
				return nil, "", errors.New("the line does not end")
			}
			if end > 0 {
				said := text[:end]
				cell = &said
			}
			text = text[end:]
		}
		if cell != nil {
			said := export.Unguarded(*cell)
			cell = &said
		}
		row = append(row, cell)
		switch {
		case strings.HasPrefix(text, ","):
			text = text[1:]
		case strings.HasPrefix(text, "\r\n"):
			return row, text[2:], nil
		default:
			return nil, "", errors.New("a cell does not end at a comma or at the end of the line")
		}
	}
}

// quoted reads a text up to its closing quotes.
func quoted(text string) (said, rest string, err error) {
	var b strings.Builder
	for {
		end := strings.IndexByte(text, '"')
		if end < 0 {
			return "", "", errors.New("quotes are not closed")
		}
		b.WriteString(text[:end])
		text = text[end+1:]
		if !strings.HasPrefix(text, `"`) {
			return b.String(), text, nil
		}
		b.WriteByte('"')
		text = text[1:]
	}
}
