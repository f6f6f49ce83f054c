package source

import (
	"maps"
	"slices"
	"strconv"
)

// MostAlike is how many problems of one rule are listed of a workbook. The rest is counted: nobody
// mends thousands of cells one by one, and each pass would carry them along.
const MostAlike = 200

// Collector collects the problems of a workbook.
type Collector struct {
	list  []Problem
	alike map[string]int // problems, by rule
}

// Add adds a problem.
func (c *Collector) Add(p Problem) {
	if c.alike == nil {
		c.alike = map[string]int{}
	}
	if c.alike[p.Rule.ID]++; c.alike[p.Rule.ID] <= MostAlike {
		c.list = append(c.list, p)
	}
}

// List gives the problems in the order in which they were added. Those that are only counted
// follow, one for each rule.
func (c *Collector) List(book string) []Problem {
	out := slices.Clone(c.list)
	for _, rule := range slices.Sorted(maps.Keys(c.alike)) {
		if more := c.alike[rule] - MostAlike; more > 0 {
			out = append(out, Problem{Rule: MoreAlike, At: Cell{Book: book},
				Found: strconv.Itoa(more), Wanted: rule})
		}
	}
	return out
}
