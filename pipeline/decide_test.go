package pipeline_test

import (
	"errors"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/queries"
)

// A correction of a closed year waits. Once accepted it counts, and once retired it does not, even
// where its bytes are put back.
func TestAReturnOfAClosedYearWaits(t *testing.T) {
	t.Parallel()
	s := collecting(t)
	decide(t, setup.DatabaseBeside(s.settings.Folder), 1, queries.Closed, 2025)
	s.later(time.Hour)
	s.writeReturn("esmena.xlsx", "08187", "12", 0)
	run := s.pass()
	if b := s.told(run, "esmena.xlsx"); !b.Waits || b.Outcome != feedback.Undecided || !b.Open() {
		t.Errorf("the correction does not wait: %+v", b)
	}
	s.countsNow("08187", "sabadell.xlsx", 1)

	order := pipeline.Order{Workbook: 3, Decision: queries.Accepted, By: "Núria", Reason: "Correcció"}
	told, err := pipeline.Decide(t.Context(), s.settings, order)
	if err != nil || len(told.Counts) != 1 || !told.Counts[0].Closed {
		t.Errorf("accepting tells %+v: %v", told, err)
	}
	s.countsNow("08187", "esmena.xlsx", 2)
	_, err = pipeline.Decide(t.Context(), s.settings, order)
	if !errors.Is(err, pipeline.ErrRefused) {
		t.Errorf("accepted twice: %v", err)
	}

	order.Decision = queries.Retired
	if _, err := pipeline.Decide(t.Context(), s.settings, order); err != nil {
		t.Fatal(err)
	}
	s.later(time.Hour)
	s.write("una altra vegada.xlsx", s.bytes("esmena.xlsx"), 0)
	if b := s.told(s.pass(), "una altra vegada.xlsx"); !b.Retired || b.Open() {
		t.Errorf("what is retired is put back: %+v", b)
	}
	s.countsNow("08187", "sabadell.xlsx", 1)
}
