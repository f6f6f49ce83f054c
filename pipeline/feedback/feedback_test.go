package feedback_test

import (
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/plan"
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

func run() feedback.Run {
	return feedback.Run{
		Year: 2025, Expected: 1234, Missing: []plan.Member{{Code: "08298", Name: "Vic"}},
		Offences: []string{"rates: out of range"},
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
			{Name: "broken.xlsx", Outcome: feedback.Rejected, Standing: feedback.Rejected,
				Problems: []source.Problem{
					{Rule: rule("r-rebuig", source.Rejection), At: source.Cell{Book: "broken.xlsx"}},
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

func TestARunIsToldLineByLine(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		lang    feedback.Language
		verbose bool
		want    string
	}{
		"catalan": {
			"ca",
			false,
			`a.xlsx       Lluçà           2025  v2  carregat en part                             ⏎
2 errors, 1 avís
    a.xlsx!Indicadors!F3: error: «x» no és un nombre. Escriviu-hi . [r-error]
    a.xlsx!Indicadors!F14: error: «ab c�[31m» no és un nombre. Escriviu-hi 12,5. [r-error]
broken.xlsx  –               –     –   rebutjat                                     1 error
    broken.xlsx: error: «» no és un nombre. Escriviu-hi . [r-rebuig]
old.xlsx     Lluçà           2025  v1  sense canvis (carregat en part), substituït
pla.xlsx     pla de treball  –     –   carregat

fitxers trobats     5
carregats           1
carregats en part   1
rebutjats           1
sense canvis        1
ignorats            1
per a més endavant  0

Trameses de 2025: 1.233 de 1.234 esperades. En falta 1: Vic (08298).
comprovació de dades: rates: out of range
`,
		},
		"english, verbose": {"en", true, `.DS_Store    –      –     –   ignored
a.xlsx       Lluçà  2025  v2  partly loaded                          2 errors, 1 warning
    a.xlsx!Indicadors!F3: error: “x” is no number. Write . [r-error]
    a.xlsx!Indicadors!F9: warning: “7” is no number. Write . [r-avis]
    a.xlsx!Indicadors!F14: error: “ab c�[31m” is no number. Write 12,5. [r-error]
broken.xlsx  –      –     –   rejected                               1 error
    broken.xlsx: error: “” is no number. Write . [r-rebuig]
old.xlsx     Lluçà  2025  v1  unchanged (partly loaded), superseded
pla.xlsx     plan   –     –   loaded

files found     5
loaded          1
partly loaded   1
rejected        1
unchanged       1
ignored         1
left for later  0

Returns for 2025: 1,233 of 1,234 expected. 1 is missing: Vic (08298).
check on data: rates: out of range
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
