package pipeline_test

import (
	"bytes"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// given lists what lies under retorns/, by path.
func (s *season) given() map[string][]byte {
	s.t.Helper()
	out := map[string][]byte{}
	root := filepath.Join(s.settings.Folder, "retorns")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		out[filepath.ToSlash(rel)], err = os.ReadFile(path)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		s.t.Fatal(err)
	}
	return out
}

func (s *season) status() feedback.Status {
	s.t.Helper()
	status, err := status.Read(s.t.Context(), s.settings)
	if err != nil {
		s.t.Fatal(err)
	}
	return status
}

func memberIn(t *testing.T, s feedback.Status, code string) feedback.MemberStatus {
	t.Helper()
	at := slices.IndexFunc(s.Members, func(m feedback.MemberStatus) bool { return m.Code == code })
	if at < 0 {
		t.Fatalf("%s is not expected", code)
	}
	return s.Members[at]
}

func TestACorrectedCopyIsTheNextVersion(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", 5*time.Hour)
	s.writeReturn("sabadell.xlsx", "08187", "unes quantes", 4*time.Hour)
	run := s.pass()
	const v1, v2 = "2025/08187-sabadell-v1-incidencies.xlsx", "2025/08187-sabadell-v2-incidencies.xlsx"
	first := s.given()[v1]
	if len(first) == 0 || run.Given.Copies != 1 || run.Given.New != 1 {
		t.Fatalf("given %v", run.Given)
	}
	if again := s.pass(); again.Given.New != 0 || again.Given.Copies != 1 ||
		!bytes.Equal(s.given()[v1], first) {
		t.Errorf("the same again gave %+v", again.Given)
	}
	if m := memberIn(t, s.status(), "08187"); m.Copy != "retorns/"+v1 || m.Errors != 1 ||
		m.Mail == nil ||
		m.Mail.Attach != m.Copy {
		t.Errorf("status of the first version: %+v", m)
	}

	// The copy itself, still wrong, dropped back as it is: the next version, with the same finding.
	s.write("retornat.xlsx", first, 3*time.Hour)
	back := s.told(s.pass(), "retornat.xlsx")
	found := slices.DeleteFunc(slices.Clone(back.Problems), func(p source.Problem) bool {
		return p.Rule.ID == source.TwoForOneYear.ID
	})
	if back.Version != 2 || back.Outcome != feedback.Partly || len(found) != 1 ||
		found[0].Rule.ID != source.NumberUnreadable.ID {
		t.Errorf("dropped back: %+v", back)
	}
	if got := s.given(); len(got) != 1 || len(got[v2]) == 0 {
		t.Errorf("given %v", keys(got))
	}

	// Corrected: nothing to give back any more, and what changed is told.
	s.writeReturn("corregit.xlsx", "08187", "12,5", time.Hour)
	run = s.pass()
	want := feedback.Change{
		Subject: "IND03 Personal tècnic dedicat a l'ESS",
		Field:   "valor",
		After:   "12,5",
	}
	if b := s.told(run, "corregit.xlsx"); len(b.Changes) != 1 ||
		b.Changes[0].Subject != want.Subject ||
		b.Changes[0].After != "12,5" {
		t.Errorf("changes %+v", b.Changes)
	}
	if got := s.given(); len(got) > 0 {
		t.Errorf("still given: %v", keys(got))
	}
	m := memberIn(t, s.status(), "08187")
	if m.Copy != "" || m.Version != 3 || m.Errors != 0 || m.Mail == nil ||
		m.Mail.Attach != "" || len(m.Changes) != 1 || !strings.HasPrefix(m.Changes[0].Cell,
		"Indicadors!") {
		t.Errorf("status once corrected: %+v", m)
	}
}

func keys(m map[string][]byte) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	return out
}

func TestAnEditedCopyIsLeftAloneAndTold(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", 5*time.Hour)
	s.writeReturn("sabadell.xlsx", "08187", "unes quantes", 4*time.Hour)
	s.pass()
	const copied = "retorns/2025/08187-sabadell-v1-incidencies.xlsx"
	s.write(copied, []byte("mended in place"), time.Hour)
	s.writeReturn("sabadell.xlsx", "08187", "12", time.Minute)
	run := s.pass()
	if !slices.Equal(run.Given.Changed, []string{copied}) ||
		string(s.given()["2025/08187-sabadell-v1-incidencies.xlsx"]) != "mended in place" {
		t.Errorf("given %+v", run.Given)
	}
	if len(run.Workbooks) != 4 { // the plan, the return, retorns and the status page
		t.Errorf("what lies under retorns was looked at: %d files", len(run.Workbooks))
	}
}

func TestTheMemberOfARejectedReturnIsFound(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writePlan("pla.xlsx", 9*time.Hour)
	s.write("tramesa-2025-08298-vic.xlsx", []byte("PK cut short"), 4*time.Hour)
	s.write("qui-sap.xlsx", []byte("PK cut short, too"), 4*time.Hour)
	noIndicators, err := write.XLSX(write.Draft{Created: now, Sheets: []write.Sheet{
		{Name: "Portada", Rows: []write.Row{
			{
				Cells: []write.Cell{
					{Kind: workbook.Text, Text: "membre"},
					{Kind: workbook.Text, Text: "08187"},
				},
			},
			{
				Cells: []write.Cell{{Kind: workbook.Text, Text: "any"}, {Kind: workbook.Numeric, Text: "2025"}},
			},
		}}, {Name: "Actuacions"}}})
	if err != nil {
		t.Fatal(err)
	}
	s.write("a.xlsx", noIndicators, 3*time.Hour)
	s.pass()
	status := s.status()
	for code, file := range map[string]string{"08187": "a.xlsx",
		"08298": "tramesa-2025-08298-vic.xlsx"} {
		m := memberIn(t, status, code)
		if m.State != feedback.Absent || len(m.Rejected) != 1 || m.Rejected[0].FileName != file ||
			m.Rejected[0].Copy == "" ||
			m.Mail == nil ||
			m.Mail.Attach != m.Rejected[0].Copy {
			t.Errorf("%s: %+v", code, m)
		}
	}
	if len(status.Strays) != 1 || status.Strays[0].FileName != "qui-sap.xlsx" ||
		status.Strays[0].Rule == "" ||
		!strings.HasPrefix(status.Strays[0].Copy, "retorns/rebutjats/qui-sap-") {
		t.Errorf("strays %+v", status.Strays)
	}
	if len(s.given()) != 3 {
		t.Errorf("given %v", keys(s.given()))
	}

	// Once a good one has come, what was rejected before it is nobody's business any more.
	s.writeReturn("vic-2.xlsx", "08298", "3", time.Hour)
	s.pass()
	if m := memberIn(t, s.status(), "08298"); m.State != feedback.OnTime && m.State != feedback.Late ||
		len(m.Rejected) > 0 ||
		m.Mail == nil || m.Mail.Attach != "" {
		t.Errorf("after a good one: %+v", m)
	}
	if len(s.given()) != 2 {
		t.Errorf("given %v", keys(s.given()))
	}
}

func TestAPassStandsWhereNoCopyCanBeWritten(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	var log bytes.Buffer
	s.settings.Log = slog.New(slog.NewTextHandler(&log, nil))
	s.writePlan("pla.xlsx", 5*time.Hour)
	s.write("retorns", []byte("a file where the folder should be"), time.Hour)
	s.writeReturn("sabadell.xlsx", "08187", "unes quantes", 4*time.Hour)
	if b := s.told(s.pass(), "sabadell.xlsx"); b.Outcome != feedback.Partly {
		t.Errorf("got %+v", b)
	}
	if !strings.Contains(log.String(), "not everything could be written") {
		t.Errorf("nothing was said: %s", log.String())
	}
	if len(s.ledger()) != 3 {
		t.Errorf("the ledger holds %d", len(s.ledger()))
	}
}

func TestStatusNeedsAPassAndAPlan(t *testing.T) {
	t.Parallel()
	s := newSeason(t)
	s.writeReturn("sabadell.xlsx", "08187", "3", time.Hour)
	if _, err := status.Read(t.Context(), s.settings); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without a database: %v", err)
	}
	s.pass()
	if _, err := status.Read(t.Context(), s.settings); !errors.Is(err, judging.ErrNoPlan) {
		t.Errorf("without a plan: %v", err)
	}
	s.writePlan("pla.xlsx", 5*time.Hour)
	s.pass()
	s.settings.Year = 2024
	status := s.status()
	if len(status.Members) != 3 || status.Totals.Missing != 2 { // the office is in no total
		t.Errorf("another year: %+v", status.Totals)
	}
	for _, name := range []string{"estat-2024.html", "estat-2025.html"} {
		if page, err := os.ReadFile(filepath.Join(s.settings.Folder, name)); err != nil ||
			!bytes.Contains(page, []byte("</html>")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
