package read

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
)

// rejected reads a file that must be rejected for one reason, and gives its problem.
func rejected(t *testing.T, content []byte, limits workbook.Limits,
	wanted *source.Rule) source.Problem {
	t.Helper()
	book, problems := Book("x.xlsx", content, limits)
	if book != nil || len(problems) != 1 || problems[0].Rule.ID != wanted.ID {
		t.Fatalf("got %v, %v; want %s", book, ids(problems), wanted.ID)
	}
	if problems[0].At.Book != "x.xlsx" {
		t.Errorf("the problem stands at %v", problems[0].At)
	}
	return problems[0]
}

// compoundOf is a container of Microsoft's old kind with one stream in its directory.
func compoundOf(stream string) []byte {
	out := make([]byte, 2048)
	copy(out, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	name := utf16.Encode([]rune(stream))
	for i, unit := range name {
		binary.LittleEndian.PutUint16(out[1152+2*i:], unit)
	}
	binary.LittleEndian.PutUint16(out[1152+64:], uint16(2*len(name)+2))
	return out
}

func TestWhatItReallyIs(t *testing.T) {
	t.Parallel()
	encrypted := func() []byte {
		f := excelize.NewFile()
		defer f.Close()
		var out bytes.Buffer
		if err := f.Write(&out, excelize.Options{Password: "secret"}); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	for name, c := range map[string]struct {
		content []byte
		want    *source.Rule
	}{
		"no bytes":       {nil, &source.FileEmpty},
		"zeros":          {make([]byte, 5000), &source.FileZeros},
		"password":       {compoundOf("EncryptedPackage"), &source.PasswordProtected},
		"real password":  {encrypted(), &source.PasswordProtected},
		"xls":            {compoundOf("Workbook"), &source.IsXLS},
		"xls of Excel 5": {compoundOf("Book"), &source.IsXLS},
		"doc":            {compoundOf("WordDocument"), &source.IsDocument},
		"msi":            {compoundOf("Cap"), &source.NotAWorkbook},
		"csv":            {[]byte("codi;valor\r\nIND01;12,5\r\n"), &source.IsCSV},
		"csv in latin":   {[]byte("codi;descripci\xf3\nIND01;1\n"), &source.IsCSV},
		"long csv":       {[]byte(strings.Repeat("descripció;1\n", 4000)), &source.IsCSV},
		"wide text":      {[]byte("\xff\xfec\x00o\x00d\x00i\x00\t\x00"), &source.IsCSV},
		"html": {[]byte("\xef\xbb\xbf\n<HTML><body><table></table></body></HTML>"),
			&source.IsHTML},
		"bare table": {[]byte("<table><tr><td>1</td></tr></table>"), &source.IsHTML},
		"mhtml": {[]byte("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"),
			&source.IsHTML},
		"pdf": {[]byte("%PDF-1.7\n%\xe2\xe3"), &source.IsPDF},
		"xml 2003": {[]byte(`<?xml version="1.0"?>` +
			`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`),
			&source.IsXML2003},
		"flat ods": {[]byte(`<?xml version="1.0"?>` +
			`<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`),
			&source.IsFlatODS},
		"rtf":   {[]byte(`{\rtf1 hola}`), &source.IsDocument},
		"png":   {[]byte("\x89PNG\r\n\x1a\n"), &source.IsImage},
		"rar":   {[]byte("Rar!\x1a\x07\x00"), &source.IsArchive},
		"noise": {[]byte("\x01\x02\x03\x04"), &source.NotAWorkbook},
		"xlsb":  {parts{"xl/workbook.bin": "\x83\x01"}.pack(t), &source.IsXLSB},
		"linked xlsb": {parts{"xl/workbook.bin": "\x83\x01",
			"_rels/.rels": relHead + link("rId1", "officeDocument", "xl/workbook.bin") +
				`</Relationships>`}.pack(t), &source.IsXLSB},
		"ods": {parts{"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
			"content.xml": "<a/>"}.pack(t), &source.XMLBroken},
		"sxc": {parts{"mimetype": "application/vnd.sun.xml.calc",
			"content.xml": "<!DOCTYPE a><a/>"}.pack(t), &source.IsFlatODS},
		"odt": {parts{"mimetype": "application/vnd.oasis.opendocument.text",
			"content.xml": "<a/>"}.pack(t), &source.IsDocument},
		"numbers":    {parts{"Index/Document.iwa": "x"}.pack(t), &source.IsNumbers},
		"docx":       {parts{"word/document.xml": "<a/>"}.pack(t), &source.IsDocument},
		"other zip":  {parts{"trameses/badalona.xlsx": "x"}.pack(t), &source.IsArchive},
		"empty zip":  {parts{}.pack(t), &source.IsArchive},
		"cut zip":    {dataOf("").pack(t)[:300], &source.ArchiveBroken},
		"half a zip": {[]byte("PK\x03\x04"), &source.ArchiveBroken},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rejected(t, c.content, workbook.DefaultLimits(), c.want)
		})
	}
}

func TestBrokenSheets(t *testing.T) {
	t.Parallel()
	const cell = `<c r="A1"><v>1</v></c>`
	row := func(inside string) string { return `<row r="1">` + inside + `</row>` }
	for name, c := range map[string]struct {
		rows string
		want *source.Rule
	}{
		"cut":                     {row(cell) + `<row r="2"><c r="A2"><v>1`, &source.XMLBroken},
		"mismatched tag":          {row(`<c r="A1"><v>1</c></v>`), &source.XMLBroken},
		"undefined entity":        {row(`<c r="A1" t="str"><v>&eacute;</v></c>`), &source.XMLBroken},
		"unquoted":                {row(`<c r=A1/>`), &source.XMLBroken},
		"attribute twice":         {row(`<c r="A1" r="B1"/>`), &source.XMLBroken},
		"unbound prefix":          {row(cell) + `<y:row/>`, &source.XMLBroken},
		"bad UTF-8":               {row("<c r=\"A1\" t=\"str\"><v>\xff</v></c>"), &source.XMLEncoding},
		"control character":       {row("<c r=\"A1\" t=\"str\"><v>\x01</v></c>"), &source.XMLEncoding},
		"nested rows":             {row(row(cell)), &source.SheetBroken},
		"nested cells":            {row(`<c r="A1">` + cell + `</c>`), &source.SheetBroken},
		"a cell out of any row":   {cell, &source.SheetBroken},
		"a row of another space":  {`<row xmlns="urn:x" r="1">` + cell + `</row>`, &source.SheetBroken},
		"unknown type":            {row(`<c r="A1" t="z"><v>1</v></c>`), &source.SheetBroken},
		"no truth":                {row(`<c r="A1" t="b"><v>7</v></c>`), &source.SheetBroken},
		"row 2147483647":          {`<row r="2147483647"><c><v>1</v></c></row>`, &source.BadReference},
		"row -1":                  {`<row r="-1"><c><v>1</v></c></row>`, &source.BadReference},
		"row 0":                   {`<row r="0"><c><v>1</v></c></row>`, &source.BadReference},
		"row 1048577":             {`<row r="1048576"/><row><c><v>1</v></c></row>`, &source.BadReference},
		"no row 99999999999":      {`<row r="99999999999999999999999999"/>`, &source.BadReference},
		"column XFE":              {row(`<c r="XFE1"><v>1</v></c>`), &source.BadReference},
		"column ZZZZZZZZZZZZZZZZ": {row(`<c r="ZZZZZZZZZZZZZZZZ1"><v>1</v></c>`), &source.BadReference},
		"cell of another row":     {row(`<c r="A2"><v>1</v></c>`), &source.BadReference},
		"cell with no row":        {row(`<c r="A"><v>1</v></c>`), &source.BadReference},
		"rows out of order": {`<row r="2">` + `<c r="A2"><v>1</v></c></row>` + row(cell),
			&source.CellsDisordered},
		"row twice":               {row(cell) + row(cell), &source.CellsDisordered},
		"cells out of order":      {row(`<c r="B1"><v>1</v></c>` + cell), &source.CellsDisordered},
		"cell twice":              {row(cell + cell), &source.CellsDisordered},
		"no such text":            {row(`<c r="A1" t="s"><v>1</v></c>`), &source.SharedTextMissing},
		"negative text":           {row(`<c r="A1" t="s"><v>-1</v></c>`), &source.SharedTextMissing},
		"no number of a text":     {row(`<c r="A1" t="s"><v>hola</v></c>`), &source.SharedTextMissing},
		"column beyond the limit": {row(`<c r="XFD1"><v>1</v></c>`), &source.TooManyColumns},
		"nested too deep": {strings.Repeat("<a>", 70) + strings.Repeat("</a>", 70),
			&source.SheetBroken},
		"a giant attribute": {`<row r="` + strings.Repeat("1", 3<<20) + `"/>`,
			&source.NestingTooDeep},
		"a thousand attributes": {`<row ` + manyAttributes(1000) + `/>`, &source.NestingTooDeep},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := rejected(t, dataOf(c.rows).shared(`<si><t>a</t></si>`).pack(t), workbook.DefaultLimits(),
				c.want)
			if p.At.Sheet != "Full" {
				t.Errorf("the problem stands at %v", p.At)
			}
			if strings.Contains(c.want.Says.Ca, "{found}") && p.Found == "" {
				t.Error("the problem does not say what was found")
			}
		})
	}
}

func manyFormats(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, `<numFmt numFmtId="%d" formatCode="0"/>`, i)
	}
	return out.String()
}

func manyAttributes(n int) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, ` a%d="1"`, i)
	}
	return out.String()
}

func TestBrokenParts(t *testing.T) {
	t.Parallel()
	sound := func() parts { return dataOf(`<row r="1"><c r="A1"><v>1</v></c></row>`) }
	for name, c := range map[string]struct {
		built parts
		want  *source.Rule
		found string
	}{
		"a doctype": {sound().replacing(t, sheetPart, "<worksheet",
			`<!DOCTYPE x [<!ENTITY a "b">]><worksheet`), &source.XMLDoctype, sheetPart},
		"a doctype among the texts": {sound().with("xl/sharedStrings.xml", `<!DOCTYPE x><sst/>`),
			&source.XMLDoctype, "xl/sharedStrings.xml"},
		"a bomb of nesting": {bookOf(strings.Repeat("<a>", 70) + strings.Repeat("</a>", 70)),
			&source.NestingTooDeep, sheetPart},
		"no data": {bookOf(``), &source.SheetBroken, "sheetData"},
		"data twice": {bookOf(`<sheetData/><sheetData/>`), &source.SheetBroken,
			"sheetData"},
		"another root": {sound().with(sheetPart, `<chartsheet `+mainNS+`/>`),
			&source.SheetBroken, "chartsheet"},
		"two roots": {sound().with(sheetPart, sound()[sheetPart]+`<a/>`),
			&source.XMLBroken, sheetPart},
		"text after the end": {sound().with(sheetPart, sound()[sheetPart]+`hola`),
			&source.XMLBroken, sheetPart},
		"an empty part": {sound().with(sheetPart, ``), &source.XMLBroken, sheetPart},
		"an unknown encoding": {sound().with(sheetPart,
			`<?xml version="1.0" encoding="EBCDIC-X"?><worksheet/>`), &source.XMLEncoding, sheetPart},
		"broken styles": {sound().styles(`<cellXfs>`), &source.XMLBroken, "xl/styles.xml"},
		"broken workbook": {sound().with("xl/workbook.xml", `<workbook`), &source.XMLBroken,
			"xl/workbook.xml"},
		"a sheet that is not there": {sound().replacing(t, "xl/_rels/workbook.xml.rels", "sheet1.xml",
			"sheet7.xml"), &source.PartMissing, "xl/worksheets/sheet7.xml"},
		"a sheet with no link": {sound().replacing(t, "xl/workbook.xml", `r:id="rId1"`,
			`r:id="rId8"`), &source.PartMissing, "Full"},
		"a sheet on the web": {sound().replacing(t, "xl/_rels/workbook.xml.rels",
			`Target="worksheets/sheet1.xml"`,
			`Target="https://example.org/x.xml" TargetMode="External"`), &source.PartMissing,
			"https://example.org/x.xml"},
		"no sheets": {sound().
			replacing(t, "xl/workbook.xml", `<sheet name="Full" sheetId="1" r:id="rId1"/>`, ``),
			&source.NoSheets, ""},
		"a climbing name": {sound().with("../../etc/passwd", "x"),
			&source.PartNameUnsafe, "../../etc/passwd"},
		"a climbing name with back slashes": {sound().with(`xl\..\..\x`, "x"), &source.PartNameUnsafe,
			`xl\..\..\x`},
		"one name in two cases": {sound().with("xl/Worksheets/SHEET1.xml", "x"),
			&source.PartRepeated, sheetPart},
		"one sheet listed twice": {sound().
			replacing(t, "xl/workbook.xml", `</sheets>`,
				`<sheet name="Altre" sheetId="2" r:id="rId1"/></sheets>`), &source.PartRepeated, sheetPart},
		"a flood of formats": {sound().
			styles(`<numFmts>` + manyFormats(30_000) + `</numFmts>`), &source.NestingTooDeep,
			"xl/styles.xml"},
		"merged nowhere": {bookOf(`<sheetData/><mergeCells>` +
			`<mergeCell ref="A1:ZZZZ9"/></mergeCells>`), &source.BadReference, "A1:ZZZZ9"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if p := rejected(t, c.built.pack(t), workbook.DefaultLimits(), c.want); p.Found != c.found {
				t.Errorf("found %q, want %q", p.Found, c.found)
			}
		})
	}
}

func TestDamagedZip(t *testing.T) {
	t.Parallel()
	stored := func(t *testing.T, change func(*zip.FileHeader)) []byte {
		built := dataOf(`<row r="1"><c r="A1"><v>1</v></c></row>`).
			with("xl/media/image1.png", strings.Repeat("imatge", 100))
		var out bytes.Buffer
		w := zip.NewWriter(&out)
		for name, content := range built {
			h := &zip.FileHeader{Name: name, Method: zip.Store}
			if name == "xl/media/image1.png" {
				h.CRC32, h.CompressedSize64, h.UncompressedSize64 = 0xDEADBEEF, uint64(len(content)),
					uint64(len(content))
				change(h)
				part, err := w.CreateRaw(h)
				if err != nil {
					t.Fatal(err)
				}
				if _, err := part.Write([]byte(content)); err != nil {
					t.Fatal(err)
				}
				continue
			}
			addPart(t, w, name, content)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	for name, c := range map[string]struct {
		change func(*zip.FileHeader)
		want   *source.Rule
	}{
		"a wrong checksum": {func(*zip.FileHeader) {}, &source.PartBroken},
		"a size that lies": {func(h *zip.FileHeader) { h.UncompressedSize64 = 5 }, &source.PartBroken},
		"no deflated data": {func(h *zip.FileHeader) { h.Method = zip.Deflate }, &source.PartBroken},
		"an unknown way of packing": {func(h *zip.FileHeader) { h.Method = 99 },
			&source.PartUnsupported},
		"an encrypted part": {func(h *zip.FileHeader) { h.Flags |= 1 },
			&source.PartUnsupported},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if p := rejected(t, stored(t, c.change), workbook.DefaultLimits(),
				c.want); p.Found != "xl/media/image1.png" {
				t.Errorf("found %q", p.Found)
			}
		})
	}
}

// A byte flipped anywhere in a stored sheet must never give other cells without a word.
func TestFlippedBytes(t *testing.T) {
	t.Parallel()
	content := dataOf(`<row r="1"><c r="A1"><v>12345</v></c><c r="B1" t="str"><v>hola</v></c></row>`).
		pack(t)
	want := shape(sound(t, content))
	for at := range content {
		flipped := slices.Clone(content)
		flipped[at] ^= 0x04
		book, problems := Book("x.xlsx", flipped, workbook.DefaultLimits())
		if book == nil && len(problems) == 0 {
			t.Fatalf("byte %d: no book and no problem", at)
		}
		if book != nil && !slices.Equal(shape(book.Sheets[0]), want) {
			t.Errorf("byte %d: read %q in silence", at, shape(book.Sheets[0]))
		}
	}
}

func TestLimits(t *testing.T) {
	t.Parallel()
	rows := `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2">` +
		`<v>1</v></c></row>`
	merged := bookOf(`<sheetData/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/>` +
		`</mergeCells>`)
	bomb := dataOf(rows).with("xl/media/zeros.bin", strings.Repeat("\x00", 3<<20))
	for name, c := range map[string]struct {
		built parts
		limit func(*workbook.Limits)
		want  *source.Rule
	}{
		"file":      {dataOf(rows), func(l *workbook.Limits) { l.File = 100 }, &source.BookTooBig},
		"entries":   {dataOf(rows), func(l *workbook.Limits) { l.Entries = 3 }, &source.TooManyParts},
		"a part":    {bomb, func(l *workbook.Limits) { l.Part = 1 << 20 }, &source.UnpacksTooBig},
		"all parts": {bomb, func(l *workbook.Limits) { l.Parts = 1 << 20 }, &source.UnpacksTooBig},
		"shared texts": {dataOf(rows).shared(strings.Repeat(`<si><t>a</t></si>`, 9999)),
			func(l *workbook.Limits) { l.SharedStrings = 1000 }, &source.UnpacksTooBig},
		"rows": {dataOf(rows), func(l *workbook.Limits) { l.Rows = 1 }, &source.TooManyRows},
		"columns": {dataOf(rows), func(l *workbook.Limits) { l.Columns = 1 },
			&source.TooManyColumns},
		"cells":  {dataOf(rows), func(l *workbook.Limits) { l.Cells = 2 }, &source.TooManyCells},
		"merges": {merged, func(l *workbook.Limits) { l.Merges = 1 }, &source.TooManyMerges},
		"nesting": {dataOf(rows), func(l *workbook.Limits) { l.Nesting = 3 },
			&source.NestingTooDeep},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			limits := workbook.DefaultLimits()
			c.limit(&limits)
			p := rejected(t, c.built.pack(t), limits, c.want)
			if said := p.Says("ca"); strings.Contains(said, "{") || strings.Contains(said, "«»") {
				t.Errorf("says %q", said)
			}
		})
	}
}

// A size that the directory does not own up to is counted while unpacking.
func TestLyingBomb(t *testing.T) {
	t.Parallel()
	content := dataOf("").with("xl/media/zeros.bin", strings.Repeat("\x00", 8<<20)).pack(t)
	lie := bytes.ReplaceAll(content, binary.LittleEndian.AppendUint32(nil, 8<<20),
		binary.LittleEndian.AppendUint32(nil, 100))
	limits := workbook.DefaultLimits()
	limits.Part, limits.Parts = 1<<20, 1<<20
	_, problems := Book("x.xlsx", lie, limits)
	if source.Worst(problems) != source.Rejection {
		t.Fatalf("got %v", problems)
	}
}

// A few thousand cells that share one long text unpack to little and say more than anybody could
// write down.
func TestSharedTextBomb(t *testing.T) {
	t.Parallel()
	var rows strings.Builder
	for i := 1; i <= 10_000; i++ {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>`, i, i)
	}
	for name, length := range map[string]int{"that fits a cell": 30_000, "that does not": 40_000} {
		built := dataOf(rows.String()).shared(`<si><t>` + strings.Repeat("x", length) + `</t></si>`)
		book, problems := Book("x.xlsx", built.pack(t), workbook.DefaultLimits())
		if last := len(problems) - 1; book != nil || last < 0 ||
			problems[last].Rule.ID != source.UnpacksTooBig.ID {
			t.Errorf("%s: got %d problems and a book: %v", name, len(problems), book != nil)
		}
	}
}

func TestLongText(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("à", 32768)
	for name, built := range map[string]parts{
		"inline": dataOf(`<row r="3"><c r="B3" t="inlineStr"><is><t>` + long +
			`</t></is></c><c r="C3"><v>1</v></c></row>`),
		"shared": dataOf(`<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3"><v>1</v></c></row>`).
			shared(`<si><t>` + long + `</t></si>`),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			book, problems := Book("x.xlsx", built.pack(t), workbook.DefaultLimits())
			if len(problems) != 1 || problems[0].Rule.ID != source.TextTooLong.ID ||
				problems[0].At.Ref() != "B3" || problems[0].Found != "32768" {
				t.Fatalf("got %v", problems)
			}
			if got := shape(book.Sheets[0]); !slices.Equal(got, []string{`C3 Numeric "1"`}) {
				t.Errorf("got %q", got)
			}
		})
	}
	fits := dataOf(`<row r="3"><c r="B3" t="s"><v>0</v></c></row>`).
		shared(`<si><t>` + long[2:] + `</t></si>`)
	if got := sound(t, fits.pack(t)); len(got.Rows) != 1 || got.Rows[0].Cells[0].Text != long[2:] {
		t.Error("a text of 32,767 characters is not read whole")
	}
}

func TestStyledBlankRows(t *testing.T) {
	t.Parallel()
	var rows strings.Builder
	for i := 1; i <= workbook.LastRow; i++ {
		fmt.Fprintf(&rows, `<row r="%d" s="1" customFormat="1"/>`, i)
	}
	if got := sound(t, dataOf(rows.String()).pack(t)); len(got.Rows) != 0 {
		t.Errorf("got %d rows, want none", len(got.Rows))
	}
}

func TestEveryFaultAtOnce(t *testing.T) {
	t.Parallel()
	built := dataOf(`<row r="1"><c r="A1" t="s"><v>9</v></c></row>`).
		replacing(t, "xl/workbook.xml", `</sheets>`,
			`<sheet name="Altre" sheetId="2" r:id="rId7"/></sheets>`).
		replacing(t, "xl/_rels/workbook.xml.rels", `</Relationships>`,
			link("rId7", "worksheet", "worksheets/sheet2.xml")+`</Relationships>`).
		with("xl/worksheets/sheet2.xml",
			`<worksheet `+mainNS+`><sheetData><row r="2"/><row r="2"/></sheetData></worksheet>`)
	_, problems := Book("x.xlsx", built.pack(t), workbook.DefaultLimits())
	got := fmt.Sprint(problemPlaces(problems))
	want := "[x.xlsx!Full!A1 text-compartit-absent x.xlsx!Altre!2 celles-desordenades]"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func problemPlaces(problems []source.Problem) (out []string) {
	for _, p := range problems {
		out = append(out, p.At.String()+" "+p.Rule.ID)
	}
	return out
}
