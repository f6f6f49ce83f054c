//go:build unix

package main

import (
	"bytes"
	mathrand "math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// A killed `forget` leaves the database complete, with the contact or without it, and changes
// nothing else. The next run finishes.
func TestKilledWhileForgetting(t *testing.T) {
	t.Parallel()
	kills := 4
	if n, err := strconv.Atoi(os.Getenv("MEMORIA_SOAK")); err == nil {
		kills = n / 4
	}
	s := small(t)
	const name, address = "Núria Escarré", "nuria@example.cat"
	member := s.plan.Members[1]
	s.confide("1.xlsx", name, address)
	s.passOver()
	workbooks := len(s.plan.Members) + 2
	remembered := func() bool {
		content, err := os.ReadFile(s.database())
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Contains(content, []byte(address))
	}
	whole, seals := dump(t, s.database()), sealsOf(t, s)
	if !strings.Contains(whole["typed_cell"], address) {
		t.Fatal("the contact was not read")
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := mathrand.New(mathrand.NewPCG(seed, 0))
	began := time.Now()
	if code, out, said := s.run(nil, "forget", s.folder, member.Code, "--dry-run"); code != exitWell ||
		!strings.Contains(out, "1 llibre") {
		t.Fatalf("exit code %d\n%s\n%s", code, out, said)
	}
	most := 4 * int(time.Since(began).Milliseconds())
	for range kills {
		cmd := program(t.Context(), nil, "forget", s.folder, member.Code, "--yes")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.IntN(most)) * time.Millisecond) // any moment will do
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		s.sound(workbooks)
		now := dump(t, s.database())
		as := now["typed_cell"] == whole["typed_cell"]
		if as != (now["workbook"] == whole["workbook"]) ||
			!as && strings.Contains(now["typed_cell"]+now["workbook"], address) {
			t.Error("it is forgotten by halves")
		}
		for name, rows := range whole {
			if name != "typed_cell" && name != "workbook" && now[name] != rows {
				t.Errorf("%s is\n%s\nwas\n%s", name, now[name], rows)
			}
		}
	}
	if code, out, said := s.run(nil, "forget", s.folder, member.Code, "--yes"); code != exitWell {
		t.Fatalf("exit code %d\n%s\n%s", code, out, said)
	}
	s.sound(workbooks)
	if remembered() || sealsOf(t, s) != seals {
		t.Error("in the end the contact is still there, or the seals are others")
	}
}

// confide types a contact on the cover of a return.
func (s *season) confide(file, name, address string) {
	s.t.Helper()
	path := s.folder + "/" + file
	book, err := excelize.OpenFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	rows, err := book.GetRows("Portada")
	if err != nil {
		s.t.Fatal(err)
	}
	for i, row := range rows {
		for label, value := range map[string]string{"persona de contacte": name, "correu": address} {
			if len(row) > 0 && row[0] == label {
				if err := book.SetCellValue("Portada", "B"+strconv.Itoa(i+1), value); err != nil {
					s.t.Fatal(err)
				}
			}
		}
	}
	if err := book.SaveAs(path); err != nil {
		s.t.Fatal(err)
	}
	at := time.Date(2026, 1, 15, 9, 2, 0, 0, time.UTC)
	if err := os.Chtimes(path, at, at); err != nil {
		s.t.Fatal(err)
	}
}

func sealsOf(t *testing.T, s *season) string {
	t.Helper()
	content, err := os.ReadFile(s.database() + ".ledger")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
