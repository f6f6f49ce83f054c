package oracle

import (
	"math"
	"math/big"
	"slices"
	"strconv"

	"xmess.cat/memoria/pipeline/plan"
)

// score is the attainment of an indicator or a group. rate is nil where none is published. low and
// high are nil where it is left out (no target, not applicable, asked of nobody). judged is the
// rate that the status is of.
type score struct {
	raw, rate, low, high, judged *float64
	status, rule                 string
}

func (e edition) status(rate float64) string {
	met := e.number("llindar_assolit", 100)
	advancing := min(e.number("llindar_avanca", 75), met)
	switch {
	case rate >= met:
		return "met"
	case rate >= advancing:
		return "advancing"
	case rate >= min(e.number("llindar_risc", 50), advancing):
		return "at_risk"
	}
	return "behind"
}

// road is an indicator's baseline and targets, of one member or of the Network.
type road struct {
	baseYear, lastYear             *float64
	baseline, target, last, before *float64 // before: the year's first target
}

func or(a, b *float64) *float64 {
	if a != nil {
		return a
	}
	return b
}

// roadOf gives the plan's baseline and targets of a member, or of the Network for an empty code.
func (w world) roadOf(i plan.Indicator, member string, year int) (r road) {
	e, _ := w.in(year)
	for _, b := range e.Baselines {
		if b.IndicatorCode == i.Code && b.MemberCode == member {
			r.baseline = known(b.Value)
			if b.Year != 0 {
				r.baseYear = ptr(float64(b.Year))
			}
		}
	}
	for _, t := range e.Targets {
		if t.IndicatorCode != i.Code || t.MemberCode != member {
			continue
		}
		if t.Year == year {
			r.target = known(t.Value)
		}
		if r.lastYear == nil || *r.lastYear < float64(t.Year) {
			r.lastYear, r.last = ptr(float64(t.Year)), known(t.Value)
		}
	}
	editions := slices.Clone(w.plans)
	slices.SortFunc(editions, func(a, b edition) int {
		if a.newer(b.receipt) {
			return 1
		}
		return -1
	})
	for _, e := range editions {
		if own, is := e.indicator(i.Code); !is || otherwise(own, i) != "" {
			continue
		}
		for _, t := range e.Targets {
			if r.before == nil && t.IndicatorCode == i.Code && t.MemberCode == member && t.Year == year {
				r.before = known(t.Value)
			}
		}
	}
	return r
}

// score is section 5 for one indicator and year: rules 1, 2, 3, 5 and 8.
func (w world) score(i plan.Indicator, year int) score {
	return once(w, func() score { return w.judge(i, year) }, "score", i.Code, year)
}

func (w world) judge(i plan.Indicator, year int) score {
	e, _ := w.in(year)
	f, r := w.figure(i, year), w.road(i, year)
	s := score{rule: "none"}
	if f.expected > 0 {
		s.low, s.high = ptr(0), ptr(100)
	}
	switch {
	case f.value == nil && (f.expected == 0 && f.exempt > 0 || f.reported > 0 && covered(e, f)):
		// a denominator of zero, or it applies to nobody
		s.status, s.low, s.high = "not_applicable", nil, nil
	case !w.ratable(i, year, r.target):
		s.status, s.low, s.high = "no_target", nil, nil
	case f.value == nil && f.reported == 0:
		s.status = "no_data"
	case !covered(e, f):
		s.status = "low_coverage"
	case r.value == nil:
		s.status = "no_data" // nobody that has a target has a figure
	default:
		raw, rule := attainment(i, *r.value, r.baseline, r.target)
		s.raw, s.rule, s.rate = &raw, rule, capped(&raw)
		s.low, s.high = w.rateRange(i, year, *s.rate)
		if s.judged = s.rate; w.mayWorsen(i, year) {
			s.judged = s.low
		}
		s.status = e.status(*s.judged)
	}
	return s
}

func isBand(i plan.Indicator) bool { return i.Direction == "mantenir" && i.Kind != "fita" }

// ratable reports whether there is a target, or a band in a year of the plan.
func (w world) ratable(i plan.Indicator, year int, target *float64) bool {
	if !isBand(i) {
		return target != nil
	}
	e, _ := w.in(year)
	return e.first() <= year && year <= e.last() && (i.Minimum.Known || i.Maximum.Known)
}

func covered(e edition, f figure) bool {
	return f.expected > 0 &&
		100*float64(f.reported)/float64(f.expected) >= e.number("cobertura_minima", 50)
}

func capped(raw *float64) *float64 {
	if raw == nil {
		return nil
	}
	return ptr(max(0, min(100, *raw)))
}

// attainment gives the rate, neither rounded nor capped, and the rule that gave it.
func attainment(i plan.Indicator, v float64, baseline, target *float64) (raw float64, rule string) {
	if isBand(i) {
		return inBand(i, v)
	}
	t := *target
	v, down := inMillionths(v), i.Direction == "disminuir"
	met := 0.0
	if reached(v, t, down) {
		met = 100
	}
	switch {
	case i.Kind == "fita" && t > 0:
		return done(v, 0, t), "milestone"
	case i.Kind == "fita":
		return met, "milestone"
	case baseline == nil && down:
		return met, "decrease_no_baseline"
	}
	rule = "interpolated"
	if baseline == nil {
		baseline, rule = ptr(0), "from_zero"
	}
	from, to := inMillionths(*baseline), inMillionths(t)
	switch {
	case from == to:
		return met, "target_equals_baseline"
	case from > to && !down || from < to && down:
		return met, "baseline_past_target"
	}
	return done(inMillionths(v), from, to), rule
}

// reached reports whether a figure is at its target or past it, in whole millionths.
func reached(v, target float64, down bool) bool {
	v, target = inMillionths(v), inMillionths(target)
	return v >= target && !down || v <= target && down
}

// inMillionths rounds a figure that misses six decimals by its last bits: 1.5699999999999998 is
// 1.57. Other quotients keep their digits.
func inMillionths(f float64) float64 {
	if whole := math.Round(f * 1e6); math.Abs(f*1e6-whole) <= 1e-6+math.Abs(f)*4e-10 {
		return whole / 1e6
	}
	return f
}

// done is the exact position of v between two figures, in per cent.
func done(v, from, to float64) float64 {
	return percentOf(new(big.Rat).Sub(exact(v), exact(from)), new(big.Rat).Sub(exact(to), exact(from)))
}

func exact(f float64) *big.Rat {
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(f, 'f', -1, 64))
	return r
}

func percentOf(part, all *big.Rat) float64 {
	rate, _ := new(big.Rat).Quo(new(big.Rat).Mul(part, big.NewRat(100, 1)), all).Float64()
	return *whole(rate)
}

// inBand is 100 inside the band. Outside it falls with the distance, in per cent of the band's
// width.
func inBand(i plan.Indicator, v float64) (float64, string) {
	distance := bandDistance(i, v)
	switch width := i.Maximum.Float() - i.Minimum.Float(); {
	case (!i.Minimum.Known || !i.Maximum.Known) && distance == 0:
		return 100, "inside_bound"
	case !i.Minimum.Known || !i.Maximum.Known:
		return 0, "outside_bound"
	case distance == 0:
		return 100, "inside_band"
	case width == 0:
		return 0, "outside_band"
	default:
		least, most := exact(i.Minimum.Float()), exact(i.Maximum.Float())
		left := new(big.Rat).Sub(most, least)
		if v > i.Maximum.Float() {
			left.Sub(left, new(big.Rat).Sub(exact(v), most))
		} else {
			left.Sub(left, new(big.Rat).Sub(least, exact(v)))
		}
		return max(0, percentOf(left, new(big.Rat).Sub(most, least))), "outside_band"
	}
}

func bandDistance(i plan.Indicator, v float64) (distance float64) {
	if i.Minimum.Known {
		distance = max(distance, i.Minimum.Float()-v)
	}
	if i.Maximum.Known {
		distance = max(distance, v-i.Maximum.Float())
	}
	return distance
}

// signs are the figures that are published beside a status: the rate towards the last target of the
// plan, what was due by now, whether the indicator is on track, and its projection.
type signs struct {
	planRaw, planRate                 *float64
	due, dueRaw, dueRate              *float64
	onTrack                           string
	projection, projectionYear, ahead *float64 // ahead: the rate of the projection
}

// signs computes them. What is due grows by the same step each year.
func (w world) signs(i plan.Indicator, year int) (s signs) {
	e, _ := w.in(year)
	f, r := w.figure(i, year), w.road(i, year)
	judgedLow := w.mayWorsen(i, year)
	says := r.planValue != nil && f.value != nil && covered(e, f)
	if says && !judgedLow && w.ratable(i, year, r.last) {
		raw, _ := attainment(i, *r.planValue, r.planBaseline, r.last)
		s.planRaw, s.planRate = &raw, capped(&raw)
	}
	// Milestones and cumulative indicators start from zero the year before the plan.
	start, from := r.planBaseline, r.baseYear
	if i.Kind == "fita" || i.Kind == "acumulat" {
		if i.Kind == "fita" || start == nil {
			start = ptr(0)
		}
		from = or(from, ptr(float64(e.first()-1)))
	}
	if start == nil || from == nil {
		return s
	}
	down := i.Direction == "disminuir"
	y := float64(year)
	if !isBand(i) && r.last != nil && *from < *r.lastYear && *from <= y {
		gone := min(1, (y-*from)/(*r.lastYear-*from))
		due := math.Round((*start+gone*(*r.last-*start))*1e6) / 1e6
		if s.due = ptr(min(due, *r.last)); down {
			s.due = ptr(max(due, *r.last))
		}
		if says {
			raw, _ := attainment(i, *r.planValue, r.planBaseline, s.due)
			s.dueRaw, s.dueRate = &raw, capped(&raw)
			_, high := w.valueRange(i, year)
			switch {
			case !reached(*r.planValue, *s.due, down):
				s.onTrack = "off_track"
			case !judgedLow || down && high != nil && *high <= *s.due:
				s.onTrack = "on_track"
			}
		}
	}
	end := or(r.lastYear, ptr(float64(e.last())))
	if says && !judgedLow && *from < y && y <= *end {
		v := *r.planValue
		at := v + (v-*start)/(y-*from)*(*end-y)
		share := slices.Contains([]string{"quota_membres", "quota_dones", "lliurament_en_termini",
			"quota_comarques"},
			i.Aggregation) || i.Kind == "fita" || i.Kind == "rati" && factor(i) == 100 && unit(i) == "%"
		if share {
			at = min(at, 100)
		}
		if share || *start >= 0 && v >= 0 {
			at = max(at, 0)
		}
		s.projection, s.projectionYear = &at, end
		if w.ratable(i, year, r.last) {
			raw, _ := attainment(i, at, r.planBaseline, r.last)
			s.ahead = capped(&raw)
		}
	}
	return s
}
