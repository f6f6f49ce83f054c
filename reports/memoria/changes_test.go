package memoria

import (
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/change"
	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// compared is a Comparison with a change that has all kinds of reasons.
func compared() Comparison {
	c := Comparison{Closing: result.Closing{
		ID: 1, Year: 2024, ApprovedOn: time.Date(2025, 4, 12, 0, 0, 0, 0, time.UTC),
		Fingerprint: "aaaa bbbb cccc",
	}}
	by := 10.0
	one := change.Change{Scope: change.OfIndicator, Code: "IND01", Name: "Persones ateses",
		Figures: []change.Moved{
			{Figure: "value", Before: of(1450), After: of(1460), By: &by},
			{Figure: "rate", Before: of(99.96), After: nil},
			{Figure: "status", WordsBefore: "advancing", WordsAfter: "no_data"},
		}}
	for _, kind := range []string{
		change.NewReturn, change.ReturnGone, change.CorrectedCell, change.AddedCell, change.RemovedCell,
		change.MemberJoined, change.MemberLeft, change.Lateness, change.Target, change.Baseline,
		change.Weight,
		change.Definition, change.Setting, change.AddedToPlan, change.DroppedOfPlan, change.Moves,
		change.Program,
		change.Unknown,
	} {
		one.Reasons = append(one.Reasons, change.Reason{
			Kind: kind, Code: "08112", Name: "Manlleu", From: of(17), To: of(27), WordsBefore: "late",
			WordsAfter: "on_time",
			Before:     &change.Place{Workbook: "a.xlsx", Sheet: "Indicadors", Cell: "G4", Text: "17"},
			After: &change.Place{
				Workbook: "b.xlsx", Sheet: "Indicadors", Cell: "G4", Text: "27 %s %[1]s {who}",
			},
		})
	}
	c.Changes = []change.Change{one}
	return c
}

func TestEveryReasonHasItsWords(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		w, _ := words.In(language)
		for _, r := range compared().Changes[0].Reasons {
			said := reason(w, r)
			if said == "" || strings.Contains(said, "{") &&
				!strings.Contains(said, "27 %s %[1]s {who}") {
				t.Errorf("%s, %s: %q", language, r.Kind, said)
			}
		}
		for _, scope := range []change.Scope{change.OfTotal, change.OfLine, change.OfActivity,
			change.OfPair, change.OfObjective, change.OfIndicator} {
			if ChangeTitle(w, change.Change{Scope: scope}) == "" {
				t.Errorf("%s: no word for %s", language, scope)
			}
		}
		for _, figure := range []string{"value", "target", "baseline", "rate", "coverage", "status"} {
			if w.Say(words.ChangeFigures[figure]) == "" {
				t.Errorf("%s: no word for %s", language, figure)
			}
		}
	}
}

func TestACorrectedCellIsToldWithWhatItSaid(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	r := change.Reason{
		Kind: change.CorrectedCell, Code: "08112", Name: "Manlleu", From: of(17), To: of(27),
		Before: &change.Place{Workbook: "a.xlsx", Sheet: "Indicadors", Cell: "G4", Text: "17"},
		After:  &change.Place{Workbook: "b.xlsx", Sheet: "Indicadors", Cell: "G4", Text: "27"},
	}
	want := "cel·la corregida, Manlleu (08112): 17 → 27 (a.xlsx!Indicadors!G4 → b.xlsx!Indicadors!G4)"
	if got := reason(w, r); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheAnnexOfChanges(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	tell := func(comparisons ...Comparison) string {
		facts := Facts{Year: sample(), Comparisons: comparisons, Fingerprint: "37d4 8350 ed05"}
		doc, _, err := Document(facts, w, chart.New(fonts, w))
		if err != nil {
			t.Fatal(err)
		}
		return plainText(doc)
	}
	without := tell()
	if strings.Contains(without, w.Say(words.ChangeTitle)) {
		t.Error("there is an annex of changes where nothing was ever closed")
	}
	earlier := compared()
	reopened := compared()
	reopened.Closing.Reopened = &result.Reopening{At: time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC),
		Reason: "Error d'un membre."}
	reopened.Changes = nil
	text := tell(reopened, earlier)
	for _, want := range []string{
		"Canvis des de l'última memòria", "aprovada el 12 d'abril de 2025",
		"es va reobrir l'1 de maig de 2026. Motiu: Error d'un membre.",
		"No ha canviat cap xifra.", "Ha canviat 1 resultat.", "1.450", "1.460", "+10", "99,9",
		"i 12 motius més",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the annex does not say %q", want)
		}
	}
}
