package plan_test

import (
	"testing"

	"xmess.cat/memoria/pipeline/plan"
)

func TestFileStem(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ code, name, want string }{
		{"08019", "Barcelona", "08019-barcelona"},
		{"CC-10", "Consell Comarcal d'Osona", "cc-10-consell-comarcal-d-osona"},
		{"08102", "l'Hospitalet · Vall d’Àneu  (Çà)", "08102-l-hospitalet-vall-d-aneu-ca"},
		{"", "Còpia de x (1)", "copia-de-x-1"},
		{"08112", "", "08112"},
		{"", "日本", ""},
		{"..", "../a\x00b", "a-b"},
	} {
		if got := plan.FileStem(c.code, c.name); got != c.want {
			t.Errorf("FileStem(%q, %q) = %q, want %q", c.code, c.name, got, c.want)
		}
	}
}
