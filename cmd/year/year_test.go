//go:build all

package year

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestAYear runs two installations through the same year. One has power cuts and loses its machine;
// the other is undisturbed. Both print the same memòria.
func TestAYear(t *testing.T) {
	t.Parallel()
	disturbed, quiet := newHouse(t), newHouse(t)
	disturbed.season(true)
	quiet.season(false)
	if disturbed.cuts < 3 {
		t.Errorf("the power was cut %d times, want 3 at least", disturbed.cuts)
	}
	if disturbed.memoria("2025") != quiet.memoria("2025") {
		t.Error("power cuts and a restore change the memòria")
	}
	disturbed.assembly()
	disturbed.nextSeason()
}

const (
	manlleu   = "2025/tramesa-2025-08112-manlleu.xlsx"
	correctIn = "IND05"
)

// season is the season of 2025, from December to the memòria in April.
func (h *house) season(disturbed bool) {
	files := arrivals(h.t)

	// Last year's returns lie in the folder at installation. The power is cut twice before all are
	// read.
	h.on("2025-12-29 10:00")
	files, n := h.came(files)
	if disturbed {
		h.powerCut(0, time.Second/4, "ingest")
		h.powerCut(n/3, time.Minute, "ingest")
	}
	h.says(h.night(0), "year 2024", "sent 64, expected 64")

	// In January the templates are for the past year.
	if disturbed {
		h.on("2026-01-02 09:00").run(0, "ingest", "template")
		pattern := h.at("trameses/plantilles/2025/tramesa-2025-*.xlsx")
		if found, _ := filepath.Glob(pattern); len(found) != 66 {
			h.t.Errorf("%d templates of 2025, want 66", len(found))
		}
	}

	// A pass each night on which something came, until 1 April. One return is corrected under its own
	// name.
	code, nights := 0, 0
	for night := h.on("2026-01-12 03:00").now; night.Before(time.Date(2026, 4, 1, 0, 0, 0, 0,
		time.UTC)); night = night.AddDate(0, 0, 1) {
		h.now = night
		if files, n = h.came(files); night.Day() == 9 && night.Month() == time.February {
			at := night.Add(-14 * time.Hour)
			h.typed(manlleu, manlleu, at, "Indicadors", map[string]any{h.figure(manlleu, correctIn): 21})
			n++
		}
		if n == 0 {
			continue
		}
		nights++
		switch {
		case disturbed && nights%4 == 0: // nobody starts it again before the next night
			h.powerCut(1, time.Second/4*time.Duration(nights%3+1), "ingest")
			continue
		case !disturbed && nights%3 != 0 &&
			night.Month() == time.January: // passing seldom loses nothing
			continue
		}
		if night.After(time.Date(2026, 1, 15, 0, 0, 0, 0, time.UTC)) {
			code = 3 // a faulty return came
		}
		h.night(code)
		if disturbed && nights == 18 {
			h.lost()
		}
		if disturbed && nights == 14 {
			h.run(0, "ingest", "backup", "còpia.duckdb")
		}
	}
	if len(files) > 0 {
		h.t.Errorf("%d files never came", len(files))
	}
	h.night(3)

	// A check weeks before, and the memòria on three days of April. The power is cut on the first.
	said, _ := h.on("2026-03-09 09:00").run(0, "report", "check")
	h.says(said, "La memòria de 2025 ja es pot fer", "Han tramès dades 57 dels 65 membres.",
		"Hi falten: ")
	if h.on("2026-04-01 06:00"); disturbed {
		h.powerCut(0, 500*time.Millisecond, "report")
		if found, _ := filepath.Glob(h.at("memòries/memoria-2025.*")); len(found) > 0 {
			h.t.Errorf("a report that was cut off left %v", found)
		}
	}
	said, log := h.on("2026-04-02 06:00").run(0, "report", "-v")
	h.says(said, "Memòria de l'any 2025.", "Han tramès dades 57 dels 65 membres.")
	h.says(log, `msg="run ended" command=report exit=0 year=2025 sent=57 expected=65`)
	h.whole()
}

// lost replaces the database by garbage and restores the last backup. What came since lies in the
// folder.
func (h *house) lost() {
	h.write("memoria.duckdb", []byte("no database"), time.Time{})
	_, log := h.run(1, "ingest")
	h.says(log, "està malmesa", "ingest restore")
	said, _ := h.run(0, "ingest", "restore", "còpia.duckdb")
	h.says(said, "Base de dades recuperada de còpia.duckdb")
	h.night(3)
}

// assembly closes the year. From then on its memòria stays the same.
func (h *house) assembly() {
	printed := h.memoria("2025")
	h.on("2026-04-03 06:00").run(0, "report")
	if h.memoria("2025") != printed {
		h.t.Error("the third of April gives another memòria than the second")
	}
	said, _ := h.on("2026-04-22 10:00").run(0, "report", "close", "--approved-on", "2026-04-21")
	h.says(said, "L'any 2025 queda tancat", "21 d'abril de 2026")
	h.run(0, "report")
	if h.memoria("2025") != printed {
		h.t.Error("closing changes the memòria")
	}
	said, _ = h.run(0, "report", "verify", h.at("memòries/memoria-2025.pdf"))
	h.says(said, "no hi ha cap diferència")
	h.run(0, "ingest", "backup", "--replace", "còpia.duckdb")
}

// nextSeason is the season of 2026. A correction of the approved year comes with its returns.
func (h *house) nextSeason() {
	approved := h.memoria("2025")
	h.on("2027-01-04 09:00").run(0, "ingest", "template")
	for i, member := range []string{"08112-manlleu", "08019-barcelona", "08022-berga"} {
		name := fmt.Sprintf("tramesa-2026-%s.xlsx", member)
		blank := "plantilles/2026/" + name
		h.typed(blank, "2026/"+name, h.now.AddDate(0, 0, i), "Indicadors", map[string]any{
			h.figure(blank, correctIn): 30 + i})
	}
	h.typed(manlleu, "2025/manlleu, esmena.xlsx", h.now.AddDate(0, 1, 0), "Indicadors",
		map[string]any{h.figure(manlleu, correctIn): 4321})
	said := h.on("2027-02-05 03:00").night(3)
	h.says(said, "year 2026", "loaded 3", "sent 3")

	// A correction of an approved year waits until somebody decides.
	said, _ = h.run(0, "ingest", "decide")
	h.says(said, "esmena.xlsx", "any-tancat")
	number := regexp.MustCompile(`--accept ([0-9]+) --reason`).FindStringSubmatch(said)
	if number == nil {
		h.t.Fatalf("nothing can be accepted:\n%s", said)
	}
	said, _ = h.run(0, "ingest", "decide", "--accept", number[1], "--reason", "És una correcció")
	h.says(said, "la memòria aprovada es conserva")

	// The approved memòria stays. The program says what would differ today, and why.
	said, _ = h.run(0, "report", "--year", "2025")
	h.says(said, "tal com es va aprovar el 21 d'abril de 2026", "serien diferents",
		"report diff --year 2025")
	if h.memoria("2025") != approved {
		h.t.Error("a late correction changes the approved memòria")
	}
	said, _ = h.run(0, "report", "diff", "--year", "2025")
	h.says(said, "Han canviat 6 resultats.", "cel·la corregida, Manlleu (08112): 21 → 4321",
		"esmena.xlsx")
	said, _ = h.on("2027-04-01 06:00").run(0, "report")
	h.says(said, "Memòria de l'any 2026.", "Han tramès dades 3 dels ")
	if page := string(h.read("memòries/memoria-2026.html")); !strings.Contains(page, "esmena.xlsx") {
		h.t.Error("the next memòria does not tell of the correction of the year that is closed")
	}
	first := h.memoria("2026")
	h.on("2027-04-02 06:00").run(0, "report")
	if h.memoria("2026") != first {
		h.t.Error("the same data gives another memòria")
	}

	// The backup is older than the correction. The folder still has it.
	h.run(0, "ingest", "restore", "còpia.duckdb")
	h.night(3)
	h.run(0, "report")
	if h.memoria("2026") != first {
		h.t.Error("a restore changes the memòria")
	}
	h.run(0, "report", "verify", h.at("memòries/memoria-2026.pdf"))
	h.run(0, "ingest", "doctor")
	h.whole()
	h.remembered()
}

// remembered reads the run records as a monitor would, each with its day.
func (h *house) remembered() {
	said, _ := h.run(0, "ingest", "runs", "--last", "0", "--format", "json")
	nights, reports, failed := 0, 0, 0
	var before time.Time
	for line := range strings.Lines(said) {
		var run struct {
			Started time.Time
			Command string
			Exit    int
		}
		if err := json.Unmarshal([]byte(line), &run); err != nil {
			h.t.Fatal(err)
		}
		if run.Started.Before(before.Truncate(time.Minute)) {
			h.t.Errorf("a run of %s stands after one of %s", run.Started, before)
		}
		before = run.Started
		switch {
		case run.Exit == 1:
			failed++
		case run.Command == "ingest":
			nights++
		case run.Command == "report":
			reports++
		}
	}
	if nights < 15 || reports != 7 || failed != 1 {
		h.t.Errorf("remembered are %d nights, %d reports and %d runs that failed", nights, reports,
			failed)
	}
	if summary, err := os.ReadFile(h.at("resum.txt")); err != nil ||
		!strings.HasPrefix(string(summary), "Memòria de l'any 2026.") {
		h.t.Errorf("the summary is %q, %v", summary, err)
	}
}
