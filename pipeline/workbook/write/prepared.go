package write

import (
	"archive/zip"
	"bytes"
	"path"
	"regexp"
	"strings"
)

// A Strict workbook (ISO/IEC 29500, strict) has other names for the spaces of its elements and for
// the kinds of its links. Both forms follow one pattern, but for the two names of properties.
var (
	strictName  = regexp.MustCompile(`http://purl\.oclc\.org/ooxml/(\w+)/(\w+)`)
	conformance = regexp.MustCompile(`(<(?:\w+:)?workbook\b[^>]*?)\s+conformance=["']strict["']`)
	properties  = strings.NewReplacer("/relationships/extendedProperties",
		"/relationships/extended-properties", "/relationships/customProperties",
		"/relationships/custom-properties", "/2006/extendedProperties", "/2006/extended-properties",
		"/2006/customProperties", "/2006/custom-properties")
	tabSelected = regexp.MustCompile(`(<(?:\w+:)?sheetView\b[^>]*?)\s+tabSelected=["'](?:1|true)["']`)
)

// prepared gives a workbook as excelize can annotate it. A Strict one takes the form that Excel
// saves unless told otherwise, because excelize loses the spaces of the Strict form. No tab is
// selected, because excelize deselects no tab behind that of a chart. Formulas that reach out of
// the workbook become their results: a copy comes from the Network, and people trust it.
func prepared(content []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	return repack(in.File, func(part *zip.File) (string, []byte, error) {
		if kind := path.Ext(part.Name); kind != ".xml" && kind != ".rels" {
			return part.Name, nil, nil
		}
		text, err := contentOf(part)
		if err != nil {
			return "", nil, err
		}
		if strictName.Match(text) {
			text = strictName.ReplaceAll(text, []byte("http://schemas.openxmlformats.org/$1/2006/$2"))
			text = conformance.ReplaceAll(text, []byte("$1"))
			text = []byte(properties.Replace(string(text)))
		}
		if strings.HasSuffix(path.Dir(part.Name), "sheets") {
			text = withoutReaching(tabSelected.ReplaceAll(text, []byte("$1")))
		}
		return part.Name, text, nil
	})
}
