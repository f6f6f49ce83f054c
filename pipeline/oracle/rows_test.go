package oracle

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/plan"
)

// fill empties the tables and inserts the rows of a world: first its plans, then its returns, each
// in the order of their workbook numbers.
func fill(ctx context.Context, conn *sql.Conn, w world) error {
	rows := map[string][]string{}
	plans, versions := slices.Clone(w.plans), slices.Concat(w.versions, w.silent)
	slices.SortFunc(plans, func(a, b edition) int { return cmp.Compare(a.id, b.id) })
	slices.SortFunc(versions, func(a, b version) int { return cmp.Compare(a.id, b.id) })
	for _, e := range plans {
		rows["workbook"] = append(rows["workbook"], e.line("plan"))
		e.comings(rows)
		planRows(rows, e)
	}
	for _, v := range versions {
		rows["workbook"] = append(rows["workbook"], v.line("submission"))
		v.comings(rows)
		returnRows(rows, v)
	}
	for _, table := range []string{"workbook", "arrival", "decision", "plan_parameter",
		"plan_line", "plan_activity", "plan_objective", "plan_indicator", "plan_baseline",
		"plan_target", "plan_member", "submission", "observation",
		"action", "assessment", "problem"} {
		statement := "delete from " + table
		if len(rows[table]) > 0 {
			statement += "; insert into " + table + " values " + strings.Join(rows[table], ", ")
		}
		if _, err := conn.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("filling %s: %w", table, err)
		}
	}
	return nil
}

func (r receipt) line(kind string) string {
	return tuple(r.id, r.hash, kind, "accepted", r.file, 1, r.received, r.received, "")
}

func planRows(rows map[string][]string, e edition) {
	put := func(table string, values ...any) {
		rows[table] = append(rows[table], tuple(append([]any{e.id}, values...)...))
	}
	for _, x := range e.Parameters {
		put("plan_parameter", x.Row, x.Key, x.Value)
	}
	for _, x := range e.Lines {
		put("plan_line", x.Row, x.Code, x.Name, x.Description)
	}
	for _, x := range e.Activities {
		put("plan_activity", x.Row, x.Code, x.Name)
	}
	for _, x := range e.Objectives {
		put("plan_objective", x.Row, x.Code, x.LineCode, x.ActivityCode, x.Name, x.Weight)
	}
	for _, x := range e.Indicators {
		put("plan_indicator", x.Row, x.Code, x.ObjectiveCode, x.Name, x.Unit, x.Kind, x.Direction,
			x.Aggregation,
			x.Factor, x.ReportedBy, x.Disaggregation, x.Weight, x.RegisterKind, x.RegisterMeasure, x.Minimum,
			x.Maximum, x.Definition)
	}
	for _, x := range e.Baselines {
		put("plan_baseline", x.Row, x.IndicatorCode, orNull(x.MemberCode), year(x.Year), x.Value)
	}
	for _, x := range e.Targets {
		put("plan_target", x.Row, x.Column, x.IndicatorCode, orNull(x.MemberCode), x.Year, x.Value)
	}
	for _, x := range e.Members {
		put("plan_member", x.Row, x.Code, x.Name, x.Type, orNull(x.Comarca), orNull(x.Demarcacio),
			x.Population,
			day(x.Joined), day(x.Left), x.Email)
	}
}

func returnRows(rows map[string][]string, v version) {
	put := func(table string, values ...any) {
		rows[table] = append(rows[table], tuple(append([]any{v.id}, values...)...))
	}
	put("submission", v.MemberCode, v.Year, v.MemberName, v.Contact, v.Email, day(v.SignedOn))
	for _, x := range v.Observations {
		put("observation", x.Row, x.IndicatorCode, x.Period, x.Value, x.Numerator, x.Denominator, x.Women,
			x.Men,
			x.NonBinary, x.NotApplicable, x.Remarks, x.Evidence)
	}
	for _, x := range v.Actions {
		put("action", x.Row, day(x.On), x.Title, x.Kind, orNull(x.LineCode), orNull(x.ActivityCode),
			x.Hours, x.Women,
			x.Men, x.NonBinary, x.Budget, x.Partners, x.Link)
	}
	if v.unregistered {
		put("problem", 1, "full-opcional-absent", "warning", nil, nil, nil, "", "Actuacions")
	}
	for _, x := range v.Assessments {
		put("assessment", x.Row, x.LineCode, x.Worked, x.Difficulties, x.Proposals)
	}
}

func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func year(y int) any {
	if y == 0 {
		return nil
	}
	return y
}

func day(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.Format(time.DateOnly)
}

// tuple writes one row as SQL.
func tuple(values ...any) string {
	var out []string
	for _, value := range values {
		switch v := value.(type) {
		case nil:
			out = append(out, "null")
		case plan.Number:
			out = append(out, "null")
			if v.Known {
				out[len(out)-1] = v.String()
			}
		case string:
			out = append(out, "'"+strings.ReplaceAll(v, "'", "''")+"'")
		case time.Time:
			out = append(out, "'"+v.UTC().Format("2006-01-02 15:04:05")+"'")
		default:
			out = append(out, fmt.Sprint(v))
		}
	}
	return "(" + strings.Join(out, ", ") + ")"
}
