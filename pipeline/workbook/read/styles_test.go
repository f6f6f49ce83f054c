package read

import (
	"testing"

	"xmess.cat/memoria/pipeline/workbook"
)

func TestFormatCodes(t *testing.T) {
	t.Parallel()
	const general, percent, date, duration = workbook.General, workbook.Percent,
		workbook.DateFormat, workbook.Duration
	for code, want := range map[string]workbook.Format{
		"General": general, "0.00": general, "#,##0 €": general, "0.00E+00": general, `0" dies"`: general,
		`0.0\m`:           general,
		"[Red]0;[Blue]-0": general, `#,##0_);(#,##0)`: general, "@": general, `"any" 0`: general,
		"0*d": general, "": general,
		"0%": percent, "0.0 %": percent, "[>1]0%;0": percent, `0"%"`: general, `0\%`: general,
		"dd/mm/yyyy": date, "[$-403]d mmmm yyyy": date, "[h]:mm": duration, "yyyy": date,
		"h:mm AM/PM": duration, "mm:ss": duration, "mmmm": date, "d/m/yy h:mm": date,
		"[hh]:mm:ss": duration,
		`"`:          general, "[": general, `\`: general,
	} {
		if got := formatOf(code); got != want {
			t.Errorf("%q: got %v, want %v", code, got, want)
		}
	}
}
