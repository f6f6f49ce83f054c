package store

import (
	"database/sql/driver"

	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/queries"
)

// tablesOf returns the rows of a workbook in all tables that the reader fills.
func tablesOf(id int, w Workbook) []tableRows {
	tables := []tableRows{cellRows(id, w.Cells), problemRows(id, w.Problems), claimRows(id, w.Claim)}
	if w.Plan != nil {
		tables = append(tables, planTables(id, *w.Plan)...)
	}
	if w.Submission != nil {
		tables = append(tables, submissionTables(id, *w.Submission)...)
	}
	return tables
}

func workbookRows(workbooks []pending) tableRows {
	return rowsOf("workbook", workbooks, func(p *pending) []driver.Value {
		return []driver.Value{
			p.id, p.hash, string(p.Kind), string(p.Verdict), p.FileName, p.size,
			utc(p.ReceivedAt), utc(p.LoadedAt), p.Content,
		}
	})
}

// ledgerRows returns the rows of entries of the ledger.
func ledgerRows(c committed) []tableRows {
	return []tableRows{judgementRows(c.judged),
		rowsOf("arrival", c.arrived, func(a *queries.Arrival) []driver.Value {
			return []driver.Value{
				a.ID, a.JudgementID, a.Hash, a.Pass, a.FileName, a.DatedAt, a.ReceivedAt, a.Doubts,
			}
		}),
		rowsOf("decision", c.decided, func(d *queries.Decision) []driver.Value {
			return []driver.Value{
				d.ID, d.JudgementID, d.Hash, d.Decision, positive(d.Year), positive(d.Undoes), d.At, d.By,
				d.Reason,
			}
		}),
	}
}

func judgementRows(judged []queries.Judgement) tableRows {
	return rowsOf("judgement", judged, func(j *queries.Judgement) []driver.Value {
		return []driver.Value{
			j.ID, j.WorkbookID, j.Hash, j.FileName, j.Kind, j.Verdict,
			utc(j.LoadedAt), positive(j.PlanID), j.Rows,
		}
	})
}

func sightingRows(seen []timedSighting) tableRows {
	return rowsOf("sighting", seen, func(s *timedSighting) []driver.Value {
		return []driver.Value{
			s.Path, s.Size, s.Modified.UnixNano(), positive(s.WorkbookID), utc(s.at),
		}
	})
}

func cellRows(id int, cells []plan.TypedCell) tableRows {
	return rowsOf("typed_cell", cells, func(c *plan.TypedCell) []driver.Value {
		return []driver.Value{
			id, c.Section, c.Sheet, c.Row, c.Column, source.Letters(c.Column),
			textOrNull(c.Field), textOrNull(c.Header), c.Text,
		}
	})
}

func problemRows(id int, problems []source.Problem) tableRows {
	return tableRows{"problem", len(problems), func(i int) []driver.Value {
		p := &problems[i]
		return []driver.Value{
			id, i + 1, p.Rule.ID, p.Rule.Severity.String(), textOrNull(p.At.Sheet),
			positive(p.At.Row), positive(p.At.Column), p.Found, p.Wanted,
		}
	}}
}

func claimRows(id int, claim Claim) tableRows {
	var all []Claim
	if claim.MemberCode != "" && claim.Year != 0 {
		all = append(all, claim)
	}
	return rowsOf("claim", all, func(c *Claim) []driver.Value {
		return []driver.Value{id, c.MemberCode, c.Year}
	})
}

func planTables(id int, p plan.Plan) []tableRows {
	return []tableRows{
		rowsOf("plan_parameter", p.Parameters, func(x *plan.Parameter) []driver.Value {
			return []driver.Value{id, x.Row, x.Key, x.Value}
		}),
		rowsOf("plan_line", p.Lines, func(x *plan.Line) []driver.Value {
			return []driver.Value{id, x.Row, x.Code, x.Name, x.Description}
		}),
		rowsOf("plan_activity", p.Activities, func(x *plan.Activity) []driver.Value {
			return []driver.Value{id, x.Row, x.Code, x.Name}
		}),
		rowsOf("plan_objective", p.Objectives, func(x *plan.Objective) []driver.Value {
			return []driver.Value{
				id, x.Row, x.Code, x.LineCode, x.ActivityCode, x.Name,
				decimal(x.Weight),
			}
		}),
		rowsOf("plan_indicator", p.Indicators, func(x *plan.Indicator) []driver.Value {
			return []driver.Value{
				id, x.Row, x.Code, x.ObjectiveCode, x.Name, x.Unit, x.Kind,
				x.Direction, x.Aggregation, decimal(x.Factor), x.ReportedBy,
				x.Disaggregation, decimal(x.Weight), x.RegisterKind, x.RegisterMeasure,
				decimal(x.Minimum), decimal(x.Maximum), x.Definition,
			}
		}),
		rowsOf("plan_baseline", p.Baselines, func(x *plan.Baseline) []driver.Value {
			return []driver.Value{
				id, x.Row, x.IndicatorCode, textOrNull(x.MemberCode), positive(x.Year), decimal(x.Value),
			}
		}),
		rowsOf("plan_target", p.Targets, func(x *plan.Target) []driver.Value {
			return []driver.Value{
				id, x.Row, x.Column, x.IndicatorCode, textOrNull(x.MemberCode), x.Year, decimal(x.Value),
			}
		}),
		rowsOf("plan_member", p.Members, func(x *plan.Member) []driver.Value {
			return []driver.Value{
				id, x.Row, x.Code, x.Name, x.Type, textOrNull(x.Comarca),
				textOrNull(x.Demarcacio), integral(x.Population), day(x.Joined), day(x.Left), x.Email,
			}
		}),
	}
}

func submissionTables(id int, sub plan.Submission) []tableRows {
	return []tableRows{
		rowsOf("submission", []plan.Submission{sub}, func(x *plan.Submission) []driver.Value {
			return []driver.Value{
				id, x.MemberCode, x.Year, x.MemberName, x.Contact, x.Email,
				day(x.SignedOn),
			}
		}),
		rowsOf("observation", sub.Observations, func(x *plan.Observation) []driver.Value {
			return []driver.Value{
				id, x.Row, x.IndicatorCode, x.Period, decimal(x.Value), decimal(x.Numerator),
				decimal(x.Denominator), decimal(x.Women), decimal(x.Men), decimal(x.NonBinary), x.NotApplicable,
				x.Remarks, x.Evidence,
			}
		}),
		rowsOf("action", sub.Actions, func(x *plan.Action) []driver.Value {
			return []driver.Value{
				id, x.Row, day(x.On), x.Title, x.Kind, textOrNull(x.LineCode),
				textOrNull(x.ActivityCode), decimal(x.Hours), decimal(x.Women), decimal(x.Men),
				decimal(x.NonBinary), decimal(x.Budget), x.Partners, x.Link,
			}
		}),
		rowsOf("assessment", sub.Assessments, func(x *plan.Assessment) []driver.Value {
			return []driver.Value{
				id, x.Row, x.LineCode, x.Worked, x.Difficulties, x.Proposals,
			}
		}),
	}
}
