package reports

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// season is the sample with what its members gave: one with all kinds of figures, one that sent nothing readable, one
// that is clean, and the office.
func season() result.Year {
	year := sample()
	joined := time.Date(2019, 5, 1, 0, 0, 0, 0, time.UTC)
	people := int64(276617)
	first := &year.Coverage[0]
	first.Code, first.Name, first.Comarca = "08101", "l'Hospitalet de Llobregat", "Barcelonès"
	first.Population, first.Joined, first.VersionCount, first.WarningCount, first.ExpectedCount = &people, &joined, 1, 1, 4
	year.Coverage[2].VersionCount, year.Coverage[2].Left = 2, &joined
	year.Coverage = append(year.Coverage, result.Coverage{Code: "XARXA", Name: "Oficina tècnica de la XMESS", Type: "xarxa",
		State: "on_time", ReceivedAt: first.ReceivedAt, VersionCount: 1, ReportedCount: 1, ExpectedCount: 1})
	year.Indicators[1].NotApplicableCount = 1
	year.Indicators = append(year.Indicators, result.Indicator{Code: "IND05", ObjectiveCode: "O02", LineCode: "II", ActivityCode: "A02",
		Name: "Membres amb pla", Unit: "%", Kind: "si_no", Direction: "augmentar", Aggregation: "quota_membres", ReportedBy: "membres",
		Value: of(50), Numerator: of(1), Denominator: of(2), Status: "no_target", Rule: "none", ReportedCount: 2, ExpectedCount: 3, Coverage: of(66.667)})
	year.Values = []result.MemberValue{
		{IndicatorCode: "IND01", MemberCode: "08101", State: "reported", Value: of(1234.5), Previous: of(1000), Share: of(72.875),
			Baseline: of(900), Target: of(1300), Rate: of(83.625), Status: "advancing"},
		{IndicatorCode: "IND01", MemberCode: "08169", State: "missing", Previous: of(40)},
		{IndicatorCode: "IND01", MemberCode: "CC-24", State: "reported", Value: of(459.5), Share: of(27.125)},
		{IndicatorCode: "IND02", MemberCode: "08101", State: "missing", Target: of(3)},
		{IndicatorCode: "IND02", MemberCode: "08169", State: "missing"},
		{IndicatorCode: "IND03", MemberCode: "XARXA", State: "reported", Value: of(52), Previous: of(50)},
		{IndicatorCode: "IND04", MemberCode: "08101", State: "not_applicable"},
		{IndicatorCode: "IND04", MemberCode: "08169", State: "missing"},
		{IndicatorCode: "IND04", MemberCode: "CC-24", State: "carried", Value: of(0), Previous: of(0)},
		{IndicatorCode: "IND05", MemberCode: "08101", State: "reported", Value: of(1), Previous: of(0)},
		{IndicatorCode: "IND05", MemberCode: "08169", State: "missing"},
		{IndicatorCode: "IND05", MemberCode: "CC-24", State: "reported", Value: of(0)},
	}
	year.Assessments[0].MemberCode = "08101"
	year.Registers = []result.Register{
		{MemberCode: "08101", Kind: "divulgació", Count: 2, Hours: of(4.5), Women: of(20), Men: of(10), Attendees: of(30), Budget: of(0)},
		{MemberCode: "08101", Kind: "", Count: 1},
	}
	year.Findings = []result.Finding{
		{FileName: "2025/tramesa.xlsx", MemberCode: "08101", Rule: "nombre", Severity: "error", Sheet: "Indicadors", Cell: "G8", Found: "1.234", Wanted: "1234"},
		{FileName: "2025/tramesa.xlsx", MemberCode: "08101", Rule: "nombre", Severity: "error", Sheet: "Indicadors", Cell: "G9", Found: "</script>", Wanted: "1"},
		{FileName: "2025/tramesa.xlsx", MemberCode: "08101", Rule: "avis", Severity: "warning", Sheet: "Actuacions", Found: strings.Repeat("x", 4000)},
		{FileName: "2025/tramesa.xlsx", MemberCode: "08101", Rule: "nota", Severity: "note", Sheet: "Actuacions", Found: "no es diu"},
		{FileName: "2025/prat.xlsx", MemberCode: "08169", Rule: "malmes", Severity: "rejection"},
	}
	return year
}

// someRules are the words of the rules that season breaks.
func someRules(id, found, wanted, language string) (says, do string, ok bool) {
	says, ok = map[string]string{
		"nombre": "«" + found + "» no és una xifra.", "avis": "Cal mirar «" + found + "».", "malmes": "El fitxer està malmès.",
	}[id]
	return says, "[" + language + "] Escriviu-hi " + wanted + ".", ok
}

func sheetTeller(t *testing.T, year result.Year, language string) *teller {
	t.Helper()
	w, ok := words.In(language)
	if !ok {
		t.Fatalf("no words in %q", language)
	}
	teller, err := reading{year: year, evidence: published("37d4 8350 ed05")}.sheetTeller(Request{Words: w, Version: "test", Rules: someRules})
	if err != nil {
		t.Fatal(err)
	}
	return teller
}

// sheets tells all members' sheets together.
func sheets(t *testing.T, teller *teller) document.Document {
	t.Helper()
	var chapters []document.Chapter
	for _, c := range teller.byName() {
		chapters = append(chapters, teller.memberSheet(c))
	}
	return teller.membersDocument(chapters)
}

func TestMembersSheetsAreAsRecorded(t *testing.T) {
	t.Parallel()
	got := plainText(t, sheets(t, sheetTeller(t, season(), "ca")))
	golden := filepath.Join("testdata", "members.ca.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the sheets differ from %s (run with -update and look at the change):\n%s", golden, got)
	}
}

func TestMembersSheetsOfAnApprovedYear(t *testing.T) {
	t.Parallel()
	teller := sheetTeller(t, season(), "ca")
	teller.approval = &Approval{On: time.Date(2026, 4, 11, 0, 0, 0, 0, time.UTC)}
	said := plainText(t, sheets(t, teller))
	if n := strings.Count(said, "es va aprovar l'11 d'abril de 2026"); n != 4 {
		t.Errorf("%d of 4 sheets say when the year was approved", n)
	}
	for _, never := range []string{"torneu a enviar", "Torneu el llibre", "torneu-lo a enviar sencer"} {
		if strings.Contains(said, never) {
			t.Errorf("a sheet of an approved year asks for a return: %q", never)
		}
	}
}

func TestMembersSheetsHaveNoFormatLeft(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		teller := sheetTeller(t, season(), language)
		doc := sheets(t, teller)
		doc.Chapters = append(doc.Chapters, qualityOf(teller)...)
		for line := range strings.Lines(plainText(t, doc)) {
			if strings.Contains(line, "%!") || strings.Contains(line, "%s") || strings.Contains(line, "%[") || strings.Contains(line, "NaN") {
				t.Errorf("%s: %s", language, line)
			}
		}
	}
}

// What a workbook can hold comes out as text, and never as more pages than a sheet is worth.
func TestHostileMembers(t *testing.T) {
	t.Parallel()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	hostile := "\ufeff\u202e <script> %s %[1]s ]]> \U0001F600 \xff " + strings.Repeat("llarguíssim", 400)
	year := season()
	year.Coverage[0].Name, year.Coverage[1].Name = hostile, "../../etc/passwd"
	year.Assessments[0].Worked, year.Assessments[0].Proposals = hostile, strings.Repeat("paraula ", 5000)
	year.Registers[0].Kind = hostile[:200]
	for n := range 500 {
		year.Findings = append(year.Findings, result.Finding{FileName: hostile, MemberCode: "08101", Rule: fmt.Sprint("r", n%40),
			Severity: "warning", Sheet: hostile, Cell: "A1", Found: hostile, Wanted: hostile})
	}
	teller := sheetTeller(t, year, "ca")
	var docs []document.Document
	for _, c := range teller.byName() {
		docs = append(docs, teller.memberDocument(teller.memberSheet(c)))
	}
	files, pages, err := renderAll(context.Background(), docs, fonts)
	if err != nil {
		t.Fatal(err)
	}
	for i, file := range files {
		if !bytes.HasPrefix(file, []byte("%PDF-")) || pages[i] == 0 {
			t.Errorf("sheet %d: no PDF, %d pages", i, pages[i])
		}
	}
	if last := plainText(t, docs[0]); strings.Contains(last, "%!") {
		t.Error("a member's text was taken for a format")
	}
}

func TestSheetsDoNotDependOnHowManyAreMadeAtOnce(t *testing.T) {
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	var rounds [2][][]byte
	for round, processors := range []int{1, 4} {
		before := runtime.GOMAXPROCS(processors)
		teller := sheetTeller(t, season(), "ca")
		docs := []document.Document{sheets(t, teller)}
		for _, c := range teller.byName() {
			docs = append(docs, teller.memberDocument(teller.memberSheet(c)))
		}
		rounds[round], _, err = renderAll(t.Context(), docs, fonts)
		runtime.GOMAXPROCS(before)
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range rounds[0] {
		if !bytes.Equal(rounds[0][i], rounds[1][i]) {
			t.Errorf("document %d differs", i)
		}
	}
}

func TestSheetsAreNotMadeOnceStopped(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, _, err := renderAll(ctx, make([]document.Document, 3), nil); err == nil {
		t.Error("sheets were made although the run was stopped")
	}
}

func TestSheetNames(t *testing.T) {
	t.Parallel()
	taken := map[string]bool{}
	for _, tt := range []struct{ code, name, want string }{
		{"08101", "l'Hospitalet de Llobregat", "fitxa-2025-08101-l-hospitalet-de-llobregat.pdf"},
		{"08301", "Vilanova i la Geltrú", "fitxa-2025-08301-vilanova-i-la-geltru.pdf"},
		{"17015", "Castell d'Aro, Platja d'Aro i s'Agaró", "fitxa-2025-17015-castell-d-aro-platja-d-aro-i-s-agaro.pdf"},
		{"08015", "Sant Sadurní · la Col·lònia", "fitxa-2025-08015-sant-sadurni-la-collonia.pdf"},
		{"../..", "\x00/\\:*?", "fitxa-2025-.pdf"},
		{"", "", "fitxa-2025--2.pdf"},
		{"1", strings.Repeat("ñandú ", 40), "fitxa-2025-1-nandu-nandu-nandu-nandu-nandu-nandu-nandu-nandu-nandu-nand.pdf"},
	} {
		if got := sheetName(taken, 2025, result.Coverage{Code: tt.code, Name: tt.name}); got != tt.want {
			t.Errorf("%q %q: %s, want %s", tt.code, tt.name, got, tt.want)
		}
	}
}
