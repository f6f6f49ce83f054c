package change

import (
	"fmt"

	"xmess.cat/memoria/reports/result"
)

// cells pairs the cells of one member's figure before and after, and says which were corrected,
// added or removed. Cells that only moved to another row are the same.
func (c *comparison) cells(indicator, member, name string) []Reason {
	before, after := c.before.cells[indicator][member], c.after.cells[indicator][member]
	for _, key := range []func(result.Cell) string{
		func(cell result.Cell) string {
			return fmt.Sprint(cell.Part, " ", cell.Sheet, "!", cell.Address, " ", cell.Text)
		},
		func(cell result.Cell) string { return fmt.Sprint(cell.Part, " ", cell.Field, " ", cell.Text) },
	} {
		_, before, after = pair(before, after, key)
	}
	// A woman counted in a total and in a share is one cell in two parts: it is told once.
	before, after = once(before), once(after)
	corrected, before, after := pair(
		before,
		after,
		func(cell result.Cell) string { return cell.Field + " " + cell.Address },
	)
	byField, before, after := pair(before, after, func(cell result.Cell) string { return cell.Field })
	var out []Reason
	for _, two := range append(corrected, byField...) {
		out = append(out, Reason{
			Kind: CorrectedCell, Code: member, Name: name, Field: two[0].Field,
			Before: c.before.place(
				two[0],
			), After: c.after.place(two[1]), From: two[0].Figure, To: two[1].Figure,
		})
	}
	for _, cell := range before {
		out = append(out, Reason{
			Kind: RemovedCell, Code: member, Name: name, Field: cell.Field, Before: c.before.place(cell),
			From: cell.Figure,
		})
	}
	for _, cell := range after {
		out = append(out, Reason{
			Kind: AddedCell, Code: member, Name: name, Field: cell.Field, After: c.after.place(cell),
			To: cell.Figure,
		})
	}
	return out
}

// pair takes out of two lists the cells that have one key, in order, and gives what is left of
// both.
func pair(
	before, after []result.Cell,
	key func(result.Cell) string,
) (pairs [][2]result.Cell, left, right []result.Cell) {
	waiting := map[string][]result.Cell{}
	for _, cell := range after {
		waiting[key(cell)] = append(waiting[key(cell)], cell)
	}
	for _, cell := range before {
		twins := waiting[key(cell)]
		if len(twins) == 0 {
			left = append(left, cell)
			continue
		}
		pairs = append(pairs, [2]result.Cell{cell, twins[0]})
		waiting[key(cell)] = twins[1:]
	}
	for _, cell := range after {
		twins := waiting[key(cell)]
		if len(twins) > 0 && twins[0] == cell {
			right = append(right, cell)
			waiting[key(cell)] = twins[1:]
		}
	}
	return pairs, left, right
}

func once(cells []result.Cell) []result.Cell {
	seen := map[string]bool{}
	var out []result.Cell
	for _, cell := range cells {
		key := fmt.Sprint(cell.WorkbookID, cell.Sheet, "!", cell.Address)
		if !seen[key] {
			seen[key] = true
			out = append(out, cell)
		}
	}
	return out
}
