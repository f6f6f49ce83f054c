package reports

import (
	"testing"
	"time"

	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/result"
)

// storedSummary is the JSON that version 3be4c90 stored with a closed year.
const storedSummary = `{"PDF":null,"HTML":null,"XLSX":null,"Fingerprint":"37d4 8350 ed05",` +
	`"AsOf":"2026-03-31T10:20:30Z","Sent":12,"Expected":14,"Invented":true,"Pages":61,"Approval":null}`

// A closed year keeps what was stored with it, whatever the fields are called today.
func TestStoredSummariesAreRead(t *testing.T) {
	t.Parallel()
	approval := &memoria.Approval{On: time.Date(2026, 4, 18, 0, 0, 0, 0, time.UTC)}
	in := yearInputs{
		facts: memoria.Facts{Approval: approval}, summary: storedSummary,
		archived: []result.Printed{
			{Format: "pdf", Content: []byte("%PDF")}, {Format: "html", Content: []byte("<html>")},
			{Format: "xlsx", Content: []byte("PK")},
		},
	}
	m, complete, err := in.archivedMemoria()
	if err != nil || !complete {
		t.Fatalf("complete is %t, %v", complete, err)
	}
	asOf := time.Date(2026, 3, 31, 10, 20, 30, 0, time.UTC)
	if m.Fingerprint != "37d4 8350 ed05" || !m.AsOf.Equal(asOf) || m.Sent != 12 || m.Expected != 14 ||
		!m.Invented || m.Pages != 61 || m.Approval != approval {
		t.Errorf("the summary is read as %+v", m)
	}
	if string(m.PDF) != "%PDF" || string(m.HTML) != "<html>" || string(m.XLSX) != "PK" {
		t.Error("a format is not as it was printed")
	}
}

// What is stored today has the names that 3be4c90 stored.
func TestSummariesKeepTheirNames(t *testing.T) {
	t.Parallel()
	m := Memoria{
		Fingerprint: "37d4 8350 ed05", AsOf: time.Date(2026, 3, 31, 10, 20, 30, 0, time.UTC),
		Sent: 12, Expected: 14, Invented: true, Pages: 61, PDF: []byte("%PDF"), LogoFault: "no picture",
	}
	const want = `{"Fingerprint":"37d4 8350 ed05","AsOf":"2026-03-31T10:20:30Z","Sent":12,` +
		`"Expected":14,"Invented":true,"Pages":61}`
	if got, err := m.summary(""); err != nil || got != want {
		t.Errorf("the summary is %s, %v, want %s", got, err, want)
	}
}

// A year that lacks a format is printed anew, with the formats that it has put in their place.
func TestAYearThatLacksAFormat(t *testing.T) {
	t.Parallel()
	in := yearInputs{
		facts: memoria.Facts{Approval: &memoria.Approval{}}, summary: storedSummary,
		archived: []result.Printed{{Format: "pdf", Content: []byte("approved")}},
	}
	if _, complete, err := in.archivedMemoria(); complete || err != nil {
		t.Errorf("complete is %t, %v", complete, err)
	}
	m := in.replaceWithArchived(Memoria{PDF: []byte("today"), HTML: []byte("today")})
	if string(m.PDF) != "approved" || string(m.HTML) != "today" {
		t.Errorf("the PDF is of %s, the page of %s", m.PDF, m.HTML)
	}
}
