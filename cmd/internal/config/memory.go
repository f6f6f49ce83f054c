package config

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Memory is the memory limit of the database as a flag's value, such as 512MB; the database spills
// to disk beyond it. If it is empty the program chooses.
type Memory string

// LeastMemory is the least memory that a database of some years needs, in MB.
const LeastMemory = 128

// Set parses a whole number of MB or GB, at least LeastMemory.
func (m *Memory) Set(text string) error {
	unit := map[string]int{"MB": 1, "GB": 1000}
	number := strings.TrimRight(strings.ToUpper(text), "GMB")
	count, err := strconv.Atoi(strings.TrimSpace(number))
	size := unit[strings.ToUpper(text)[len(number):]] * count
	switch {
	case err != nil || size <= 0 || count > 1_000_000:
		return errors.New("write how much memory as a whole number of MB or GB, such as 512MB or 2GB")
	case size < LeastMemory:
		return fmt.Errorf("the database needs %d MB at least", LeastMemory)
	}
	*m = Memory(fmt.Sprintf("%dMB", size))
	return nil
}

func (m *Memory) String() string { return string(*m) }

// Type is the name of the value in --help.
func (m *Memory) Type() string { return "size" }
