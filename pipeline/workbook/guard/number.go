package guard

import "bytes"

// Whole reads a whole number from 0 up to a limit: digits alone.
func Whole(digits []byte, most int) (n int, ok bool) {
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		if n = n*10 + int(c-'0'); n > most {
			return 0, false
		}
	}
	return n, len(digits) > 0
}

// Natural reads a whole number from 1 up to a limit.
func Natural(digits []byte, most int) (n int, ok bool) {
	n, ok = Whole(digits, most)
	return n, ok && n > 0
}

// TrimBlank removes XML's white space from both ends.
func TrimBlank(b []byte) []byte { return bytes.Trim(b, " \t\r\n") }

// IsNumber tells whether text is a number as workbooks store them: -12.5, 1.5E-3.
func IsNumber(text []byte) bool {
	i, digits := 0, 0
	if i < len(text) && (text[i] == '-' || text[i] == '+') {
		i++
	}
	point := false
	for ; i < len(text); i++ {
		if c := text[i]; c >= '0' && c <= '9' {
			digits++
		} else if c == '.' && !point {
			point = true
		} else {
			break
		}
	}
	if digits == 0 || i == len(text) {
		return digits > 0
	}
	if text[i] != 'e' && text[i] != 'E' {
		return false
	}
	if i++; i < len(text) && (text[i] == '-' || text[i] == '+') {
		i++
	}
	_, ok := Whole(text[i:], 1<<31-1)
	return ok
}
