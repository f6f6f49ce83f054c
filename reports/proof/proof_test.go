package proof_test

import (
	"bytes"
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/pdf"
	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/typeface"
	"xmess.cat/memoria/reports/words"
)

// season is a plan of one indicator, and one return.
const season = `
insert into workbook values
	(1, repeat('a', 64), 'plan', 'accepted', 'pla.xlsx', 10, '2024-01-02', '2024-01-02', 'x'),
	(2, repeat('b', 64), 'submission', 'accepted', 'b.xlsx', 10, '2026-01-20', '2026-01-20', 'x');
insert into plan_parameter values (1, 2, 'pla_inici', '2024'), (1, 3, 'pla_final', '2026');
insert into plan_line values (1, 2, 'I', '=Enfortir', '');
insert into plan_activity values (1, 2, 'A01', 'Ajudar');
insert into plan_objective values (1, 2, 'O01', 'I', 'A01', 'Creix', 2);
insert into plan_indicator values
	(1, 2, 'IND01', 'O01', 'Iniciatives', 'iniciatives', 'flux', 'augmentar', 'suma', null,
		'membres', '', 1, '', '', null, null, '');
insert into plan_target values (1, 2, 6, 'IND01', null, 2025, 40);
insert into plan_member values
	(1, 2, '08019', 'Barcelona', 'ajuntament', 'Barcelonès', 'Barcelona', 1600000, null, null, '');
insert into submission values (2, '08019', 2025, '', '', '', null);
insert into observation values
	(2, 5, 'IND01', '2025', 17, null, null, null, null, null, false, '', '');
`

const program = "v1"

// gathered are the attachments of the season's year.
func gathered(t *testing.T) proof.Attachments {
	t.Helper()
	path := filepath.Join(t.TempDir(), "memoria.duckdb")
	pool, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pool.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := queries.Migrate(t.Context(), conn); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.ExecContext(t.Context(), season); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(conn.Close(), pool.Close()); err != nil {
		t.Fatal(err)
	}
	db, err := result.OpenYear(t.Context(), path, 2025)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	a, err := proof.Gather(t.Context(), db, 2025)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// attached gives the document's attachments.
func attached(t *testing.T, a proof.Attachments) []document.Attachment {
	t.Helper()
	w, _ := words.In("ca")
	out, err := a.ForDocument(2025, program, a.Fingerprint(2025, program), w)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// printed is a memòria of one paragraph.
func printed(t *testing.T, text string, attachments []document.Attachment) []byte {
	t.Helper()
	fonts, err := typeface.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc := document.Document{
		Language: "ca", Title: "Memòria", Attachments: attachments,
		Chapters: []document.Chapter{{
			ID: "c", Title: "Xifres", Blocks: []document.Block{document.Text(document.Body, text)},
		}},
	}
	var out bytes.Buffer
	if _, err := pdf.Render(&out, doc, fonts); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func pack(t *testing.T, text string) document.Packed {
	t.Helper()
	packed, err := document.Pack([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return packed
}

func TestAMemoriaIsComputedAgainFromItsAttachments(t *testing.T) {
	t.Parallel()
	a := gathered(t)
	a.Logo = []byte("PNG")
	file := printed(t, "Valor: 17", attached(t, a))
	m, err := proof.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Found) > 0 || string(m.Logo) != "PNG" {
		t.Errorf("found %+v, and the logo %q", m.Found, m.Logo)
	}
	if got := m.Manifest; got.Year != 2025 || got.Language != "ca" || got.Program != program ||
		got.Fingerprint != a.Fingerprint(2025, program) {
		t.Errorf("the manifest is %+v", got)
	}
	db, err := result.OpenInputs(t.Context(), m.Manifest.Schema, m.Manifest.Year, m.Tables)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	anew, err := proof.Gather(t.Context(), db, 2025)
	if err != nil {
		t.Fatal(err)
	}
	anew.Logo = m.Logo
	if anew.Fingerprint(2025, program) != m.Manifest.Fingerprint {
		t.Error("the fingerprint of the inputs changes on the way")
	}
	if rows, cells := anew.Size(); rows < 5 || cells < 10*rows {
		t.Errorf("the results have %d rows with %d cells", rows, cells)
	}
	again := printed(t, "Valor: 17", attached(t, anew))
	found, err := proof.Compare(m, anew, again)
	if err != nil || len(found) > 0 {
		t.Errorf("found %+v, %v", found, err)
	}
}

func TestFingerprintChangesWithEachInput(t *testing.T) {
	t.Parallel()
	a := proof.Attachments{Inputs: []proof.File{
		{Name: "entrada-x.csv", Packed: pack(t, "a\r\n1\r\n")},
	}}
	seen := []string{
		a.Fingerprint(2025, program), a.Fingerprint(2024, program), a.Fingerprint(2025, "v2"),
	}
	a.Logo = []byte("PNG")
	seen = append(seen, a.Fingerprint(2025, program))
	a.Logo, a.Inputs[0].Packed = nil, pack(t, "a\r\n2\r\n")
	seen = append(seen, a.Fingerprint(2025, program))
	slices.Sort(seen)
	if len(slices.Compact(slices.Clone(seen))) != 5 || len(seen[0]) != len("abcd abcd abcd") {
		t.Errorf("fingerprints are %q", seen)
	}
	w, _ := words.In("ca")
	none, err := proof.Attachments{}.ForDocument(2025, program, "", w)
	if err != nil || len(none) > 0 {
		t.Errorf("without inputs %d files are attached (%v)", len(none), err)
	}
}

func TestDifferencesAreFound(t *testing.T) {
	t.Parallel()
	a := gathered(t)
	file := printed(t, "Valor: 17", attached(t, a))
	lines := slices.IndexFunc(a.Marts, func(f proof.File) bool {
		return f.Name == "resultat-lines.csv"
	})
	text := string(a.Marts[lines].Content)
	head, row, _ := strings.Cut(text, "\r\n")
	for name, tt := range map[string]struct {
		lines string // of the mart computed anew
		text  string
		want  []proof.Finding
	}{
		"a figure": {strings.Replace(text, "'=Enfortir", "Altra", 1), "Valor: 17", []proof.Finding{
			{Kind: proof.Cell, Row: "I", Column: "name", Was: "=Enfortir", Want: "Altra"},
		}},
		"a row that is gone": {text + strings.Replace(row, "I,", "II,", 1), "Valor: 17", []proof.Finding{
			{Kind: proof.RowGone, Row: "II"},
		}},
		"a row too many": {head + "\r\n", "Valor: 17", []proof.Finding{{Kind: proof.RowExtra, Row: "I"}}},
		"other columns":  {"a,b\r\n", "Valor: 17", []proof.Finding{{Kind: proof.Shape}}},
		"a printed text": {text, "Valor: 18", []proof.Finding{
			{Kind: proof.Text, Pages: []int{1}, Was: "Valor: 17", Want: "Valor: 18"},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m, err := proof.Read(file)
			if err != nil {
				t.Fatal(err)
			}
			anew := a
			anew.Marts = slices.Clone(a.Marts)
			anew.Marts[lines].Content = []byte(tt.lines)
			found, err := proof.Compare(m, anew, printed(t, tt.text, attached(t, a)))
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range tt.want {
				if !slices.ContainsFunc(found, func(f proof.Finding) bool {
					return f.Kind == want.Kind && f.Row == want.Row && f.Column == want.Column &&
						f.Was == want.Was && f.Want == want.Want && slices.Equal(f.Pages, want.Pages)
				}) {
					t.Errorf("found %+v, without %+v", found, want)
				}
			}
		})
	}
}

func TestAlteredAttachmentsAreFound(t *testing.T) {
	t.Parallel()
	files := attached(t, gathered(t))
	input := slices.IndexFunc(files, func(a document.Attachment) bool {
		return a.Name == proof.InputName("observation")
	})
	altered := slices.Clone(files)
	altered[input].Content = pack(t, "a\r\n1\r\n")
	extra := append(slices.Clone(files), document.Attachment{
		Name: "extra.csv", Type: "text/csv", Relation: document.Data, Content: pack(t, "a\r\n"),
	})
	for name, tt := range map[string]struct {
		files []document.Attachment
		kinds []string
	}{
		"an input": {altered, []string{proof.Altered, proof.Fingerprint}},
		"one more": {extra, []string{proof.Unlisted}},
	} {
		m, err := proof.Read(printed(t, "x", tt.files))
		if err != nil {
			t.Fatal(err)
		}
		var kinds []string
		for _, one := range m.Found {
			kinds = append(kinds, one.Kind)
		}
		if !slices.Equal(kinds, tt.kinds) {
			t.Errorf("%s: found %q, want %q", name, kinds, tt.kinds)
		}
	}
}

func TestWhyAMemoriaCannotBeVerified(t *testing.T) {
	t.Parallel()
	files := attached(t, gathered(t))
	manifest := len(files) - 1
	with := func(at int, text string) []document.Attachment {
		out := slices.Clone(files)
		out[at].Content = pack(t, text)
		return out
	}
	input := slices.IndexFunc(files, func(a document.Attachment) bool {
		return a.Name == proof.InputName("observation")
	})
	without := slices.Delete(slices.Clone(files), input, input+1)
	for name, tt := range map[string]struct {
		file []byte
		code string
	}{
		"not a PDF":           {[]byte("text"), "not-pdf"},
		"no attachments":      {printed(t, "x", nil), proof.NoData},
		"no manifest":         {printed(t, "x", files[:manifest]), proof.NoData},
		"a broken manifest":   {printed(t, "x", with(manifest, "{")), proof.NoManifest},
		"a newer format":      {printed(t, "x", with(manifest, `{"format":"memoria/2"}`)), proof.Newer},
		"a missing input":     {printed(t, "x", without), proof.Missing},
		"an unreadable input": {printed(t, "x", with(input, "a,a\r\n")), proof.Unreadable},
		"an impossible year": {printed(t, "x", with(manifest,
			`{"format":"memoria/1","schema":1,"language":"ca","year":12}`)), proof.NoManifest},
		"no inputs": {printed(t, "x", with(manifest,
			`{"format":"memoria/1","schema":1,"language":"ca","year":2025}`)), proof.NoData},
	} {
		_, err := proof.Read(tt.file)
		var failure *proof.Failure
		if !errors.As(err, &failure) || failure.Code != tt.code {
			t.Errorf("%s gives %v, want %s", name, err, tt.code)
			continue
		}
		if !strings.HasPrefix(err.Error(), "verifying: "+tt.code) {
			t.Errorf("%s: the error is %q", name, err)
		}
	}
}
