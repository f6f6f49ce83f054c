package explain

import (
	"fmt"
	"math"
	"strings"

	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// members lists the figure of each member that is asked for an indicator, with its cells.
func (x *Explainer) members(i result.Indicator, f result.Formula) []Member {
	if i.Kind == "sistema" {
		return x.systemMembers(i)
	}
	var out []Member
	for _, value := range x.values[i.Code] {
		m := Member{
			Code: value.MemberCode, Name: value.MemberName, State: value.State,
			StateWords: x.w.Say(words.ExplainStates[value.State]),
			Value:      value.Value, Numerator: value.Numerator, Denominator: value.Denominator,
		}
		for _, cell := range x.cells[i.Code+"\n"+value.MemberCode] {
			book := x.workbooks[cell.WorkbookID]
			m.Cells = append(m.Cells, Cell{
				Part: cell.Part, File: book.FileName, Version: book.Version, Sheet: cell.Sheet,
				Cell: cell.Address, Text: cell.Text, Figure: cell.Figure,
			})
			if value.State == "carried" {
				m.StateWords = x.w.Say(words.ExplainCarried, "year", fmt.Sprint(cell.SourceYear))
			}
		}
		isPartial := value.MissingShare != nil && *value.MissingShare > 0
		if value.State == "reported" && isPartial {
			m.StateWords = x.w.Say(words.ExplainStates["partial"])
		}
		switch {
		case value.State == "reported" && len(m.Cells) == 0:
			m.StateWords = x.w.Say(words.ExplainRealZero)
			m.Return = x.returnOf(value.MemberCode)
		case value.State == "missing":
			m.Return = x.returnOf(value.MemberCode)
		}
		m.Steps = x.memberSteps(m, f)
		out = append(out, m)
	}
	return out
}

// memberSteps are the sums of a member's cells, and its own ratio if it has one.
func (x *Explainer) memberSteps(m Member, f result.Formula) []Step {
	var out []Step
	for _, part := range []struct {
		name   string
		result *float64
	}{{"value", m.Value}, {"numerator", m.Numerator}, {"denominator", m.Denominator}} {
		if figures := figuresOf(m, part.name); part.result != nil && len(figures) > 0 {
			out = append(out, Step{
				Name: part.name, Title: x.title(part.name),
				Expression: join("", figures, " + ", ""), Result: part.result,
			})
		}
	}
	if m.Value != nil && m.Numerator != nil && m.Denominator != nil {
		out = append(out, x.step("value", "", "F * N / D",
			map[string]*float64{"F": &f.Scale, "N": m.Numerator, "D": m.Denominator}, m.Value))
	}
	return out
}

// figuresOf are the figures of the cells of one part of a member's figure.
func figuresOf(m Member, part string) []float64 {
	var out []float64
	for _, cell := range m.Cells {
		if cell.Part == part && cell.Figure != nil {
			out = append(out, *cell.Figure)
		}
	}
	return out
}

// sumOf adds the cells of a part in whole millionths, as the database does. exists is false without
// cells.
func sumOf(m Member, part string) (sum float64, exists bool) {
	figures := figuresOf(m, part)
	for _, figure := range figures {
		sum += math.Round(figure * 1e6)
	}
	return sum / 1e6, len(figures) > 0
}

// returnOf is the member's current return; nil where none was received.
func (x *Explainer) returnOf(member string) *Workbook {
	for _, coverage := range x.year.Coverage {
		if coverage.Code != member || coverage.State == "missing" {
			continue
		}
		for _, book := range x.workbooks {
			if book.FileName == coverage.FileName && book.ReceivedAt.Equal(coverage.ReceivedAt) {
				out := workbookOf(book)
				return &out
			}
		}
	}
	return nil
}

// systemMembers are the members of an indicator that the system itself counts: by the state of
// their return, or with the cells that give their comarca.
func (x *Explainer) systemMembers(i result.Indicator) []Member {
	var out []Member
	for _, coverage := range x.year.Coverage {
		if coverage.Type == "xarxa" {
			continue // the office is not a member
		}
		m := Member{
			Code: coverage.Code, Name: coverage.Name, State: coverage.State,
			StateWords: x.w.Say(words.ExplainStates[coverage.State]),
		}
		switch i.Aggregation {
		case "lliurament_en_termini":
			if m.State == "missing" {
				m.StateWords = x.w.Say(words.ChartMissing)
			}
			m.Return = x.returnOf(coverage.Code)
		case "quota_comarques":
			m.State, m.StateWords = "member", x.w.Say(words.ExplainStates["member"])
			for _, cell := range x.planCells["members\n"] {
				if cell.MemberCode == coverage.Code && strings.TrimSpace(cell.Text) != "" {
					m.Cells = append(m.Cells, *x.cellOfPlan(cell))
				}
			}
			if len(m.Cells) == 0 {
				continue
			}
		}
		out = append(out, m)
	}
	return out
}
