package reports

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"xmess.cat/memoria/reports/proof"
	"xmess.cat/memoria/reports/result"
)

// What is taken down beside the computing of a year is what would be taken down afterwards; so it is where that could not be
// done beside it.
func TestEvidenceIsTheSameWhereNothingCouldBeTakenDownBeside(t *testing.T) {
	t.Parallel()
	path, clean, err := smallSeasonIn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(clean)
	gathered := func(spoil func(*result.Database)) (e proof.Evidence, beside error) {
		var p packing
		db, err := result.OpenYear(t.Context(), path, 2025, func(of *result.Database) {
			spoil(of)
			p.begin(t.Context(), of, 2025)
		})
		if err != nil {
			t.Fatal(err)
		}
		defer func() {
			p.stop()
			if err := db.Close(); err != nil {
				t.Error(err)
			}
		}()
		if e, err = p.done(t.Context(), db, 2025); err != nil {
			t.Fatal(err)
		}
		return e, p.err
	}
	beside, err := gathered(func(*result.Database) {})
	if err != nil || len(beside.Inputs) == 0 || len(beside.Marts) == 0 {
		t.Fatalf("beside the year %d tables and %d marts are taken down: %v", len(beside.Inputs), len(beside.Marts), err)
	}
	afterwards, err := gathered(func(of *result.Database) { _ = of.Close() })
	if err == nil {
		t.Fatal("all was taken down beside, so that nothing is tried here")
	}
	if !reflect.DeepEqual(beside, afterwards) {
		t.Errorf("taken down afterwards is %+v, want %+v", afterwards, beside)
	}

	db, err := result.OpenYear(t.Context(), path, 2025, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if alone, err := new(packing).done(t.Context(), db, 2025); err != nil || !reflect.DeepEqual(beside, alone) {
		t.Errorf("where nothing is shared, taken down is %+v, %v", alone, err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := gatherNow(gone, db, 2025); !errors.Is(err, context.Canceled) {
		t.Errorf("who was called off gives %v", err)
	}
}
