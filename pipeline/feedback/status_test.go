package feedback_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/source"
)

func moment(text string) *time.Time {
	t, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		panic(err)
	}
	return &t
}

// season is a small status with one member of each state, and hostile words in it.
func season() feedback.Status {
	return feedback.Status{
		Year: 2025, AsOf: *moment("2026-02-03 09:30"), Deadline: *moment("2026-01-31 00:00"),
		Network: "Xarxa de Municipis per l'Economia Social i Solidària", Acronym: "XMESS",
		Members: []feedback.MemberStatus{
			{
				Code:       "43156",
				Name:       "Ulldecona",
				Type:       "ajuntament",
				Comarca:    "Montsià",
				Demarcacio: "Tarragona",
				Email:      "ess@ulldecona.cat",
				State:      feedback.Absent,
				Expected:   20,
			},
			{
				Code:       "08019",
				Name:       "Barcelona",
				Type:       "ajuntament",
				Comarca:    "Barcelonès",
				Demarcacio: "Barcelona",
				Email:      "Anna <ess@bcn.cat>",
				State:      feedback.OnTime,
				ReceivedAt: moment("2026-01-15 10:00"),
				Version:    2,
				FileName:   "bcn/=tramesa.xlsx",
				Expected:   20,
				Reported:   18,
				Errors:     1,
				Warnings:   2,
				Copy:       "retorns/2025/08019-barcelona-v2-incidencies.xlsx",
				Changes: []feedback.Change{
					{
						Subject: "IND03 Personal tècnic",
						Field:   "valor",
						Before:  "12",
						After:   "1.234,5",
						Cell:    "Indicadors!H14",
					},
					{
						Subject: "IND04 <img src=x onerror=alert(1)>",
						Field:   "observacions",
						Before:  "</script><script>",
						After:   "",
					},
				},
			},
			{Code: "08112", Name: "Àger", Type: "ajuntament", Comarca: "Noguera", Demarcacio: "Lleida",
				State: feedback.Late, ReceivedAt: moment("2026-02-01 00:10"), Version: 1, FileName: "a.xlsx",
				Expected: 20, Reported: 20},
			{
				Code:       "08251",
				Name:       "la Dosrius",
				Type:       "ajuntament",
				Comarca:    "Barcelonès",
				Demarcacio: "Barcelona",
				State:      feedback.Absent,
				Expected:   20,
				Rejected: []feedback.Stray{{FileName: "d\"os.xlsx",
					Says: "Falta el full «Indicadors».", Do: "Afegiu-lo.", Rule: "full-absent",
					Copy: "retorns/2025/d.xlsx"}},
			},
			{
				Code:       "XARXA",
				Name:       "Oficina",
				Type:       "xarxa",
				State:      feedback.OnTime,
				ReceivedAt: moment("2026-01-20 10:00"),
				Version:    1,
				Expected:   5,
				Reported:   5,
			},
		},
		Strays: []feedback.Stray{
			{FileName: "=cmd.xlsx", Says: "«</script><script>alert(1)</script>» no és cap membre.",
				Do: "Reviseu-lo.", Rule: "membre-desconegut", ReceivedAt: moment("2026-01-20 10:00")},
		},
	}.Complete("ca")
}

func TestStatusCountsAndOrders(t *testing.T) {
	t.Parallel()
	s := season()
	want := feedback.Place{ // the office is none of them
		Expected:   4,
		OnTime:     1,
		Late:       1,
		Missing:    2,
		WithErrors: 1,
		Asked:      80,
		Reported:   38,
	}
	if s.Totals != want {
		t.Errorf("totals %+v, want %+v", s.Totals, want)
	}
	var names, places []string
	for _, m := range s.Members {
		names = append(names, m.Name)
	}
	if got := strings.Join(names, ","); got != "la Dosrius,Barcelona,Ulldecona,Àger,Oficina" {
		t.Errorf("members in order %s", got)
	}
	counts := map[feedback.Standing]int{}
	for _, c := range s.Counts {
		counts[c.Standing] = c.Members
	}
	if counts[feedback.Refused] != 1 || counts[feedback.WithErrors] != 1 ||
		counts[feedback.Well] != 0 ||
		counts[feedback.Missing] != 1 || counts[feedback.WellLate] != 1 {
		t.Errorf("standings %v", counts)
	}
	for _, p := range s.Comarques {
		places = append(places, p.Name)
	}
	if got := strings.Join(places, ","); got != "Barcelonès,Montsià,Noguera" {
		t.Errorf("comarques %s", got)
	}
	if p := s.Comarques[0]; p.Expected != 2 || p.OnTime != 1 || p.Missing != 1 || p.WithErrors != 1 {
		t.Errorf("Barcelonès: %+v", p)
	}
}

func TestStatusIsOverdueOnlyAfterTheLastDay(t *testing.T) {
	t.Parallel()
	for when, want := range map[string]bool{"2026-01-31 23:59": false, "2026-02-01 00:00": true,
		"2025-12-01 10:00": false} {
		s := feedback.Status{AsOf: *moment(when), Deadline: *moment("2026-01-31 00:00")}
		if s.Overdue() != want {
			t.Errorf("on %s overdue is %t", when, s.Overdue())
		}
	}
	if (feedback.Status{AsOf: *moment("2026-01-31 23:59")}).Overdue() {
		t.Error("overdue without a deadline")
	}
}

func TestWriteStatus(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	if err := feedback.WriteStatus(&out, season(), "ca"); err != nil {
		t.Fatal(err)
	}
	want := `Trameses de 2025, a 03/02/2026 09:30
Han arribat 2 de les 4 trameses, 1 fora de termini; en falten 2. ⏎
1 tramesa té cel·les amb errors. El termini es va acabar el 31 de gener de 2026. ⏎
L'oficina de la Xarxa ha fet la seva.

Membre              Comarca     Estat            Rebuda      Versió  Indicadors  Errors  Avisos  ⏎
Què s'ha d'enviar
la Dosrius (08251)  Barcelonès  rebutjada        –           –       0 de 20     –       –       ⏎
retorns/2025/d.xlsx
Barcelona (08019)   Barcelonès  amb errors       15/01/2026  v2      18 de 20    1       2       ⏎
retorns/2025/08019-barcelona-v2-incidencies.xlsx
Ulldecona (43156)   Montsià     no rebuda        –           –       0 de 20     –       –
Àger (08112)        Noguera     fora de termini  01/02/2026  v1      20 de 20    0       0
Oficina (XARXA)                 a temps          20/01/2026  v1      5 de 5      0       0

`
	want = strings.ReplaceAll(want, "⏎\n", "") // lines that are too long for this file
	if got := out.String(); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, line := range []string{
		"  Indicadors!H14 IND03 Personal tècnic, valor: 12 → 1.234,5\n",
		"  =cmd.xlsx: «</script><script>alert(1)</script>» no és cap membre. Reviseu-lo. " +
			"[membre-desconegut]\n",
	} {
		if !strings.Contains(out.String(), line) {
			t.Errorf("no line %q in\n%s", line, out.String())
		}
	}
}

func TestStatusSaysOneAndSeveral(t *testing.T) {
	t.Parallel()
	absent := feedback.MemberStatus{Code: "08015", Name: "Badalona", State: feedback.Absent}
	sent := feedback.MemberStatus{Code: "08019", Name: "Barcelona", State: feedback.OnTime}
	for _, tt := range []struct {
		missing, sent int
		want          string
	}{
		{0, 0, "No s'espera la tramesa de cap membre."},
		{1, 0, "No ha arribat l'única tramesa que s'espera."},
		{0, 1, "Ha arribat l'única tramesa que s'espera."},
		{2, 0, "No ha arribat cap de les 2 trameses."},
		{1, 1, "Ha arribat 1 de les 2 trameses; en falta 1."},
		{2, 2, "Han arribat 2 de les 4 trameses; en falten 2."},
	} {
		s := feedback.Status{Year: 2025, AsOf: *moment("2026-01-01 00:00")}
		for range tt.missing {
			s.Members = append(s.Members, absent)
		}
		for range tt.sent {
			s.Members = append(s.Members, sent)
		}
		var out strings.Builder
		if err := feedback.WriteStatus(&out, s.Complete("ca"), "ca"); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), "\n"+tt.want+"\n") {
			t.Errorf("%d missing, %d sent: want %q in\n%s", tt.missing, tt.sent, tt.want, out.String())
		}
	}
}

func TestStatusMails(t *testing.T) {
	t.Parallel()
	mails := map[string]*feedback.Mail{}
	for _, m := range season().Members {
		mails[m.Name] = m.Mail
	}
	if mails["Àger"] != nil || mails["Oficina"] != nil {
		t.Error("who has nothing to mend gets a message")
	}
	reminder := mails["Ulldecona"]
	for _, words := range []string{"Encara no hem rebut la vostra tramesa d'indicadors de 2025.",
		"es va acabar el 31 de gener de 2026"} {
		if !strings.Contains(reminder.Body, words) {
			t.Errorf("the reminder does not say %q:\n%s", words, reminder.Body)
		}
	}
	address, err := url.Parse(reminder.Address)
	if err != nil || address.Scheme != "mailto" || address.Opaque != "ess@ulldecona.cat" {
		t.Fatalf("address %q, %v", reminder.Address, err)
	}
	if got := address.Query().Get("body"); got != strings.ReplaceAll(reminder.Body, "\n", "\r\n") {
		t.Errorf("the address carries %q", got)
	}
	if strings.Contains(reminder.Address, "+") || len(reminder.Address) > 2000 {
		t.Errorf(
			"an address that mail programs do not take: %d characters, %s",
			len(reminder.Address),
			reminder.Address,
		)
	}
	if m := mails["Barcelona"]; m.To != "ess@bcn.cat" ||
		!strings.Contains(m.Body, "Hi hem trobat 1 error i 2 avisos") ||
		m.Attach != "retorns/2025/08019-barcelona-v2-incidencies.xlsx" {
		t.Errorf("message to who has errors: %+v", m)
	}
	if m := mails["la Dosrius"]; m.Address != "" ||
		!strings.Contains(m.Body, "Falta el full «Indicadors». Afegiu-lo.") {
		t.Errorf("message to who was rejected: %+v", m)
	}
}

// A return that lacks figures is thanked for, and told which.
func TestStatusMailsNameWhatIsMissing(t *testing.T) {
	t.Parallel()
	s := season()
	for i := range s.Members {
		switch m := &s.Members[i]; m.Name {
		case "Àger":
			m.Email = "a@ager.cat, b@ager.cat"
			m.Gaps = []feedback.Gap{{Code: "IND04", Name: "Iniciatives"}, {Code: "IND05", Name: "Persones"}}
		case "Oficina":
			m.Lost, m.Before = []string{"IND10"}, "x/primera.xlsx"
			for n := range 40 {
				m.Gaps = append(m.Gaps, feedback.Gap{Code: "IND" + strconv.Itoa(n), Name: "Un nom força llarg"})
			}
			m.Email = "o@xmess.cat"
		case "la Dosrius":
			m.Rejected[0].Rule = source.ReturnEmpty.ID
		}
	}
	mails := map[string]*feedback.Mail{}
	for _, m := range s.Complete("ca").Members {
		mails[m.Name] = m.Mail
	}
	m := mails["Àger"]
	if m == nil || !strings.Contains(m.Body,
		"Hi falten les dades de 2 indicadors:\n– IND04 Iniciatives\n") ||
		m.To != "a@ager.cat, b@ager.cat" || m.Attach != "" ||
		!strings.HasPrefix(m.Address, "mailto:a@ager.cat,b@ager.cat?subject=") {
		t.Errorf("message to who left gaps: %+v", m)
	}
	m = mails["Oficina"]
	if m == nil || !strings.Contains(m.Body, "l’anterior («primera.xlsx»): IND10.") ||
		!strings.Contains(m.Body, "– IND39 Un nom") || len(m.Address) > 2000 ||
		strings.Contains(m.Address, "body=") {
		t.Errorf("message to who sent half: %+v", m)
	}
	m = mails["la Dosrius"]
	if m == nil || !strings.Contains(m.Body, "és la plantilla de 2025 sense omplir") ||
		m.Attach != "" {
		t.Errorf("message to who sent an empty template: %+v", m)
	}
}

func TestStatusCSVGuardsFormulas(t *testing.T) {
	t.Parallel()
	s := season()
	s.Members[0].Name, s.Members[4].Name = "@x", "-1+2"
	s.Members[1].Comarca, s.Members[2].Email = "+a", "\tx"
	var out bytes.Buffer
	if err := feedback.WriteStatusCSV(&out, s); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil || len(rows) != 6 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	column := map[string]int{}
	for i, head := range rows[0] {
		column[head] = i
	}
	for _, want := range []struct {
		row        int
		head, text string
	}{
		{1, "name", "'@x"}, {5, "name", "'-1+2"}, {2, "comarca", "'+a"}, {3, "email", "'\tx"},
		{4, "received_at", "2026-02-01T00:10:00Z"}, {2, "indicators_reported", "18"},
		{3, "errors", ""}, {4, "errors", "0"}, {3, "state", "missing"}, {2, "changes", "2"},
		{1, "standing", "rejected"}, {2, "standing", "with_errors"}, {2, "state", "on_time"},
	} {
		if got := rows[want.row][column[want.head]]; got != want.text {
			t.Errorf("row %d, %s: %q, want %q", want.row, want.head, got, want.text)
		}
	}
}

func TestStatusJSON(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := feedback.WriteStatusJSON(&out, season()); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Deadline string
		Members  []struct {
			Code, State string
			Received    *string `json:"received_at"`
			Changes     []feedback.Change
			Mail        *feedback.Mail
		}
		Files []feedback.Stray `json:"files_of_nobody"`
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Deadline != "2026-01-31" || len(got.Members) != 5 || len(got.Files) != 1 {
		t.Fatalf("got %+v", got)
	}
	if m := got.Members[2]; m.State != "missing" || m.Received != nil || m.Changes == nil ||
		m.Mail == nil {
		t.Errorf("who has not sent: %+v", m)
	}
}

func TestStatusPage(t *testing.T) {
	t.Parallel()
	var once, twice bytes.Buffer
	for _, out := range []*bytes.Buffer{&once, &twice} {
		if err := feedback.WriteStatusPage(out, season(), "ca"); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(once.Bytes(), twice.Bytes()) {
		t.Error("the same status gave two pages")
	}
	page := once.String()
	for _, part := range []string{
		`<html lang="ca">`, `default-src &#39;none&#39;; style-src &#39;sha256-`,
		`<caption>Què ha enviat cada membre`, `<th scope="row">Barcelona`,
		`<span class="sign" aria-hidden="true">▲</span>fora de termini`,
		`<span class="sign" aria-hidden="true">◆</span>amb errors`, `Avui, 3 de febrer de 2026`,
		`<dt>No rebudes</dt><dd>1</dd>`, `data-h="Estat"`,
		`href="retorns/2025/08019-barcelona-v2-incidencies.xlsx"`,
		`&lt;/script&gt;&lt;script&gt;`, `&lt;img src=x onerror=alert(1)&gt;`,
		`href="mailto:ess@ulldecona.cat?subject=Recordatori`,
	} {
		if !strings.Contains(page, part) {
			t.Errorf("the page has no %q", part)
		}
	}
	at := 0 // what somebody has to do comes first
	for _, id := range []string{"membres", "missatges", "fitxers", "llocs", "canvis"} {
		next := strings.Index(page, `<section id="`+id)
		if next < at {
			t.Errorf("section %s stands at %d, and the one before it at %d", id, next, at)
		}
		at = next
	}
	for _, part := range []string{"<script", "<img", "http://", "https://", "ZgotmplZ", " style="} {
		if strings.Contains(page, part) {
			t.Errorf("the page has %q", part)
		}
	}
}

func TestStatusPageListsNoMoreFilesThanAPersonReads(t *testing.T) {
	t.Parallel()
	s := season()
	for len(s.Strays) < 1501 {
		s.Strays = append(s.Strays, feedback.Stray{FileName: "x.xlsx"})
	}
	var out strings.Builder
	if err := feedback.WriteStatusPage(&out, s, "ca"); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), `<th scope="row">x.xlsx`); n != 499 ||
		!strings.Contains(out.String(), "… 1.001 fitxers més") {
		t.Errorf("%d listed", n)
	}
}

func TestAnEmptyTemplateHasAStandingOfItsOwn(t *testing.T) {
	t.Parallel()
	blank := feedback.Stray{Rule: source.ReturnEmpty.ID}
	for _, c := range []struct {
		member feedback.MemberStatus
		want   feedback.Standing
	}{
		{feedback.MemberStatus{State: feedback.Absent, Rejected: []feedback.Stray{blank}},
			feedback.Blank},
		{feedback.MemberStatus{State: feedback.Absent, Rejected: []feedback.Stray{blank, {Rule: "x"}}},
			feedback.Refused},
		{feedback.MemberStatus{State: feedback.Absent}, feedback.Awaited},
	} {
		s := feedback.Status{Year: 2025, AsOf: *moment("2026-01-01 00:00"),
			Members: []feedback.MemberStatus{c.member}}.Complete("ca")
		if got := s.Members[0].Standing; got != c.want {
			t.Errorf("%+v: %s, want %s", c.member, got, c.want)
		}
	}
}
