package memoria

import (
	"fmt"

	"xmess.cat/memoria/reports/chart"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/vector"
	"xmess.cat/memoria/reports/words"
)

// figureWidth is the width of a figure in points: the column of an A4 page.
const figureWidth = 481.0

// tallest is the height of a figure that fits a page with its title. A taller one would have to be
// made smaller, with text that nobody can read: a table takes its place.
const tallest = 580.0

func fits(figure chart.Figure) bool { return figure.Height <= tallest }

// draw adds a figure to the document and to the figures to draw.
func (b *chapterBuilder) draw(id, title, caption string, figure chart.Figure,
	err error) []document.Block {
	if err != nil {
		b.fail(id, err)
		return nil
	}
	drawing := new(vector.Drawing)
	b.figures = append(b.figures, Figure{ID: id, Definition: figure, Drawing: drawing})
	return []document.Block{document.Figure{
		ID: "figura-" + id, Title: title, Caption: caption, Alternative: figure.Alternative,
		Drawing: drawing, Option: figure.Option, Data: dataTable(title, figure.Data),
	}}
}

// dataTable is a figure's data as a table.
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

func (b *chapterBuilder) fail(id string, err error) {
	if b.failed == nil {
		b.failed = fmt.Errorf("drawing figure %s: %w", id, err)
	}
}

func rated(code, name, detail string, c result.Counts) chart.Rated {
	return chart.Rated{
		Code: code, Name: name, Rate: c.Rate, Low: c.RateLow, High: c.RateHigh, Status: c.Status,
		Detail: detail,
	}
}

func (b *chapterBuilder) thresholds() []float64 {
	return []float64{b.year.Limits.AtRisk, b.year.Limits.Advancing}
}

// figureOfTotal shows the total as a ring, for a narrow column.
func (b *chapterBuilder) figureOfTotal() []document.Block {
	if b.year.Total.IndicatorCount == 0 {
		return nil
	}
	figure, err := b.charts.Ring(rated("", "", "", b.year.Total.Counts), ringWidth)
	return b.draw("conjunt", b.say(words.PlanAttainment), "", figure, err)
}

const ringWidth = 118.0

// figureOfObjectives shows a line's objectives.
func (b *chapterBuilder) figureOfObjectives(line result.Line,
	objectives []result.Objective) []document.Block {
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
		if *o.Rate < b.year.Limits.Advancing {
			below++
		}
	}
	title := b.say(words.FigureObjectivesNone)
	if with > 0 {
		title = b.w.PartOf(words.FigureObjectivesBelow, below, with) + " " +
			b.limit(b.year.Limits.Advancing)
	}
	caption := b.say(words.FigureAttainmentCaption, "atRisk", b.limit(b.year.Limits.AtRisk),
		"advancing", b.limit(b.year.Limits.Advancing))
	figure, err := b.charts.Attainment(rows, b.thresholds(), figureWidth)
	if !fits(figure) {
		return nil // the objectives below have the same bars
	}
	return b.draw("objectius-"+line.Code, title, caption, figure, err)
}

// mostAcross is how many columns of rates stand side by side.
const mostAcross = 9

// figureOfHeat shows where activities and lines cross.
func (b *chapterBuilder) figureOfHeat() []document.Block {
	if len(b.year.Pairs) == 0 {
		return nil
	}
	rows, columns := make([]string, len(b.year.Activities)), make([]string, len(b.year.Lines))
	rowOf, columnOf := map[string]int{}, map[string]int{}
	for i, a := range b.year.Activities {
		rows[i], rowOf[a.Code] = a.Code+"\u2002"+a.Name, i
	}
	for i, line := range b.year.Lines {
		columns[i], columnOf[line.Code] = line.Code+"\u2002"+line.Name, i
	}
	var cells []chart.Cell
	var codes []string // of the cells
	with := 0
	for _, pair := range b.year.Pairs {
		row, known := rowOf[pair.ActivityCode]
		column, also := columnOf[pair.LineCode]
		if !known || !also {
			continue
		}
		if pair.Rate != nil {
			with++
		}
		cells = append(cells, chart.Cell{Row: row, Column: column, Rate: pair.Rate, Status: pair.Status})
		codes = append(codes, pairCode(pair.LineCode, pair.ActivityCode))
	}
	title := b.w.PartOf(words.FigureHeat, with, len(cells))
	figure, err := b.charts.Heat(rows, columns, cells, figureWidth)
	if !fits(figure) || len(columns) > mostAcross {
		return nil // the table of activities has the objectives of each
	}
	b.crossed = true
	blocks := b.draw("creuament", title, b.say(words.FigureHeatCaption), figure, err)
	for _, block := range blocks {
		if drawn, is := block.(document.Figure); is && drawn.Data != nil {
			for i, c := range cells {
				drawn.Data.Groups[0].Rows[c.Row].Cells[c.Column+1].Origin = b.origin(codes[i])
			}
		}
	}
	return blocks
}

// figureOfPeople shows who took part, by sex.
func (b *chapterBuilder) figureOfPeople(known []result.Indicator) []document.Block {
	rows := make([]chart.Participation, len(known))
	women := 0
	for n, i := range known {
		rows[n] = chart.Participation{
			Code: i.Code, Name: i.Name, Women: i.Women, Men: i.Men, NonBinary: i.NonBinary,
			Unstated: i.Unstated,
		}
		if *womenShare(i) > 50 {
			women++
		}
	}
	figure, err := b.charts.Sexes(rows, figureWidth)
	if !fits(figure) {
		return nil // the table below has the same figures
	}
	return b.draw("participacio", b.w.PartOf(words.FigurePeople, women, len(known)),
		b.say(words.FigurePeopleCaption), figure, err)
}

// figureOfComarques shows the returns of the comarques where some are late or missing. The table of
// the territory has all comarques.
func (b *chapterBuilder) figureOfComarques() []document.Block {
	comarques := b.comarques()
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
	figure, err := b.charts.Coverage(rows, figureWidth)
	if !fits(figure) {
		return nil // the table of the territory has the same figures
	}
	return b.draw("comarques", b.w.PartOf(words.FigureComarques, full, len(comarques)),
		b.say(words.FigureComarcaCaption), figure, err)
}
