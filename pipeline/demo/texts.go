package demo

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"

	"xmess.cat/memoria/pipeline/plan"
)

//go:embed texts.txt
var textFile string

var texts = sync.OnceValue(func() map[string][]string {
	lists := map[string][]string{}
	name := ""
	for line := range strings.Lines(textFile) {
		line = strings.TrimSpace(line)
		if heading, ok := strings.CutPrefix(line, "# "); ok {
			name = heading
		} else if line != "" {
			lists[name] = append(lists[name], line)
		}
	}
	return lists
})

func pick(r *rand.Rand, list string) string {
	from := texts()[list]
	return from[r.IntN(len(from))]
}

func pickSome(r *rand.Rand, list string) string {
	from := texts()[list]
	first := r.IntN(len(from))
	if r.IntN(3) > 0 {
		return from[first]
	}
	second := (first + 1 + r.IntN(len(from)-1)) % len(from)
	return from[first] + " " + from[second]
}

// letter opens the memòria of a year. It has no figures, because those are in the memòria.
func letter(year int) string {
	return fmt.Sprintf(strings.Join(texts()["letter"], "\n"), year)
}

// assess writes about the lines. Only the office writes about all; most members write about few or
// none.
func (s *season) assess(m plan.Member, year int) []plan.Assessment {
	r := s.random("assess", m.Code, year)
	writer := "member"
	if m.Type == plan.Xarxa {
		writer = "office"
	}
	if writer == "member" && r.IntN(100) >= 45 {
		return nil
	}
	var all []plan.Assessment
	for n, line := range s.plan.Lines {
		if writer == "member" && r.IntN(100) < 35 {
			continue
		}
		list := fmt.Sprintf("%s, line %d: ", writer, n%3+1)
		a := plan.Assessment{LineCode: line.Code, Worked: pickSome(r, list+"worked"),
			Difficulties: pickSome(r, list+"difficulties")}
		if writer == "office" || r.IntN(3) > 0 {
			a.Proposals = pickSome(r, list+"proposals")
		}
		all = append(all, a)
	}
	return all
}

// title names the nth action of a kind. Each member starts elsewhere in the list and goes on from
// year to year, so that few titles are repeated. Shared projects keep their titles.
func (s *season) title(kind string, m plan.Member, year, nth int) string {
	choices := texts()["title: "+kind]
	if len(choices) == 0 {
		choices = texts()["title: altres"]
	}
	start := s.random("title", kind, m.Code).IntN(len(choices))
	if kind != "projecte compartit" {
		start += 5 * (year - s.first)
	}
	chosen := strings.Replace(choices[(start+nth)%len(choices)], "%s", ofPlace(m), 1)
	if edition := nth/len(choices) + 1; edition > 1 {
		chosen += fmt.Sprintf(" (%da edició)", edition)
	}
	return chosen
}

// ofPlace is the member's place with its preposition: d'Olot, del Prat de Llobregat, de la Seu
// d'Urgell.
func ofPlace(m plan.Member) string {
	switch m.Type {
	case plan.Xarxa:
		return "de la Xarxa"
	case plan.ConsellComarcal:
		return "de la comarca"
	}
	if rest, ok := strings.CutPrefix(m.Name, "el "); ok {
		return "del " + rest
	}
	if strings.ContainsAny(m.Name[:1], "AEIOUHaeiouh") {
		return "d'" + m.Name
	}
	return "de " + m.Name
}
