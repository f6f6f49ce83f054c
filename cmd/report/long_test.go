//go:build all

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

// diff --plan compares with another plan in a copy of the database.
func TestAnotherPlanIsTriedInACopy(t *testing.T) {
	t.Parallel()
	here := newTown(t)
	trial := filepath.Join(t.TempDir(), "assaig.duckdb")
	for _, beside := range []string{"", ".ledger"} {
		if err := copyFile(here.database+beside, trial+beside); err != nil {
			t.Fatal(err)
		}
	}
	other := filepath.Join(t.TempDir(), "pla.xlsx")
	if err := copyFile(filepath.Join(here.folder, "pla.xlsx"), other); err != nil {
		t.Fatal(err)
	}
	target := "F" + here.rowOf(other, "Fites", "IND05")
	here.set(other, "Fites", map[string]any{target: 12345})
	settings := setup.Settings{Folder: filepath.Dir(other), Database: trial}
	if _, err := pipeline.Pass(t.Context(), settings); err != nil {
		t.Fatal(err)
	}
	changes, _ := here.diff("--year", "2025", "--against", trial)
	if !why(changes, "IND05", "changed_target", "Fites!"+target+" 1800", "Fites!"+target+" 12345") {
		t.Errorf("the other target is not told: %+v", changes)
	}
	for _, c := range changes {
		if c.Scope == "indicator" && c.Code != "IND05" {
			t.Errorf("%s is said to move", c.Code)
		}
	}
	// Without --year it compares all years; this plan has another target for 2025 only.
	here.report(allWell, "close", "--year", "2024", "--approved-on", "2025-04-18")
	ask := reports.DiffRequest{
		Database: here.database, Year: 2025, Against: trial, AgainstName: "pla.xlsx",
	}
	w, _ := words.In("ca")
	var told bytes.Buffer
	if err := diffYears(t.Context(), ask, "text", &told, w); err != nil {
		t.Fatal(err)
	}
	of2024, of2025, _ := strings.Cut(told.String(), "\n\n")
	if !strings.Contains(of2024, "2024") ||
		!strings.Contains(of2024, "la memòria aprovada el 18 d'abril de 2025 queda com està") ||
		!strings.Contains(of2024, "No ha canviat cap xifra") ||
		!strings.Contains(of2025, "1800 → 12345") {
		t.Errorf("of every year it says\n%s", told.String())
	}
	var list []struct{ Year int }
	told.Reset()
	if err := diffYears(t.Context(), ask, "json", &told, w); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(told.Bytes(), &list); err != nil || len(list) != 2 ||
		list[0].Year != 2024 {
		t.Errorf("as JSON it says %s: %v", told.String(), err)
	}
	if _, errs := here.report(couldNotRun, "diff", "--year", "2025"); !strings.Contains(
		errs, "no s’ha tancat mai",
	) {
		t.Errorf("a year that was never closed says %q", errs)
	}
	// A plan that has another code for an indicator leaves out what returns say of it.
	for _, sheet := range []string{"Indicadors", "Fites"} {
		here.set(other, sheet, map[string]any{"A" + here.rowOf(other, sheet, "IND05"): "IND05B"})
	}
	if _, err := pipeline.Pass(t.Context(), settings); err != nil {
		t.Fatal(err)
	}
	told.Reset()
	ask.Rules = ruleWords
	if err := diffYears(t.Context(), ask, "text", &told, w); err != nil ||
		!strings.Contains(told.String(), "trameses que ja s’havien acceptat:") ||
		!strings.Contains(told.String(), "«IND05» no és el codi de cap indicador del pla.") ||
		!strings.Contains(told.String(), "el més semblant és IND05B") {
		t.Errorf("of a plan with another code it says\n%s%v", told.String(), err)
	}
	here.report(usage, "diff", "--plan", other, "--against", trial)
	here.report(couldNotRun, "diff", "--plan", other+"x")
}

// A later program returns the stored memòries of a closed year. In a language that was added later,
// it prints the approved figures, whatever came after.
func TestALaterProgramGivesWhatWasApproved(t *testing.T) {
	t.Parallel()
	here := newClosedTown(t)
	made := func(language string) reports.Memoria {
		w, _ := words.In(language)
		m, err := reports.Make(
			t.Context(),
			reports.Request{Database: here.database, Year: 2025, Words: w, Version: "of a later program"},
		)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	approved := made("ca")
	here.withoutEnglish()
	learnt := made("en")
	if bytes.Contains(learnt.HTML, []byte(`lang="ca"`)) || len(learnt.PDF) == 0 ||
		learnt.Approval == nil {
		t.Fatal("the language that was added is not given")
	}

	corrected := here.of("2025", "08112")
	here.set(
		corrected, "Indicadors", map[string]any{"G" + here.rowOf(corrected, "Indicadors", "IND05"): 4321},
	)
	here.arrive(here.late)
	here.pass()
	again := made("ca")
	if !bytes.Equal(again.PDF, approved.PDF) || !bytes.Equal(again.HTML, approved.HTML) ||
		!bytes.Equal(again.XLSX, approved.XLSX) {
		t.Error("a later program prints what was approved otherwise")
	}
	if again.Fingerprint != approved.Fingerprint || len(again.Approval.Drift) == 0 ||
		len(again.Approval.Arrivals) != 2 {
		t.Errorf("of what came after it says %+v", again.Approval)
	}
	for _, c := range again.Approval.Drift {
		for _, r := range c.Reasons {
			if r.Kind == "unknown" {
				t.Errorf("%s %s moved for no known reason", c.Scope, c.Code)
			}
		}
	}
	if later := made("en"); !bytes.Equal(later.PDF, learnt.PDF) ||
		!bytes.Equal(later.HTML, learnt.HTML) {
		t.Error("in the language that was added, what came after shows")
	}
}

// The same data give the same bytes in any time zone, locale and number of processors: on two
// machines, or with MEMORIA_ALL=1 on three and for all indicators.
func TestSameBytesOnEveryMachine(t *testing.T) {
	t.Parallel()
	here := newTown(t)
	var first map[string]string
	machines := []machine{
		{environment: []string{"TZ=UTC", "LC_ALL=C", "LANG=C", "GOMAXPROCS=2"}},
		{environment: []string{
			"TZ=Pacific/Kiritimati", "LC_ALL=tr_TR.UTF-8", "LANG=ca_ES.UTF-8", "GOMAXPROCS=1",
		}, oneCPU: true},
	}
	if os.Getenv("MEMORIA_ALL") == "1" {
		here = newWholeTown(t)
		machines = append(machines, machine{environment: []string{
			"TZ=America/St_Johns", "LC_ALL=", "LANG=ar_EG.UTF-8", "GOMAXPROCS=8",
		}})
	}
	for _, on := range machines {
		out := t.TempDir()
		on.run(
			t, "--db", here.database, "--year", "2025", "--out", out, "--figures",
			filepath.Join(out, "figures"),
		)
		for _, format := range []string{"csv", "json", "parquet"} {
			on.run(t, "data", "--db", here.database, "--format", format, "--out", filepath.Join(out, format))
		}
		got := written(t, out)
		if first == nil {
			first = got
			for _, name := range []string{"memoria-2025.pdf", "memoria-2025.html", "memoria-2025.xlsx",
				"csv/indicators.csv", "json/indicators.json"} {
				if got[name] == "" {
					t.Fatalf("there is no %s among %v", name, slices.Sorted(maps.Keys(got)))
				}
			}
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(first)) {
			if got[name] != first[name] {
				t.Errorf("%s has other bytes under %v", name, on.environment)
			}
		}
		if len(got) != len(first) {
			t.Errorf("%d files under %v, want %d", len(got), on.environment, len(first))
		}
	}
}

// The sheets of a closed year show the approved figures, whatever comes later.
func TestMembersSheetsOfAClosedYear(t *testing.T) {
	t.Parallel()
	sheets := func(here town) map[string]string {
		folder := t.TempDir()
		here.report(allWell, "--year", "2025", "--member", "08019", folder)
		return filesOf(t, folder)
	}
	open, here := sheets(newTown(t)), newClosedTown(t)
	closed := sheets(here)
	here.arrive(here.late)
	here.pass()
	after := sheets(here)
	if !alike(closed, after) {
		t.Error("what came after the closing changed the sheets")
	}
	if len(open) != len(closed) || alike(open, closed) {
		t.Error("the sheets do not say that the year was approved")
	}
	said, _ := here.report(allWell, "--year", "2025", "--member", "08019", t.TempDir())
	if !strings.Contains(said, "18 d'abril de 2026") {
		t.Errorf("it says %q, and not when the year was approved", said)
	}
}

// Thousands of random figures: an indicator per territory, targets below baselines, missing targets
// and values, many decimals, huge and tiny ones, and sums over members with goals of their own.
// Each rate equals that of attainment, from the typed figures.
func TestThousandsOfFiguresComeOutAsTyped(t *testing.T) {
	t.Parallel()
	single, summed, members := 80, 16, 4
	switch {
	case os.Getenv("MEMORIA_SOAK") != "":
		single, summed, members = 2400, 600, 150
	case os.Getenv("MEMORIA_ALL") == "1":
		single, summed, members = 240, 40, 6
	}
	draw := figures{rand.New(rand.NewPCG(20250820, 1))}
	p, returns := ownPlan(), given{}
	for i, x := range p.Parameters {
		if x.Key == "cobertura_minima" {
			p.Parameters[i].Value = "1"
		}
	}
	for i := range members {
		p.Members = append(
			p.Members,
			plan.Member{
				Code: fmt.Sprintf("08%03d", i+1), Name: fmt.Sprintf("Territori %d", i+1), Type: plan.Ajuntament,
				Joined: day("2017-01-01"),
			},
		)
	}
	for i := range 20 {
		p.Objectives = append(
			p.Objectives,
			plan.Objective{
				Code: fmt.Sprintf("O%02d", i+1), LineCode: []string{"I", "II", "III"}[i%3],
				ActivityCode: fmt.Sprintf("A%02d", i%11+1), Name: fmt.Sprintf("Objectiu %d", i+1),
			},
		)
	}
	want := map[string]road{}
	goals := map[[2]string][2]string{} // as typed, by indicator and member
	for i := range single + summed {
		size := draw.size()
		like := plan.Indicator{
			Code: fmt.Sprintf("X%04d", i+1), Name: fmt.Sprintf("Indicador %d", i+1),
			ObjectiveCode: fmt.Sprintf("O%02d", i%20+1), Unit: "índex", Kind: "estoc",
			Direction: "augmentar", Aggregation: "suma", ReportedBy: "xarxa",
		}
		if draw.IntN(3) == 0 {
			like.Direction = "disminuir"
		}
		of := []string{"XARXA"}
		if i >= single {
			like.ReportedBy, of = "ajuntaments", nil
			for _, m := range p.Members[1:] {
				of = append(of, m.Code)
			}
		}
		p.Indicators = append(p.Indicators, like)
		var baselines, values, targets []string
		for _, member := range of {
			baseline, value, target := draw.near(size), draw.near(size), draw.near(size)
			if like.ReportedBy == "xarxa" { // for members, missing figures have other rules
				switch draw.IntN(15) {
				case 0:
					value = ""
				case 1:
					baseline = ""
				case 2:
					target = ""
				case 3:
					target = baseline
				case 4:
					value = target
				}
			}
			key := [2]string{like.Code, member}
			if like.ReportedBy == "xarxa" && draw.IntN(2) == 0 {
				key[1] = "" // the Network's own
			}
			goals[key] = [2]string{baseline, target}
			goal(t, &p, key[0], key[1], baseline, target)
			if value != "" {
				returns.put(member, like.Code, typedRow{"valor": value})
			}
			baselines, values, targets = append(
				baselines, baseline,
			), append(
				values, value,
			), append(
				targets, target,
			)
		}
		want[like.Code] = road{
			upwards: like.Direction == "augmentar", baseline: sum(baselines), value: sum(values),
			target: sum(targets),
		}
	}

	draft := form.PlanDraft(p)
	typeGoals(t, &draft, goals)
	marts, told := seasonOf(
		t, draft, p, returns, source.TargetBehindBaseline.ID, source.TargetsMissing.ID,
		source.TargetGap.ID, source.AboveTheNetworksTarget.ID, source.MuchForTheSize.ID,
		source.PercentAsFraction.ID, // a least coverage of 1 %
	)
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	t.Logf(
		"%d indicators, %d members, %d baselines and targets, "+
			"%d workbooks; %d MiB taken from the system by Go",
		len(p.Indicators), len(p.Members), len(goals), len(told.Workbooks), memory.Sys>>20,
	)

	rated, wrong := 0, 0
	for _, row := range marts["indicators"] {
		road, known := want[row["indicator_code"]]
		if !known {
			t.Errorf("%s was not typed", row["indicator_code"])
		}
		delete(want, row["indicator_code"])
		rate, ok := road.attainment()
		got, has := float(t, row["rate"])
		if ok {
			rated++
		}
		if ok != has || math.Abs(got-rate) > 1e-6 {
			if wrong++; wrong < 10 {
				t.Errorf(
					"%s: rate %q, want %v (%v) by %s: %s", row["indicator_code"], row["rate"], rate, ok,
					row["rule"], said(road),
				)
			}
		}
		value, hasValue := float(t, row["value"])
		if hasValue != (road.value != nil) {
			t.Errorf("%s: value %q", row["indicator_code"], row["value"])
		} else if hasValue {
			if exact, _ := road.value.Float64(); value != exact {
				t.Errorf("%s: value %q, want %v", row["indicator_code"], row["value"], exact)
			}
		}
	}
	t.Logf("%d rates compared, %d wrong", rated, wrong)
	if len(want) > 0 || rated < (single+summed)/2 {
		t.Errorf("%d indicators are not among the figures, %d have a rate", len(want), rated)
	}
}

// The same workbooks, received at the same time, give the same files with their attachments,
// whatever the order of loading.
func TestTheOrderOfLoadingDoesNotShow(t *testing.T) {
	t.Parallel()
	files, err := smallTown()
	if err != nil {
		t.Fatal(err)
	}
	received := time.Date(2026, time.January, 20, 9, 0, 0, 0, time.UTC)
	var made []map[string]string
	for _, first := range []string{"2024", "2025"} {
		here := town{t: t, folder: filepath.Join(t.TempDir(), "trameses")}
		here.database = setup.DatabaseBeside(here.folder)
		for _, now := range []bool{true, false} {
			for _, file := range files[:len(files)-1] {
				path, dropped := strings.CutPrefix(file.Path, "trameses/")
				year, _, isReturn := strings.Cut(path, "/")
				if dropped && few(path) && now == (year == first || !isReturn) {
					file.Path, file.Modified = path, received
					here.arrive(file)
				}
			}
			settings := setup.Settings{Folder: here.folder, Now: func() time.Time { return received }}
			if _, err := pipeline.Pass(t.Context(), settings); err != nil {
				t.Fatal(err)
			}
		}
		printed, _ := here.memoria("2025", "ca")
		made = append(made, printed)
	}
	if !alike(made[0], made[1]) {
		t.Error("another order of loading gives other files")
	}
}
