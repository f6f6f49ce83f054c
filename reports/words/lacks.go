package words

// Lacks says what a sum lacks: members, or periods of the year. It is a minimum where what is
// missing can only add to it. The text is empty where nothing is missing.
func (w *Words) Lacks(minimal, incomplete bool, reported, expected int) string {
	switch {
	case minimal && reported < expected:
		return w.Say(LineMinimum, "reported", w.Integer(reported), "expected", w.Integer(expected))
	case minimal:
		return w.Say(LineMinimumPeriods)
	case incomplete && reported < expected:
		return w.Say(LineIncomplete, "reported", w.Integer(reported), "expected", w.Integer(expected))
	case incomplete:
		return w.Say(LineIncompletePeriods)
	}
	return ""
}
