package read

import (
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// mostFormats is a hundred times the number that Excel allows in a workbook.
const mostFormats = 25_000

// style is what a cell's style says of its number.
type style struct {
	format workbook.Format
	digits workbook.Digits
}

// readStyles gives each cell style, by the number that cells name it with.
func readStyles(a *guard.Archive, part string) (styles []style, err error) {
	if part == "" || !a.Has(part) {
		return nil, nil
	}
	own := map[int]style{}
	err = a.Scan(part, a.Limits.Part, func(s *guard.Scanner) error {
		return s.Children(func() error {
			switch {
			case s.Tag.Is("numFmts"):
				return numberFormats(s, own)
			case s.Tag.Is("cellXfs"):
				return s.Children(func() error {
					if s.Tag.Is("xf") {
						styles = append(styles, styleOfCell(s, own))
					}
					return nil
				})
			}
			return nil
		})
	})
	return styles, err
}

// numberFormats reads the number formats that the workbook declares, by their ids.
func numberFormats(s *guard.Scanner, own map[int]style) error {
	err := s.Children(func() error {
		if !s.Tag.Is("numFmt") {
			return nil
		}
		if id, err := strconv.Atoi(string(s.Value("numFmtId"))); err == nil {
			code := string(s.Value("formatCode"))
			own[id] = style{formatOf(code), digitsOf(bare(code))}
		}
		return nil
	})
	if err == nil && len(own) > mostFormats {
		err = guard.Fault{Rule: &source.NestingTooDeep}
	}
	return err
}

func styleOfCell(s *guard.Scanner, own map[int]style) style {
	id, _ := strconv.Atoi(string(s.Value("numFmtId"))) // without one it is General, which is 0
	switch declared, ok := own[id]; {
	case ok:
		return declared
	case id == 1:
		return style{digits: digitsOf("0")}
	case id == 2:
		return style{digits: digitsOf("0.00")}
	}
	return style{format: builtin(id)}
}

// digitsOf reads the section of a format code: 00.00 fixes the digits, #,##0.## does not.
func digitsOf(section string) workbook.Digits {
	whole, places, _ := strings.Cut(strings.TrimSpace(section), ".")
	zeros := strings.TrimLeft(whole, "#")
	if strings.Trim(zeros+places, "0") != "" || zeros+places == "" {
		return workbook.Digits{}
	}
	const most = 15 // as many as a number has
	return workbook.Digits{Fixed: true, Whole: uint8(min(len(zeros), most)),
		Places: uint8(min(len(places), most))}
}

// builtin is the format of an id that workbooks use without declaring it.
func builtin(id int) workbook.Format {
	switch {
	case id == 9 || id == 10:
		return workbook.Percent
	case id >= 18 && id <= 21, id >= 45 && id <= 47:
		return workbook.Duration
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 50 && id <= 58:
		return workbook.DateFormat
	}
	return workbook.General
}

// formatOf reads a format code, which files always hold in English: 0.0 % is a percentage,
// dd/mm/yyyy a date, h:mm a time without a day.
func formatOf(code string) workbook.Format {
	section := bare(code)
	if strings.Contains(section, "%") {
		return workbook.Percent
	}
	lower := strings.ToLower(section)
	if strings.Contains(lower, "general") {
		return workbook.General
	}
	switch {
	case strings.ContainsAny(lower, "yd"):
		return workbook.DateFormat
	case strings.ContainsAny(lower, "hs"):
		return workbook.Duration
	case strings.Contains(lower, "m"):
		return workbook.DateFormat
	}
	return workbook.General
}

// bare is the first section of a format code without its literal text: quoted and escaped
// characters, padding, and brackets other than those of elapsed time.
func bare(code string) string {
	var out strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case ';':
			return out.String()
		case '"':
			close := strings.IndexByte(code[i+1:], '"')
			if close < 0 {
				return out.String()
			}
			i += close + 1
		case '\\', '_', '*':
			i++
		case '[':
			close := strings.IndexByte(code[i:], ']')
			if close < 0 {
				return out.String()
			}
			inside := strings.ToLower(code[i+1 : i+close])
			if inside != "" && strings.Trim(inside, "hms") == "" {
				out.WriteString(inside)
			}
			i += close
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}
