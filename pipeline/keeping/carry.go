package keeping

import (
	"context"
	"fmt"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// carryHistory enters in a restored database how workbooks came and what was decided about them
// since the backup. It tells how many decisions were carried over, or lost where the database that
// is replaced is damaged (nil) or has another history.
func carryHistory(ctx context.Context, settings setup.Settings, from, made *store.Store,
	sealed queries.Seals, restored *feedback.Restored) error {
	has, err := made.Decisions(ctx)
	if err != nil {
		return err
	}
	if from == nil {
		restored.DecisionsLost = max(0, sealed.Count(queries.DecisionSeal)-len(has))
		return nil
	}
	decided, err := from.Decisions(ctx)
	if err != nil {
		return err
	}
	came, err := from.Arrivals(ctx)
	if err != nil {
		return err
	}
	arrived, err := made.Arrivals(ctx)
	if err != nil {
		return err
	}
	isArrival := func(a, b queries.Arrival) bool {
		a.JudgementID = b.JudgementID
		return a == b
	}
	isDecision := func(a, b queries.Decision) bool {
		a.JudgementID = b.JudgementID
		return a == b
	}
	if !begins(came, arrived, isArrival) || !begins(decided, has, isDecision) {
		restored.DecisionsLost = len(decided)
		return nil
	}
	came, since := came[len(arrived):], decided[len(has):]
	if len(came)+len(since) == 0 {
		return nil
	}
	restored.Decisions = len(since)
	if err := made.Enter(ctx, came, since); err != nil {
		return err
	}
	return judgeAsDecided(ctx, settings, made, queries.InForce(has), queries.InForce(decided))
}

// begins reports whether a list begins with another.
func begins[T any](list, with []T, same func(a, b T) bool) bool {
	for i := range with {
		if i >= len(list) || !same(list[i], with[i]) {
			return false
		}
	}
	return true
}

// judgeAsDecided judges again the returns that are of another year by the decisions of now than by
// those before.
func judgeAsDecided(ctx context.Context, settings setup.Settings, made *store.Store,
	before, now map[string]queries.Decision) error {
	plans, err := judging.PlansOf(ctx, made)
	if err != nil {
		return err
	}
	forgotten, err := made.Forgotten(ctx)
	if err != nil {
		return err
	}
	ledger, err := made.Ledger(ctx)
	if err != nil {
		return err
	}
	for _, e := range ledger {
		_, isForgotten := forgotten[e.ID]
		if isForgotten || before[e.Hash].Year == now[e.Hash].Year {
			continue
		}
		content, err := made.Content(ctx, e.ID)
		if err != nil {
			return err
		}
		read := judging.Reading{File: inbox.File{Path: e.FileName}, OK: true, Content: content,
			Hash: e.Hash, Year: now[e.Hash].Year}
		if read.Book, read.Problems, err = settings.Read(ctx, e.FileName, content); err != nil {
			return fmt.Errorf("reading %s again: %w", e.FileName, err)
		}
		w, _, err := judging.Judge(read, plans.Of, judging.Stored(ctx, made, settings.Log))
		if err != nil {
			return err
		}
		w.Hash, w.LoadedAt, w.ReceivedAt = e.Hash, settings.Now(), e.ReceivedAt
		if _, err := made.Add(ctx, w, store.Sighting{}); err != nil {
			return err
		}
	}
	return nil
}
