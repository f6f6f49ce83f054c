//go:build unix

package private

import (
	"os"
	"os/user"
	"path/filepath"
	"testing"
)

// Root is told the owner of a folder of another user, or of the folder where a file would be made.
// Any other user is told nothing.
func TestOtherOwner(t *testing.T) {
	t.Parallel()
	const somebody = 65534 // nobody, on most machines
	own, theirs, want := t.TempDir(), t.TempDir(), ""
	if os.Geteuid() == 0 {
		if err := os.Chown(theirs, somebody, -1); err != nil {
			t.Fatal(err)
		}
		want = "#65534"
		if known, err := user.LookupId("65534"); err == nil {
			want = known.Username
		}
	}
	for path, want := range map[string]string{
		own: "", filepath.Join(own, "new.duckdb"): "", theirs: want,
		filepath.Join(theirs, "new.duckdb"): want, filepath.Join(theirs, "a", "b"): "",
	} {
		if got := OtherOwner(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
