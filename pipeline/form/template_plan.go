package form

import (
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// PlanDraft is the plan as a workbook to revise: its seven sheets, and one of instructions.
func PlanDraft(p plan.Plan) workbook.Draft { return workbook.Draft{} }
