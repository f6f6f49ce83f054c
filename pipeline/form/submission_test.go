package form_test

import (
	"slices"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

func TestReadSubmission(t *testing.T) {
	t.Parallel()
	s, cells, problems := form.ReadSubmission(manlleu(), form.Context{Plan: startingPlan()})
	if len(problems) > 0 {
		t.Fatalf("problems of a sound return: %v", rulesOf(problems))
	}
	if s.MemberCode != "08112" || s.Year != 2025 || s.MemberName != "Manlleu" ||
		s.Contact != "Roser Puig" ||
		s.Email != "roser@example.cat" || !s.SignedOn.Equal(time.Date(2026, 1, 15, 0, 0, 0, 0,
		time.UTC)) {
		t.Errorf("cover read as %+v", s)
	}
	if len(s.Observations) != 8 {
		t.Errorf("%d observations, want 8: a row with no figure is missing", len(s.Observations))
	}
	if o := observed(t, s, "IND01", "2025"); o.Value != plan.Int(1) ||
		o.Remarks != "aprovat pel ple" || o.Row != 2 {
		t.Errorf("IND01 read as %+v", o)
	}
	if o := observed(t, s, "IND09", "2025"); o.Value != plan.Int(0) {
		t.Errorf("a no is not 0: %+v", o)
	}
	if o := observed(t, s, "IND02", "2025"); o.Value.Known || o.Numerator != plan.Int(107500) ||
		o.Denominator != plan.Int(21500) {
		t.Errorf("IND02 read as %+v", o)
	}
	if o := observed(t, s, "IND05", "2025"); o.Women != plan.Int(70) || o.Men != plan.Int(50) ||
		o.NonBinary.Known {
		t.Errorf("IND05 read as %+v", o)
	}
	if len(s.Actions) != 1 {
		t.Fatalf("%d actions, want 1", len(s.Actions))
	}
	a := s.Actions[0]
	if a.On.Format(time.DateOnly) != "2025-03-14" || a.Kind != "divulgació" || a.LineCode != "III" ||
		a.ActivityCode != "A06" || a.Hours != plan.Int(4) || a.Budget != plan.Int(1200) || a.Row != 2 {
		t.Errorf("action read as %+v", a)
	}
	want := []plan.Assessment{{Row: 2, LineCode: "I", Worked: "L'acompanyament a cooperatives.",
		Proposals: "Més hores."}}
	if !slices.Equal(s.Assessments, want) {
		t.Errorf("assessments read as %+v", s.Assessments)
	}
	i := slices.IndexFunc(cells, func(c plan.TypedCell) bool {
		return c.Section == "indicators" &&
			c.Row == 7 && c.Column == 7
	})
	want7 := plan.TypedColumn{Sheet: "Indicadors", Section: "indicators", Column: 7,
		Field: "denominator", Header: "denominador"}
	if i < 0 || *cells[i].TypedColumn != want7 || cells[i].Text != "50" {
		t.Errorf("G7 is not kept as typed: %d", i)
	}
	if i := slices.IndexFunc(cells, func(c plan.TypedCell) bool { return c.Field == "year" }); i < 0 ||
		cells[i].Text != "2025" || cells[i].Row != 4 || cells[i].Column != 2 || cells[i].Header != "any" {
		t.Errorf("the year is not kept as typed: %d", i)
	}
}

// An empty cell is read as missing, and 0 as zero.
func TestMissingIsNotZero(t *testing.T) {
	t.Parallel()
	b := manlleu()
	set(t, b, "Indicadors!E5", 0)
	set(t, b, "Indicadors!E6", nil)
	set(t, b, "Indicadors!H6", nil)
	set(t, b, "Indicadors!I6", nil)
	set(t, b, "Indicadors!L6", "encara no ho sabem")
	s, problems := readReturn(b, startingPlan())
	if len(problems) > 0 {
		t.Errorf("problems: %v", rulesOf(problems))
	}
	if o := observed(t, s, "IND04", "2025"); o.Value != plan.Int(0) {
		t.Errorf("0 read as %+v", o.Value)
	}
	if slices.ContainsFunc(s.Observations,
		func(o plan.Observation) bool { return o.IndicatorCode == "IND05" }) {
		t.Error("a row without figures made an observation")
	}
}

// A problem in one sheet does not hide those of another.
func TestAllProblemsAtOnce(t *testing.T) {
	t.Parallel()
	b := manlleu()
	set(t, b, "Portada!B2", "08999")
	set(t, b, "Indicadors!A5", "IND77")
	set(t, b, "Actuacions!A2", "14/03/2024")
	set(t, b, "Valoració!A2", "IX")
	_, problems := readReturn(b, startingPlan())
	want := []string{
		source.UnknownMember.ID + "@Portada!B2", source.UnknownIndicator.ID + "@Indicadors!A5",
		source.DateOutsideYear.ID + "@Actuacions!A2", source.UnknownCode.ID + "@Valoració!A2",
	}
	if got := rulesOf(problems); !slices.Equal(got, want) {
		t.Errorf("problems %v, want %v", got, want)
	}
}

func TestReturnOfTheOffice(t *testing.T) {
	t.Parallel()
	b := manlleu()
	set(t, b, "Portada!B2", "xarxa")
	set(t, b, "Portada!B3", "Oficina tècnica de la XMESS")
	b.Sheets[1] = sheetOf("Indicadors", []any{"codi", "valor", "numerador", "denominador"},
		[]any{"IND18", "75 %"}, []any{"IND14", "8,2", 820, 100})
	s, problems := readReturn(b, startingPlan())
	if got := rulesOf(problems); len(got) != 1 || got[0] != at(source.ColumnsUnused, "Indicadors!1") {
		t.Fatalf("problems: %v", got)
	}
	if s.MemberCode != "XARXA" || observed(t, s, "IND18", "2025").Value != plan.Int(75) {
		t.Errorf("read as %+v", s)
	}
}
