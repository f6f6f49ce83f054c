package inbox

import (
	"path"
	"regexp"
	"strings"
)

// OwnFolders are the folders that the program writes into the drop folder and never reads.
func OwnFolders() []string { return []string{"plantilles", "retorns", "originals"} }

// ownPage tells whether a path is a status page, which the program writes into the drop folder.
func ownPage(path string) bool { return statusPage.MatchString(path) }

var statusPage = regexp.MustCompile(`^estat-[0-9]{4}\.html$`)

// Instructions is the text file that `ingest init` writes into the folder.
const Instructions = "LLEGEIX-ME.txt"

// ignored tells whether a name is never a member's workbook: files of office programs, browsers,
// systems and this program.
func ignored(name string) bool {
	name = strings.ToLower(path.Base(name))
	switch name {
	case "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin",
		"system volume information", "__macosx",
		strings.ToLower(Instructions):
		return true
	}
	if strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".") ||
		strings.Contains(name, ".duckdb.anterior") {
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

// lockedBook gives the workbook of an office program's lock file, or "". Excel's `~$name.xlsx`
// replaces the first two letters of a name longer than eight.
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

func bookName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods":
		return true
	}
	return false
}
