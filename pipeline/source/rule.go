package source

import "strings"

// Severity says what follows from a broken rule.
type Severity int

// The severities, the mildest first.
const (
	Note      Severity = iota // loaded; worth knowing
	Warning                   // loaded; somebody should look
	Error                     // that cell or row is not loaded; the rest of the workbook is
	Rejection                 // nothing of the workbook is loaded
)

// String is the severity's stable name, as stored and exported.
func (s Severity) String() string {
	return [...]string{"note", "warning", "error", "rejection"}[s]
}

// Text is one sentence in the three languages of the product. {name} stands for the argument of a
// name.
type Text struct{ Ca, Es, En string }

// In gives the text in a language: "es", "en", and Catalan for anything else. The arguments are
// names and values in turn. A value is written as it is, even where it looks like an argument.
func (t Text) In(lang string, args ...string) string {
	text := t.Ca
	switch lang {
	case "es":
		text = t.Es
	case "en":
		text = t.En
	}
	if len(args) == 0 {
		return text
	}
	pairs := make([]string, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		pairs[i], pairs[i+1] = "{"+args[i]+"}", args[i+1]
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// Counted is a text about a number of things. None may be left out where it would read like Many.
type Counted struct{ None, One, Many Text }

func (c Counted) For(n int) Text {
	switch {
	case n == 1:
		return c.One
	case n == 0 && c.None != Text{}:
		return c.None
	}
	return c.Many
}

// Rule is something that is checked. The ID is stable: officers quote it and the database stores
// it. Says tells what was found, and Do what to do about it; both may quote {found} and {wanted}.
type Rule struct {
	ID       string
	Severity Severity
	Says     Text
	Do       Text
}

// Says tells what was found, in a language.
func (p Problem) Says(lang string) string {
	return p.Rule.Says.In(lang, "found", p.Found, "wanted", p.Wanted)
}

// Do tells what to do about it, in a language.
func (p Problem) Do(lang string) string {
	return p.Rule.Do.In(lang, "found", p.Found, "wanted", p.Wanted)
}

// ByID gives every rule by its ID.
func ByID() map[string]Rule {
	out := map[string]Rule{}
	for _, r := range Rules() {
		out[r.ID] = r
	}
	return out
}

func Rules() []Rule {
	return append(append(FileRules(), YearRules()...),
		WorkbookUnrecognised, SheetAlmost, SheetMissing, SheetRenamed, SheetAbsent, SheetDoubled,
		SheetAlike, ReturnEmpty, EmailInvalid, TemplateOld,
		SheetUnknown, HeaderMissing, ColumnMissing, ColumnAbsent, ColumnsUnused, YearColumnAbsent,
		ColumnRenamed, ColumnDoubled, ColumnAlmost,
		ColumnUnknown, CellMerged, CellMissing, ValueExternal, NoPlan, CoverIncomplete, WrongCheckDigit,
		LostZero, UnknownMember, MemberOfAnotherName, MemberLeft, MemberNotYet, YearUnreadable,
		YearOutsidePlan, SignedTooEarly, UnknownIndicator, IndicatorNotAsked, IndicatorComputed,
		RowTwiceEqual, RowTwiceDifferent, PartsAboveTotal, PartsBelowTotal, TotalMissing, RatioNeedsParts,
		RatioIncomplete, RatioDisagrees, NumeratorAboveDenominator, DenominatorZero, FigureNegative,
		PercentOutOfRange, PercentAsFraction, PercentUnexpected, PeriodUnreadable, PeriodOfAnotherYear,
		PeriodsMixed, PeriodsIncomplete, NotApplicableWithFigure, NotApplicableTyped, SaidMissing,
		CountNotWhole, TextUnread, SignsNotPrinted, TextIsPicture, TenTimesLastYear, HundredTimesLastYear,
		CumulativeFell, AboveTheNetworksTarget, MuchForTheSize, MoreThanInhabitants, PopulationDisagrees,
		DateOutsideYear, UnknownActionKind, UnknownCode, MeasureMissing, ActionTwice, ParameterUnknown,
		ParameterMissing, ParameterInvalid, ColourPale, PlanYearsReversed, ThresholdsDisordered,
		PlanCellMissing, PlanCodeTwice, PlanCodeNumber, PlanCodeDate, PlanCodeUnknown, PlanWordUnknown,
		WeightNegative, WeightsZero,
		BaselineLate, TargetBehindBaseline, MembersWithoutTarget, MemberTargetPartial, BandReversed,
		BandMissing,
		AggregationUnfit, RegisterUnsaid, FactorUnfit,
		NobodyReports, TargetGap, TargetsMissing, TargetOutsidePlan, ObjectiveEmpty, PlanMemberCode,
		PlaceUnknown,
		PlanMemberType, PlanMemberDates, ShareWithoutDenominator, MemberTargetsUnsummed,
		PlanUnsettles, MilestonesAdded, PlanFraction, ParameterFraction,
		WeightsOfTwoScales, PercentAboveHundred, PartsNotCounted, FiguresNegative,
	)
}

// FileRules lists the rules about a file as such: where it lies, what it really is, whether it is
// whole. After a rejection by one of them nobody has seen the file's cells.
func FileRules() []Rule {
	return []Rule{
		FileLinked, FileNotRegular, FileUnreadable, FileTooBig, FileMoving, FileOpenElsewhere,
		FolderTooDeep, FolderTooFull, SameBytes, OlderDate, TwoForOneYear, TwoHalves, PlanMissing,
		FileEmpty, FileZeros,
		PasswordProtected, IsXLS, IsXLSB, IsFlatODS, IsNumbers, IsCSV, IsHTML, IsPDF, IsXML2003,
		IsDocument, IsImage, IsArchive, IsArchiveOfBooks, IsMail, IsShortcut, IsSigned, IsText,
		NotAWorkbook, SheetUnlinked, MacrosIgnored, ArchiveBroken, PartBroken,
		PartMissing, PartRepeated, PartNameUnsafe, PartUnsupported, XMLBroken, XMLEncoding, XMLDoctype,
		SheetBroken, BadReference, CellsDisordered, SharedTextMissing, NoSheets, ReadingFailed,
		BookTooBig, TooManyParts, UnpacksTooBig, TooManyRows, TooManyColumns, TooManyCells, TooManyMerges,
		NestingTooDeep, TextTooLong, ProseTooLong, ControlCharacters,
		RowsHidden, FilterActive, SheetProtected, SheetHidden,
		FormulaStale,
		FormulaDivided, FormulaUnavailable, FormulaLostReference, FormulaFailed, NumberAmbiguous,
		FigureRounded, FigureRoundedToZero, NumberUnreadable, NumberNotFinite,
		NumberTooLarge, NumberIsDate, NumberIsTime, ValueIsPicture,
		DateUnreadable, DateImpossible,
		DateOutOfRange, DateShortYear, YesNoUnreadable, MoreAlike,
		ReaderMemory, ReaderTime, ReaderDied, ReaderKilled,
	}
}
