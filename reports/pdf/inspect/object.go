// Package inspect reads untrusted PDFs: their attachments, the texts of their pages, and the places
// where two of them differ. It never trusts a length or an offset, and it bounds the memory and the
// work that a file can cause.
//
// It knows the parts that a memòria has, and those that other programs write when they save it
// again: cross-reference tables and streams, older revisions, object streams and Flate. It compares
// streams with other filters without unpacking them.
package inspect

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Name is a PDF's name without its slash.
type Name string

// String is a PDF's text or binary string.
type String string

// Ref is an object's number.
type Ref int

// Array is a PDF's array: of nil, bool, float64, Name, String, Ref, Array, Dict.
type Array []any

// Dict is a PDF's dictionary.
type Dict map[Name]any

// Stream is a dictionary with bytes.
type Stream struct {
	Dict     Dict
	raw      []byte // as in the file
	unpacked []byte // nil until it is first used
}

// operator is a word that is no object, such as "Tj".
type operator string

// Reason is the kind of an Error.
type Reason string

// The reasons.
const (
	NotPDF    Reason = "not-pdf"
	CutShort  Reason = "cut-short"
	Encrypted Reason = "encrypted"
	Damaged   Reason = "damaged"
	TooLarge  Reason = "too-large"
)

// Error says why a file cannot be read.
type Error struct {
	Reason Reason
	Detail string
}

func (e *Error) Error() string { return fmt.Sprintf("reading PDF: %s: %s", e.Reason, e.Detail) }

func damaged(form string, with ...any) error {
	return &Error{Reason: Damaged, Detail: fmt.Sprintf(form, with...)}
}

// lexer reads objects from bytes.
type lexer struct {
	text   []byte
	at     int
	budget *budget
}

// maxDepth is the greatest depth of nested arrays and dictionaries.
const maxDepth = 64

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return strings.IndexByte("()<>[]{}/%", c) >= 0 }

func (l *lexer) space() {
	for l.at < len(l.text) {
		switch c := l.text[l.at]; {
		case isSpace(c):
			l.at++
		case c == '%':
			for l.at < len(l.text) && l.text[l.at] != '\n' && l.text[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

func (l *lexer) peek(word string) bool { return bytes.HasPrefix(l.text[l.at:], []byte(word)) }

// accept skips a word, if it comes next.
func (l *lexer) accept(word string) bool {
	found := l.peek(word)
	if found {
		l.at += len(word)
	}
	return found
}

// integer reads a whole number after any space.
func (l *lexer) integer() (int, error) {
	l.space()
	return strconv.Atoi(l.word())
}

// object reads one object or operator; it gives nil and false at the end.
func (l *lexer) object(depth int) (any, bool, error) {
	if err := l.budget.token(); err != nil {
		return nil, false, err
	}
	if depth > maxDepth {
		return nil, false, damaged("objects stand too deep in each other")
	}
	l.space()
	if l.at >= len(l.text) {
		return nil, false, nil
	}
	switch {
	case l.accept("<<"):
		return l.dict(depth)
	case l.accept("<"):
		return l.hex()
	case l.accept("("):
		return l.literal()
	case l.accept("["):
		return l.array(depth)
	case l.accept("/"):
		return Name(unescaped(l.word())), true, nil
	case isDelimiter(l.text[l.at]):
		return nil, false, damaged("%q stands where an object should", l.text[l.at])
	}
	return l.bare()
}

// word reads up to the next space or delimiter.
func (l *lexer) word() string {
	from := l.at
	for l.at < len(l.text) && !isSpace(l.text[l.at]) && !isDelimiter(l.text[l.at]) {
		l.at++
	}
	return string(l.text[from:l.at])
}

// bare reads a number, a reference, a constant or an operator.
func (l *lexer) bare() (any, bool, error) {
	word := l.word()
	switch word {
	case "true", "false":
		return word == "true", true, nil
	case "null":
		return nil, true, nil
	}
	number, err := strconv.ParseFloat(word, 64)
	if err != nil || strings.Trim(word, "0123456789+-.") != "" {
		return operator(word), true, nil //nolint:nilerr // what is no number is an operator
	}
	if whole, isWhole := wholeOf(number); isWhole && whole >= 0 {
		from := l.at
		l.space()
		generation := l.word()
		l.space()
		if _, err := strconv.ParseUint(generation, 10, 16); err == nil && l.peek("R") &&
			(l.at+1 == len(l.text) || isSpace(l.text[l.at+1]) || isDelimiter(l.text[l.at+1])) {
			l.at++
			return Ref(whole), true, nil
		}
		l.at = from
	}
	return number, true, nil
}

func wholeOf(value any) (int, bool) {
	number, ok := value.(float64)
	if !ok || number != float64(int64(number)) || number > 1<<40 || number < -1<<40 {
		return 0, false
	}
	return int(number), true
}

// value reads an object inside an array or a dictionary.
func (l *lexer) value(depth int, inside string) (any, error) {
	one, there, err := l.object(depth + 1)
	if _, isOperator := one.(operator); err == nil && (isOperator || !there) {
		return nil, damaged("%s does not end", inside)
	}
	return one, err
}

func (l *lexer) array(depth int) (any, bool, error) {
	out := Array{}
	for {
		l.space()
		if l.accept("]") {
			return out, true, nil
		}
		one, err := l.value(depth, "an array")
		if err != nil {
			return nil, false, err
		}
		out = append(out, one)
	}
}

// dict reads the rest of a dictionary. A key that stands there twice is an error: readers differ in
// which one they take.
func (l *lexer) dict(depth int) (any, bool, error) {
	out, seen := Dict{}, map[Name]bool{}
	for {
		l.space()
		if l.accept(">>") {
			return out, true, nil
		}
		key, _, err := l.object(depth + 1)
		if err != nil {
			return nil, false, err
		}
		name, ok := key.(Name)
		if !ok {
			return nil, false, damaged("a dictionary has a key that is no name")
		}
		if seen[name] {
			return nil, false, damaged("a dictionary has the key %s twice", name)
		}
		seen[name] = true
		value, err := l.value(depth, "a dictionary")
		if err != nil {
			return nil, false, err
		}
		if value != nil { // null counts as absent
			out[name] = value
		}
	}
}
