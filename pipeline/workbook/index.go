package workbook

import (
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"xmess.cat/memoria/pipeline/source"
)

// index is what a workbook's own part says of the others.
type index struct {
	part          string
	epoch1904     bool
	recalculated  bool // on opening: no cached value can be trusted
	macros        bool
	external      int // workbooks that formulas may read
	sheets        []listed
	sharedStrings string // parts; empty where there is none
	styles        string
}

// listed is a sheet as the workbook lists it.
type listed struct {
	name, part string
	hidden     bool
}

// relationship is a link from one part to another.
type relationship struct {
	kind, target string
	outside      bool
}

// readIndex finds the workbook and reads what it lists.
func readIndex(a *archive) (*index, error) {
	x := &index{part: "xl/workbook.xml"}
	if a.has("_rels/.rels") {
		links, err := relationships(a, "")
		if err != nil {
			return nil, err
		}
		for _, link := range links {
			if link.kind == "officeDocument" {
				x.part = link.target
			}
		}
	}
	if strings.HasSuffix(strings.ToLower(x.part), ".bin") && a.has(x.part) {
		return nil, fault{rule: &source.IsXLSB}
	}
	if !a.has(x.part) {
		return nil, fault{rule: packedAs(a)}
	}
	links, err := relationships(a, x.part)
	if err != nil {
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
	return x, a.scan(x.part, a.limits.Part, func(s *scanner) error { return x.read(s, links) })
}

// scan hands over a scanner on a part, standing on its root element, and sees it through to the end.
func (a *archive) scan(part string, size int64, use func(*scanner) error) error {
	return a.with(part, size, func(in io.Reader) error {
		a.desk.buffer.Reset(in)
		text, err := asUTF8(a.desk.buffer)
		if err != nil {
			return err
		}
		s := a.desk.spare
		s.begin(text, a.limits.Nesting)
		if _, err := s.next(); err != nil {
			return err
		}
		if err := use(s); err != nil {
			return err
		}
		for {
			if kind, err := s.next(); err != nil || kind == finished {
				return err
			}
		}
	})
}

func (x *index) read(s *scanner, links map[string]relationship) error {
	if !s.tag.is("workbook") {
		if s.tag.space == foreign {
			return fault{rule: &source.IsDocument} // a text document whose part has an odd name
		}
		return errMalformed
	}
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		switch {
		case s.tag.is("workbookPr"):
			x.epoch1904 = s.truth("date1904")
		case s.tag.is("calcPr"):
			x.recalculated = s.truth("fullCalcOnLoad")
		case s.tag.is("sheets"):
			if err := x.list(s, links); err != nil {
				return err
			}
			continue
		}
		if err := s.skip(); err != nil {
			return err
		}
	}
}

// list reads the sheets that can hold data: chart, dialog and macro sheets cannot, and one that is very
// hidden is the template's own.
func (x *index) list(s *scanner, links map[string]relationship) error {
	listedAlready := map[string]bool{}
	for {
		more, err := s.child()
		if err != nil || !more {
			return err
		}
		if s.tag.is("sheet") {
			link, known := links[s.relation()]
			state := string(s.value("state"))
			switch {
			case !known:
				return fault{rule: &source.PartMissing, found: string(s.value("name"))}
			case link.kind == "worksheet" && link.outside:
				return fault{rule: &source.PartMissing, found: link.target}
			case link.kind == "worksheet" && listedAlready[link.target]:
				return fault{rule: &source.PartRepeated, found: link.target} // or one part would be read a million times
			case link.kind == "worksheet" && state != "veryHidden":
				listedAlready[link.target] = true
				x.sheets = append(x.sheets, listed{string(s.value("name")), link.target, state == "hidden"})
			}
		}
		if err := s.skip(); err != nil {
			return err
		}
	}
}

// relationships reads the links of a part, by their id; of the whole package for an empty name.
func relationships(a *archive, of string) (map[string]relationship, error) {
	folder, file := path.Split(of)
	part := folder + "_rels/" + file + ".rels"
	if !a.has(part) {
		return map[string]relationship{}, nil
	}
	return recalled(a, part, func() (map[string]relationship, error) { return readLinks(a, part, folder) })
}

func readLinks(a *archive, part, folder string) (map[string]relationship, error) {
	links := map[string]relationship{}
	return links, a.scan(part, a.limits.Part, func(s *scanner) error {
		for {
			more, err := s.child()
			if err != nil || !more {
				return err
			}
			if s.tag.space == packages && string(s.tag.local) == "Relationship" {
				kind, target := string(s.value("Type")), string(s.value("Target"))
				link := relationship{kind: path.Base(kind), target: target}
				link.outside = string(s.value("TargetMode")) == "External"
				if !link.outside {
					link.target = resolved(folder, target)
				}
				links[string(s.value("Id"))] = link
			}
			if err := s.skip(); err != nil {
				return err
			}
		}
	})
}

// resolved gives the part that a target means, seen from a folder.
func resolved(folder, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return strings.TrimPrefix(path.Join("/", folder, target), "/")
}

// shortened keeps what is found in a broken file from filling a page.
func shortened(found string) string {
	const enough = 120
	if utf8.RuneCountInString(found) <= enough {
		return found
	}
	return string([]rune(found)[:enough]) + "…"
}
