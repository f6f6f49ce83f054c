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
)

//go:embed status.gohtml
var statusTemplate string

//go:embed status.css
var statusStyle string

// StatusPageName is what the page of a year is called in the drop folder: estat-2025.html.
func StatusPageName(year int) string { return fmt.Sprintf("estat-%d.html", year) }

// What the page shows at most, of a member's changes and of files of nobody; JSON has more.
const (
	listedChanges = 100
	listedStrays  = 500
)

// WriteStatusPage writes a status as one page of HTML that needs nothing else: no script, no
// network. The same status gives the same bytes. Links to copies are relative to the drop folder.
func WriteStatusPage(w io.Writer, s Status, lang Language) error {
	parsed, err := template.New("status").Parse(statusTemplate)
	if err != nil {
		return fmt.Errorf("reading the page's template: %w", err)
	}
	var out bytes.Buffer
	if err := parsed.Execute(&out, s.page(lang)); err != nil {
		return fmt.Errorf("writing the status page: %w", err)
	}
	_, err = out.WriteTo(w)
	return err
}

// page is what the template shows: text only, already in words.
type page struct {
	Lang, Policy, Title, Network, Sentences string
	Style                                   template.CSS
	Demo                                    bool
	W                                       map[string]string
	Tiles                                   []tile
	MemberHeads                             []pageHead
	Members                                 []pageMember
	Places                                  []pagePlaces
	Changes                                 []pageChanges
	Mails                                   []pageMail
	Strays                                  []pageStray
	MoreStrays                              string
	Legend, Made                            string
}

type tile struct{ Label, Figure, Of string }

type pageHead struct {
	Text  string
	Right bool
}

type pageMember struct {
	Code, Name, Comarca           string
	Class, Sign, State            string
	Received, Version, Indicators string
	Errors, Warnings              string
	HasErrors, HasWarnings, Mail  bool
	Copies                        []pageLink
}

type pageLink struct{ Path, Name string }

type pagePlaces struct {
	Caption string
	Heads   []string
	Rows    []pagePlace
}

type pagePlace struct {
	Name    string
	Figures []string
}

type pageChanges struct {
	Caption string
	Lines   []Change
	More    string
}

type pageMail struct {
	Code, Name, Subject, To, Body string
	Address                       string
	Attach                        pageLink
}

type pageStray struct {
	FileName, Received, Says, Do, Rule string
	Copy                               pageLink
}

func (s Status) page(lang Language) page {
	sum := sha256.Sum256([]byte(statusStyle))
	p := page{
		Lang: string(lang), Network: s.Network, Demo: s.Demo, W: pageWords(lang),
		Title: lang.say(msg(
			"Estat de les trameses de {year}",
			"Estado de las entregas de {year}",
			"Returns for {year}"),
			"year", yearText(s.Year)),
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
			"'; base-uri 'none'; form-action 'none'",
		Style:     template.CSS(statusStyle), // our own file, no text of a member
		Sentences: s.sentences(lang), Tiles: s.tiles(lang), Legend: s.legend(lang),
		Made: lang.say(msg(
			"Fet per ingest el {day} a les {hour}. Es torna a escriure a cada passada.",
			"Hecho por ingest el {day} a las {hour}. Se vuelve a escribir en cada pasada.",
			"Made by ingest on {day} at {hour}. It is written again on each pass."),
			"day", lang.date(s.AsOf), "hour", s.AsOf.Format("15:04")),
	}
	for i, head := range memberHeads(lang) {
		p.MemberHeads = append(p.MemberHeads, pageHead{head, i >= 4 && i <= 7})
	}
	for _, m := range s.Members {
		p.Members = append(p.Members, s.pageMember(m, lang))
		if len(m.Changes) > 0 {
			p.Changes = append(p.Changes, shownChanges(m, lang))
		}
		if m.Mail != nil {
			p.Mails = append(p.Mails, pageMail{Code: m.Code, Name: m.Name,
				Subject: m.Mail.Subject, To: m.Mail.To, Body: m.Mail.Body, Address: m.Mail.Address,
				Attach: link(m.Mail.Attach)})
		}
	}
	for _, kind := range s.places() {
		if len(kind.rows) > 0 {
			p.Places = append(p.Places, shownPlaces(kind, lang))
		}
	}
	for _, f := range s.Strays[:min(len(s.Strays), listedStrays)] {
		stray := pageStray{FileName: f.FileName, Says: f.Says, Do: f.Do, Rule: f.Rule, Copy: link(f.Copy)}
		if f.ReceivedAt != nil {
			stray.Received = day(s.local(*f.ReceivedAt))
		}
		p.Strays = append(p.Strays, stray)
	}
	if more := len(s.Strays) - listedStrays; more > 0 {
		p.MoreStrays = "… " + lang.of(more, counted(
			msg("fitxer més", "fichero más", "more file"),
			msg("fitxers més", "ficheros más", "more files")))
	}
	return p
}

func (s Status) pageMember(m MemberStatus, lang Language) pageMember {
	out := pageMember{Code: m.Code, Name: m.Name, Comarca: m.Comarca, State: s.stateWord(m, lang),
		Indicators: s.indicators(m, lang), Received: "–", Version: "–", Errors: "–", Warnings: "–",
		Mail: m.Mail != nil}
	out.Class, out.Sign = s.stateLook(m)
	if m.State != Absent {
		out.Received, out.Version = s.when(m), fmt.Sprint(m.Version)
		out.Errors, out.Warnings = lang.count(m.Errors), lang.count(m.Warnings)
		out.HasErrors, out.HasWarnings = m.Errors > 0, m.Warnings > 0
	}
	if m.Copy != "" {
		out.Copies = append(out.Copies, link(m.Copy))
	}
	for _, f := range m.Rejected {
		if f.Copy != "" {
			out.Copies = append(out.Copies, link(f.Copy))
		}
	}
	return out
}

func shownPlaces(kind placeKind, lang Language) pagePlaces {
	name := lang.say(kind.name)
	out := pagePlaces{Heads: placeHeads(kind.name, lang), Caption: lang.say(msg(
		"Trameses per {place}",
		"Entregas por {place}",
		"Returns by {place}"), "place", strings.ToLower(name))}
	for _, p := range kind.rows {
		out.Rows = append(out.Rows, pagePlace{p.Name, p.figures(lang)})
	}
	return out
}

// stateLook is the class and the sign of a state: the sign tells it apart where colours do not.
func (s Status) stateLook(m MemberStatus) (class, sign string) {
	switch {
	case m.State == OnTime:
		return "on_time", "●"
	case m.State == Late:
		return "late", "▲"
	case len(m.Rejected) > 0:
		return "rejected", "✕"
	case s.Overdue():
		return "missing", "○"
	}
	return "awaited", "○"
}

func shownChanges(m MemberStatus, lang Language) pageChanges {
	out := pageChanges{Caption: changesHead(m, lang)}
	for _, c := range m.Changes[:min(len(m.Changes), listedChanges)] {
		c.Before, c.After = shortened(c.Before, 2*quotedRunes), shortened(c.After, 2*quotedRunes)
		c.Subject = shortened(c.Subject, quotedRunes)
		out.Lines = append(out.Lines, c)
	}
	if more := len(m.Changes) + m.MoreChanges - len(out.Lines); more > 0 {
		out.More = "… " + moreChanges(more, lang)
	}
	return out
}

func link(to string) pageLink { return pageLink{to, path.Base("/" + to)} }
