package form

import (
	"strconv"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// cover is who sends a return, and for which year; nil and 0 where they are not known.
type cover struct {
	member *plan.Member
	year   int
}

func (r *reading) readCover(s *workbook.Sheet, ctx Context, into *plan.Submission) cover {
	p := ctx.Plan
	rec, ok := r.labels(s)
	if !ok {
		return cover{}
	}
	into.MemberName = rec.text("member_name")
	into.Contact, into.Email = unlessForgotten(rec.text("contact")), rec.email("email")
	if into.Year = ctx.Year; into.Year == 0 {
		into.Year = rec.coverYear(p)
	}
	r.year = into.Year
	into.SignedOn = rec.date("signed_on")
	if !into.SignedOn.IsZero() && into.SignedOn.Year() < into.Year {
		rec.raise(source.SignedTooEarly, "signed_on", day(into.SignedOn), strconv.Itoa(into.Year))
	}
	r.filled = rec.text("letter") != ""
	member := rec.coverMember(p, into.Year)
	if member != nil {
		into.MemberCode = member.Code
		rec.checkName(p, *member)
	}
	return cover{member, into.Year}
}

// coverOf reads the labels of a return's cover: nil where there is none, and ok is false too where
// it cannot be read.
func coverOf(b *workbook.Book) (rec *record, ok bool) {
	at, ok := returnDeclaration().assign(b).read["cover"]
	if !ok {
		return nil, false
	}
	return (&reading{book: b, lenient: true}).labels(&b.Sheets[at])
}

// CoverYear is the year on a return's cover; 0 where it cannot be read. ReadSubmission says why.
func CoverYear(b *workbook.Book) int {
	rec, ok := coverOf(b)
	if !ok {
		return 0
	}
	year, _ := yearOf(rec.text("year"))
	return year
}

// CoverCode is the member's canonical code on a return's cover; empty where there is none.
func CoverCode(b *workbook.Book) string {
	rec, _ := coverOf(b)
	if rec == nil {
		return ""
	}
	code, _ := plan.ParseMemberCode(rec.text("member_code"))
	return code.Code
}

// CoverEmail is what a return's cover gives as e-mail addresses; empty where there is none.
func CoverEmail(b *workbook.Book) string {
	rec, _ := coverOf(b)
	if rec == nil {
		return ""
	}
	return unlessForgotten(rec.text("email"))
}

// labels reads a cover as one record: each label's value stands in the next cell of its row. ok is
// false where the cover cannot be read; a problem then says why.
func (r *reading) labels(s *workbook.Sheet) (rec *record, ok bool) {
	t := &table{reading: r, declared: returnDeclaration().section("cover"), sheet: s}
	lastMerged := map[[2]int]int{} // the last column of each merged area, by its first cell
	for _, a := range s.Merged {
		lastMerged[[2]int{a.FirstRow, a.FirstColumn}] = a.LastColumn
	}
	doubled := false
	for _, row := range s.Rows {
		label := t.labelOf(row)
		value := row.At(max(label.index, lastMerged[[2]int{row.Number, label.index}]) + 1)
		for _, c := range row.Cells {
			switch text := workbook.TextOf(c); {
			case c.Column == label.index || isBlank(c):
			case c.Column == value.Column:
				t.keep(row.Number, c.Column, text, &label)
			default:
				t.keep(row.Number, c.Column, text, &column{})
			}
		}
		first, again := t.find(label.Field)
		switch {
		case label.Field == "" && isBlank(value):
		case label.Field == "":
			t.columns = append(t.columns, label)
		case !again:
			label.index = value.Column
			at := r.cell(s.Name, row.Number, value.Column)
			if !isBlank(value) && !r.leftOut(value, label.Column, at) {
				label.value = value
			}
			t.columns = append(t.columns, label)
		case !isBlank(value):
			doubled = true
			r.report(source.ColumnDoubled, t.addressOf(label), label.header,
				r.cell("", first.row, first.index).Ref())
		}
	}
	return &record{table: t}, t.reportHeaders() && !doubled
}

func (t *table) labelOf(row workbook.Row) (label column) {
	for i, c := range row.Cells {
		found := t.meaning(row.Number, c)
		if found.Field != "" {
			return found
		}
		if i == 0 {
			label = found
		}
	}
	return label
}

// coverYear is the year that the return reports on; 0, with a problem, where it cannot be read.
func (rec *record) coverYear(p plan.Plan) int {
	typed, last := rec.text("year"), yearSetting(p, "pla_final")
	first := firstYear(p)
	year, ok := yearOf(typed)
	switch {
	case !rec.holds("year") || rec.isBroken("year"):
		rec.raise(source.CoverIncomplete, "year", "", "any")
	case !ok:
		rec.raise(source.YearUnreadable, "year", typed, strconv.Itoa(last))
	case year < first || year > last:
		rec.raise(source.YearOutsidePlan, "year", typed, years(first, last))
	default:
		return year
	}
	return 0
}

// Covers tells whether a plan takes returns of a year, and of which years it does: 2023-2027.
func Covers(p plan.Plan, year int) (covers bool, taken string) {
	first, last := firstYear(p), yearSetting(p, "pla_final")
	return year >= first && year <= last, years(first, last)
}

// firstYear is the plan's first year, or an earlier one that a baseline is of.
func firstYear(p plan.Plan) int {
	first := yearSetting(p, "pla_inici")
	for _, b := range p.Baselines {
		if b.Year > 0 {
			first = min(first, b.Year)
		}
	}
	return first
}
