package sheet_test

import (
	"testing"

	"xmess.cat/memoria/reports/result"
)

func TestValuesOfMembers(t *testing.T) {
	t.Parallel()
	year := sample()
	year.Values = []result.MemberValue{
		{
			IndicatorCode: "IND01",
			MemberCode:    "08019",
			State:         "reported",
			Value:         of(0),
			Share:         of(0),
			Target:        of(4),
			Rate:          of(0),
			Status:        "behind",
		},
		{IndicatorCode: "IND01", MemberCode: "08169", State: "missing", Previous: of(3)},
		{IndicatorCode: "IND02", MemberCode: "08019", State: "not_applicable"},
	}
	year.Registers = []result.Register{{MemberCode: "08019", Kind: "=1+1", Count: 2, Hours: of(0)}}
	year.Findings = []result.Finding{
		{MemberCode: "08019", Rule: "r", Severity: "rejection", Says: "Què passa", Do: "Què cal fer"},
	}
	file := open(t, render(t, year, "ca"))
	for _, tt := range []struct {
		sheet, head string
		row         int
		want        string
	}{
		{"Valors per membre", "Indicador", 2, "IND01"},
		{"Valors per membre", "Nom de l'indicador", 2, "-1"},
		{"Valors per membre", "Valor del membre", 2, "0"},
		{"Valors per membre", "Valor del membre", 3, ""},
		{"Valors per membre", "Valor de l'any anterior del membre", 3, "3"},
		{"Valors per membre", "Situació", 2, "informat"},
		{"Valors per membre", "Situació", 3, "sense dada"},
		{"Valors per membre", "Situació", 4, "no aplica"},
		{"Valors per membre", "Estat propi", 2, "Endarrerit"},
		{"Valors per membre", "Grau d'assoliment propi", 3, ""},
		{"Actuacions per tipus", "Tipus d'actuació", 2, "=1+1"},
		{"Actuacions per tipus", "Suma d'hores", 2, "0"},
		{"Actuacions per tipus", "Suma de dones", 2, ""},
		{"Incidències", "Què vol dir", 2, "Què passa"}, {"Incidències", "Gravetat", 2, "rebuig"},
	} {
		got, err := file.GetCellValue(tt.sheet, column(t, file, tt.sheet, tt.head, tt.row))
		if err != nil || got != tt.want {
			t.Errorf("%s, %s, row %d: %q (%v), want %q", tt.sheet, tt.head, tt.row, got, err, tt.want)
		}
	}
}
