package memoria

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// season is the sample with what its members gave: one with all kinds of figures, one that sent
// nothing readable, one that is clean, and the office.
func season() result.Year {
	year := sample()
	joined := time.Date(2019, 5, 1, 0, 0, 0, 0, time.UTC)
	people := int64(276617)
	first := &year.Coverage[0]
	first.Code, first.Name, first.Comarca = "08101", "l'Hospitalet de Llobregat", "Barcelonès"
	first.Population, first.Joined = &people, &joined
	first.VersionCount, first.WarningCount, first.ExpectedCount = 1, 1, 4
	year.Coverage[2].VersionCount, year.Coverage[2].Left = 2, &joined
	year.Coverage = append(year.Coverage, result.Coverage{Code: "XARXA",
		Name: "Oficina tècnica de la XMESS", Type: "xarxa",
		State: "on_time", ReceivedAt: first.ReceivedAt,
		VersionCount: 1, ReportedCount: 1, ExpectedCount: 1})
	year.Indicators[1].NotApplicableCount = 1
	year.Indicators = append(year.Indicators, result.Indicator{Code: "IND05", ObjectiveCode: "O02",
		LineCode: "II", ActivityCode: "A02",
		Name: "Membres amb pla", Unit: "%", Kind: "si_no", Direction: "augmentar",
		Aggregation: "quota_membres", ReportedBy: "membres",
		Value: of(50), Numerator: of(1), Denominator: of(2), Status: "no_target", Rule: "none",
		ReportedCount: 2, ExpectedCount: 3, Coverage: of(66.667)})
	year.Values = []result.MemberValue{
		{IndicatorCode: "IND01", MemberCode: "08101", State: "reported", Value: of(1234.5),
			Previous: of(1000), Share: of(72.875),
			Baseline: of(900), Target: of(1300), Rate: of(83.625), Status: "advancing"},
		{IndicatorCode: "IND01", MemberCode: "08169", State: "missing", Previous: of(40)},
		{IndicatorCode: "IND01", MemberCode: "CC-24", State: "reported", Value: of(459.5),
			Share: of(27.125)},
		{IndicatorCode: "IND02", MemberCode: "08101", State: "missing", Target: of(3)},
		{IndicatorCode: "IND02", MemberCode: "08169", State: "missing"},
		{IndicatorCode: "IND02", MemberCode: "CC-24", State: "reported", Numerator: of(0),
			Denominator: of(0)},
		{IndicatorCode: "IND03", MemberCode: "XARXA", State: "reported", Value: of(52), Previous: of(50)},
		{IndicatorCode: "IND04", MemberCode: "08101", State: "not_applicable"},
		{IndicatorCode: "IND04", MemberCode: "08169", State: "missing"},
		{IndicatorCode: "IND04", MemberCode: "CC-24", State: "carried", Value: of(0), Previous: of(0)},
		{IndicatorCode: "IND05", MemberCode: "08101", State: "reported", Value: of(1), Previous: of(0)},
		{IndicatorCode: "IND05", MemberCode: "08169", State: "missing"},
		{IndicatorCode: "IND05", MemberCode: "CC-24", State: "reported", Value: of(0)},
	}
	year.Mistaken = []result.Mistaken{{MemberCode: "08101", IndicatorCode: "IND02"}}
	year.Assessments[0].MemberCode = "08101"
	year.Registers = []result.Register{
		{MemberCode: "08101", Kind: "divulgació", Count: 2, Hours: of(4.5), Women: of(20), Men: of(10),
			Attendees: of(30), ShareWomen: of(20), ShareAttendees: of(30), Budget: of(0)},
		{MemberCode: "08101", Kind: "", Count: 1},
	}
	year.Findings = []result.Finding{
		{FileName: "2025/tramesa.xlsx", MemberCode: "08101", Rule: "nombre", Severity: "error",
			Sheet: "Indicadors", Cell: "G8", Found: "1.234", Wanted: "1234"},
		{FileName: "2025/tramesa.xlsx", MemberCode: "08101", Rule: "nombre", Severity: "error",
			Sheet: "Indicadors", Cell: "G9", Found: "</script>", Wanted: "1"},
		{FileName: "2025/tramesa.xlsx", MemberCode: "08101", Rule: "avis", Severity: "warning",
			Sheet: "Actuacions", Found: strings.Repeat("x", 4000)},
		{FileName: "2025/tramesa.xlsx", MemberCode: "08101", Rule: "nota", Severity: "note",
			Sheet: "Actuacions", Found: "no es diu"},
		{FileName: "2025/prat.xlsx", MemberCode: "08169", Rule: "malmes", Severity: "rejection"},
	}
	return year
}

// someRules are the words of the rules that season breaks.
func someRules(id, found, wanted, language string) (says, do string, ok bool) {
	says, ok = map[string]string{
		"nombre": "«" + found + "» no és una xifra.", "avis": "Cal mirar «" + found + "».",
		"malmes": "El fitxer està malmès.",
	}[id]
	return says, "[" + language + "] Escriviu-hi " + wanted + ".", ok
}

func sheetBuilder(t *testing.T, year result.Year, language string) *chapterBuilder {
	t.Helper()
	w, ok := words.In(language)
	if !ok {
		t.Fatalf("no words in %q", language)
	}
	return newChapterBuilder(Facts{Year: year, Fingerprint: "37d4 8350 ed05", Rules: someRules}, w)
}

// sheets tells all members' sheets together.
func sheets(t *testing.T, builder *chapterBuilder) document.Document {
	t.Helper()
	var chapters []document.Chapter
	for _, c := range builder.byName() {
		chapters = append(chapters, builder.memberSheet(c))
	}
	return builder.membersDocument(chapters)
}

func TestMembersSheetsAreAsRecorded(t *testing.T) {
	t.Parallel()
	got := plainText(sheets(t, sheetBuilder(t, season(), "ca")))
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
	builder := sheetBuilder(t, season(), "ca")
	builder.approval = &Approval{On: time.Date(2026, 4, 11, 0, 0, 0, 0, time.UTC)}
	said := plainText(sheets(t, builder))
	if n := strings.Count(said, "es va aprovar l'11 d'abril de 2026"); n != 4 {
		t.Errorf("%d of 4 sheets say when the year was approved", n)
	}
	for _, never := range []string{"torneu a enviar", "Torneu el llibre",
		"torneu-lo a enviar sencer"} {
		if strings.Contains(said, never) {
			t.Errorf("a sheet of an approved year asks for a return: %q", never)
		}
	}
}

func TestMembersSheetsHaveNoFormatLeft(t *testing.T) {
	t.Parallel()
	for _, language := range words.Languages() {
		builder := sheetBuilder(t, season(), language)
		doc := sheets(t, builder)
		doc.Chapters = append(doc.Chapters, qualityOf(builder)...)
		for line := range strings.Lines(plainText(doc)) {
			if strings.Contains(line, "%!") || strings.Contains(line, "%s") ||
				strings.ContainsAny(line, "{}") || strings.Contains(line, "NaN") {
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
	hostile := "\ufeff\u202e <script> %s %[1]s ]]> \U0001F600 \xff " +
		strings.Repeat("llarguíssim", 400)
	year := season()
	year.Coverage[0].Name, year.Coverage[1].Name = hostile, "../../etc/passwd"
	year.Assessments[0].Worked, year.Assessments[0].Proposals = hostile, strings.Repeat("paraula ",
		5000)
	year.Registers[0].Kind = hostile[:200]
	for n := range 500 {
		year.Findings = append(year.Findings, result.Finding{FileName: hostile, MemberCode: "08101",
			Rule:     fmt.Sprint("r", n%40),
			Severity: "warning", Sheet: hostile, Cell: "A1", Found: hostile, Wanted: hostile})
	}
	builder := sheetBuilder(t, year, "ca")
	var docs []document.Document
	for _, c := range builder.byName() {
		docs = append(docs, builder.memberDocument(builder.memberSheet(c)))
	}
	for i, doc := range docs {
		var file bytes.Buffer
		pages, err := pdf.Render(&file, doc, fonts)
		if err != nil || !bytes.HasPrefix(file.Bytes(), []byte("%PDF-")) || pages == 0 {
			t.Errorf("sheet %d: no PDF, %d pages: %v", i, pages, err)
		}
	}
	if last := plainText(docs[0]); strings.Contains(last, "%!") {
		t.Error("a member's text was taken for a format")
	}
}
