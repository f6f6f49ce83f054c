package pipeline

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/wholefile"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// Templates writes the blank return of each member active in the year, by the plan of that year,
// under plantilles/YEAR in the folder. Each row shows what the member reported of the year before.
// Existing files are left alone. The error is judging.ErrNoPlan where there is no plan.
func Templates(ctx context.Context, settings setup.Settings) (
	written []feedback.Written, err error) {
	settings = settings.WithDefaults()
	known, err := lookUp(ctx, settings, nil)
	if err != nil {
		return nil, err
	}
	defer known.close()
	planOfYear, _, ok, err := known.plans.Of(settings.Year)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, judging.ErrNoPlan
	}
	previous := known.previous.Alike(planOfYear, known.plans.Of)
	into := filepath.Join(settings.Folder, "plantilles", strconv.Itoa(settings.Year))
	for _, member := range planOfYear.MembersOf(settings.Year) {
		if err := ctx.Err(); err != nil {
			return written, fmt.Errorf("writing templates: %w", err)
		}
		before := yearly(previous(member.Code, settings.Year-1), settings.Year-1)
		draft := form.TemplateDraft(planOfYear, member, settings.Year, before)
		content, err := write.XLSX(draft)
		if err != nil {
			return written, fmt.Errorf("writing the template of %s: %w", member.Code, err)
		}
		path := filepath.Join(into, form.TemplateName(member, settings.Year))
		existed, err := wholefile.WriteNew(path, content)
		if err != nil {
			return written, err
		}
		written = append(written, feedback.Written{Path: path, Existed: existed})
	}
	if len(written) == 0 {
		return nil, judging.Nobody(planOfYear, settings.Year)
	}
	return written, nil
}

// yearly keeps the figures of the whole year, by indicator; not those of quarters and months.
func yearly(observations []plan.Observation, year int) map[string]plan.Observation {
	out := map[string]plan.Observation{}
	for _, o := range observations {
		if o.Period == strconv.Itoa(year) {
			out[o.IndicatorCode] = o
		}
	}
	return out
}
