package memoria

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// mostOpen is how many findings of each kind a sheet lists; the workbook's annotated copy has all.
const mostOpen = 20

// mostOfName is how many characters of a sheet or file name are printed.
const mostOfName = 80

// memberOpen lists the open findings of a member's workbooks: rejections, errors, warnings.
func (b *chapterBuilder) memberOpen(c result.Coverage) []document.Block {
	of := func(severity string) []result.Finding {
		return filter(b.year.Findings, func(f result.Finding) bool {
			return f.MemberCode == c.Code && f.Severity == severity
		})
	}
	rejected, errors, warnings := of("rejection"), of("error"), of("warning")
	if len(rejected)+len(errors)+len(warnings) == 0 {
		return nil
	}
	columns := []column[result.Finding]{
		{b.code(words.MemberWhere), func(f result.Finding) cell {
			return cell{Text: cmp.Or(cellOf(f), b.say(words.MemberWorkbook)), Detail: f.Rule}
		}},
		{b.wide(words.HeadFound, 1), func(f result.Finding) cell { return text(f.Says) }},
		{b.wide(words.HeadToDo, 1), func(f result.Finding) cell { return text(f.Do) }},
	}
	table := document.Table{ID: memberID(c.Code) + "-incidencies", Columns: headsOf(columns)}
	add := func(title string, found []result.Finding) {
		if len(found) > mostOpen {
			more := b.w.Count(words.MemberOpenMore, len(found)-mostOpen)
			table.Notes = append(table.Notes, title+". "+more)
		}
		if len(found) > 0 {
			rows := rowsOf(columns, found[:min(mostOpen, len(found))]...)
			table.Groups = append(table.Groups, document.Group{Title: title, Rows: rows})
		}
	}
	for len(rejected) > 0 {
		file := rejected[0].FileName
		count := slices.IndexFunc(rejected, func(f result.Finding) bool { return f.FileName != file })
		if count < 0 {
			count = len(rejected)
		}
		add(b.say(words.MemberOpenRejected, "file", clip(path.Base(file), mostOfName)), rejected[:count])
		rejected = rejected[count:]
	}
	add(b.say(words.MemberOpenErrors), errors)
	add(b.say(words.MemberOpenWarnings), warnings)
	blocks := heading(memberID(c.Code)+"-obert", 2, b.say(words.MemberOpenHeading))
	if len(errors)+len(warnings) > 0 && b.approval == nil {
		blocks = append(blocks, kept(b.say(words.MemberOpenLead))...)
	}
	return append(blocks, table)
}

// cellOf is where a finding is: "Indicadors!H9". It is empty for a whole workbook.
func cellOf(f result.Finding) string {
	return strings.Trim(clip(f.Sheet, mostOfName)+"!"+f.Cell, "!")
}
