package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// rulesPlan is a plan with one indicator for each case of the rules. Members 08001 and 08002 report
// 3 and 5, or 1 of 4 and 3 of 5; 08003 reports nothing.
const rulesPlan = `
insert into workbook values
	(1, repeat('a', 64), 'plan', 'accepted', 'pla.xlsx', 1, '2024-01-01', '2026-01-01', ''),
	(2, repeat('b', 64), 'submission', 'accepted', 'dos.xlsx', 1, '2026-01-10', '2026-01-10', ''),
	(3, repeat('c', 64), 'submission', 'accepted', 'tres.xlsx', 1, '2026-01-11', '2026-01-11', ''),
	(4, repeat('d', 64), 'submission', 'accepted', 'abans.xlsx', 1, '2025-01-11', '2025-01-11', '');
insert into plan_parameter values (1, 2, 'pla_inici', '2024'), (1, 3, 'pla_final', '2026'),
	(1, 4, 'cobertura_minima', '30');
insert into plan_line values (1, 2, 'I', 'Línia', '');
insert into plan_activity values (1, 2, 'A01', 'Activitat');
insert into plan_objective values
	(1, 2, 'O01', 'I', 'A01', 'Objectiu', 1), (1, 3, 'O02', 'I', 'A01', 'Buit', 1);
insert into plan_member values
	(1, 2, '08001', 'U', 'ajuntament', 'Osona', 'Barcelona', 1000, null, null, ''),
	(1, 3, '08002', 'Dos', 'ajuntament', 'Bages', 'Barcelona', 1000, null, null, ''),
	(1, 4, '08003', 'Tres', 'ajuntament', 'Bages', 'Barcelona', 1000, null, null, '');
insert into submission values
	(2, '08001', 2025, '', '', '', null), (3, '08002', 2025, '', '', '', null),
	(4, '08002', 2024, '', '', '', null);
`

// ruleCase is an indicator of rulesPlan.
type ruleCase struct {
	kind, direction, aggregation string
	low, high                    string // band
	baseline, target             string // of the year; the plan's last is 20
	rule                         string
	value, raw                   float64
	members                      bool // each member has its own baseline and target
}

func ruleCases() map[string]ruleCase {
	return map[string]ruleCase{
		"INTER": {
			kind: "flux", direction: "augmentar", aggregation: "suma", baseline: "4", target: "10",
			rule: "interpolated", value: 8, raw: 400.0 / 6,
		},
		"DOWN": {
			kind: "flux", direction: "disminuir", aggregation: "suma", baseline: "12", target: "7",
			rule: "interpolated", value: 8, raw: 80,
		},
		"BACK": {
			kind: "flux", direction: "augmentar", aggregation: "suma", baseline: "10", target: "14",
			rule: "interpolated", value: 8, raw: -50,
		},
		"ZERO": {
			kind: "flux", direction: "augmentar", aggregation: "suma", target: "16", rule: "from_zero",
			value: 8, raw: 50,
		},
		"NOBASE": {
			kind: "flux", direction: "disminuir", aggregation: "suma", target: "7",
			rule: "decrease_no_baseline", value: 8, raw: 0,
		},
		"EQUAL": {
			kind: "flux", direction: "augmentar", aggregation: "suma", baseline: "8", target: "8",
			rule: "target_equals_baseline", value: 8, raw: 100,
		},
		"PAST": {
			kind: "flux", direction: "augmentar", aggregation: "suma", baseline: "9", target: "8.5",
			rule: "baseline_past_target", value: 8, raw: 0,
		},
		"INSIDE": {
			kind: "flux", direction: "mantenir", aggregation: "suma", low: "5", high: "8",
			rule: "inside_band", value: 8, raw: 100,
		},
		"BELOW": {
			kind: "flux", direction: "mantenir", aggregation: "suma", low: "10", high: "20",
			rule: "outside_band", value: 8, raw: 80,
		},
		"ABOVE": {
			kind: "flux", direction: "mantenir", aggregation: "suma", low: "2", high: "4",
			rule: "outside_band", value: 8, raw: 0,
		},
		"ONESIDED": {
			kind: "flux", direction: "mantenir", aggregation: "suma", high: "4", rule: "outside_bound",
			value: 8, raw: 0,
		},
		"FITA": {
			kind: "fita", direction: "augmentar", aggregation: "suma", target: "50", rule: "milestone",
			value: 8, raw: 16,
		},
		"MEAN": {
			kind: "estoc", direction: "augmentar", aggregation: "mitjana", target: "8", rule: "from_zero",
			value: 4, raw: 50,
		},
		"MOST": {
			kind: "estoc", direction: "augmentar", aggregation: "maxim", target: "8", rule: "from_zero",
			value: 5, raw: 62.5,
		},
		"CARRY": {
			kind: "acumulat", direction: "augmentar", aggregation: "suma", target: "20", rule: "from_zero",
			value: 10, raw: 50,
		},
		"RATIO": {
			kind: "rati", direction: "augmentar", aggregation: "quocient", target: "50", rule: "from_zero",
			value: 400.0 / 9, raw: 800.0 / 9,
		},
		"RMEAN": {
			kind: "rati", direction: "augmentar", aggregation: "mitjana", target: "50", rule: "from_zero",
			value: 42.5, raw: 85,
		},
		"YES": {
			kind: "si_no", direction: "augmentar", aggregation: "quota_membres", target: "80",
			rule: "from_zero", value: 50, raw: 62.5,
		},
		"OWN": {
			kind: "flux", direction: "augmentar", aggregation: "suma", baseline: "1", target: "4",
			rule: "interpolated", value: 8, raw: 100, members: true,
		},
		"DOWNOWN": {
			kind: "flux", direction: "disminuir", aggregation: "suma", baseline: "6", target: "2",
			rule: "interpolated", value: 8, raw: 50, members: true,
		},
		"YESES": {
			kind: "si_no", direction: "augmentar", aggregation: "suma", target: "4", rule: "from_zero",
			value: 1, raw: 25,
		},
		"YESDOWN": {
			kind: "si_no", direction: "disminuir", aggregation: "quota_membres", baseline: "90",
			target: "40", rule: "interpolated", value: 50, raw: 80,
		},
		"YESBAND": {
			kind: "si_no", direction: "mantenir", aggregation: "quota_membres", low: "40", high: "60",
			rule: "inside_band", value: 50, raw: 100,
		},
		"NOTARGET": {kind: "flux", direction: "augmentar", aggregation: "suma", rule: "none", value: 8},
	}
}

func TestEachRuleIsToldWithArithmeticThatHolds(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "rules.duckdb")
	writeRules(t, path)
	db, err := result.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	year, err := db.Year(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	trace, err := db.Trace(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	w, _ := words.In("ca")
	explainer := explain.New(year, trace, w)
	for code, c := range ruleCases() {
		story, err := explainer.Explain(code, "")
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(story)
		if err != nil {
			t.Fatal(err)
		}
		var s told
		if err := json.Unmarshal(text, &s); err != nil {
			t.Fatal(err)
		}
		if s.Rule.Code != c.rule {
			t.Errorf("%s: rule %s, want %s", code, s.Rule.Code, c.rule)
		}
		p := proof{t: t}
		p.story(code, s)
		p.signs(code, s, trace)
		printed(t, story, w)
		results := map[string]*float64{}
		for _, step := range s.Steps {
			results[step.Name] = step.Result
		}
		p.same(code+" value", results["value"], &c.value)
		if c.rule != "none" {
			p.same(code+" raw rate", results["raw_rate"], &c.raw)
		} else if results["raw_rate"] != nil {
			t.Errorf("%s has a rate of %v and no target", code, *results["raw_rate"])
		}
	}
	p := proof{t: t}
	for _, code := range []string{"O01", "O02", "I", "A01", "I/A01", "total"} {
		story, err := explainer.Explain(code, "")
		if err != nil {
			t.Fatal(err)
		}
		text, _ := json.Marshal(story)
		var s told
		if err := json.Unmarshal(text, &s); err != nil {
			t.Fatal(err)
		}
		p.story(code, s)
		printed(t, story, w)
	}
}

func TestWhatACarriedFigureIsFrom(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "rules.duckdb")
	writeRules(t, path)
	var out, errs strings.Builder
	if code := run(t.Context(), []string{"explain", "CARRY", "--db", path, "--year", "2025"}, &out,
		&errs); code != allWell {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	for _, want := range []string{"xifra del 2024, que és l'última coneguda · Indicadors: E",
		"\n      abans.xlsx (v1)\n", "Sense dada (1): 08003 Tres"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, out.String())
		}
	}
}

// writeRules makes a database of rulesPlan and ruleCases.
func writeRules(t *testing.T, path string) {
	t.Helper()
	pool, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	conn, err := pool.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	do := func(statement string, arguments ...any) {
		t.Helper()
		if _, err := conn.ExecContext(t.Context(), statement, arguments...); err != nil {
			t.Fatalf("%v\n%s", err, statement)
		}
	}
	do(rulesPlan)
	row := 1
	for code, c := range ruleCases() {
		row++
		do(
			`insert into plan_indicator values (1, ?, ?, 'O01', ?, 'u', ?, ?, ?, 100, 'ajuntaments', '', 1,
				'', '',
			try_cast(nullif(?, '') as decimal(18, 6)), try_cast(nullif(?, '') as decimal(18, 6)), '')`,
			row,
			code,
			code,
			c.kind,
			c.direction,
			c.aggregation,
			c.low,
			c.high,
		)
		owners := []any{nil}
		if c.members {
			owners = []any{"08001", "08002", "08003"}
		}
		for at, owner := range owners {
			place := 10*row + at
			if c.baseline != "" {
				do(
					`insert into plan_baseline values (1, ?, ?, ?, 2023, ?::decimal(18, 6))`, place, code, owner,
					c.baseline,
				)
				cell(do, 1, "targets", "Fites", place, 4, "D", "baseline", c.baseline)
			}
			if c.target != "" {
				do(
					`insert into plan_target values (1, ?, 5, ?, ?, 2025, ?::decimal(18, 6)), (1, ?, 6, ?, ?,
						2026, 20)`,
					place, code, owner, c.target, place, code, owner,
				)
				cell(do, 1, "targets", "Fites", place, 5, "E", "target", c.target)
				cell(do, 1, "targets", "Fites", place, 6, "F", "target", "20")
			}
		}
		for book, figures := range map[int][3]string{2: {"3", "1", "4"}, 3: {"5", "3", "5"}} {
			switch {
			case c.kind == "rati":
				do(
					`insert into observation values (?, ?, ?, '2025', null, ?::decimal(18, 6), ?::decimal(18, 6),
						null, null, null,
					false, '', '')`,
					book,
					row,
					code,
					figures[1],
					figures[2],
				)
				cell(do, book, "indicators", "Indicadors", row, 6, "F", "numerator", figures[1])
				cell(do, book, "indicators", "Indicadors", row, 7, "G", "denominator", figures[2])
			case c.kind == "acumulat" && book == 3: // the figure of the year before counts
				do(
					`insert into observation values (4, ?, ?, '2024', 7, null, null, null, null, null, false, '',
						'')`,
					row, code,
				)
				cell(do, 4, "indicators", "Indicadors", row, 5, "E", "value", "7")
			default:
				value := figures[0]
				if c.kind == "si_no" {
					value = map[int]string{2: "1", 3: "0"}[book]
				}
				do(
					`insert into observation values (?, ?, ?, '2025', ?::decimal(18, 6), null, null, null, null,
						null, false, '', '')`,
					book, row, code, value,
				)
				cell(do, book, "indicators", "Indicadors", row, 5, "E", "value", value)
			}
		}
	}
}

func cell(
	do func(string, ...any), book int, section, sheet string, row, column int,
	letter, field, text string,
) {
	do(
		`insert into typed_cell values (?, ?, ?, ?, ?, ?, ?, ?, ?)`, book, section, sheet, row, column,
		letter, field, fmt.Sprintf("Columna %s", letter), text,
	)
}
