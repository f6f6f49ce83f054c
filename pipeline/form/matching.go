package form

import (
	"slices"
	"sync"

	"xmess.cat/memoria/pipeline/workbook"
)

// declaration is a kind of workbook, with what its sheets and their columns are matched by. None of it ever changes, so it
// is worked out once, and not for each workbook.
type declaration struct {
	sheets []Sheet
	byName map[string]int // positions, by the key of each of their names
	own    []bool         // which of them the other kind of workbook does not have
}

var (
	returnDeclaration = sync.OnceValue(func() *declaration { return declare(SubmissionSheets(), PlanSheets()) })
	planDeclaration   = sync.OnceValue(func() *declaration { return declare(PlanSheets(), SubmissionSheets()) })
	companions        = sync.OnceValue(func() names { return namesOf(Companions()...) })
)

func declare(sheets, other []Sheet) *declaration {
	d := &declaration{sheets: sheets, byName: map[string]int{}}
	others := map[string]bool{}
	for _, s := range other {
		for _, name := range s.names() {
			others[workbook.Key(name)] = true
		}
	}
	for i := range sheets {
		s := &sheets[i]
		s.byKey = s.columnsByKey()
		for _, name := range s.names() {
			if _, again := d.byName[workbook.Key(name)]; !again {
				d.byName[workbook.Key(name)] = i
			}
		}
		d.own = append(d.own, !others[workbook.Key(s.Name)])
	}
	return d
}

// names are all that the sheet may be called.
func (s Sheet) names() []string { return append([]string{s.Name}, s.Aliases...) }

// columnsByKey gives the columns by the key of each of their names.
func (s Sheet) columnsByKey() map[string]*Column {
	byKey := map[string]*Column{}
	for i := range s.Columns {
		for _, name := range append([]string{s.Columns[i].Header}, s.Columns[i].Aliases...) {
			byKey[workbook.Key(name)] = &s.Columns[i]
		}
	}
	return byKey
}

// at gives the position of the declared sheet that a name means.
func (d *declaration) at(name string) (position int, ok bool) {
	var room [64]byte
	position, ok = d.byName[string(workbook.AppendKey(room[:0], name))]
	return position, ok
}

// named gives the declared sheet that a name means.
func (d *declaration) named(name string) (s Sheet, ok bool) {
	position, ok := d.at(name)
	if !ok {
		return Sheet{}, false
	}
	return d.sheets[position], true
}

// position gives the place of a section that is declared.
func (d *declaration) position(section string) int {
	return slices.IndexFunc(d.sheets, func(s Sheet) bool { return s.Section == section })
}

// of gives the sheet of a section that is declared.
func (d *declaration) of(section string) Sheet { return d.sheets[d.position(section)] }

// in gives which of the declared sheets a workbook has.
func (d *declaration) in(b *workbook.Book) []bool {
	has := make([]bool, len(d.sheets))
	for i := range b.Sheets {
		if position, ok := d.at(b.Sheets[i].Name); ok {
			has[position] = true
		}
	}
	return has
}
