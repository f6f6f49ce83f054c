package pipeline

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
)

// report tells what became of every file, by name.
func (p *pass) report(ctx context.Context, overview status.Overview, ledger []store.Entry,
) (feedback.Run, error) {
	run := feedback.Run{NoPlan: !p.plans.Any(), Year: p.settings.Year, Read: int(p.reads.Load())}
	entries := map[int]store.Entry{}
	for _, entry := range ledger {
		entries[entry.ID] = entry
	}
	rivals, unsettled := rivals(p.results, entries, p.number), p.unsettled()
	results := p.told()
	stored, err := p.storedProblems(ctx, results, entries)
	if err != nil {
		return feedback.Run{}, err
	}
	for _, r := range results {
		book, err := p.reportOne(r, entries[r.workbookID], stored[r.workbookID])
		if err != nil {
			return feedback.Run{}, err
		}
		if book.Standing == feedback.Rejected {
			entry, known := entries[r.workbookID]
			if !known {
				entry = status.Unread(r.file)
			}
			if book, err = overview.Rejected(entry, book); err != nil {
				return feedback.Run{}, err
			}
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
func (p *pass) storedProblems(
	ctx context.Context, results []result, entries map[int]store.Entry,
) (map[int][]source.Problem, error) {
	var ids []int
	for _, r := range results {
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
	book.Superseded = entry.Version > 0 && !entry.Current ||
		entry.Kind == store.KindPlan && entry.Verdict != store.Rejected && !p.plans.Holds(entry.ID)
	book.ID, book.Waits, book.Retired = entry.ID, entry.Waits, entry.Retired
	book.AfterClosing = entry.AfterClosing
	if entry.MemberCode != "" {
		member, err := p.plans.Member(entry.Year, entry.MemberCode)
		if err != nil {
			return feedback.Workbook{}, err
		}
		book.MemberName = member.Name
	}
	switch {
	case entry.Waits: // by a wrong year, its cells may be blamed without reason
		book.Problems = inFile(r.file.Name(), entry.Doubts)
	case r.outcome == feedback.Unchanged:
		book.Problems = append(inFile(r.file.Name(), stored), r.problems...)
	} // else what this pass found is in the result
	return book, nil
}

// inFile gives problems at the cells of a file: two files may have the same bytes.
func inFile(name string, problems []source.Problem) []source.Problem {
	problems = slices.Clone(problems)
	for i := range problems {
		problems[i].At.Book = name
	}
	return problems
}

// rivals warns of a version whose place in the order of versions may be doubted: one that came
// together with others that lie in the folder too, and one that came later than another but has an
// earlier date. A correction beside the version before is the normal way back. By file name.
func rivals(results []result, entries map[int]store.Entry, pass int) map[string][]source.Problem {
	lying := map[int]string{} // first file name by workbook
	for _, r := range results {
		if name, twice := lying[r.workbookID]; !twice || r.file.Name() < name {
			lying[r.workbookID] = r.file.Name()
		}
	}
	versions := map[store.Claim][]store.Entry{}
	for _, entry := range entries {
		if entry.Version > 0 {
			claim := store.Claim{MemberCode: entry.MemberCode, Year: entry.Year}
			versions[claim] = append(versions[claim], entry)
		}
	}
	out := map[string][]source.Problem{}
	for _, all := range versions {
		slices.SortFunc(all, store.ByPlace)
		last := all[len(all)-1]
		name, lies := lying[last.ID]
		if !lies {
			continue
		}
		say := func(rule source.Rule, found string) {
			out[name] = append(out[name], source.Problem{Rule: rule, At: source.Cell{Book: name},
				Found: found, Wanted: strconv.Itoa(last.ID)})
		}
		for i, entry := range all[:len(all)-1] {
			other, lies := lying[entry.ID]
			if lies && entry.Pass == last.Pass && entry.Pass > 0 {
				say(source.TwoForOneYear, other)
			}
			isBefore := i == len(all)-2
			if isBefore && last.Pass == pass && entry.Pass < pass && entry.DatedAt.After(last.DatedAt) {
				say(source.OlderDate, entry.FileName)
			}
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
