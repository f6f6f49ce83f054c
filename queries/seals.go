package queries

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

// SealsBeside is where the seals on a database's ledger lie: in a text beside it. What a database lost
// with the end of its log cannot be seen in the database itself.
func SealsBeside(database string) string { return database + ".ledger" }

// Seal is what was noted of a judgement once it was loaded, or of a decision about a year once it was taken:
// its place in the chain of its kind, and the file's name, or the decision's.
type Seal struct {
	ID       int
	Chain    string
	Name     string
	Decision bool
}

const decision = "closing " // before the number of a decision

// Line is the seal as it is written, with its own check and a line break.
func (s Seal) Line() string {
	id := strconv.Itoa(s.ID)
	if s.Decision {
		id = decision + id
	}
	text := fmt.Sprintf("%s\t%s\t%s", id, s.Chain, strconv.Quote(s.Name))
	return fmt.Sprintf("%08x\t%s\n", crc32.ChecksumIEEE([]byte(text)), text)
}

// Seals are those of one database, in the order in which they were noted. Whole is false where there is no file, or where a line of it
// cannot be understood: a run that was killed leaves half a line, and what is not there proves nothing.
type Seals struct {
	All   []Seal
	Whole bool
}

// ReadSeals reads the seals beside a database. None are no error.
func ReadSeals(database string) (Seals, error) {
	text, err := os.ReadFile(SealsBeside(database))
	if errors.Is(err, fs.ErrNotExist) {
		return Seals{}, nil
	}
	if err != nil {
		return Seals{}, fmt.Errorf("reading the seals of the ledger: %w", err)
	}
	seals := Seals{Whole: bytes.HasSuffix(text, []byte("\n")) || len(text) == 0}
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, len(text)+1)
	for lines.Scan() {
		if seal, ok := parseSeal(lines.Text()); ok {
			seals.All = append(seals.All, seal)
		} else {
			seals.Whole = false
		}
	}
	return seals, nil
}

// NoteSeals writes seals beside a database, after those that are there: of what was just committed. A program that
// is killed before it leaves a database that holds more than is sealed, which is no loss.
func NoteSeals(database string, seals ...Seal) error {
	var text strings.Builder
	for _, seal := range seals {
		text.WriteString(seal.Line())
	}
	out, err := os.OpenFile(SealsBeside(database), os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o640)
	if err != nil {
		return fmt.Errorf("sealing the ledger: %w", err)
	}
	_, err = out.WriteString(text.String())
	if err = errors.Join(err, out.Close()); err != nil {
		return fmt.Errorf("sealing the ledger: %w", err)
	}
	return nil
}

func parseSeal(line string) (seal Seal, ok bool) {
	fields := strings.Split(line, "\t")
	if len(fields) != 4 {
		return Seal{}, false
	}
	number, decided := strings.CutPrefix(fields[1], decision)
	id, err := strconv.Atoi(number)
	name, errName := strconv.Unquote(fields[3])
	seal = Seal{ID: id, Chain: fields[2], Name: name, Decision: decided}
	rest := line[min(len(line), len(fields[0])+1):]
	return seal, err == nil && errName == nil && id > 0 && fields[0] == fmt.Sprintf("%08x", crc32.ChecksumIEEE([]byte(rest)))
}

// compare tells what was sealed and is not in the ledger, or not as it was.
func (s Seals) compare(database string, ledger Ledger) error {
	damaged := &DamagedError{Database: database}
	for _, seal := range s.All {
		chain, missing := ledger.Chain, "workbooks that were loaded into it are missing"
		if seal.Decision {
			chain, missing = ledger.Decided, "what was approved is missing"
		}
		switch {
		case seal.ID > len(chain):
			damaged.add(seal.Name, missing)
		case chain[seal.ID-1] != seal.Chain:
			damaged.add(seal.Name, "its ledger is not the one that was sealed")
			return damaged
		}
	}
	if damaged.What != "" {
		return damaged
	}
	return nil
}
