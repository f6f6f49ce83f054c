package document_test

import (
	"strings"
	"testing"

	"xmess.cat/memoria/reports/document"
)

func blocks() []document.Block {
	mark := &document.Mark{Status: document.Met, Word: "Assolit"}
	return []document.Block{
		document.Heading{Level: 1, Text: "IND01 · Persones", Detail: "Indicador · 2025"},
		document.List{Items: []document.Item{
			{Spans: []document.Span{{Text: "Valor", Strong: true}, {Text: ": 12"}}},
		}},
		document.Table{
			Caption: "Parts", Notes: []string{"Sense dada (1): Vic"},
			Columns: []document.Column{
				{Head: "Xifra", Header: true, Weight: 1},
				{Head: "Pes", Align: document.Decimal}, {Head: "Estat"},
			},
			Groups: []document.Group{{Rows: []document.Row{
				{Cells: []document.Cell{
					{Text: "O01  El teixit creix i s'enforteix a tot arreu"}, {Text: "2", Detail: "pla!E2 «2»"},
					{Status: mark},
				}},
				{Cells: []document.Cell{{Text: "O02  Es coneix"}, {Text: "10"}, {Status: mark}}},
			}}},
		},
		document.Heading{Level: 2, Text: "Sota"},
		document.Text(document.Body, "Una frase que no cap en una ratlla de quaranta caràcters."),
	}
}

func TestBlocksForATerminal(t *testing.T) {
	t.Parallel()
	for width, want := range map[int]string{
		40: `IND01 · Persones
Indicador · 2025
  Valor: 12

Parts
  Xifra                     Pes  Estat
  O01  El teixit creix i      2  Assolit
  s'enforteix a tot arreu
      pla!E2 «2»
  O02  Es coneix             10  Assolit
  Sense dada (1): Vic
  Sota
    Una frase que no cap en una ratlla
    de quaranta caràcters.
`,
		0: `IND01 · Persones
Indicador · 2025
  Valor: 12

Parts
  Xifra                                           Pes  Estat
  O01  El teixit creix i s'enforteix a tot arreu    2  Assolit
      pla!E2 «2»
  O02  Es coneix                                   10  Assolit
  Sense dada (1): Vic
  Sota
    Una frase que no cap en una ratlla de quaranta caràcters.
`,
	} {
		var out strings.Builder
		if err := document.WriteBlocks(&out, blocks(), width); err != nil {
			t.Fatal(err)
		}
		if out.String() != want {
			t.Errorf("in %d characters the text is\n%s\nwant\n%s", width, out.String(), want)
		}
	}
	var out strings.Builder
	if err := document.WriteBlocks(&out, []document.Block{document.Tiles{}}, 80); err == nil {
		t.Error("a terminal shows tiles")
	}
}

func TestStatusesThatAreOfARate(t *testing.T) {
	t.Parallel()
	for status, want := range map[document.Status]bool{
		document.Met: true, document.Advancing: true, document.AtRisk: true, document.Behind: true,
		document.LowCoverage: false, document.NoData: false, document.NoTarget: false,
		document.NotApplicable: false,
	} {
		if got := status.Rated(); got != want {
			t.Errorf("%s is of a rate: %t, want %t", status, got, want)
		}
	}
	some := document.Explanations{Groups: []document.ExplanationGroup{{Title: "Total"}}}
	if none := (document.Explanations{}); !none.IsEmpty() || some.IsEmpty() {
		t.Error("IsEmpty does not tell whether there are explanations")
	}
}
