package write

import (
	"archive/zip"
	"bytes"
	"regexp"
	"slices"
)

// A formula whose result is an empty text has an empty <v>, which excelize leaves out, so that the
// formula would look as if it had never been computed.
var emptyResult = regexp.MustCompile(`(?s)<(?:\w+:)?c\s[^>]*?\br="([A-Z]+[0-9]+)"[^>]*>\s*` +
	`<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*<(?:\w+:)?v(?:\s*/>|>\s*</(?:\w+:)?v>)`)

// emptyResults gives the cells of each sheet's part whose formula has an empty result.
func emptyResults(content []byte) (map[string][]string, error) {
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	cells := map[string][]string{}
	for _, part := range in.File {
		if !isSheet.MatchString(part.Name) {
			continue
		}
		text, err := contentOf(part)
		if err != nil {
			return nil, err
		}
		for _, found := range emptyResult.FindAllSubmatch(text, -1) {
			cells[part.Name] = append(cells[part.Name], string(found[1]))
		}
	}
	return cells, nil
}

var isSheet = regexp.MustCompile(`^xl/worksheets/[^/]+\.xml$`)

// withEmptyResults puts the empty results of those cells back into a workbook that excelize packed.
func withEmptyResults(packed []byte, cells map[string][]string) ([]byte, error) {
	if len(cells) == 0 {
		return packed, nil
	}
	in, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, err
	}
	return repack(in.File, func(part *zip.File) (string, []byte, error) {
		if len(cells[part.Name]) == 0 {
			return part.Name, nil, nil
		}
		text, err := contentOf(part)
		if err != nil {
			return "", nil, err
		}
		empty := map[string]bool{}
		for _, cell := range cells[part.Name] {
			empty[cell] = true
		}
		return part.Name, unvalued.ReplaceAllFunc(text, func(found []byte) []byte {
			if !empty[string(unvalued.FindSubmatch(found)[1])] {
				return found
			}
			return slices.Concat(bytes.TrimSuffix(found, []byte("</c>")), []byte("<v></v></c>"))
		}), nil
	})
}

// unvalued is a cell as excelize writes it, with a formula and without a value.
var unvalued = regexp.MustCompile(`<c r="([A-Z]+[0-9]+)"[^>]*><f(?:\s[^>]*)?(?:/>|>[^<]*</f>)</c>`)
