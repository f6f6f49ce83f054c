package archive

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// small is a file as the library writes one, with a stream that holds what looks like an object's
// end.
func small() []byte {
	bodies := []string{
		"<</Type /Pages\n/Kids [2 0 R]\n/Count 1>>",
		"<</Type /Page\n/Parent 1 0 R\n/Contents 3 0 R>>",
		"<</Length 23>>\nstream\nBT endobj stream\nET q Q\n\nendstream",
		"<<\n/Title (t)\n>>",
		"<<\n/Type /Catalog\n/Pages 1 0 R\n/Names <<\n/EmbeddedFiles << /Names [\n  \n] >>\n>>\n>>",
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.3\n")
	table := "xref\n0 6\n0000000000 65535 f \n"
	for i, body := range bodies {
		table += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	at := b.Len()
	fmt.Fprintf(
		&b,
		"%strailer\n<<\n/Size 6\n/Root 5 0 R\n/Info 4 0 R\n>>\nstartxref\n%d\n%%%%EOF\n",
		table,
		at,
	)
	return b.Bytes()
}

func written(t *testing.T) []byte {
	t.Helper()
	f, err := Read(small())
	if err != nil {
		t.Fatal(err)
	}
	if pages := f.Pages(); len(pages) != 1 || pages[0] != 2 {
		t.Fatalf("pages %v, want the second object", pages)
	}
	description := Description{Title: `A < B & "C" <x/> (ç\`, Program: "p", Date: time.Unix(0, 0)}
	if err := f.Describe(description); err != nil {
		t.Fatal(err)
	}
	for i := range 600 {
		f.Add(fmt.Sprintf("<</Number %d>>", i))
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func inflate(t *testing.T, content []byte, at int) []byte {
	t.Helper()
	at += bytes.Index(content[at:], []byte("stream\n")) + len("stream\n")
	r, err := zlib.NewReader(bytes.NewReader(content[at:]))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

func TestEveryReferenceLeadsToItsObject(t *testing.T) {
	t.Parallel()
	content := written(t)
	found := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(content)
	if found == nil {
		t.Fatal("no startxref at the end")
	}
	at, _ := strconv.Atoi(string(found[1]))
	rows := inflate(t, content, at)
	if len(rows) < 7*600 || len(rows)%7 != 0 {
		t.Fatalf("the table has %d bytes", len(rows))
	}
	packed := 0
	for number := 1; number < len(rows)/7; number++ {
		row := rows[7*number:]
		offset, index := int(binary.BigEndian.Uint32(row[1:])), int(binary.BigEndian.Uint16(row[5:]))
		switch row[0] {
		case 1:
			if !bytes.HasPrefix(content[offset:], fmt.Appendf(nil, "%d 0 obj\n", number)) {
				t.Errorf("object %d is not at %d", number, offset)
			}
		case 2:
			packed++
			holder := int(binary.BigEndian.Uint32(rows[7*offset+1:]))
			if heads := strings.Fields(string(inflate(t, content, holder))); heads[2*index] != strconv.Itoa(
				number,
			) {
				t.Errorf("object %d is not the %dth of stream %d", number, index, offset)
			}
		default:
			t.Errorf("object %d is free", number)
		}
	}
	if packed != 600 {
		t.Errorf("%d objects are packed, want 600", packed)
	}
	if !bytes.Contains(content, []byte("BT endobj stream\nET q Q\n")) {
		t.Error("a stream was cut at what looks like its end")
	}
}

func TestSameFileSameBytes(t *testing.T) {
	t.Parallel()
	if !bytes.Equal(written(t), written(t)) {
		t.Error("two writes of one file differ")
	}
}

func TestReadTakesNoBrokenFile(t *testing.T) {
	t.Parallel()
	whole := small()
	for length := range whole {
		if _, err := Read(whole[:length]); err == nil && length < len(whole)-7 {
			t.Errorf("the first %d bytes of %d are taken for a file", length, len(whole))
		}
	}
}

func TestMetadataIsWellFormedWhateverTheTitle(t *testing.T) {
	t.Parallel()
	text := packet(
		Description{Title: "A < B & \"C\" <rdf:li> ]]> \x01 ç", Author: "'", Date: time.Unix(0, 0)},
	)
	said := ""
	for decoder := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if chars, ok := token.(xml.CharData); ok {
			said += string(chars)
		}
	}
	if !strings.Contains(said, `A < B & "C" <rdf:li> ]]>`) {
		t.Errorf("the title does not read as it was given: %q", said)
	}
}

func TestTextStrings(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"plain": "(plain)", `a(b)\`: `(a\(b\)\\)`, "ç": "<FEFF00E7>",
		"\n": "<FEFF000A>", "\U0001F600": "<FEFFD83DDE00>", "": "()",
	} {
		if got := Text(text); got != want {
			t.Errorf("%q is written %s, want %s", text, got, want)
		}
	}
}

func TestProfileSaysItsLengthAndWhereItsTagsAre(t *testing.T) {
	t.Parallel()
	profile := sRGB()
	if size := int(binary.BigEndian.Uint32(profile)); size != len(profile) {
		t.Fatalf("it says %d bytes and has %d", size, len(profile))
	}
	kinds := map[string]string{
		"desc": "desc",
		"cprt": "text",
		"wtpt": "XYZ ",
		"rXYZ": "XYZ ",
		"gXYZ": "XYZ ",
		"bXYZ": "XYZ ",
		"rTRC": "curv",
		"gTRC": "curv",
		"bTRC": "curv",
	}
	count := int(binary.BigEndian.Uint32(profile[128:]))
	if count != len(kinds) {
		t.Fatalf("%d tags, want %d", count, len(kinds))
	}
	for i := range count {
		entry := profile[132+12*i:]
		at, size := binary.BigEndian.Uint32(entry[4:]), binary.BigEndian.Uint32(entry[8:])
		if int(at+size) > len(profile) || at%4 != 0 {
			t.Errorf("%s runs from %d for %d", entry[:4], at, size)
		} else if kind := string(profile[at : at+4]); kind != kinds[string(entry[:4])] {
			t.Errorf("%s is of kind %q", entry[:4], kind)
		}
	}
}

func TestAttachmentsAreListedInOrderAndWhole(t *testing.T) {
	t.Parallel()
	f, err := Read(small())
	if err != nil {
		t.Fatal(err)
	}
	files := []Attachment{
		{Name: "plà.csv", Type: "text/csv", Relation: "Source"},
		{Name: "b.csv", Type: "text/csv", Relation: "Data"},
		{Name: "a(1).csv", Type: "text/csv", Relation: "Data"},
	}
	contents := [][]byte{[]byte("endstream endobj"), bytes.Repeat([]byte("row\n"), 1000), nil}
	for i, content := range contents {
		var compressed bytes.Buffer
		w := zlib.NewWriter(&compressed)
		if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		files[i].Compressed, files[i].Size, files[i].MD5 = compressed.Bytes(), len(
			content,
		), md5.Sum(
			content,
		)
	}
	if err := f.Attach(files, time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	root := string(f.bodies[f.root])
	names := regexp.MustCompile(`/EmbeddedFiles <</Names \[\(a\\\(1\\\).csv\) (\d+) 0 R ` +
		`\(b.csv\) (\d+) 0 R <FEFF[0-9A-F]+> (\d+) 0 R \]>>`)
	found := names.FindStringSubmatch(root)
	if found == nil {
		t.Fatalf("the catalogue is %s", root)
	}
	want := fmt.Sprintf("/AF [%s 0 R %s 0 R %s 0 R]", found[3], found[2], found[1])
	if !strings.Contains(root, want) {
		t.Errorf("the catalogue lacks %s: %s", want, root)
	}
	whole := 0
	for _, body := range f.bodies {
		if !bytes.Contains(body, []byte("/Subtype /text#2Fcsv")) {
			continue
		}
		for _, content := range contents {
			if bytes.Equal(inflate(t, body, 0), content) &&
				bytes.Contains(body, fmt.Appendf(nil, "/Size %d ", len(content))) &&
				bytes.Contains(body, fmt.Appendf(nil, "/CheckSum <%X>", md5.Sum(content))) {
				whole++
			}
		}
	}
	if whole != len(files) {
		t.Errorf("%d of %d files are attached whole", whole, len(files))
	}
	if err := f.Attach([]Attachment{{Name: "x"}, {Name: "x"}}, time.Unix(0, 0)); err == nil {
		t.Error("two files of one name are attached")
	}
}
