package pipeline

import (
	"cmp"
	"context"
	"runtime/debug"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
)

// finish tells the whole run and makes the database ready for the read half. Where that fails, the run still
// says what was loaded.
func (p *pass) finish(ctx context.Context) (feedback.Run, error) {
	ledger, err := p.db.Ledger(ctx)
	if err != nil {
		return feedback.Run{}, err
	}
	run := feedback.Run{NoPlan: !p.plans.Any(), Year: p.settings.Year, Read: int(p.reads.Load())}
	inForce, _, _, err := p.plans.Of(run.Year)
	if err != nil {
		return feedback.Run{}, err
	}
	run.Expected, run.Missing = missing(inForce, ledger, run.Year)

	entries := map[int]store.Entry{}
	for _, entry := range ledger {
		entries[entry.ID] = entry
	}
	rivals := rivals(p.mentions, entries)
	for _, m := range p.mentions {
		book, err := p.tell(ctx, m, entries[m.workbookID])
		if err != nil {
			return feedback.Run{}, err
		}
		book.Problems = slices.Concat(m.file.Problems, book.Problems, rivals[m.file.Name()])
		run.Workbooks = append(run.Workbooks, book)
	}
	slices.SortStableFunc(run.Workbooks, func(a, b feedback.Workbook) int { return cmp.Compare(a.Name, b.Name) })
	p.said = nil
	debug.FreeOSMemory() // what was read is loaded, and the database has use for the memory
	offences, err := p.db.Finish(ctx)
	for _, offence := range offences {
		run.Offences = append(run.Offences, offence.String())
	}
	if err != nil {
		return run, err
	}
	return run, p.giveBack(ctx, &run, ledger)
}

// giveBack writes into the drop folder what goes back to members, and tells what each new version changes.
func (p *pass) giveBack(ctx context.Context, run *feedback.Run, ledger []store.Entry) error {
	claims, err := p.db.Claims(ctx)
	if err != nil {
		return err
	}
	g := status.New(p.db, p.settings, p.plans, ledger, claims)
	changed, years := map[string]status.Comparison{}, []int{p.settings.Year}
	for _, m := range p.mentions {
		g.Lying[m.workbookID] = true
		g.AddStray(m.file)
		if m.outcome != feedback.Loaded && m.outcome != feedback.Partly {
			continue
		}
		e, known := g.Entry(m.workbookID)
		if !known || e.Year == 0 {
			continue
		}
		years = append(years, e.Year)
		if !e.Current {
			continue
		}
		if changed[m.file.Name()], err = g.Changes(ctx, e.ID); err != nil {
			return err
		}
	}
	for i, b := range run.Workbooks {
		run.Workbooks[i].Changes, run.Workbooks[i].MoreChanges = changed[b.Name].Listed, changed[b.Name].More
	}
	slices.Sort(years)
	run.Given = g.Write(ctx, slices.Compact(years))
	return nil
}

// tell says what became of a file, with what the ledger knows of its workbook. What was wrong in an
// unchanged one is told again: it still is.
func (p *pass) tell(ctx context.Context, m mention, entry store.Entry) (feedback.Workbook, error) {
	book := feedback.Workbook{Name: m.file.Name(), Outcome: m.outcome, Standing: m.outcome, Problems: m.problems}
	if entry.ID == 0 {
		return book, nil
	}
	book.Kind = status.KindOf(entry.Kind)
	book.Standing = status.OutcomeOf(entry.Verdict)
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
	if m.outcome == feedback.Unchanged && entry.Notes+entry.Warnings+entry.Errors > 0 {
		earlier, err := p.db.Problems(ctx, entry.ID)
		if err != nil {
			return feedback.Workbook{}, err
		}
		for i := range earlier {
			earlier[i].At.Book = m.file.Name()
		}
		book.Problems = append(earlier, m.problems...)
	}
	return book, nil
}

// missing counts the members active in a year, and gives those that have sent nothing that could be
// loaded, in the plan's order.
func missing(p plan.Plan, ledger []store.Entry, year int) (expected int, absent []plan.Member) {
	sent := map[string]bool{}
	for _, entry := range ledger {
		if entry.Year == year && entry.Version > 0 {
			sent[entry.MemberCode] = true
		}
	}
	for _, member := range p.MembersOf(year) {
		expected++
		if !sent[member.Code] {
			absent = append(absent, member)
		}
	}
	return expected, absent
}

// rivals warns, by file name, of different workbooks of one member and year that lie in the folder
// together: at the one that counts, naming each of the others.
func rivals(mentions []mention, entries map[int]store.Entry) map[string][]source.Problem {
	type oneYear struct {
		member string
		year   int
	}
	together := map[oneYear]map[int]string{} // file name by workbook
	for _, m := range mentions {
		entry := entries[m.workbookID]
		if entry.Version == 0 {
			continue
		}
		key := oneYear{entry.MemberCode, entry.Year}
		if together[key] == nil {
			together[key] = map[int]string{}
		}
		if name, twice := together[key][entry.ID]; !twice || m.file.Name() < name {
			together[key][entry.ID] = m.file.Name()
		}
	}
	out := map[string][]source.Problem{}
	for _, books := range together {
		ids := make([]int, 0, len(books))
		for id := range books {
			ids = append(ids, id)
		}
		slices.SortFunc(ids, func(a, b int) int { return cmp.Compare(entries[a].Version, entries[b].Version) })
		last := books[ids[len(ids)-1]]
		for _, id := range ids[:len(ids)-1] {
			out[last] = append(out[last], source.Problem{
				Rule: source.TwoForOneYear(), At: source.Cell{Book: last}, Found: books[id]})
		}
	}
	return out
}
