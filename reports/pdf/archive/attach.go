package archive

import (
	"bytes"
	"crypto/md5" // the format asks for it; nothing depends on its strength
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Attachment is a file inside the PDF.
type Attachment struct {
	Name, Type, Description string
	Relation                string // to the document, as PDF names it
	Compressed              []byte // zlib
	Size                    int    // before compression
	MD5                     [md5.Size]byte
}

// Attach adds files. No two may have the same name.
func (f *File) Attach(files []Attachment, date time.Time) error {
	if len(files) == 0 {
		return nil
	}
	var refs []string
	names := map[string]string{}
	for _, one := range files {
		modified := Text("D:" + date.UTC().Format("20060102150405Z"))
		content := f.addCompressed(fmt.Sprintf("/Type /EmbeddedFile /Subtype /%s "+
			"/Params <</Size %d /ModDate %s /CheckSum <%X>>>",
			name(mediaType(one.Type)), one.Size, modified, one.MD5), one.Compressed)
		ref := f.Add(fmt.Sprintf("<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /%s "+
			"/EF <</F %s /UF %s>>>>", Text(one.Name), Text(one.Name), Text(one.Description),
			name(one.Relation), content, content))
		refs = append(refs, ref.String())
		key := Text(one.Name)
		if _, twice := names[key]; twice {
			return fmt.Errorf("attaching %q: there are two of that name", one.Name)
		}
		names[key] = ref.String()
	}
	const key = "/EmbeddedFiles "
	content := f.bodies[f.root]
	from := bytes.Index(content, []byte(key))
	if from < 0 {
		return errors.New("attaching files: the catalogue has no place for them")
	}
	from += len(key)
	length := bytes.Index(content[from:], []byte(">>"))
	if length < 0 {
		return errors.New("attaching files: the catalogue is cut short")
	}
	tree := "<</Names ["
	for _, key := range slices.SortedFunc(maps.Keys(names), asWritten) {
		tree += key + " " + names[key] + " "
	}
	tree += "]"
	f.bodies[f.root] = slices.Concat(content[:from], []byte(tree), content[from+length:])
	return f.Insert(f.root, "/AF ["+strings.Join(refs, " ")+"]\n")
}

// mediaType gives a well-formed media type as it is, and that of unknown content for any other.
func mediaType(text string) string {
	kind, sub, _ := strings.Cut(text, "/")
	known := func(part string) bool {
		return part != "" && strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789.+-") == ""
	}
	if known(kind) && known(sub) {
		return text
	}
	return "application/octet-stream"
}

// asWritten compares text strings by their bytes without escapes; those in UTF-16 begin with FE.
func asWritten(a, b string) int {
	plain := strings.NewReplacer(`\(`, "(", `\)`, ")", `\\`, `\`)
	if a[0] == '(' && b[0] == '(' {
		a, b = plain.Replace(a[:len(a)-1]), plain.Replace(b[:len(b)-1])
	}
	return strings.Compare(a, b)
}

// name writes a PDF name, without its slash. Characters that would end it are written by their
// codes.
func name(text string) string {
	var b strings.Builder
	for i := range len(text) {
		if c := text[i]; c <= ' ' || c > '~' || strings.IndexByte("()<>[]{}/%#", c) >= 0 {
			fmt.Fprintf(&b, "#%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
