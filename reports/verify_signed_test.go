package reports

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/pdf/signature/pen"
	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/words"
)

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
	president, secretary, authority := pen.New(t, "Presidència"), pen.New(t, "Secretaria"),
		pen.New(t, "Autoritat de temps")
	unseen := pen.Mark{Format: "adbe.pkcs7.detached", Seal: president.Detached, Number: 5000}
	seen := pen.Mark{Format: "ETSI.CAdES.detached", Seal: secretary.Detached, Number: 5100, Seen: true}
	stamp := pen.Mark{Format: "ETSI.RFC3161", Seal: authority.Stamp, Number: 5200}
	entire, part := "cobreix tot el fitxer", "cobreix la memòria sencera"
	for name, tt := range map[string]struct {
		marks []pen.Mark
		says  []string
	}{
		"unseen": {[]pen.Mark{unseen},
			[]string{"«Presidència» el 21 d'abril de 2026; la signatura " + entire}},
		"seen": {[]pen.Mark{seen}, []string{"«Secretaria»", entire, "pàgina 1", "2,4\u00a0%", "«Signat»",
			"de qui signa"}},
		"two": {[]pen.Mark{unseen, seen}, []string{"«Presidència» el 21 d'abril de 2026; la " +
			"signatura " + part,
			"«Secretaria» el 21 d'abril de 2026; la signatura " + entire}},
		"with a timestamp": {[]pen.Mark{unseen, stamp}, []string{"«Presidència»", part,
			"Segell de temps de «Autoritat de temps» el 22 d'abril de 2026; " + entire}},
		"a timestamp alone": {[]pen.Mark{stamp}, []string{"Segell de temps", entire}},
		"a form not known": {[]pen.Mark{{Format: "x.y", Seal: president.Detached, Number: 5000}},
			[]string{"no sap comprovar"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := v.file
			for _, m := range tt.marks {
				file = pen.Sign(t, file, m)
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
	signer := pen.New(t, "Presidència")
	sign := pen.Mark{Format: "adbe.pkcs7.detached", Seal: signer.Detached, Number: 5000}
	signed := pen.Sign(t, v.file, sign)
	page := slices.IndexFunc(streamsOf(t, v.file), func(s stream) bool {
		return bytes.Contains(s.content, []byte(" Tj"))
	})
	drawing := streamsOf(t, v.file)[page]
	drawing.content = bytes.Replace(drawing.content, []byte(" Tj"), []byte(" Td"), 1)
	action := sign
	action.More = " /AA <</WC <</S /JavaScript>>>>"
	other := sign
	other.Seal = func(t testing.TB, content ...[]byte) []byte {
		return signer.Detached(t, content[0][1:], content[1])
	}
	for name, tt := range map[string]struct {
		file []byte
		kind string
	}{
		"a page after it":  {edited(t, signed, drawing), proof.Text},
		"a page before it": {pen.Sign(t, edited(t, v.file, drawing), sign), proof.Text},
		"the same anew": {pen.Sign(t, edited(t, v.file, streamsOf(t, v.file)[0]), sign),
			proof.Content},
		"an action":       {pen.Sign(t, v.file, action), proof.Extra},
		"of another text": {pen.Sign(t, v.file, other), proof.Signature},
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
