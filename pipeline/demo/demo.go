// Package demo invents a drop folder as a real season would leave it: the starting plan, three years of
// returns of every member, and the faults that members make. No figure in it is true.
package demo

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook"
)

// File is one file of the invented folder. Path is relative to it, with slashes; Modified is when the
// officer received it, in UTC. Fault says, in Catalan, what is wrong on purpose; empty where nothing is.
type File struct {
	Path     string
	Content  []byte
	Modified time.Time
	Fault    string
}

// The years that the demonstration covers. Only the last season is imperfect.
const (
	firstYear = 2023
	lastYear  = 2025
)

// Season invents the folder. The same seed gives the same files, byte for byte, ordered by Path.
func Season(seed uint64) ([]File, error) {
	s := newSeason(seed, form.StartingPlan())
	files, err := s.planFile()
	if err != nil {
		return nil, err
	}
	made, err := writeAll(s.parcels())
	if err != nil {
		return nil, err
	}
	files = append(files, made...)
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return files, nil
}

// season is the invented network: its plan, who plays which part, and all that is reported.
type season struct {
	seed  uint64
	plan  plan.Plan
	cast  cast
	years map[int]map[string]plan.Submission // by year and member
}

func newSeason(seed uint64, p plan.Plan) *season {
	p.Parameters = append(slices.Clone(p.Parameters), plan.Parameter{Key: "demostracio", Value: "sí"})
	s := &season{seed: seed, plan: p, years: map[int]map[string]plan.Submission{}}
	s.cast = s.assign()
	for year := firstYear; year <= lastYear; year++ {
		s.years[year] = s.invent(year)
	}
	return s
}

func (s *season) planFile() ([]File, error) {
	content, err := workbook.Write(form.PlanDraft(s.plan))
	if err != nil {
		return nil, fmt.Errorf("writing the plan: %w", err)
	}
	received := time.Date(firstYear, time.December, 14, 10, 12, 0, 0, time.UTC)
	return []File{{Path: "pla.xlsx", Content: content, Modified: received}}, nil
}

// parcel is a return on its way to the folder, still to be written.
type parcel struct {
	path     string
	received time.Time
	draft    workbook.Draft
	spoil    func([]byte) []byte // what happens to the bytes; nil for nothing
	fault    string
}

func (p parcel) file() (File, error) {
	content, err := workbook.Write(p.draft)
	if err != nil {
		return File{}, fmt.Errorf("writing %s: %w", p.path, err)
	}
	if p.spoil != nil {
		content = p.spoil(content)
	}
	return File{Path: p.path, Content: content, Modified: p.received, Fault: p.fault}, nil
}

// writers is how many workbooks are written at a time.
const writers = 2

// writeAll writes the parcels, in their order.
func writeAll(parcels []func() parcel) ([]File, error) {
	files, errs := make([]File, len(parcels)), make([]error, len(parcels))
	var group sync.WaitGroup
	for w := range writers {
		group.Go(func() {
			for i := w; i < len(parcels); i += writers {
				files[i], errs[i] = parcels[i]().file()
			}
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}
