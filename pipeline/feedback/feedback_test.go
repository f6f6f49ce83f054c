package feedback_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/source"
)

func rule(id string, severity source.Severity) source.Rule {
	return source.Rule{ID: id, Severity: severity,
		Says: source.Text{
			Ca: "«{found}» no és un nombre.",
			Es: "«{found}» no es un número.",
			En: "“{found}” is no number.",
		},
		Do: source.Text{Ca: "Escriviu-hi {wanted}.", Es: "Escriba {wanted}.", En: "Write {wanted}."}}
}

func at(book string, row int) source.Cell {
	return source.Cell{Book: book, Sheet: "Indicadors", Row: row, Column: 6}
}

// statusOf is a status of 20 members; those of some names have not sent.
func statusOf(missing ...string) feedback.Status {
	s := feedback.Status{Year: 2025, AsOf: *moment("2026-02-03 09:30")}
	for i := range 20 {
		m := feedback.MemberStatus{Code: fmt.Sprint(i), Name: "Aiguafreda", State: feedback.OnTime}
		if i < len(missing) {
			m.Name, m.State = missing[i], feedback.Absent
		}
		s.Members = append(s.Members, m)
	}
	return s.Complete("ca")
}

func run() feedback.Run {
	return feedback.Run{
		Year: 2025, Status: statusOf("Vic"), Page: "trameses/estat-2025.html",
		Offences: []string{"rates: out of range"},
		Given:    feedback.Given{Copies: 2, New: 1},
		Workbooks: []feedback.Workbook{
			{Name: ".DS_Store", Outcome: feedback.Ignored, Standing: feedback.Ignored},
			{
				Name:       "a.xlsx",
				Kind:       feedback.Return,
				MemberCode: "25913",
				MemberName: "Lluc\u0327à",
				Year:       2025,
				Version:    2,
				Outcome:    feedback.Partly,
				Standing:   feedback.Partly,
				Copy:       "retorns/2025/a.xlsx",
				Problems: []source.Problem{
					{Rule: rule("r-avis", source.Warning), At: at("a.xlsx", 9), Found: "7"},
					{
						Rule:   rule("r-error", source.Error),
						At:     at("a.xlsx", 14),
						Found:  "ab\nc\x1b[31m",
						Wanted: "12,5",
					},
					{Rule: rule("r-error", source.Error), At: at("a.xlsx", 3), Found: "x"},
				},
			},
			{Name: "b.xlsx", Kind: feedback.Return, MemberName: "Vic", Year: 2025, Version: 2,
				Outcome: feedback.Loaded, Standing: feedback.Loaded, AfterClosing: true,
				Changes: []feedback.Change{{Subject: "IND03", Field: "valor", Before: "1", After: "2",
					Cell: "Indicadors!H14"}},
				Problems: []source.Problem{
					{Rule: rule("r-avis", source.Warning), At: at("b.xlsx", 9), Found: "7"},
				}},
			{Name: "before.xlsx", MemberName: "Vic", Year: 2025, Outcome: feedback.Unchanged,
				Standing: feedback.Rejected, Copy: "retorns/rebutjats/before.xlsx",
				Problems: []source.Problem{
					{Rule: rule("r-rebuig", source.Rejection), At: source.Cell{Book: "before.xlsx"}},
				}},
			{Name: "broken.xlsx", Outcome: feedback.Rejected, Standing: feedback.Rejected,
				Problems: []source.Problem{
					{Rule: rule("r-rebuig", source.Rejection), At: source.Cell{Book: "broken.xlsx"}},
				}},
			{Name: "copying.xlsx", Outcome: feedback.Later, Standing: feedback.Later,
				Problems: []source.Problem{
					{Rule: rule("r-nota", source.Note), At: source.Cell{Book: "copying.xlsx"}},
				}},
			{
				Name:       "old.xlsx",
				Kind:       feedback.Return,
				MemberName: "Lluçà",
				Year:       2025,
				Version:    1,
				Superseded: true,
				Outcome:    feedback.Unchanged,
				Standing:   feedback.Partly,
			},
			{Name: "pla.xlsx", Kind: feedback.Plan, Outcome: feedback.Loaded, Standing: feedback.Loaded},
		},
	}
}

func TestARunTellsFirstWhatNeedsSomebody(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		lang    feedback.Language
		verbose bool
		want    string
	}{
		"catalan": {
			"ca",
			false,
			`Rebutjats: no en compta res (2)
  broken.xlsx · 1 error
      error: «» no és un nombre. Escriviu-hi . [r-rebuig]
  before.xlsx · Vic, 2025 · sense canvis · 1 error
      → Envieu a qui us el va fer arribar: retorns/rebutjats/before.xlsx

Carregats en part: compta tot menys les cel·les amb errors (1)
  a.xlsx · Lluçà, 2025, v2 · 2 errors, 1 avís
      Indicadors!F3: error: «x» no és un nombre. Escriviu-hi . [r-error]
      → Envieu al membre: retorns/2025/a.xlsx

Carregats (2)
  pla.xlsx · pla de treball
  b.xlsx · Vic, 2025, v2 · rebut després del tancament · 1 canvi · 1 avís
      Indicadors!F9: avís: «7» no és un nombre. Escriviu-hi . [r-avis]

Pendents de llegir (1)
  copying.xlsx
      nota: «» no és un nombre. Escriviu-hi . [r-nota]

8 fitxers: 2 carregats, 1 carregat en part, 1 rebutjat, ⏎
2 sense canvis (1 encara per esmenar), 1 ignorat, 1 pendent de llegir.
Per retornar, a la carpeta retorns: 2 còpies amb incidències (1 de nova).
Trameses de 2025: 19 de 20. En falta 1: Vic (0).
comprovació de dades: rates: out of range
Tot el detall i els missatges a punt d'enviar: trameses/estat-2025.html
`,
		},
		"english, verbose": {"en", true, `Rejected: nothing of them counts (2)
  broken.xlsx · 1 error
      broken.xlsx: error: “” is no number. Write . [r-rebuig]
  before.xlsx · Vic, 2025 · unchanged · 1 error
      before.xlsx: error: “” is no number. Write . [r-rebuig]
      → Send to whoever it came from: retorns/rebutjats/before.xlsx

Partly loaded: all counts but the cells in error (1)
  a.xlsx · Lluçà, 2025, v2 · 2 errors, 1 warning
      a.xlsx!Indicadors!F3: error: “x” is no number. Write . [r-error]
      a.xlsx!Indicadors!F9: warning: “7” is no number. Write . [r-avis]
      a.xlsx!Indicadors!F14: error: “ab c�[31m” is no number. Write 12,5. [r-error]
      → Send to the member: retorns/2025/a.xlsx

Loaded (2)
  pla.xlsx · plan
  b.xlsx · Vic, 2025, v2 · received after the closing · 1 change · 1 warning
      b.xlsx!Indicadors!F9: warning: “7” is no number. Write . [r-avis]
      change: Indicadors!H14 IND03, valor: 1 → 2

Left for later (1)
  copying.xlsx
      copying.xlsx: note: “” is no number. Write . [r-nota]

Unchanged (1)
  old.xlsx · Lluçà, 2025, v1 · unchanged · superseded

Ignored (1)
  .DS_Store

8 files: 2 loaded, 1 partly loaded, 1 rejected, 2 unchanged (1 still to be mended), ⏎
1 ignored, 1 left for later.
To send back, in folder retorns: 2 annotated copies (1 new).
Returns for 2025: 19 of 20. 1 is missing: Vic (0).
check on data: rates: out of range
All details, and messages ready to send: trameses/estat-2025.html
`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out strings.Builder
			if err := feedback.WriteRun(&out, run(), test.lang, test.verbose); err != nil {
				t.Fatal(err)
			}
			want := strings.ReplaceAll(test.want, "⏎\n", "") // lines that are too long for this file
			if got := strings.ReplaceAll(out.String(), "c\u0327", "ç"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// What was told before, needs nobody, or is missing is cut short; -v has all of it.
func TestALongRunIsCutShort(t *testing.T) {
	t.Parallel()
	r := feedback.Run{Year: 2025,
		Status: statusOf("A", "B", "C", "D", "E", "F", "G", "H", "I")}
	for i := range 30 {
		name := fmt.Sprintf("%02d.xlsx", i)
		r.Workbooks = append(r.Workbooks,
			feedback.Workbook{Name: "new-" + name, Outcome: feedback.Loaded},
			feedback.Workbook{Name: "bad-" + name, Outcome: feedback.Rejected, Standing: feedback.Rejected},
			feedback.Workbook{Name: "old-" + name, Outcome: feedback.Unchanged,
				Standing: feedback.Rejected})
	}
	for _, c := range []struct {
		verbose            bool
		fresh, bad, before int
		wants              []string
	}{
		{false, 20, 30, 10, []string{"\n  … 10 fitxers més", "\n  … 20 fitxers més", "F (5) i 3 més.\n"}},
		{true, 30, 30, 30, []string{"H (7), I (8).\n"}},
	} {
		var out strings.Builder
		if err := feedback.WriteRun(&out, r, "ca", c.verbose); err != nil {
			t.Fatal(err)
		}
		for prefix, want := range map[string]int{"new": c.fresh, "bad": c.bad, "old": c.before} {
			if got := strings.Count(out.String(), "\n  "+prefix+"-"); got != want {
				t.Errorf("verbose %v: %d of %s, want %d\n%s", c.verbose, got, prefix, want, &out)
			}
		}
		for _, want := range c.wants {
			if !strings.Contains(out.String(), want) {
				t.Errorf("verbose %v: no %q in\n%s", c.verbose, want, &out)
			}
		}
	}
}

// The summary for programs has the files and the status, as the text and the page have them.
func TestARunAsJSON(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := feedback.WriteRunJSON(&out, run(), "", "ca"); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Year  int
		Files []struct {
			Name     string `json:"file_name"`
			Outcome  string
			Standing string
			Needs    bool `json:"needs_somebody"`
			Errors   int
			Cell     string
			ToDo     string `json:"to_do"`
			Copy     string `json:"annotated_copy"`
		}
		Page   string `json:"status_page"`
		Status feedback.Status
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Year != 2025 || len(got.Files) != 8 || got.Page != "trameses/estat-2025.html" ||
		got.Status.Totals.Missing != 1 {
		t.Fatalf("got %+v", got)
	}
	if f := got.Files[1]; f.Name != "a.xlsx" || f.Outcome != "partly_loaded" || !f.Needs ||
		f.Errors != 2 || f.Cell != "Indicadors!F3" || f.ToDo != "Escriviu-hi ." ||
		f.Copy != "retorns/2025/a.xlsx" {
		t.Errorf("got %+v", f)
	}
	if f := got.Files[3]; f.Outcome != "unchanged" || f.Standing != "rejected" || !f.Needs {
		t.Errorf("got %+v", f)
	}
}

func TestWithoutAPlanTheSummarySaysWhatToDo(t *testing.T) {
	t.Parallel()
	for _, lang := range feedback.Languages() {
		var out strings.Builder
		if err := feedback.WriteRun(&out, feedback.Run{NoPlan: true}, lang, false); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), "`ingest init ") {
			t.Errorf("%s: %s", lang, &out)
		}
	}
}

func TestOpen(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		book feedback.Workbook
		want bool
	}{
		"sound":   {feedback.Workbook{Standing: feedback.Loaded}, false},
		"in part": {feedback.Workbook{Standing: feedback.Partly}, true},
		"in part, then superseded": {
			feedback.Workbook{Standing: feedback.Partly, Superseded: true}, false},
		"rejected": {feedback.Workbook{Standing: feedback.Rejected}, true},
		"rejected on an older pass": {
			feedback.Workbook{Outcome: feedback.Unchanged, Standing: feedback.Rejected}, true},
		"left for later": {
			feedback.Workbook{Outcome: feedback.Later, Standing: feedback.Later}, false},
	} {
		if got := test.book.Open(); got != test.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

func TestEveryRuleIsWordedInEachLanguage(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, r := range source.Rules() {
		if seen[r.ID] {
			t.Errorf("the id %q names two rules", r.ID)
		}
		seen[r.ID] = true
		for _, lang := range feedback.Languages() {
			if r.Says.In(string(lang)) == "" || r.Do.In(string(lang)) == "" {
				t.Errorf("%s has no words in %s", r.ID, lang)
			}
		}
	}
}
