package form_test

import (
	"slices"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// planCase changes the starting plan. want lists the problems, as id@Sheet!Cell.
type planCase struct {
	name  string
	edits []edit
	shape func(*workbook.Book)
	want  []string
}

func (c planCase) read(t *testing.T) (plan.Plan, []source.Problem) {
	t.Helper()
	b := form.StartingBook()
	for _, e := range c.edits {
		set(t, b, e.at, e.value)
	}
	if c.shape != nil {
		c.shape(b)
	}
	p, _, problems := form.ReadPlan(b)
	return p, problems
}

func planCases() []planCase {
	return slices.Concat(parameterCases(), treeCases(), targetCases(), memberCases(), codeCases(),
		scaleCases())
}

func TestPlans(t *testing.T) {
	t.Parallel()
	for _, c := range planCases() {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			_, problems := c.read(t)
			if got := rulesOf(problems); !slices.Equal(got, c.want) {
				t.Errorf("problems %v\nwant     %v", got, c.want)
			}
			for _, p := range problems {
				if says, do := p.Says("ca"), p.Do("ca"); unfilled.MatchString(says + do) {
					t.Errorf("%s is left unfilled: %s %s", p.Rule.ID, says, do)
				}
			}
		})
	}
}

func TestStartingPlan(t *testing.T) {
	t.Parallel()
	p, cells, problems := form.ReadPlan(form.StartingBook())
	if len(problems) > 0 {
		t.Fatalf("problems: %v", rulesOf(problems))
	}
	got := []int{len(p.Parameters), len(p.Lines), len(p.Activities), len(p.Objectives),
		len(p.Indicators),
		len(p.Baselines), len(p.Members)}
	if want := []int{10, 3, 11, 12, 34, 34, 68}; !slices.Equal(got, want) {
		t.Errorf("read %v rows, want %v", got, want)
	}
	if len(p.Targets) != 33*4 {
		t.Errorf("%d targets, want 132: IND15 has a band and none", len(p.Targets))
	}
	two, _ := plan.ParseDecimal("1.35")
	if b := p.Baselines[1]; b != (plan.Baseline{Row: 3, IndicatorCode: "IND02", Year: 2023,
		Value: two}) {
		t.Errorf("baseline read as %+v", b)
	}
	if b := p.Baselines[9]; b.Value.Known || b.Year != 2023 {
		t.Errorf("a baseline left empty was read as %+v", b)
	}
	if x := p.Targets[1]; x != (plan.Target{Row: 2, Column: 5, IndicatorCode: "IND01", Year: 2025,
		Value: plan.Int(58)}) {
		t.Errorf("target read as %+v", x)
	}
	i := p.Indicators[14]
	if i.Code != "IND15" || i.Direction != "mantenir" || i.Minimum != plan.Int(45) ||
		i.Maximum != plan.Int(60) ||
		i.RegisterKind != "formació" || i.RegisterMeasure != "assistents" || i.Factor.Known {
		t.Errorf("IND15 read as %+v", i)
	}
	m := p.Members[11]
	if m.Code != "08077" || m.Left.Format(time.DateOnly) != "2025-06-30" ||
		m.Population != plan.Int(47000) {
		t.Errorf("member read as %+v", m)
	}
	target := plan.TypedColumn{Sheet: "Fites", Section: "targets", Column: 5, Field: form.YearField,
		Header: "2025"}
	if !slices.ContainsFunc(cells, func(c plan.TypedCell) bool {
		return *c.TypedColumn == target && c.Row == 2 && c.Text == "58"
	}) {
		t.Error("a target is not kept as typed")
	}
}

// A member may have targets too, not only the Network.
func TestTargetsOfMembers(t *testing.T) {
	t.Parallel()
	c := planCase{edits: []edit{{"Fites!A36", "IND04"}, {"Fites!H36", 8112},
		{"Fites!C36", 2}, {"Fites!E36", 4}, {"Fites!F36", 5}}}
	p, problems := c.read(t)
	if len(problems) > 0 {
		t.Fatalf("problems: %v", rulesOf(problems))
	}
	last := p.Targets[len(p.Targets)-1]
	if last.MemberCode != "08112" || last.Year != 2026 || last.Value != plan.Int(5) {
		t.Errorf("target read as %+v", last)
	}
}

// Settings are stored in one form, however they are typed. Invalid ones are not stored.
func TestParametersAreKeptInOneForm(t *testing.T) {
	t.Parallel()
	c := planCase{edits: []edit{{"Paràmetres!A12", "Demostració"}, {"Paràmetres!B12", "SI"},
		{"Paràmetres!A6", "Data límit"}, {"Paràmetres!B6", "31/1"}, {"Paràmetres!B7", "62,5 %"},
		{"Paràmetres!B11", "molt"}, {"Paràmetres!A13", "color"}, {"Paràmetres!B13", "blau"}}}
	p, _ := c.read(t)
	got := map[string]string{}
	for _, x := range p.Parameters {
		got[x.Key] = x.Value
	}
	for key, want := range map[string]string{"demostracio": "sí", "data_limit": "31-01",
		"cobertura_minima": "62.5",
		"pla_inici":        "2024", "color": "blau"} {
		if got[key] != want {
			t.Errorf("%s is kept as %q, want %q", key, got[key], want)
		}
	}
	if value, kept := got["llindar_plausible"]; kept {
		t.Errorf("a setting that cannot be used is kept as %q", value)
	}
}

func parameterCases() []planCase {
	return []planCase{
		{name: "sound"},
		{name: "an unknown setting", edits: []edit{{"Paràmetres!A12", "color"},
			{"Paràmetres!B12", "blau"}},
			want: []string{at(source.ParameterUnknown, "Paràmetres!A12")}},
		{name: "a demonstration", edits: []edit{{"Paràmetres!A12", "Demostració"},
			{"Paràmetres!B12", "Sí"}}},
		{name: "no first year", edits: []edit{{"Paràmetres!B4", nil}},
			want: []string{at(source.ParameterMissing, "Paràmetres!B4")}},
		{name: "coverage above a hundred", edits: []edit{{"Paràmetres!B7", 150}},
			want: []string{at(source.ParameterInvalid, "Paràmetres!B7")}},
		{name: "coverage as a percentage", edits: []edit{{"Paràmetres!B7", "50 %"}}},
		{name: "a deadline that is no day", edits: []edit{{"Paràmetres!B6", "31-02"}},
			want: []string{at(source.ParameterInvalid, "Paràmetres!B6")}},
		{name: "a deadline taken for a date", edits: []edit{{"Paràmetres!B6",
			workbook.Cell{Kind: workbook.Numeric, Format: workbook.DateFormat, Text: "46053"}}}},
		{name: "a colour that is none", edits: []edit{{"Paràmetres!A12", "color_principal"},
			{"Paràmetres!B12", "blau fosc"}},
			want: []string{at(source.ParameterInvalid, "Paràmetres!B12")}},
		{name: "a colour too pale to be read", edits: []edit{{"Paràmetres!A12", "color_principal"},
			{"Paràmetres!B12", "#FFCC00"}},
			want: []string{at(source.ColourPale, "Paràmetres!B12")}},
		{name: "a dark colour", edits: []edit{{"Paràmetres!A12", "Color principal"},
			{"Paràmetres!B12", "7A1F5C"}}},
		{name: "a demonstration that is neither", edits: []edit{{"Paràmetres!A12", "demostracio"},
			{"Paràmetres!B12", "potser"}}, want: []string{at(source.ParameterInvalid, "Paràmetres!B12")}},
		{name: "a time zone", edits: []edit{{"Paràmetres!A12", "Zona horària"},
			{"Paràmetres!B12", "Atlantic/Canary"}}},
		{name: "a time zone that nobody knows", edits: []edit{{"Paràmetres!A12", "zona_horaria"},
			{"Paràmetres!B12", "Europa/Madrid"}},
			want: []string{at(source.ParameterInvalid, "Paràmetres!B12")}},
		{name: "the machine's own time zone", edits: []edit{{"Paràmetres!A12", "zona_horaria"},
			{"Paràmetres!B12", "Local"}}, want: []string{at(source.ParameterInvalid, "Paràmetres!B12")}},
		{name: "in force from a year of the plan", edits: []edit{{"Paràmetres!A12", "Vigent des de"},
			{"Paràmetres!B12", 2026}}},
		{name: "in force from a year before the plan", edits: []edit{{"Paràmetres!A12", "vigent_des_de"},
			{"Paràmetres!B12", 2023}}, want: []string{at(source.ParameterInvalid, "Paràmetres!B12")}},
		{name: "a setting twice", edits: []edit{{"Paràmetres!A12", "Sigles"}, {"Paràmetres!B12", "X"}},
			want: []string{at(source.PlanCodeTwice, "Paràmetres!A12")}},
		{name: "a plan that ends before it begins", edits: []edit{{"Paràmetres!B5", 2020}},
			want: []string{at(source.PlanYearsReversed, "Paràmetres!B5"),
				at(source.TargetOutsidePlan, "Fites!D1"),
				at(source.TargetOutsidePlan, "Fites!E1"), at(source.TargetOutsidePlan, "Fites!F1"),
				at(source.TargetOutsidePlan, "Fites!G1")}},
		{name: "thresholds out of order", edits: []edit{{"Paràmetres!B10", 90}},
			want: []string{at(source.ThresholdsDisordered, "Paràmetres!B8")}},
	}
}

func treeCases() []planCase {
	return []planCase{
		{name: "a line without a name", edits: []edit{{"Línies!B2", nil}},
			want: []string{at(source.PlanCellMissing, "Línies!B2")}},
		{name: "a code twice", edits: []edit{{"Indicadors!A3", "ind01"}},
			want: []string{at(source.PlanCodeTwice, "Indicadors!A3"),
				at(source.PlanCodeUnknown, "Fites!A3")}},
		{name: "an objective of no line", edits: []edit{{"Objectius!B2", "IV"}},
			want: []string{at(source.PlanCodeUnknown, "Objectius!B2")}},
		{name: "an objective of no activity", edits: []edit{{"Objectius!C2", "A99"}},
			want: []string{at(source.PlanCodeUnknown, "Objectius!C2")}},
		{name: "an indicator of no objective", edits: []edit{{"Indicadors!B2", "O99"}},
			want: []string{at(source.PlanCodeUnknown, "Indicadors!B2")}},
		{name: "codes in their own spelling", edits: []edit{{"Objectius!C2", "a 01"},
			{"Indicadors!B2", "o01"}}},
		{name: "a kind of no kind", edits: []edit{{"Indicadors!E5", "flx"}},
			want: []string{at(source.PlanWordUnknown, "Indicadors!E5")}},
		{name: "a direction in capitals", edits: []edit{{"Indicadors!F5", "AUGMENTAR"}}},
		{name: "a type of member of none", edits: []edit{{"Membres!C2", "diputació"}},
			want: []string{at(source.PlanWordUnknown, "Membres!C2"),
				at(source.PlanMemberType, "Membres!C2")}},
		{name: "a negative weight", edits: []edit{{"Objectius!E2", -1}},
			want: []string{at(source.WeightNegative, "Objectius!E2")}},
		{name: "a weight of zero among others", edits: []edit{{"Indicadors!K2", 0}}},
		{name: "no weight that counts", edits: []edit{{"Indicadors!K2", 0}, {"Indicadors!K3", 0},
			{"Indicadors!K4", 0}},
			want: []string{at(source.WeightsZero, "Indicadors!K2")}},
		{name: "no objective that counts for an activity", edits: []edit{{"Objectius!E6", 0}},
			want: []string{at(source.WeightsZero, "Objectius!E6")}},
		{name: "no objective that counts where a line and an activity cross", edits: []edit{
			{"Objectius!E2", 0}, {"Objectius!C2", "A02"}, {"Objectius!B2", "II"}},
			want: []string{at(source.WeightsZero, "Objectius!E2")}},
		{name: "a weight left empty", edits: []edit{{"Objectius!E6", nil}}},
		{name: "a sum of ratios", edits: []edit{{"Indicadors!G7", "suma"}},
			want: []string{at(source.AggregationUnfit, "Indicadors!G7")}},
		{name: "a mean of members' rates", edits: []edit{{"Indicadors!G7", "mitjana"}}},
		{name: "nothing to count", edits: []edit{{"Indicadors!L13", nil}},
			want: []string{at(source.RegisterUnsaid, "Indicadors!L13")}},
		{name: "nothing to add up", edits: []edit{{"Indicadors!M13", nil}},
			want: []string{at(source.RegisterUnsaid, "Indicadors!M13")}},
		{name: "a percentage times one", edits: []edit{{"Indicadors!H7", 1}},
			want: []string{at(source.FactorUnfit, "Indicadors!H7")}},
		{name: "a percentage times nothing", edits: []edit{{"Indicadors!H7", nil}},
			want: []string{at(source.FactorUnfit, "Indicadors!H7")}},
		{name: "percentages added up", edits: []edit{{"Indicadors!D5", "%"}},
			want: []string{at(source.ShareWithoutDenominator, "Indicadors!E5")}},
		{name: "percentages of a register added up", edits: []edit{{"Indicadors!D13", "% d'hores"}},
			want: []string{at(source.ShareWithoutDenominator, "Indicadors!E13")}},
		{name: "a mean of percentages", edits: []edit{{"Indicadors!D4", "%"},
			{"Indicadors!G4", "mitjana"}}},
		{name: "a band upside down", edits: []edit{{"Indicadors!N16", 70}},
			want: []string{at(source.BandReversed, "Indicadors!N16")}},
		{name: "a band with one side", edits: []edit{{"Indicadors!O16", nil}}},
		{name: "a band without sides", edits: []edit{{"Indicadors!N16", nil}, {"Indicadors!O16", nil}},
			want: []string{at(source.BandMissing, "Indicadors!N16")}},
		{name: "an objective that nothing measures",
			edits: []edit{{"Objectius!A14", "O13"}, {"Objectius!B14", "I"},
				{"Objectius!C14", "A01"}, {"Objectius!D14", "Nou"}},
			want: []string{at(source.ObjectiveEmpty, "Objectius!A14")}},
		{name: "no weights", edits: []edit{{"Objectius!E1", nil}, {"Indicadors!P1", nil}},
			want: []string{at(source.ColumnAbsent, "Objectius!1"),
				at(source.ColumnsUnused, "Indicadors!1")}},
		{name: "no sheet of members", shape: func(b *workbook.Book) { drop(b, "Membres") },
			want: []string{at(source.SheetMissing, "")}},
	}
}

func targetCases() []planCase {
	return []planCase{
		{name: "targets of no indicator", edits: []edit{{"Fites!A36", "IND35"}, {"Fites!E36", 1}},
			want: []string{at(source.PlanCodeUnknown, "Fites!A36")}},
		{name: "targets of no member", edits: []edit{{"Fites!H2", "08999"}},
			want: []string{at(source.PlanCodeUnknown, "Fites!H2")}},
		{name: "targets of a member that add up", edits: []edit{{"Fites!H1", "membre"},
			{"Fites!A36", "IND03"},
			{"Fites!E36", 1}, {"Fites!H36", "08019"}}},
		{name: "targets of one member only",
			edits: []edit{{"Fites!H1", "membre"}, {"Fites!H4", "08019"}},
			want:  []string{at(source.MembersWithoutTarget, "Fites!H4")}},
		{name: "a member without a baseline and a target that another has",
			edits: []edit{{"Fites!H1", "membre"}, {"Fites!H4", "08019"}, {"Fites!A36", "IND03"},
				{"Fites!E36", 1}, {"Fites!F36", 2}, {"Fites!H36", "08015"}},
			want: []string{at(source.MembersWithoutTarget, "Fites!H4"),
				at(source.MemberTargetPartial, "Fites!C36"), at(source.MemberTargetPartial, "Fites!D36"),
				at(source.MemberTargetPartial, "Fites!G36")}},
		{name: "targets of a member for a quotient",
			edits: []edit{{"Fites!A36", "IND06"},
				{"Fites!E36", 1}, {"Fites!H36", "08019"}, {"Fites!A37", "IND06"}, {"Fites!E37", 1},
				{"Fites!H37", "08015"}},
			want: []string{at(source.MemberTargetsUnsummed, "Fites!H36")}},
		{name: "targets of a member for a share of members",
			edits: []edit{{"Fites!A36", "IND01"},
				{"Fites!E36", 60}, {"Fites!H36", "08019"}},
			want: []string{at(source.MemberTargetsUnsummed, "Fites!H36")}},
		{name: "a target in words", edits: []edit{{"Fites!G2", "més"}},
			want: []string{at(source.NumberUnreadable, "Fites!G2")}},
		{name: "a target below its baseline", edits: []edit{{"Fites!D2", 40}},
			want: []string{at(source.TargetBehindBaseline, "Fites!D2")}},
		{name: "a target above its baseline, to fall", edits: []edit{{"Fites!D8", 30}},
			want: []string{at(source.TargetBehindBaseline, "Fites!D8")}},
		{name: "a target at its baseline", edits: []edit{{"Fites!D2", 42}}},
		{name: "a year between without a target", edits: []edit{{"Fites!E2", nil}},
			want: []string{at(source.TargetGap, "Fites!E2")}},
		{name: "two years between without a target", edits: []edit{{"Fites!E2", nil}, {"Fites!F2", nil}},
			want: []string{at(source.TargetGap, "Fites!E2")}},
		{name: "targets that begin late", edits: []edit{{"Fites!D2", nil}, {"Fites!E2", nil}}},
		{name: "no target", edits: []edit{{"Fites!D2", nil}, {"Fites!E2", nil}, {"Fites!F2", nil},
			{"Fites!G2", nil}},
			want: []string{at(source.TargetsMissing, "Fites!A2")}},
		{name: "an indicator without a row", edits: []edit{{"Fites!A2", nil}, {"Fites!B2", nil},
			{"Fites!C2", nil},
			{"Fites!D2", nil}, {"Fites!E2", nil}, {"Fites!F2", nil}, {"Fites!G2", nil}},
			want: []string{at(source.TargetsMissing, "Indicadors!A2")}},
		{name: "targets twice", edits: []edit{{"Fites!A36", "IND01"}, {"Fites!E36", 60}},
			want: []string{at(source.PlanCodeTwice, "Fites!A36")}},
		{name: "a year out of the plan", edits: []edit{{"Fites!I1", "2028"}, {"Fites!I2", 80}},
			want: []string{at(source.TargetOutsidePlan, "Fites!I1")}},
		{name: "a year twice", edits: []edit{{"Fites!I1", "Fita 2025"}},
			want: []string{at(source.ColumnDoubled, "Fites!I1")}},
		{name: "a year without a column", edits: []edit{{"Fites!G1", nil}, {"Paràmetres!B5", 2028}},
			want: []string{at(source.YearColumnAbsent, "Fites!1")}},
		{name: "a target with more decimals than are kept", edits: []edit{{"Fites!D5", 110.33333333},
			{"Fites!E5", "130,1234567"}},
			want: []string{at(source.FigureRounded, "Fites!D5"), at(source.FigureRounded, "Fites!E5")}},
		{name: "a baseline after its targets", edits: []edit{{"Fites!B2", 2026}},
			want: []string{at(source.BaselineLate, "Fites!B2")}},
		{name: "a baseline of the first target's year", edits: []edit{{"Fites!B2", 2024}}},
		{name: "a baseline of no year", edits: []edit{{"Fites!B2", "abans"}},
			want: []string{at(source.YearUnreadable, "Fites!B2")}},
	}
}

func memberCases() []planCase {
	return []planCase{
		{name: "a code that is none", edits: []edit{{"Membres!A2", "Barna"}},
			want: []string{at(source.PlanMemberCode, "Membres!A2")}},
		{name: "a wrong check digit", edits: []edit{{"Membres!A2", "080194"}},
			want: []string{at(source.PlanMemberCode, "Membres!A2")}},
		{name: "a lost zero", edits: []edit{{"Membres!A2", 80193}},
			want: []string{at(source.LostZero, "Membres!A2")}},
		{name: "a council that is a county's", edits: []edit{{"Membres!C2", "Consell Comarcal"}},
			want: []string{at(source.PlanMemberType, "Membres!C2")}},
		{name: "left before joining", edits: []edit{{"Membres!H2", "2016-01-01"}},
			want: []string{at(source.PlanMemberDates, "Membres!H2")}},
		{name: "a member twice", edits: []edit{{"Membres!A70", "08019"}, {"Membres!B70", "Barcelona"},
			{"Membres!C70", "ajuntament"}, {"Membres!G70", "2020-01-01"}},
			want: []string{at(source.PlanCodeTwice, "Membres!A70")}},
		{name: "a member that came back", edits: []edit{{"Membres!A70", "08270"},
			{"Membres!B70", "Sitges"},
			{"Membres!C70", "ajuntament"}, {"Membres!G70", "2025-01-01"}}},
		{name: "a member that changes comarca", edits: []edit{{"Membres!A70", "08077"},
			{"Membres!B70", "Esplugues de Llobregat"}, {"Membres!C70", "ajuntament"},
			{"Membres!D70", "Barcelonès"},
			{"Membres!G70", "2025-07-01"}}},
		{name: "a comarca misspelt", edits: []edit{{"Membres!D4", "Valles Ocidental"}},
			want: []string{at(source.PlaceUnknown, "Membres!D4")}},
		{name: "a demarcació misspelt", edits: []edit{{"Membres!E4", "Tarrgona"}},
			want: []string{at(source.PlaceUnknown, "Membres!E4")}},
		{name: "a comarca of Aragon in Catalonia", edits: []edit{{"Membres!D4", "Matarraña"}},
			want: []string{at(source.PlaceUnknown, "Membres!D4")}},
		{name: "a comarca that there is not", edits: []edit{{"Membres!A70", "CC-44"},
			{"Membres!B70", "CC"}, {"Membres!C70", "consell comarcal"}},
			want: []string{at(source.PlanMemberCode, "Membres!A70")}},
		{name: "nobody to report", shape: func(b *workbook.Book) {
			s := &b.Sheets[6]
			s.Rows = slices.DeleteFunc(s.Rows, func(r workbook.Row) bool { return r.At(1).Text == "XARXA" })
		}, want: officeIndicators()},
		{name: "a date that is none", edits: []edit{{"Membres!G2", "fa temps"}},
			want: []string{at(source.DateUnreadable, "Membres!G2")}},
	}
}

// officeIndicators are the problems of a plan without an office: nobody reports its indicators.
func officeIndicators() []string {
	var want []string
	for _, i := range startingPlan().Indicators {
		if i.ReportedBy == "xarxa" {
			want = append(want, at(source.NobodyReports,
				(source.Cell{Sheet: "Indicadors", Row: i.Row, Column: 9}).String()))
		}
	}
	return want
}
