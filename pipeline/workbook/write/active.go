package write

import (
	"archive/zip"
	"bytes"
	"regexp"
	"strings"
)

// activeKinds are the kinds of parts, as the list of parts calls them, that can do more than show
// and compute: macros, connections to other data, controls, objects of other programs.
var activeKinds = []string{"vbaProject", "acrosheet", "macroEnabled", "spreadsheetml.connections",
	"activeX", "oleObject", "webextension"}

// linksToPrograms finds a link to the data of another program (DDE or OLE). Links to other
// workbooks are none.
var linksToPrograms = regexp.MustCompile(`<(?:\w+:)?(?:dde|ole)Link\b`)

// IsActive tells whether a workbook has content that can do more than show and compute.
func IsActive(content []byte) (bool, error) {
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return false, err
	}
	for _, part := range in.File {
		isList := part.Name == "[Content_Types].xml"
		if !isList && !strings.Contains(part.Name, "externalLinks/") {
			continue
		}
		text, err := contentOf(part)
		if err != nil {
			return false, err
		}
		if linksToPrograms.Match(text) {
			return true, nil
		}
		for _, kind := range activeKinds {
			if isList && bytes.Contains(text, []byte(kind)) {
				return true, nil
			}
		}
	}
	return false, nil
}

var (
	formula = regexp.MustCompile(`(?s)<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)`)
	// reaching finds the functions that reach out of the workbook.
	reaching = regexp.MustCompile(`(?i)\b(WEBSERVICE|HYPERLINK|RTD|CALL|REGISTER(\.ID)?|IMAGE|` +
		`STOCKHISTORY|DDE)\s*\(`)
	sharedNumber = regexp.MustCompile(`\ssi=["'](\d+)["']`)
)

// withoutReaching removes the formulas of a sheet that reach out of the workbook, with those that
// share them. Their results stay.
func withoutReaching(sheet []byte) []byte {
	if !reaching.Match(sheet) {
		return sheet
	}
	number := func(f []byte) string {
		if found := sharedNumber.FindSubmatch(f); found != nil {
			return string(found[1])
		}
		return ""
	}
	shared := map[string]bool{}
	for _, f := range formula.FindAll(sheet, -1) {
		if n := number(f); n != "" && reaching.Match(f) {
			shared[n] = true
		}
	}
	return formula.ReplaceAllFunc(sheet, func(f []byte) []byte {
		if reaching.Match(f) || shared[number(f)] {
			return nil
		}
		return f
	})
}
