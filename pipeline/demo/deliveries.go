package demo

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// deliveries are the returns of a year. Each is drafted only when its function is called.
func (s *season) deliveries(year int) []func() delivery {
	var all []func() delivery
	for _, m := range s.active(year) {
		sound := func() delivery { return s.sound(m, year) }
		f, faulty := s.roles.faults[m.Code]
		switch {
		case year < lastYear:
			all = append(all, sound)
		case s.roles.absent[m.Code]:
		case s.roles.resubmits[m.Code]:
			all = append(all, sound, func() delivery { return s.resubmitted(m, year) })
		case faulty:
			all = append(all, func() delivery { return s.faulty(m, year, f) })
			if f.rejected && !f.lost {
				all = append(all, func() delivery { return corrected(s.sound(m, year)) })
			}
		default:
			all = append(all, sound)
		}
	}
	return all
}

func (s *season) sound(m plan.Member, year int) delivery {
	return s.delivered(m, year, s.years[year][m.Code])
}

func (s *season) delivered(m plan.Member, year int, sub plan.Submission) delivery {
	d := delivery{path: fmt.Sprintf("%d/%s", year, form.TemplateName(m, year)),
		received: s.received(m, year), draft: form.TemplateDraft(s.plan, m, year, s.yearBefore(m, year))}
	kinds := map[string]string{}
	for _, i := range s.plan.Indicators {
		kinds[i.Code] = i.Kind
	}
	template{&d.draft}.fill(sub, kinds)
	if m.Type == plan.Xarxa {
		template{&d.draft}.label("letter", workbook.Text, letter(year))
	}
	return d
}

func (s *season) resubmitted(m plan.Member, year int) delivery {
	sub := s.years[year][m.Code]
	sub.Observations = slices.Clone(sub.Observations)
	changed := 0
	for n := range sub.Observations {
		o := &sub.Observations[n]
		if changed < 3 && o.Value.Millionths >= 3_000_000 && o.Women == (plan.Number{}) {
			o.Value = whole(int(o.Value.Float()) + 1 + changed)
			o.Remarks = "Dada corregida respecte de la primera tramesa."
			changed++
		}
		if changed < 3 && o.Numerator.Millionths > 10_000_000 {
			o.Numerator = whole(int(o.Numerator.Float()*0.97) - changed)
			o.Remarks = "Dada corregida respecte de la primera tramesa."
			changed++
		}
	}
	return corrected(s.delivered(m, year, sub))
}

func (s *season) faulty(m plan.Member, year int, f fault) delivery {
	p := s.sound(m, year)
	if f.mistype != nil {
		f.mistype(template{&p.draft})
	}
	p.spoil, p.fault = f.spoil, f.name
	return p
}

// corrected is a return that is sent again under another name, some days later but in time.
func corrected(p delivery) delivery {
	p.path = strings.TrimSuffix(p.path, ".xlsx") + "-corregida.xlsx"
	due := time.Date(p.received.Year(), time.January, 31, 23, 0, 0, 0, time.UTC)
	if p.received = p.received.Add(5*24*time.Hour + 37*time.Minute); p.received.After(due) {
		p.received = due.Add(-7 * time.Hour)
	}
	return p
}

// yearBefore is a member's figures of the previous year, by indicator. Quarters are added up.
func (s *season) yearBefore(m plan.Member, year int) map[string]plan.Observation {
	before := map[string]plan.Observation{}
	for _, o := range s.years[year-1][m.Code].Observations {
		if sum, known := before[o.IndicatorCode]; known {
			o.Value.Millionths += sum.Value.Millionths
		}
		before[o.IndicatorCode] = o
	}
	return before
}
