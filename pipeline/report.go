package pipeline

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
)

// report tells what became of every file, by name.
func (p *pass) report(ctx context.Context, ledger []store.Entry) (feedback.Run, error) {
	run := feedback.Run{NoPlan: !p.plans.Any(), Year: p.settings.Year, Read: int(p.reads.Load())}
	entries := map[int]store.Entry{}
	for _, entry := range ledger {
		entries[entry.ID] = entry
	}
	rivals, unsettled := rivals(p.results, entries), p.unsettled()
	stored, err := p.storedProblems(ctx, entries)
	if err != nil {
		return feedback.Run{}, err
	}
	for _, r := range append(slices.Clone(p.results), p.gone()...) {
		book, err := p.reportOne(r, entries[r.workbookID], stored[r.workbookID])
		if err != nil {
			return feedback.Run{}, err
		}
		book.Problems = slices.Concat(r.file.Problems, book.Problems, rivals[r.file.Name()])
		for _, problem := range unsettled[r.workbookID] {
			problem.At.Book = r.file.Name()
			book.Problems = append(book.Problems, problem)
		}
		run.Workbooks = append(run.Workbooks, book)
	}
	slices.SortStableFunc(run.Workbooks, func(a, b feedback.Workbook) int {
		return cmp.Compare(a.Name, b.Name)
	})
	return run, nil
}

// storedProblems gives the problems of unchanged workbooks, by number: they still stand.
func (p *pass) storedProblems(ctx context.Context, entries map[int]store.Entry) (
	map[int][]source.Problem, error) {
	var ids []int
	for _, r := range p.results {
		entry := entries[r.workbookID]
		if r.outcome == feedback.Unchanged && entry.Notes+entry.Warnings+entry.Errors > 0 {
			ids = append(ids, entry.ID)
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
	stored = slices.Clone(stored) // two files may have the same bytes
	for i := range stored {
		stored[i].At.Book = r.file.Name()
	}
	book.Problems = append(stored, r.problems...)
	return book, nil
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

// withLost gives the problems of a new version, with the figures that only the one before has. It
// takes the place of the warning that both lie in the folder.
func withLost(book feedback.Workbook, changed status.Comparison) []source.Problem {
	if len(changed.Lost) == 0 {
		return book.Problems
	}
	problems := slices.DeleteFunc(slices.Clone(book.Problems), func(p source.Problem) bool {
		return p.Rule.ID == source.TwoForOneYear.ID && p.Found == changed.Before
	})
	return append(problems, source.Problem{Rule: source.TwoHalves,
		At: source.Cell{Book: book.Name}, Found: changed.Before,
		Wanted: fmt.Sprintf("%d: %s", len(changed.Lost), strings.Join(changed.Lost, ", "))})
}
