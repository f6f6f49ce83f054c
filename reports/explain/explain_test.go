package explain_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/words"
)

var update = flag.Bool("update", false, "write golden files anew")

// Each golden file is a story of the sample in a terminal. After -update, check its arithmetic.
func TestStoriesAreAsRecorded(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		language, code, member string
		layout                 explain.Layout
	}{
		"interpolated.ca":  {"ca", "INTER", "", explain.Layout{Width: 100}},
		"interpolated.en":  {"en", "inter", "", explain.Layout{Width: 72}},
		"ratio.es":         {"es", "RATIO", "", explain.Layout{Width: 100}},
		"band.en":          {"en", "BAND", "", explain.Layout{}},
		"members.en":       {"en", "SHARE", "", explain.Layout{Width: 100}},
		"decrease.en":      {"en", "DOWN", "", explain.Layout{Width: 100}},
		"punctual.en":      {"en", "PUNCT", "", explain.Layout{Width: 100}},
		"nodata.en":        {"en", "NODATA", "", explain.Layout{Width: 100}},
		"objective.en":     {"en", "O01", "", explain.Layout{Width: 100}},
		"line.en":          {"en", "I", "", explain.Layout{Width: 100, Cells: true}},
		"activity.en":      {"en", "A01", "", explain.Layout{Width: 100}},
		"pair.ca":          {"ca", "i×a01", "", explain.Layout{Width: 100}},
		"total.en":         {"en", "total", "", explain.Layout{Width: 100}},
		"one-member.en":    {"en", "O01", "Manlleu", explain.Layout{Width: 100}},
		"other-members.en": {"en", "INTER", "080193", explain.Layout{Width: 100}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, _ := words.In(tt.language)
			story, err := explain.New(sampleYear(), sampleTrace(), w).Explain(tt.code, tt.member)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			if err := explain.WriteText(&got, story, w, tt.layout); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", name+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got.String()), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got.String() != string(want) {
				t.Errorf("the story differs from %s:\n%s", golden, got.String())
			}
		})
	}
}

func TestUnknownNamesSuggestSimilarOnes(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	x := explain.New(sampleYear(), sampleTrace(), w)
	for _, tt := range []struct {
		code, member, nearest string
		year                  int
	}{
		{"INTR", "", "INTER", 0},
		{"I/A03", "", "I/A01", 0},
		{"INTER", "Manleu", "Manlleu", 2025},
		{"INTER", "08113", "08112", 2025},
	} {
		_, err := x.Explain(tt.code, tt.member)
		var unknown *explain.UnknownError
		if !errors.As(err, &unknown) {
			t.Errorf("%s of %q gives %v", tt.code, tt.member, err)
			continue
		}
		if unknown.Year != tt.year || len(unknown.Nearest) == 0 || unknown.Nearest[0] != tt.nearest {
			t.Errorf("%s of %q gives %v", tt.code, tt.member, err)
		}
		if !strings.Contains(err.Error(), "did you mean "+tt.nearest) {
			t.Errorf("the error does not suggest %s: %v", tt.nearest, err)
		}
	}
}

func TestEveryCodeHasAStory(t *testing.T) {
	t.Parallel()
	w, _ := words.In("en")
	x := explain.New(sampleYear(), sampleTrace(), w)
	codes := x.Codes()
	want := []string{
		"total", "I", "A01", "I/A01", "O01", "O02",
		"INTER", "DOWN", "RATIO", "BAND", "SHARE", "PUNCT", "NODATA",
	}
	if !slices.Equal(codes, want) {
		t.Fatalf("codes are %v, want %v", codes, want)
	}
	for _, code := range codes {
		story, err := x.Explain(code, "")
		if err != nil {
			t.Fatal(err)
		}
		if story.Code != code || story.Year != 2025 || story.Name == "" || story.Place == "" {
			t.Errorf("the story of %s is of %q, %d, %q, %q",
				code, story.Code, story.Year, story.Name, story.Place)
		}
	}
}

// In JSON, expressions are ASCII with every digit, and missing figures are null.
func TestJSON(t *testing.T) {
	t.Parallel()
	w, _ := words.In("ca")
	story, err := explain.New(sampleYear(), sampleTrace(), w).Explain("INTER", "")
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(story)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"name":"raw_rate"`, `"expression":"100 * (8.5 - 4) / (10 - 4)","result":75`,
		`"expression":"3 + 5.5","result":8.5`, `"text":"5,5","figure":5.5`, `"sheet":"Indicadors"`,
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the JSON does not hold %s:\n%s", want, text)
		}
	}
	missing, err := explain.New(sampleYear(), sampleTrace(), w).Explain("NODATA", "")
	if err != nil {
		t.Fatal(err)
	}
	if text, err = json.Marshal(missing.Published); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), `"value":null,"rate":null`) {
		t.Errorf("a missing figure is not null: %s", text)
	}
}
