package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"xmess.cat/memoria/reports/pdf/signature/pen"
)

// The signed PDF of a closed year is kept: from then on it is what the year gives, and it agrees
// with its data. A second signature is added to the first; another file is refused.
func TestTheSignedMemoriaIsKept(t *testing.T) {
	t.Parallel()
	here := newClosedTown(t)
	made, _ := here.memoria("2025", "ca")
	sign := func(name string, number int, file []byte) []byte {
		return pen.Sign(t, file, pen.Mark{Format: "adbe.pkcs7.detached", Number: number, Seen: true,
			Seal: pen.New(t, name).Detached})
	}
	keep := func(code int, file []byte) (says, errs string) {
		path := filepath.Join(t.TempDir(), "signada.pdf")
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		return here.report(code, "close", "--year", "2025", "--signed", path)
	}
	unsigned := []byte(made["memoria-2025.pdf"])
	for _, wrong := range []struct {
		file []byte
		says string
	}{
		{unsigned, "no porta cap signatura"},
		{unsigned[:len(unsigned)/2], "no comença amb la memòria"},
		{bytes.Replace(sign("A", 5000, unsigned), []byte("/SigFlags 3"), []byte("/SigFlagx 3"), 1),
			"no s’ha guardat"},
	} {
		if _, errs := keep(couldNotRun, wrong.file); !strings.Contains(errs, wrong.says) {
			t.Errorf("it says %q, want %q", errs, wrong.says)
		}
	}
	one := sign("Presidència", 5000, unsigned)
	two := sign("Secretaria", 5100, one)
	for n, file := range [][]byte{one, two} {
		says, errs := keep(allWell, file)
		if strings.Count(says, "Signada per «") != n+1 || !strings.Contains(says, "18 d'abril de 2026") {
			t.Errorf("it says %q, and %q", says, errs)
		}
		again, _ := here.memoria("2025", "ca")
		if again["memoria-2025.pdf"] != string(file) ||
			again["memoria-2025.html"] != made["memoria-2025.html"] {
			t.Errorf("after signature %d the year gives another memòria", n+1)
		}
	}
	if _, errs := keep(couldNotRun, one); !strings.Contains(errs, "no comença amb la memòria") {
		t.Errorf("a file with fewer signatures is kept: %q", errs)
	}
	path := filepath.Join(t.TempDir(), "memoria.pdf")
	if err := os.WriteFile(path, two, 0o600); err != nil {
		t.Fatal(err)
	}
	if says, errs := here.report(allWell, "verify", path); !strings.Contains(says, "coincideix") ||
		!strings.Contains(says, "Signada per «Secretaria»") {
		t.Errorf("verify says %q, and %q", says, errs)
	}
	here.pass() // the ledger still holds
	if changes, _ := here.diff("--year", "2025"); len(changes) != 0 {
		t.Errorf("keeping a signature changes figures: %+v", changes)
	}
}

// A memòria cannot have been approved before its data came. Days are written as people do.
func TestADayOfApprovalBeforeTheData(t *testing.T) {
	t.Parallel()
	here := newTown(t)
	_, errs := here.report(couldNotRun, "close", "--year", "2025", "--approved-on", "2/1/2026")
	if !strings.Contains(errs, "no es va poder aprovar el 2 de gener de 2026") ||
		!strings.Contains(errs, "--reason") {
		t.Errorf("it says %q", errs)
	}
}
