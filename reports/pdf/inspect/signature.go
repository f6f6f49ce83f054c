package inspect

import (
	"bytes"
	"encoding/hex"
	"maps"
	"math"
	"slices"
	"strings"
	"time"
)

// Signature is an electronic signature or a timestamp, as the file holds it. Nobody has checked it.
type Signature struct {
	Format    Name      // such as ETSI.CAdES.detached
	Contents  []byte    // the signature itself, in DER, with zeros after it
	Covered   [2][]byte // before and after the contents
	End       int       // where what it covers ends
	Said      time.Time // the day that the file says it was made; zero where it says none
	Whole     bool      // it covers the whole file, but for itself
	Unbounded bool      // it does not cover all that was there when it was made
}

// Shown is where a signature is seen.
type Shown struct {
	Page  int     // from 1
	Share float64 // of the page, from 0 to 1
	Text  string
}

// signature reads the value of a field.
func (l *Later) signature(f *File, field Dict) error {
	value, err := resolved[Dict](f, field["V"])
	if err != nil {
		return err
	}
	var s Signature
	s.Format, _ = value["SubFilter"].(Name)
	if said, ok := value["M"].(String); ok && len(said) >= len("D:20260418") {
		s.Said, _ = time.Parse("D:20060102", string(said[:len("D:20260418")]))
	}
	contents, err := resolved[String](f, value["Contents"])
	if err != nil {
		return err
	}
	s.Contents = []byte(contents)
	list, err := resolved[Array](f, value["ByteRange"])
	if err != nil {
		return err
	}
	s.cover(f.content, offsets(list))
	l.Signatures = append(l.Signatures, s)
	return nil
}

// cover takes the bytes that a signature covers: all up to its end but its own contents.
func (s *Signature) cover(content []byte, at []int) {
	s.Unbounded = true
	if len(at) != 4 || at[0] != 0 || at[1] <= 0 || at[2] <= at[1] || at[3] < 0 ||
		at[2] > len(content) || at[3] > len(content)-at[2] {
		return
	}
	own := content[at[1]:at[2]]
	if own[0] != '<' || own[len(own)-1] != '>' {
		return
	}
	bytesOfOwn, err := hex.DecodeString(string(own[1 : len(own)-1]))
	if err != nil || !bytes.Equal(bytesOfOwn, s.Contents) {
		return
	}
	s.Covered = [2][]byte{content[:at[1]], content[at[2] : at[2]+at[3]]}
	s.End = at[2] + at[3]
	s.Whole = len(bytes.TrimSpace(content[s.End:])) == 0
	s.Unbounded = false
}

// show finds on which pages signatures are seen. A field that is no signature yet may be seen too.
func (l *Later) show(f *File) error {
	pages, err := f.leaves()
	if err != nil {
		return err
	}
	for number, page := range pages {
		annotations, err := resolved[Array](f, page.dict["Annots"])
		if err != nil {
			return err
		}
		for _, one := range annotations {
			ref, ok := one.(Ref)
			if !ok || !l.widgets[ref] {
				continue
			}
			widget, err := resolved[Dict](f, ref)
			if err != nil {
				return err
			}
			seen, err := f.seen(widget, page.dict)
			if err != nil {
				return err
			}
			if seen != nil {
				seen.Page = number + 1
				l.Shown = append(l.Shown, *seen)
			}
		}
	}
	return nil
}

// seen gives what a widget shows; nil where it shows nothing.
func (f *File) seen(widget, page Dict) (*Shown, error) {
	rectangle, err := f.rectangle(widget["Rect"])
	if err != nil {
		return nil, err
	}
	box, err := f.rectangle(page["MediaBox"])
	if err != nil {
		return nil, err
	}
	looks, err := resolved[Dict](f, widget["AP"])
	if err != nil || looks["N"] == nil || rectangle == 0 {
		return nil, err
	}
	out := &Shown{Share: 1}
	if box > 0 {
		out.Share = math.Min(1, rectangle/box)
	}
	s, err := resolved[*Stream](f, looks["N"])
	if err != nil {
		return nil, err
	}
	var said []string
	err = f.formTexts(s, 0, &said)
	out.Text = strings.Join(strings.Fields(strings.Join(said, " ")), " ")
	return out, err
}

// rectangle is the area of a rectangle.
func (f *File) rectangle(value any) (float64, error) {
	list, err := resolved[Array](f, value)
	if err != nil || len(list) != 4 {
		return 0, err
	}
	var side [4]float64
	for at, one := range list {
		side[at], err = resolved[float64](f, one)
		if err != nil {
			return 0, err
		}
	}
	return math.Abs(side[2]-side[0]) * math.Abs(side[3]-side[1]), nil
}

// formTexts gathers the texts of a drawing and of the drawings in it.
func (f *File) formTexts(s *Stream, depth int, out *[]string) error {
	const deepest = 8
	if s == nil || depth > deepest {
		return nil
	}
	drawing, err := f.Unpack(s)
	if err != nil {
		return err
	}
	texts, err := f.texts(drawing, func(s string) string {
		if strings.Contains(s, "\x00") {
			return wide(s)
		}
		return String(s).Text()
	})
	if err != nil {
		return err
	}
	*out = append(*out, texts...)
	resources, err := resolved[Dict](f, s.Dict["Resources"])
	if err != nil {
		return err
	}
	inner, err := resolved[Dict](f, resources["XObject"])
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(inner)) {
		one, err := resolved[*Stream](f, inner[name])
		if err != nil {
			return err
		}
		if one != nil && one.Dict["Subtype"] == Name("Form") {
			if err := f.formTexts(one, depth+1, out); err != nil {
				return err
			}
		}
	}
	return nil
}
