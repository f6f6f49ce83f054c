package queries

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// order sets Reads of each view and sorts the views so that each comes after the views that it
// reads. The result does not depend on the order of the input. It returns an error that names the
// views of a circular dependency.
func order(views []View) ([]View, error) {
	byName := make(map[string]View, len(views))
	for _, view := range views {
		if twin, twice := byName[view.Name]; twice {
			return nil, fmt.Errorf("ordering views: %s and %s have one name", twin.File, view.File)
		}
		byName[view.Name] = view
	}
	for name, view := range byName {
		view.Reads = nil
		for _, local := range expressions(view.SQL) {
			if shadowed, known := byName[local]; known {
				return nil, fmt.Errorf("ordering views: an expression of %s has the name of %s", view.File,
					shadowed.File)
			}
		}
		for _, relation := range relations(view.SQL) {
			if _, known := byName[relation]; known {
				view.Reads = append(view.Reads, relation)
			}
		}
		byName[name] = view
	}

	waiting := slices.Clone(views)
	slices.SortFunc(waiting, func(a, b View) int {
		return cmp.Or(
			cmp.Compare(slices.Index(layers(), a.Layer), slices.Index(layers(), b.Layer)),
			cmp.Compare(a.Name, b.Name),
		)
	})
	ordered := make([]View, 0, len(views))
	built := make(map[string]bool, len(views))
	for len(waiting) > 0 {
		next := slices.IndexFunc(waiting, func(view View) bool {
			return !slices.ContainsFunc(byName[view.Name].Reads,
				func(read string) bool { return !built[read] })
		})
		if next < 0 {
			return nil, fmt.Errorf("ordering views: %s read each other in a circle", circle(waiting))
		}
		view := byName[waiting[next].Name]
		built[view.Name] = true
		ordered = append(ordered, view)
		waiting = slices.Delete(waiting, next, next+1)
	}
	return ordered, nil
}

func circle(views []View) string {
	var names []string
	for _, view := range views {
		names = append(names, view.Name)
	}
	return strings.Join(names, ", ")
}

var (
	notCode  = regexp.MustCompile(`--[^\n]*|'(?:[^']|'')*'`)
	withName = regexp.MustCompile(`(?im)(?:^|\bwith\s+|,\s*)` +
		`([a-z_][a-z0-9_]*)\s+as\s*\(\s*(?:select|with|from)\b`)
	fromJoin = regexp.MustCompile(`(?i)\b(?:from|join)\s+([a-z_][a-z0-9_]*)`)
)

// relations returns the names after from and join in a select: views, tables and common table
// expressions, sorted and each once. It skips comments and quoted text.
func relations(sql string) []string {
	var names []string
	for _, match := range fromJoin.FindAllStringSubmatch(notCode.ReplaceAllString(sql, " "), -1) {
		names = append(names, strings.ToLower(match[1]))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// expressions returns the names of the common table expressions of a select.
func expressions(sql string) []string {
	var names []string
	for _, match := range withName.FindAllStringSubmatch(notCode.ReplaceAllString(sql, " "), -1) {
		names = append(names, strings.ToLower(match[1]))
	}
	return names
}
