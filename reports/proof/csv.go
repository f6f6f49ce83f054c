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

// encode writes a table as CSV the way that export does, but for one thing: what is missing is empty, and an
// empty text is two quotes, so that reading gives the same table.
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

// writeHead writes the names of the columns. An error stays with the writer, until it is flushed.
func writeHead(out *bufio.Writer, columns []string) {
	_, _ = out.WriteString(strings.Join(columns, ",") + "\r\n")
}

// writeRow writes a row whose columns are of those kinds. An error stays with the writer, until it is flushed.
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

// maxCells is how many cells a table may have, and all inputs together: three times those of 300 members with ten years
// of returns.
const maxCells = 12 << 20

var errTooManyCells = fmt.Errorf("more than %d cells", maxCells)

// decode reads what encode or export wrote. Rows are as long as the head.
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
					return table, errors.New("its columns have no names of their own")
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

// line takes the first line's cells off a text.
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
				return nil, "", errors.New("it does not end")
			}
			if end > 0 {
				said := text[:end]
				cell = &said
			}
			text = text[end:]
		}
		if cell != nil {
			said := unguarded(*cell)
			cell = &said
		}
		row = append(row, cell)
		switch {
		case strings.HasPrefix(text, ","):
			text = text[1:]
		case strings.HasPrefix(text, "\r\n"):
			return row, text[2:], nil
		default:
			return nil, "", errors.New("a cell does not end where it should")
		}
	}
}

// quoted takes off a text what comes before its closing quotes.
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

// unguarded takes away what export.Guarded put before a text.
func unguarded(text string) string {
	bare := strings.TrimLeft(text, "'")
	if bare != text && export.Guarded(bare) != bare {
		return text[1:]
	}
	return text
}
