package form_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// drop is a drop folder whose files stand for workbooks. Their content names them.
type dropFolder struct {
	t        *testing.T
	settings setup.Settings
	books    map[string]*workbook.Book
	clock    time.Time
}

func newDrop(t *testing.T) *dropFolder {
	t.Helper()
	d := &dropFolder{t: t, books: map[string]*workbook.Book{},
		clock: time.Date(2026, 2, 1, 12, 0, 0, 0, time.UTC)}
	d.settings = setup.Settings{
		Folder: filepath.Join(t.TempDir(), "trameses"), Year: 2025,
		Now: func() time.Time { d.clock = d.clock.Add(time.Second); return d.clock },
		Read: func(_ context.Context, name string, content []byte) (*workbook.Book, []source.Problem,
			error) {
			b := *d.books[string(content)]
			b.Name = name
			return &b, nil, nil
		},
	}
	if err := os.MkdirAll(d.settings.Folder, 0o755); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *dropFolder) put(file string, b *workbook.Book) {
	d.t.Helper()
	content := fmt.Sprintf("%s %d", file, len(d.books))
	d.books[content] = b
	path := filepath.Join(d.settings.Folder, file)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		d.t.Fatal(err)
	}
	if err := os.Chtimes(path, d.clock, d.clock); err != nil {
		d.t.Fatal(err)
	}
}

// passes lets the pass run. None of the checks that report refuses on may find anything.
func (d *dropFolder) passes(of string) feedback.Run {
	d.t.Helper()
	run, err := pipeline.Pass(d.t.Context(), d.settings)
	if err != nil {
		d.t.Fatalf("%s: %v", of, err)
	}
	for _, offence := range run.Offences {
		d.t.Errorf("%s: %s", of, offence)
	}
	return run
}

// returnCases are all returns with something wrong in them.
func returnCases() []returnCase {
	return slices.Concat(layoutCases(), coverCases(), indicatorCases(), ratioCases(), actionCases(),
		ordinaryCases(), nameCases(), extremeReturns())
}

// extremeReturns hold the largest figures that are read.
func extremeReturns() []returnCase {
	const most = "99999999999"
	return []returnCase{
		{name: "the largest figures", edits: []edit{{"Indicadors!E4", most}, {"Indicadors!E5", most},
			{"Indicadors!E6", most}, {"Indicadors!H6", most}, {"Indicadors!I6", 0},
			{"Indicadors!F3", most}, {"Indicadors!G3", "0,000001"}, {"Indicadors!F8", "0,000001"},
			{"Indicadors!G8", most}, {"Actuacions!F2", most}, {"Actuacions!G2", most},
			{"Actuacions!H2", most}, {"Actuacions!J2", most}}},
		{name: "the smallest figures", edits: []edit{{"Indicadors!E4", "0,000001"},
			{"Indicadors!H4", nil}, {"Indicadors!I4", nil}, {"Indicadors!E5", 0},
			{"Indicadors!F8", 0}, {"Indicadors!G8", 0}}},
	}
}

// planChanges are what officers do to a plan after returns came.
func planChanges() []planCase {
	return []planCase{
		{name: "an indicator has another code", edits: []edit{{"Indicadors!A5", "IND4B"},
			{"Fites!A5", "IND4B"}}},
		{name: "an indicator is asked of others", edits: []edit{{"Indicadors!I6", "xarxa"}}},
		{name: "a sum becomes a share of members", edits: []edit{{"Indicadors!E5", "si_no"},
			{"Indicadors!G5", "quota_membres"}}},
		{name: "a stock becomes a quotient", edits: []edit{{"Indicadors!E4", "rati"},
			{"Indicadors!G4", "quocient"}}},
		{name: "a quotient becomes a sum", edits: []edit{{"Indicadors!E8", "flux"},
			{"Indicadors!G8", "suma"}}},
		{name: "an indicator comes from the register", edits: []edit{{"Indicadors!E6", "registre"},
			{"Indicadors!L6", "formació"}, {"Indicadors!M6", "assistents"}}},
		{name: "a milestone of members", edits: []edit{{"Indicadors!E5", "fita"},
			{"Indicadors!G5", "mitjana"}}},
		{name: "a member has another code", edits: []edit{{"Membres!A2", "08001"}}},
		{name: "a member left before", edits: []edit{{"Membres!H3", "2024-12-31"}}},
		{name: "a member joins after", edits: []edit{{"Membres!G4", "2026-01-01"}}},
		{name: "the largest weights, targets and factors", edits: []edit{
			{"Objectius!E2", "99999999999"}, {"Objectius!E3", "0,000001"},
			{"Indicadors!K5", "99999999999"}, {"Indicadors!H3", "99999999999"},
			{"Fites!C5", "-99999999999"}, {"Fites!E5", "99999999999"}, {"Fites!C6", "0,000001"},
			{"Fites!E6", "0,000002"}, {"Indicadors!H8", "-5"}, {"Indicadors!H7", 0}}},
		{name: "other words for names", edits: []edit{{"Línies!A2", "1.1"}, {"Objectius!B2", "1.1"},
			{"Objectius!B3", "1.1"}, {"Objectius!B4", "1.1"}, {"Objectius!B5", "1.1"}}},
		{name: "an indicator is dropped", shape: func(b *workbook.Book) {
			for i := range b.Sheets {
				b.Sheets[i].Rows = slices.DeleteFunc(b.Sheets[i].Rows, func(r workbook.Row) bool {
					return r.At(1).Text == "IND03" || r.At(1).Text == "IND05"
				})
			}
		}},
		{name: "nobody but the office is left", shape: func(b *workbook.Book) {
			rows := &b.Sheets[6].Rows
			*rows = slices.DeleteFunc(*rows, func(r workbook.Row) bool {
				return r.Number > 1 && r.At(1).Text != "XARXA"
			})
		}},
		{name: "nobody is left", shape: func(b *workbook.Book) {
			b.Sheets[6].Rows = b.Sheets[6].Rows[:1]
		}},
		{name: "nothing is measured", shape: func(b *workbook.Book) {
			b.Sheets[4].Rows, b.Sheets[5].Rows = b.Sheets[4].Rows[:1], b.Sheets[5].Rows[:1]
		}},
	}
}

// Nothing that an officer or a member can type stops the memòria: whatever is wrong with a return
// is said when it is read, and the checks that report refuses on find nothing, neither then nor
// when the plan changes under the returns. With MEMORIA_ALL=1 all cases are tried, else a part.
func TestNothingStopsTheMemoria(t *testing.T) {
	t.Parallel()
	every := 4
	if os.Getenv("MEMORIA_ALL") == "1" {
		every = 1
	}
	var towns []plan.Member
	for _, m := range startingPlan().MembersOf(2025) {
		if m.Type == plan.Ajuntament {
			towns = append(towns, m)
		}
	}
	var plain []returnCase
	for n, c := range returnCases() {
		switch {
		case c.plan == nil:
			plain = append(plain, c)
		case n%every == 0:
			t.Run(c.name, func(t *testing.T) {
				t.Parallel()
				p := startingPlan()
				c.plan(&p)
				d := newDrop(t)
				d.put("pla.xlsx", bookOf(t, p))
				d.put("tramesa.xlsx", c.of(t, towns[0]))
				d.passes(c.name)
			})
		}
	}
	for at := 0; at < len(plain); at += len(towns) {
		part := plain[at:min(at+len(towns), len(plain))]
		t.Run(fmt.Sprintf("returns from %d", at), func(t *testing.T) {
			t.Parallel()
			d := newDrop(t)
			d.put("pla.xlsx", form.StartingBook())
			for n, c := range part {
				d.put(fmt.Sprintf("%03d.xlsx", n), c.of(t, towns[n]))
			}
			d.passes("the plan alone is read first")
			run := d.passes("the returns")
			if len(run.Workbooks) < len(part)+1 {
				t.Errorf("%d workbooks are told, want %d", len(run.Workbooks), len(part)+1)
			}
			if at > 0 && every > 1 {
				return
			}
			groups := combined(t, slices.Concat(planChanges(), planCases()))
			for _, together := range groups[:max(6, len(groups)/every)] {
				b := form.StartingBook()
				for _, c := range together {
					c.change(t, b)
				}
				d.put("pla.xlsx", b)
				d.passes(namesOfCases(together))
			}
			d.put("pla.xlsx", form.StartingBook())
			d.passes("the plan as it was")
		})
	}
}

// bookOf is the workbook of a plan, as it is written for officers.
func bookOf(t *testing.T, p plan.Plan) *workbook.Book {
	t.Helper()
	content, err := write.XLSX(form.PlanDraft(p))
	if err != nil {
		t.Fatal(err)
	}
	b, problems := read.Book("pla.xlsx", content, workbook.DefaultLimits())
	if b == nil {
		t.Fatal(problems)
	}
	return b
}

// of is the case's return, sent by another member unless the case is about that.
func (c returnCase) of(t *testing.T, m plan.Member) *workbook.Book {
	t.Helper()
	b := manlleu()
	for _, e := range c.edits {
		set(t, b, e.at, e.value)
	}
	for s := range b.Sheets {
		for r := range b.Sheets[s].Rows {
			for n, cell := range b.Sheets[s].Rows[r].Cells {
				switch cell.Text {
				case "08112":
					b.Sheets[s].Rows[r].Cells[n].Text = m.Code
				case "Manlleu":
					b.Sheets[s].Rows[r].Cells[n].Text = m.Name
				}
			}
		}
	}
	if c.shape != nil {
		c.shape(b)
	}
	return b
}

func (c planCase) change(t *testing.T, b *workbook.Book) {
	t.Helper()
	for _, e := range c.edits {
		set(t, b, e.at, e.value)
	}
	if c.shape != nil {
		c.shape(b)
	}
}

// combined groups cases of plans that are not rejected, as many together as touch different cells
// and keep their problems.
func combined(t *testing.T, cases []planCase) (groups [][]planCase) {
	t.Helper()
	accepted := func(group []planCase) bool {
		b, cells := form.StartingBook(), map[string]bool{}
		var wanted []string
		for _, c := range group {
			c.change(t, b)
			wanted = append(wanted, c.want...)
			for _, e := range c.edits {
				if cells[e.at] {
					return false
				}
				cells[e.at] = true
			}
		}
		_, _, problems := form.ReadPlan(b)
		found := rulesOf(problems)
		return source.Worst(problems) < source.Rejection &&
			!slices.ContainsFunc(wanted, func(id string) bool { return !slices.Contains(found, id) })
	}
	for _, c := range cases {
		if !accepted([]planCase{c}) {
			continue
		}
		alone := c.shape != nil || strings.HasPrefix(c.name, "the largest")
		placed := false
		for i, group := range groups {
			with := append(slices.Clone(group), c)
			if !alone && !placed && group[0].shape == nil && accepted(with) {
				groups[i], placed = with, true
			}
		}
		if !placed {
			groups = append(groups, []planCase{c})
		}
	}
	return groups
}

func namesOfCases(cases []planCase) string {
	var names []string
	for _, c := range cases {
		names = append(names, c.name)
	}
	return strings.Join(names, "; ")
}
