package config

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Memory is a flag's value: how much memory the database may hold before it goes on on disk, as text such as 512MB.
// Empty, the program chooses.
type Memory string

// LeastMemory is what a database of some years cannot do without, in MB.
const LeastMemory = 128

// Set takes a whole number of MB or GB, of LeastMemory at least.
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

// Type is how --help names the value.
func (m *Memory) Type() string { return "size" }
