package source_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/source"
)

// The texts of a rule quote what was found as it was typed, even where it looks like an argument.
func TestArgumentsAreFilledInOnce(t *testing.T) {
	t.Parallel()
	piece := rapid.SampledFrom([]string{"{found}", "{wanted}", "{", "}", "{found", "«", "a", " ", ""})
	text := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, "pieces"), "")
	})
	rapid.Check(t, func(t *rapid.T) {
		p := source.Problem{Found: text.Draw(t, "found"), Wanted: text.Draw(t, "wanted")}
		p.Rule.Says.Ca = text.Draw(t, "says")
		var want strings.Builder
		for rest := p.Rule.Says.Ca; rest != ""; {
			switch {
			case strings.HasPrefix(rest, "{found}"):
				want.WriteString(p.Found)
				rest = rest[len("{found}"):]
			case strings.HasPrefix(rest, "{wanted}"):
				want.WriteString(p.Wanted)
				rest = rest[len("{wanted}"):]
			default:
				want.WriteByte(rest[0])
				rest = rest[1:]
			}
		}
		if got := p.Says("ca"); got != want.String() {
			t.Fatalf("%q, not %q", got, want.String())
		}
	})
}

func TestTextInALanguage(t *testing.T) {
	t.Parallel()
	text := source.Text{
		Ca: "{n} llibres de {year}", Es: "{n} libros de {year}", En: "{n} books of {year}"}
	for lang, want := range map[string]string{
		"ca": "3 llibres de 2025", "es": "3 libros de 2025", "en": "3 books of 2025",
		"fr": "3 llibres de 2025",
	} {
		if got := text.In(lang, "n", "3", "year", "2025"); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
	if got := text.In("en"); got != text.En {
		t.Errorf("without arguments: %q", got)
	}
}

func TestCountedForms(t *testing.T) {
	t.Parallel()
	one, many := source.Text{En: "{n} book"}, source.Text{En: "{n} books"}
	none := source.Text{En: "no book"}
	for _, tt := range []struct {
		of   source.Counted
		n    int
		want source.Text
	}{
		{source.Counted{One: one, Many: many}, 0, many},
		{source.Counted{One: one, Many: many}, 1, one},
		{source.Counted{One: one, Many: many}, 2, many},
		{source.Counted{None: none, One: one, Many: many}, 0, none},
		{source.Counted{None: none, One: one, Many: many}, 21, many},
	} {
		if got := tt.of.For(tt.n); got != tt.want {
			t.Errorf("%d: %q, want %q", tt.n, got.En, tt.want.En)
		}
	}
}

// Every rule has an ID of its own and both texts in three languages, which quote the same
// arguments.
func TestEveryRuleIsComplete(t *testing.T) {
	t.Parallel()
	id := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	quotes := regexp.MustCompile(`\{[a-z]*\}`)
	quoted := func(text string) string {
		found := quotes.FindAllString(text, -1)
		slices.Sort(found)
		return strings.Join(slices.Compact(found), " ")
	}
	all, byID := source.Rules(), source.ByID()
	if len(byID) != len(all) || len(all) < 100 {
		t.Errorf("%d rules have %d IDs", len(all), len(byID))
	}
	for _, r := range all {
		if !id.MatchString(r.ID) || byID[r.ID] != r {
			t.Errorf("the ID %q is not its own", r.ID)
		}
		for _, text := range []source.Text{r.Says, r.Do} {
			if text.Ca == "" || text.Es == "" || text.En == "" {
				t.Errorf("%s lacks a language", r.ID)
			}
			ca := quoted(text.Ca)
			if ca != quoted(text.Es) || ca != quoted(text.En) {
				t.Errorf("%s quotes different arguments: %+v", r.ID, text)
			}
			if strings.Trim(ca, "{}foundwate ") != "" {
				t.Errorf("%s quotes %s", r.ID, ca)
			}
		}
	}
}

func TestFileRulesAreRules(t *testing.T) {
	t.Parallel()
	byID := source.ByID()
	for _, r := range source.FileRules() {
		if byID[r.ID] != r {
			t.Errorf("%s is not among the rules", r.ID)
		}
	}
	has := func(want source.Rule) bool { return slices.Contains(source.FileRules(), want) }
	if !has(source.FileTooBig) || !has(source.ReaderDied) || has(source.UnknownMember) {
		t.Error("rules about files must be those that need no cells")
	}
}

func TestSeverity(t *testing.T) {
	t.Parallel()
	var names []string
	for s := source.Note; s <= source.Rejection; s++ {
		names = append(names, s.String())
	}
	if got := strings.Join(names, " "); got != "note warning error rejection" {
		t.Errorf("severities %q are stored under other names", got)
	}
}
