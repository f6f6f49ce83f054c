package form

import "testing"

// The same units are in queries/testdata/percentages.txtar: SQL has the same notion.
func TestUnitsInPerCent(t *testing.T) {
	t.Parallel()
	for unit, want := range map[string]bool{
		"%": true, " % d'execució": true, "taxa (%)": true, "en %": true, "%, sobre el total": true,
		"Percentatge": true, "percentatges": true, "percentage": true, "Porcentaje": true, "pct": true,
		"per cent": true, "Per cent de membres": true, "tant per cent": true, "por ciento": true,
		"percent": true, "per cent d'inversió": true, "％": true,
		"": false, "euros (IVA 21 %)": false, "casos per cent mil habitants": false,
		"per 100 habitants": false, "‰": false, "punts (0-10)": false, "percepcions": false,
		"percentils": false, "centres": false, "per centre": false,
	} {
		if isPercent(unit) != want {
			t.Errorf("%q is in per cent: %t, want %t", unit, !want, want)
		}
	}
}
