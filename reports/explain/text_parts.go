package explain

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/reports/words"
)

// parts write the table of what a mean is of.
func (t *writer) parts(s Story) {
	if len(s.Parts) == 0 {
		return
	}
	t.section(t.e.Parts)
	rows := [][]string{{t.w.Head.Code, t.e.Weight, t.e.Share, t.w.Head.Rate, t.w.Head.Range, t.e.Points, t.w.Head.Status, ""}}
	for _, p := range s.Parts {
		weight, _ := figure(t.w, p.Weight, resultDecimals)
		share, points := t.e.Left, words.Dash
		if p.Share != nil {
			share = t.w.Percent(p.Share)
			points, _ = figure(t.w, *p.Points, 4)
		}
		cell := ""
		if p.Cell != nil {
			cell = t.place(*p.Cell)
		}
		rows = append(rows, []string{
			p.Code, weight, share, t.w.Rate(p.Rate), t.w.Range(p.Low, p.High), points, string(p.status), cell,
		})
	}
	t.table(rows)
}

// table writes columns as wide as their widest cell, all but the first and the last two to the right.
func (t *writer) table(rows [][]string) {
	width := make([]int, len(rows[0]))
	for _, row := range rows {
		for at, cell := range row {
			width[at] = max(width[at], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		line := " "
		for at, cell := range row {
			blank := strings.Repeat(" ", width[at]-utf8.RuneCountInString(cell))
			if at == 0 || at >= len(row)-2 {
				line += " " + cell + blank
			} else {
				line += " " + blank + cell
			}
			line += " "
		}
		_, _ = t.out.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// cells write where figures come from: an indicator's members, or those of the parts below.
func (t *writer) cells(s Story) {
	if s.Kind == Indicator {
		t.section(t.e.Members)
		t.members("  ", s)
		return
	}
	t.section(t.e.Members)
	for _, part := range s.Parts {
		t.below("  ", part)
	}
}

// below writes the cells of a part, or what to ask for them.
func (t *writer) below(indent string, part Part) {
	s := part.Story
	if s.Kind == Indicator {
		text := s.Code + " · " + s.Name
		if s.Published.Value != nil {
			value, _ := figure(t.w, *s.Published.Value, resultDecimals)
			text += ": " + strings.TrimSpace(value+" "+s.Unit)
		}
		t.line(indent, text)
		if t.Cells || s.asked != "" {
			t.members(indent+"  ", *s)
		} else {
			t.line(indent+"  ", fmt.Sprintf(t.e.CellsBelow, s.Code))
		}
		return
	}
	t.line(indent, s.Code+" · "+s.Name)
	for _, part := range s.Parts {
		t.below(indent+"  ", part)
	}
}

// members write what each gave, cell by cell, and those that gave nothing in one line.
func (t *writer) members(indent string, s Story) {
	var missing []string
	for _, m := range s.Members {
		if m.State == "missing" && s.Rule.Kind != "sistema" && s.asked == "" {
			missing = append(missing, m.Code+" "+m.Name)
			continue
		}
		t.member(indent, m)
	}
	if s.asked != "" && len(s.Members) == 0 {
		t.line(indent, fmt.Sprintf(t.e.NotAsked, s.asked))
	}
	if len(missing) > 0 {
		t.line(indent, t.w.Count(t.e.MissingList, len(missing))+": "+strings.Join(missing, ", "))
	}
}

func (t *writer) member(indent string, m Member) {
	figures := ""
	switch {
	case m.Numerator != nil && m.Denominator != nil:
		n, _ := figure(t.w, *m.Numerator, mostDecimals)
		d, _ := figure(t.w, *m.Denominator, mostDecimals)
		figures = "  " + n + " / " + d
	case m.Value != nil:
		v, _ := figure(t.w, *m.Value, mostDecimals)
		figures = "  " + v
	}
	text := m.Code + " " + m.Name + figures
	if m.State != "reported" || len(m.Cells) == 0 {
		text += "  (" + m.StateWords + ")"
	}
	if m.Return != nil {
		text += "  " + m.Return.File + ", " + fmt.Sprintf(t.e.Version, fmt.Sprint(m.Return.Version),
			fmt.Sprint(m.Return.VersionCount)) + ", " + fmt.Sprintf(t.e.ReceivedOn, t.w.Date(m.Return.ReceivedAt))
	}
	t.line(indent, text)
	for _, step := range m.Steps {
		if len(step.Expression) > 3 {
			t.steps(indent+"    ", []Step{step})
		}
	}
	t.cellsOf(indent+"    ", m.Cells)
}

// cellsOf writes cells, each once, by file and sheet: tramesa.xlsx (v2) · Indicadors: F14 «12», G14 «30».
func (t *writer) cellsOf(indent string, cells []Cell) {
	for _, s := range t.sheets(cells) {
		t.line(indent, s.book+" · "+s.name+": "+strings.Join(s.cells, ", "))
	}
}
