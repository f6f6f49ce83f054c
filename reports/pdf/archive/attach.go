package archive

import (
	"bytes"
	"crypto/md5" // the sum that the format asks for; nothing is trusted to it
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Attachment is a file inside the file, compressed (zlib), with the size and the sum of what was compressed.
type Attachment struct {
	Name, Type, Description, Relation string
	Compressed                        []byte
	Size                              int
	MD5                               [md5.Size]byte
}

// Attach adds files in that order, each with its relation to the whole document.
func (f *File) Attach(files []Attachment, date time.Time) error {
	if len(files) == 0 {
		return nil
	}
	var refs []string
	names := map[string]string{}
	for _, one := range files {
		made := f.addCompressed(fmt.Sprintf("/Type /EmbeddedFile /Subtype /%s /Params <</Size %d /ModDate %s /CheckSum <%X>>>",
			name(mediaType(one.Type)), one.Size, Text("D:"+date.UTC().Format("20060102150405Z")), one.MD5), one.Compressed)
		ref := f.Add(fmt.Sprintf("<</Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /%s /EF <</F %s /UF %s>>>>",
			Text(one.Name), Text(one.Name), Text(one.Description), name(one.Relation), made, made))
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
	f.bodies[f.root] = bytes.Join([][]byte{content[:from], []byte(tree), content[from+length:]}, nil)
	return f.Insert(f.root, "/AF ["+strings.Join(refs, " ")+"]\n")
}

// mediaType is a type as it may be written, or that of what is not known.
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

// asWritten orders text strings by the bytes that they stand for: those in UTF-16 begin with FE.
func asWritten(a, b string) int {
	plain := strings.NewReplacer(`\(`, "(", `\)`, ")", `\\`, `\`)
	if a[0] == '(' && b[0] == '(' {
		a, b = plain.Replace(a[:len(a)-1]), plain.Replace(b[:len(b)-1])
	}
	return strings.Compare(a, b)
}

// name writes a name's characters, those that end a name by their codes.
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
