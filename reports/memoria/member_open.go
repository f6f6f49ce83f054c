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

// mostOpen is how many findings a sheet lists of each kind; the annotated copy of the workbook has all.
const mostOpen = 20

// mostOfName is how much is printed of the name of a sheet or a file.
const mostOfName = 80

// memberOpen lists what is to be mended in what a member sent: what was rejected, errors, warnings.
func (t *chapterBuilder) memberOpen(c result.Coverage) []document.Block {
	of := func(severity string) []result.Finding {
		return filter(t.year.Findings, func(f result.Finding) bool {
			return f.MemberCode == c.Code && f.Severity == severity
		})
	}
	rejected, errors, warnings := of("rejection"), of("error"), of("warning")
	if len(rejected)+len(errors)+len(warnings) == 0 {
		return nil
	}
	columns := []column[result.Finding]{
		{code(t.say(words.MemberWhere)), func(f result.Finding) cell {
			return cell{Text: cmp.Or(cellOf(f), t.say(words.MemberWorkbook)), Detail: f.Rule}
		}},
		{wide(t.say(words.HeadFound), 1), func(f result.Finding) cell { return text(f.Says) }},
		{wide(t.say(words.HeadToDo), 1), func(f result.Finding) cell { return text(f.Do) }},
	}
	table := document.Table{ID: memberID(c.Code) + "-incidencies", Columns: headsOf(columns)}
	add := func(title string, found []result.Finding) {
		if len(found) > mostOpen {
			more := t.w.Count(words.MemberOpenMore, len(found)-mostOpen)
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
		add(t.say(words.MemberOpenRejected, "file", clip(path.Base(file), mostOfName)), rejected[:count])
		rejected = rejected[count:]
	}
	add(t.say(words.MemberOpenErrors), errors)
	add(t.say(words.MemberOpenWarnings), warnings)
	blocks := heading(memberID(c.Code)+"-obert", 2, t.say(words.MemberOpenHeading))
	if len(errors)+len(warnings) > 0 && t.approval == nil {
		blocks = append(blocks, kept(t.say(words.MemberOpenLead))...)
	}
	return append(blocks, table)
}

// cellOf is where a finding stands, as a person looks it up: "Indicadors!H9". It is empty for a whole workbook.
func cellOf(f result.Finding) string {
	return strings.Trim(clip(f.Sheet, mostOfName)+"!"+f.Cell, "!")
}
