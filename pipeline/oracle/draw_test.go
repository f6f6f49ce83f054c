package oracle

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"pgregory.net/rapid"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
)

// drawn is a random world under construction.
type drawn struct {
	*rapid.T
	w       world
	members []plan.Member
}

// drawWorld makes a world of one or two programmes, each with its revisions, and of their returns.
// It has few of each thing, so that rare cases often occur together. Such cases are: no baseline,
// T = B, a band of one point, N without D, a sum of D that is zero, no report at all, members that
// join, leave or change comarca, and several versions of a return.
func drawWorld(t *rapid.T) world {
	d := &drawn{T: t}
	d.drawMembers()
	first := 2021
	for range d.int("programmes", 1, 2) {
		length := d.int("years", 1, 3)
		for range d.int("revisions", 1, 2) {
			d.drawPlan(first, first+length-1)
		}
		first += length + d.int("gap", 0, 1)
	}
	for _, code := range append(codesOf(d.members), "08999") {
		for year := 2020; year < first+1; year++ {
			if code == "08999" && !d.one("stranger", 20) || !d.one("sent", 2) {
				continue
			}
			for range d.int("versions", 1, 2) {
				d.drawReturn(code, year)
			}
		}
	}
	// A workbook's number says when it was loaded, not when it was received: the orders may differ.
	count := len(d.w.plans) + len(d.w.versions)
	var numbers []int
	for n := range count {
		numbers = append(numbers, n+1)
	}
	numbers = rapid.Permutation(numbers).Draw(t, "order of loading")
	for i := range d.w.plans {
		d.w.plans[i].id = numbers[i]
	}
	for i := range d.w.versions {
		d.w.versions[i].id = numbers[len(d.w.plans)+i]
	}
	return newWorld(d.w.plans, d.w.versions)
}

func (d *drawn) int(what string, low, high int) int {
	return rapid.IntRange(low, high).Draw(d.T,
		what)
}

// one is true in one of n cases.
func (d *drawn) one(what string, n int) bool { return d.int(what, 0, n-1) == n-1 }

func (d *drawn) of(what string, among ...string) string {
	return rapid.SampledFrom(among).Draw(d.T, what)
}

// figure is a small figure with few decimals. It is missing in one of missing cases.
func (d *drawn) figure(what string, missing int) plan.Number {
	if missing > 0 && d.one("no "+what, missing) {
		return plan.Number{}
	}
	n, _ := plan.ParseDecimal(d.of(what, "0", "1", "2", "3", "5", "7.5", "10", "12", "20", "33.3",
		"50", "100", "-4", "0.57", "1.15", "1.2"))
	return n
}

func (d *drawn) date(what string, first, last int) time.Time {
	month := rapid.SampledFrom([]string{"-01-01", "-05-03", "-06-30", "-07-01", "-12-31"}).Draw(d.T,
		what)
	date, _ := time.Parse(time.DateOnly, strconv.Itoa(d.int("year of "+what, first, last))+month)
	return date
}

func codesOf(members []plan.Member) (codes []string) {
	for _, m := range members {
		if !slices.Contains(codes, m.Code) {
			codes = append(codes, m.Code)
		}
	}
	return codes
}

func (d *drawn) drawMembers() {
	put := func(m plan.Member) {
		m.Row = len(d.members) + 2
		m.Name = "Ens " + m.Code
		m.Comarca = d.of("comarca", "", "Osona", "Bages", "Vallès Oriental", "Moianès", "Lluçanès",
			atlantis)
		m.Demarcacio = d.of("demarcació", "", "Barcelona", "Girona")
		if p := d.int("population", 0, 6); p > 0 {
			m.Population = plan.Int([]int64{900, 4999, 5000, 20000, 50000, 100001}[p-1])
		}
		d.members = append(d.members, m)
	}
	put(plan.Member{Code: "XARXA", Type: plan.Xarxa})
	for n := range d.int("members", 0, 4) {
		m := plan.Member{Code: fmt.Sprintf("0800%d", n+1), Type: plan.Ajuntament}
		if d.one("consell comarcal", 4) {
			m.Code, m.Type = fmt.Sprintf("CC-0%d", n+1), plan.ConsellComarcal
		}
		if d.one("joined", 2) {
			m.Joined = d.date("joined", 2019, 2024)
		}
		switch d.int("stay", 0, 3) {
		case 2: // leaves
			m.Left = d.date("left", 2020, 2025)
		case 3: // leaves its comarca, or comes back after a while
			m.Left = d.date("moved", 2020, 2024)
			put(m)
			m.Joined = m.Left.AddDate(0, 0, rapid.SampledFrom([]int{1, 1, 400}).Draw(d.T, "days away"))
			m.Left = time.Time{}
		}
		if m.Left.IsZero() || !m.Left.Before(m.Joined) {
			put(m)
		}
	}
}

func (d *drawn) receipt() receipt {
	id := len(d.w.plans) + len(d.w.versions) + len(d.w.silent) + 1
	return receipt{id: id, file: d.of("file", "a.xlsx", "b.xlsx"),
		hash: fmt.Sprintf("%064d", (id*7)%1000)}
}

func (d *drawn) drawPlan(first, last int) {
	e := edition{receipt: d.receipt()}
	e.received = time.Date(2021, time.January, d.int("plan's day", 1, 20), 12, 0, 0, 0, time.UTC)
	d.comes(&e.receipt, false)
	e.Parameters = []plan.Parameter{{Key: "pla_inici", Value: strconv.Itoa(first)},
		{Key: "pla_final", Value: strconv.Itoa(last)}}
	for _, p := range []struct {
		key    string
		values []string
	}{
		{"vigent_des_de", []string{strconv.Itoa(first), strconv.Itoa(last), strconv.Itoa(first - 1)}},
		{"cobertura_minima", []string{"0", "100", "66"}},
		{"llindar_assolit", []string{"90"}},
		{"llindar_avanca", []string{"60", "95", "57"}},
		{"llindar_plausible", []string{"110"}},
		{"data_limit", []string{"28-02", "15-01"}},
		{"zona_horaria", []string{"America/Los_Angeles", "Pacific/Auckland"}},
	} {
		if d.one(p.key, 3) {
			e.Parameters = append(e.Parameters, plan.Parameter{Row: len(e.Parameters), Key: p.key,
				Value: d.of(p.key, p.values...)})
		}
	}
	e.Lines = []plan.Line{{Code: "I", Name: "Primera"}, {Code: "II", Name: "Segona"}}
	e.Activities = []plan.Activity{{Code: "A01", Name: "Una"}, {Code: "A02", Name: "Una altra"}}
	for n := range d.int("objectives", 1, 3) {
		e.Objectives = append(e.Objectives, plan.Objective{Code: fmt.Sprintf("O%d", n+1),
			LineCode:     d.of("line", "I", "II"),
			ActivityCode: d.of("activity", "A01", "A02"), Name: "Objectiu", Weight: d.weight()})
	}
	for n := range d.int("indicators", 1, 6) {
		d.drawIndicator(&e, fmt.Sprintf("N%d", n+1), first, last)
	}
	e.Members = d.members
	d.w.plans = append(d.w.plans, e)
}

func (d *drawn) weight() plan.Number {
	n, _ := plan.ParseDecimal(d.of("weight", "", "1", "2", "0.5", "0", "3"))
	return n
}

func (d *drawn) drawIndicator(e *edition, code string, first, last int) {
	kind := d.of("kind", form.Kinds()...)
	if was := d.kindBefore(code); was != "" && d.one("kind as before", 2) {
		kind = was
	}
	i := plan.Indicator{Row: len(e.Indicators) + 2, Code: code, Name: "Indicador " + code,
		Unit: d.of("unit", "u", "u", "U ", "%", "per cent"), Kind: kind,
		ObjectiveCode: e.Objectives[d.int("objective", 0,
			len(e.Objectives)-1)].Code, Aggregation: d.of("aggregation", form.Aggregations(kind)...),
		Direction: d.of("direction", "augmentar", "disminuir", "mantenir"), Weight: d.weight(),
		ReportedBy: d.of("reporta", "membres", "ajuntaments",
			"xarxa"), Disaggregation: d.of("disaggregation", "", "sexe")}
	if kind == "rati" && d.one("percent", 2) {
		i.Factor = plan.Int(100)
	}
	if kind == "registre" {
		i.RegisterKind = d.of("register", "formació", "divulgació")
		if i.Aggregation != "recompte" {
			i.RegisterMeasure = d.of("measure", "hores", "assistents", "pressupost")
		}
	}
	if i.Direction == "mantenir" {
		i.Minimum, i.Maximum = d.figure("minimum", 5), d.figure("maximum", 5)
		if i.Minimum.Known && i.Maximum.Known && i.Minimum.Millionths > i.Maximum.Millionths {
			i.Minimum, i.Maximum = i.Maximum, i.Minimum
		}
	}
	e.Indicators = append(e.Indicators, i)
	whose := []string{""}
	if d.one("members' own targets", 3) {
		whose = codesOf(d.members)
		if d.one("the Network's too", 3) {
			whose = append(whose, "")
		}
	}
	for _, member := range whose {
		row := len(e.Baselines) + 2
		b := plan.Baseline{Row: row, IndicatorCode: code, MemberCode: member,
			Value: d.figure("baseline", 4)}
		if !d.one("no year of the baseline", 5) {
			b.Year = d.int("year of the baseline", first-2, first)
		}
		e.Baselines = append(e.Baselines, b)
		for year := first; year <= last; year++ {
			if t := d.figure("target", 5); t.Known {
				e.Targets = append(e.Targets, plan.Target{Row: row, Column: 5 + year - first,
					IndicatorCode: code,
					MemberCode:    member, Year: year, Value: t})
			}
		}
	}
}

// kindBefore is the indicator's kind in the plan drawn last, empty where it has no such indicator.
func (d *drawn) kindBefore(code string) string {
	if len(d.w.plans) == 0 {
		return ""
	}
	i, _ := d.w.plans[len(d.w.plans)-1].indicator(code)
	return i.Kind
}

func (d *drawn) drawReturn(code string, year int) {
	v := version{receipt: d.receipt(), Submission: plan.Submission{MemberCode: code, Year: year}}
	v.received = time.Date(year+1, time.January, 14, 12, 0, 0, 0, time.UTC).AddDate(0, 0,
		d.int("days", 0, 40)).Add(time.Duration(d.int("hours past", 0, 23)) * time.Hour)
	d.comes(&v.receipt, true)
	indicators := []string{"N1", "N2", "N3", "N4", "N5", "N6"}
	for _, indicator := range indicators[:d.int("indicators answered", 0, len(indicators))] {
		d.drawObservations(&v, indicator)
	}
	for n := range d.int("actions", 0, 2) {
		a := plan.Action{Row: n + 2, Title: "Acte", Kind: d.of("kind of action", "formació", "divulgació",
			"altres"),
			Hours: d.figure("hours", 3), Women: d.figure("women", 2), Men: d.figure("men", 2),
			NonBinary: d.figure("non-binary", 2), Budget: d.figure("budget", 3)}
		if !d.one("no date", 5) {
			a.On = d.date("held", year, year)
		}
		v.Actions = append(v.Actions, a)
	}
	if d.one("no sheet of actions", 6) {
		v.Actions, v.unregistered = nil, true
	}
	if d.one("assessment", 4) {
		v.Assessments = []plan.Assessment{{Row: 2, LineCode: "I", Worked: "Bé"}}
	}
	d.w.versions = append(d.w.versions, v)
}

func (d *drawn) drawObservations(v *version, code string) {
	periods := map[string][]string{"year": {""}, "quarters": {"-T1", "-T2", "-T4"},
		"months": {"-02", "-03", "-05"},
		"mixed":  {"-T1", "-03", "-05", "-11"}, "twice over": {"", "-T3"}, "again": {"-T2", "-T2"},
	}[d.of("periods", "year", "year", "quarters", "months", "mixed", "twice over", "again")]
	for _, period := range periods {
		o := plan.Observation{Row: len(v.Observations) + 2, IndicatorCode: code,
			Period: strconv.Itoa(v.Year) + period}
		switch d.int("answer", 0, 9) {
		case 0: // left empty
		case 1:
			o.NotApplicable = true
		case 2: // a numerator alone
			o.Numerator = d.figure("numerator", 0)
		case 3: // nothing over nothing
			o.Numerator, o.Denominator = plan.Int(0), plan.Int(0)
		default:
			o.Value, o.Numerator, o.Denominator = d.figure("value", 0), d.figure("numerator",
				0), d.figure("denominator", 0)
			if d.one("by sex", 2) {
				o.Women, o.Men = d.figure("women", 3), d.figure("men", 3)
			}
		}
		v.Observations = append(v.Observations, o)
	}
}
