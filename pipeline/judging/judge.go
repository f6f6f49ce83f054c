package judging

import (
	"io"
	"path"
	"slices"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
)

// Judge makes of a read workbook what the store keeps: what it is, what is sound in it, all that is
// wrong in it, and the verdict. A return is checked against the plan of its own year, and waits
// where there is none. An error is of choosing the plan.
func Judge(read Reading, choose ChoosePlan, previous Previous) (kept store.Workbook, waits bool, err error) {
	kept = store.Workbook{Kind: store.KindUnknown, FileName: read.File.Name(), Content: read.Content,
		Problems: slices.Clone(read.Problems)}
	if read.Book == nil {
		kept.Verdict = store.Rejected
		return kept, false, nil
	}
	kind, problems := form.Recognise(read.Book)
	kept.Kind = store.Kind(kind)
	kept.Problems = append(kept.Problems, problems...)
	switch kind {
	case form.PlanKind:
		p, cells, problems := form.ReadPlan(read.Book)
		kept.Plan, kept.Cells = &p, cells
		kept.Problems = joined(kept.Problems, problems)
	case form.SubmissionKind:
		holding, id, ok, err := choose(form.CoverYear(read.Book))
		if err != nil || !ok {
			return store.Workbook{}, err == nil, err
		}
		s, cells, problems := form.ReadSubmission(read.Book, form.Context{Plan: holding, Previous: previous, Checking: read.Checking})
		kept.Submission, kept.Cells, kept.PlanID = &s, cells, id
		kept.Problems = joined(kept.Problems, problems)
	}
	kept.Verdict = verdict(kept)
	if kept.Verdict == store.Rejected { // nothing of it may reach a figure; its bytes are kept
		kept.Claim = claim(kept)
		kept.Plan, kept.Submission, kept.Cells = nil, nil, nil
	}
	return kept, false, nil
}

// joined is one list after another; there may be hundreds of thousands in one of them, and none in
// the other.
func joined(a, b []source.Problem) []source.Problem {
	if len(a) == 0 {
		return b
	}
	return append(a, b...)
}

// claim is whose return a rejected workbook says that it is; nobody's where its cover contradicts
// itself.
func claim(kept store.Workbook) store.Claim {
	if kept.Submission == nil || slices.ContainsFunc(kept.Problems, func(p source.Problem) bool {
		return p.Rule.ID == source.MemberOfAnotherName.ID
	}) {
		return store.Claim{}
	}
	return store.Claim{MemberCode: kept.Submission.MemberCode, Year: kept.Submission.Year}
}

// verdict follows from the worst that was found.
func verdict(kept store.Workbook) store.Verdict {
	worst := source.Worst(kept.Problems)
	switch {
	case worst == source.Rejection || kept.Plan == nil && kept.Submission == nil:
		return store.Rejected
	case worst == source.Error:
		return store.Partial
	}
	return store.Accepted
}

// LooksLikePlan glances at the names of a file's sheets, so that plans can be read first.
func LooksLikePlan(folder *inbox.Folder, file inbox.File) (plan bool) {
	folder.Glance(file, func(in io.ReaderAt, size int64) {
		book := workbook.Book{Name: path.Base(file.Path)}
		for _, name := range read.SheetNames(in, size) {
			book.Sheets = append(book.Sheets, workbook.Sheet{Name: name})
		}
		kind, _ := form.Recognise(&book)
		plan = kind == form.PlanKind
	})
	return plan
}

// Earlier keeps a file with a wrong clock from being received after it was read.
func Earlier(modified, now time.Time) time.Time {
	if modified.After(now) {
		return now
	}
	return modified
}
