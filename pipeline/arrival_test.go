package pipeline_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
)

// later makes the clock show a time after the last pass.
func (s *season) later(by time.Duration) {
	at := s.settings.Now().Add(by)
	s.settings.Now = func() time.Time { return at }
}

// counts gives the file that counts of a member's return for 2025, with its version.
func (s *season) counts(member string) (name string, version int) {
	s.t.Helper()
	for _, e := range s.ledger() {
		if e.Current && e.MemberCode == member {
			return e.FileName, e.Version
		}
	}
	return "", 0
}

func (s *season) countsNow(member, name string, version int) {
	s.t.Helper()
	if got, v := s.counts(member); got != name || v != version {
		s.t.Errorf("of %s %q v%d counts, want %q v%d", member, got, v, name, version)
	}
}

func (s *season) bytes(name string) []byte {
	s.t.Helper()
	content, err := os.ReadFile(filepath.Join(s.settings.Folder, name))
	if err != nil {
		s.t.Fatal(err)
	}
	return content
}

func (s *season) remove(name string) {
	s.t.Helper()
	if err := os.Remove(filepath.Join(s.settings.Folder, name)); err != nil {
		s.t.Fatal(err)
	}
}

// date gives a file a date.
func (s *season) date(name string, at time.Time) {
	s.t.Helper()
	if err := os.Chtimes(filepath.Join(s.settings.Folder, name), at, at); err != nil {
		s.t.Fatal(err)
	}
}

var zipEpoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// collecting is a season after its first pass: the plan, and Sabadell's return.
func collecting(t *testing.T) *season {
	t.Helper()
	s := newSeason(t)
	s.writePlan("pla.xlsx", 100*time.Hour)
	s.writeReturn("sabadell.xlsx", "08187", "10", 50*time.Hour)
	s.pass()
	return s
}

func TestWhatALaterPassFindsCounts(t *testing.T) {
	t.Parallel()
	s := collecting(t)
	s.later(time.Hour)
	s.writeReturn("corregit.xlsx", "08187", "77", 0)
	s.date("corregit.xlsx", zipEpoch) // an archive that knew no time
	s.pass()
	s.countsNow("08187", "corregit.xlsx", 2)

	s.later(time.Hour)
	s.writeReturn("sabadell.xlsx", "08187", "78", 60*time.Hour) // replaced by an older file
	s.pass()
	s.countsNow("08187", "sabadell.xlsx", 3)

	s.later(time.Hour)
	s.plan.Members[0].Name = "Sabadell nou"
	s.writePlan("pla.xlsx", 200*time.Hour)
	s.pass()
	read, err := status.Read(t.Context(), s.settings)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range read.Members {
		if m.Code == s.plan.Members[0].Code && m.Name != "Sabadell nou" {
			t.Errorf("the plan that was put there last does not hold: %+v", m)
		}
	}
}

// Within one pass the dates of the files order them; a date that cannot be is none.
func TestFileDatesOrderWithinAPass(t *testing.T) {
	t.Parallel()
	s := collecting(t)
	s.later(time.Hour)
	s.writeReturn("b.xlsx", "08187", "1", 3*time.Hour)
	s.writeReturn("a.xlsx", "08187", "2", 2*time.Hour)
	s.writeReturn("c.xlsx", "08298", "1", time.Hour)
	s.writeReturn("d.xlsx", "08298", "2", 0)
	s.date("d.xlsx", zipEpoch)
	s.pass()
	s.countsNow("08187", "a.xlsx", 3)
	s.countsNow("08298", "d.xlsx", 2)
}

func TestReceiptIsNeverBeforeThePassBefore(t *testing.T) {
	t.Parallel()
	s := collecting(t) // on 1 February
	s.later(24 * time.Hour)
	s.pass()
	s.later(24 * time.Hour)
	s.writeReturn("vic.xlsx", "08298", "1", 10*24*time.Hour) // dated within the term
	s.pass()
	for _, e := range s.ledger() {
		if want := now.Add(24 * time.Hour); e.MemberCode == "08298" && !e.ReceivedAt.Equal(want) {
			t.Errorf("received %s, want %s", e.ReceivedAt, want)
		}
	}
	read, err := status.Read(t.Context(), s.settings)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range read.Members {
		if m.Code == "08298" && m.State != feedback.Late {
			t.Errorf("it is %s", m.State)
		}
	}
}

func TestBytesThatArePutBackAreTheLatestWord(t *testing.T) {
	t.Parallel()
	s := collecting(t)
	first := s.bytes("sabadell.xlsx")
	s.later(time.Hour)
	s.writeReturn("sabadell.xlsx", "08187", "77", 0)
	s.pass()
	s.countsNow("08187", "sabadell.xlsx", 2)

	s.later(time.Hour)
	s.write("sabadell.xlsx", first, 70*time.Hour) // over the correction
	if b := s.told(s.pass(), "sabadell.xlsx"); b.Outcome != feedback.Again || b.Superseded {
		t.Errorf("told %+v", b)
	}
	s.countsNow("08187", "sabadell.xlsx", 2)
	if id := s.ledger()[1]; !id.Current || id.Version != 2 || id.Versions != 2 {
		t.Errorf("the first version is %+v", id)
	}
	s.later(time.Hour)
	if b := s.told(s.pass(), "sabadell.xlsx"); b.Outcome != feedback.Unchanged {
		t.Errorf("the pass after says %+v", b)
	}

	// A further file with the same bytes as one that was superseded and still lies there.
	s.later(time.Hour)
	s.writeReturn("bona.xlsx", "08187", "78", 0)
	s.pass()
	s.countsNow("08187", "bona.xlsx", 3)
	s.later(time.Hour)
	s.write("un altre cop.xlsx", first, 80*time.Hour)
	if b := s.told(s.pass(), "un altre cop.xlsx"); b.Outcome != feedback.Again {
		t.Errorf("told %+v", b)
	}
	s.countsNow("08187", "sabadell.xlsx", 3)

	// The database that is made again says the same.
	if _, err := keeping.Rebuild(t.Context(), s.settings, false); err != nil {
		t.Fatal(err)
	}
	s.countsNow("08187", "sabadell.xlsx", 3)
}

// Moving files about, copying a whole folder, or a share that is not mounted put nothing back.
func TestTidyingTheFolderChangesNothing(t *testing.T) {
	t.Parallel()
	for name, tidy := range map[string]func(*season){
		"moved": func(s *season) {
			content := s.bytes("sabadell.xlsx")
			s.remove("sabadell.xlsx")
			s.write("antics/sabadell.xlsx", content, 0)
		},
		"copied together": func(s *season) {
			s.write("còpia/sabadell.xlsx", s.bytes("sabadell.xlsx"), 0)
			s.write("còpia/bona.xlsx", s.bytes("bona.xlsx"), time.Minute)
		},
		"touched together": func(s *season) {
			s.date("sabadell.xlsx", s.settings.Now())
			s.date("bona.xlsx", s.settings.Now().Add(-time.Minute))
		},
		"not mounted": func(s *season) {
			away := s.settings.Folder + " away"
			if err := os.Rename(s.settings.Folder, away); err != nil {
				s.t.Fatal(err)
			}
			if err := os.Mkdir(s.settings.Folder, 0o755); err != nil {
				s.t.Fatal(err)
			}
			s.pass()
			s.later(time.Hour)
			if err := os.RemoveAll(s.settings.Folder); err != nil {
				s.t.Fatal(err)
			}
			if err := os.Rename(away, s.settings.Folder); err != nil {
				s.t.Fatal(err)
			}
		},
		"removed": func(s *season) { s.remove("bona.xlsx") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := collecting(t)
			s.later(time.Hour)
			s.writeReturn("bona.xlsx", "08187", "77", 0)
			s.pass()
			s.later(time.Hour)
			tidy(s)
			s.pass()
			s.countsNow("08187", "bona.xlsx", 2)
		})
	}
}

// What a pass loads is later than what is put back in the same pass.
func TestNewBytesWinOverThoseThatArePutBack(t *testing.T) {
	t.Parallel()
	s := collecting(t)
	first := s.bytes("sabadell.xlsx")
	s.later(time.Hour)
	s.writeReturn("bona.xlsx", "08187", "77", 0)
	s.pass()
	s.later(time.Hour)
	s.write("z.xlsx", first, 0)
	s.writeReturn("nova.xlsx", "08187", "78", 90*time.Hour)
	if b := s.told(s.pass(), "z.xlsx"); b.Outcome != feedback.Unchanged || !b.Superseded {
		t.Errorf("told %+v", b)
	}
	s.countsNow("08187", "nova.xlsx", 3)
}

// A plan that is put back holds again.
func TestAPlanThatIsPutBackHolds(t *testing.T) {
	t.Parallel()
	s := collecting(t)
	first := s.bytes("pla.xlsx")
	s.later(time.Hour)
	s.plan.Members[0].Name = "Oficina nova"
	s.writePlan("pla.xlsx", 0)
	s.pass()
	s.later(time.Hour)
	s.write("pla.xlsx", first, 300*time.Hour)
	if b := s.told(s.pass(), "pla.xlsx"); b.Outcome != feedback.Again {
		t.Errorf("told %+v", b)
	}
	db, err := s.settings.WithDefaults().OpenStore(t.Context(), true)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	holding, err := db.PlanYears(t.Context())
	if err != nil || holding[2025] != s.ledger()[0].ID || s.ledger()[0].Kind != store.KindPlan {
		t.Errorf("holding in 2025 is workbook %d, %v", holding[2025], err)
	}
}
