package memoria

import (
	"fmt"
	"path"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/result"
)

// mostOpen is how many findings a sheet lists of each kind; the annotated copy of the workbook has all.
const mostOpen = 20

// mostOfName is how much is printed of the name of a sheet or a file.
const mostOfName = 80

// memberOpen lists what is to be mended in what a member sent: what was rejected, errors, warnings.
func (t *chapterBuilder) memberOpen(c result.Coverage) []document.Block {
	w := t.w.Members()
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
		{Head: w.Where, Header: true}, {Head: w.Found, Weight: 1}, {Head: w.Do, Weight: 1},
	}}
	blocks := []document.Block{document.Heading{ID: memberID(c.Code) + "-obert", Level: 2, Text: w.OpenHeading}}
	if len(errors)+len(warnings) > 0 && t.approval == nil {
		lead := document.Text(document.Body, w.OpenLead)
		lead.Keep = true
		blocks = append(blocks, lead)
	}
	for len(rejected) > 0 {
		file := rejected[0].FileName
		count := 0
		for count < len(rejected) && rejected[count].FileName == file {
			count++
		}
		t.openGroup(&table, fmt.Sprintf(w.OpenRejected, clip(path.Base(file), mostOfName)), rejected[:count])
		rejected = rejected[count:]
	}
	t.openGroup(&table, w.OpenErrors, errors)
	t.openGroup(&table, w.OpenWarnings, warnings)
	return append(blocks, table)
}

func (t *chapterBuilder) openGroup(table *document.Table, title string, found []result.Finding) {
	group := document.Group{Title: title}
	for n, f := range found {
		if n == mostOpen {
			table.Notes = append(table.Notes, title+". "+t.w.Count(t.w.Members().OpenMore, len(found)-mostOpen))
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
	return t.w.Members().Workbook
}
