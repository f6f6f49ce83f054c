package feedback

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"path"
	"strings"
	"time"
)

//go:embed status.gohtml
var statusTemplate string

//go:embed status.css
var statusStyle string

// StatusPageName is the file name of a year's page in the drop folder: estat-2025.html.
func StatusPageName(year int) string { return fmt.Sprintf("estat-%d.html", year) }

// What the page shows at most, of a member's changes and of files of nobody; JSON has more.
const (
	listedChanges = 100
	listedStrays  = 500
)

// WriteStatusPage writes a status as one page of HTML without script or network. The same status
// gives the same bytes. Links to copies are relative to the drop folder.
func WriteStatusPage(w io.Writer, s Status, lang Language) error {
	functions := template.FuncMap{
		"base":    path.Base,
		"day":     func(t time.Time) string { return day(s.local(t)) },
		"figures": func(p Place) []string { return p.figures(lang) },
		"short":   func(text string, most int) string { return shortened(text, most*quotedRunes) },
	}
	parsed, err := template.New("status").Funcs(functions).Parse(statusTemplate)
	if err != nil {
		return fmt.Errorf("parsing the template of the status page: %w", err)
	}
	var out bytes.Buffer
	if err := parsed.Execute(&out, s.page(lang)); err != nil {
		return fmt.Errorf("writing the status page: %w", err)
	}
	_, err = out.WriteTo(w)
	return err
}

type page struct {
	Status
	Lang, Policy, Title, Today, Sentences, PlanText, Legend, Made string

	Style       template.CSS
	W           map[string]string
	Tiles       []tile
	MemberHeads []string
	Rows        []pageMember
	Waiting     []pageWaiting
	Decide      string
	Places      []pagePlaces
	Changed     []pageChanges
	Mails       []MemberStatus
	MoreStrays  string
}

type tile struct{ Label, Figure, Of string }

type pageMember struct {
	MemberStatus
	Class, Sign, Word, Received, Version, Number, Indicators, ErrorCount, WarningCount string

	Copies []string
}

type pageWaiting struct {
	Waiting
	Whose, Number string
}

type pagePlaces struct {
	Caption string
	Long    bool // opened by a click
	Heads   []string
	Rows    []Place
}

type pageChanges struct {
	Caption string
	Lines   []Change
	More    string
}

func (s Status) page(lang Language) page {
	sum := sha256.Sum256([]byte(statusStyle))
	p := page{
		Status: s, Lang: string(lang), W: pageWords(lang), MemberHeads: memberHeads(lang),
		Title: lang.say(msg(
			"Estat de les trameses de {year}", "Estado de las entregas de {year}", "Returns for {year}"),
			"year", yearText(s.Year)),
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
			"'; base-uri 'none'; form-action 'none'",
		Today:     lang.say(msg("Avui, {day}", "Hoy, {day}", "Today, {day}"), "day", lang.date(s.AsOf)),
		Style:     template.CSS(statusStyle), // our own file, no text of a member
		Decide:    lang.say(decideText()),
		Sentences: s.sentences(lang), PlanText: s.planSentence(lang), Tiles: s.tiles(lang),
		Legend: s.legend(lang),
		Made: lang.say(msg("Fet per ingest {day} a les {hour}. Es torna a escriure a cada passada.",
			"Hecho por ingest {day} a las {hour}. Se vuelve a escribir en cada pasada.",
			"Made by ingest on {day} at {hour}. It is written again on each pass."),
			"day", lang.onDay(s.AsOf), "hour", s.AsOf.Format("15:04")),
	}
	if len(s.Plan.Changes) > 0 {
		p.Changed = append(p.Changed, shownChanges(lang.say(planChangesText()), s.Plan.Changes,
			s.Plan.MoreChanges, lang))
	}
	for _, m := range s.Members {
		p.Rows = append(p.Rows, s.pageMember(m, lang))
		for _, w := range m.Waiting {
			p.Waiting = append(p.Waiting, pageWaiting{Waiting: w, Number: lang.number(w.Number),
				Whose: strings.Join(whose(Return, m.Name, m.Code, w.Year, 0, lang), " · ")})
		}
		if len(m.Changes) > 0 {
			p.Changed = append(p.Changed, shownChanges(changesHead(m, lang), m.Changes, m.MoreChanges, lang))
		}
		if m.Mail != nil {
			p.Mails = append(p.Mails, m)
		}
	}
	for _, kind := range s.places() {
		if len(kind.rows) > 0 {
			place := strings.ToLower(lang.say(kind.name))
			p.Places = append(p.Places, pagePlaces{
				Heads: placeHeads(kind.name, lang), Rows: kind.rows, Long: len(kind.rows) > 8,
				Caption: lang.say(
					msg("Trameses per {place}", "Entregas por {place}", "Returns by {place}"),
					"place", place)})
		}
	}
	p.Strays = s.Strays[:min(len(s.Strays), listedStrays)]
	if more := len(s.Strays) - listedStrays; more > 0 {
		p.MoreStrays = "… " + lang.of(more, counted(msg("fitxer més", "fichero más", "more file"),
			msg("fitxers més", "ficheros más", "more files")))
	}
	return p
}

func (s Status) pageMember(m MemberStatus, lang Language) pageMember {
	out := pageMember{MemberStatus: m, Indicators: s.indicators(m, lang),
		Copies: m.copies()}
	out.Class, out.Sign, out.Word = s.look(m, lang)
	if m.State != Absent {
		out.Received, out.Version = s.when(m), fmt.Sprint(m.Version)
		if m.Workbook > 0 {
			out.Number = lang.number(m.Workbook)
		}
		out.ErrorCount, out.WarningCount = lang.someOf(m.Errors), lang.someOf(m.Warnings)
	}
	if s.today(m) {
		out.Received = lang.say(msg("avui", "hoy", "today"))
	}
	return out
}

// someOf is a number of things that the page leaves out where there are none.
func (l Language) someOf(n int) string {
	if n == 0 {
		return ""
	}
	return l.count(n)
}

func shownChanges(caption string, changes []Change, more int, lang Language) pageChanges {
	out := pageChanges{Caption: caption, Lines: changes[:min(len(changes), listedChanges)]}
	if more += len(changes) - len(out.Lines); more > 0 {
		out.More = "… " + moreChanges(more, lang)
	}
	return out
}
