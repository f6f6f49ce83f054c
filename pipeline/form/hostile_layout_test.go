package form_test

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

func layoutCases() []returnCase {
	return []returnCase{
		{name: "sound"},
		{name: "without a required sheet", shape: func(b *workbook.Book) { drop(b, "Indicadors") },
			want: []string{at(source.SheetMissing, "")}},
		{name: "without the cover", shape: func(b *workbook.Book) { drop(b, "Portada") },
			want: []string{at(source.SheetMissing, "")}},
		{name: "with a sheet misspelt", shape: func(b *workbook.Book) {
			rename(b, "Indicadors",
				"Indicdors")
		},
			want: []string{at(source.SheetRenamed, "Indicdors")}},
		{name: "with an optional sheet misspelt", shape: func(b *workbook.Book) {
			rename(b, "Actuacions",
				"Actuacons")
		},
			want: []string{at(source.SheetRenamed, "Actuacons")}},
		{name: "without an optional sheet", shape: func(b *workbook.Book) { drop(b, "Actuacions") },
			want: []string{at(source.SheetAbsent, "")}},
		{name: "sheets in capitals and without accents", shape: func(b *workbook.Book) {
			rename(b, "Valoració", "VALORACIO")
			rename(b, "Portada", " portada ")
		}},
		{name: "with the same sheet twice", shape: func(b *workbook.Book) {
			b.Sheets = append(b.Sheets, sheetOf("Indicador", []any{"codi", "valor"}))
		}, want: []string{at(source.SheetDoubled, "Indicador")}},
		{name: "with a sheet of one's own", shape: func(b *workbook.Book) {
			b.Sheets = append(b.Sheets, sheetOf("Càlculs interns", []any{"res"}))
		}, want: []string{at(source.SheetUnknown, "Càlculs interns")}},
		{name: "with an empty sheet and instructions", shape: func(b *workbook.Book) {
			b.Sheets = append(b.Sheets, sheetOf("Full1"), sheetOf("Instruccions", []any{"Com s'omple"}))
		}},
		{name: "with headers in row 12", shape: func(b *workbook.Book) {
			for i := range b.Sheets[1].Rows {
				b.Sheets[1].Rows[i].Number += 11
			}
		}},
		{name: "with headers too far down", shape: func(b *workbook.Book) {
			for i := range b.Sheets[1].Rows {
				b.Sheets[1].Rows[i].Number += 20
			}
		}, want: []string{at(source.HeaderMissing, "Indicadors")}},
		{name: "without a required column", edits: []edit{{"Indicadors!F1", nil}},
			want: []string{at(source.ColumnMissing, "Indicadors!1")}},
		{name: "with a column misspelt", edits: []edit{{"Indicadors!E1", "valr"}},
			want: []string{at(source.ColumnRenamed, "Indicadors!E1")}},
		{name: "with an alias", edits: []edit{{"Indicadors!E1", "RESULTAT"}}},
		{name: "with a column twice", edits: []edit{{"Indicadors!N1", "Valor:"}},
			want: []string{at(source.ColumnDoubled, "Indicadors!N1")}},
		{name: "with another name for a text beside it", edits: []edit{{"Indicadors!N1", "comentaris"}},
			want: []string{at(source.ColumnUnknown, "Indicadors!N1")}},
		{name: "with an optional column misspelt", edits: []edit{{"Indicadors!H1", "dons"}},
			want: []string{at(source.ColumnAbsent, "Indicadors!1"),
				at(source.ColumnAlmost, "Indicadors!H1"), at(source.PartsBelowTotal, "Indicadors!I4"),
				at(source.PartsBelowTotal, "Indicadors!I6")}},
		{name: "with a column of parts deleted", edits: []edit{{"Indicadors!J1", nil},
			{"Indicadors!L1", nil}, {"Actuacions!H1", nil}, {"Actuacions!H2", nil}},
			want: []string{at(source.ColumnAbsent, "Indicadors!1"),
				at(source.ColumnsUnused, "Indicadors!1"), at(source.ColumnAbsent, "Actuacions!1")}},
		{name: "without parts, where nobody asks for them", edits: []edit{{"Indicadors!H1", nil},
			{"Indicadors!I1", nil}, {"Indicadors!J1", nil}},
			plan: func(p *plan.Plan) {
				for i := range p.Indicators {
					p.Indicators[i].Disaggregation = ""
				}
			}},
		{name: "with an optional sheet emptied",
			shape: func(b *workbook.Book) { b.Sheets[2].Rows = nil }},
		{name: "with a column of one's own", edits: []edit{{"Indicadors!N1", "expedient"},
			{"Indicadors!N2", "X-12"}},
			want: []string{at(source.ColumnUnknown, "Indicadors!N1")}},
		{name: "with a cell under no header", edits: []edit{{"Indicadors!P4", "vist"}}},
		{name: "with headers merged down two rows", shape: func(b *workbook.Book) {
			s := &b.Sheets[1]
			for i := range s.Rows[1:] {
				s.Rows[i+1].Number++
			}
			for c := 1; c <= 13; c++ {
				s.Merged = append(s.Merged, workbook.Area{FirstRow: 1, FirstColumn: c, LastRow: 2,
					LastColumn: c})
			}
		}},
		{name: "with a sheet of data hidden", shape: func(b *workbook.Book) { b.Sheets[1].Hidden = true },
			want: []string{at(source.SheetHidden, "Indicadors")}},
		{name: "with a sheet locked by somebody else",
			shape: func(b *workbook.Book) { b.Sheets[1].Protected = true },
			want:  []string{at(source.SheetProtected, "Indicadors")}},
		{name: "with a sheet locked by our template", shape: func(b *workbook.Book) {
			b.Sheets[1].Protected = true
			b.Sheets = append(b.Sheets, sheetOf("Instruccions", []any{"Com s'omple"}))
		}},
		{name: "with data merged", shape: func(b *workbook.Book) {
			merge(b, "Indicadors", workbook.Area{FirstRow: 5, FirstColumn: 5, LastRow: 6, LastColumn: 5})
		}, want: []string{at(source.CellMerged, "Indicadors!E5"), at(source.CellMerged, "Indicadors!E6")},
			lost: 2},
		{name: "with remarks merged far from the data", shape: func(b *workbook.Book) {
			merge(b, "Indicadors", workbook.Area{FirstRow: 20, FirstColumn: 1, LastRow: 21, LastColumn: 5})
		}},
		{name: "with a figure and no code", edits: []edit{{"Indicadors!A5", nil}},
			want: []string{at(source.CellMissing, "Indicadors!A5")}, lost: 1},
		{name: "with a figure of another workbook", edits: []edit{{"Indicadors!E5",
			workbook.Cell{Kind: workbook.Numeric, Text: "4", Formula: true, External: true}}},
			want: []string{at(source.ValueExternal, "Indicadors!E5")}},
		{name: "with a formula that has its value", edits: []edit{{"Indicadors!E5",
			workbook.Cell{Kind: workbook.Numeric, Text: "4", Formula: true}}}},
		{name: "with a formula never computed", edits: []edit{{"Indicadors!E5",
			workbook.Cell{Kind: workbook.Blank, Formula: true, Stale: true, Text: " "}}},
			want: []string{at(source.FormulaStale, "Indicadors!E5")}, lost: 1},
		{name: "with an error for a code", edits: []edit{{"Indicadors!A5",
			workbook.Cell{Kind: workbook.Failed, Text: "#REF!", Formula: true}}},
			want: []string{at(source.FormulaLostReference, "Indicadors!A5")}, lost: 1},
		{name: "with an error for a value", edits: []edit{{"Indicadors!E5",
			workbook.Cell{Kind: workbook.Failed, Text: "#N/A", Formula: true}}},
			want: []string{at(source.FormulaUnavailable, "Indicadors!E5")}, lost: 1},
		{name: "with words for a figure", edits: []edit{{"Indicadors!E5", "quatre"}},
			want: []string{at(source.NumberUnreadable, "Indicadors!E5")}, lost: 1},
		{name: "with words for a part", edits: []edit{{"Indicadors!H6", "setanta"}},
			want: []string{at(source.NumberUnreadable, "Indicadors!H6")}},
		{name: "before any plan", plan: func(p *plan.Plan) { *p = plan.Plan{} },
			want: []string{at(source.NoPlan, "")}},
	}
}

func coverCases() []returnCase {
	return []returnCase{
		{name: "code with its check digit", edits: []edit{{"Portada!B2", "081120"}}},
		{name: "code as a number of four digits", edits: []edit{{"Portada!B2", 8112}},
			want: []string{at(source.LostZero, "Portada!B2")}},
		{name: "code of six without its zero", edits: []edit{{"Portada!B2", 81120}},
			want: []string{at(source.LostZero, "Portada!B2")}},
		{name: "code with a wrong check digit", edits: []edit{{"Portada!B2", "081127"}},
			want: []string{at(source.WrongCheckDigit, "Portada!B2")}},
		{name: "code of nobody", edits: []edit{{"Portada!B2", "08113 9"}},
			want: []string{at(source.WrongCheckDigit, "Portada!B2")}},
		{name: "a municipality that is no member", edits: []edit{{"Portada!B2", "08251"}},
			want: []string{at(source.UnknownMember, "Portada!B2")}},
		{name: "a name for a code", edits: []edit{{"Portada!B2", "Manlleu"}},
			want: []string{at(source.UnknownMember, "Portada!B2")}},
		{name: "no code", edits: []edit{{"Portada!B2", nil}},
			want: []string{at(source.CoverIncomplete, "Portada!B2")}},
		{name: "the code of another", edits: []edit{{"Portada!B2", "08298"}, {"Indicadors!G3", 47000}},
			want: []string{at(source.MemberOfAnotherName, "Portada!B3")}},
		{name: "a name written another way", edits: []edit{{"Portada!B3", "Ajuntament de Manlleu"}}},
		{name: "a member that left", edits: []edit{{"Portada!B2", "08270"}, {"Portada!B3", "Sitges"}},
			want: []string{at(source.MemberLeft, "Portada!B2")}},
		{name: "a member that left within the year",
			edits: []edit{{"Portada!B2", "08077"}, {"Portada!B3", nil},
				{"Indicadors!G3", 47000}}},
		{name: "a member that had not joined", edits: []edit{{"Portada!B2", "43064"}, {"Portada!B3", nil},
			{"Portada!B4", 2024}, {"Actuacions!A2", "14/03/2024"}},
			want: []string{at(source.MemberNotYet, "Portada!B2")}},
		{name: "the year as text", edits: []edit{{"Portada!B4", "2025"}}},
		{name: "no year", edits: []edit{{"Portada!B4", nil}},
			want: []string{at(source.CoverIncomplete, "Portada!B4")}},
		{name: "a year that is none", edits: []edit{{"Portada!B4", "enguany"}},
			want: []string{at(source.YearUnreadable, "Portada!B4")}},
		{name: "a year out of the plan", edits: []edit{{"Portada!B4", 2031}},
			want: []string{at(source.YearOutsidePlan, "Portada!B4")}},
		{name: "the year of the baselines", edits: []edit{{"Portada!B4", 2023},
			{"Actuacions!A2", "14/03/2023"}}},
		{name: "signed before the year", edits: []edit{{"Portada!B7", "15/01/2024"}},
			want: []string{at(source.SignedTooEarly, "Portada!B7")}},
		{name: "a date that is none", edits: []edit{{"Portada!B7", "aviat"}},
			want: []string{at(source.DateUnreadable, "Portada!B7")}},
		{name: "labels in capitals with a colon", edits: []edit{{"Portada!A2", "MEMBRE:"},
			{"Portada!A4", "Any :"}}},
		{name: "without the label of the year", edits: []edit{{"Portada!A4", nil}, {"Portada!B4", nil}},
			want: []string{at(source.ColumnMissing, "Portada")}},
		{name: "with a label misspelt", edits: []edit{{"Portada!A2", "membr"}},
			want: []string{at(source.ColumnRenamed, "Portada!A2")}},
		{name: "with a label twice", edits: []edit{{"Portada!A9", "any"}, {"Portada!B9", 2024}},
			want: []string{at(source.ColumnDoubled, "Portada!A9")}},
		{name: "with an optional label misspelt", edits: []edit{{"Portada!A6", "coreu"}},
			want: []string{at(source.ColumnAlmost, "Portada!A6")}},
		{name: "with a label of one's own", edits: []edit{{"Portada!A9", "càrrec"},
			{"Portada!B9", "tècnica"}},
			want: []string{at(source.ColumnUnknown, "Portada!A9")}},
		{name: "with help beside the values", edits: []edit{{"Portada!C2", "Codi INE"},
			{"Portada!C5", "Qui respon"}}},
		{name: "with labels merged over two columns", shape: func(b *workbook.Book) {
			for i := range b.Sheets[0].Rows {
				for j := range b.Sheets[0].Rows[i].Cells {
					if c := &b.Sheets[0].Rows[i].Cells[j]; c.Column == 2 {
						c.Column = 3
					}
				}
			}
			for row := 2; row <= 7; row++ {
				merge(b, "Portada", workbook.Area{FirstRow: row, FirstColumn: 1, LastRow: row, LastColumn: 2})
			}
		}},
	}
}
