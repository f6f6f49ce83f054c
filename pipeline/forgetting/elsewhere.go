package forgetting

import (
	"context"
	"errors"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
)

// look tells where the contact still lies outside the database, as far as can be seen: what is
// there is people's, and stays. A copy that was sent, a backup or a summary elsewhere cannot be
// seen.
func (f *forgetting) look(ctx context.Context) error {
	theirs := map[int]bool{}
	for _, due := range f.due {
		theirs[due.WorkbookID] = true
	}
	for id, before := range f.forgotten {
		theirs[id] = theirs[id] || before.MemberCode == f.member.Code
	}
	f.told.HasPlanAddress = f.member.Email != ""
	lying, err := f.lying(ctx, theirs)
	if err != nil {
		return err
	}
	copies, err := f.copies(ctx, theirs, lying)
	if err != nil {
		return err
	}
	f.told.Lying = append(copies, f.pages()...)
	slices.Sort(f.told.Lying)
	f.told.Lying = slices.Compact(f.told.Lying)
	beside, _ := filepath.Glob(escapedForGlob(f.settings.Database) + ".anterior*") // the pattern is sound
	for _, name := range beside {
		if !strings.HasSuffix(name, ".ledger") {
			f.told.Beside = append(f.told.Beside, name)
		}
	}
	halfMade, _ := filepath.Glob(filepath.Join(escapedForGlob(filepath.Dir(f.settings.Database)), ".memoria-*.tmp"))
	f.told.Beside = append(f.told.Beside, halfMade...)
	return nil
}

// lying finds the files of the drop folder that hold the very bytes of the given workbooks, under
// whatever name, and tells which of all workbooks were last seen there.
func (f *forgetting) lying(ctx context.Context, theirs map[int]bool) (ids map[int]bool, err error) {
	seen, err := f.db.Sightings(ctx)
	if err != nil {
		return nil, err
	}
	ids = map[int]bool{}
	for _, last := range seen {
		ids[last.WorkbookID] = true
	}
	sent, sizes := map[string]bool{}, map[int64]bool{}
	for _, e := range f.ledger {
		if theirs[e.ID] {
			sent[e.Hash], sizes[int64(e.Bytes)] = true, true
		}
	}
	err = filepath.WalkDir(f.settings.Folder, func(path string, entry fs.DirEntry, err error) error {
		own := strings.HasPrefix(filepath.Base(path), filepath.Base(f.settings.Database)) // reading it would let go of it
		if err != nil || ctx.Err() != nil || own || !entry.Type().IsRegular() {
			return errors.Join(ignoreMissing(err), ctx.Err())
		}
		info, err := entry.Info()
		if err != nil || !sizes[info.Size()] {
			return ignoreMissing(err)
		}
		content, err := os.ReadFile(path)
		if err == nil && sent[store.Hash(content)] {
			if rel, err := filepath.Rel(f.settings.Folder, path); err == nil {
				f.told.Lying = append(f.told.Lying, filepath.ToSlash(rel))
			}
		}
		return ignoreMissing(err)
	})
	return ids, err
}

// ignoreMissing makes nothing of what went away while it was looked for, or may not be read: the
// run says what it sees.
func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return nil
	}
	return err
}

// copies finds the annotated copies of the given workbooks.
func (f *forgetting) copies(ctx context.Context, theirs, lying map[int]bool) ([]string, error) {
	g, err := status.Look(ctx, f.db, f.settings)
	if err != nil {
		return nil, err
	}
	g.Lying = lying
	returns, err := g.Returns(ctx)
	if err != nil {
		return nil, err
	}
	found := f.told.Lying
	for _, r := range returns {
		if !theirs[r.ID] {
			continue
		}
		if _, err := os.Lstat(filepath.Join(f.settings.Folder, filepath.FromSlash(r.Path()))); err == nil {
			found = append(found, r.Path())
		}
	}
	return found, nil
}

// pages finds the status pages that show the contact.
func (f *forgetting) pages() (found []string) {
	pages, _ := filepath.Glob(filepath.Join(escapedForGlob(f.settings.Folder), "estat-[0-9][0-9][0-9][0-9].html")) // the pattern is sound
	for _, page := range pages {
		text, err := os.ReadFile(page)
		shows := slices.ContainsFunc(f.said, func(said string) bool {
			return form.Distinctive(said) && strings.Contains(strings.ToLower(string(text)), strings.ToLower(html.EscapeString(said)))
		})
		if err == nil && shows {
			found = append(found, filepath.Base(page))
		}
	}
	return found
}

// escapedForGlob keeps the signs of a path from being taken for a pattern.
func escapedForGlob(path string) string {
	if os.PathSeparator == '\\' {
		return path
	}
	return strings.NewReplacer(`*`, `\*`, `[`, `\[`, `?`, `\?`, `\`, `\\`).Replace(path)
}
