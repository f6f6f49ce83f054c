package territory

import "slices"

// Borders gives the lines between municipalities of the same comarca, and those between comarques,
// in a year. Lines that meet are joined.
func (m *Map) Borders(year int) (municipal, comarcal [][]Point) {
	for _, b := range m.borders {
		if len(b.towns) < 2 {
			continue
		}
		if m.Municipalities[b.towns[0]].Comarca(year) == m.Municipalities[b.towns[1]].Comarca(year) {
			municipal = append(municipal, b.line)
		} else {
			comarcal = append(comarcal, b.line)
		}
	}
	return chains(municipal), chains(comarcal)
}

// chains joins lines at their ends, and uses each line once.
func chains(lines [][]Point) [][]Point {
	ends := map[Point][]int{}
	for i, line := range lines {
		ends[line[0]] = append(ends[line[0]], i)
		ends[line[len(line)-1]] = append(ends[line[len(line)-1]], i)
	}
	done := make([]bool, len(lines))
	var out [][]Point
	follow := func(chain []Point) []Point {
		for {
			end := chain[len(chain)-1]
			at := slices.IndexFunc(ends[end], func(i int) bool { return !done[i] })
			if at < 0 {
				return chain
			}
			next := ends[end][at]
			done[next] = true
			line := lines[next]
			if line[0] == end {
				chain = append(chain, line[1:]...)
				continue
			}
			for _, p := range slices.Backward(line[:len(line)-1]) {
				chain = append(chain, p)
			}
		}
	}
	// Lines with a free end go first: a chain that began in the middle of a path would not take all
	// of it.
	for _, first := range []bool{true, false} {
		for i, line := range lines {
			if done[i] || first && len(ends[line[0]]) == 2 {
				continue
			}
			done[i] = true
			out = append(out, follow(slices.Clone(line)))
		}
	}
	return out
}
