// Package pen signs memòries for tests, as signing programs do: in a revision after the end of the
// file. It is a second statement of the format, beside package signature.
package pen

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"encoding/hex"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// Pen is a key with its certificate.
type Pen struct {
	key  *ecdsa.PrivateKey
	cert *x509.Certificate
}

// New makes a key, and a certificate of that name.
func New(t testing.TB, name string) Pen {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	is := &x509.Certificate{SerialNumber: big.NewInt(7), Subject: pkix.Name{CommonName: name},
		NotBefore: time.Unix(0, 0), NotAfter: time.Unix(1<<32, 0)}
	raw, err := x509.CreateCertificate(rand.Reader, is, is, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(raw)
	if err != nil {
		t.Fatal(err)
	}
	return Pen{key, cert}
}

// der is an element in DER.
func der(tag byte, parts ...[]byte) []byte {
	content := bytes.Join(parts, nil)
	length := []byte{0x82, byte(len(content) >> 8), byte(len(content))}
	if len(content) < 0x80 {
		length = length[2:]
	} else if len(content) < 0x100 {
		length = []byte{0x81, byte(len(content))}
	}
	return append(append([]byte{tag}, length...), content...)
}

func oid(numbers ...int) []byte {
	raw, _ := asn1.Marshal(asn1.ObjectIdentifier(numbers))
	return raw
}

const (
	sequence, set = 0x30, 0x31
	octets, whole = 0x04, 0x02
)

// cms is a signature of a content, with signed attributes. Inner is the content that the signature
// holds itself, as a timestamp does; nil where it is detached.
func (p Pen) cms(t testing.TB, kind []byte, inner []byte, content ...[]byte) []byte {
	t.Helper()
	sum := sha256.Sum256(bytes.Join(content, nil))
	sha := der(sequence, oid(2, 16, 840, 1, 101, 3, 4, 2, 1))
	at := der(0x17, []byte("260421100000Z"))
	attributes := bytes.Join([][]byte{
		der(sequence, oid(1, 2, 840, 113549, 1, 9, 3), der(set, kind)),
		der(sequence, oid(1, 2, 840, 113549, 1, 9, 5), der(set, at)),
		der(sequence, oid(1, 2, 840, 113549, 1, 9, 4), der(set, der(octets, sum[:]))),
	}, nil)
	digest := sha256.Sum256(der(set, attributes))
	sealed, err := p.key.Sign(rand.Reader, digest[:], crypto.SHA256)
	if err != nil {
		t.Fatal(err)
	}
	held := kind
	if inner != nil {
		held = append(slices.Clone(kind), der(0xa0, der(octets, inner))...)
	}
	signer := der(sequence, der(whole, []byte{1}),
		der(sequence, p.cert.RawIssuer, der(whole, []byte{7})), sha, der(0xa0, attributes),
		der(sequence, oid(1, 2, 840, 10045, 4, 3, 2)), der(octets, sealed))
	return der(sequence, oid(1, 2, 840, 113549, 1, 7, 2), der(0xa0, der(sequence,
		der(whole, []byte{1}), der(set, sha), der(sequence, held), der(0xa0, p.cert.Raw),
		der(set, signer))))
}

// Detached signs bytes.
func (p Pen) Detached(t testing.TB, content ...[]byte) []byte {
	t.Helper()
	return p.cms(t, oid(1, 2, 840, 113549, 1, 7, 1), nil, content...)
}

// Stamp is a timestamp of bytes.
func (p Pen) Stamp(t testing.TB, content ...[]byte) []byte {
	t.Helper()
	sum := sha256.Sum256(bytes.Join(content, nil))
	info := der(sequence, der(whole, []byte{1}), oid(1, 2, 3),
		der(sequence, der(sequence, oid(2, 16, 840, 1, 101, 3, 4, 2, 1)), der(octets, sum[:])),
		der(whole, []byte{1}), der(0x18, []byte("20260422100000Z")))
	return p.cms(t, oid(1, 2, 840, 113549, 1, 9, 16, 1, 4), info, info)
}

// Mark is how a signature is put into a file.
type Mark struct {
	Format string
	Seal   func(t testing.TB, content ...[]byte) []byte
	Number int // of the field's object
	Seen   bool
	More   string // entries in the catalogue
}

var ends = regexp.MustCompile(`/Size \d+ .*?/Root (\d+ 0 R) /Info (\d+ 0 R)`)
var startsAt = regexp.MustCompile(`startxref\n(\d+)\n`)
var pageHead = regexp.MustCompile(`\n(\d+) 0 obj\n(<<\s*/Type /Page\b(?s:.*?)>>)\nendobj`)

// current is the newest text of an object.
func current(t testing.TB, file []byte, number string) string {
	t.Helper()
	at := bytes.LastIndex(file, []byte("\n"+number+" 0 obj\n"))
	if at < 0 {
		t.Fatalf("no object %s", number)
	}
	text := string(file[at+len("\n"+number+" 0 obj\n"):])
	return strings.TrimSpace(text[:strings.Index(text, "endobj")])
}

// with adds entries to a dictionary.
func with(dict, entries string) string { return strings.TrimSuffix(dict, ">>") + entries + ">>" }

// Sign appends a signature to a file.
func Sign(t testing.TB, file []byte, m Mark) []byte {
	t.Helper()
	last := ends.FindSubmatch(file)
	root, _, _ := strings.Cut(string(last[1]), " ")
	page := pageHead.FindSubmatch(file)
	field, value, looks := m.Number, m.Number+1, m.Number+2
	rectangle := "[0 0 0 0]"
	if m.Seen {
		rectangle = "[60 60 260 120]"
	}
	fields := fmt.Sprintf("[%d 0 R]", field)
	catalogue := current(t, file, root)
	if before := regexp.MustCompile(`/Fields \[(.*?)\]`).FindStringSubmatch(catalogue); before != nil {
		fields = fmt.Sprintf("[%s %d 0 R]", before[1], field)
		catalogue = strings.Replace(catalogue, before[0], "/Fields "+fields, 1)
	} else {
		catalogue = with(catalogue, " /AcroForm <</Fields "+fields+" /SigFlags 3>>")
	}
	var out bytes.Buffer
	out.Write(file)
	var index string
	var rows []byte
	put := func(number, text string) {
		at := out.Len() + 1
		index += number + " 1 "
		rows = append(rows, 1, byte(at>>24), byte(at>>16), byte(at>>8), byte(at))
		fmt.Fprintf(&out, "\n%s 0 obj\n%s\nendobj\n", number, text)
	}
	put(root, with(catalogue, m.More))
	number := string(page[1])
	one := current(t, file, number)
	if before := regexp.MustCompile(`/Annots \[(.*?)\]`).FindStringSubmatch(one); before != nil {
		put(number, strings.Replace(one, before[0],
			fmt.Sprintf("/Annots [%s %d 0 R]", before[1], field), 1))
	} else {
		put(number, with(one, fmt.Sprintf(" /Annots [%d 0 R]", field)))
	}
	put(fmt.Sprint(field), fmt.Sprintf("<</FT /Sig /T (S%d) /Type /Annot /Subtype /Widget /F 132 "+
		"/Rect %s /P %s 0 R /V %d 0 R /AP <</N %d 0 R>>>>", field, rectangle, number, value, looks))
	const shows = "BT (Signat) Tj ET"
	put(fmt.Sprint(looks), fmt.Sprintf("<</Type /XObject /Subtype /Form /BBox [0 0 200 60] "+
		"/Length %d>>\nstream\n%s\nendstream", len(shows), shows))
	const room, gap = 8000, "/ByteRange [0 0000000000 0000000000 0000000000]"
	put(fmt.Sprint(value), fmt.Sprintf("<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /%s "+
		"/M (D:20260421100000Z) /Contents <%s> %s>>", m.Format, strings.Repeat("0", 2*room), gap))
	at := out.Len()
	fmt.Fprintf(&out, "900%d 0 obj\n<</Type /XRef /Size 900000 /W [1 4 0] /Index [%s] /Root %s "+
		"/Info %s /Prev %s /Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n",
		m.Number, index, last[1], last[2], lastStart(file), len(rows), rows, at)
	content := out.Bytes()
	from := bytes.LastIndex(content, []byte("/Contents <")) + len("/Contents ")
	to := from + 2*room + 2
	at = bytes.LastIndex(content, []byte(gap))
	copy(content[at:], fmt.Sprintf("/ByteRange [0 %010d %010d %010d]", from, to, len(content)-to))
	hex.Encode(content[from+1:], m.Seal(t, content[:from], content[to:]))
	return content
}

func lastStart(file []byte) []byte {
	all := startsAt.FindAllSubmatch(file, -1)
	return all[len(all)-1][1]
}
