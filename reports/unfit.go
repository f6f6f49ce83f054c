package reports

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/memoria"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// Unfit is an error that a plan makes in returns that had been accepted. Files names them.
type Unfit struct {
	Rule   string   `json:"rule"`
	Found  string   `json:"found"`
	Wanted string   `json:"wanted"`
	Files  []string `json:"files"`
}

// unfit lists the errors of the other database in returns of a year that count in this one.
func unfit(ctx context.Context, db, other *result.Database, year int) (all []Unfit, err error) {
	counting, err := db.Counting(ctx, year)
	if err != nil {
		return nil, err
	}
	known, err := db.Faults(ctx)
	if err != nil {
		return nil, err
	}
	faults, err := other.Faults(ctx)
	if err != nil {
		return nil, err
	}
	seen := map[result.Fault]bool{}
	for _, fault := range known {
		seen[fault] = true
	}
	for _, fault := range faults {
		if _, counts := slices.BinarySearch(counting, fault.Hash); !counts || seen[fault] {
			continue
		}
		at := slices.IndexFunc(all, func(u Unfit) bool {
			return u.Rule == fault.Rule && u.Found == fault.Found && u.Wanted == fault.Wanted
		})
		if at < 0 {
			at = len(all)
			all = append(all, Unfit{Rule: fault.Rule, Found: fault.Found, Wanted: fault.Wanted})
		}
		if !slices.Contains(all[at].Files, fault.FileName) {
			all[at].Files = append(all[at].Files, fault.FileName)
		}
	}
	return all, nil
}

// unfitLines says what a plan leaves out of returns that had been accepted.
func unfitLines(all []Unfit, rules memoria.RuleWords, w *words.Words) (lines []string) {
	var files []string
	for _, u := range all {
		files = append(files, u.Files...)
		says, do, ok := "", "", false
		if rules != nil {
			says, do, ok = rules(u.Rule, u.Found, u.Wanted, w.Language)
		}
		if !ok {
			says = u.Rule + " " + u.Found
		}
		const named = 4
		list := strings.Join(u.Files[:min(named, len(u.Files))], ", ")
		if len(u.Files) > named {
			list += "…"
		}
		lines = append(lines, "  · "+strings.TrimSpace(says+" "+do)+
			" ("+w.Count(words.ChangeUnfitReturns, len(u.Files))+": "+list+")")
	}
	slices.Sort(files)
	if files = slices.Compact(files); len(files) > 0 {
		lines = append([]string{"", w.Count(words.ChangeUnfit, len(files))}, lines...)
	}
	return lines
}

// HasPlan tells whether the database has loaded a plan of these bytes.
func HasPlan(ctx context.Context, database string, content []byte) (has bool, err error) {
	db, err := result.Open(ctx, database)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	sum := sha256.Sum256(content)
	has, err = db.HasPlan(ctx, hex.EncodeToString(sum[:]))
	if err != nil {
		return false, fmt.Errorf("looking for a plan: %w", err)
	}
	return has, nil
}
