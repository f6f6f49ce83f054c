package store

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/queries"
)

// The rows of each table, column for column.

func workbookRows(all ...gathered) tableRows {
	return rowsOf("workbook", all, func(to *filler, g *gathered) {
		w := &g.workbook
		to.whole(g.judged.WorkbookID)
		to.text(w.hash)
		to.text(string(w.Kind))
		to.text(string(w.Verdict))
		to.text(w.FileName)
		to.long(int64(w.size))
		to.moment(w.ReceivedAt)
		to.moment(w.LoadedAt)
		to.blob(w.Content)
	})
}

func judgementRows(all ...queries.Judgement) tableRows {
	return rowsOf("judgement", all, func(to *filler, j *queries.Judgement) {
		to.whole(j.ID)
		to.whole(j.WorkbookID)
		to.text(j.Hash)
		to.text(j.FileName)
		to.text(j.Kind)
		to.text(j.Verdict)
		to.moment(j.LoadedAt)
		to.positive(j.PlanID)
		to.whole(j.Rows)
	})
}

func sightingRows(all []glimpse) tableRows {
	return rowsOf("sighting", all, func(to *filler, g *glimpse) {
		to.text(g.seen.Path)
		to.long(g.seen.Size)
		to.long(g.seen.Modified.UnixNano())
		to.positive(g.seen.WorkbookID)
		to.moment(g.at)
	})
}

func cellRows(id int, cells []plan.TypedCell) tableRows {
	return rowsOf("typed_cell", cells, func(to *filler, c *plan.TypedCell) {
		to.whole(id)
		to.text(c.Section)
		to.text(c.Sheet)
		to.whole(c.Row)
		to.whole(c.Column)
		to.lettersOf(c.Column)
		to.textOrNull(c.Field)
		to.textOrNull(c.Header)
		to.text(c.Text)
	})
}

func problemRows(id int, problems []source.Problem) tableRows {
	return tableRows{"problem", len(problems), func(to *filler, i int) {
		p := &problems[i]
		to.whole(id)
		to.whole(i + 1)
		to.text(p.Rule.ID)
		to.text(p.Rule.Severity.String())
		to.textOrNull(p.At.Sheet)
		to.positive(p.At.Row)
		to.positive(p.At.Column)
		to.text(p.Found)
		to.text(p.Wanted)
	}}
}

func claimRows(id int, claim Claim) tableRows {
	var all []Claim
	if claim.MemberCode != "" && claim.Year != 0 {
		all = append(all, claim)
	}
	return rowsOf("claim", all, func(to *filler, c *Claim) {
		to.whole(id)
		to.text(c.MemberCode)
		to.whole(c.Year)
	})
}

func planTables(id int, p plan.Plan) []tableRows {
	return []tableRows{
		rowsOf("plan_parameter", p.Parameters, func(to *filler, x *plan.Parameter) {
			to.whole(id)
			to.whole(x.Row)
			to.text(x.Key)
			to.text(x.Value)
		}),
		rowsOf("plan_line", p.Lines, func(to *filler, x *plan.Line) {
			to.whole(id)
			to.whole(x.Row)
			to.text(x.Code)
			to.text(x.Name)
			to.text(x.Description)
		}),
		rowsOf("plan_activity", p.Activities, func(to *filler, x *plan.Activity) {
			to.whole(id)
			to.whole(x.Row)
			to.text(x.Code)
			to.text(x.Name)
		}),
		rowsOf("plan_objective", p.Objectives, func(to *filler, x *plan.Objective) {
			to.whole(id)
			to.whole(x.Row)
			to.text(x.Code)
			to.text(x.LineCode)
			to.text(x.ActivityCode)
			to.text(x.Name)
			to.decimal(x.Weight)
		}),
		rowsOf("plan_indicator", p.Indicators, func(to *filler, x *plan.Indicator) {
			to.whole(id)
			to.whole(x.Row)
			to.text(x.Code)
			to.text(x.ObjectiveCode)
			to.text(x.Name)
			to.text(x.Unit)
			to.text(x.Kind)
			to.text(x.Direction)
			to.text(x.Aggregation)
			to.decimal(x.Factor)
			to.text(x.ReportedBy)
			to.text(x.Disaggregation)
			to.decimal(x.Weight)
			to.text(x.RegisterKind)
			to.text(x.RegisterMeasure)
			to.decimal(x.Minimum)
			to.decimal(x.Maximum)
			to.text(x.Definition)
		}),
		rowsOf("plan_baseline", p.Baselines, func(to *filler, x *plan.Baseline) {
			to.whole(id)
			to.whole(x.Row)
			to.text(x.IndicatorCode)
			to.textOrNull(x.MemberCode)
			to.positive(x.Year)
			to.decimal(x.Value)
		}),
		rowsOf("plan_target", p.Targets, func(to *filler, x *plan.Target) {
			to.whole(id)
			to.whole(x.Row)
			to.whole(x.Column)
			to.text(x.IndicatorCode)
			to.textOrNull(x.MemberCode)
			to.whole(x.Year)
			to.decimal(x.Value)
		}),
		rowsOf("plan_member", p.Members, func(to *filler, x *plan.Member) {
			to.whole(id)
			to.whole(x.Row)
			to.text(x.Code)
			to.text(x.Name)
			to.text(x.Type)
			to.textOrNull(x.Comarca)
			to.textOrNull(x.Demarcacio)
			to.integral(x.Population)
			to.day(x.Joined)
			to.day(x.Left)
			to.text(x.Email)
		}),
	}
}

func submissionTables(id int, sub plan.Submission) []tableRows {
	return []tableRows{
		rowsOf("submission", []plan.Submission{sub}, func(to *filler, x *plan.Submission) {
			to.whole(id)
			to.text(x.MemberCode)
			to.whole(x.Year)
			to.text(x.MemberName)
			to.text(x.Contact)
			to.text(x.Email)
			to.day(x.SignedOn)
		}),
		rowsOf("observation", sub.Observations, func(to *filler, x *plan.Observation) {
			to.whole(id)
			to.whole(x.Row)
			to.text(x.IndicatorCode)
			to.text(x.Period)
			to.decimal(x.Value)
			to.decimal(x.Numerator)
			to.decimal(x.Denominator)
			to.decimal(x.Women)
			to.decimal(x.Men)
			to.decimal(x.NonBinary)
			to.truth(x.NotApplicable)
			to.text(x.Remarks)
			to.text(x.Evidence)
		}),
		rowsOf("action", sub.Actions, func(to *filler, x *plan.Action) {
			to.whole(id)
			to.whole(x.Row)
			to.day(x.On)
			to.text(x.Title)
			to.text(x.Kind)
			to.textOrNull(x.LineCode)
			to.textOrNull(x.ActivityCode)
			to.decimal(x.Hours)
			to.decimal(x.Women)
			to.decimal(x.Men)
			to.decimal(x.NonBinary)
			to.decimal(x.Budget)
			to.text(x.Partners)
			to.text(x.Link)
		}),
		rowsOf("assessment", sub.Assessments, func(to *filler, x *plan.Assessment) {
			to.whole(id)
			to.whole(x.Row)
			to.text(x.LineCode)
			to.text(x.Worked)
			to.text(x.Difficulties)
			to.text(x.Proposals)
		}),
	}
}

func rowsOf[T any](table string, items []T, put func(to *filler, item *T)) tableRows {
	return tableRows{table, len(items), func(to *filler, i int) { put(to, &items[i]) }}
}
