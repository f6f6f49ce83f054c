package demo

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// parcels are the workbooks of a year. Each is drafted only when it is called for.
func (s *season) parcels(year int) []func() parcel {
	var all []func() parcel
	for _, m := range s.active(year) {
		sound := func() parcel { return s.sound(m, year) }
		f, faulty := s.cast.faults[m.Code]
		switch {
		case year < lastYear:
			all = append(all, sound)
		case s.cast.never[m.Code]:
		case s.cast.again[m.Code]:
			all = append(all, sound, func() parcel { return s.resubmitted(m, year) })
		case faulty:
			all = append(all, func() parcel { return s.faulty(m, year, f) })
			if f.rejected && !f.lost {
				all = append(all, func() parcel { return mended(s.sound(m, year)) })
			}
		default:
			all = append(all, sound)
		}
	}
	return all
}

// filled is a member's template with a return typed in.
func (s *season) filled(m plan.Member, year int, sub plan.Submission) write.Draft {
	d := form.TemplateDraft(s.plan, m, year, s.yearBefore(m, year))
	kinds := map[string]string{}
	for _, i := range s.plan.Indicators {
		kinds[i.Code] = i.Kind
	}
	template{&d}.fill(sub, kinds)
	if m.Type == plan.Xarxa {
		template{&d}.label("letter", workbook.Text, letter(year))
	}
	return d
}

func (s *season) sound(m plan.Member, year int) parcel {
	return parcel{path: path(m, year), received: s.received(m, year), draft: s.filled(m, year, s.years[year][m.Code])}
}

// resubmitted is a second return, a few days after the first, with some figures corrected.
func (s *season) resubmitted(m plan.Member, year int) parcel {
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
	p := parcel{path: path(m, year), received: s.received(m, year), draft: s.filled(m, year, sub)}
	return mended(p)
}

func (s *season) faulty(m plan.Member, year int, f fault) parcel {
	p := s.sound(m, year)
	if f.mistype != nil {
		f.mistype(template{&p.draft})
	}
	p.spoil, p.fault = f.spoil, f.name
	return p
}

// mended is the same return sent again under another name, in the same season.
func mended(p parcel) parcel {
	p.path = strings.TrimSuffix(p.path, ".xlsx") + "-corregida.xlsx"
	due := time.Date(p.received.Year(), time.January, 31, 23, 0, 0, 0, time.UTC)
	if p.received = p.received.Add(5*24*time.Hour + 37*time.Minute); p.received.After(due) {
		p.received = due.Add(-7 * time.Hour)
	}
	return p
}

func path(m plan.Member, year int) string {
	return fmt.Sprintf("%d/%s", year, form.TemplateName(m, year))
}

// yearBefore is what a member reported the year before, by indicator; quarters are added up.
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
