package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
)

// Figures that others published, typed into workbooks, loaded, and read back from `report data`:
// attainment between a baseline and a target (Baromètre des résultats de l'action publique,
// France). A published rate is a whole number, rounded; empty is a blank. Where baseline and target
// are one, our rule says met or not met.
const barometre = `
A1 augmentar 4 68 74 91
A2 augmentar 69 83 100 45
A3 augmentar 24 29 33 56
A4 augmentar 8629 10272 10306 98
A5 augmentar 123252 144691 202000 27
A6 augmentar 127297 146311 240000 17
A7 augmentar 0 36648 30000 100
A8 augmentar 111 405 385 100
A9 augmentar 0 2235 7 100
A10 augmentar 72 71 77 0
A11 disminuir 4.3 5.0 3.0 0
A12 disminuir 11.0 6.8 3.0 52
A13 disminuir 2.6 4.73 3.0 0
A14 disminuir 2.87 2.96 3.0 100
A15 disminuir 2.5 2.41 3.0 100
A16 augmentar 23.2 35.8 15 100
A17 augmentar 100 50 90 0
A18 augmentar 48.2 38.4 47 0
A19 augmentar 460 2538 2543 100
A20 augmentar 0 18.09 20 90
A21 disminuir 3448 2454 - -
A22 augmentar 0 0 0 100
A22b augmentar 35 46 35 100
A22c augmentar 35 27 35 0
A23 augmentar 0 0 429 0
G1 augmentar 15 53 50 100
G2 augmentar 10 11 10 100`

// Places in special-needs classes, by region: baseline, current, target, published rate. The
// national rate is that of the sums, 98, and not the mean of the regions', 89.
const ulis = `84: 1055,1268,1286→92 · 32: 938,1055,1109→68 ·
93: 578,721,713→100 · 44: 815,1024,971→100 ·
76: 700,907,906→100 ·
28: 395,501,487→100 · 75: 752,848,861→88 · 24: 350,444,432→100 · 27: 392,460,461→99 ·
53: 333,382,383→98 · 94: 44,48,48→100 ·
52: 427,469,469→100 · 11: 1267,1493,1504→95 · 01: 125,132,134→78 · 02: 55,72,72→100 ·
03: 127,141,146→74 · 04: 217,244,255→71 · 06: 59,63,69→40`

// The ten objectives of Terrassa's programme of 2019-23, and the whole: 78,1.
const terrassa = "88.3 85.4 86.8 69.8 43.9 71.1 70.3 93.8 85.5 86.1"

// Ratios by region, and the regions' (Altair's documentation): the rate of the sums.
const altair = "North 1300 2000, North 750 1000, North 2100 3000, South 4700 4000, South 2000 2000"

func TestPublishedFiguresComeOutOfWorkbooks(t *testing.T) {
	t.Parallel()
	p, returns := ownPlan(), given{}
	p.Objectives = []plan.Objective{
		{Code: "O01", LineCode: "I", ActivityCode: "A01", Name: "Xifres publicades"},
	}
	xarxa := plan.Indicator{
		ObjectiveCode: "O01", Unit: "nombre", Kind: "estoc", Aggregation: "suma", ReportedBy: "xarxa",
	}
	add := func(code, direction string, like plan.Indicator) {
		like.Code, like.Name, like.Direction = code, "Indicador "+code, direction
		p.Indicators = append(p.Indicators, like)
	}
	published := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(barometre), "\n") {
		f := strings.Fields(line)
		target := strings.Trim(f[4], "-")
		add(f[0], f[1], xarxa)
		goal(t, &p, f[0], "", f[2], target)
		value := f[3]
		if strings.Contains(value, ".") { // as somebody types it
			value = "=" + strings.ReplaceAll(value, ".", ",")
		}
		returns.put("XARXA", f[0], typedRow{"valor": value})
		published[f[0]] = strings.Trim(f[5], "-")
	}

	regional := xarxa
	regional.ReportedBy = "ajuntaments"
	add("R", "augmentar", regional)
	published["R"] = "98"
	for _, one := range strings.Split(strings.ReplaceAll(ulis, "\n", " "), "·") {
		code, rest, _ := strings.Cut(strings.TrimSpace(one), ": ")
		figures, rate, _ := strings.Cut(rest, "→")
		f := strings.Split(figures, ",")
		member := plan.Member{
			Code: "080" + code, Name: "Regió " + code, Type: plan.Ajuntament, Joined: day("2017-01-01"),
		}
		p.Members = append(p.Members, member)
		goal(t, &p, "R", member.Code, f[0], f[2])
		returns.put(member.Code, "R", typedRow{"valor": f[1]})
		// The same region's own rate, as an indicator of its own.
		add("R"+code, "augmentar", xarxa)
		goal(t, &p, "R"+code, "", f[0], f[2])
		returns.put("XARXA", "R"+code, typedRow{"valor": f[1]})
		published["R"+code] = rate
	}

	// Contracts with social clauses of the Generalitat in 2024, and what kinds they are of: 8 are of
	// none.
	share := xarxa
	share.Kind, share.Aggregation, share.Unit, share.Factor = "rati", "quocient", "%", plan.Int(100)
	add("E1", "augmentar", share)
	returns.put("XARXA", "E1", typedRow{"numerador": "11656", "denominador": "16295"})
	add("E2", "augmentar", share)
	returns.put("XARXA", "E2", typedRow{"numerador": "=2.971,0", "denominador": "=3.884,0"})
	share.Unit, share.Factor = "clàusules per contracte", plan.Int(1)
	add("E3", "augmentar", share)
	returns.put("XARXA", "E3", typedRow{"numerador": "22399", "denominador": "11656"})
	kinds := xarxa
	kinds.Disaggregation = "sexe"
	add("E4", "augmentar", kinds)
	returns.put(
		"XARXA", "E4", typedRow{"valor": "11656", "dones": "6255", "homes": "4659", "no binàries": "734"},
	)

	for i, rate := range strings.Fields(terrassa) {
		code := fmt.Sprintf("T%02d", i+1)
		p.Objectives = append(
			p.Objectives,
			plan.Objective{Code: "O" + code, LineCode: "II", ActivityCode: "A02", Name: "Terrassa " + code},
		)
		milestone := xarxa
		milestone.ObjectiveCode, milestone.Kind, milestone.Unit, milestone.Aggregation = "O"+code,
			"fita", "%", "mitjana"
		add(code, "augmentar", milestone)
		goal(t, &p, code, "", "", "100")
		returns.put("XARXA", code, typedRow{"valor": rate})
	}

	// LogAlto: 15 in the first year and 40 in the second make 55, of the year's 100 and of the plan's
	// 1000.
	cumulative := xarxa
	cumulative.Kind = "acumulat"
	add("J", "augmentar", cumulative)
	goal(t, &p, "J", "", "0", "100")
	p.Targets = append(p.Targets, plan.Target{IndicatorCode: "J", Year: 2027, Value: plan.Int(1000)})
	returns.put("XARXA", "J", typedRow{"valor": "55"})
	published["J"] = "55"

	sums := share
	sums.Unit, sums.Factor, sums.ReportedBy = "índex", plan.Int(
		100,
	), "membres" // above 100, which no share is
	add("K", "augmentar", sums)
	for i, one := range strings.Split(altair, ", ") {
		f := strings.Fields(one)
		code := p.Members[i+1].Code
		p.Members[i+1].Comarca = map[string]string{"North": "Osona", "South": "Bages"}[f[0]]
		returns.put(code, "K", typedRow{"numerador": f[1], "denominador": f[2]})
	}
	for _, m := range p.Members[6:] {
		returns.put(m.Code, "K", typedRow{"no aplica": "=sí"})
	}

	marts, _ := season2025(t, p, returns,
		source.TargetBehindBaseline.ID, source.TargetsMissing.ID, source.TargetGap.ID)

	for code, want := range published {
		row := byKey(marts["indicators"], "indicator_code", code)
		rate, ok := float(t, row["rate"])
		switch whole, err := strconv.ParseFloat(want, 64); {
		case want == "" && ok, want != "" && !ok:
			t.Errorf("%s: rate %q, published %q", code, row["rate"], want)
		case want == "":
		case err != nil || math.Abs(rate-whole) > 0.5+1e-9:
			t.Errorf("%s: rate %v, published %s", code, rate, want)
		}
	}
	for _, want := range []struct{ mart, key, code, column, value string }{
		{"indicators", "indicator_code", "A4", "raw_rate", "97.97257006559332"},
		{"indicators", "indicator_code", "A9", "is_implausible", "true"},
		{"indicators", "indicator_code", "A9", "raw_rate", "31928.571428571428"},
		{"indicators", "indicator_code", "A13", "rule", "baseline_past_target"},
		{"indicators", "indicator_code", "A19", "status", "advancing"}, // rounds to 100, and is not met
		{"indicators", "indicator_code", "A21", "status", "no_target"},
		{"indicators", "indicator_code", "A22", "rule", "target_equals_baseline"},
		{"indicators", "indicator_code", "A23", "value", "0"},
		{"indicators", "indicator_code", "G1", "raw_rate", "108.57142857142857"},
		{"indicators", "indicator_code", "G1", "status", "met"},
		{"indicators", "indicator_code", "R", "raw_rate", "97.97257006559332"},
		{"indicators", "indicator_code", "R", "reported_count", "18"},
		{"indicators", "indicator_code", "E4", "unstated", "8"},
		{"indicators", "indicator_code", "J", "plan_rate", "5.5"},
		{"lines", "line_code", "II", "rate", "78.1"},
	} {
		if got := byKey(marts[want.mart], want.key, want.code)[want.column]; !sameFigure(
			got, want.value,
		) {
			t.Errorf("%s %s: %s is %q, want %s", want.mart, want.code, want.column, got, want.value)
		}
	}
	for code, want := range map[string]string{"E1": "71.5", "E2": "76.5", "E3": "1.92", "K": "90.4"} {
		value, _ := float(t, byKey(marts["indicators"], "indicator_code", code)["value"])
		if got := strconv.FormatFloat(value, 'f', len(want)-strings.Index(want, ".")-1, 64); got != want {
			t.Errorf("%s is %v, published %s", code, value, want)
		}
	}
	for comarca, want := range map[string]string{"Osona": "69.2", "Bages": "111.7"} {
		value, _ := float(
			t,
			byKey(marts["breakdowns"], "indicator_code", "K", "dimension", "comarca", "group_code",
				comarca)["value"],
		)
		if got := strconv.FormatFloat(value, 'f', 1, 64); got != want {
			t.Errorf("K of %s is %v, published %s", comarca, value, want)
		}
	}
}

// sameFigure compares as figures what both are figures, but for the last bits of a double, and else
// as texts.
func sameFigure(got, want string) bool {
	a, errA := strconv.ParseFloat(got, 64)
	b, errB := strconv.ParseFloat(want, 64)
	if errA != nil || errB != nil {
		return got == want
	}
	return math.Abs(a-b) <= 1e-12*math.Max(1, math.Abs(b))
}
