package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
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
// Existing files are left alone, also those with a name that the member had before; what they lack
// of the plan is told. The error is judging.ErrNoPlan where there is no plan.
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
	if covers, taken := form.Covers(planOfYear, settings.Year); !covers {
		return nil, judging.Outside(taken, settings.Year)
	}
	previous := known.previous.Alike(planOfYear, known.plans.Of)
	t := templates{settings: settings, plan: planOfYear,
		into: filepath.Join(settings.Folder, "plantilles", strconv.Itoa(settings.Year))}
	if err := t.list(); err != nil {
		return nil, err
	}
	for _, member := range planOfYear.MembersOf(settings.Year) {
		if err := ctx.Err(); err != nil {
			return written, fmt.Errorf("writing templates: %w", err)
		}
		before := yearly(previous(member.Code, settings.Year-1), settings.Year-1)
		one, err := t.write(ctx, member, before)
		if err != nil {
			return written, err
		}
		written = append(written, one)
	}
	if len(written) == 0 {
		return nil, judging.Nobody(planOfYear, settings.Year)
	}
	return written, nil
}

// templates are those of a year, in one folder.
type templates struct {
	settings setup.Settings
	plan     plan.Plan
	into     string
	there    map[string]string // the first file of each member's code
}

// list finds the templates that are there, under whatever name of the member.
func (t *templates) list() error {
	t.there = map[string]string{}
	entries, err := os.ReadDir(t.into)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("looking for templates: %w", err)
	}
	for _, entry := range entries {
		claim := judging.ClaimOfName(entry.Name())
		if _, again := t.there[claim.MemberCode]; !again && claim.Year == t.settings.Year {
			t.there[claim.MemberCode] = entry.Name()
		}
	}
	return nil
}

func (t *templates) write(ctx context.Context, member plan.Member,
	before map[string]plan.Observation) (feedback.Written, error) {
	path := filepath.Join(t.into, form.TemplateName(member, t.settings.Year))
	if _, err := os.Lstat(path); err != nil {
		if name := t.there[member.Code]; name != "" {
			path = filepath.Join(t.into, name)
			return t.existing(ctx, path, member, true), nil
		}
	}
	content, err := write.XLSX(form.TemplateDraft(t.plan, member, t.settings.Year, before))
	if err != nil {
		return feedback.Written{}, fmt.Errorf("writing the template of %s: %w", member.Code, err)
	}
	existed, err := wholefile.WriteNew(path, content)
	if err != nil || !existed {
		return feedback.Written{Path: path}, err
	}
	return t.existing(ctx, path, member, false), nil
}

// existing tells what a template that is there lacks. One that cannot be read is only there.
func (t *templates) existing(ctx context.Context, path string, member plan.Member, renamed bool,
) feedback.Written {
	out := feedback.Written{Path: path, Existed: true, Renamed: renamed}
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > t.settings.Limits.FileBytes {
		return out
	}
	content, err := wholefile.Read(path)
	if err != nil {
		return out
	}
	book, _, err := t.settings.Read(ctx, filepath.Base(path), content)
	if err != nil || book == nil {
		return out
	}
	lacking, _ := form.Lacking(book, t.plan, member)
	for _, i := range lacking {
		out.Lacks = append(out.Lacks, feedback.Gap{Code: i.Code, Name: i.Name})
	}
	return out
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
