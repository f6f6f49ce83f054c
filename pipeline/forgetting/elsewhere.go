package forgetting

import (
	"context"
	"errors"
	"html"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/wholefile"
)

// lookElsewhere tells where the contact lies outside the database: files of the drop folder,
// annotated copies, status pages, earlier databases. Those belong to people and stay.
func (r *run) lookElsewhere(ctx context.Context) error {
	theirs := map[int]bool{}
	for _, due := range r.due {
		theirs[due.WorkbookID] = true
	}
	for id, before := range r.forgotten {
		theirs[id] = theirs[id] || before.MemberCode == r.member.Code
	}
	r.told.HasPlanAddress = r.member.Email != ""
	files, err := r.files(ctx, theirs)
	if err != nil {
		return err
	}
	copies, err := r.copies(ctx, theirs)
	if err != nil {
		return err
	}
	lying := slices.Concat(files, copies, r.pages())
	slices.Sort(lying)
	r.told.Lying = slices.Compact(lying)
	r.told.Beside = r.databases()
	return nil
}

// files finds the files of the drop folder that hold the bytes of the given workbooks, under any
// name.
func (r *run) files(ctx context.Context, theirs map[int]bool) (found []string, err error) {
	sent, sizes := map[string]bool{}, map[int64]bool{}
	for _, e := range r.ledger {
		if theirs[e.ID] {
			sent[e.Hash], sizes[int64(e.Bytes)] = true, true
		}
	}
	visit := func(path string, entry fs.DirEntry, err error) error {
		// Opening and closing the database's own file would release its lock.
		own := strings.HasPrefix(filepath.Base(path), filepath.Base(r.settings.Database))
		if err != nil || ctx.Err() != nil || own || !entry.Type().IsRegular() {
			return errors.Join(ignoreMissing(err), ctx.Err())
		}
		info, err := entry.Info()
		if err != nil || !sizes[info.Size()] {
			return ignoreMissing(err)
		}
		content, err := wholefile.Read(path)
		if err != nil || !sent[store.Hash(content)] {
			return ignoreMissing(err)
		}
		if rel, err := filepath.Rel(r.settings.Folder, path); err == nil {
			found = append(found, filepath.ToSlash(rel))
		}
		return nil
	}
	err = filepath.WalkDir(r.settings.Folder, visit)
	return found, err
}

// ignoreMissing drops the error of a file that disappeared or was replaced meanwhile, or may not be
// read.
func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) ||
		errors.Is(err, wholefile.ErrNotRegular) {
		return nil
	}
	return err
}

func (r *run) copies(ctx context.Context, theirs map[int]bool) (found []string, err error) {
	overview, err := status.Look(ctx, r.db, r.settings)
	if err != nil {
		return nil, err
	}
	seen, err := r.db.Sightings(ctx)
	if err != nil {
		return nil, err
	}
	for _, last := range seen {
		overview.Lying[last.WorkbookID] = last.Path
	}
	returns, err := overview.Returns(ctx)
	if err != nil {
		return nil, err
	}
	for _, back := range returns {
		path := filepath.Join(r.settings.Folder, filepath.FromSlash(back.Path()))
		if _, err := os.Lstat(path); err == nil && theirs[back.ID] {
			found = append(found, back.Path())
		}
	}
	return found, nil
}

func (r *run) pages() (found []string) {
	pages, _ := fs.Glob(os.DirFS(r.settings.Folder), "estat-[0-9][0-9][0-9][0-9].html")
	for _, name := range pages {
		content, err := wholefile.Read(filepath.Join(r.settings.Folder, name))
		page := strings.ToLower(string(content))
		shows := func(text string) bool {
			return form.Distinctive(text) && strings.Contains(page, strings.ToLower(html.EscapeString(text)))
		}
		if err == nil && slices.ContainsFunc(r.texts, shows) {
			found = append(found, name)
		}
	}
	return found
}

func (r *run) databases() (found []string) {
	folder := filepath.Dir(r.settings.Database)
	earlier := filepath.Base(r.settings.Database) + ".anterior"
	names, _ := fs.Glob(os.DirFS(folder), "*") // none where it cannot be listed
	for _, name := range names {
		halfMade, _ := path.Match(".memoria-*.tmp", name)
		isEarlier := strings.HasPrefix(name, earlier) && !strings.HasSuffix(name, ".ledger")
		if halfMade || isEarlier {
			found = append(found, filepath.Join(folder, name))
		}
	}
	return found
}
