package pipeline_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// without takes an indicator out of the season's plan.
func (s *season) without(code string) {
	s.plan.Indicators = slices.DeleteFunc(slices.Clone(s.plan.Indicators),
		func(i plan.Indicator) bool { return i.Code == code })
	s.plan.Baselines = slices.DeleteFunc(slices.Clone(s.plan.Baselines),
		func(b plan.Baseline) bool { return b.IndicatorCode == code })
	s.plan.Targets = slices.DeleteFunc(slices.Clone(s.plan.Targets),
		func(t plan.Target) bool { return t.IndicatorCode == code })
}

// A plan that lacks what accepted returns answer for has them judged again, whether or not their
// files still lie in the folder, and the plan before it has them back.
func TestAPlanJudgesAcceptedReturnsAgain(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	clock := now
	s.settings.Now = func() time.Time { clock = clock.Add(time.Millisecond); return clock }
	full := s.plan
	s.writePlan("pla.xlsx", 9*time.Hour)
	s.writeReturn("vic.xlsx", "08298", "3", 7*time.Hour)
	s.writeReturn("sabadell 1.xlsx", "08187", "4", 6*time.Hour)
	s.writeReturn("sabadell 2.xlsx", "08187", "5", 5*time.Hour)
	s.writeReturn("sabadell 3.xlsx", "08187", "6", 4*time.Hour)
	s.pass()
	forgets(t, s) // the bytes of Sabadell's returns are gone: their rows are judged
	for _, name := range []string{"sabadell 2.xlsx", "sabadell 3.xlsx"} {
		if err := os.Remove(filepath.Join(s.settings.Folder, name)); err != nil {
			t.Fatal(err)
		}
	}

	s.without("IND03")
	s.writePlan("pla.xlsx", 3*time.Hour)
	run := s.pass()
	if len(run.Offences) > 0 || feedback.Open(run.Workbooks) != 2 {
		t.Errorf("%d are open, and the checks find %v", feedback.Open(run.Workbooks), run.Offences)
	}
	for _, name := range []string{"vic.xlsx", "sabadell 3.xlsx"} {
		b := s.told(run, name)
		if b.Outcome != feedback.Partly || rules(b) != source.UnknownIndicator.ID+" IND03" ||
			!strings.HasPrefix(b.Problems[0].At.String(), name+"!Indicadors!A") {
			t.Errorf("%s: %+v", name, b)
		}
	}
	if b := s.told(run, "sabadell 1.xlsx"); b.Outcome != feedback.Unchanged || !b.Superseded {
		t.Errorf("what does not count is judged: %+v", b)
	}
	if b := s.told(run, "pla.xlsx"); rules(b) != source.PlanUnsettles.ID+" IND03" ||
		b.Problems[0].Wanted != "sabadell 3.xlsx, vic.xlsx" {
		t.Errorf("the plan: %+v", b)
	}
	reads := s.reads.Load()
	if run = s.pass(); s.reads.Load() != reads || s.told(run, "vic.xlsx").Standing != feedback.Partly {
		t.Error("a pass over the same folder judges again, or forgets what it judged")
	}

	// Without the members, their returns count no more.
	s.plan.Members = slices.DeleteFunc(slices.Clone(s.plan.Members),
		func(m plan.Member) bool { return m.Type != plan.Xarxa })
	s.writePlan("pla.xlsx", 2*time.Hour)
	run = s.pass()
	for name, want := range map[string]feedback.Outcome{
		"vic.xlsx": feedback.Rejected, "sabadell 3.xlsx": feedback.Partly,
	} {
		b := s.told(run, name)
		if b.Outcome != want || !strings.Contains(rules(b), source.UnknownMember.ID) {
			t.Errorf("%s of a member that the plan lacks: %+v", name, b)
		}
	}
	if len(run.Offences) > 0 {
		t.Errorf("the checks find %v", run.Offences)
	}
	database := setup.DatabaseBeside(s.settings.Folder)
	before := dump(t, database)
	if _, err := keeping.Rebuild(t.Context(), s.settings, false); err != nil {
		t.Fatal(err)
	}
	sameDatabase(t, dump(t, database), before)

	// With the plan as it was, all count as they did, even without a file.
	if err := os.Remove(filepath.Join(s.settings.Folder, "vic.xlsx")); err != nil {
		t.Fatal(err)
	}
	s.plan = full
	s.plan.Lines = slices.Clone(full.Lines)
	s.plan.Lines[0].Description = "com abans"
	s.writePlan("pla.xlsx", time.Hour)
	run = s.pass()
	counting := 0
	for _, e := range s.ledger() {
		if e.Current && e.Kind == store.KindSubmission {
			counting++
			if e.Verdict != store.Accepted {
				t.Errorf("with the plan as it was, %s is %s", e.FileName, e.Verdict)
			}
		}
	}
	if b := s.told(run, "vic.xlsx"); counting != 2 || b.Outcome != feedback.Loaded || b.Open() {
		t.Errorf("with the plan as it was %d count: %+v", counting, b)
	}
}
