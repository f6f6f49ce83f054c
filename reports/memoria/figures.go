package memoria

import (
	"fmt"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/vector"
	"xmess.cat/memoria/reports/words"
)

// figureWidth is what figures are laid out for, in points: the column of an A4 page, where they stand at
// their full size.
const figureWidth = 481.0

// draw puts a figure into the document and notes that it has to be drawn.
func (t *chapterBuilder) draw(id, title, caption string, figure chart.Figure, err error) []document.Block {
	if err != nil {
		t.fail(id, err)
		return nil
	}
	drawing := new(vector.Drawing)
	t.figures = append(t.figures, Figure{ID: id, Definition: figure, Drawing: drawing})
	return []document.Block{document.Figure{
		ID: "figura-" + id, Title: title, Caption: caption, Alternative: figure.Alternative,
		Drawing: drawing, Option: figure.Option, Data: dataTable(title, figure.Data),
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

func (t *chapterBuilder) fail(id string, err error) {
	if t.failed == nil {
		t.failed = fmt.Errorf("drawing figure %s: %w", id, err)
	}
}

func rated(code, name, detail string, c result.Counts) chart.Rated {
	return chart.Rated{
		Code: code, Name: name, Rate: c.Rate, Low: c.RateLow, High: c.RateHigh, Status: c.Status, Detail: detail,
	}
}

func (t *chapterBuilder) thresholds() []float64 {
	return []float64{t.year.Limits.AtRisk, t.year.Limits.Advancing}
}

// figureOfTotal shows the total as a ring, for a narrow column.
func (t *chapterBuilder) figureOfTotal() []document.Block {
	if t.year.Total.IndicatorCount == 0 {
		return nil
	}
	figure, err := t.charts.Ring(rated("", "", "", t.year.Total.Counts), ringWidth)
	return t.draw("conjunt", t.say(words.PlanAttainment), "", figure, err)
}

const ringWidth = 118.0

// figureOfObjectives shows a line's objectives.
func (t *chapterBuilder) figureOfObjectives(line result.Line, objectives []result.Objective) []document.Block {
	if len(objectives) == 0 {
		return nil
	}
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
	title := t.say(words.FigureObjectivesNone)
	if with > 0 {
		title = t.say(words.FigureObjectivesLimit, "objectives", t.w.PartOf(words.FigureObjectivesBelow, below, with), "limit", t.limit(t.year.Limits.Advancing))
	}
	caption := t.say(words.FigureAttainmentCaption, "atRisk", t.limit(t.year.Limits.AtRisk), "advancing", t.limit(t.year.Limits.Advancing))
	figure, err := t.charts.Attainment(rows, t.thresholds(), figureWidth)
	return t.draw("objectius-"+line.Code, title, caption, figure, err)
}

// figureOfHeat shows where activities and lines cross.
func (t *chapterBuilder) figureOfHeat() []document.Block {
	if len(t.year.Pairs) == 0 {
		return nil
	}
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
	title := t.w.PartOf(words.FigureHeat, with, len(cells))
	figure, err := t.charts.Heat(rows, columns, cells, figureWidth)
	blocks := t.draw("creuament", title, t.say(words.FigureHeatCaption), figure, err)
	for _, block := range blocks {
		drawn, is := block.(document.Figure)
		for _, pair := range t.year.Pairs {
			row, known := rowOf[pair.ActivityCode]
			column, also := columnOf[pair.LineCode]
			if is && drawn.Data != nil && known && also {
				drawn.Data.Groups[0].Rows[row].Cells[column+1].Origin = t.origin(pairCode(pair.LineCode, pair.ActivityCode))
			}
		}
	}
	return blocks
}

// figureOfPeople shows who took part, by sex.
func (t *chapterBuilder) figureOfPeople(told []result.Indicator) []document.Block {
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
	return t.draw("participacio", t.w.PartOf(words.FigurePeople, women, len(told)), t.say(words.FigurePeopleCaption), figure, err)
}

// figureOfComarques shows what came from the comarques where a return is late or missing; the table of the territory
// has them all.
func (t *chapterBuilder) figureOfComarques() []document.Block {
	comarques := t.comarques()
	if len(comarques) == 0 {
		return nil
	}
	var rows []chart.Sent
	full := 0
	for _, c := range comarques {
		if c.late+c.missing > 0 {
			rows = append(rows, chart.Sent{Name: c.name, OnTime: c.onTime, Late: c.late, Missing: c.missing})
		}
		if c.missing == 0 {
			full++
		}
	}
	if len(rows) == 0 {
		return nil
	}
	figure, err := t.charts.Coverage(rows, figureWidth)
	return t.draw("comarques", t.w.PartOf(words.FigureComarques, full, len(comarques)), t.say(words.FigureComarcaCaption), figure, err)
}
