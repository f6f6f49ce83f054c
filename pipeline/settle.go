package pipeline

import (
	"context"
	"time"

	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
)

// unfinished is how many times as long as a file takes to settle a copy may stand still half-way before it
// is taken for broken off: a share may be slow.
const unfinished = 60

// settled looks through the folder. Where a file may still be on its way it waits, once and no longer than
// such a file takes to settle, and looks again: so what was dropped a moment ago need not wait for another
// pass. Files that the ledger knows are not looked into.
func (p *pass) settled(ctx context.Context, look look) ([]inbox.File, error) {
	known := func(file inbox.File) bool {
		_, same := p.sameAsBefore(file)
		return same
	}
	first, pause, err := look.through(p.folder, p.settings, known)
	if err != nil || pause <= 0 {
		return first, err
	}
	p.settings.Log.Info("waiting for files to settle", "for", pause.Round(time.Second))
	if err := p.settings.Wait(ctx, pause); err != nil {
		return nil, err
	}
	second, _, err := newLook(ctx, p.folder, p.settings).through(p.folder, p.settings, known)
	if err != nil {
		return nil, err
	}
	before := map[string]inbox.File{}
	for _, file := range first {
		before[file.Path] = file
	}
	for i, file := range second { // where times are copied with a file, only its size tells that it grows
		was, there := before[file.Path]
		if there && file.State == inbox.Readable && (was.Size != file.Size || !was.Modified.Equal(file.Modified)) {
			second[i] = moving(file)
		}
	}
	return second, nil
}

// look looks through the folder, from when it was made and beside whatever else is done.
type look struct {
	now   time.Time
	found func() ([]inbox.File, error) // waits until it has been looked through
}

func newLook(ctx context.Context, folder *inbox.Folder, settings setup.Settings) look {
	now := settings.Now()
	var files []inbox.File
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		files, err = folder.Find(ctx, now, settings.Settle)
	}()
	return look{now: now, found: func() ([]inbox.File, error) {
		<-done
		return files, err
	}}
}

// through gives what lies in the folder, and how long to wait for what is on its way. A file is, that
// changed a moment ago, or whose end is missing and that is not yet too old to be expected; a known one is
// never looked into. One that is too old may yet be growing under a time that was copied with it: it is given
// as readable, and the wait says to look again.
func (l look) through(folder *inbox.Folder, settings setup.Settings, known func(inbox.File) bool) (files []inbox.File, pause time.Duration, err error) {
	files, err = l.found()
	if err != nil || settings.Settle == 0 {
		return files, 0, err
	}
	for i, file := range files {
		age := l.now.Sub(file.Modified)
		switch {
		case file.State == inbox.Moving:
			pause = max(pause, settings.Settle-age)
		case file.State == inbox.Readable && !known(file) && !folder.Whole(file):
			pause = settings.Settle
			if age >= 0 && age < unfinished*settings.Settle {
				files[i] = moving(file)
			}
		}
	}
	return files, pause, nil
}

func moving(file inbox.File) inbox.File {
	file.State = inbox.Moving
	file.Problems = append(file.Problems, source.Problem{Rule: source.FileMoving(), At: source.Cell{Book: file.Name()}})
	return file
}
