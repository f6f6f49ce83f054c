package read

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

func TestUnseenRows(t *testing.T) {
	t.Parallel()
	const rows = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1">` +
		`<c r="A2"><v>2</v></c></row>` +
		`<row r="3" hidden="true"><c r="A3"><v>3</v></c></row><row r="4" hidden="1"/></sheetData>`
	for name, c := range map[string]struct {
		body     string
		want     *source.Rule
		filtered bool
	}{
		"hidden by hand": {rows, &source.RowsHidden, false},
		"arrows only": {rows +
			`<autoFilter ref="A1:A4"><filterColumn colId="0" hiddenButton="1"/></autoFilter>`,
			&source.RowsHidden, false},
		"filtered": {rows +
			`<autoFilter ref="A1:A4"><filterColumn colId="0"><filters><filter val="1"/></filters>` +
			`</filterColumn></autoFilter>`, &source.FilterActive, true},
		"filtered by mode": {`<sheetPr filterMode="1"/>` + rows, &source.FilterActive, true},
		"hidden by hand under arrows": {`<sheetPr filterMode="1"/>` + rows +
			`<autoFilter ref="A1:A4"/>`, &source.RowsHidden, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			book, problems := Book("x.xlsx", bookOf(c.body).pack(t), workbook.DefaultLimits())
			if len(problems) != 1 || problems[0].Rule.ID != c.want.ID || problems[0].Found != "2" ||
				problems[0].At.Sheet != "Full" {
				t.Fatalf("got %v", problems)
			}
			s := book.Sheets[0]
			if s.Filtered != c.filtered || s.HiddenRows != 2 || len(s.Rows) != 3 || s.Rows[0].Hidden ||
				!s.Rows[1].Hidden {
				t.Errorf("got %+v", s)
			}
		})
	}
}

func TestSheetTraits(t *testing.T) {
	t.Parallel()
	s := sound(t, bookOf(`<sheetData/><sheetProtection sheet="1" objects="1"/>`+
		`<autoFilter ref="A1:B9"/>`+
		`<mergeCells count="4"><mergeCell ref="B2:D3"/><mergeCell ref="C9:A5"/><mergeCell ref="2:1"/>`+
		`<mergeCell ref="$B:$D"/></mergeCells>`).pack(t))
	if !s.Protected || s.Filtered || s.Hidden {
		t.Errorf("got %+v", s)
	}
	if want := []workbook.Area{{FirstRow: 2, FirstColumn: 2, LastRow: 3, LastColumn: 4},
		{FirstRow: 5, FirstColumn: 1, LastRow: 9, LastColumn: 3},
		{FirstRow: 1, FirstColumn: 1, LastRow: 2, LastColumn: workbook.LastColumn},
		{FirstRow: 1, FirstColumn: 2, LastRow: workbook.LastRow, LastColumn: 4}}; !slices.Equal(
		s.Merged, want) {
		t.Errorf("merged %v, want %v", s.Merged, want)
	}
	if s := sound(t, bookOf(`<sheetPr filterMode="1"/><sheetData/><autoFilter ref="A1:B9"/>`).
		pack(t)); s.Filtered {
		t.Error("a sheet with arrows and no filter counts as filtered")
	}
	if s := sound(t, bookOf(`<sheetData/><sheetProtection objects="1"/>`).pack(t)); s.Protected {
		t.Error("a sheet whose drawings alone are protected counts as protected")
	}
}

func TestWhichSheets(t *testing.T) {
	t.Parallel()
	built := dataOf(``).
		replacing(t, "xl/workbook.xml", `</sheets>`,
			`<sheet name="Amagat" sheetId="2" state="hidden" r:id="rId7"/>`+
				`<sheet name="Molt amagat" sheetId="3" state="veryHidden" r:id="rId8"/>`+
				`<sheet name="Gràfic" sheetId="4" r:id="rId9"/>`+
				`<sheet name="Diàleg" sheetId="5" r:id="rId10"/>`+
				`<sheet name="Macro" sheetId="6" r:id="rId11"/></sheets>`).
		replacing(t, "xl/_rels/workbook.xml.rels", `</Relationships>`,
			link("rId7", "worksheet", "worksheets/sheet2.xml")+
				link("rId8", "worksheet", "worksheets/sheet3.xml")+link("rId9", "chartsheet",
				"chartsheets/sheet1.xml")+
				link("rId10", "dialogsheet", "dialogsheets/sheet1.xml")+link("rId11", "xlMacrosheet",
				"macrosheets/sheet1.xml")+
				link("rId12", "vbaProject", "vbaProject.bin")+`</Relationships>`).
		with("xl/worksheets/sheet2.xml", `<worksheet `+mainNS+`><sheetData/></worksheet>`).
		with("xl/vbaProject.bin", "\x01\x02")
	book, problems := Book("x.xlsm", built.pack(t), workbook.DefaultLimits())
	if !slices.Equal(ids(problems), []string{source.MacrosIgnored.ID}) {
		t.Fatalf("got %v", problems)
	}
	want := &workbook.Book{Name: "x.xlsm", Macros: true,
		Sheets: []workbook.Sheet{{Name: "Full"}, {Name: "Amagat", Hidden: true}}}
	if !reflect.DeepEqual(book, want) {
		t.Errorf("got %+v, want %+v", book, want)
	}
}

// A module of macros of Excel 5 is listed as a sheet without a part.
func TestASheetWithoutAPart(t *testing.T) {
	t.Parallel()
	built := dataOf(``).replacing(t, "xl/workbook.xml", `</sheets>`,
		`<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/></sheets>`)
	if s := sound(t, built.pack(t), &source.SheetUnlinked); s.Name != "Full" {
		t.Errorf("got %+v", s)
	}
}

func TestControlCharacters(t *testing.T) {
	t.Parallel()
	built := dataOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>una_x000B_dues_x0007_</t></is></c>` +
		`<c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>_x0000_</t></is></c>` +
		`<c r="D1" t="inlineStr"><is><t>tres_x000A_</t></is></c></row>`).
		shared(`<si><t>_x001F_quatre_xD83D_</t></si>`)
	rule := &source.ControlCharacters
	s := sound(t, built.pack(t), rule, rule, rule)
	want := []string{`A1 Text "una dues"`, `B1 Text "quatre_xD83D_"`, `D1 Text "tres\n"`}
	if got := shape(s); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Some versions of Excel encrypt a workbook whose structure is protected with a password of their
// own.
func TestThePasswordOfExcel(t *testing.T) {
	t.Parallel()
	noise := make([]byte, 1<<14) // excelize encrypts no small workbook that can be opened
	rand.NewChaCha8([32]byte{}).Read(noise)
	plain := dataOf(`<row r="1"><c r="A1"><v>1</v></c></row>`).with("xl/x.bin", string(noise)).pack(t)
	for password, want := range map[string][]string{
		"VelvetSweatshop": nil, "secret": {source.PasswordProtected.ID},
	} {
		packed, err := excelize.Encrypt(plain, &excelize.Options{Password: password})
		if err != nil {
			t.Fatal(err)
		}
		book, problems := Book("x.xlsx", packed, workbook.DefaultLimits())
		if !slices.Equal(ids(problems), want) || (book == nil) != (want != nil) {
			t.Errorf("%s: got %+v, %v", password, book, problems)
		}
	}
}

func TestEveryRuleIsWorded(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, r := range source.Rules() {
		if seen[r.ID] {
			t.Errorf("rule %s comes twice", r.ID)
		}
		seen[r.ID] = true
		for _, text := range []source.Text{r.Says, r.Do} {
			if text.Ca == "" || text.Es == "" || text.En == "" {
				t.Errorf("rule %s lacks words", r.ID)
			}
		}
	}
}
