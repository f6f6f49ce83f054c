package document_test

import (
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/document"
)

func sample() document.Document {
	rate := 71.25
	mark := &document.Mark{Status: document.AtRisk, Word: "En risc"}
	return document.Document{
		Title: "Memòria 2025", Language: "ca", AsOf: time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC),
		Cover: document.Cover{
			Initials: "XMESS", Network: "Xarxa", Title: "Memòria", Year: "2025", Subtitle: "Grau",
			Facts: []document.Fact{{Label: "Fonts", Value: "2"}},
		},
		Running: document.Running{Head: "cap", Foot: "peu", Banner: "Dades de demostració"},
		Chapters: []document.Chapter{
			{Number: "1", Title: "Xifres", Blocks: []document.Block{
				document.Heading{
					Level: 1, Number: "O01", Text: "El teixit", Detail: "pes 2",
					Rate: &document.Bar{Text: "71,3 %", Rate: &rate}, Status: mark,
				},
				document.Text(document.Lead, "El 2025…"),
				document.Text(document.Body, "Cos."),
				document.List{Items: []document.Item{
					{Status: mark, Spans: []document.Span{{Text: "Persones", Strong: true}, {Text: ": 3"}}},
				}},
				document.Tiles{Tiles: []document.Tile{{Label: "Fites", Value: "1", Detail: "de 4"}}},
				document.Columns{Columns: [][]document.Block{
					{document.Text(document.Note, "esquerra")},
					{document.Quote{Text: "Bé", Credit: "Vic"}},
				}},
				document.Figure{Title: "Mapa", Alternative: "On hi ha membres", Caption: "Peu", Source: "IGN"},
				document.Table{
					Caption: "Línies", Notes: []string{"Nota."},
					Columns: []document.Column{{Head: "Codi"}, {Head: "Assoliment"}},
					Groups: []document.Group{{Title: "Grup", Detail: "dos", Rows: []document.Row{
						{Cells: []document.Cell{
							{Text: "I", Detail: "petit"}, {Bar: &document.Bar{Text: "71,3 %"}, Status: mark},
						}},
					}}},
				},
			}},
			{Number: "I", Kicker: "Línia I", Title: "Enfortir"},
		},
		Explanations: document.Explanations{
			Title: "D'on surt", Blocks: []document.Block{document.Text(document.Body, "Tot.")},
			Groups: []document.ExplanationGroup{{Title: "Total", Items: []document.Explanation{{
				Number: "T", Title: "Grau", Rate: &document.Bar{Text: "50 %"}, Status: mark,
				Blocks: []document.Block{document.Text(document.Letter, "Carta.")},
			}}}},
		},
	}
}

func TestDocumentAsText(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	if err := document.WriteText(&out, sample()); err != nil {
		t.Fatal(err)
	}
	const want = `Memòria 2025 [ca] 2026-04-01
cover: XMESS | Xarxa | Memòria 2025 | Grau
  Fonts: 2
head: cap
foot: peu
banner: Dades de demostració

# 1: Xifres
## O01 El teixit [71,3 %] (En risc)
   pes 2
lead: El 2025…
Cos.
- (En risc) Persones: 3
tile: Fites: 1 | de 4
column:
  note: esquerra
column:
  quote: Bé — Vic
figure: Mapa
   On hi ha membres
   Peu
   IGN
table: Línies
  | Codi | Assoliment
  == Grup dos
  | I / petit | [71,3 %] / (En risc)
  note: Nota.

# Línia I: Enfortir

# D'on surt
Tot.
## Total
### T Grau [50 %] (En risc)
letter: Carta.
`
	if out.String() != want {
		t.Errorf("the text is\n%s\nwant\n%s", out.String(), want)
	}
}

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
	if none := (document.Explanations{}); !none.IsEmpty() || sample().Explanations.IsEmpty() {
		t.Error("IsEmpty does not tell whether there are explanations")
	}
}
