package sheet

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/queries/palette"
	vocabulary "xmess.cat/memoria/reports/words"
)

// charts adds native charts of the main tables.
func (b *book) charts(tables []table, w *vocabulary.Words) {
	name := b.sheet("charts")
	off := false
	b.keep(b.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &off}))
	b.page(name)
	row := 1
	for _, key := range []string{"lines", "activities", "objectives"} {
		if t := find(tables, key); len(t.rows) > 0 {
			row = b.bars(name, row, t, "code", "rate", "previous_rate")
		}
	}
	if t := find(tables, "indicators"); len(t.rows) > 0 {
		row = b.bars(name, row, t, "code", "coverage")
	}
	if row == 1 {
		b.set(name, "A1", w.Say(vocabulary.ChartEmpty), b.style("quiet"))
	}
}

func find(tables []table, key string) table {
	for _, t := range tables {
		if t.key == key {
			return t
		}
	}
	return table{}
}

// bars adds a chart of a table's columns of shares, and gives the next free row.
func (b *book) bars(sheet string, row int, t table, names string, figures ...string) int {
	source := b.w.Say(vocabulary.SheetSheets[t.key])
	last := len(t.rows) + 1
	span := func(key string) string {
		column, _ := excelize.ColumnNumberToName(slices.Index(t.keys, key) + 1)
		return fmt.Sprintf("'%s'!$%s$2:$%s$%d", source, column, column, last)
	}
	head := func(key string) string {
		column, _ := excelize.ColumnNumberToName(slices.Index(t.keys, key) + 1)
		return fmt.Sprintf("'%s'!$%s$1", source, column)
	}
	colours := []string{rgb(palette.Accent), rgb(palette.Blue3)}
	var series []excelize.ChartSeries
	for i, key := range figures {
		series = append(series, excelize.ChartSeries{
			Name: head(key), Categories: span(names), Values: span(key),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colours[i%len(colours)]}},
		})
	}
	zero, one, alike := 0.0, 1.0, false
	axisFont := excelize.Font{Size: 9, Color: rgb(palette.Ink)}
	legend := excelize.ChartLegend{Position: "bottom"}
	if len(figures) == 1 {
		legend.Position = "none" // the title says it
	}
	axis := excelize.ChartAxis{
		MajorGridLines: true, Minimum: &zero, Maximum: &one,
		NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0%"}, Font: axisFont,
	}
	title := source + ": " + b.w.Say(vocabulary.SheetColumns[figures[0]])
	const width, height, rowHeight = 900, 340, 20
	b.keep(b.file.AddChart(sheet, at(1, row), &excelize.Chart{
		Type: excelize.Col, Series: series, XAxis: excelize.ChartAxis{Font: axisFont}, YAxis: axis,
		Legend: legend, VaryColors: &alike,
		Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{
			Text: title, Font: &excelize.Font{Bold: true, Size: 12, Color: rgb(palette.Ink)},
		}}},
		Dimension: excelize.ChartDimension{Width: width, Height: height},
		Format:    excelize.GraphicOptions{AltText: title},
		// A missing figure is not drawn as zero.
		ShowBlanksAs: "gap",
	}))
	return row + height/rowHeight + 2
}
