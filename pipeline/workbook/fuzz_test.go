package workbook

import (
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// FuzzNumber: what is read is within bounds, and its Catalan and plain forms read as the same
// figure.
func FuzzNumber(f *testing.F) {
	for _, seed := range []string{"1.234,5", "12,5 %", "1 234", "−3", "'12", "1.234", "0x1F", "1E400",
		"NaN", "#N/D"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, broken := NumberOf(Cell{Kind: Text, Text: text})
		if broken != nil || !n.Known {
			if n.Known {
				t.Fatalf("%q is both read and refused", text)
			}
			return
		}
		const most = plan.MaxNumber * 1_000_000
		if n.Millionths > most || n.Millionths < -most {
			t.Fatalf("%q: got %v, out of bounds", text, n)
		}
		if again, broken := NumberOf(Cell{Kind: Text,
			Text: strings.Replace(n.String(), ".", ",", 1)}); broken != nil || again != n {
			t.Fatalf("%q: read as %v and again as %v (%v)", text, n, again, broken)
		}
		if !strings.ContainsAny(text, "eE") {
			if direct, ok := plan.ParseDecimal(text); ok && direct != n {
				t.Fatalf("%q: got %v, plain decimal is %v", text, n, direct)
			}
		}
	})
}

// FuzzDate: a day that is read is a real one, and its other forms read as the same day.
func FuzzDate(f *testing.F) {
	for _, seed := range []string{"3/4/2025", "31-01-2025", "3 d'abril de 2025",
		"2025-01-31T10:00:00Z", "29/2/2025", "60"} {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, text string, epoch1904 bool) {
		for _, kind := range []Kind{Text, Date, Numeric} {
			day, broken := DateOf(Cell{Kind: kind, Text: text}, epoch1904, 0)
			if day.IsZero() {
				continue
			}
			if broken != nil || day.Year() < 1 || day.Year() > 9999 ||
				!day.Equal(day.Truncate(24*time.Hour)) {
				t.Fatalf("%q: got %v, %v", text, day, broken)
			}
			for _, form := range []string{"2/1/2006", "02-01-2006", "2006-01-02"} {
				if day.Year() < 1000 {
					continue
				}
				if again, _ := DateOf(Cell{Kind: Text, Text: day.Format(form)}, false, 0); !again.Equal(day) {
					t.Fatalf("%q: read as %v and again as %v", text, day, again)
				}
			}
		}
	})
}

// FuzzKey: a key of a key is itself, and nothing in it is but letters and digits.
func FuzzKey(f *testing.F) {
	for _, seed := range []string{"Període", "col·laboradors", "coŀlaboradors", "İ", "Ω", "ﬁ", "１"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		key := Key(text)
		if again := Key(key); again != key {
			t.Fatalf("%q: %q, then %q", text, key, again)
		}
		if strings.ContainsAny(key, " .-·'’\u200b") {
			t.Fatalf("%q: %q", text, key)
		}
	})
}
