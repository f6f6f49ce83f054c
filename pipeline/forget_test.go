package pipeline_test

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/forgetting"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/read"
	"xmess.cat/memoria/pipeline/workbook/write"
	"xmess.cat/memoria/queries"
)

const (
	contactName  = "Núria Escarré i O'Neill"
	contactMail  = "nuria.escarre@sabadell.example"
	contactPhone = "600 123 987"
)

// personal is what must be found nowhere once it is forgotten.
func personal() []string {
	return []string{contactName, "Escarr", contactMail, "nuria.escarre", contactPhone}
}

// draftWith is a member's return with its contact on the cover, and one figure as typed.
func (s *season) draftWith(member string, year int, typed string) write.Draft {
	s.t.Helper()
	at := slices.IndexFunc(s.plan.Members, func(m plan.Member) bool { return m.Code == member })
	draft := form.TemplateDraft(s.plan, s.plan.Members[at], year, nil)
	draft.Author = contactName
	cover, figures := draft.Sheet("Portada"), draft.Sheet("Indicadors")
	for r := range cover.Rows {
		value := cover.Cell(r+1, 2)
		switch cover.Cell(r+1, 1).Text {
		case "persona de contacte":
			value.Kind, value.Text, value.Comment = workbook.Text, contactName, "Truqueu a la "+contactName
			*cover.Cell(r+1, 4) = write.Cell{Kind: workbook.Text, Text: contactPhone}
		case "correu":
			value.Kind, value.Text, value.Link = workbook.Text, contactMail, "mailto:"+contactMail
		}
	}
	column := 0
	for r := range figures.Rows {
		for c, cell := range figures.Rows[r].Cells {
			switch {
			case cell.Text == "valor" && column == 0:
				column = c + 1
			case cell.Text == "IND03":
				value := figures.Cell(r+1, column)
				value.Kind, value.Text = workbook.Text, typed
			}
		}
	}
	return draft
}

func (s *season) writeDraft(name string, draft write.Draft, age time.Duration) []byte {
	s.t.Helper()
	content, err := write.XLSX(draft)
	if err != nil {
		s.t.Fatal(err)
	}
	if name != "" {
		s.write(name, content, age)
	}
	return content
}

// confided plays a season in which a member's contact is everywhere: in two versions of a return,
// the second an .ods, in one of another year, in a rejected one, in bytes that nobody
// can read, and in a closed year.
func confided(t *testing.T) (s *season, database string) {
	t.Helper()
	s = newSeason(t)
	for i := range s.plan.Members {
		s.plan.Members[i].Email = ""
	}
	s.writePlan("pla.xlsx", 9*time.Hour)
	first := s.draftWith("08187", 2025, "unes quantes")
	first.Sheets = append(first.Sheets, write.Sheet{Name: "Notes", Columns: []write.Column{{}},
		Rows: []write.Row{
			{Cells: []write.Cell{{Kind: workbook.Text, Text: "Ho ha omplert la " + contactName}}},
		}})
	s.writeDraft("2025/sabadell.xlsx", first, 8*time.Hour)
	s.write(
		"2025/sabadell.ods",
		openDocument(t, s.writeDraft("", s.draftWith("08187", 2025, "3,5"), 0)),
		7*time.Hour,
	)
	stale := s.draftWith("08187", 2024, "7")
	remark := stale.Sheet("Indicadors")
	for r := range remark.Rows {
		if len(remark.Rows[r].Cells) > 0 && remark.Rows[r].Cells[0].Text == "IND03" {
			*remark.Cell(r+1, 7) = write.Cell{Formula: "NOW()"} // a formula that was never computed
		}
	}
	s.writeDraft("2024/sabadell.xlsx", stale, 7*time.Hour)
	rejected := s.draftWith("08187", 2025, "8")
	cover := rejected.Sheet("Portada")
	for r := range cover.Rows {
		if cover.Cell(r+1, 1).Text == "any" {
			*cover.Cell(r+1, 2) = write.Cell{Kind: workbook.Text, Text: "l'any passat"}
		}
	}
	s.writeDraft("2025/sabadell (1).xlsx", rejected, 6*time.Hour)
	s.write(
		"tramesa-2025-08187-sabadell.xlsx",
		[]byte("PK\x03\x04 no és cap llibre: "+contactName+" "+contactMail),
		5*time.Hour,
	)
	s.write(
		"sense-amo.xlsx",
		[]byte("PK\x03\x04 no és cap llibre: "+contactMail+" "+contactName),
		5*time.Hour,
	)
	s.writeReturn("2025/vic.xlsx", "08298", "1000", 4*time.Hour)
	s.pass()
	s.pass()
	database = setup.DatabaseBeside(s.settings.Folder)
	decide(t, database, 1, queries.Closed, 2024)
	verdicts := map[string]string{}
	for _, e := range s.ledger() {
		verdicts[e.FileName] = fmt.Sprint(e.Verdict, " ", e.MemberCode, " ", e.Version)
	}
	want := map[string]string{
		"pla.xlsx":                         "accepted  0",
		"2025/sabadell.xlsx":               "partial 08187 1",
		"2025/sabadell.ods":                "accepted 08187 2",
		"2024/sabadell.xlsx":               verdicts["2024/sabadell.xlsx"],
		"2025/sabadell (1).xlsx":           "rejected  0",
		"tramesa-2025-08187-sabadell.xlsx": "rejected  0",
		"sense-amo.xlsx":                   "rejected  0",
		"2025/vic.xlsx":                    "accepted 08298 1",
	}
	if !maps.Equal(verdicts, want) || !strings.HasSuffix(verdicts["2024/sabadell.xlsx"], " 08187 1") {
		t.Fatalf("the season is not the one meant: %v", verdicts)
	}
	return s, database
}

// openDocument makes an .ods file of the values of a workbook.
func openDocument(t *testing.T, content []byte) []byte {
	t.Helper()
	book, problems := read.Book("x.xlsx", content, workbook.DefaultLimits())
	if book == nil {
		t.Fatal(problems)
	}
	escaped := func(text string) string {
		var out bytes.Buffer
		if err := xml.EscapeText(&out, []byte(text)); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	var body strings.Builder
	for _, sheet := range book.Sheets {
		fmt.Fprintf(&body, `<table:table table:name="%s">`, escaped(sheet.Name))
		next := 1
		for _, row := range sheet.Rows {
			for ; next < row.Number; next++ {
				body.WriteString("<table:table-row><table:table-cell/></table:table-row>")
			}
			next++
			body.WriteString("<table:table-row>")
			column := 1
			for _, cell := range row.Cells {
				for ; column < cell.Column; column++ {
					body.WriteString("<table:table-cell/>")
				}
				column++
				if cell.Kind == workbook.Numeric {
					fmt.Fprintf(
						&body,
						`<table:table-cell office:value-type="float" office:value="%s"><text:p>%[1]s</text:p>`+
							`</table:table-cell>`,
						cell.Text,
					)
					continue
				}
				fmt.Fprintf(
					&body,
					`<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>`,
					escaped(workbook.TextOf(cell)),
				)
			}
			body.WriteString("</table:table-row>")
		}
		body.WriteString("</table:table>")
	}
	var out bytes.Buffer
	pack := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
		{"content.xml",
			`<?xml version="1.0" encoding="UTF-8"?><office:document-content ` +
				`xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
				`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ` +
				`xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">` +
				`<office:body><office:spreadsheet>` + body.String() +
				`</office:spreadsheet></office:body></office:document-content>`},
		{"meta.xml", `<meta>` + escaped(contactName) + `</meta>`},
	} {
		to, err := pack.CreateHeader(
			&zip.FileHeader{
				Name:   part[0],
				Method: map[bool]uint16{true: zip.Store, false: zip.Deflate}[part[0] == "mimetype"],
			},
		)
		if err == nil {
			_, err = io.WriteString(to, part[1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := pack.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// traces gives where any of the texts is in a database: in the bytes of its files, in any value of
// any table, and in the unpacked parts of the bytes that are kept.
func traces(t *testing.T, database string, wanted ...string) (found []string) {
	t.Helper()
	look := func(where string, in []byte) {
		for _, text := range wanted {
			var escaped bytes.Buffer
			if err := xml.EscapeText(&escaped, []byte(text)); err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(in, []byte(text)) || bytes.Contains(in, escaped.Bytes()) {
				found = append(found, where+": "+text)
			}
		}
	}
	for _, end := range []string{"", ".wal", ".ledger", ".runs"} {
		content, err := os.ReadFile(database + end)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		look("memoria.duckdb"+end, content)
	}
	db, err := sql.Open("duckdb", database+"?access_mode=read_only")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	for _, table := range texts(t, conn,
		`select concat('"', schema_name, '"."', table_name, '"')
		from duckdb_tables() where not temporary`) {
		for i, row := range texts(t, conn, "select t::varchar from "+table+" t") {
			look(
				fmt.Sprintf("%s %d", strings.ReplaceAll(strings.TrimPrefix(table, `"main".`), `"`, ""), i),
				[]byte(row),
			)
		}
	}
	rows, err := conn.QueryContext(
		t.Context(),
		"select file_name, content from workbook order by workbook_id",
	)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		var content []byte
		if err := rows.Scan(&name, &content); err != nil {
			t.Fatal(err)
		}
		look(name, content)
		unpacked, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			continue
		}
		for _, part := range unpacked.File {
			in, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			text, err := io.ReadAll(in)
			if err != nil {
				t.Fatal(err)
			}
			look(name+" "+part.Name, text)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return found
}

// butContacts gives the tables and marts of a database without what a contact may be taken out of.
func butContacts(t *testing.T, database string, marts bool) map[string]string {
	t.Helper()
	all := dumped(t, database, marts)
	db, err := sql.Open("duckdb", database+"?access_mode=read_only")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	for table, columns := range map[string]string{
		"workbook": "* exclude (content)", "submission": "* exclude (contact, email)",
		"typed_cell": "* replace (if(section = 'cover' and (field in ('contact', 'email') or text in ('" +
			contactPhone + "', '" +
			form.ForgottenContact + "')), '', text) as text)",
	} {
		all[table] = strings.Join(
			texts(t, conn, "select t::varchar from (select "+columns+" from "+table+") t order by all"),
			"\n",
		)
	}
	delete(all, "forgotten")
	return all
}

func forgets(t *testing.T, s *season, named ...string) feedback.Forgotten {
	t.Helper()
	told, err := forgetting.Forget(t.Context(), s.settings, "sabadell", named, false)
	if err != nil {
		t.Fatal(err)
	}
	return told
}

// TestForgetting forgets a contact, and nothing else changes: not a figure, not a problem, not a
// seal.
func TestForgetting(t *testing.T) {
	t.Parallel()
	s, database := confided(t)
	older := backedUp(t, s)
	before, seals := butContacts(t, database, true), contentOf(t, queries.SealsBeside(database))
	quiet := s.pass()
	if len(traces(t, database, personal()...)) < 20 {
		t.Fatal("the search finds nothing where there is something")
	}

	dry, err := forgetting.Forget(t.Context(), s.settings, "08187", nil, true)
	if err != nil || !dry.Dry || dry.Workbooks != 5 {
		t.Errorf("dry: %+v, %v", dry, err)
	}
	if len(traces(t, database, contactMail)) < 5 {
		t.Error("a dry run has forgotten something")
	}
	told := forgets(t, s)
	slices.Sort(told.Years)
	if told.Workbooks != 5 || fmt.Sprint(told.Years) != "[2024 2025 2025]" ||
		fmt.Sprint(told.Unread) != "[sense-amo.xlsx]" {
		t.Errorf("told %+v", told)
	}
	for _, name := range []string{"2024/sabadell.xlsx", "2025/sabadell (1).xlsx", "2025/sabadell.ods",
		"2025/sabadell.xlsx", "tramesa-2025-08187-sabadell.xlsx"} {
		if !slices.Contains(told.Lying, name) {
			t.Errorf("%s still lies in the folder, and is not named: %v", name, told.Lying)
		}
	}
	sameDatabase(t, butContacts(t, database, true), before)
	tables := butContacts(t, database, false)
	if got := traces(t, database, personal()...); len(got) == 0 ||
		slices.ContainsFunc(got, func(where string) bool {
			return !strings.HasPrefix(where, "sense-amo.xlsx") &&
				!strings.HasPrefix(where, "memoria.duckdb: ") &&
				!strings.HasPrefix(where, "workbook ")
		}) {
		t.Errorf("only the workbook that is nobody's may say it still: %v", got)
	}
	if told = forgets(t, s, "sense-amo.xlsx"); told.Workbooks != 1 || told.Before != 5 ||
		len(told.Unread) > 0 {
		t.Errorf("the named one: %+v", told)
	}
	if got := traces(t, database, personal()...); len(got) > 0 {
		t.Errorf("not forgotten: %v", got)
	}
	sameDatabase(t, butContacts(t, database, false), tables)
	if got := contentOf(t, queries.SealsBeside(database)); got != seals {
		t.Errorf("the seals are others:\n%s\nwere\n%s", got, seals)
	}
	onlyThese(t, filepath.Dir(database), "memoria.duckdb", "memoria.duckdb.ledger")
	if told = forgets(t, s); told.Workbooks != 0 || told.Before != 6 || len(told.Lying) < 6 {
		t.Errorf("again: %+v", told)
	}

	t.Run("a pass over the same folder brings nothing back", func(t *testing.T) {
		if got := s.pass(); fmt.Sprint(got.Tally()) != fmt.Sprint(quiet.Tally()) ||
			feedback.Open(got.Workbooks) != feedback.Open(quiet.Workbooks) {
			t.Errorf("the pass comes to %v, and came to %v", got.Tally(), quiet.Tally())
		}
		sameDatabase(t, butContacts(t, database, false), tables)
	})
	t.Run(
		"backup, rebuild, restore and originals go on",
		func(t *testing.T) { keepsOn(t, s, database) },
	)
	t.Run("a backup from before is told", func(t *testing.T) {
		kept := backedUp(t, s)
		restored, err := keeping.Restore(t.Context(), s.settings, older)
		if err != nil || fmt.Sprint(restored.Forgotten) != "[08187]" {
			t.Errorf("restored %+v, %v", restored, err)
		}
		if restored, err = keeping.Restore(t.Context(), s.settings, kept); err != nil ||
			len(restored.Forgotten) > 0 {
			t.Errorf("restored %+v, %v", restored, err)
		}
	})
	t.Run("a rejected one that is judged again brings nothing back", func(t *testing.T) {
		s.plan.Members[0].Name = "Oficina nova"
		s.writePlan("pla.xlsx", 2*time.Hour)
		s.settings.Now = func() time.Time { return now.Add(time.Minute) }
		s.pass()
		judged := 0
		for _, name := range judgements(t, s) {
			if name == "2025/sabadell (1).xlsx" {
				judged++
			}
		}
		if got := traces(t, database, personal()...); judged != 2 || len(got) > 0 {
			t.Errorf("judged %d times, and left %v", judged, got)
		}
		told, err := keeping.Rebuild(t.Context(), s.settings, false)
		if err != nil || len(told.Otherwise) > 0 {
			t.Errorf("told %+v, %v", told, err)
		}
	})
	t.Run("a new version says it anew, until it is forgotten", func(t *testing.T) {
		s.writeDraft("2025/sabadell 3.xlsx", s.draftWith("08187", 2025, "9"), time.Hour)
		s.pass()
		if len(traces(t, database, contactMail)) == 0 {
			t.Error("the new version says no contact")
		}
		if told := forgets(t, s); told.Workbooks != 1 || told.Before != 6 {
			t.Errorf("told %+v", told)
		}
		if got := traces(t, database, personal()...); len(got) > 0 {
			t.Errorf("not forgotten: %v", got)
		}
	})
}

// keepsOn does with a database of which something was forgotten all that is done with any.
func keepsOn(t *testing.T, s *season, database string) {
	t.Helper()
	before := tablesOf(t, database)
	backup := backedUp(t, s)
	told, err := keeping.Rebuild(t.Context(), s.settings, false)
	if err != nil || len(told.Otherwise)+len(told.Lost) > 0 {
		t.Errorf("told %+v, %v", told, err)
	}
	sameDatabase(t, tablesOf(t, database), before)
	if told, err = keeping.Rebuild(t.Context(), s.settings, true); err != nil ||
		len(told.Otherwise)+len(told.Lost)+len(told.Closings) > 0 {
		t.Errorf("salvaged %+v, %v", told, err)
	}
	sameDatabase(t, tablesOf(t, database), before)
	if restored, err := keeping.Restore(t.Context(), s.settings, backup); err != nil ||
		restored.Workbooks != 8 ||
		len(restored.Forgotten) > 0 {
		t.Errorf("restored %+v, %v", restored, err)
	}
	sameDatabase(t, tablesOf(t, database), before)
	to := t.TempDir()
	written, err := keeping.Originals(t.Context(), s.settings, to)
	if err != nil || len(written) != 2 { // the bytes of the six forgotten ones are gone
		t.Errorf("written %v, %v", written, err)
	}
	if again, err := keeping.Originals(t.Context(), s.settings, to); err != nil ||
		slices.ContainsFunc(again, func(w feedback.Written) bool { return !w.Existed }) {
		t.Errorf("written again %v, %v", again, err)
	}
}

func judgements(t *testing.T, s *season) (names []string) {
	t.Helper()
	db, err := store.Open(
		t.Context(),
		setup.DatabaseBeside(s.settings.Folder),
		store.Options{ReadOnly: true},
	)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	all, err := db.Judgements(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, j := range all {
		names = append(names, j.FileName)
	}
	return names
}

func contentOf(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
