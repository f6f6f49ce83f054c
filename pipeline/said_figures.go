package pipeline

import (
	"strings"

	"xmess.cat/memoria/pipeline/plan"
)

// figures are observations without their words, kept as small as can be: of thousands of returns.
type figures struct {
	rows    []figuresRow
	numbers []int64 // those that are known of each row, in its order
}

type figuresRow struct {
	indicator, period string
	row               int32
	known             uint8 // a bit for each number of an observation
	notApplicable     bool
}

// numbersOf are the numbers of an observation.
func numbersOf(o *plan.Observation) [6]*plan.Number {
	return [...]*plan.Number{&o.Value, &o.Numerator, &o.Denominator, &o.Women, &o.Men, &o.NonBinary}
}

func figuresOf(observations []plan.Observation) figures {
	f := figures{rows: make([]figuresRow, len(observations))}
	known := 0
	for i := range observations {
		for _, n := range numbersOf(&observations[i]) {
			if n.Known {
				known++
			}
		}
	}
	f.numbers = make([]int64, 0, known)
	for i := range observations {
		o := &observations[i]
		// A text of what was read would keep the whole block that it is part of from being let go.
		r := figuresRow{indicator: strings.Clone(o.IndicatorCode), period: strings.Clone(o.Period), row: int32(o.Row), notApplicable: o.NotApplicable}
		for bit, n := range numbersOf(o) {
			if n.Known {
				r.known |= 1 << bit
				f.numbers = append(f.numbers, n.Millionths)
			}
		}
		f.rows[i] = r
	}
	return f
}

// observations are what figuresOf was given, but for the words.
func (f figures) observations() []plan.Observation {
	out, numbers := make([]plan.Observation, len(f.rows)), f.numbers
	for i, r := range f.rows {
		o := &out[i]
		o.IndicatorCode, o.Period, o.Row, o.NotApplicable = r.indicator, r.period, int(r.row), r.notApplicable
		for bit, n := range numbersOf(o) {
			if r.known&(1<<bit) != 0 {
				*n = plan.Number{Millionths: numbers[0], Known: true}
				numbers = numbers[1:]
			}
		}
	}
	return out
}
