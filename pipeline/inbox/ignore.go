package inbox

import (
	"path"
	"regexp"
	"strings"
)

// OwnFolders are written by the program into the drop folder, so they are never read from.
func OwnFolders() []string { return []string{"plantilles", "retorns", "originals"} }

// ownPage tells whether a path is that of a status page, which the program writes into the drop folder.
func ownPage(path string) bool { return statusPage.MatchString(path) }

var statusPage = regexp.MustCompile(`^estat-[0-9]{4}\.html$`)

// Instructions is the text that `ingest init` leaves in the folder.
const Instructions = "LLEGEIX-ME.txt"

// ignored tells whether a name is on the list of what never is a member's workbook: what office
// programs, browsers and systems leave behind, and what this program writes.
func ignored(name string) bool {
	name = strings.ToLower(path.Base(name))
	switch name {
	case "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "__macosx",
		strings.ToLower(Instructions):
		return true
	}
	if strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".") || strings.Contains(name, ".duckdb.anterior") {
		return true
	}
	for _, ending := range []string{
		".tmp", ".temp", ".part", ".crdownload", ".download", ".duckdb", ".duckdb.wal", ".duckdb.ledger",
	} {
		if strings.HasSuffix(name, ending) {
			return true
		}
	}
	return false
}

// lockedBook gives the workbook that an office program's lock file stands for, or "".
// Excel's `~$name.xlsx` replaces the first two letters of a name longer than eight.
func lockedBook(name string) string {
	base := path.Base(name)
	switch {
	case strings.HasPrefix(base, "~$"):
		return base[2:]
	case strings.HasPrefix(base, ".~lock.") && strings.HasSuffix(base, "#"):
		return strings.TrimSuffix(strings.TrimPrefix(base, ".~lock."), "#")
	}
	return ""
}

// bookName tells whether a name claims to be a workbook.
func bookName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods":
		return true
	}
	return false
}
