// Package demo invents drop folders: a plan, and returns on the templates that members get. Season
// is what a network leaves in three years, with the faults that members make. Returns is a folder
// of any size without faults, for benchmarks. The same seed gives the same files. No figure in them
// is real.
package demo

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/workbook/write"
)

// File is one file of the folder. Path is relative, with slashes. Modified is when the officer
// received it, in UTC. Fault says in Catalan what is wrong on purpose; it is mostly empty.
type File struct {
	Path     string
	Content  []byte
	Modified time.Time
	Fault    string
}

// The years of the demonstration. Only the last season has absent members and faults.
const (
	firstYear = 2023
	lastYear  = 2025
)

// Season invents the folder of the demonstration, ordered by Path.
func Season(seed uint64) ([]File, error) {
	s := newSeason(seed, form.StartingPlan(), firstYear)
	s.roles = s.assignRoles()
	var deliveries []func() delivery
	for year := firstYear; year <= lastYear; year++ {
		s.years[year] = s.invent(year)
		deliveries = append(deliveries, s.deliveries(year)...)
	}
	received := time.Date(firstYear, time.December, 14, 10, 12, 0, 0, time.UTC)
	file, err := s.planFile(received)
	if err != nil {
		return nil, err
	}
	files, err := writeAll(deliveries)
	if err != nil {
		return nil, err
	}
	files = append(files, file)
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	return files, nil
}

type season struct {
	seed    uint64
	plan    plan.Plan
	first   int                                // the first year with returns
	roles   roles                              // empty for Returns
	actions int                                // in each register; 0 for those that give the figures
	years   map[int]map[string]plan.Submission // by year and member
}

func newSeason(seed uint64, p plan.Plan, first int) *season {
	p.Parameters = append(slices.Clone(p.Parameters), plan.Parameter{Key: "demostracio", Value: "sí"})
	return &season{seed: seed, plan: p, first: first, years: map[int]map[string]plan.Submission{}}
}

func (s *season) planFile(received time.Time) (File, error) {
	return delivery{path: "pla.xlsx", draft: form.PlanDraft(s.plan), received: received}.file()
}

type delivery struct {
	path     string
	received time.Time
	draft    write.Draft
	spoil    func([]byte) []byte // damages the file; may be nil
	fault    string
}

func (p delivery) file() (File, error) {
	content, err := write.XLSX(p.draft)
	if err != nil {
		return File{}, fmt.Errorf("writing %s: %w", p.path, err)
	}
	if p.spoil != nil {
		content = p.spoil(content)
	}
	return File{Path: p.path, Content: content, Modified: p.received, Fault: p.fault}, nil
}

const writers = 2

// writeAll writes the deliveries and gives the files in the same order.
func writeAll(deliveries []func() delivery) ([]File, error) {
	files, errs := make([]File, len(deliveries)), make([]error, len(deliveries))
	var group sync.WaitGroup
	for w := range writers {
		group.Go(func() {
			for i := w; i < len(deliveries); i += writers {
				files[i], errs[i] = deliveries[i]().file()
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

// Save writes the file below a folder, and sets its modification time.
func (f File) Save(folder string) error {
	name := filepath.Join(folder, filepath.FromSlash(f.Path))
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		return fmt.Errorf("making the folder of %s: %w", f.Path, err)
	}
	if err := os.WriteFile(name, f.Content, 0o640); err != nil {
		return fmt.Errorf("writing %s: %w", f.Path, err)
	}
	if err := os.Chtimes(name, f.Modified, f.Modified); err != nil {
		return fmt.Errorf("dating %s: %w", f.Path, err)
	}
	return nil
}
