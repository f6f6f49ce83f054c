package pipeline

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
)

// report tells what became of every file, by name, and who has sent nothing yet.
func (p *pass) report(ctx context.Context, ledger []store.Entry) (feedback.Run, error) {
	year := p.settings.Year
	run := feedback.Run{NoPlan: !p.plans.Any(), Year: year, Read: int(p.reads.Load())}
	planOfYear, _, _, err := p.plans.Of(year)
	if err != nil {
		return feedback.Run{}, err
	}
	run.Expected, run.Missing = missing(planOfYear, ledger, year)
	entries := map[int]store.Entry{}
	for _, entry := range ledger {
		entries[entry.ID] = entry
	}
	rivals := rivals(p.results, entries)
	stored, err := p.storedProblems(ctx)
	if err != nil {
		return feedback.Run{}, err
	}
	for _, r := range p.results {
		book, err := p.reportOne(r, entries[r.workbookID], stored[r.workbookID])
		if err != nil {
			return feedback.Run{}, err
		}
		book.Problems = slices.Concat(r.file.Problems, book.Problems, rivals[r.file.Name()])
		run.Workbooks = append(run.Workbooks, book)
	}
	slices.SortStableFunc(run.Workbooks, func(a, b feedback.Workbook) int {
		return cmp.Compare(a.Name, b.Name)
	})
	return run, nil
}

// storedProblems gives the problems of unchanged workbooks, by number: they still stand.
func (p *pass) storedProblems(ctx context.Context) (map[int][]source.Problem, error) {
	var ids []int
	for _, r := range p.results {
		if r.outcome == feedback.Unchanged {
			ids = append(ids, r.workbookID)
		}
	}
	return p.db.Problems(ctx, ids)
}

// reportOne joins the result of a file with the ledger's entry of its workbook and its problems.
func (p *pass) reportOne(r result, entry store.Entry, stored []source.Problem) (
	feedback.Workbook, error) {
	book := feedback.Workbook{Name: r.file.Name(), Outcome: r.outcome, Standing: r.outcome,
		Problems: r.problems}
	if entry.ID == 0 {
		return book, nil
	}
	book.Kind, book.Standing = status.KindOf(entry.Kind), status.OutcomeOf(entry.Verdict)
	book.MemberCode, book.Year, book.Version = entry.MemberCode, entry.Year, entry.Version
	book.Superseded = entry.Version > 0 && !entry.Current
	book.AfterClosing = entry.AfterClosing
	if entry.MemberCode != "" {
		member, err := p.plans.Member(entry.Year, entry.MemberCode)
		if err != nil {
			return feedback.Workbook{}, err
		}
		book.MemberName = member.Name
	}
	if r.outcome == feedback.Unchanged {
		stored = slices.Clone(stored) // two files may have the same bytes
		for i := range stored {
			stored[i].At.Book = r.file.Name()
		}
		book.Problems = append(stored, r.problems...)
	}
	return book, nil
}

// missing counts the members active in a year, and gives those without a return, in plan order.
func missing(p plan.Plan, ledger []store.Entry, year int) (expected int, absent []plan.Member) {
	sent := map[string]bool{}
	for _, entry := range ledger {
		if entry.Year == year && entry.Version > 0 {
			sent[entry.MemberCode] = true
		}
	}
	members := p.MembersOf(year)
	absent = slices.DeleteFunc(slices.Clone(members), func(m plan.Member) bool { return sent[m.Code] })
	return len(members), absent
}

// rivals warns of different workbooks of one member and year that lie in the folder together. By
// file name of the latest version, it has a problem that names each of the others.
func rivals(results []result, entries map[int]store.Entry) map[string][]source.Problem {
	together := map[store.Claim]map[int]string{} // first file name by workbook
	for _, r := range results {
		entry, name := entries[r.workbookID], r.file.Name()
		if entry.Version == 0 {
			continue
		}
		claim := store.Claim{MemberCode: entry.MemberCode, Year: entry.Year}
		if together[claim] == nil {
			together[claim] = map[int]string{}
		}
		if before, twice := together[claim][entry.ID]; !twice || name < before {
			together[claim][entry.ID] = name
		}
	}
	out := map[string][]source.Problem{}
	for _, names := range together {
		ids := slices.SortedFunc(maps.Keys(names), func(a, b int) int {
			return cmp.Compare(entries[a].Version, entries[b].Version)
		})
		last := names[ids[len(ids)-1]]
		for _, id := range ids[:len(ids)-1] {
			out[last] = append(out[last], source.Problem{
				Rule: source.TwoForOneYear, At: source.Cell{Book: last}, Found: names[id]})
		}
	}
	return out
}
