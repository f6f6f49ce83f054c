package status

import (
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/store"
)

// OutcomeOf gives what a run did with a workbook of a verdict.
func OutcomeOf(verdict store.Verdict) feedback.Outcome {
	switch verdict {
	case store.Accepted:
		return feedback.Loaded
	case store.Partial:
		return feedback.Partly
	}
	return feedback.Rejected
}

// OfFile gives what a run did with a file that was not read.
func OfFile(file inbox.File) feedback.Outcome {
	switch file.State {
	case inbox.Ignored:
		return feedback.Ignored
	case inbox.Refused:
		return feedback.Rejected
	}
	return feedback.Later
}

// KindOf gives the kind of a workbook as people are told it.
func KindOf(kind store.Kind) feedback.Kind {
	switch kind {
	case store.KindPlan:
		return feedback.Plan
	case store.KindSubmission:
		return feedback.Return
	}
	return feedback.Unknown
}
