package feedback

import (
	"bufio"
	"fmt"
	"io"
	"time"
)

// Area is a part of what a run needs.
type Area string

// The areas, in the order in which they are examined.
const (
	FolderArea   Area = "folder"
	DiskArea     Area = "disk"
	EngineArea   Area = "engine"
	DatabaseArea Area = "database"
	PlanArea     Area = "plan"
	ClockArea    Area = "clock"
)

// Grade is how good the state of an area is.
type Grade int

// The grades, the best first.
const (
	Sound    Grade = iota
	Doubtful       // a run works, somebody should look
	Bad            // a run cannot work
)

// Check is the result of one area. Args are the names and values, in turn, of the result's text.
type Check struct {
	Area   Area
	Grade  Grade
	Result string // with the area, the key of the text
	Args   []any
}

// Health is the result of an examination.
type Health struct {
	Program string // with its version
	Engine  string // of the database; empty where it was not opened
	At      time.Time
	Checks  []Check
}

// Worst is the worst grade found.
func (h Health) Worst() Grade {
	worst := Sound
	for _, s := range h.Checks {
		worst = max(worst, s.Grade)
	}
	return worst
}

// WriteHealth writes a line an area, and the versions of the program and the database engine.
func WriteHealth(w io.Writer, h Health, lang Language) error {
	out := bufio.NewWriter(w)
	var lines [][]string
	signs := map[Grade]string{Sound: "✓", Doubtful: "!", Bad: "✗"}
	for _, c := range h.Checks {
		name := lang.say(areaWords()[c.Area])
		lines = append(lines, []string{signs[c.Grade], name, lang.check(c)})
	}
	writeTable(out, lines)
	program := h.Program
	if h.Engine != "" {
		program += ", " + h.Engine
	}
	_, _ = fmt.Fprintf(out, "\n%s\n%s\n", program, lang.say(healthWords()[h.Worst()]))
	return out.Flush()
}

// check is the text of a check, with sizes, dates and numbers as the language writes them.
func (l Language) check(c Check) string {
	args := make([]any, len(c.Args))
	for i, arg := range c.Args {
		switch v := arg.(type) {
		case string:
			args[i] = oneLine(v)
		case uint64:
			args[i] = l.size(v)
		case time.Time:
			args[i] = l.date(v) + v.Format(", 15:04")
		default:
			args[i] = fmt.Sprint(arg)
		}
	}
	return l.say(checkWords()[string(c.Area)+" "+c.Result], args...)
}

func (l Language) size(bytes uint64) string {
	const mega = 1 << 20
	if bytes < 1024*mega {
		return fmt.Sprintf("%d MB", bytes/mega)
	}
	return l.decimal(float64(bytes)/(1024*mega)) + " GB"
}
