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

// SealsBeside is the path of the file with the seals of a database's ledger. It lies beside the
// database, because a database that lost the end of its log does not show the loss itself.
func SealsBeside(database string) string { return database + ".ledger" }

// Sealed is a list of the ledger. Its value precedes the numbers in the file of seals.
type Sealed string

// The lists of the ledger.
const (
	JudgementSeal Sealed = ""
	ClosingSeal   Sealed = "closing "
	ArrivalSeal   Sealed = "arrival "
	DecisionSeal  Sealed = "decision "
)

// Seal records an entry of the ledger: its list, its place in the chain of that list, and the name
// of the file or of the closing.
type Seal struct {
	Of    Sealed
	ID    int
	Chain string
	Name  string
}

// Line is the seal as a line of the file, with its checksum and a line break.
func (s Seal) Line() string {
	text := fmt.Sprintf("%s%d\t%s\t%s", s.Of, s.ID, s.Chain, strconv.Quote(s.Name))
	return fmt.Sprintf("%08x\t%s\n", crc32.ChecksumIEEE([]byte(text)), text)
}

// Seals are the seals of one database, in the order in which they were written. Whole is false
// where there is no file, or where a line cannot be parsed: a killed run may leave half a line.
type Seals struct {
	All   []Seal
	Whole bool
}

// ReadSeals reads the seals beside a database. A missing file is no error.
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

// NoteSeals appends seals after a commit. If the program is killed before, the database holds more
// than is sealed, and the next opening adds the seals.
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
	space := strings.LastIndex(fields[1], " ") + 1
	id, err := strconv.Atoi(fields[1][space:])
	name, errName := strconv.Unquote(fields[3])
	seal = Seal{ID: id, Of: Sealed(fields[1][:space]), Chain: fields[2], Name: name}
	rest := line[min(len(line), len(fields[0])+1):]
	sum := fmt.Sprintf("%08x", crc32.ChecksumIEEE([]byte(rest)))
	return seal, err == nil && errName == nil && id > 0 && fields[0] == sum
}

// Count is how many entries of a list were sealed.
func (s Seals) Count(of Sealed) (count int) {
	for _, seal := range s.All {
		if seal.Of == of {
			count = max(count, seal.ID)
		}
	}
	return count
}

// compare gives a *DamagedError for seals that the ledger lacks, or that differ from it.
func (s Seals) compare(database string, ledger Ledger) error {
	damaged := &DamagedError{Database: database}
	for _, seal := range s.All {
		chain, missing := ledger.Chains[seal.Of], "workbooks that were loaded into it are missing"
		switch seal.Of {
		case ClosingSeal:
			missing = "what was approved is missing"
		case DecisionSeal:
			missing = "what was decided about workbooks is missing"
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
