package signature_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"xmess.cat/memoria/reports/pdf/signature"
)

// The files in testdata are signatures of the file text, made by pyHanko with keys that exist no
// more.
func read(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// Signatures of each kind hold over what they cover, in one part or in two, with the zeros that a
// PDF puts after them.
func TestCheck(t *testing.T) {
	t.Parallel()
	text := read(t, "text")
	for _, c := range []struct {
		file, name string
		timestamp  bool
		at         string
	}{
		{"rsa.der", "Prova RSA — Presidència", false, "2026-04-21"},
		{"pss.der", "Prova RSA — Presidència", false, "2026-04-21"},
		{"ecdsa.der", "Secretària EC", false, "2026-04-21"},
		{"ed25519.der", "Ed25519", false, "2026-04-21"},
		{"pades-t.der", "Prova RSA — Presidència", false, "0001-01-01"},
		{"timestamp.der", "TSA de prova", true, "2026-12-01"},
	} {
		padded := append(read(t, c.file), make([]byte, 100)...)
		who, err := signature.Check(padded, text[:5], text[5:])
		if err != nil || who.Name != c.name || who.Timestamp != c.timestamp ||
			who.At.Format(time.DateOnly) != c.at {
			t.Errorf("%s is of %+v, %v", c.file, who, err)
		}
		if _, err := signature.Check(padded, text[1:]); !isBroken(err) {
			t.Errorf("%s of another text gives %v", c.file, err)
		}
	}
}

func isBroken(err error) bool {
	var wrong *signature.Error
	return errors.As(err, &wrong) && !wrong.Unknown
}

// A signature with any byte changed is broken or in a form that is not known, and never holds as
// that of the same signer at the same time; the bytes that nobody signs are the exception.
func TestAChangedSignatureDoesNotHold(t *testing.T) {
	t.Parallel()
	text, whole := read(t, "text"), read(t, "ecdsa.der")
	honest, err := signature.Check(whole, text)
	if err != nil {
		t.Fatal(err)
	}
	holding := 0
	for at := range whole {
		changed := bytes.Clone(whole)
		changed[at] ^= 0x20
		if who, err := signature.Check(changed, text); err == nil {
			holding++
			if who != honest && who.Name == honest.Name {
				t.Errorf("changed at %d it is of %+v", at, who)
			}
		}
	}
	if holding > len(whole)*2/3 {
		t.Errorf("%d of %d bytes can be changed", holding, len(whole))
	}
	for end := range whole {
		if _, err := signature.Check(whole[:end], text); err == nil {
			t.Errorf("cut after %d bytes it holds", end)
		}
	}
}

func TestWhatIsNotKnownIsNotCalledBroken(t *testing.T) {
	t.Parallel()
	for name, content := range map[string][]byte{
		"BER":          {0x30, 0x80, 0x06, 0x09},
		"another kind": {0x30, 0x08, 0x06, 0x03, 0x2a, 0x03, 0x04, 0xa0, 0x01, 0x00},
	} {
		var wrong *signature.Error
		if _, err := signature.Check(content); !errors.As(err, &wrong) || !wrong.Unknown {
			t.Errorf("%s gives %v", name, err)
		}
	}
	if _, err := signature.Check(nil); !isBroken(err) {
		t.Errorf("nothing gives %v", err)
	}
}
