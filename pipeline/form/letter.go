package form

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// letterColumn is the label of the memòria's letter of presentation. Only the office is asked for it: what another
// member puts there is kept, and not printed.
func letterColumn() Column {
	return Column{
		Field: "letter", Header: "carta de presentació", Aliases: []string{"carta", "presentació", "salutació",
			"carta de presentación", "presentación", "letter", "letter of presentation"}, Type: Text, Width: 48,
		Help: "Obre la memòria tal com l'escriviu, signada com la signeu. Per fer un paràgraf nou, Alt+Retorn. " +
			"Si la deixeu buida, la memòria no en porta.",
	}
}

// letterHeight shows a letter of a page's length.
const letterHeight = 300

// letterDraft makes room for the letter below the cover of the office's return; ok is false for other members.
func letterDraft(m plan.Member) (row write.Row, ok bool) {
	if m.Type != plan.Xarxa {
		return row, false
	}
	c := letterColumn()
	help := hintStyle()
	help.Wrap, help.Top = true, true
	return write.Row{Height: letterHeight, Cells: []write.Cell{
		text(c.Header, labelStyle()), blank(proseInputStyle()), text(c.Help, help),
	}}, true
}
