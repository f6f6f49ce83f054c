package pipeline

import (
	"context"
	"time"

	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
)

// abandonedAfter is how many settling times an incomplete copy may stand still before it is taken
// for broken: a network share may be slow.
const abandonedAfter = 60

// settled lists the files of the folder. Where some may still be being copied, it waits once, at
// most the settling time, and lists again: so files dropped a moment ago need not wait for another
// pass.
func (p *pass) settled(ctx context.Context) ([]inbox.File, error) {
	known := func(file inbox.File) bool {
		_, same := p.sameAsBefore(file)
		return same
	}
	first, pause, err := scan(ctx, p.folder, p.settings, known)
	if err != nil || pause <= 0 {
		return first, err
	}
	p.settings.Log.Info("waiting for files to settle", "for", pause.Round(time.Second))
	if err := p.settings.Wait(ctx, pause); err != nil {
		return nil, err
	}
	second, _, err := scan(ctx, p.folder, p.settings, known)
	if err != nil {
		return nil, err
	}
	before := map[string]inbox.File{}
	for _, file := range first {
		before[file.Path] = file
	}
	for i, file := range second { // a copy may keep its original's times: then only the size tells
		was, there := before[file.Path]
		if there && file.State == inbox.Readable &&
			(was.Size != file.Size || !was.Modified.Equal(file.Modified)) {
			second[i] = moving(file)
		}
	}
	return second, nil
}

// scan lists the files of the folder, and says how long to wait for those being copied: those
// changed a moment ago, and incomplete ones that are not yet abandoned. An abandoned one may yet be
// growing under a copied time: it is given as readable, and the wait says to scan again. Known
// files are not opened.
func scan(ctx context.Context, folder *inbox.Folder, settings setup.Settings,
	known func(inbox.File) bool) (files []inbox.File, pause time.Duration, err error) {
	now := settings.Now()
	files, err = folder.Find(ctx, now, settings.Settle)
	if err != nil || settings.Settle == 0 {
		return files, 0, err
	}
	for i, file := range files {
		age := now.Sub(file.Modified)
		switch {
		case file.State == inbox.Moving:
			pause = max(pause, settings.Settle-age)
		case file.State == inbox.Readable && !known(file) && !folder.Whole(file):
			pause = settings.Settle
			if age >= 0 && age < abandonedAfter*settings.Settle {
				files[i] = moving(file)
			}
		}
	}
	return files, pause, nil
}

func moving(file inbox.File) inbox.File {
	file.State = inbox.Moving
	file.Problems = append(file.Problems,
		source.Problem{Rule: source.FileMoving, At: source.Cell{Book: file.Name()}})
	return file
}
