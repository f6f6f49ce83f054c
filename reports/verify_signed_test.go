package reports

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

	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/words"
)

// pen signs PDFs as signing programs do: in a revision after the end of the file.
type pen struct {
	key  *ecdsa.PrivateKey
	cert *x509.Certificate
}

func newPen(t *testing.T, name string) pen {
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
	return pen{key, cert}
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
func (p pen) cms(t *testing.T, kind []byte, inner []byte, content ...[]byte) []byte {
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

// detached signs bytes.
func (p pen) detached(t *testing.T, content ...[]byte) []byte {
	t.Helper()
	return p.cms(t, oid(1, 2, 840, 113549, 1, 7, 1), nil, content...)
}

// stamp is a timestamp of bytes.
func (p pen) stamp(t *testing.T, content ...[]byte) []byte {
	t.Helper()
	sum := sha256.Sum256(bytes.Join(content, nil))
	info := der(sequence, der(whole, []byte{1}), oid(1, 2, 3),
		der(sequence, der(sequence, oid(2, 16, 840, 1, 101, 3, 4, 2, 1)), der(octets, sum[:])),
		der(whole, []byte{1}), der(0x18, []byte("20260422100000Z")))
	return p.cms(t, oid(1, 2, 840, 113549, 1, 9, 16, 1, 4), info, info)
}

// mark is how a signature is put into a file.
type mark struct {
	format string
	seal   func(t *testing.T, content ...[]byte) []byte
	number int // of the field's object
	seen   bool
	more   string // entries in the catalogue
}

var pageHead = regexp.MustCompile(`\n(\d+) 0 obj\n(<<\s*/Type /Page\b(?s:.*?)>>)\nendobj`)

// current is the newest text of an object.
func current(t *testing.T, file []byte, number string) string {
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

// signedBy appends a signature to a file.
func signedBy(t *testing.T, file []byte, m mark) []byte {
	t.Helper()
	last := ends.FindSubmatch(file)
	root, _, _ := strings.Cut(string(last[2]), " ")
	page := pageHead.FindSubmatch(file)
	field, value, looks := m.number, m.number+1, m.number+2
	rectangle := "[0 0 0 0]"
	if m.seen {
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
	put(root, with(catalogue, m.more))
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
		"/M (D:20260421100000Z) /Contents <%s> %s>>", m.format, strings.Repeat("0", 2*room), gap))
	at := out.Len()
	fmt.Fprintf(&out, "900%d 0 obj\n<</Type /XRef /Size 900000 /W [1 4 0] /Index [%s] /Root %s "+
		"/Info %s /Prev %s /Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n",
		m.number, index, last[2], last[3], lastStart(file), len(rows), rows, at)
	content := out.Bytes()
	from := bytes.LastIndex(content, []byte("/Contents <")) + len("/Contents ")
	to := from + 2*room + 2
	at = bytes.LastIndex(content, []byte(gap))
	copy(content[at:], fmt.Sprintf("/ByteRange [0 %010d %010d %010d]", from, to, len(content)-to))
	hex.Encode(content[from+1:], m.seal(t, content[:from], content[to:]))
	return content
}

func lastStart(file []byte) []byte {
	all := startsAt.FindAllSubmatch(file, -1)
	return all[len(all)-1][1]
}

// verdict is what Verify says of a file of the small memòria.
func (v verified) verdict(t *testing.T, file []byte) Verdict {
	t.Helper()
	m, err := proof.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	found, err := proof.Compare(m, v.anew, v.file)
	if err != nil {
		t.Fatal(err)
	}
	return Verdict{Year: 2025, Findings: found, Signed: m.Signed}
}

// A signed memòria still agrees with its data, and the verdict names each signer. There may be two
// signatures, visible or not, and a timestamp.
func TestASignedMemoriaAgrees(t *testing.T) {
	t.Parallel()
	v := smallMemoria(t)
	president, secretary, authority := newPen(t, "Presidència"), newPen(t, "Secretaria"),
		newPen(t, "Autoritat de temps")
	unseen := mark{format: "adbe.pkcs7.detached", seal: president.detached, number: 5000}
	seen := mark{format: "ETSI.CAdES.detached", seal: secretary.detached, number: 5100, seen: true}
	stamp := mark{format: "ETSI.RFC3161", seal: authority.stamp, number: 5200}
	entire, part := "cobreix tot el fitxer", "cobreix la memòria sencera"
	for name, tt := range map[string]struct {
		marks []mark
		says  []string
	}{
		"unseen": {[]mark{unseen}, []string{"«Presidència» el 21 d'abril de 2026; la signatura " + entire}},
		"seen": {[]mark{seen}, []string{"«Secretaria»", entire, "pàgina 1", "2,4\u00a0%", "«Signat»",
			"de qui signa"}},
		"two": {[]mark{unseen, seen}, []string{"«Presidència» el 21 d'abril de 2026; la signatura " + part,
			"«Secretaria» el 21 d'abril de 2026; la signatura " + entire}},
		"with a timestamp": {[]mark{unseen, stamp}, []string{"«Presidència»", part,
			"Segell de temps de «Autoritat de temps» el 22 d'abril de 2026; " + entire}},
		"a timestamp alone": {[]mark{stamp}, []string{"Segell de temps", entire}},
		"a form not known": {[]mark{{format: "x.y", seal: president.detached, number: 5000}},
			[]string{"no sap comprovar"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := v.file
			for _, m := range tt.marks {
				file = signedBy(t, file, m)
			}
			got := v.verdict(t, file)
			w, _ := words.In("ca")
			said := strings.Join(got.Said(w, "", false), "\n")
			if !got.Agrees() || !strings.Contains(said, "coincideix amb les seves dades") {
				t.Errorf("it differs: %s", said)
			}
			for _, want := range tt.says {
				if !strings.Contains(said, want) {
					t.Errorf("it does not say %q:\n%s", want, said)
				}
			}
		})
	}
}

// Verify names each change that was made with a signature or after it. It also reports a signature
// that does not fit what it covers.
func TestWhatIsChangedAroundASignatureIsFound(t *testing.T) {
	t.Parallel()
	v := smallMemoria(t)
	signer := newPen(t, "Presidència")
	sign := mark{format: "adbe.pkcs7.detached", seal: signer.detached, number: 5000}
	signed := signedBy(t, v.file, sign)
	page := slices.IndexFunc(streamsOf(t, v.file), func(s stream) bool {
		return bytes.Contains(s.content, []byte(" Tj"))
	})
	drawing := streamsOf(t, v.file)[page]
	drawing.content = bytes.Replace(drawing.content, []byte(" Tj"), []byte(" Td"), 1)
	action := sign
	action.more = " /AA <</WC <</S /JavaScript>>>>"
	other := sign
	other.seal = func(t *testing.T, content ...[]byte) []byte {
		return signer.detached(t, content[0][1:], content[1])
	}
	for name, tt := range map[string]struct {
		file []byte
		kind string
	}{
		"a page after it":  {edited(t, signed, drawing), proof.Text},
		"a page before it": {signedBy(t, edited(t, v.file, drawing), sign), proof.Text},
		"the same anew":    {signedBy(t, edited(t, v.file, streamsOf(t, v.file)[0]), sign), proof.Content},
		"an action":        {signedBy(t, v.file, action), proof.Extra},
		"of another text":  {signedBy(t, v.file, other), proof.Signature},
		"a byte of it": {bytes.Replace(signed, []byte("/M (D:20260421"), []byte("/M (D:20260422"), 1),
			proof.Signature},
		"a part of the file": {bytes.Replace(signed, []byte("/ByteRange [0 0"), []byte("/ByteRange [1 0"),
			1), proof.Signature},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := v.verdict(t, tt.file)
			if !has(got.Findings, func(f proof.Finding) bool { return f.Kind == tt.kind }) {
				t.Errorf("found %+v, want %s", got.Findings, tt.kind)
			}
		})
	}
}
