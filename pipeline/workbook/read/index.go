package read

import (
	"path"
	"strings"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// index is what the workbook part says of the other parts.
type index struct {
	part          string
	epoch1904     bool
	recalculated  bool // on opening: no cached value can be trusted
	macros        bool
	external      int // workbooks that formulas may read
	sheets        []listed
	unlinked      []string // names of sheets without a part
	sharedStrings string   // part; empty where there is none
	styles        string   // part; empty where there is none
}

// listed is a sheet in the workbook's list.
type listed struct {
	name, part string
	hidden     bool
}

// relationship is a link from one part to another, or to somewhere outside the file.
type relationship struct {
	kind, target string
	outside      bool
}

// readIndex finds the workbook part and reads its list of sheets.
func readIndex(a *guard.Archive) (*index, error) {
	x := &index{part: "xl/workbook.xml"}
	links, err := relationships(a, "")
	if err != nil {
		return nil, err
	}
	for _, link := range links {
		if link.kind == "officeDocument" {
			x.part = link.target
		}
	}
	if strings.HasSuffix(strings.ToLower(x.part), ".bin") && a.Has(x.part) {
		return nil, guard.Fault{Rule: &source.IsXLSB}
	}
	if !a.Has(x.part) {
		return nil, packedAs(a)
	}
	if links, err = relationships(a, x.part); err != nil {
		return nil, err
	}
	for _, link := range links {
		switch link.kind {
		case "sharedStrings":
			x.sharedStrings = link.target
		case "styles":
			x.styles = link.target
		case "externalLink":
			x.external++
		case "vbaProject":
			x.macros = true
		}
	}
	return x, a.Scan(x.part, a.Limits.Part, func(s *guard.Scanner) error { return x.read(s, links) })
}

func (x *index) read(s *guard.Scanner, links map[string]relationship) error {
	if !s.Tag.Is("workbook") {
		if s.Tag.Space == guard.ForeignSpace {
			return guard.Fault{Rule: &source.IsDocument} // a text document whose part has an odd name
		}
		return guard.ErrMalformed
	}
	return s.Children(func() error {
		switch {
		case s.Tag.Is("workbookPr"):
			x.epoch1904 = s.True("date1904")
		case s.Tag.Is("calcPr"):
			x.recalculated = s.True("fullCalcOnLoad")
		case s.Tag.Is("sheets"):
			return x.list(s, links)
		}
		return nil
	})
}

// list reads the sheets that can hold data. Chart, dialog and macro sheets cannot, and very hidden
// ones belong to the template.
func (x *index) list(s *guard.Scanner, links map[string]relationship) error {
	parts := map[string]bool{}
	return s.Children(func() error {
		if !s.Tag.Is("sheet") {
			return nil
		}
		name, state := string(s.Value("name")), string(s.Value("state"))
		link, known := links[s.Relation()]
		switch {
		case !known && s.Relation() == "": // a module of macros, as old versions of Excel list it
			x.unlinked = append(x.unlinked, name)
		case !known:
			return guard.Fault{Rule: &source.PartMissing, Found: name}
		case link.kind == "worksheet" && link.outside:
			return guard.Fault{Rule: &source.PartMissing, Found: link.target}
		case link.kind == "worksheet" && parts[link.target]: // or one part could be read a million times
			return guard.Fault{Rule: &source.PartRepeated, Found: link.target}
		case link.kind == "worksheet" && state != "veryHidden":
			parts[link.target] = true
			x.sheets = append(x.sheets, listed{name, link.target, state == "hidden"})
		}
		return nil
	})
}

// relationships reads the links of a part, by their id; those of the package for an empty part
// name.
func relationships(a *guard.Archive, of string) (map[string]relationship, error) {
	folder, file := path.Split(of)
	part := folder + "_rels/" + file + ".rels"
	links := map[string]relationship{}
	if !a.Has(part) {
		return links, nil
	}
	return links, a.Scan(part, a.Limits.Part, func(s *guard.Scanner) error {
		return s.Children(func() error {
			if !s.Tag.In(guard.PackageSpace, "Relationship") {
				return nil
			}
			link := relationship{kind: path.Base(string(s.Value("Type"))), target: string(s.Value("Target"))}
			if link.outside = string(s.Value("TargetMode")) == "External"; !link.outside {
				link.target = resolve(folder, link.target)
			}
			links[string(s.Value("Id"))] = link
			return nil
		})
	})
}

// resolve gives the part that a target names, as seen from a folder.
func resolve(folder, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/", folder, target)
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}
