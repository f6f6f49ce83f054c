package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"xmess.cat/memoria/reports/result"
)

// rows calls a function for each row of a mart.
type rows func(each func([]any) error) error

// writeCSV writes a line of heads and then the rows. Lines end in CR LF (RFC 4180).
func writeCSV(to io.Writer, mart result.Mart, from rows) error {
	out := bufio.NewWriter(to)
	cells := make([]string, len(mart.Columns))
	for at, column := range mart.Columns {
		cells[at] = column.Name
	}
	writeLine(out, cells)
	err := from(func(values []any) error {
		for at, value := range values {
			text, err := plain(value, mart.Columns[at])
			if err != nil {
				return err
			}
			if _, isText := value.(string); isText {
				text = Guarded(text)
			}
			cells[at] = text
		}
		writeLine(out, cells)
		return nil
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

// writeLine quotes the cells that need it. encoding/csv would change line breaks inside a cell.
func writeLine(out *bufio.Writer, cells []string) {
	for at, cell := range cells {
		if at > 0 {
			_ = out.WriteByte(',')
		}
		if NeedsQuotes(cell) {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		_, _ = out.WriteString(cell)
	}
	_, _ = out.WriteString("\r\n")
}

// NeedsQuotes tells whether a CSV reader would misread a cell without quotes.
func NeedsQuotes(cell string) bool {
	for at := range len(cell) {
		switch cell[at] {
		case ',', '"', '\r', '\n':
			return true
		}
	}
	last := len(cell) - 1
	return last >= 0 && (mayBeSpace(cell[0]) || mayBeSpace(cell[last])) &&
		strings.TrimSpace(cell) != cell
}

// mayBeSpace tells whether a byte can be part of a space character.
func mayBeSpace(c byte) bool { return c <= ' ' || c >= utf8.RuneSelf }

// Guarded puts an apostrophe wherever a spreadsheet would begin a formula: at the beginning of a
// text, and behind a semicolon, a tab or a line break inside it, since a spreadsheet may take these
// for separators and the quotes around the text for letters. Where such a
// place has apostrophes already, it adds one, so that Unguarded restores the text.
func Guarded(text string) string { return changeGuards(text, "'") }

// Unguarded removes the apostrophes that Guarded put.
func Unguarded(text string) string { return changeGuards(text, "") }

// changeGuards writes guard at each place of Guarded; an empty one removes an apostrophe there.
func changeGuards(text, guard string) string {
	const formula, space = "=+-@＝＋－＠", "\t\r\n"
	if !strings.ContainsAny(text, formula+space) {
		return text
	}
	var out strings.Builder
	for at := range len(text) {
		isFirst := at == 0
		if isFirst || strings.IndexByte(";"+space, text[at-1]) >= 0 {
			bare := strings.TrimLeft(text[at:], "'")
			_, size := utf8.DecodeRuneInString(bare)
			runs := size > 0 && (strings.Contains(formula, bare[:size]) ||
				isFirst && strings.Contains(space, bare[:size]))
			if runs && guard == "" && text[at] == '\'' {
				continue
			}
			if runs {
				out.WriteString(guard)
			}
		}
		out.WriteByte(text[at])
	}
	return out.String()
}

// writeJSON writes an array of objects, one a line, with keys in the order of the columns.
func writeJSON(to io.Writer, mart result.Mart, from rows) error {
	out := bufio.NewWriter(to)
	_, _ = out.WriteString("[")
	separator := "\n"
	err := from(func(values []any) error {
		_, _ = out.WriteString(separator + "{")
		separator = ",\n"
		for at, value := range values {
			if at > 0 {
				_, _ = out.WriteString(", ")
			}
			_, _ = out.WriteString(strconv.Quote(mart.Columns[at].Name) + ": ")
			text, err := literal(value, mart.Columns[at])
			if err != nil {
				return err
			}
			_, _ = out.WriteString(text)
		}
		_, _ = out.WriteString("}")
		return nil
	})
	if err != nil {
		return err
	}
	_, _ = out.WriteString("\n]\n")
	return out.Flush()
}

// literal is a value in JSON.
func literal(value any, column result.MartColumn) (string, error) {
	switch value.(type) {
	case nil:
		return "null", nil
	case string, time.Time:
		text, err := plain(value, column)
		if err != nil {
			return "", err
		}
		var out strings.Builder
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		err = encoder.Encode(text)
		return strings.TrimSuffix(out.String(), "\n"), err
	}
	return plain(value, column)
}

// plain is a value as text: empty for a missing value, the shortest decimal that parses to the same
// figure, 2026-01-31 for a day, 2026-01-31T12:00:00Z for a time.
func plain(value any, column result.MartColumn) (string, error) {
	switch value := value.(type) {
	case nil:
		return "", nil
	case string:
		return value, nil
	case bool:
		return strconv.FormatBool(value), nil
	case int32:
		return strconv.FormatInt(int64(value), 10), nil
	case int64:
		return strconv.FormatInt(value, 10), nil
	case float64:
		if math.IsNaN(value) || math.IsInf(value, 0) {
			return "", fmt.Errorf("column %s holds %v", column.Name, value)
		}
		if value == 0 {
			return "0", nil // never −0
		}
		return strconv.FormatFloat(value, 'f', -1, 64), nil
	case time.Time:
		if column.Kind == "DATE" {
			return value.UTC().Format(time.DateOnly), nil
		}
		return value.UTC().Truncate(time.Second).Format("2006-01-02T15:04:05Z"), nil
	}
	return "", fmt.Errorf("column %s holds a %T", column.Name, value)
}
