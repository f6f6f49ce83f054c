package feedback

import (
	"encoding/json"
	"io"
)

// runData is a run as JSON: what its text tells, for programs. Failure says why it was stopped.
type runData struct {
	Year     int        `json:"year"`
	Failure  string     `json:"failure,omitempty"`
	Files    []fileData `json:"files"`
	Gone     []string   `json:"gone_and_counting"`
	Offences []string   `json:"data_checks"`
	Page     string     `json:"status_page,omitempty"`
	Status   *Status    `json:"status,omitempty"`
}

// fileData is a file with the worst of its problems. Needs says that somebody has to do something.
type fileData struct {
	Name       string `json:"file_name"`
	Outcome    string `json:"outcome"`  // of this pass
	Standing   string `json:"standing"` // whenever it was read
	Needs      bool   `json:"needs_somebody"`
	MemberCode string `json:"member_code,omitempty"`
	MemberName string `json:"member_name,omitempty"`
	Year       int    `json:"year,omitempty"`
	Version    int    `json:"version,omitempty"`
	Superseded bool   `json:"superseded,omitempty"`
	Undecided  bool   `json:"undecided,omitempty"`
	Retired    bool   `json:"retired,omitempty"`
	Workbook   int    `json:"workbook,omitempty"`    // its number in the ledger
	AnsweredBy string `json:"answered_by,omitempty"` // another file came in its place
	Errors     int    `json:"errors"`
	Warnings   int    `json:"warnings"`
	Cell       string `json:"cell,omitempty"`
	Found      string `json:"found,omitempty"`
	ToDo       string `json:"to_do,omitempty"`
	Rule       string `json:"rule,omitempty"`
	Copy       string `json:"annotated_copy,omitempty"`
}

// WriteRunJSON writes the result of a run as indented JSON with stable names.
func WriteRunJSON(w io.Writer, run Run, failure string, lang Language) error {
	names := [...]string{
		"loaded",
		"partly_loaded",
		"rejected",
		"unchanged",
		"ignored",
		"left_for_later",
		"undecided",
		"counts_again",
	}
	data := runData{Year: run.Year, Failure: failure, Files: []fileData{}, Gone: []string{},
		Offences: append([]string{}, run.Offences...), Page: run.Page}
	if len(run.Status.Members) > 0 {
		status := run.Status.withLists()
		data.Status = &status
	}
	for _, b := range run.Gone {
		data.Gone = append(data.Gone, b.Name)
	}
	for _, b := range run.Workbooks {
		file := fileData{Name: b.Name, Outcome: names[b.Outcome], Standing: names[b.Standing],
			Needs: b.Open(), MemberCode: b.MemberCode, MemberName: b.MemberName, Year: b.Year,
			Version: b.Version, Superseded: b.Superseded, Undecided: b.Waits,
			Retired: b.Retired, Workbook: b.ID, AnsweredBy: b.AnsweredBy, Copy: b.Copy}
		file.Errors, file.Warnings, _ = b.Count()
		problems := b.sorted()
		if worst, ok := worstOf(problems); ok && !b.settled() {
			worst.At.Book = ""
			file.Cell, file.Rule = worst.At.String(), worst.Rule.ID
			file.Found, file.ToDo = worst.Says(string(lang)), worst.Do(string(lang))
		}
		data.Files = append(data.Files, file)
	}
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(data)
}
