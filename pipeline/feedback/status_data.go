package feedback

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"regexp"
	"strconv"
	"time"
)

// WriteStatusJSON writes a status as indented JSON with stable names.
func WriteStatusJSON(w io.Writer, s Status) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(s.withLists())
}

// withLists makes an empty list [] and not null in JSON, for those who count.
func (s Status) withLists() Status {
	s.Members, s.Strays = append([]MemberStatus{}, s.Members...), append([]Stray{}, s.Strays...)
	for i := range s.Members {
		s.Members[i].Rejected = append([]Stray{}, s.Members[i].Rejected...)
		s.Members[i].Waiting = append([]Waiting{}, s.Members[i].Waiting...)
		s.Members[i].Changes = append([]Change{}, s.Members[i].Changes...)
	}
	s.Plan.Beside = append([]string{}, s.Plan.Beside...)
	s.Plan.Rejected = append([]string{}, s.Plan.Rejected...)
	s.Plan.Changes = append([]Change{}, s.Plan.Changes...)
	s.Comarques = append([]Place{}, s.Comarques...)
	s.Demarcacions = append([]Place{}, s.Demarcacions...)
	return s
}

// WriteStatusCSV writes a line a member, with stable heads and times in ISO 8601.
func WriteStatusCSV(w io.Writer, s Status) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{
		"year", "member_code", "name", "member_type", "comarca", "demarcacio", "email", "state",
		"received_at", "version", "file_name", "indicators_expected", "indicators_reported",
		"indicators_not_applicable",
		"errors", "warnings", "annotated_copy", "rejected_files", "changes", "standing", "workbook",
		"undecided_files",
	}); err != nil {
		return err
	}
	for _, m := range s.Members {
		received := ""
		if m.ReceivedAt != nil {
			received = m.ReceivedAt.In(s.AsOf.Location()).Format(time.RFC3339)
		}
		row := []string{strconv.Itoa(s.Year), m.Code, m.Name, m.Type, m.Comarca, m.Demarcacio, m.Email,
			string(m.State), received, known(m.Version), m.FileName,
			strconv.Itoa(m.Expected), strconv.Itoa(m.Reported), strconv.Itoa(m.NotApplicable), "", "",
			m.Copy, strconv.Itoa(len(m.Rejected)), strconv.Itoa(len(m.Changes) + m.MoreChanges),
			string(m.Standing), known(m.Workbook), strconv.Itoa(len(m.Waiting))}
		if m.State != Absent {
			row[14], row[15] = strconv.Itoa(m.Errors), strconv.Itoa(m.Warnings)
		}
		for i := range row {
			row[i] = guarded(row[i])
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func known(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// formula finds where a spreadsheet would begin a formula: also behind what it may take for the end
// of a cell.
var formula = regexp.MustCompile(`^([=+\-@＝＋－＠\t\r\n])|([;\t\r\n])([=+\-@＝＋－＠])`)

// guarded puts an apostrophe wherever a spreadsheet would begin a formula. Package export of the
// read half has the same rule.
func guarded(text string) string { return formula.ReplaceAllString(text, "$2'$1$3") }
