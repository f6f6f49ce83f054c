package proof

import (
	"reflect"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/result"
)

func cell(text string) *string { return &text }

func TestTablesComeBackAsTheyWere(t *testing.T) {
	t.Parallel()
	table := result.Table{
		Name:    "t",
		Columns: []string{"a", "b"},
		Kinds:   []string{"VARCHAR", "DECIMAL(18,6)"},
		Rows:    [][]*string{{nil, nil}},
	}
	for _, text := range []string{
		"", " ", "a", "=1+1", "'=1", "''-", "'", "+34 600", "-3", "@a", "\t", "\r", "\n", "a\r\nb", `"`,
		`""`, `a"b`, "a,b", "«l·l»", "1.234,5", "0",
	} {
		table.Rows = append(table.Rows, []*string{cell(text), cell("-12.5")}, []*string{cell(text), nil})
	}
	back, err := decode("t", encode(table))
	if back.Kinds = table.Kinds; err != nil || !reflect.DeepEqual(back, table) {
		t.Errorf("it comes back as %+v, %v", back, err)
	}
	if text := string(encode(table)); !strings.Contains(text, ",-12.5\r\n") ||
		!strings.Contains(text, "\r\n'=1+1,") {
		t.Errorf("figures are guarded, or texts are not:\n%s", text)
	}
}

func TestWhatIsNoTable(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "a", "a,a\r\n", "a,\r\n", "a\n1\n", "a\r\n1", "a\r\n1,2\r\n", "a\r\n\"1\r\n",
		"a\r\n\"1\"2\r\n", "a\r\n1\"2\r\n", "a\r\n1\r2\r\n",
	} {
		if table, err := decode("t", []byte(text)); err == nil {
			t.Errorf("%q is read as %+v", text, table)
		}
	}
}

func TestRunsStandSideBySide(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		was, want []string
		found     [][2]string
	}{
		"same":    {[]string{"a", "b"}, []string{"a", "b"}, nil},
		"changed": {[]string{"a", "1", "b", "2"}, []string{"a", "3", "b", "2"}, [][2]string{{"1", "3"}}},
		"two": {
			[]string{"1", "a", "2"}, []string{"3", "a", "4"}, [][2]string{{"1", "3"}, {"2", "4"}},
		},
		"gone":     {[]string{"a", "x", "b", "c"}, []string{"a", "b", "c"}, [][2]string{{"x", ""}}},
		"more":     {[]string{"a", "b"}, []string{"a", "x", "y", "b"}, [][2]string{{"", "x"}, {"", "y"}}},
		"swapped":  {[]string{"a", "b"}, []string{"b", "a"}, [][2]string{{"a", ""}, {"", "a"}}},
		"all gone": {[]string{"a"}, nil, [][2]string{{"a", ""}}},
	} {
		var got [][2]string
		for _, one := range runs(tt.was, tt.want) {
			got = append(got, [2]string{one.Was, one.Want})
		}
		if !reflect.DeepEqual(got, tt.found) {
			t.Errorf("%s: found %q, want %q", name, got, tt.found)
		}
	}
}

func TestOneWrongFingerprintIsOneFinding(t *testing.T) {
	t.Parallel()
	var found []Finding
	for page := 1; page <= 3; page++ {
		found = gathered(
			found,
			Finding{
				Kind:  Text,
				Pages: []int{page},
				Was:   "empremta aaaa bbbb cccc",
				Want:  "empremta aaaa bbbb cccd",
			},
		)
	}
	found = gathered(
		found,
		Finding{
			Kind:  Text,
			Pages: []int{4},
			Was:   "el 2 empremta aaaa bbbb cccc",
			Want:  "el 3 empremta aaaa bbbb cccd",
		},
	)
	if len(found) != 2 || found[0].Kind != Fingerprint || len(found[0].Pages) != 3 ||
		found[1].Kind != Text {
		t.Errorf("found %+v", found)
	}
}
