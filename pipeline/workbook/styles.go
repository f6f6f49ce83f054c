package workbook

import (
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/source"
)

// mostFormats is a hundred times what Excel lets a workbook declare.
const mostFormats = 25_000

// readStyles gives the format of each cell style, by the number that cells name it with.
func readStyles(a *archive, part string) ([]Format, error) {
	if part == "" || !a.has(part) {
		return nil, nil
	}
	return recalled(a, part, func() ([]Format, error) { return readFormats(a, part) })
}

func readFormats(a *archive, part string) ([]Format, error) {
	var formats []Format
	own := map[int]Format{}
	err := a.scan(part, a.limits.Part, func(s *scanner) error {
		for {
			more, err := s.child()
			if err != nil || !more {
				return err
			}
			switch {
			case s.tag.is("numFmts"):
				err = eachChild(s, "numFmt", func() {
					if id, err := strconv.Atoi(string(s.value("numFmtId"))); err == nil {
						own[id] = formatOf(string(s.value("formatCode")))
					}
				})
				if err == nil && len(own) > mostFormats {
					err = fault{rule: &source.NestingTooDeep}
				}
			case s.tag.is("cellXfs"):
				err = eachChild(s, "xf", func() {
					id, _ := strconv.Atoi(string(s.value("numFmtId"))) // none is General, which is 0
					format, known := own[id]
					if !known {
						format = builtin(id)
					}
					formats = append(formats, format)
				})
			default:
				err = s.skip()
			}
			if err != nil {
				return err
			}
		}
	})
	return formats, err
}

// eachChild calls back on each child of one name, and passes over what is in it.
func eachChild(s *scanner, name string, use func()) error {
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		if s.tag.is(name) {
			use()
		}
		if err := s.skip(); err != nil {
			return err
		}
	}
}

// builtin is the format behind a number that every workbook knows without declaring it.
func builtin(id int) Format {
	switch {
	case id == 9 || id == 10:
		return Percent
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 45 && id <= 47, id >= 50 && id <= 58:
		return DateFormat
	}
	return General
}

// formatOf reads a format code, which is always kept in English: 0.0 % is a percentage, dd/mm/yyyy a date.
func formatOf(code string) Format {
	section := bare(code)
	if strings.Contains(section, "%") {
		return Percent
	}
	lower := strings.ToLower(section)
	if strings.Contains(lower, "general") {
		return General
	}
	if strings.ContainsAny(lower, "ymdhs") {
		return DateFormat
	}
	return General
}

// bare is the first section of a format code without what it shows literally: quoted and escaped
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
