package territory

// Borders gives the lines between municipalities of one comarca, and those between comarques, in a year: as few lines
// as are found by following each as far as it goes.
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

// chains puts lines together at their ends, each line once.
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
			end, next := chain[len(chain)-1], -1
			for _, i := range ends[end] {
				if !done[i] {
					next = i
					break
				}
			}
			if next < 0 {
				return chain
			}
			done[next] = true
			line := lines[next]
			if line[0] == end {
				chain = append(chain, line[1:]...)
				continue
			}
			for i := len(line) - 2; i >= 0; i-- {
				chain = append(chain, line[i])
			}
		}
	}
	// A chain that begins in the middle of a path would leave the rest of it, so those that end something go first.
	for _, first := range []bool{true, false} {
		for i, line := range lines {
			if done[i] || first && len(ends[line[0]]) == 2 {
				continue
			}
			done[i] = true
			out = append(out, follow(append([]Point(nil), line...)))
		}
	}
	return out
}
