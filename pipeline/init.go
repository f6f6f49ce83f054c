package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/outbox"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// PlanName is what the plan's workbook is called where the program writes it; any name will do.
const PlanName = "pla.xlsx"

// Init writes the starting plan, with the Network's office as its only member, and the instructions
// beside it, making the folder where there is none. What exists is left as it is.
func Init(folder string) ([]feedback.Written, error) {
	start := form.StartingPlan()
	start.Members = slices.DeleteFunc(slices.Clone(start.Members),
		func(m plan.Member) bool { return m.Type != plan.Xarxa })
	content, err := write.XLSX(form.PlanDraft(start))
	if err != nil {
		return nil, fmt.Errorf("writing the starting plan: %w", err)
	}
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return nil, fmt.Errorf("making the folder: %w", err)
	}
	var out []feedback.Written
	for _, file := range []struct {
		name    string
		content []byte
	}{{PlanName, content}, {inbox.Instructions, []byte(feedback.Instructions())}} {
		path := filepath.Join(folder, file.name)
		existed, err := outbox.WriteNew(path, file.content)
		if err != nil {
			return out, err
		}
		out = append(out, feedback.Written{Path: path, Existed: existed})
	}
	return out, nil
}
