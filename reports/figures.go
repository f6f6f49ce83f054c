package reports

import (
	"fmt"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
)

// figureWidth is what figures are laid out for, in points: the column of an A4 page, where they stand at
// their full size.
const figureWidth = 481.0

// draw makes a figure of a definition, which is drawn while the story goes on. The first error is kept for the end of the story.
func (t *teller) draw(id, title, caption string, figure chart.Figure, err error) []document.Block {
	if err == nil {
		err = t.ctx.Err()
	}
	if err != nil {
		t.fail(id, err)
		return nil
	}
	return []document.Block{document.Figure{
		ID: "figura-" + id, Title: title, Caption: caption, Alternative: figure.Alternative,
		Source: "", Drawing: t.drawings.begin(t.engine, id, figure), Option: figure.Option, Data: dataTable(title, figure.Data),
	}}
}

// dataTable is what a figure shows, as a table that has its title.
func dataTable(title string, data chart.Data) *document.Table {
	if len(data.Rows) == 0 {
		return nil
	}
	table := document.Table{Caption: title}
	for i, head := range data.Head {
		column := document.Column{Head: head, Align: document.Right}
		if i < data.Names {
			column = document.Column{Head: head, Weight: 1, Header: true}
		}
		table.Columns = append(table.Columns, column)
	}
	var group document.Group
	for _, row := range data.Rows {
		cells := make([]document.Cell, len(row))
		for i, said := range row {
			cells[i] = text(said)
		}
		group.Rows = append(group.Rows, document.Row{Cells: cells})
	}
	table.Groups = []document.Group{group}
	return &table
}

func (t *teller) fail(id string, err error) {
	if t.failed == nil {
		t.failed = fmt.Errorf("drawing figure %s: %w", id, err)
	}
}

func rated(code, name, detail string, c result.Counts) chart.Rated {
	return chart.Rated{
		Code: code, Name: name, Rate: c.Rate, Low: c.RateLow, High: c.RateHigh, Status: c.Status, Detail: detail,
	}
}

func (t *teller) thresholds() []float64 {
	return []float64{t.year.Limits.AtRisk, t.year.Limits.Advancing}
}

// figureOfLines shows the total and the lines.
func (t *teller) figureOfLines() []document.Block {
	if len(t.year.Lines) == 0 {
		return nil
	}
	w := t.w.Figures
	title := w.LinesNone
	best := t.year.Lines[0]
	for _, line := range t.year.Lines {
		if line.Rate != nil && (best.Rate == nil || *line.Rate > *best.Rate) {
			best = line
		}
	}
	if best.Rate != nil {
		title = fmt.Sprintf(w.LinesBest, best.Code, t.w.Rate(best.Rate))
	}
	rows := make([]chart.Rated, len(t.year.Lines))
	for i, line := range t.year.Lines {
		rows[i] = rated(line.Code, line.Name, "", line.Counts)
	}
	figure, err := t.charts.Rings(rated("", "", "", t.year.Total.Counts), rows, figureWidth)
	return t.draw("linies", title, "", figure, err)
}

// figureOfObjectives shows a line's objectives.
func (t *teller) figureOfObjectives(line result.Line, objectives []result.Objective) []document.Block {
	if len(objectives) == 0 {
		return nil
	}
	w := t.w.Figures
	rows := make([]chart.Rated, len(objectives))
	with, below := 0, 0
	for i, o := range objectives {
		rows[i] = rated(o.Code, o.Name, "", o.Counts)
		if o.Rate == nil {
			continue
		}
		with++
		if *o.Rate < t.year.Limits.Advancing {
			below++
		}
	}
	title := w.ObjectivesNone
	if with > 0 {
		title = fmt.Sprintf(w.ObjectivesLimit, t.w.PartOf(w.ObjectivesBelow, below, with), t.limit(t.year.Limits.Advancing))
	}
	caption := fmt.Sprintf(w.AttainmentCaption, t.limit(t.year.Limits.AtRisk), t.limit(t.year.Limits.Advancing))
	figure, err := t.charts.Attainment(rows, t.thresholds(), figureWidth)
	return t.draw("objectius-"+line.Code, title, caption, figure, err)
}

// figureOfHeat shows where activities and lines cross.
func (t *teller) figureOfHeat() []document.Block {
	if len(t.year.Pairs) == 0 {
		return nil
	}
	w := t.w.Figures
	rows, columns := make([]string, len(t.year.Activities)), make([]string, len(t.year.Lines))
	rowOf, columnOf := map[string]int{}, map[string]int{}
	for i, a := range t.year.Activities {
		rows[i], rowOf[a.Code] = a.Code+"\u2002"+a.Name, i
	}
	for i, line := range t.year.Lines {
		columns[i], columnOf[line.Code] = line.Code+"\u2002"+line.Name, i
	}
	var cells []chart.Cell
	with := 0
	for _, pair := range t.year.Pairs {
		row, known := rowOf[pair.ActivityCode]
		column, also := columnOf[pair.LineCode]
		if !known || !also {
			continue
		}
		if pair.Rate != nil {
			with++
		}
		cells = append(cells, chart.Cell{Row: row, Column: column, Rate: pair.Rate, Status: pair.Status})
	}
	title := t.w.PartOf(w.Heat, with, len(cells))
	figure, err := t.charts.Heat(rows, columns, cells, figureWidth)
	return t.draw("creuament", title, w.HeatCaption, figure, err)
}

// figureOfPeople shows who took part, by sex.
func (t *teller) figureOfPeople(told []result.Indicator) []document.Block {
	rows := make([]chart.Participation, len(told))
	women := 0
	for n, i := range told {
		rows[n] = chart.Participation{
			Code: i.Code, Name: i.Name, Women: i.Women, Men: i.Men, NonBinary: i.NonBinary, Unstated: i.Unstated,
		}
		if *womenShare(i) > 50 {
			women++
		}
	}
	figure, err := t.charts.Sexes(rows, figureWidth)
	return t.draw("participacio", t.w.PartOf(t.w.Figures.People, women, len(told)), t.w.Figures.PeopleCaption, figure, err)
}

// figureOfComarques shows what came from each comarca.
func (t *teller) figureOfComarques() []document.Block {
	comarques := t.comarques()
	if len(comarques) == 0 {
		return nil
	}
	rows := make([]chart.Sent, len(comarques))
	full := 0
	for i, c := range comarques {
		rows[i] = chart.Sent{Name: c.name, OnTime: c.onTime, Late: c.late, Missing: c.missing}
		if c.missing == 0 {
			full++
		}
	}
	figure, err := t.charts.Coverage(rows, figureWidth)
	return t.draw("comarques", t.w.PartOf(t.w.Figures.Comarques, full, len(comarques)), t.w.Figures.ComarcaCaption, figure, err)
}

// trendColumns is how many small panels stand side by side.
const trendColumns = 4

// figureOfTrends shows how an objective's indicators move, beside the plan's targets; only those with a
// figure in two years or more.
func (t *teller) figureOfTrends(objective string, indicators []result.Indicator) []document.Block {
	var trends []chart.Trend
	met := 0
	for _, i := range indicators {
		trend, known := t.trendOf(i)
		if known < 2 {
			continue
		}
		trends = append(trends, trend)
		if i.Status == "met" {
			met++
		}
	}
	if len(trends) == 0 {
		return nil
	}
	width := figureWidth * float64(min(len(trends), trendColumns)) / trendColumns
	figure, err := t.charts.Trends(trends, trendColumns, width)
	title := t.w.PartOf(t.w.Figures.Trends, met, len(trends))
	return t.draw("evolucio-"+objective, title, "", figure, err)
}

// trendOf is an indicator over the years, and of how many of them its value is known.
func (t *teller) trendOf(i result.Indicator) (trend chart.Trend, known int) {
	trend = chart.Trend{Code: i.Code, Name: i.Name, Unit: i.Unit}
	for _, p := range t.year.History {
		if p.Code != i.Code {
			continue
		}
		value := p.Value
		if p.Year > t.year.Year {
			value = nil // a memòria of a year does not tell what came later
		}
		if value != nil {
			known++
		}
		trend.Years = append(trend.Years, p.Year)
		trend.Values, trend.Targets = append(trend.Values, value), append(trend.Targets, p.Target)
		trend.ValueTexts = append(trend.ValueTexts, t.figure(i, value))
		trend.TargetTexts = append(trend.TargetTexts, t.figure(i, p.Target))
	}
	return trend, known
}
