package pipeline

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
)

// rejudgeAtOnce bounds the returns whose cells are in memory together.
const rejudgeAtOnce = 48

// rejudged is a return that another plan judges otherwise than the plan before.
type rejudged struct {
	entry   store.Entry // as it was
	verdict store.Verdict
	planID  int
	now     []source.Problem
	fresh   []source.Problem // those that the plan before did not find
}

// rejudge judges again the returns that count and were judged by another plan than the one that
// holds in their year now: that plan may lack an indicator or a member that they answer for. Where
// a return no longer counts, an earlier version may, and is judged too. Returns that only a plan
// has rejected are judged again by a newer one.
func (p *pass) rejudge(ctx context.Context) error {
	for {
		stale, err := p.stale(ctx)
		if err != nil || len(stale) == 0 {
			return err
		}
		for len(stale) > 0 {
			n := slices.IndexFunc(stale, func(e store.Entry) bool { return e.Year != stale[0].Year })
			if n < 0 {
				n = len(stale)
			}
			n = min(n, rejudgeAtOnce)
			if err := p.rejudgeSome(ctx, stale[:n]); err != nil {
				return err
			}
			stale = stale[n:]
		}
	}
}

// stale lists the returns to judge again. Earlier years come first, because a return's figures are
// compared with those of the year before.
func (p *pass) stale(ctx context.Context) (stale []store.Entry, err error) {
	ledger, err := p.db.Ledger(ctx)
	if err != nil {
		return nil, err
	}
	for _, entry := range ledger {
		again := entry.WasLoaded && p.judgeAgain(entry)
		if entry.Current {
			_, planID, ok, err := p.plans.Of(entry.Year)
			if err != nil {
				return nil, err
			}
			again = ok && entry.PlanID != planID
		}
		if again && !p.kept[entry.ID] {
			stale = append(stale, entry)
		}
	}
	slices.SortStableFunc(stale, func(a, b store.Entry) int { return cmp.Compare(a.Year, b.Year) })
	return stale, nil
}

// rejudgeSome judges returns of one year again, and then loads them.
func (p *pass) rejudgeSome(ctx context.Context, entries []store.Entry) error {
	var ids []int
	contents := map[string][]byte{}
	for _, entry := range entries {
		content, err := p.db.Content(ctx, entry.ID)
		if err != nil {
			return err
		}
		contents[entry.Hash], ids = content, append(ids, entry.ID)
	}
	before, err := p.db.Problems(ctx, ids)
	if err != nil {
		return err
	}
	read := func(ctx context.Context, entry store.Entry) judging.Reading {
		return p.readAgain(ctx, entry, contents[entry.Hash], p.decided[entry.Hash].Year)
	}
	size := func(entry store.Entry) int64 { return int64(entry.Bytes) }
	var judged []store.Workbook
	for reading := range judging.InOrder(ctx, p.settings.Readers, entries, size, read) {
		if reading.Err != nil {
			return fmt.Errorf("reading %s again: %w", reading.File.Path, reading.Err)
		}
		entry := entries[len(judged)]
		w, err := p.rejudgeOne(ctx, entry, reading, before[entry.ID])
		if err != nil {
			return err
		}
		judged = append(judged, w)
	}
	for i, w := range judged {
		if p.kept[entries[i].ID] {
			continue
		}
		if _, err := p.db.Add(ctx, w, store.Sighting{}); err != nil {
			return err
		}
		p.remember(entries[i].ID, w)
	}
	return ctx.Err()
}

// readAgain reads a workbook of the ledger as the return of a year; 0: that of its cover.
func (p *pass) readAgain(ctx context.Context, entry store.Entry, content []byte, year int,
) judging.Reading {
	out := judging.Reading{File: inbox.File{Path: entry.FileName}, OK: true, Content: content,
		Hash: entry.Hash, Year: year}
	out.Book, out.Problems, out.Err = p.settings.Read(ctx, entry.FileName, out.Content)
	return out
}

// rejudgeOne judges a return again. Where its bytes cannot be read now, it stays as it was.
func (p *pass) rejudgeOne(ctx context.Context, entry store.Entry, reading judging.Reading,
	before []source.Problem) (w store.Workbook, err error) {
	without, forgotten := p.forgotten[entry.ID]
	switch {
	case forgotten && entry.Verdict != store.Rejected: // its bytes are gone, or are not its own
		w, err = p.refit(ctx, entry, before)
		w.Content, w.Sent = reading.Content, without.Sent
	case forgotten || reading.Book == nil:
		p.settings.Log.Warn("a return could not be read again for the plan", "name", entry.FileName)
		p.kept[entry.ID] = true
		return w, nil
	default:
		w, _, err = judging.Judge(reading, p.plans.Of, p.previous(ctx))
	}
	if err != nil {
		return w, err
	}
	w.Hash, w.LoadedAt, w.ReceivedAt = entry.Hash, p.settings.Now(), entry.ReceivedAt
	fresh := slices.DeleteFunc(slices.Clone(w.Problems), func(found source.Problem) bool {
		return slices.ContainsFunc(before, func(known source.Problem) bool {
			return source.Compare(found, known) == 0
		})
	})
	if w.Verdict != entry.Verdict || len(fresh) > 0 || len(w.Problems) != len(before) {
		p.rejudged[entry.ID] = rejudged{entry: entry, verdict: w.Verdict, planID: w.PlanID,
			now: w.Problems, fresh: fresh}
	}
	return w, nil
}

// refit judges the stored rows of a return again. All are kept: a later plan may ask for them.
func (p *pass) refit(ctx context.Context, entry store.Entry, before []source.Problem,
) (w store.Workbook, err error) {
	w = store.Workbook{Kind: entry.Kind, FileName: entry.FileName, Verdict: store.Accepted}
	planOfYear, planID, _, err := p.plans.Of(entry.Year)
	if err != nil {
		return w, err
	}
	submission, cells, err := p.db.Submission(ctx, entry.ID)
	if err != nil {
		return w, err
	}
	w.Submission, w.Cells, w.PlanID = &submission, cells, planID
	w.Problems = form.Refit(submission, cells, before, planOfYear)
	if source.Worst(w.Problems) >= source.Error {
		w.Verdict = store.Partial
	}
	return w, nil
}

// told gives the results of all files as they are told: with the judgements that this pass made
// again by another plan, and with the returns that were so judged and whose files are gone.
func (p *pass) told() (results []result) {
	lies := map[int]bool{}
	for _, r := range p.results {
		lies[r.workbookID] = true
		results = append(results, p.afresh(r))
	}
	for _, id := range slices.Sorted(maps.Keys(p.rejudged)) {
		if !lies[id] {
			file := inbox.File{Path: p.rejudged[id].entry.FileName}
			results = append(results, p.afresh(result{file: file, workbookID: id}))
		}
	}
	return results
}

// afresh is a result with what another plan makes of its workbook.
func (p *pass) afresh(r result) result {
	by, ok := p.rejudged[r.workbookID]
	if !ok {
		return r
	}
	r.outcome = status.OutcomeOf(by.verdict)
	isOfFile := func(problem source.Problem) bool { return problem.Rule.ID == source.SameBytes.ID }
	r.problems = slices.DeleteFunc(slices.Clone(r.problems),
		func(problem source.Problem) bool { return !isOfFile(problem) })
	for _, problem := range by.now {
		problem.At.Book = r.file.Name()
		r.problems = append(r.problems, problem)
	}
	return r
}

// unsettled gives a problem for each plan that finds new errors in returns that were judged before.
// Its keys are the workbook numbers of the plans.
func (p *pass) unsettled() map[int][]source.Problem {
	files, found := map[int][]string{}, map[int][]string{}
	for _, id := range slices.Sorted(maps.Keys(p.rejudged)) {
		by := p.rejudged[id]
		for _, problem := range by.fresh {
			if problem.Rule.Severity >= source.Error {
				files[by.planID] = append(files[by.planID], by.entry.FileName)
				found[by.planID] = append(found[by.planID], cmp.Or(problem.Found, problem.Wanted))
			}
		}
	}
	out := map[int][]source.Problem{}
	for planID := range files {
		out[planID] = []source.Problem{{Rule: source.PlanUnsettles,
			At: source.Cell{}, Found: listed(found[planID]), Wanted: listed(files[planID])}}
	}
	return out
}

// listed names the first of some things, sorted, and how many they are.
func listed(all []string) string {
	const named = 5
	slices.Sort(all)
	all = slices.Compact(all)
	if len(all) <= named {
		return strings.Join(all, ", ")
	}
	return fmt.Sprintf("%s… (%d)", strings.Join(all[:named], ", "), len(all))
}
