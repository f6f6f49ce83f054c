package store

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/duckdb/duckdb-go/v2/mapping"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// column is the next of the row, which must be of a kind.
func (f *filler) column(kind mapping.Type) *column {
	if f.at >= len(f.columns) || f.columns[f.at].kind != kind {
		f.fail("is not of the kind that is put there")
		f.at++
		return nil
	}
	f.at++
	return &f.columns[f.at-1]
}

func put[T any](f *filler, kind mapping.Type, value T, known bool) {
	c := f.column(kind)
	if c == nil {
		return
	}
	if !known {
		value = *new(T)
		c.setNull(f.filled)
	}
	set(c, f.filled, value)
}

// whole puts a number that some 32 bits hold.
func (f *filler) whole(n int) { put(f, mapping.TypeInteger, int32(n), true) }

// positive puts a number, or null for what is none.
func (f *filler) positive(n int) { put(f, mapping.TypeInteger, int32(n), n > 0) }

func (f *filler) long(n int64) { put(f, mapping.TypeBigInt, n, true) }

// integral puts a figure without what follows its comma; null where it is not known.
func (f *filler) integral(n plan.Number) { put(f, mapping.TypeBigInt, n.Millionths/1_000_000, n.Known) }

func (f *filler) truth(is bool) { put(f, mapping.TypeBoolean, is, true) }

// decimal puts a figure of DECIMAL(18,6), which the library would take beyond its 12 digits without a word.
func (f *filler) decimal(n plan.Number) {
	const beyond = 1_000_000_000_000_000_000
	if n.Known && (n.Millionths >= beyond || n.Millionths <= -beyond) {
		f.fail("%s does not fit a figure of 12 digits", n)
	}
	put(f, mapping.TypeDecimal, n.Millionths, n.Known)
}

// day puts a day; null for the zero time.
func (f *filler) day(t time.Time) {
	const seconds = 24 * 60 * 60
	put(f, mapping.TypeDate, int32(t.Unix()/seconds), !t.IsZero())
}

// moment puts a time, without a zone, in UTC, to the microsecond.
func (f *filler) moment(t time.Time) { put(f, mapping.TypeTimestamp, t.UnixMicro(), true) }

// text puts a text, made fit for the database.
func (f *filler) text(text string) {
	if c := f.column(mapping.TypeVarchar); c != nil {
		c.setText(f.filled, clean(text), &f.bytes)
	}
}

// textOrNull is text, but null for an empty one.
func (f *filler) textOrNull(text string) {
	if text != "" {
		f.text(text)
	} else {
		put(f, mapping.TypeVarchar, textEntry{}, false)
	}
}

// blob puts bytes, which nobody may change until they are handed over.
func (f *filler) blob(content []byte) {
	if c := f.column(mapping.TypeBlob); c != nil {
		c.setBytes(f.filled, content, &f.bytes)
	}
}

// lettersOf puts the letters of a sheet's column.
func (f *filler) lettersOf(column int) {
	for column >= len(f.letters) {
		f.letters = append(f.letters, source.Letters(len(f.letters)))
	}
	f.text(f.letters[column])
}

// clean makes a text fit for the database, which takes neither bad UTF-8 nor a zero byte.
func clean(text string) string {
	if isPlain(text) || utf8.ValidString(text) && strings.IndexByte(text, 0) < 0 {
		return text
	}
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
}

// isPlain tells whether a text is ASCII alone, without a zero byte, as most are.
func isPlain(text string) bool {
	const low, high = 0x0101010101010101, 0x8080808080808080
	for ; len(text) >= 8; text = text[8:] {
		w := uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
			uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
		if (w|(w-low))&high != 0 {
			return false
		}
	}
	for i := range len(text) {
		if text[i] == 0 || text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// utc is how times are kept: without a zone, in UTC, to the microsecond.
func utc(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }
