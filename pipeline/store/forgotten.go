package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"time"
)

// Sent names the bytes of a workbook as they were sent, where they are no longer stored.
type Sent struct {
	Hash  string
	Bytes int
}

// sent returns the hash and the size of the bytes as they were sent.
func (w Workbook) sent() (hash string, bytes int) {
	if w.Sent.Hash != "" {
		return w.Sent.Hash, w.Sent.Bytes
	}
	if w.Hash != "" {
		return w.Hash, len(w.Content)
	}
	return Hash(w.Content), len(w.Content)
}

// Forgotten is a workbook whose contact was forgotten. Kept is the hash of the bytes that are
// stored in place of those that were sent. There are none, except where an earlier version of the
// program stored a copy without the contact.
type Forgotten struct {
	WorkbookID int
	MemberCode string
	At         time.Time
	Sent       Sent
	Kept       string
	Bytes      int // of what is stored
}

// Forgotten returns the workbooks whose contact was forgotten, by number.
func (s *Store) Forgotten(ctx context.Context) (map[int]Forgotten, error) {
	out := map[int]Forgotten{}
	err := s.each(ctx, `
		select workbook_id, member_code, forgotten_at, workbook_hash, size_bytes, kept_hash, kept_bytes
		from forgotten join workbook using (workbook_id, workbook_hash)`,
		func(rows *sql.Rows) error {
			var f Forgotten
			err := rows.Scan(&f.WorkbookID, &f.MemberCode, &f.At, &f.Sent.Hash, &f.Sent.Bytes,
				&f.Kept, &f.Bytes)
			f.At = f.At.UTC()
			out[f.WorkbookID] = f
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("reading the forgotten contacts: %w", err)
	}
	return out, nil
}

// Hash names a content: SHA-256 in 64 hexadecimal digits.
func Hash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
