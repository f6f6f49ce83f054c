package judging

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// Season is what a return's year is compared with: the year that is collected, the time of the
// pass, the closed years, and the returns that count, before this pass and now.
type Season struct {
	Year     int
	Looked   time.Time
	Closed   map[int]bool
	Plans    *Plans
	Before   func(store.Claim) bool
	Now      func(store.Claim) bool
	Previous Previous
}

// Doubts are the reasons why a loaded return is not the one that its cover says, the strongest
// first; none where it counts.
//
// What its content or the season says is enough alone. Two weaker signs of different kinds are
// enough together. A name, a template or a date of an earlier year is what is left where a member
// fills in last year's file: all of them together are one sign.
func Doubts(read Reading, w store.Workbook, s Season) (doubts []source.Problem, err error) {
	d := &doubting{Season: s, book: read.File.Name()}
	if w.Submission == nil || w.Verdict == store.Rejected {
		return nil, nil
	}
	d.claim = store.Claim{MemberCode: w.Submission.MemberCode, Year: w.Submission.Year}
	for _, c := range w.Cells {
		if c.Section == "cover" && c.Field == "year" {
			d.at = source.Cell{Book: d.book, Sheet: c.Sheet, Row: c.Row, Column: c.Column}
		}
	}
	d.actions(w)
	if err := d.season(); err != nil {
		return nil, err
	}
	d.template(form.TemplateYear(read.Book))
	d.names()
	d.signature(w.Submission.SignedOn)
	d.figures(w.Submission.Observations)
	if d.strength < 2 {
		return nil, nil
	}
	return d.found, nil
}

// doubting collects doubts about a return. What is left of an earlier year adds to its strength
// once.
type doubting struct {
	Season
	book     string
	at       source.Cell
	claim    store.Claim
	strength int
	isLeft   bool
	found    []source.Problem
}

const (
	weak   = 1
	strong = 2
)

func (d *doubting) raise(strength int, rule source.Rule, found string, year int) {
	wanted := ""
	if year > 0 {
		wanted = strconv.Itoa(year)
	}
	d.found = append(d.found, source.Problem{Rule: rule, At: d.at, Found: found, Wanted: wanted})
	d.strength += strength
}

// leftover raises a weak doubt that points to an earlier year only once.
func (d *doubting) leftover(rule source.Rule, found string, year int) {
	strength := weak
	if year < d.claim.Year {
		if d.isLeft {
			strength = 0
		}
		d.isLeft = true
	}
	d.raise(strength, rule, found, year)
}

// actions doubts a return most of whose actions are of one other year; one action may be mistyped.
func (d *doubting) actions(w store.Workbook) {
	all, of := len(w.Submission.Actions), map[int]int{}
	for _, p := range w.Problems {
		if on, err := time.Parse("02/01/2006", p.Found); err == nil &&
			p.Rule.ID == source.DateOutsideYear.ID {
			of[on.Year()]++
			all++
		}
	}
	for year, n := range of {
		switch {
		case n > 1 && 2*n > all:
			d.raise(strong, source.YearOfActions, fmt.Sprintf("%d/%d", n, all), year)
		case n == all:
			d.raise(weak, source.YearOfActions, fmt.Sprintf("%d/%d", n, all), year)
		}
	}
}

// season doubts a return of a year that is closed, long collected or not over.
func (d *doubting) season() error {
	year, typed := d.claim.Year, strconv.Itoa(d.claim.Year)
	current := store.Claim{MemberCode: d.claim.MemberCode, Year: d.Year}
	member, err := d.Plans.Member(d.Year, d.claim.MemberCode)
	if err != nil {
		return err
	}
	isAwaited := year != d.Year && member.ActiveIn(d.Year) && !d.Now(current)
	planOfYear, _, _, err := d.Plans.Of(year)
	if err != nil {
		return err
	}
	isOver := year < d.Year && d.Before(d.claim) &&
		d.Looked.After(form.Deadline(planOfYear, year).AddDate(0, 0, 1))
	switch {
	case d.Closed[year] && isAwaited && year < d.Year:
		d.raise(strong, source.YearClosed, typed, d.Year)
	case d.Closed[year]:
		d.raise(strong, source.YearClosed, typed, 0)
	}
	switch {
	case isOver && isAwaited:
		d.raise(strong, source.SeasonOver, typed, d.Year)
	case isOver:
		d.raise(weak, source.SeasonLong, typed, 0)
	case isAwaited && year > d.Year && d.Looked.Year() <= year:
		d.raise(strong, source.YearNotOver, typed, d.Year)
	}
	return nil
}

// template doubts a return whose cover says an earlier year than its own template.
func (d *doubting) template(year int) {
	switch {
	case year > d.claim.Year:
		d.raise(strong, source.YearOfTemplate, "", year)
	case year > 0 && year < d.claim.Year:
		d.leftover(source.YearOfTemplate, "", year)
	}
}

// names doubts a return whose file or folder is named after another year, that is not later than
// the one collected: the year in which it came is in many names.
func (d *doubting) names() {
	folder, name := path.Split(d.book)
	if year := d.otherYear(name); year > 0 {
		d.leftover(source.YearOfName, name, year)
	}
	if year := d.otherYear(folder); year > 0 {
		d.raise(weak, source.YearOfFolder, strings.TrimSuffix(folder, "/"), year)
	}
}

var yearInName = regexp.MustCompile(`(?:^|[^0-9])(20[0-9]{2})(?:$|[^0-9])`)

// otherYear is the last year in a name that does not say the return's own; 0 for none.
func (d *doubting) otherYear(name string) (other int) {
	for _, found := range yearInName.FindAllStringSubmatch(strings.ReplaceAll(name, "/", "//"), -1) {
		year, _ := strconv.Atoi(found[1])
		if year == d.claim.Year {
			return 0
		}
		if year <= d.Year {
			other = year
		}
	}
	return other
}

// signature doubts a return signed before the second half of its year, or after the year after it.
func (d *doubting) signature(on time.Time) {
	year, given := d.claim.Year, on.Format("02/01/2006")
	switch {
	case on.IsZero():
	case on.Year() > year+1:
		d.raise(weak, source.YearOfSignature, given, on.Year()-1)
	case on.Year() < year || on.Year() == year && on.Month() < time.July:
		d.leftover(source.YearOfSignature, given, on.Year()-1)
	}
}

// figures doubts a return with the very figures of the year before.
func (d *doubting) figures(now []plan.Observation) {
	before := d.Previous(d.claim.MemberCode, d.claim.Year-1)
	bare := func(all []plan.Observation) []plan.Observation {
		all = slices.Clone(all)
		for i := range all {
			all[i].Row, all[i].Remarks, all[i].Evidence = 0, "", ""
			all[i].Period = strings.ReplaceAll(all[i].Period, strconv.Itoa(d.claim.Year-1),
				strconv.Itoa(d.claim.Year))
		}
		return all
	}
	if len(now) > 1 && slices.Equal(bare(now), bare(before)) {
		d.raise(weak, source.FiguresOfYearBefore, strconv.Itoa(len(now)), d.claim.Year-1)
	}
}
