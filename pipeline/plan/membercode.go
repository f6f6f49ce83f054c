package plan

import (
	"regexp"
	"strings"
)

// MemberCode is what a typed member code turned out to be.
type MemberCode struct {
	// Code is five digits, CC- and two digits, or XARXA. Where CheckDigit is wrong it is what the
	// first five digits say, which may be another municipality than the one that was meant.
	Code string
	// Mended tells that a leading zero had been lost, as spreadsheets do with a code kept as a number.
	Mended bool
	// WrongCheck tells that a sixth digit was given and is not the right one.
	WrongCheck bool
}

var (
	allDigits   = regexp.MustCompile(`^[0-9]{4,6}$`)
	countyDigit = regexp.MustCompile(`^CC[0-9]{1,2}$`)
)

// highestProvince is the last of INE's province codes: a longer code that starts above it has lost
// a zero.
const highestProvince = "52"

// ParseMemberCode reads a member's code in any of the ways that it is written: 08019, 080193 (with
// INE's check digit), 08019-3, either without its leading zero, CC-10, cc 10, XARXA. ok is false
// for anything else.
func ParseMemberCode(text string) (code MemberCode, ok bool) {
	bare := strings.Map(func(r rune) rune {
		switch r {
		case ' ', '-', '.', '\u00a0', '\u202f', '\u2009', '\u2010', '\u2011', '\u2013', '\u2212',
			'\u200b', '\u200e', '\u200f', '\ufeff', '\'', '’':
			return -1
		}
		return r
	}, strings.ToUpper(text))
	switch {
	case bare == "XARXA":
		return MemberCode{Code: bare}, true
	case countyDigit.MatchString(bare):
		number := bare[2:]
		if len(number) == 1 {
			number = "0" + number
		}
		return MemberCode{Code: "CC-" + number}, true
	case !allDigits.MatchString(bare):
		return MemberCode{}, false
	}
	lost := len(bare) == 4 || len(bare) == 5 && bare[:2] > highestProvince
	if lost {
		bare = "0" + bare
	}
	code = MemberCode{Code: bare[:5], Mended: lost}
	if len(bare) == 6 {
		code.WrongCheck = bare[5:] != CheckDigit(code.Code)
	}
	return code, true
}

// CheckDigit is the sixth digit that INE adds to a municipality's five.
func CheckDigit(five string) string {
	tables := [3][10]int{
		{0, 3, 8, 2, 7, 4, 1, 5, 9, 6},
		{0, 2, 4, 6, 8, 1, 3, 5, 7, 9},
		{0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
	}
	order := [5]int{1, 0, 2, 1, 0}
	sum := 0
	for i, table := range order {
		sum += tables[table][five[i]-'0']
	}
	return string(rune('0' + (10-sum%10)%10))
}
