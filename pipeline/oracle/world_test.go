// Package oracle states the rules of attainment a second time, in plain Go over the raw rows, in
// test code only. It was written from the rules and not from the SQL. Where the two disagree, one
// of them is wrong.
package oracle

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// receipt is a workbook's entry in the ledger: when it was received first, each time that it came,
// and what was decided about it.
type receipt struct {
	id        int
	file      string
	hash      string
	received  time.Time
	came      []arrival
	decisions []string
}

// newer reports whether a workbook is later than another: by pass, then the file's date, its name
// and its hash.
func (a receipt) newer(b receipt) bool {
	own, other := a.last(), b.last()
	return cmp.Or(cmp.Compare(own.pass, other.pass), own.dated.Compare(other.dated),
		strings.Compare(a.file, b.file), strings.Compare(a.hash, b.hash)) > 0
}

// edition is one plan workbook.
type edition struct {
	receipt
	plan.Plan
}

// version is one version of a member's return.
type version struct {
	receipt
	plan.Submission
	unregistered bool // without the sheet of actions
}

// world is all that the rules read. It caches its answers, so it must not change.
type world struct {
	plans    []edition
	versions []version
	silent   []version // that wait or are retired: no rule reads them
	heart    map[string]any
}

func newWorld(plans []edition, versions []version) world {
	w := world{plans: plans, heart: map[string]any{}}
	for _, v := range versions {
		if v.counts() {
			w.versions = append(w.versions, v)
		} else {
			w.silent = append(w.silent, v)
		}
	}
	return w
}

// once computes an answer, or takes it from the cache.
func once[T any](w world, answer func() T, question ...any) T {
	asked := fmt.Sprint(question...)
	if known, ok := w.heart[asked]; ok {
		return known.(T)
	}
	found := answer()
	w.heart[asked] = found
	return found
}

func (e edition) parameter(key, otherwise string) string {
	for _, p := range e.Parameters {
		if p.Key == key && p.Value != "" {
			return p.Value
		}
	}
	return otherwise
}

func (e edition) number(key string, otherwise float64) float64 {
	if v, err := strconv.ParseFloat(e.parameter(key, ""), 64); err == nil {
		return v
	}
	return otherwise
}

func (e edition) first() int { return int(e.number("pla_inici", 0)) }
func (e edition) last() int  { return int(e.number("pla_final", 0)) }
func (e edition) from() int  { return int(e.number("vigent_des_de", float64(e.first()))) }

// head is the last received edition of an edition's programme. Two editions are of one programme if
// they have the same first year or the same last year.
func (w world) head(e edition) edition {
	head := e
	for _, other := range w.plans {
		same := other.first() == e.first() || other.last() == e.last()
		if same && other.newer(head.receipt) {
			head = other
		}
	}
	return head
}

// window gives the first and the last year in which an edition may be in force. If first is after
// last, there is no such year.
func (w world) window(e edition) (first, last int) {
	head := w.head(e)
	first, last = max(e.from(), head.first()), head.last()
	for _, other := range w.plans {
		next := w.head(other)
		if next.id != head.id && next.newer(e.receipt) && next.first() > head.first() {
			last = min(last, next.first()-1)
		}
	}
	return first, last
}

// in gives the edition in force in a year: the last received whose window includes the year. If no
// window does, inWindow is false and it gives the edition with the nearest window.
func (w world) in(year int) (best edition, inWindow bool) {
	type held struct {
		edition
		inWindow bool
	}
	found := once(w, func() held { e, is := w.find(year); return held{e, is} }, "in", year)
	return found.edition, found.inWindow
}

func (w world) find(year int) (best edition, inWindow bool) {
	const never = 1 << 30
	nearest := never
	for _, e := range w.plans {
		first, last := w.window(e)
		distance := max(first-year, year-last, 0)
		if first > last {
			distance = never - 1
		}
		if distance < nearest || distance == nearest && e.newer(best.receipt) {
			best, nearest = e, distance
		}
	}
	return best, nearest == 0
}

// years lists, in order, the years with a return and the years in which a programme is in force. A
// programme counts only if it has a return, or if no other takes over a year of its windows.
func (w world) years() []int { return once(w, w.list, "years") }

func (w world) list() []int {
	listed, returned := map[int]bool{}, map[int]bool{}
	for _, v := range w.versions {
		listed[v.Year], returned[v.Year] = true, true
	}
	for _, head := range w.plans {
		if w.head(head).id != head.id {
			continue
		}
		var own []int
		whole, reported := true, false
		for _, e := range w.plans {
			if w.head(e).id != head.id {
				continue
			}
			first, last := w.window(e)
			for year := first; year <= last; year++ {
				if holds, _ := w.in(year); w.head(holds).id != head.id {
					whole = false
					continue
				}
				own = append(own, year)
				reported = reported || returned[year]
			}
		}
		if !whole && !reported {
			continue
		}
		for _, year := range own {
			listed[year] = true
		}
	}
	var years []int
	for year := range listed {
		years = append(years, year)
	}
	slices.Sort(years)
	return years
}

// current is the current version of a member and year, nil where there is none.
func (w world) current(member string, year int) *version {
	return once(w, func() *version { return w.last(member, year) }, "current", member, year)
}

func (w world) last(member string, year int) *version {
	var best *version
	for i, v := range w.versions {
		if v.MemberCode == member && v.Year == year && (best == nil || v.newer(best.receipt)) {
			best = &w.versions[i]
		}
	}
	return best
}

// members gives the members of a year by code, as of their last stay in it.
func (w world) members(year int) []plan.Member {
	return once(w, func() []plan.Member { return w.belonging(year) }, "members", year)
}

func (w world) belonging(year int) []plan.Member {
	e, _ := w.in(year)
	stays := map[string]plan.Member{}
	for _, m := range e.Members {
		if !m.ActiveIn(year) {
			continue
		}
		before, again := stays[m.Code]
		if !again || m.Joined.After(before.Joined) || m.Joined.Equal(before.Joined) &&
			m.Row > before.Row {
			stays[m.Code] = m
		}
	}
	var out []plan.Member
	for _, m := range stays {
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b plan.Member) int { return strings.Compare(a.Code, b.Code) })
	return out
}

// deadline is the first moment at which a return of a year is late, in the plan's time zone.
func (e edition) deadline(year int) time.Time {
	zone, err := time.LoadLocation(e.parameter("zona_horaria", "Europe/Madrid"))
	if err != nil {
		panic(err)
	}
	day, err := time.Parse("02-01-2006", e.parameter("data_limit", "31-01")+"-2000")
	if err != nil {
		day = time.Date(2000, time.January, 31, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(year+1, day.Month(), day.Day()+1, 0, 0, 0, 0, zone)
}

func (e edition) indicator(code string) (plan.Indicator, bool) {
	for _, i := range e.Indicators {
		if i.Code == code {
			return i, true
		}
	}
	return plan.Indicator{}, false
}

// atlantis is a comarca that does not exist.
const atlantis = "Atlàntida"

// comarcaExists reports whether a comarca of that name exists in a year.
func comarcaExists(name string, year int) bool {
	since := map[string]int{"Moianès": 2015, "Lluçanès": 2023}[name]
	return name != "" && name != atlantis && since <= year
}

// comarquesIn is the number of comarques: 41 since 1988, Aran included, the Moianès since 2015 and
// the Lluçanès since 2023.
func comarquesIn(year int) int {
	switch {
	case year >= 2023:
		return 43
	case year >= 2015:
		return 42
	}
	return 41
}
