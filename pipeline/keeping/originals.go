package keeping

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/pipeline/wholefile"
)

// Originals writes the bytes of every workbook, accepted or rejected, into a folder, in the order
// of loading. Each file has the time of its receipt. Its name has the member, year and version, and
// ends in the first digits of its hash. Existing files with the same bytes are left alone; where a
// late version changed the numbers of others, those are renamed. The error wraps os.ErrExist where
// a name is taken by other bytes. Bytes dropped when a contact was forgotten are left out.
func Originals(ctx context.Context, settings setup.Settings, to string) (
	written []feedback.Written, err error) {
	settings = settings.WithDefaults()
	db, err := settings.OpenStore(ctx, true)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	ledger, err := db.Ledger(ctx)
	if err != nil {
		return nil, err
	}
	claims, err := db.Claims(ctx)
	if err != nil {
		return nil, err
	}
	without, err := db.Forgotten(ctx)
	if err != nil {
		return nil, err
	}
	for done, entry := range ledger {
		if err := ctx.Err(); err != nil {
			return written, fmt.Errorf("writing the originals: %w", err)
		}
		content, err := db.Content(ctx, entry.ID)
		if err != nil {
			return written, err
		}
		name, expected := originalName(entry, claims[entry.ID]), entry.Hash
		if kept, forgotten := without[entry.ID]; forgotten {
			name, expected = strings.TrimSuffix(name, filepath.Ext(name))+"-sense-contacte.xlsx", kept.Kept
			if kept.Bytes == 0 {
				continue
			}
		}
		if store.Hash(content) != expected {
			return written, fmt.Errorf("writing the originals: the bytes of workbook %d, %s, "+
				"are not those that were sent", entry.ID, entry.FileName)
		}
		one, err := writeOriginal(filepath.Join(to, filepath.FromSlash(name)), content, entry, expected)
		if err != nil {
			return written, err
		}
		written = append(written, one)
		settings.Progress(done+1, len(ledger))
	}
	return written, nil
}

func writeOriginal(name string, content []byte, entry store.Entry, hash string) (
	feedback.Written, error) {
	if err := rename(name, entry, hash); err != nil {
		return feedback.Written{}, err
	}
	one := feedback.Written{Path: name}
	var err error
	if one.Existed, err = wholefile.WriteNew(name, content); err != nil {
		return one, err
	}
	if one.Existed {
		there, err := wholefile.Read(name)
		if err != nil {
			return one, fmt.Errorf("comparing %s: %w", name, err)
		}
		if !bytes.Equal(there, content) {
			return one, fmt.Errorf("writing %s: other bytes stand there: %w", name, os.ErrExist)
		}
	}
	if err := os.Chtimes(name, entry.ReceivedAt, entry.ReceivedAt); err != nil {
		return one, fmt.Errorf("dating %s: %w", name, err)
	}
	return one, nil
}

// rename gives a workbook that was written earlier under another version its present name.
func rename(name string, entry store.Entry, hash string) error {
	ending := name[strings.LastIndex(name, "-"+short(entry)):]
	others, err := os.ReadDir(filepath.Dir(name))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("looking for earlier originals: %w", err)
	}
	for _, other := range others {
		before := filepath.Join(filepath.Dir(name), other.Name())
		if !strings.HasSuffix(other.Name(), ending) || before == name || !other.Type().IsRegular() {
			continue
		}
		content, err := wholefile.Read(before)
		if err != nil {
			return fmt.Errorf("looking at %s: %w", before, err)
		}
		if store.Hash(content) != hash {
			continue
		}
		if err := wholefile.Rename(before, name); err != nil && !errors.Is(err, os.ErrExist) {
			return fmt.Errorf("renaming %s: %w", before, err)
		}
		if err := os.Remove(before); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("renaming %s: %w", before, err)
		}
	}
	return nil
}

// originalName is the path of an original: `2025/08187-v2-1a2b3c4d5e6f.xlsx`. That of a plan has
// its date of receipt. That of a rejected workbook has the member it claims, else its own name.
func originalName(entry store.Entry, claim store.Claim) string {
	ending := "-" + short(entry) + extension(entry.FileName)
	switch {
	case entry.Version > 0:
		name := fmt.Sprintf("%s-v%d%s", plain(entry.MemberCode), entry.Version, ending)
		return path.Join(strconv.Itoa(entry.Year), name)
	case entry.Kind == store.KindPlan && entry.Verdict != store.Rejected:
		received := entry.ReceivedAt.Format(time.DateOnly)
		return path.Join("plans", received+"-"+plain(stem(entry.FileName))+ending)
	case claim.MemberCode != "":
		return path.Join(strconv.Itoa(claim.Year), plain(claim.MemberCode)+"-rebutjat"+ending)
	}
	return path.Join("rebutjats", plain(stem(entry.FileName))+ending)
}

// short gives enough digits of a hash to tell the workbooks of a network apart.
func short(entry store.Entry) string { return entry.Hash[:12] }

// extension gives the extension of a name; .bin where it is none that systems can open.
func extension(name string) string {
	end := strings.ToLower(path.Ext(name))
	if regexp.MustCompile(`^\.[a-z0-9]{1,5}$`).MatchString(end) {
		return end
	}
	return ".bin"
}

func stem(name string) string { return strings.TrimSuffix(path.Base(name), path.Ext(name)) }

// plain makes a name that any system takes as a file's: no separators, no signs with a meaning, not
// too long.
func plain(name string) string {
	const longest = 60
	kept := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`\/:*?"<>|%`, r) {
			return '_'
		}
		return r
	}, inbox.Printable(name))
	if runes := []rune(kept); len(runes) > longest {
		kept = string(runes[:longest])
	}
	if kept = strings.Trim(kept, " ."); kept == "" {
		return "sense-nom"
	}
	return kept
}
