package form_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// reread writes a draft and reads the file.
func reread(t *testing.T, d write.Draft) ([]byte, *workbook.Book) {
	t.Helper()
	content, err := write.XLSX(d)
	if err != nil {
		t.Fatal(err)
	}
	b, problems := read.Book("prova.xlsx", content, workbook.DefaultLimits())
	if b == nil || len(problems) > 0 {
		t.Fatalf("read back with %v", problems)
	}
	return content, b
}

func memberOf(t *testing.T, p plan.Plan, code string) plan.Member {
	t.Helper()
	for _, m := range p.Members {
		if m.Code == code {
			return m
		}
	}
	t.Fatalf("no member %s in the starting plan", code)
	return plan.Member{}
}

func TestTemplateReportsNothing(t *testing.T) {
	t.Parallel()
	p := form.StartingPlan()
	last := map[string]plan.Observation{
		"IND03": {Value: plan.Number{Millionths: 1_500_000, Known: true}}, "IND09": {Value: plan.Int(0)},
		"IND04": {Value: plan.Int(7)}, "IND06": {Numerator: plan.Int(3), Denominator: plan.Int(9)},
	}
	for _, m := range p.Members {
		if !m.ActiveIn(2025) {
			continue
		}
		_, b := reread(t, form.TemplateDraft(p, m, 2025, last))
		if kind, problems := form.Recognise(b); kind != form.SubmissionKind {
			t.Fatalf("%s: recognised as %v, %v", m.Code, kind, problems)
		}
		got, _, problems := form.ReadSubmission(b, form.Context{Plan: p})
		if got := rulesOf(problems); !slices.Equal(got, []string{at(source.ReturnEmpty, "Indicadors")}) {
			t.Errorf("%s: an empty template has the problems %v", m.Code, got)
		}
		if got.MemberCode != m.Code || got.Year != 2025 || got.MemberName != m.Name {
			t.Errorf("%s: the cover says %s, %s, %d", m.Code, got.MemberCode, got.MemberName, got.Year)
		}
		if len(got.Observations)+len(got.Actions)+len(got.Assessments) > 0 {
			t.Errorf("%s: an empty template reports %v %v %v", m.Code, got.Observations, got.Actions,
				got.Assessments)
		}
	}
}

func TestTemplateAsksWhatTheMemberTypes(t *testing.T) {
	t.Parallel()
	p := form.StartingPlan()
	for code, want := range map[string][]string{
		"08019": {"IND01", "IND02", "IND03", "IND04", "IND05", "IND06", "IND07", "IND09", "IND30"},
		"CC-24": {"IND01", "IND03", "IND04", "IND05", "IND07", "IND09", "IND30"},
		"XARXA": {"IND10", "IND14", "IND17", "IND18", "IND19", "IND20", "IND24", "IND27", "IND28",
			"IND31", "IND32",
			"IND33", "IND34"},
	} {
		d := form.TemplateDraft(p, memberOf(t, p, code), 2025, nil)
		var got []string
		for _, r := range d.Sheet("Indicadors").Rows[3:] {
			if r.Cells[0].Text != "" {
				got = append(got, r.Cells[0].Text)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s is asked for %v, want %v", code, got, want)
		}
	}
}

func TestTemplateShowsLastYear(t *testing.T) {
	t.Parallel()
	p := form.StartingPlan()
	factor := map[string]plan.Observation{
		"IND01": {Value: plan.Int(0)},
		"IND02": {Numerator: plan.Int(150), Denominator: plan.Int(100)},
		"IND04": {Value: plan.Int(0)},
		"IND05": {NotApplicable: true},
		"IND06": {Numerator: plan.Int(1), Denominator: plan.Int(3)},
		"IND07": {Numerator: plan.Int(1), Denominator: plan.Int(0)},
	}
	s := form.TemplateDraft(p, memberOf(t, p, "08019"), 2025, factor).Sheets[2]
	at := slices.IndexFunc(s.Rows[2].Cells,
		func(c write.Cell) bool { return c.Text == "any anterior" })
	for n, want := range []string{"no", "1.5", "—", "0", "no aplica", "33.33", "—", "—", "—"} {
		if got := s.Rows[3+n].Cells[at].Text; got != want {
			t.Errorf("%s shows %q for last year, want %q", s.Rows[3+n].Cells[0].Text, got, want)
		}
	}
}

func TestTemplateIsGuarded(t *testing.T) {
	t.Parallel()
	p := form.StartingPlan()
	content, _ := reread(t, form.TemplateDraft(p, memberOf(t, p, "08019"), 2025, nil))
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	unlocked := func(sheet, cell string) bool {
		id, err := f.GetCellStyle(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		s, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		return s.Protection != nil && !s.Protection.Locked
	}
	// The rows: IND01 is yes or no, IND02 a ratio, IND03 is split by sex, IND04 is a plain figure.
	for cell, want := range map[string]bool{
		"Portada!B3": false, "Portada!B5": false, "Portada!B6": true, "Indicadors!A3": false,
		"Indicadors!A4": false,
		"Indicadors!D4": false, "Indicadors!G4": true, "Indicadors!H4": false, "Indicadors!G5": false,
		"Indicadors!H5": true, "Indicadors!I5": true, "Indicadors!J6": true, "Indicadors!J7": false,
		"Indicadors!M7": true, "Indicadors!A13": true, "Actuacions!A3": false, "Actuacions!B4": true,
		"Actuacions!L203": true, "Valoració!A4": false, "Valoració!D6": true,
	} {
		sheet, ref, _ := bytes.Cut([]byte(cell), []byte("!"))
		if got := unlocked(string(sheet), string(ref)); got != want {
			t.Errorf("%s can be typed in: %v, want %v", cell, got, want)
		}
	}
	for sheet, want := range map[string]int{"Portada": 1, "Indicadors": 10, "Actuacions": 9} {
		rules, err := f.GetDataValidations(sheet)
		if err != nil || len(rules) < want {
			t.Errorf("%s has %d validations (%v), want at least %d", sheet, len(rules), err, want)
		}
		for _, r := range rules {
			if !r.ShowErrorMessage || r.ErrorStyle == nil || *r.ErrorStyle != "stop" {
				t.Errorf("%s!%s does not block", sheet, r.Sqref)
			}
		}
	}
	if shown, err := f.GetSheetVisible("Llistes"); err != nil || shown {
		t.Errorf("the lists are in sight (%v)", err)
	}
}

func TestTemplateName(t *testing.T) {
	t.Parallel()
	for want, m := range map[string]plan.Member{
		"tramesa-2025-08019-barcelona.xlsx":       {Code: "08019", Name: "Barcelona"},
		"tramesa-2025-25203-la-seu-d-urgell.xlsx": {Code: "25203", Name: "la Seu d'Urgell"},
		"tramesa-2025-cc-24-consell-comarcal-d-osona.xlsx": {Code: "CC-24",
			Name: "Consell Comarcal d'Osona"},
		"tramesa-2025-08101-l-hospitalet-ca-n-ano.xlsx": {Code: "08101",
			Name: "L'Hospitalet (Ça·n'Año)"},
	} {
		if got := form.TemplateName(m, 2025); got != want {
			t.Errorf("%s is named %s, want %s", m.Name, got, want)
		}
	}
}

func TestPlanDraftReadsBackEqual(t *testing.T) {
	t.Parallel()
	blank := form.StartingPlan()
	blank.Members = slices.DeleteFunc(blank.Members,
		func(m plan.Member) bool { return m.Type != plan.Xarxa })
	for name, want := range map[string]plan.Plan{"starting": form.StartingPlan(), "blank": blank} {
		_, b := reread(t, form.PlanDraft(want))
		if kind, problems := form.Recognise(b); kind != form.PlanKind {
			t.Fatalf("%s: recognised as %v, %v", name, kind, problems)
		}
		got, _, problems := form.ReadPlan(b)
		for _, problem := range problems {
			t.Errorf("%s: read back with %s at %s", name, problem.Rule.ID, problem.At)
		}
		same(t, name+" parameters", got.Parameters, want.Parameters,
			func(x *plan.Parameter) { x.Row = 0 })
		same(t, name+" lines", got.Lines, want.Lines, func(x *plan.Line) { x.Row = 0 })
		same(t, name+" activities", got.Activities, want.Activities, func(x *plan.Activity) { x.Row = 0 })
		same(t, name+" objectives", got.Objectives, want.Objectives,
			func(x *plan.Objective) { x.Row = 0 })
		same(t, name+" indicators", got.Indicators, want.Indicators,
			func(x *plan.Indicator) { x.Row = 0 })
		same(t, name+" baselines", got.Baselines, want.Baselines, func(x *plan.Baseline) { x.Row = 0 })
		same(t, name+" targets", got.Targets, want.Targets,
			func(x *plan.Target) { x.Row, x.Column = 0, 0 })
		same(t, name+" members", got.Members, want.Members, func(x *plan.Member) { x.Row = 0 })
	}
}

func same[T comparable](t *testing.T, what string, got, want []T, unplace func(*T)) {
	t.Helper()
	if len(got) != len(want) || len(want) == 0 {
		t.Errorf("%s: %d read back, %d written", what, len(got), len(want))
		return
	}
	for i := range want {
		g, w := got[i], want[i]
		unplace(&g)
		unplace(&w)
		if g != w {
			t.Errorf("%s: read back %v, written %v", what, g, w)
		}
	}
}
