package change

import (
	"fmt"

	"xmess.cat/memoria/reports/result"
)

// cellReasons pairs a member's cells before and after, and gives those corrected, removed or added.
// A cell that only stands in another row is unchanged.
func (c *comparison) cellReasons(key memberKey, name string) []Reason {
	before, after := c.before.cells[key], c.after.cells[key]
	for _, unchanged := range []func(result.Cell) string{
		func(cell result.Cell) string {
			return fmt.Sprint(cell.Part, " ", cell.Sheet, "!", cell.Address, " ", cell.Text)
		},
		func(cell result.Cell) string { return fmt.Sprint(cell.Part, " ", cell.Field, " ", cell.Text) },
	} {
		_, before, after = pair(before, after, unchanged)
	}
	// One cell can be in two parts of a figure, such as a total and a share. It is one reason.
	before, after = unique(before), unique(after)
	corrected, before, after := pair(before, after, func(cell result.Cell) string {
		return cell.Field + " " + cell.Address
	})
	byField, before, after := pair(before, after, func(cell result.Cell) string { return cell.Field })
	var out []Reason
	for _, two := range append(corrected, byField...) {
		out = append(out, Reason{
			Kind: CorrectedCell, Code: key.member, Name: name, Field: two[0].Field,
			Before: c.before.place(two[0]), After: c.after.place(two[1]),
			From: two[0].Figure, To: two[1].Figure,
		})
	}
	for _, cell := range before {
		out = append(out, Reason{
			Kind: RemovedCell, Code: key.member, Name: name, Field: cell.Field,
			Before: c.before.place(cell), From: cell.Figure,
		})
	}
	for _, cell := range after {
		out = append(out, Reason{
			Kind: AddedCell, Code: key.member, Name: name, Field: cell.Field,
			After: c.after.place(cell), To: cell.Figure,
		})
	}
	return out
}

// pair matches the cells of two lists that have the same key, in order, and gives the unmatched of
// both.
func pair(
	before, after []result.Cell, key func(result.Cell) string,
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

// unique drops the repeated cells.
func unique(cells []result.Cell) []result.Cell {
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
