package plan

import (
	"regexp"
	"strings"
)

// MemberCode is a member's code as read from what somebody typed.
type MemberCode struct {
	// Code is five digits, CC- and two digits, or XARXA. With WrongCheck it may be of another
	// municipality than intended.
	Code string
	// Mended tells that a leading zero was added. Spreadsheets drop it from codes stored as numbers.
	Mended bool
	// WrongCheck tells that the sixth digit is not the check digit of the first five.
	WrongCheck bool
}

var (
	allDigits   = regexp.MustCompile(`^[0-9]{4,6}$`)
	countyDigit = regexp.MustCompile(`^CC[0-9]{1,2}$`)
)

// highestProvince is the last of INE's province codes. Five digits that start above it lost a zero.
const highestProvince = "52"

// ParseMemberCode reads 08019, 080193 (with INE's check digit), 08019-3, these without their
// leading zero, CC-10, cc 10 and XARXA. ok is false for anything else.
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

// CheckDigit is the sixth digit that INE adds to a municipality's five. Each digit is looked up in
// the table of its position; the check digit completes their sum to a multiple of ten.
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
