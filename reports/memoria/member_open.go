package memoria

import (
	"path"
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
	var rejected, errors, warnings []result.Finding
	for _, f := range t.year.Findings {
		if f.MemberCode != c.Code {
			continue
		}
		switch f.Severity {
		case "rejection":
			rejected = append(rejected, f)
		case "error":
			errors = append(errors, f)
		case "warning":
			warnings = append(warnings, f)
		}
	}
	if len(rejected)+len(errors)+len(warnings) == 0 {
		return nil
	}
	table := document.Table{ID: memberID(c.Code) + "-incidencies", Columns: []document.Column{
		{Head: t.w.Say(words.MemberWhere), Header: true}, {Head: t.w.Say(words.HeadFound), Weight: 1}, {Head: t.w.Say(words.HeadToDo), Weight: 1},
	}}
	blocks := []document.Block{document.Heading{ID: memberID(c.Code) + "-obert", Level: 2, Text: t.w.Say(words.MemberOpenHeading)}}
	if len(errors)+len(warnings) > 0 && t.approval == nil {
		lead := document.Text(document.Body, t.w.Say(words.MemberOpenLead))
		lead.Keep = true
		blocks = append(blocks, lead)
	}
	for len(rejected) > 0 {
		file := rejected[0].FileName
		count := 0
		for count < len(rejected) && rejected[count].FileName == file {
			count++
		}
		t.openGroup(&table, t.w.Say(words.MemberOpenRejected, "file", clip(path.Base(file), mostOfName)), rejected[:count])
		rejected = rejected[count:]
	}
	t.openGroup(&table, t.w.Say(words.MemberOpenErrors), errors)
	t.openGroup(&table, t.w.Say(words.MemberOpenWarnings), warnings)
	return append(blocks, table)
}

func (t *chapterBuilder) openGroup(table *document.Table, title string, found []result.Finding) {
	group := document.Group{Title: title}
	for n, f := range found {
		if n == mostOpen {
			table.Notes = append(table.Notes, title+". "+t.w.Count(words.MemberOpenMore, len(found)-mostOpen))
			break
		}
		group.Rows = append(group.Rows, document.Row{Cells: []document.Cell{
			{Text: t.place(f), Detail: f.Rule}, text(f.Says), text(f.Do),
		}})
	}
	if len(found) > 0 {
		table.Groups = append(table.Groups, group)
	}
}

// place is where a finding stands, as a person looks it up: "Indicadors!H9".
func (t *chapterBuilder) place(f result.Finding) string {
	if at := strings.Trim(clip(f.Sheet, mostOfName)+"!"+f.Cell, "!"); at != "" {
		return at
	}
	return t.w.Say(words.MemberWorkbook)
}
