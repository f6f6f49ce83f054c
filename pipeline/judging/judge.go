// Package judging reads workbooks, decides what each one is and which plan it is checked against,
// and gives its verdict. A pass, a check and a rebuild judge by the same code.
package judging

import (
	"cmp"
	"io"
	"path"
	"slices"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
)

// Judge makes of a read workbook what the store keeps: its kind, its sound rows, its problems and
// its verdict. A return is checked against the plan of its year, and waits where there is none. The
// error is that of choosing the plan.
func Judge(read Reading, choose ChoosePlan, previous Previous) (
	w store.Workbook, waits bool, err error) {
	w = store.Workbook{Kind: store.KindUnknown, FileName: read.File.Name(), Content: read.Content,
		Problems: slices.Clone(read.Problems)}
	if read.Book == nil {
		w.Verdict = store.Rejected
		return w, false, nil
	}
	kind, problems := form.Recognise(read.Book)
	w.Kind = store.Kind(kind)
	w.Problems = append(w.Problems, problems...)
	switch kind {
	case form.PlanKind:
		p, cells, problems := form.ReadPlan(read.Book)
		w.Plan, w.Cells = &p, cells
		w.Problems = append(w.Problems, problems...)
	case form.SubmissionKind:
		planOfYear, id, ok, err := choose(cmp.Or(read.Year, form.CoverYear(read.Book)))
		if err != nil || !ok {
			return store.Workbook{}, err == nil, err
		}
		s, cells, problems := form.ReadSubmission(read.Book, form.Context{
			Plan: planOfYear, Previous: previous.Alike(planOfYear, choose), Checking: read.Checking,
			Year: read.Year})
		w.Submission, w.Cells, w.PlanID = &s, cells, id
		for i, p := range w.Problems {
			if p.Rule.ID == source.TextTooLong.ID && form.IsFreeText(read.Book, p.At) {
				w.Problems[i].Rule = source.ProseTooLong
			}
		}
		w.Problems = append(w.Problems, problems...)
	}
	return Settled(w), false, nil
}

// Settled is a workbook with the verdict that its problems make. The rows of a rejected one must
// reach no figure; its bytes are kept.
func Settled(w store.Workbook) store.Workbook {
	w.Verdict = verdict(w)
	if w.Verdict == store.Rejected {
		w.Claim = claim(w)
		w.Plan, w.Submission, w.Cells = nil, nil, nil
	}
	return w
}

// claim is the member and year of a rejected return; empty where its cover contradicts itself.
func claim(w store.Workbook) store.Claim {
	contradicts := func(p source.Problem) bool { return p.Rule.ID == source.MemberOfAnotherName.ID }
	if w.Submission == nil || slices.ContainsFunc(w.Problems, contradicts) {
		return store.Claim{}
	}
	return store.Claim{MemberCode: w.Submission.MemberCode, Year: w.Submission.Year}
}

func verdict(w store.Workbook) store.Verdict {
	worst := source.Worst(w.Problems)
	switch {
	case worst == source.Rejection || w.Plan == nil && w.Submission == nil:
		return store.Rejected
	case worst == source.Error:
		return store.Partial
	}
	return store.Accepted
}

// LooksLikePlan decides by the names of a file's sheets, so that plans can be read first.
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
