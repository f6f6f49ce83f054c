package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/wholefile"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// PlanName is the file name of the plan where the program writes it. A plan may have any name.
const PlanName = "pla.xlsx"

// Init writes the starting plan, with the Network's office as its only member, and the instructions
// beside it. It makes the folder. Existing files are left alone.
func Init(folder string) (written []feedback.Written, err error) {
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
	for _, file := range []struct {
		name    string
		content []byte
	}{{PlanName, content}, {inbox.Instructions, []byte(feedback.Instructions())}} {
		path := filepath.Join(folder, file.name)
		existed, err := wholefile.WriteNew(path, file.content)
		if err != nil {
			return written, err
		}
		written = append(written, feedback.Written{Path: path, Existed: existed})
	}
	return written, nil
}
