package pipeline

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/store"
)

// came is how a file came in this pass.
func (p *pass) came(file inbox.File, year int) (received time.Time, came store.Came) {
	came.Pass = p.number
	received, came.DatedAt = judging.Received(file, year, p.lastLook, p.looked)
	return received, came
}

// noteAgain notes a file whose bytes an earlier pass loaded.
func (p *pass) noteAgain(file inbox.File, entry store.Entry) {
	if _, earlier := p.stored[entry.Hash]; earlier {
		p.back[entry.ID] = append(p.back[entry.ID], file)
	}
}

// putBack makes workbooks whose bytes were put back into the folder the latest word on their member
// and year, or the latest plan. Bytes are put back where more files have them than the last pass
// saw, or one was written over itself since; not where a file was moved or renamed. Of several that
// were put back together, the order stays: none where the one that counts is among them, else the
// last. What this pass loaded is later than all of them.
func (p *pass) putBack(ctx context.Context, kind store.Kind) error {
	before, now := map[int]int{}, map[int]int{} // files by workbook
	for _, seen := range p.seen {
		before[seen.WorkbookID]++
	}
	for _, r := range p.results {
		now[r.workbookID]++
	}
	back := map[int]inbox.File{}
	for id, files := range p.back {
		for _, file := range files {
			isOver := p.seen[file.Name()].WorkbookID == id && file.Modified.After(p.lastLook)
			if p.byID[id].Kind == kind && (now[id] > before[id] || isOver) {
				back[id] = file
			}
		}
	}
	if len(back) == 0 {
		return nil
	}
	ledger, err := p.db.Ledger(ctx)
	if err != nil {
		return err
	}
	last := map[store.Claim]store.Entry{} // that counts; of plans, the last of all
	latest := map[store.Claim]store.Entry{}
	for _, entry := range slices.SortedFunc(slices.Values(ledger), store.ByPlace) {
		if entry.Kind != kind || entry.Verdict == store.Rejected || entry.Waits || entry.Retired {
			continue
		}
		claim := store.Claim{MemberCode: entry.MemberCode, Year: entry.Year}
		last[claim] = entry
		if _, is := back[entry.ID]; is {
			latest[claim] = entry
		}
	}
	byName := func(a, b store.Entry) int { return cmp.Compare(a.ID, b.ID) }
	for _, entry := range slices.SortedFunc(maps.Values(latest), byName) {
		current := last[store.Claim{MemberCode: entry.MemberCode, Year: entry.Year}]
		if current.ID == entry.ID || current.Pass == p.number {
			continue
		}
		file := back[entry.ID]
		received, came := p.came(file, entry.Year)
		if err := p.db.PutBack(ctx, entry.Hash, file.Name(), received, came); err != nil {
			return err
		}
		p.countsAgain(file)
	}
	return nil
}

// countsAgain changes the result of a file that was put back.
func (p *pass) countsAgain(file inbox.File) {
	for i, r := range p.results {
		if r.file.Path == file.Path {
			p.results[i].outcome, p.results[i].problems = feedback.Again, nil
		}
	}
}

// goneAndCounting gives the workbooks that count and whose last file is among those gone.
func (p *pass) goneAndCounting(ledger []store.Entry, paths []string) (all []feedback.Workbook,
	err error) {
	isGone, lies := map[int]bool{}, map[int]bool{}
	for _, path := range paths {
		isGone[p.seen[path].WorkbookID] = true
	}
	for _, r := range p.results {
		lies[r.workbookID] = true
	}
	_, planID, _, err := p.plans.Of(p.settings.Year)
	for _, e := range ledger {
		if isGone[e.ID] && !lies[e.ID] && (e.Current || e.ID == planID) {
			all = append(all, feedback.Workbook{ID: e.ID, Name: e.FileName, Year: e.Year})
		}
	}
	return all, err
}

// gone gives the files that the last pass saw and that are no longer in the folder. What lies in a
// folder that cannot be looked into is not gone, and neither is anything where nothing is left: the
// share may not be mounted.
func gone(seen map[string]store.Sighting, files []inbox.File) (paths []string) {
	if len(files) == 0 {
		return nil
	}
	here := map[string]bool{}
	var hidden []string
	for _, file := range files {
		here[file.Name()] = true
		if file.State == inbox.Refused {
			hidden = append(hidden, strings.TrimPrefix(file.Name()+"/", "./"))
		}
	}
	for _, path := range slices.Sorted(maps.Keys(seen)) {
		isHidden := func(folder string) bool { return strings.HasPrefix(path, folder) }
		if !here[path] && !slices.ContainsFunc(hidden, isHidden) {
			paths = append(paths, path)
		}
	}
	return paths
}
