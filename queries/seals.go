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

// Seal is what was noted of a judgement once it was loaded: its place in the chain, and the file's name.
type Seal struct {
	ID    int
	Chain string
	Name  string
}

// Line is the seal as it is written, with its own check and a line break.
func (s Seal) Line() string {
	text := fmt.Sprintf("%d\t%s\t%s", s.ID, s.Chain, strconv.Quote(s.Name))
	return fmt.Sprintf("%08x\t%s\n", crc32.ChecksumIEEE([]byte(text)), text)
}

// Seals are those of one database, in order. Whole is false where there is no file, or where a line of it
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

func parseSeal(line string) (seal Seal, ok bool) {
	fields := strings.Split(line, "\t")
	if len(fields) != 4 {
		return Seal{}, false
	}
	id, err := strconv.Atoi(fields[1])
	name, errName := strconv.Unquote(fields[3])
	seal = Seal{ID: id, Chain: fields[2], Name: name}
	return seal, err == nil && errName == nil && id > 0 && seal.Line() == line+"\n"
}

// compare tells what was sealed and is not in the ledger, or not as it was.
func (s Seals) compare(database string, ledger Ledger) error {
	damaged := &DamagedError{Database: database}
	for _, seal := range s.All {
		switch {
		case seal.ID > len(ledger.Chain):
			damaged.add(seal.Name, "workbooks that were loaded into it are missing")
		case ledger.Chain[seal.ID-1] != seal.Chain:
			damaged.add(seal.Name, "its ledger is not the one that was sealed")
			return damaged
		}
	}
	if damaged.What != "" {
		return damaged
	}
	return nil
}
