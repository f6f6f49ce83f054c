package form

import (
	"slices"
	"sync"

	"xmess.cat/memoria/pipeline/workbook"
)

// declaration is a kind of workbook, indexed by the keys of its sheets' and columns' names.
type declaration struct {
	sheets []indexedSheet
	byName map[string]*indexedSheet
}

type indexedSheet struct {
	Sheet
	words    [][]string // of its name, and of each alias
	byHeader map[string]*Column
}

// The declarations never change, so each is indexed once and not for each workbook.
var (
	returnDeclaration = sync.OnceValue(func() *declaration { return index(SubmissionSheets()) })
	planDeclaration   = sync.OnceValue(func() *declaration { return index(PlanSheets()) })
)

func index(sheets []Sheet) *declaration {
	d := &declaration{byName: map[string]*indexedSheet{}}
	for _, sheet := range sheets {
		indexed := indexedSheet{Sheet: sheet, byHeader: map[string]*Column{}}
		for i, c := range sheet.Columns {
			sheet.Columns[i].Required = c.Required || c.Filled
			for _, header := range append([]string{c.Header}, c.Aliases...) {
				indexed.byHeader[workbook.Key(header)] = &sheet.Columns[i]
			}
		}
		for _, name := range append([]string{sheet.Name}, sheet.Aliases...) {
			indexed.words = append(indexed.words, nameWords(name))
		}
		d.sheets = append(d.sheets, indexed)
	}
	for i, sheet := range d.sheets {
		for _, name := range append([]string{sheet.Name}, sheet.Aliases...) {
			d.byName[workbook.Key(name)] = &d.sheets[i]
		}
	}
	return d
}

// section gives the declared sheet of a section that is known to exist.
func (d *declaration) section(name string) *indexedSheet {
	i := slices.IndexFunc(d.sheets, func(s indexedSheet) bool { return s.Section == name })
	return &d.sheets[i]
}

func (d *declaration) names() []string {
	return textsOf(d.sheets, func(s indexedSheet) string { return s.Name })
}
